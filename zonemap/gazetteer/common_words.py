"""Words and names of persons that a rule makes of a place's name, which are not lent to places.

The words were found by comparing what the rules make with lists of frequent words of each language; that they are words rather than names of
places is a judgement.
"""

from __future__ import annotations

ARABIC_WORDS = frozenset(
    """
    ابدا اتاتورك اثني اجابات اجرا اجره اجري اجيب اخته اخيرا ادانه ادبي ادني ارون اساسا اسلامي اسيله اشتراك اشترك اشكال اشكاله اغان افكارا اقرا اكله الابا
    الابل الاسي الالي الاول الايه التاج التام التي الجنين الدم الديوان الديون الراس السن السيره الشتا الشهير الشي الغاز الغير الفار الفرد الفردي الكل
    الليالي المادي المدي المره النقاب النيه الوفا الولا اليسا اليست اماني امرها امسيه املا املي انام انتي اندرو انديه انسان انشي اهالي اهميته اوايل اوسكار
    اولا ايامي ايان ايجابي ايدي ايدينا ايفا ايفان ايفون بابلو بابي بات باختيار باخري باراك باربي بارد باردا بارك باسما باسوا باكر بال بالدم بالدين بالغا
    بالكاد بالما بالموت بالناس بالوان بامور باندا باور باولو بايام بايدي بايسه باين ببنا بحري بدانا بدران بدوري بدوله بدون بديل بديله بدين براون بري بشان
    بشهر بشير بعيدا بكسر بلدان بلدنا بلغات بليون بناه بنيه بهولا بوبي بوتين بوجه بوني بيانا بيد بيده بير بينا بينغ بيها بييه تانيه تاون تبرز تتكون تراس
    تركوا ترون ترين تشارك تشانغ تشتري تشتكي تشير تكيف تلاه تمسك تنشا تهاني توبي توفر توليد توليه تومن تونسي توني تيريزا تيك ثاني ثانيه جافا جافه جاني
    جاووا جبان جميل جنديا جهاد جوال جوانا جوله جولي جونج جوي جيران جيفري جيني جيوب حاليا حسن خارجي خانه خاين خروج خيرا خيره داخلي دافي دافيد دالي داليا
    دايما دخله دخوله درامي درسا دورها دورهم دوريه دولي دوليه دوني ديان ديفيد دينا ديني دينيا دينيه ديون راموس رامون رانيا راها رجلا رسميا روبي زايده سابقا
    ساشا سافر سالت سالما سان سانا سانتا سايلا سبيله ستالين ستري سجون سريعا سلمان سليم سميره سنان سنيه سواريز سوبر سونغ سوني سياسي سيتي سيدي سيرا سيرته
    سيلفيا سينغ شاشه شاهدا شاهده شباك شرقا شكوي شلون شهاده شهدا شيرين شيما غارسيا غالبا غاليه غايه غربا غسان غلين غول غيرت غيرنا فادي فانا فانه فردا فرسان
    فعليا فعليه فيتو فيكون قابله قبوله قريبا قليلا كاتب كاترين كارتون كارلا كارمن كافه كافي كافيا كافيه كاملا كاننا كانون كتابا كتابي كثيرا كرسي كريستي
    كفايه كفيل كلاب كلام كلنا كلوب كليا كليه كمال كمان كوبري كوريا كوم كونتي كونك كويتي كيتي كيفن كيفين كيلو كيم لابيه لاحقا لامي لبيان لبيت لسنا لفيه
    لوكاله لولا لونا ليره ليندا لينك ليها ماتا مارتي مارس ماركات ماركه ماريا مالي ماليا ماليه مامون مانديلا ماهيه مايلي مترا مترو مجالا محلي محليا مديرا
    مدين مراد مرارا مرغوب مروا مرورا مروه مساا مستر مسمي مسير ملييا ملييه مناوره منتشر منير موتي موجه موديل مولاي ناجي ناريه نايبا نجده ندوه نسيان نغمه
    نقديه نهار نهارا نيكي نينجا هاتين هيفا هيلين هيون هييه وابو وابي والام والداي وانا وانه واني وراس ورده وفا ولديه ولكم وليس وهو يان يانغ يجري يدين يديه
    يزال ينام ينجو يوان
    """.split()
)
"""Arabic ones, folded."""
LATIN_WORDS = frozenset(
    """
    acemi adliye afrika akman alemdar arcane arise arkama arkaya artista asile asliye babylone bachar balade balader balise ballena balles banane bander
    bandi barata bareme barisa barut basili baskan baskin basura batiya batten batter batti battre battus bellek belles berke berkin berrak beser beter
    better beyan bilim bruta bulduk cable cadera cagada cagri calin calor cambio camurlu candor canin canina canine canli capli caring caylak celula cemal
    cember cenaze cennete ceren cerise cette charia chemin cherie cifra cikalim cinde cinin cinsi citado cizen conan concu cristiana cuzdan dahil dahiliye
    dakika dalina danger darius darker davey davran debian debile degirmen deliye demem demir denote derece dilim dimes diver diyen diyene dokmek douche
    eclat emmene endise esere eseri esref estare esten etsene faltan farage farkin faruk fasse fates fatura feline feminin first gammes geese gelme gelmem
    geres geriye gezen geziye grams gulsen gundam gundur habita hadise hakka halis hammer hanife hannah harac harden harici harika harita hasara hasret
    havali havasi hayata hayra hayran hayri hazine hediye henna herbal herite huber hurda imitar industriel international islemin islemine istiklal jennie
    kacan kacar kaciran kaleme kaleye kaleyi kamera kamuda kandan kardan kareem karesi kasar kates katina katini kavsak kayma kediler kelime kemeri
    kentine kerede kerem kesen kesim kicini kirici kisacik kismin kivrak knowledge kocaman konstantin korsan koydu kucak kuranin kurde kurmus kurusa lanca
    langer limpia linge lugar madame madeni mahrum malle manges manure marnie masada masasina mashed massed medeni medica medya meler melike memeli memura
    mendel menera mercan merdes meridional merite mesale mescid mesela mesele messed mesure meteor metnin metres mideye mirren missed montar muelle musket
    nafile nehrin nevera nisani okudugu patio pecan peygamber poste rachid rebate redes remade remede reside rever revolution reyhan rustem sabre sacan
    sacim sacin sahabe sahada sahan sahane saharan sahne sahneye salca sanguine saniye sarkiya saver sayede sayida seferi sefkat seher sehire sektor
    selale selman semester semsiye senede sener serce serene serife serin sette seviye seyde seyden seyrek shaded shares sheehan sheeran shines sican
    sikan silin simons sinavin sincera sinde singe sinner siraya sirene sirket sirti sirven sonja sourde stung subayi sunnet suren tabagi tabela takva
    tanju tantas tante tarife tarkan tasla tasra tastes tavani tayfa tekerlek telle tencere teneke tenis tente tentes terence ticaret triage turunda
    turunde vagin vahdet vajina vales vaste vendo verdik versen vieille watermelon yarak yilani zeybek zindan zubeyde
    """.split()
)
"""English, French, Spanish and Turkish ones, folded."""
RUSSIAN_WORDS = frozenset(
    """
    адель акула алан арена атаке африка ахмед баба бабка базу балет балета балла бара барака бедра беду безо бело бена берут били билла билли бога бора
    брак брака брат бред будь века весит газе гения герб далек дама дана дела делам деле демо джаред джека джен джин диана доме думе дура дурак духа душа
    забил заиди заити закат замка замке злая играм кавер казани камере капитал капитала кармана карри карту катер катера кеин келли кира колена коме
    константин кора кости кошек крем кубани курса курт левин маиер мала марат марин марта маска маске масла масле матери маша мега меда мера мере меха
    миль модель мотор муха настал неба нева ника обед обеда омар песни раба работ рада ранен раса река реке рима рода роду романе салат сама само саму
    санта сара саха сахар сахара себе селе сели семен семи сенат сергея серо сети сиди силу слуг софья суки султан султана сумел сфера сфере табака тамара
    танк танка тариф тела теле тель теме тима тина тора трек труде туман убери улан умер халат хаоса хера шаиб шарик эрика эфир
    """.split()
)
"""Russian ones, folded."""
PERSONS = frozenset(
    """
    abdul abdullah abdallah ahmad ahmed amjad anwar bashar bashir faisal farid farouk fatima habib hafez haider hamid hamza hassan hisham hussain hussein husain
    ibrahim imran ismail jabbar jamal jemima kamal karim keenan khaled khalid khalil mahmoud mahmud malik mansour maryam mohamed mohammad mohammed muhammad mustafa
    mustapha nasser nasir nizar omar othman qasim rahman rashid saddam salman salem samir sharif sulaiman suleiman suleyman soliman tariq usman waleed walid yasin
    yasser younis yousef youssef yusuf zakaria
    """.split()
)
"""Names of persons, folded, that a rule makes of a place's name; a judgement."""
