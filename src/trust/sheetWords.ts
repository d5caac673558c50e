/** 256 short words, spelled alike in bokmål and nynorsk, no two with the same four first letters. Frozen: the order is the format. */
export const listed: readonly string[] = (
  'agurk album ananas anker april asfalt atlas august avis bagasje bakke ballong banan batteri benk ' +
  'bever bjelle bjørn blokk blyant bord buss butikk båt delfin desember diamant drops dusj dyne ' +
  'ekko ekorn elefant eple esel eventyr fabrikk fakkel familie februar ferje finger fiolin fjell ' +
  'fjord flagg flaske fløyte frakk frost furu gaffel garn geit genser gitar gjerde globus gorilla ' +
  'gryte gull gulrot gummi gås hamster handel havre hjort hjul honning hotell humle hund hytte hår ' +
  'iglo ingefær insekt istapp januar jubel jury kajakk kaktus kasse kikkert kiwi kjele klippe ' +
  'kløver kniv knute komet kompass konsert kopp krabbe krone krydder kvist labyrint land lavendel ' +
  'leir leopard linjal lomme luke lunsj lykt løve magnet mais matte maur melon meny minutt mobil ' +
  'mose motor mugge munn museum musikk mygg mynt møbel måne nabo nebb nisse november nøkkel oase ' +
  'oktober oliven olje onsdag opera oransje orgel orkan palme panda panne papegøye papir paprika ' +
  'parade park pasta pedal pels penn perle perm piano pingvin pizza planke potet pudding pumpe pute ' +
  'pyjamas pære pølse påske rabarbra radio rakett ramme ravn regn reise reke ring rips robot ' +
  'roman rubin saft salat sild silke sirup sitron sjakk skap skilpadde skjerf skjorte skog skrue ' +
  'skuff skute skål slange slott smed smør sofa spade spinat sport stall stein stige stjerne stol ' +
  'storm strand sukker svamp svane sverd sykkel såpe tallerken tang tavle teater telt teppe tiger ' +
  'time tomat torg torsk traktor trapp trekant troll tromme tulipan tunge tunnel tusen tønne tåke ' +
  'tårn ugle ukulele vegg vekt vifte viking villa vinter vogn voks vott vulkan ørken ørn'
).split(' ')
