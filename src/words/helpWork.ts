import { topic } from './helpText.ts'

export const helpConfirm = topic(
  {
    title: 'Bekreft, og Mine systemer',
    lead: 'To minutter i året for hver som har ansvar: stemmer det fortsatt?',
    find: 'bekrefte mine systemer eier ansvarlig årlig gjennomgang sluttet',
    body: [
      { h: 'Hvorfor bekrefte?' },
      'Et register er bare til nytte når folk tror på det. Når du trykker **Bekreft**, sier du at opplysningene stemmer i dag. Dagen lagres, og appen sier fra når det er gått tolv måneder.',
      { h: 'Slik gjør du det' },
      {
        ol: [
          'Si hvem du er på denne enheten under [Innstillinger](me). Finnes du ikke i listen, kan du lage deg selv der.',
          'Åpne [Mine systemer](mine). Det som trenger deg mest, står øverst, med grunnen.',
          'Er noe ikke lenger riktig, velg **Noe er endret**. Har noen sluttet, velg **Personen har sluttet**, og si hvem som overtar.',
          'Trykk **Bekreft**.',
        ],
      },
      'Du ser det du er eier av, ansvarlig for eller superbruker på, og det du har gjennom en rolle. Rollen må gjelde i dag, og systemer som er avviklet, er ikke med.',
      { h: 'Når noen slutter' },
      'Sett datoen i feltet «Sluttet» på personen. Da viser appen hvilke systemer som trenger en ny. Skal personen slettes helt, se [Slette personer](help:sletting).',
      { h: 'For den som holder i registeret' },
      'I [listen over systemer](systems) kan du filtrere på «Sist bekreftet», velge mange rader og bekrefte dem samlet, for eksempel etter et møte.',
    ],
  },
  {
    title: 'Stadfest, og Mine system',
    lead: 'To minutt i året for kvar som har ansvar: stemmer det framleis?',
    find: 'stadfeste bekrefte mine system eigar ansvarleg årleg gjennomgang slutta',
    body: [
      { h: 'Kvifor stadfeste?' },
      'Eit register er berre til nytte når folk trur på det. Når du trykkjer **Stadfest**, seier du at opplysningane stemmer i dag. Dagen blir lagra, og appen seier frå når det er gått tolv månader.',
      { h: 'Slik gjer du det' },
      {
        ol: [
          'Sei kven du er på denne eininga under [Innstillingar](me). Finst du ikkje i lista, kan du lage deg sjølv der.',
          'Opne [Mine system](mine). Det som treng deg mest, står øvst, med grunnen.',
          'Er noko ikkje lenger rett, vel **Noko er endra**. Har nokon slutta, vel **Personen har slutta**, og sei kven som tek over.',
          'Trykk **Stadfest**.',
        ],
      },
      'Du ser det du er eigar av, ansvarleg for eller superbrukar på, og det du har gjennom ei rolle. Rolla må gjelde i dag, og system som er avvikla, er ikkje med.',
      { h: 'Når nokon sluttar' },
      'Set datoen i feltet «Slutta» på personen. Då viser appen kva system som treng ein ny. Skal personen slettast heilt, sjå [Slette personar](help:sletting).',
      { h: 'For den som held i registeret' },
      'I [lista over system](systems) kan du filtrere på «Sist stadfesta», velje mange rader og stadfeste dei samla, til dømes etter eit møte.',
    ],
  },
  {
    title: 'Confirm, and My systems',
    lead: 'Two minutes a year for each person responsible: is it still right?',
    find: 'confirm my systems owner responsible yearly review left',
    body: [
      { h: 'Why confirm?' },
      'A register is only of use when people trust it. When you press **Confirm**, you say that the information is right today. The day is stored, and the app tells you when twelve months have passed.',
      { h: 'How to' },
      {
        ol: [
          'Say who you are on this device in [Settings](me). If you are not in the list, you can add yourself there.',
          'Open [My systems](mine). What needs you most is at the top, with the reason.',
          'If something is no longer right, choose **Something has changed**. If someone has left, choose **The person has left**, and say who takes over.',
          'Press **Confirm**.',
        ],
      },
      'You see what you own, are responsible for or are a super user of, and what you have through a role. The role must apply today, and retired systems are left out.',
      { h: 'When someone leaves' },
      'Set the date in the field “Left on” of the person. Then the app shows which systems need somebody new. To erase the person for good, see [Erasing people](help:sletting).',
      { h: 'For whoever keeps the register' },
      'In the [list of systems](systems) you can filter on “Last confirmed”, choose many rows and confirm them together, after a meeting for instance.',
    ],
  },
)

export const helpEmergency = topic(
  {
    title: 'Beredskap',
    lead: 'Når serverne er borte: hva er kritisk, hva stopper, hva gjør vi i mellomtiden, og hvem ringer vi?',
    find: 'beredskap kritisk krise løsepengevirus nede utskrift telefon reserverutine rto',
    body: [
      'Siden [Beredskap](emergency) virker uten nett, på telefonen også, og kan skrives ut. Den viser systemene der «Hvor kritisk» er **samfunnskritisk** eller **høy**, og kan vise alle.',
      { h: 'For hvert system ser du' },
      {
        ul: [
          'hvor lenge dere kan være uten det («Må være oppe igjen innen», i timer). Systemer der det ikke er besvart, står sist',
          'hva som stopper: tjenester, andre systemer og integrasjoner som er avhengige av det',
          'hva dere gjør i mellomtiden (feltet «Slik gjør vi uten»)',
          'hvem dere ringer: support, leverandør, driftsleverandør, ansvarlig og eier, i den rekkefølgen som gir raskest hjelp',
          'hva planen mangler, for eksempel et telefonnummer eller en stedfortreder',
        ],
      },
      { h: 'Gjør klart før det skjer' },
      {
        ol: [
          'Fyll ut «Hvor kritisk» på systemene. Det er bedre med tjue som er riktige enn to hundre som er «høy».',
          'Fyll ut «Slik gjør vi uten» og telefonnumre på de viktigste.',
          'Skriv ut siden, og legg den der dere samles. Skriv ut på nytt to ganger i året.',
          'Ha registeret på en telefon eller en maskin som ikke er i samme nett, ved å [hente inn en sikkerhetskopi](file) der.',
        ],
      },
      {
        note: 'Beredskapslisten er nyttig også for en angriper. Oppbevar utskriften som andre beredskapsplaner.',
      },
    ],
  },
  {
    title: 'Beredskap',
    lead: 'Når serverane er borte: kva er kritisk, kva stoppar, kva gjer vi i mellomtida, og kven ringjer vi?',
    find: 'beredskap kritisk krise løysepengevirus nede utskrift telefon reserverutine rto',
    body: [
      'Sida [Beredskap](emergency) verkar utan nett, på telefonen òg, og kan skrivast ut. Ho viser systema der «Kor kritisk» er **samfunnskritisk** eller **høg**, og kan vise alle.',
      { h: 'For kvart system ser du' },
      {
        ul: [
          'kor lenge de kan vere utan det («Må vere oppe att innan», i timar). System der det ikkje er svart på, står sist',
          'kva som stoppar: tenester, andre system og integrasjonar som er avhengige av det',
          'kva de gjer i mellomtida (feltet «Slik gjer vi utan»)',
          'kven de ringjer: support, leverandør, driftsleverandør, ansvarleg og eigar, i den rekkjefølgja som gir raskast hjelp',
          'kva planen manglar, til dømes eit telefonnummer eller ein stadfortredar',
        ],
      },
      { h: 'Gjer klart før det skjer' },
      {
        ol: [
          'Fyll ut «Kor kritisk» på systema. Det er betre med tjue som er rette enn to hundre som er «høg».',
          'Fyll ut «Slik gjer vi utan» og telefonnummer på dei viktigaste.',
          'Skriv ut sida, og legg ho der de samlast. Skriv ut på nytt to gonger i året.',
          'Ha registeret på ein telefon eller ei maskin som ikkje er i same nett, ved å [hente inn ein tryggingskopi](file) der.',
        ],
      },
      {
        note: 'Beredskapslista er nyttig også for ein angripar. Ta vare på utskrifta som på andre beredskapsplanar.',
      },
    ],
  },
  {
    title: 'Emergency',
    lead: 'When the servers are gone: what is critical, what stops, what do we do meanwhile, and whom do we call?',
    find: 'emergency critical crisis ransomware down print phone workaround rto',
    body: [
      'The page [Emergency](emergency) works offline, on the phone too, and can be printed. It shows the systems whose “Criticality” is **vital** or **high**, and can show all.',
      { h: 'For each system you see' },
      {
        ul: [
          'how long you can be without it (“Must be back within”, in hours). Systems where it is not answered come last',
          'what stops: services, other systems and integrations that depend on it',
          'what you do meanwhile (the field “How we manage without it”)',
          'whom you call: support, supplier, operator, the person responsible and the owner, in the order that gives help soonest',
          'what the plan lacks, such as a phone number or a deputy',
        ],
      },
      { h: 'Prepare before it happens' },
      {
        ol: [
          'Fill in “Criticality” of systems. Twenty that are right are better than two hundred that are “high”.',
          'Fill in “How we manage without it” and phone numbers for the most important ones.',
          'Print the page, and keep it where you gather. Print it again twice a year.',
          'Have the register on a phone or a machine that is not in the same network, by [fetching a backup](file) there.',
        ],
      },
      {
        note: 'The emergency list is useful to an attacker too. Keep the printout as you keep other emergency plans.',
      },
    ],
  },
)
