"""Turkish: who says it."""

from __future__ import annotations

from zonemap.languages.tables_speech import SpeechTable

SPEECH = SpeechTable(
    order="sov",
    says=(
        "söyledi", "söylediler", "söylüyor", "dedi", "dediler", "diyor", "açıkladı", "açıkladılar", "açıklıyor", "bildirdi", "bildirdiler",
        "bildiriyor", "belirtti", "belirttiler", "belirtiyor", "duyurdu", "duyurdular", "ifade etti", "ifade ettiler", "kaydetti",
        "kaydettiler", "aktardı", "aktardılar", "reddetti", "reddettiler", "yalanladı", "yalanladılar", "savundu", "savundular",
        "öne sürdü", "öne sürdüler", "iddia etti", "vurguladı", "vurguladılar", "önerdi", "önerdiler", "istedi", "istediler", "talep etti",
        "talep ettiler", "ilan etti", "ilan ettiler", "doğruladı", "doğruladılar", "ekledi", "anlattı", "konuştu", "yazdı", "uyardı",
        "teyit etti", "çağrısında bulundu", "çağrı yaptı", "haberine göre", "dile getirdi", "hatırlattı", "öngörüyor",
    ),
    according_after=("göre",),
    not_finite=(),
    skippable=("ayrıca", "ise", "de", "da", "dün", "bugün", "çarşamba", "pazartesi", "salı", "perşembe", "cuma", "cumartesi", "pazar", "günü", "ancak", "daha", "sonra", "önce"),
    trailing=(),
    persons=("o", "kendisi"),
    things=("onlar",),
    determiners=("bir", "bu", "şu", "iki", "üç", "bazı"),
    definite=("bu", "şu"),
    conjunctions=("ve",),
    links=("için",),
    nominatives={"taslağa": "taslak", "taslağına": "taslağı", "plana": "plan", "öneriye": "öneri", "teklife": "teklif", "muhtıraya": "muhtıra", "mutabakata": "mutabakat", "belgeye": "belge", "anlaşmaya": "anlaşma", "karara": "karar", "metne": "metin", "açıklamaya": "açıklama", "rapora": "rapor"},
    stops=("buna", "bunun", "şuna", "ona", "ki", "ama", "fakat", "ancak", "çünkü", "eğer", "gibi", "olarak", "ile", "ve", "dün", "bugün", "yaptığı", "düzenlediği", "çarşamba", "pazartesi", "salı", "perşembe", "cuma", "cumartesi", "pazar"),
    particles=("el", "eş", "bin", "al", "de"),
    honorifics=("sayın", "bay"),
    conditional=("olacak", "olacaktı", "kapsayacak", "kapsayacaktı", "olması"),
    roles={
        "president": ("cumhurbaşkanı", "devlet başkanı", "başkan", "başkanı", "lider", "lideri", "kral", "kralı"),
        "minister": ("bakan", "bakanı", "dışişleri bakanı", "savunma bakanı", "milli savunma bakanı", "içişleri bakanı", "başbakan", "başbakanı", "şansölye", "şansölyesi", "vali", "valisi"),
        "spokesperson": ("sözcü", "sözcüsü"),
        "envoy": ("temsilci", "temsilcisi", "özel temsilcisi", "elçi", "elçisi", "büyükelçi", "büyükelçisi", "arabulucu", "müzakereci", "genel sekreteri"),
        "adviser": ("danışman", "danışmanı"),
        "diplomat": ("diplomat", "diplomatlar"),
        "officer": ("subay", "general", "albay", "komutan", "komutanı", "amiral", "genelkurmay başkanı"),
        "source": ("kaynak", "kaynağı", "kaynaklar", "kaynakları", "tanık", "tanıklar"),
        "official": ("yetkili", "yetkilisi", "yetkililer", "yetkilileri"),
        "member": ("üye", "üyesi", "milletvekili", "senatör", "müdürü"),
        "person": ("aktivist", "aktivistler", "uzman", "uzmanı", "gazeteci", "muhabir", "analist"),
        "ministry": ("bakanlık", "bakanlığı", "dışişleri bakanlığı", "savunma bakanlığı", "kremlin", "pentagon", "beyaz saray", "merkezi", "merkez", "büyükelçiliği", "genelkurmay"),
        "government": ("hükümet", "hükümeti", "rejim", "rejimi", "parlamento", "yönetimi"),
        "army": ("ordu", "ordusu", "koalisyon", "koalisyonu", "güçleri", "kuvvetleri"),
        "outlet": ("ajans", "ajansı", "haber ajansı", "gazete", "gazetesi", "televizyon", "televizyonu", "radyo"),
        "group": ("muhalefet", "muhalifler", "heyet", "heyeti", "grup", "grubu", "örgüt", "örgütü", "konsey", "konseyi", "komitesi", "taraflar", "isyancılar", "gözlemevi"),
        "draft": ("taslak", "taslağa", "plan", "plana", "planı", "öneri", "öneriye", "teklif", "teklife", "taslağı", "taslağına"),
        "document": ("muhtıra", "muhtıraya", "mutabakat", "mutabakata", "belge", "belgeye", "anlaşma", "anlaşmaya", "karar", "karara", "protokol", "metin", "metne", "mutabakatı"),
        "statement": ("açıklama", "açıklamaya", "bildiri", "rapor", "rapora"),
    },
)  # fmt: skip
