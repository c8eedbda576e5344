"""French: who says it."""

from __future__ import annotations

from zonemap.languages.tables_speech import SpeechTable

SPEECH = SpeechTable(
    order="svo",
    head_first=True,
    says=(
        "a annoncé", "ont annoncé", "annonce", "annoncent", "avait annoncé", "a déclaré", "ont déclaré", "déclare", "avait déclaré",
        "a dit", "ont dit", "dit", "disent", "a affirmé", "ont affirmé", "affirme", "affirment", "a indiqué", "ont indiqué", "indique",
        "indiquent", "a précisé", "précise", "a ajouté", "ajoute", "a démenti", "ont démenti", "dément", "a nié", "ont nié", "nie",
        "a confirmé", "ont confirmé", "confirme", "a rapporté", "rapporte", "rapportent", "a souligné", "souligne", "a proposé",
        "ont proposé", "propose", "proposent", "a demandé", "ont demandé", "demande", "réclame", "a réclamé", "ont réclamé", "a exigé",
        "exige", "a rejeté", "ont rejeté", "rejette", "a exclu", "ont exclu", "exclut", "a assuré", "assure", "a averti", "a estimé",
        "estime", "a expliqué", "explique", "a écrit", "a prévenu", "a promis", "prévoit", "stipule", "a souhaité", "a plaidé pour",
        "plaide pour", "a évoqué", "évoque", "a refusé", "ont refusé", "a fait savoir", "a reconnu", "a-t-il dit", "a-t-il déclaré",
        "a-t-il ajouté", "a-t-il annoncé", "a-t-il affirmé", "a-t-elle dit", "a-t-elle déclaré", "a-t-elle ajouté", "a-t-il précisé",
    ),
    according=("selon", "d'après", "aux termes de", "aux termes du", "de l'avis de", "à en croire"),
    citing=("citant",),
    agent=("par",),
    not_finite=("été", "de", "pour", "à", "comme", "soit", "le", "la", "un", "une", "cette", "sa", "son"),
    that=("que", "qu'", "qu'une", "qu'un", "qu'il", "qu'elle", "qu'aucune", "qu'aucun", "si"),
    skippable=(
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "aussi", "également", "hier", "aujourd'hui", "ensuite",
        "n'", "n'a", "ne", "pas", "encore", "déjà", "toutefois", "cependant", "lui-même", "soir", "matin",
    ),
    trailing=("à", "au", "en", "lors", "dans", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lundi", "mardi", "hier", "après", "avant", "devant", "sur", "par", "ce", "le"),
    persons=("il", "elle"),
    things=("ils", "elles"),
    determiners=("le", "la", "les", "l", "un", "une", "des", "son", "sa", "ses", "leur", "ce", "cette", "ces", "deux", "trois", "plusieurs", "aucun", "aucune"),
    definite=("le", "la", "ce", "cette"),
    conjunctions=("et",),
    links=("de", "du", "des", "d", "pour", "à", "au", "aux", "en", "dans", "chez", "proche", "près"),
    binding=("de", "du", "des", "d"),
    stops=(
        "que", "qui", "dont", "où", "mais", "tandis", "alors", "quand", "lorsque", "si", "car", "après", "avant", "est", "sont", "sera",
        "serait", "a", "ont", "avait", "était", "étaient", "pendant", "selon", "ainsi", "puis", "donc", "comme", "lors", "depuis", "se", "ne",
        "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lundi", "mardi",
    ),
    honorifics=("m", "mme"),
    conditional=("serait", "seraient", "devrait", "devraient", "pourrait", "couvrirait", "comprendrait", "comprendraient", "couvriraient", "engloberait", "engloberaient"),
    roles={
        "president": ("président", "présidente", "chef de l'état", "chef d'état", "dirigeant", "émir", "roi"),
        "minister": (
            "ministre", "premier ministre", "ministre des affaires étrangères", "ministre de la défense", "ministre de l'intérieur",
            "chancelière", "chancelier", "secrétaire d'état", "chef de la diplomatie", "gouverneur", "maire",
        ),
        "spokesperson": ("porte-parole",),
        "envoy": ("émissaire", "envoyé", "envoyé spécial", "ambassadeur", "ambassadrice", "représentant", "représentante", "médiateur", "négociateur", "délégué", "secrétaire général"),
        "adviser": ("conseiller", "conseillère"),
        "diplomat": ("diplomate", "diplomates"),
        "officer": ("officier", "général", "colonel", "commandant", "chef d'état-major", "capitaine"),
        "source": ("source", "sources", "témoin", "témoins"),
        "official": ("responsable", "responsables", "haut responsable", "autorités"),
        "member": ("membre", "député", "sénateur", "chef", "directeur", "directrice", "membres"),
        "person": ("habitant", "habitants", "militant", "militants", "analyste", "expert", "journaliste", "correspondant", "médecin", "historien"),
        "ministry": ("ministère", "kremlin", "maison blanche", "pentagone", "centre", "ambassade", "élysée", "état-major", "commandement"),
        "government": ("gouvernement", "régime", "parlement", "présidence"),
        "army": ("armée", "coalition", "forces", "mission", "marine", "police"),
        "outlet": ("agence", "journal", "quotidien", "télévision", "radio", "chaîne", "médias"),
        "group": ("opposition", "rebelles", "délégation", "groupe", "groupes", "mouvement", "comité", "conseil", "observatoire", "alliés", "parties", "insurgés", "union", "milice", "milices", "ong"),
        "draft": ("projet", "plan", "proposition", "brouillon", "ébauche", "projet d'accord", "projet de résolution"),
        "document": ("mémorandum", "document", "accord", "texte", "résolution", "traité", "protocole", "déclaration", "décret"),
        "statement": ("communiqué", "rapport", "lettre", "note"),
    },
)  # fmt: skip
