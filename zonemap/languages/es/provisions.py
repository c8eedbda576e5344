"""Spanish: terms and parties of a zone."""

from __future__ import annotations

from zonemap.languages.tables_provisions import ProvisionTable, Topic

PROVISIONS = ProvisionTable(
    topics={
        "guarantor": Topic(words=("garante", "garantes", "países garantes", "garantizado", "garantizada")),
        "monitor": Topic(words=("vigilancia", "supervisión", "supervisar", "observadores", "monitoreo", "verificación", "verificar", "patrullas", "patrullar", "inspectores")),
        "troops": Topic(
            words=("tropas", "soldados", "cascos azules", "policía militar", "fuerzas", "contingente"),
            needs=("desplegadas", "desplegados", "desplegar", "despliegue", "patrullar", "patrullas", "enviar", "enviadas", "cascos azules", "separar", "custodiados", "vigilada", "vigilado"),
        ),
        "flights": Topic(
            words=("vuelos", "sobrevuelo", "aviones", "aviación", "helicópteros", "aeronaves", "ataques aéreos"),
            needs=("prohibidos", "prohibido", "prohibición", "prohíbe", "prohíben", "prohibir", "ningún", "no", "vetados", "cesan"),
        ),
        "weapons": Topic(words=("armas pesadas", "artillería", "armas", "morteros", "tanques"), needs=("retirada", "retirar", "retiradas", "prohibidas", "sin", "prohibición", "entregar", "dejación")),
        "aid": Topic(words=("ayuda", "ayuda humanitaria", "asistencia médica", "convoyes", "suministros")),
        "movement": Topic(words=("libre circulación", "circular libremente", "paso seguro", "retorno de los refugiados", "retorno de los desplazados", "salir con seguridad")),
        "checkpoint": Topic(words=("puesto de control", "puestos de control", "retenes", "controles")),
        "observation-post": Topic(words=("puesto de observación", "puestos de observación", "centros de vigilancia", "centro de coordinación")),
        "working-group": Topic(words=("grupo de trabajo", "comisión conjunta", "comité conjunto", "comité militar")),
        "deadline": Topic(words=("antes del", "antes de", "a más tardar", "ultimátum", "plazo", "en un plazo"), dated=True),
        "withdrawal": Topic(words=("retirada", "retirarse", "repliegue", "retirar")),
    },
    joints=("con", "que", "mientras", "pero", "donde", "para", "dijo"),
    guarantee=("garante", "garantes"),
)  # fmt: skip
