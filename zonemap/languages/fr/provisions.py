"""French: terms and parties of a zone."""

from __future__ import annotations

from zonemap.languages.tables_provisions import ProvisionTable, Topic

PROVISIONS = ProvisionTable(
    topics={
        "guarantor": Topic(words=("garant", "garants", "garante", "garantes", "pays garants", "garanti", "garantie")),
        "monitor": Topic(words=("surveillance", "surveiller", "surveillée", "surveillé", "observateurs", "contrôleurs", "patrouilles", "patrouille", "inspecteurs", "vérification")),
        "troops": Topic(
            words=("troupes", "soldats", "casques bleus", "police militaire", "forces", "contingent", "gardiens de la paix"),
            needs=("déployées", "déployés", "déploiement", "déployer", "patrouilles", "patrouiller", "stationnées", "envoyer", "envoyées", "casques bleus", "séparer", "tenus", "gardés"),
        ),
        "flights": Topic(
            words=("vols", "survol", "avions", "aviation", "hélicoptères", "aéronefs", "frappes aériennes"),
            needs=("interdit", "interdits", "interdiction", "interdire", "interdite", "interdites", "aucun", "aucune", "pas", "cessent", "suspendus", "bannis"),
        ),
        "weapons": Topic(words=("armes lourdes", "artillerie", "armes", "mortiers", "chars"), needs=("retrait", "retirées", "retirer", "interdites", "interdit", "sans", "interdiction", "aucune")),
        "aid": Topic(words=("aide", "aide humanitaire", "secours", "convois", "assistance médicale", "aide médicale")),
        "movement": Topic(words=("circuler librement", "libre circulation", "passage sûr", "retour des réfugiés", "retour des déplacés", "sortir en sécurité")),
        "checkpoint": Topic(words=("poste de contrôle", "postes de contrôle", "barrages", "points de passage", "checkpoints")),
        "observation-post": Topic(words=("poste d'observation", "postes d'observation", "points d'observation", "centres de surveillance", "centre de coordination")),
        "working-group": Topic(words=("groupe de travail", "commission conjointe", "comité conjoint", "comité militaire")),
        "deadline": Topic(words=("avant", "d'ici", "au plus tard", "ultimatum", "délai", "dans les"), dated=True),
        "withdrawal": Topic(words=("retrait", "se retirer", "retirent", "retirer", "désengagement")),
    },
    joints=("avec", "qui", "tandis", "mais", "où", "pour", "a"),
    guarantee=("garant", "garants", "garante", "garantes"),
)  # fmt: skip
