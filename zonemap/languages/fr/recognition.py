"""French words beside names."""

from __future__ import annotations

from zonemap.languages.tables_recognition import RecognitionTable

RECOGNITION = RecognitionTable(
    locative="""
    à en au aux dans sur vers près depuis autour contre entre jusqu chez sous hors via nord sud est ouest centre banlieue
    périphérie environs proximité frontière région orientale occidentale
    """,
    functional="""
    le la les l un une des du de d et ou mais où donc car ni que qui quoi dont ce cet cette ces il elle ils elles on nous vous je tu se
    son sa ses leur leurs notre nos votre vos mon ma mes ne pas plus moins très tout tous toute toutes même aussi ainsi alors comme
    si quand lorsque pendant après avant selon pour par avec sans a ont est sont était étaient été être avoir fait faire deux trois
    quatre cinq six sept huit neuf dix premier première hier aujourd'hui demain mardi cependant toutefois
    """,
    titles="""
    m mm mme mlle dr pr président présidente premier ministre roi reine prince princesse émir cheikh général colonel commandant
    capitaine lieutenant amiral maréchal ambassadeur ambassadrice sénateur député maire juge pape secrétaire directeur porte-parole
    chef envoyé représentant monsieur madame docteur professeur
    """,
    organisations="""
    université institut hôpital banque compagnie société groupe parti mouvement front armée brigade brigades division forces garde
    milice ministère agence commission comité conseil union fédération association organisation fondation ligue club coupe
    championnat olympique journal radio télévision conférence accord accords traité convention sommet processus état islamique
    """,
    ways="rue avenue boulevard place chemin",
    speaking="""
    dit déclare déclaré annonce annoncé affirme affirmé accuse accusé demande demandé propose proposé rejette rejeté accepte accepté
    refuse refusé condamne condamné soutient veut souhaite estime craint signe signé envoie impose
    """,
    governing="relations alliés allié accord sanctions pression ambassade gouvernement régime autorités armée troupes guerre soutien pourparlers",
    demonymic="",
    calendar="janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche",
    adjective_endings="ennes:en enne:en ques:c que:c es: e: s:",
    common="""
    otan onu ville habitants
    nice tours bar port pont ville lieu centre nord sud est ouest mars paix espoir france union zone zones accord cessez feu front
    marche grand petit saint sainte rouge blanc noir bel beau mont monts lac riche source sources
    """,
    connecting="de du des la le les d l en sur sous al el et aux au bin ibn ben",
    of="de du des d la le les l",
    coordinating="et ou",
    containing="en dans au à",
    articles="al el",
    elisions="l d qu n s j m t c jusqu lorsqu puisqu",
)
