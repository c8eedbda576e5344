"""Spanish: words of time."""

from __future__ import annotations

from zonemap.languages.tables_time import TimeTable

TIME = TimeTable(
    months={
        "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9,
        "octubre": 10, "noviembre": 11, "diciembre": 12,
    },
    weekdays={"lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6},
    offsets={"hoy": 0, "ayer": -1, "anteayer": -2, "anoche": -1},
    overnight=("durante la noche", "de madrugada", "esta madrugada"),
    previous=("la víspera", "el día anterior", "un día antes"),
    following=("al día siguiente", "el día siguiente", "un día después"),
    last=("pasado", "pasada", "último", "última"),
    this=("este", "esta"),
    next=("próximo", "próxima", "que viene"),
    units={
        "hora": "hour", "horas": "hour", "día": "day", "días": "day", "semana": "week", "semanas": "week", "mes": "month", "meses": "month",
        "año": "year", "años": "year",
    },
    numbers={
        "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11,
        "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "noventa": 90, "primero": 1, "1º": 1,
    },
    before={
        "since": ("desde", "desde el"),
        "from": ("a partir del", "a partir de", "con efecto desde", "a contar desde"),
        "until": ("hasta", "hasta el", "hasta el día"),
        "by": ("antes del", "antes de", "a más tardar el", "para el"),
        "for": ("durante", "por", "por un periodo de", "por un período de", "por espacio de", "por un plazo de"),
        "within": ("en un plazo de", "dentro de", "en el plazo de"),
        "ago": ("hace",),
        "on": ("el", "en", "este", "del", "al"),
    },
    filler=("madrugada", "noche", "mañana", "tarde", "el", "la", "del", "de", "las", "los", "medianoche", "mediodía", "próximos", "próximas", "día", "mes", "pasado"),
    tail=(),
    end_of=("fines de", "finales de", "el final de", "fin de"),
    year_after=("en", "desde", "de", "hasta", "antes", "del"),
    future=("entra en vigor", "comienza", "empieza", "expira", "será", "serán", "debería", "deberá", "próximo", "próxima", "entrará", "comenzará", "empezará", "va", "van"),
    hours=("medianoche", "mediodía"),
    events=("fijaron", "fijó", "fijado", "fijada", "convinieron", "convino", "avaló", "avalaron", "respaldó", "resolvió", "ratificó", "ratificaron", "decidieron", "aprobaron", "adoptaron", "firmaron", "firmó", "firmado", "firmada", "acordaron", "acordó", "decidió", "aprobó", "adoptó", "anunció", "declaró", "pactaron", "suscribieron"),
    sequels=("estará", "estarán", "durará", "durarán", "abarcará", "se extenderá", "será", "empezará", "el cese", "la medida", "entra", "la tregua", "el alto el fuego", "la zona", "las zonas", "este", "esta", "comenzará", "regirá"),
    starts=("estará lista", "estará listo", "estarán listas", "quedará lista", "quedará establecida", "operativa", "salieron", "saldrán", "sacar", "sacarán", "retirarán", "retirará", "callarán", "entran en vigor", "instauró", "instaurada", "entró en vigor", "entra en vigor", "entrará en vigor", "en vigor", "en vigencia", "comenzó", "comenzará", "empezó", "inició", "iniciará", "rige", "regirá", "establecida", "declaró", "impuso", "callaron", "cesó"),
    ends=("dejó de existir", "se acabó", "cesó de existir", "expiró", "expira", "expirará", "terminó", "termina", "terminará", "finalizó", "finaliza", "colapsó", "venció", "vence", "levantada", "rompió"),
    deadlines=("lista", "listo", "listas", "establecida", "retiradas", "retirados", "completada", "creada", "evacuada"),
)  # fmt: skip
