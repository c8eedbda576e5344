"""Arabic words of place.

Words are in the plain spelling: hamza on its seat, alif maqsura and ta marbuta are levelled before they are compared.
"""

from __future__ import annotations

from zonemap.languages.tables_space import SpaceTable

SPACE = SpaceTable(
    articles="ال",
    proclitics="و: و; ب: ب; ل: لل, ل; ف: ف; ك: ك; ال: ال",
    paradigms="A: ي, ية, يا; U: -, ا, ات, ين, ان",
    transparent="""
        هذه, هذا, تلك, ذلك, كل, كامل, جميع, المحاصرة, المحاصر, محاصرة, محاصر, المتنازع عليها, المحتلة, المحتل, السورية الحرة, استراتيجية, الاستراتيجية
        مجاورة, المجاورة, قضاء كامل
    """,
    directions="""
        n: شمال; s: جنوب; e: شرق; w: غرب; c: وسط, مركز, قلب; ne: شمال شرق, شمال شرقي; nw: شمال غرب, شمال غربي; se: جنوب شرق, جنوب شرقي
        sw: جنوب غرب, جنوب غربي
    """,
    direction_adjectives="""
        n: شمال*A; s: جنوب*A; e: شرق*A; w: غرب*A; c: مركزي, مركزية, الأوسط, أوسط, وسطى; ne: شمال*A شرق*A, شمال شرق*A; nw: شمال*A غرب*A, شمال غرب*A
        se: جنوب*A شرق*A, جنوب شرق*A; sw: جنوب*A غرب*A, جنوب غرب*A
    """,
    numbers="""
        0.5: نصف; 1: واحد, واحدة; 2: اثنان, اثنين; 3: ثلاثة, ثلاث; 4: أربعة, أربع; 5: خمسة, خمس; 6: ستة, ست; 7: سبعة, سبع; 8: ثمانية, ثماني; 9: تسعة, تسع
        10: عشرة, عشر, عشرات; 15: خمسة عشر; 20: عشرين, عشرون; 30: ثلاثين, ثلاثون; 40: أربعين, أربعون; 50: خمسين, خمسون; 60: ستين, ستون
        70: سبعين, سبعون; 80: ثمانين, ثمانون; 90: تسعين, تسعون; 100: مئة, مائة; 1000: ألف
    """,
    ordinals="32: الثاني والثلاثين; 36: السادس والثلاثين; 38: الثامن والثلاثين; 17: السابع عشر",
    units="""
        km: كم, كيلومتر*U, كيلو متر*U, كيلومترا, كيلو مترا, كلم; m: متر*U, م; mi: ميل, أميال, ميلا; nmi: ميل بحري, ميلا بحريا, أميال بحرية
        yd: ياردة; ft: قدم; km2: كيلومتر مربع, كيلومترا مربعا, كيلومترات مربعة, كم مربع, كم2; ha: هكتار, هكتارا; m2: متر مربع; mi2: ميل مربع; acre: فدان
    """,
    features="""
        country: جمهورية, مملكة, دولة; province: محافظة, ولاية, إمارة; region: إقليم; district: قضاء, مديرية, ناحية, منطقة إدارية, لواء, مركز
        city: مدينة, عاصمة, معقل; town: بلدة; village: قرية; suburb: ضاحية; neighbourhood: حي, مخيم حي; area: جيب, سهل, هضبة, بادية, واحة
        island: جزيرة; peninsula: شبه جزيرة; mountain: جبل, جبال, تلة, تل, مرتفعات; valley: وادي, حوض; desert: صحراء; river: نهر; lake: بحيرة; sea: بحر
        gulf: خليج, مضيق; road: طريق, أوتوستراد, طريق سريع; airport: مطار, مطار دولي; airbase: قاعدة جوية, قاعدة عسكرية, مطار عسكري, قاعدة
        crossing: معبر, معبر حدودي, نقطة عبور; camp: مخيم, مخيم اللاجئين; dam: سد; site: محطة, مصفاة
    """,
    plurals="""
        province: محافظات, محافظتي, محافظتا, ولايات, ولايتي; region: أقاليم; district: أقضية, مديريات, قضاءي; city: مدن, مدينتي, مدينتا; town: بلدات, بلدتي, بلدتا
        village: قرى, قريتي, قرى وبلدات; neighbourhood: أحياء, حيي; area: مناطق, منطقتي, جيوب; camp: مخيمات, مخيمي; island: جزر; suburb: ضواحي
    """,
    words="""
        AND: و, أو, وكذلك, كذلك; TO: إلى, حتى, وصولا إلى; FROM: من; WITH: مع; OF: من, ل, في; BETWEEN: بين, ما بين, الواقعة بين
        IN: في, ب, داخل, على, ضمن, عبر; LOCATIVE: في, ب, داخل, ضمن, تشمل, يشمل, على, عبر; LOCATED: الواقعة, الواقع, التي تقع, الكائنة, واقعة
        FOCUS: بلاد, البلاد, بلد, البلد
        NEAR: قرب, بالقرب من, ب قرب من, قريبة من, القريبة من, قريب من, على مقربة من, بجوار, ب جوار, بمحاذاة, ب محاذاة, في منطقة, بالقرب
        AROUND: حول, في محيط, محيط, حوالي مدينة, المحيطة ب, محيطة ب; ADJACENT: متاخمة ل, محاذية ل, ملاصقة ل, على تخوم, تخوم, المتاخمة ل, المحاذية ل
        OUTSIDE: خارج; OFF: قبالة, قبالة سواحل, قبالة ساحل; AREAWORD: ومحيطها
        OUTSKIRTS: أطراف, مشارف, تخوم, أطراف مدينة; SUBURBS: ضواحي; COUNTRYSIDE: ريف, أرياف
        PARTS: أجزاء, أجزاء من, جزء, جزء من, مناطق, بعض مناطق, قسم من, أقسام من, قرى, بلدات, مناطق في, أحياء, مساحات
        SECTION: قسم, جزء, أحياء, مناطق, نصف, ضواحي, أطراف, جهة, محافظات, منطقة, محور; REGIONS: محافظات, مناطق, أقاليم; FAR: أقصى
        WITHIN: ضمن مسافة, على مسافة لا تتجاوز, على بعد أقل من, في دائرة نصف قطرها, دائرة نصف قطرها, في نطاق, ضمن نطاق, في محيط, ضمن دائرة نصف قطرها, أقل من
            على بعد لا يزيد عن, في قطر, بمسافة
        OFFROM: من, حول, عن; RADIUS: نصف قطر, قطر
        DEEPOF: بعمق, ب عمق, بعرض, ب عرض, على عمق, بنصف قطر, عمقها, عرضها, بعمق يصل إلى; LONG: بطول, ب طول, طولها
        ZONE: منطقة, مناطق, شريط, حزام, ممر, ممرات, نطاق, منطقة عازلة, منطقة آمنة, المنطقة العازلة, المنطقة الآمنة, شريط حدودي, طوق, منطقة أمنية, جيب
        BELT: حزام أمني, حزام, طوق أمني; SHIELD: مناطق أمنية, منطقة أمنية; INSIDE: داخل, في; INTO: داخل, في عمق, في داخل
        ALONG: على طول, بطول, على امتداد, بمحاذاة, على ضفاف, طول
        BOTHSIDES: على جانبي, على ضفتي, جانبي, ضفتي, على طرفي; BANK: ضفة, جانب; BANKS: ضفاف; SIDE: جانب
        BORDER: حدود, حد, شريط حدودي, منطقة حدودية, مناطق حدودية; COMMON: مشتركة; NOMANS: خط الهدنة, خط وقف إطلاق النار, المنطقة المحايدة
        GUARDED: حرس الحدود; ROAD: طريق, أوتوستراد, الطريق الدولي, طريق دولي, خط; LINKING: الواصل بين, بين, الرابط بين, الذي يربط
        COAST: ساحل, سواحل, الشريط الساحلي; SEA: بحر, ساحل
        PARALLEL: خط عرض, خط العرض, خط العرض ال; MERIDIAN: خط طول, خط الطول; LATITUDE: خط عرض, خط العرض; LONGITUDE: خط طول; DEGREES: درجة, درجات
        NORTHWARD: شمالا; SOUTHWARD: جنوبا; EASTWARD: شرقا; WESTWARD: غربا
        POCKET: جيب; POCKETS: جيب, الجيب المؤلف من; TRIANGLE: مثلث, المثلث الواقع بين
        EXCEPT: باستثناء, ب استثناء, ما عدا, عدا, إلا; ADJOIN: المتاخمة ل, المحاذية ل, المجاورة ل, التي تحد
        INCLUDE: بما فيها, بما في ذلك, تشمل, يشمل, ومنها, تضم, بما فيه
        APPROX: نحو, حوالي, قرابة, ما يقرب من, أكثر من, أقل من, على بعد, على مسافة, مسافة, بعد, تقريبا, حتى, إلى مسافة
        LAND: أراضي, أراض, تراب
        ORWORD: أو; STRETCHING: الممتدة, الممتد, تمتد, يمتد, ممتدة; VIA: مرورا ب, عبر
    """,
    rules="""
        # Names
        place: MENTION
        place: FEATURE MENTION
        place: MENTION FEATURE
        place: FEATURE <N>
        place: FEATURE MENTION <N>
        place(land=yes): LAND MENTION
        focus: FOCUS
        coordinates: COORD
        union: FEATURES <L>

        # Inside a place
        inner-direction: +DIR من <S>
        inner-direction: SECTION +DIRADJ من|ل <S>
        inner-direction: <N> +DIRADJ
        inner-direction: FAR DIR <S>
        inner-direction: DIR AND DIR <S>
        inner-direction(bare=yes): +DIR
        inner-direction(bare=yes): FAR +DIR
        inner-direction(bare=in): REGIONS +DIRADJ
        part-of: PARTS من|في? <S>
        countryside: COUNTRYSIDE <N>
        countryside: COUNTRYSIDE <N> DIRADJ
        countryside: COUNTRYSIDE DIRADJ ل|من <N>
        countryside: DIR COUNTRYSIDE <N>

        # Beside a place
        outer-direction(inside=units): DIR <S>
        outer-direction(inside=units): DIRADJ <S>
        outer-direction: TO DIR من <S>
        near: NEAR|OUTSIDE <S>
        near(sea=yes): OFF <S>
        around: AROUND <S>
        adjacent: ADJACENT <S>
        outskirts: OUTSKIRTS <S>
        outskirts: OUTSKIRTS <N> DIRADJ
        suburbs: SUBURBS <S>
        suburbs: SUBURBS <N> DIRADJ

        # Belts and distances
        belt: BELT ^ AROUND <S>
        belt(shield=yes): SHIELD ^ AROUND <S>
        belt: BELT DEEPOF <LENGTH> ^ AROUND <S>
        distance: WITHIN <LENGTH> OFFROM <S>
        distance: WITHIN <LENGTH> AROUND <S>
        distance: <LENGTH> AROUND <S>
        distance: ZONE DEEPOF? <LENGTH> ^ AROUND <S>
        distance: ZONE WITHIN <LENGTH> ^ AROUND <S>
        from-distance: <LENGTH> من|عن <S>
        distance-direction: <LENGTH> TO? DIR من? <S>
        distance-direction: <LENGTH> DIRADJ <S>

        # Between and along
        between: BETWEEN <S> AND <S>
        between: BETWEEN <L>
        from-to: STRETCHING? من <S> TO <S>
        from-to: STRETCHING? من <S> VIA <N> TO <S>
        corners: TRIANGLE <L>
        pocket: POCKETS <L>
        along: ALONG <S>
        along: BOTHSIDES <S>
        strip(side=both): DEEPOF? <LENGTH> BOTHSIDES <S>
        strip(side=both): ZONE DEEPOF <LENGTH> ^ BOTHSIDES <S>
        strip: ZONE DEEPOF <LENGTH> ^ ALONG <S>
        strip: DEEPOF <LENGTH> ALONG <S>
        strip: ZONE LONG <LENGTH> AND DEEPOF <LENGTH> ^ ALONG <S>
        side-of-line: BANK +DIRADJ ل|من <S>
        route: ROAD <M> HYPHEN? <M>
        route: ROAD LINKING <N> AND <N>

        # Borders and coasts
        border: BORDER <M> HYPHEN? <M>
        border: BORDER <M>
        border: BORDER WITH <N>
        border: BORDER <N> WITH <N>
        border: BORDER BETWEEN <N> AND <N>
        border: BORDER +DIRADJ ل|مع <N>
        border: BORDER <N> DIRADJ
        border(common=yes): BORDER COMMON
        border(bare=yes): +BORDER
        border(depth=yes): DEEPOF? <LENGTH> INTO <N>
        border(depth=yes): ZONE DEEPOF <LENGTH> ^ INSIDE|INTO <N>
        coast: COAST <M>
        coast: COAST <N>
        coast(bare=yes): +COAST
        coast(bare=yes): +SEA

        # Lines of latitude and longitude
        parallel: PARALLEL NUM|ORDINAL NORTHWARD|SOUTHWARD?
        meridian: MERIDIAN NUM|ORDINAL EASTWARD|WESTWARD?
        parallel: LATLINE
        meridian: LONLINE
        stated-area: ZONE <AREA> ^ IN|AROUND|NEAR <S>
        stated-area: <AREA> IN|AROUND|NEAR <S>
    """,
)
