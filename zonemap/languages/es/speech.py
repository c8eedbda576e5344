"""Spanish: who says it."""

from __future__ import annotations

from zonemap.languages.tables_speech import SpeechTable

SPEECH = SpeechTable(
    order="svo",
    head_first=True,
    says=(
        "dijo", "dijeron", "dice", "dicen", "anunció", "anunciaron", "anuncia", "ha anunciado", "han anunciado", "declaró", "declararon",
        "ha declarado", "afirmó", "afirmaron", "afirma", "ha afirmado", "aseguró", "aseguraron", "asegura", "informó", "informaron",
        "informa", "ha informado", "señaló", "señalaron", "señala", "indicó", "indicaron", "indica", "añadió", "agregó", "negó", "negaron",
        "niega", "ha negado", "desmintió", "desmintieron", "confirmó", "confirmaron", "confirma", "ha confirmado", "explicó", "explica",
        "subrayó", "propuso", "propusieron", "propone", "proponen", "ha propuesto", "pidió", "pidieron", "pide", "piden", "ha pedido",
        "exigió", "exigieron", "exige", "rechazó", "rechazaron", "rechaza", "ha rechazado", "descartó", "descartaron", "descarta",
        "advirtió", "reiteró", "sostuvo", "escribió", "recordó", "prometió", "manifestó", "reveló", "publicó", "prevé", "estipula",
        "establece", "precisó", "comentó", "contó", "solicitó", "reclamó", "sugirió", "admitió", "denunció",
    ),
    according=("según", "de acuerdo con", "conforme a", "a juicio de", "en palabras de"),
    citing=("citando", "citando a"),
    agent=("por",),
    not_finite=("sido", "fue", "se", "un", "una", "el", "la", "los", "las"),
    that=("que", "si"),
    skippable=(
        "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "también", "ayer", "hoy", "luego", "después", "no",
        "ya", "además", "nuevamente", "aún", "mismo", "este", "sin", "embargo",
    ),
    trailing=("en", "durante", "tras", "el", "este", "ante", "a", "ayer", "hoy", "antes", "después", "por", "al", "con"),
    persons=("él", "ella"),
    things=("ellos", "ellas"),
    determiners=("el", "la", "los", "las", "un", "una", "unos", "unas", "su", "sus", "este", "esta", "dos", "tres", "varios", "varias", "ningún", "ninguna"),
    definite=("el", "la", "este", "esta"),
    conjunctions=("y",),
    links=("de", "del", "para", "por", "en", "con", "ante", "cercana", "cercano"),
    binding=("de", "del"),
    stops=(
        "que", "quien", "cuyo", "donde", "pero", "mientras", "cuando", "si", "porque", "tras", "antes", "es", "son", "será", "sería",
        "fue", "era", "ha", "han", "había", "según", "como", "aunque", "desde", "durante", "se", "no", "lunes", "martes", "miércoles",
        "jueves", "viernes", "sábado", "domingo", "estaba", "está",
    ),
    honorifics=("sr", "sra", "don", "doña"),
    conditional=("sería", "serían", "abarcaría", "abarcarían", "incluiría", "incluirían", "estaría", "estarían", "cubriría", "cubrirían", "comprendería", "comprenderían"),
    roles={
        "president": ("presidente", "presidenta", "mandatario", "jefe de estado", "líder", "rey", "emir"),
        "minister": (
            "ministro", "ministra", "primer ministro", "primera ministra", "canciller", "secretario de estado", "gobernador", "alcalde",
            "ministro de exteriores", "ministro de asuntos exteriores", "ministro de relaciones exteriores", "ministro de defensa",
            "jefe de la diplomacia",
        ),
        "spokesperson": ("portavoz", "vocero", "vocera", "portavoces"),
        "envoy": ("enviado", "enviado especial", "emisario", "embajador", "embajadora", "representante", "mediador", "negociador", "delegado", "secretario general"),
        "adviser": ("asesor", "asesora", "consejero"),
        "diplomat": ("diplomático", "diplomáticos", "diplomática"),
        "officer": ("oficial del ejército", "general", "coronel", "comandante", "capitán", "almirante"),
        "source": ("fuente", "fuentes", "testigo", "testigos"),
        "official": ("funcionario", "funcionarios", "funcionaria", "oficial", "autoridades", "responsable"),
        "member": ("miembro", "diputado", "senador", "director", "directora", "miembros", "jefe"),
        "person": ("activista", "activistas", "vecinos", "residente", "residentes", "analista", "experto", "periodista", "corresponsal", "médico", "habitantes"),
        "ministry": ("ministerio", "kremlin", "casa blanca", "pentágono", "centro", "cancillería", "embajada", "mando", "estado mayor"),
        "government": ("gobierno", "régimen", "parlamento", "presidencia"),
        "army": ("ejército", "coalición", "fuerzas", "misión", "armada", "policía"),
        "outlet": ("agencia", "diario", "periódico", "televisión", "radio", "cadena", "medios"),
        "group": ("oposición", "rebeldes", "delegación", "grupo", "grupos", "movimiento", "guerrilla", "comité", "consejo", "observatorio", "aliados", "partes", "insurgentes", "unión", "milicia", "milicias", "organización"),
        "draft": ("borrador", "plan", "propuesta", "proyecto", "proyecto de acuerdo", "proyecto de resolución"),
        "document": ("memorando", "memorándum", "documento", "acuerdo", "texto", "resolución", "tratado", "protocolo", "declaración", "decreto"),
        "statement": ("comunicado", "informe", "carta", "nota"),
    },
)  # fmt: skip
