"""Turkish: terms and parties of a zone."""

from __future__ import annotations

from zonemap.languages.tables_provisions import ProvisionTable, Topic

PROVISIONS = ProvisionTable(
    topics={
        "guarantor": Topic(words=("garantör", "garantörler", "garantörlüğünde", "garantör ülkeler", "garantör ülke")),
        "monitor": Topic(words=("gözlemci", "gözlemciler", "gözlem", "izleme", "denetim", "devriye", "devriyeler", "denetlenecek", "izlenecek")),
        "troops": Topic(words=("asker", "askerler", "birlikler", "birlikleri", "barış gücü", "askeri polis", "kuvvetler"), needs=("konuşlandırılacak", "konuşlanacak", "konuşlandırıldı", "devriye", "gönderilecek", "görev", "barış gücü", "yerleştirilecek")),
        "flights": Topic(words=("uçuş", "uçuşlar", "uçuşları", "uçak", "uçaklar", "uçakları", "hava saldırıları", "helikopter"), needs=("yasak", "yasaklandı", "yasaklanacak", "yasağı", "uçmayacak", "durdurulacak", "kesilecek")),
        "weapons": Topic(words=("ağır silah", "ağır silahlar", "ağır silahların", "silahlar", "topçu", "tank"), needs=("çekilecek", "çekilmesi", "çekildi", "arındırılmış", "yasak", "teslim")),
        "aid": Topic(words=("yardım", "yardımlar", "insani yardım", "tıbbi yardım", "yardım konvoyları")),
        "movement": Topic(words=("serbest dolaşım", "güvenli geçiş", "mültecilerin dönüşü", "serbestçe dolaşabilecek")),
        "checkpoint": Topic(words=("kontrol noktası", "kontrol noktaları", "kontrol noktalarının")),
        "observation-post": Topic(words=("gözlem noktası", "gözlem noktaları", "gözlem noktalarının", "müşterek harekat merkezi", "izleme merkezleri", "koordinasyon merkezi")),
        "working-group": Topic(words=("çalışma grubu", "ortak komite", "ortak komisyon")),
        "deadline": Topic(words=("kadar", "içinde", "önce", "süre"), dated=True),
        "withdrawal": Topic(words=("çekilme", "çekilecek", "çekilmesi", "geri çekilmesi", "geri çekilecek")),
    },
    joints=("ise", "ancak", "ki"),
    guarantee=("garantör", "garantörler", "garantörlüğünde"),
)  # fmt: skip
