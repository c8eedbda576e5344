"""Turkish words beside names; case endings behind an apostrophe are cut off: Halep'te, Suriye'nin."""

from __future__ import annotations

from zonemap.languages.tables_recognition import RecognitionTable

RECOGNITION = RecognitionTable(
    locative="""
    yakınında yakınlarında çevresinde etrafında civarında içinde dışında kuzeyinde güneyinde doğusunda batısında kuzeyi güneyi doğusu
    batısı kuzey güney doğu batı merkezi kırsalı kırsalında sınırında bölgesinde arasında
    """,
    functional="""
    ve veya ya da de ile için bu şu o bir her hiç çok daha en ama fakat ancak ise gibi kadar göre sonra önce olarak olan oldu olduğu
    eden etti edildi dedi diye ki mi mı ne kim nasıl neden nerede ben sen biz siz onlar onun bunun iki üç dört beş altı yedi sekiz
    dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin buna bunu bunun buradan orada ayrıca böylece oysa çünkü hiçbir dün bugün yarın hem bazı tüm bütün diğer aynı yeni büyük ilk son üzerine karşı doğru
    """,
    titles="""
    sayın bay bayan cumhurbaşkanı başbakan bakan bakanı başkan başkanı kral kraliçe prens emir şeyh general albay yarbay binbaşı
    yüzbaşı amiral mareşal büyükelçi senatör milletvekili belediye vali sözcüsü sözcü lideri genel sekreteri temsilcisi
    """,
    organisations="""
    üniversitesi enstitüsü hastanesi bankası şirketi grubu partisi hareketi cephesi ordusu tugayı tugayları tümeni kuvvetleri güçleri
    muhafızları milisleri bakanlığı ajansı komisyonu komitesi konseyi birliği federasyonu derneği örgütü vakfı ligi kulübü kupası
    gazetesi radyosu televizyonu konferansı anlaşması mutabakatı zirvesi süreci devleti
    """,
    ways="caddesi sokağı bulvarı meydanı",
    speaking="""
    söyledi dedi açıkladı duyurdu belirtti bildirdi suçladı istedi istiyor önerdi reddetti kabul anlaştı anlaştılar kınadı destekliyor
    uyardı imzaladı gönderdi
    """,
    governing="ilişkileri müttefiki anlaşma yaptırımlar hükümeti yönetimi yetkilileri ordusu askerleri savaşı desteği görüşmeleri",
    calendar="ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    common="""
    ordu batman siirt van mart bolu muş barış güven birlik zafer merkez yeni köy şehir kent deniz göl dağ nehir güney kuzey doğu batı
    nato bm ab abd ypg pkk işid belediye otobüsler siviller uçaklar taraflar imza metin gözlemciler müttefikler ocak sarı kara ak bey han ay gün su yol taş demir
    """,
    connecting="el al ve bin ibn",
    of="",
    coordinating="ve veya ile",
    containing="",
    articles="el al",
    suffixed_by_apostrophe=True,
)
