"""Turkish: words of time; a case ending after an apostrophe is cut off before comparison."""

from __future__ import annotations

from zonemap.languages.tables_time import TimeTable

TIME = TimeTable(
    months={
        "ocak": 1, "şubat": 2, "mart": 3, "nisan": 4, "mayıs": 5, "haziran": 6, "temmuz": 7, "ağustos": 8, "eylül": 9, "ekim": 10, "kasım": 11,
        "aralık": 12,
    },
    weekdays={"pazartesi": 0, "salı": 1, "çarşamba": 2, "perşembe": 3, "cuma": 4, "cumartesi": 5, "pazar": 6},
    offsets={"bugün": 0, "dün": -1, "yarın": 1, "bugünden": 0, "dünden": -1, "yarından": 1},
    overnight=("gece boyunca", "dün gece", "geceleyin"),
    previous=("bir gün önce", "önceki gün"),
    following=("ertesi gün", "bir gün sonra"),
    last=("geçen", "geçtiğimiz"),
    this=("bu",),
    next=("gelecek", "önümüzdeki"),
    units={
        "saat": "hour", "saatlik": "hour", "saatliğine": "hour", "gün": "day", "günlük": "day", "günlüğüne": "day", "hafta": "week", "haftalık": "week", "haftaya": "week", "ay": "month", "aylık": "month",
        "aylığına": "month", "yıl": "year", "yıllık": "year",
    },
    numbers={
        "bir": 1, "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10, "on iki": 12, "on beş": 15,
        "yirmi": 20, "otuz": 30,
    },
    before={"on": ()},
    after={
        "since": ("beri", "gününden beri", "tarihinden beri", "bu yana"),
        "from": ("itibaren", "tarihinden itibaren", "gününden itibaren"),
        "until": ("kadar", "dek", "tarihine kadar", "gününe kadar", "değin"),
        "by": ("önce", "tarihinden önce"),
        "for": ("boyunca", "süreyle", "süreliğine"),
        "within": ("içinde",),
        "ago": ("önce",),
        "on": ("günü", "tarihinde", "gününde"),
    },
    filler=(),
    tail=("gecesi", "sabahı", "akşamı", "gece", "sabah", "akşam", "günü"),
    end_of=(),
    year_after=(),
    year_marks=("yılında", "yılından", "yılına", "yılı", "'"),
    doubtful=("ocak", "mart", "ekim", "pazar"),
    future=("başlıyor", "giriyor", "olacak", "edilecek", "kurulacak", "girecek", "başlayacak", "gelecek", "önümüzdeki"),
    hours=("gece yarısı",),
    events=("imzaladığı", "imzalanan", "vardılar", "uzlaştı", "kararlaştırdı", "kararlaştırıldı", "onaylandı", "duyurdu", "anlaştıkları", "imzaladı", "imzaladılar", "imzalandı", "anlaştı", "anlaştılar", "karar verdi", "kabul etti", "ilan etti", "onayladı"),
    sequels=("koridor", "karar", "mutabakat", "kuşak", "uygulama", "ateşkes", "bölge", "bu", "anlaşma"),
    starts=("başlıyor", "giriyor", "kuruldu", "kurulacak", "açıldı", "açılacak", "hazır", "kesildi", "sustular", "devreye girdi", "uygulanmaya", "yürürlüğe girdi", "yürürlüğe girecek", "yürürlükte", "yürürlüğe", "başladı", "başlayacak", "ilan etti", "katıldı", "geçerli", "sustu"),
    ends=("sona erdi", "sona erecek", "sona eriyor", "bitti", "bitecek", "çöktü", "bozuldu", "kaldırıldı"),
    deadlines=("hazır", "tamamlanacak", "tamamlanması", "kurulacak", "kurulması", "çekilecek", "çekilmesi", "boşaltılacak", "boşaltılması", "oluşturulacak"),
)  # fmt: skip
