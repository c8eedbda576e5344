"""French: words of time."""

from __future__ import annotations

from zonemap.languages.tables_time import TimeTable

TIME = TimeTable(
    months={
        "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10,
        "novembre": 11, "décembre": 12, "mi-janvier": 1, "mi-mars": 3, "mi-avril": 4, "mi-mai": 5, "mi-juin": 6, "mi-juillet": 7, "mi-août": 8,
        "mi-septembre": 9, "mi-octobre": 10, "mi-novembre": 11, "mi-décembre": 12, "mi-février": 2,
    },
    weekdays={"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6},
    offsets={"aujourd'hui": 0, "hier": -1, "demain": 1, "avant-hier": -2, "après-demain": 2},
    overnight=("dans la nuit", "la nuit dernière", "cette nuit"),
    previous=("la veille", "le jour précédent", "la veille au soir"),
    following=("le lendemain", "le jour suivant"),
    last=("dernier", "dernière", "passé", "passée"),
    this=("ce", "cette"),
    next=("prochain", "prochaine"),
    units={
        "heure": "hour", "heures": "hour", "jour": "day", "jours": "day", "semaine": "week", "semaines": "week", "mois": "month", "an": "year",
        "ans": "year", "année": "year", "années": "year",
    },
    numbers={
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
        "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "premier": 1, "1er": 1,
    },
    before={
        "since": ("depuis", "depuis le"),
        "from": ("à partir du", "à partir de", "à partir d'", "à compter du", "à compter de", "dès", "dès le", "à dater du"),
        "until": ("jusqu'au", "jusqu'à", "jusqu'en", "jusque", "jusqu'à la", "jusqu'"),
        "by": ("avant le", "avant", "d'ici le", "d'ici au", "d'ici", "au plus tard le"),
        "for": ("pendant", "pour", "durant", "d'une durée de", "pour une durée de", "pour une période de"),
        "within": ("dans les", "sous", "en l'espace de"),
        "ago": ("il y a",),
        "on": ("le", "en", "au", "ce", "au cours de", "lors de"),
    },
    filler=("le", "la", "du", "de", "minuit", "midi", "mois", "à", "l'", "prochains", "prochaines", "aube"),
    tail=("soir", "matin", "après-midi", "midi", "minuit"),
    end_of=("la fin de", "fin", "la fin du"),
    year_after=("en", "depuis", "de", "jusqu'en", "avant", "après", "dès"),
    doubtful=("mars",),
    future=("entre en vigueur", "commence", "débute", "expire", "sera", "seront", "devrait", "devraient", "doit", "doivent", "prochain", "prochaine", "entrera", "commencera", "va", "vont"),
    hours=("minuit", "midi", "aube"),
    events=("endossé", "entériné", "avalisé", "voté", "votée", "convenu", "convenus", "conclue", "conclus", "décidée", "adoptée", "approuvée", "annoncée", "instauré", "décrété", "signé", "signée", "signés", "conclu", "décidé", "adopté", "approuvé", "annoncé", "accepté", "proclamé", "ratifié"),
    sequels=("celle-ci", "celui-ci", "la pause", "l'accord", "elle devra", "la mesure", "il", "elle", "ils", "elles", "la trêve", "le cessez-le-feu", "la zone", "les zones"),
    starts=("est entré", "est entrée", "entrera", "entre en application", "prend effet", "prendra effet", "a débuté", "décrétée", "décrété", "prêt", "prête", "opérationnelle", "tiendra", "tu", "entré en vigueur", "entrée en vigueur", "entre en vigueur", "entrera en vigueur", "en vigueur", "commencé", "commence", "débuté", "débute", "débutera", "commencera", "instaurée", "instauré", "établie", "rejoint", "effet", "se sont tues", "a pris effet"),
    ends=("expiré", "expire", "expirera", "pris fin", "prend fin", "prendra fin", "effondré", "terminé", "levée", "levé", "rompu", "rompue"),
    deadlines=("prêt", "prête", "achevé", "achevée", "en place", "retirés", "retirées", "évacuée", "évacué", "créée", "établie"),
)  # fmt: skip
