"""English words beside names."""

from __future__ import annotations

from zonemap.languages.tables_recognition import RecognitionTable

RECOGNITION = RecognitionTable(
    locative="""
    in at near from to towards toward across around outside inside within throughout into onto via off along beyond
    between over of entering leaving reached reaching captured recaptured seized besieged shelled bombed struck hit
    liberated left entered fled visited visiting reach capture recapture seize attack enter leave visit nearby
    surrounding downtown central northern southern eastern western north south east west northeast northwest southeast
    southwest outskirts suburb suburbs countryside vicinity edge rural port
    """,
    functional="""
    the a an this that these those he she it they we you i who whom whose which what when where why how and or but nor
    so yet if then than as because while although though after before since until once during under about against for
    with without by on upon up down out over again further here there all any both each few more most other some such
    no not only own same too very can will just should now is are was were be been being have has had having do does
    did doing would could may might must shall his her hers its their theirs our ours your yours my mine me him them us
    also however meanwhile according still even many much one two three four five six seven eight nine ten another every
    either neither thus hence therefore moreover yes among per except despite like unlike later earlier today yesterday tomorrow
    """,
    titles="""
    mr mrs ms miss dr prof professor sir dame lord lady president vice premier chancellor minister king queen prince
    princess emperor sultan emir sheikh shaikh sheik imam mullah ayatollah rabbi pope bishop archbishop cardinal father
    reverend rev pastor general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private
    admiral commander brigadier marshal senator sen congressman congresswoman representative rep governor gov mayor
    councilman councilwoman councillor alderman judge justice attorney sheriff deputy officer detective constable
    inspector superintendent spokesman spokeswoman spokesperson ambassador envoy secretary director chairman chairwoman
    chairperson chair chief ceo coach actor actress singer author reporter correspondent analyst journalist activist
    lawyer saint brother sister uncle aunt son daughter wife husband named called mohammed muhammad abu abd abdul bin ibn
    """,
    given="""
    vladimir sergei sergey mikhail dmitry dmitri alexei aleksei igor yuri yury boris ivan oleg nikolai andrei andrey konstantin viktor
    volodymyr oleksandr petro recep tayyip mevlut hakan abdullah ahmet mehmet mustafa ali hassan hussein hasan husayn mohammed mohammad
    muhammad mohamed ahmed ahmad mahmoud mahmud omar umar khalid khaled ibrahim ismail yusuf yousef youssef bashar hafez saddam yasser
    yasir faisal salman abdul abdel abdulrahman riad riyad rami walid nasser gamal anwar hosni muammar nouri haider hassan hamid karim
    javad mahdi qasem qassem ali reza mehdi ashraf nawaz imran pervez asif benazir narendra manmohan sonia rahul angela emmanuel nicolas
    francois jean pierre jacques michel rex donald barack hillary kofi ban antonio staffan benjamin ariel ehud shimon mahmud ismael xi
    hugo nicolas evo luiz dilma juan jose carlos fidel raul felipe enrique slobodan radovan ratko franjo alija lakhdar jan federica
    josep catherine javier ursula olaf recep binali suleyman kemal devlet abu umm ayman osama usama zain assad obama merkel
    """,
    organisations="""
    university college school academy institute institution hospital clinic church mosque cathedral museum library
    theatre theater company corp corporation inc ltd llc plc co group holdings bank insurance airlines airways air
    motors foods energy oil petroleum gas electric party movement front army brigade brigades battalion division corps
    forces force guard guards militia police department ministry agency authority bureau commission committee council
    court congress parliament senate assembly union federation association society organisation organization foundation
    fund trust network coalition alliance league club fc united athletic rangers rovers tigers eagles bears lions hawks
    open cup championship championships olympics games tournament grand prix marathon festival awards times post news
    daily herald tribune gazette journal chronicle observer telegraph guardian press radio tv television channel
    magazine review report act agreement accord accords treaty protocol convention declaration process summit
    conference plan initiative project programme program operation office services service team squad sham islam nusra
    liberation resistance islamic democratic national international royal state states
    """,
    events="""
    open cup championship championships olympics olympic games tournament prix marathon festival awards masters derby bowl rally times
    post herald tribune gazette observer chronicle fc united rovers rangers
    """,
    ways="street st road rd avenue ave drive dr lane ln boulevard blvd court ct way place pl circle parkway pkwy terrace trail",
    speaking="""
    said says say told tells added adds stated announced announces declared declares denied denies agreed agrees agree
    rejected rejects warned warns accused accuses claimed claims insisted insists urged urges called calls demanded demands
    wants want wanted hopes hope hoped believes believe believed fears fear feared sees refused refuses vowed vows pledged
    pledges offered offers proposed proposes backed backs supports support supported opposes opposed oppose condemned
    condemns blamed blames asked asks requested requests signed signs recognised recognized recognises recognizes imposed
    imposes sent sends deployed deploys launched launches invaded invades attacked attacks intervened withdrew withdraws
    voted votes ruled decided decides considers considered seeks sought threatened threatens responded responds
    retaliated severed joined joins won wins lost loses beat beats defeated defeats scored qualified plays played drew
    hosted hosts faces faced
    """,
    governing="""
    between with against by ally allies relations ties talks negotiations agreement deal treaty ceasefire war sanctions
    support pressure embassy ambassador government regime authorities officials forces troops army military guarantors
    guarantor powers sovereignty independence independent dialogue tensions coordination cooperation policy foreign
    bilateral diplomatic parliament president minister economy exports national team caps represented
    versus vs v represent playing
    """,
    demonymic="based backed led born controlled held occupied sponsored trained supported brokered aligned run bound wide area style",
    calendar="""
    january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun christmas easter ramadan eid
    """,
    common="""
    nice reading of mobile bath march may union liberty freedom victory independence justice hope peace unity republic
    ideal superior enterprise commerce defiance protection security energy bank house home center centre central city
    college church hill lake mill mills park port post rock spring springs summit temple university valley view wood
    woods young king queen best page price field fields long short black white green brown gray grey gold silver
    battle man men ham orange sandwich split turkeys china man date rich normal nice most deal media troy eden
    friend friendship harmony concord normal imperial real san santa santo monte villa grand royal star sun moon
    media police school hospital island islands north south east west gates banks wells bush ford lincoln jackson
    toyota honda nissan mercedes saab nokia samsung hitachi siemens bayer google zara carlsberg tata gap bunge monsanto adidas oracle cisco
    """,
    connecting="of the al el ul an ar as ash at ad az de del de la du des da do dos das di van von der den le les et e i y bin ibn bint abu and sur en upon on",
    of="of called named",
    coordinating="and or",
    containing="in",
    articles="al el ul an ar as ash at ad az",
)
