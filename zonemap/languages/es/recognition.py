"""Spanish words beside names."""

from __future__ import annotations

from zonemap.languages.tables_recognition import RecognitionTable

RECOGNITION = RecognitionTable(
    locative="""
    en a hacia cerca desde hasta entre por alrededor dentro fuera sobre tras norte sur este oeste noreste noroeste sureste suroeste
    centro afueras periferia frontera oriental occidental
    """,
    functional="""
    el la los las lo un una unos unas de del y e o u pero ni que quien quienes cual cuales cuyo este esta estos estas ese esa esos
    esas aquel él ella ellos ellas se su sus nuestro nuestra mi mis tu tus no sí más menos muy todo todos toda todas también así
    entonces como si cuando mientras después antes según para con sin ha han es son era eran fue fueron ser haber dos tres cuatro
    cinco seis siete ocho nueve diez ayer hoy mañana sin embargo ante bajo contra durante
    """,
    titles="""
    sr sra srta dr dra don doña presidente presidenta primer ministro ministra rey reina príncipe emir jeque general coronel
    comandante capitán teniente almirante mariscal embajador embajadora senador diputado alcalde juez papa secretario director
    portavoz jefe canciller enviado representante señor señora
    """,
    organisations="""
    universidad instituto hospital banco compañía empresa grupo partido movimiento frente ejército brigada brigadas división fuerzas
    guardia milicia ministerio agencia comisión comité consejo unión federación asociación organización fundación liga club copa
    campeonato diario radio televisión conferencia acuerdo acuerdos tratado convención cumbre proceso estado islámico
    """,
    ways="calle avenida bulevar plaza camino",
    speaking="""
    dijo dice declaró anunció afirmó afirma acusó acusa pidió pide propuso propone rechazó rechaza aceptó acepta niega negó condenó
    apoya quiere espera cree teme firmó envió impuso acordó acordaron advirtió
    """,
    governing="relaciones aliados aliado acuerdo sanciones presión embajada gobierno régimen autoridades ejército tropas guerra apoyo conversaciones",
    calendar="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo",
    adjective_endings="as:o as:a os:o es: s: a:o a:",
    common="""
    paz victoria unión libertad esperanza puerto puente ciudad centro norte sur este oeste zona zonas acuerdo alto fuego frente río
    mesa será víctor ricardo eln farc otan onu mar lago monte sierra san santa santo grande nuevo nueva real sol luz rosa cruz rey capital
    """,
    connecting="de del la el los las y al bin ibn",
    of="de del la el los las",
    coordinating="y e o u",
    containing="en",
    articles="al el la los las",
)
