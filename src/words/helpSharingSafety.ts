import { topic } from './helpText.ts'

export const helpLeaver = topic(
  {
    title: 'Når noen slutter',
    lead: 'Fjern enhetene, gi ansvaret videre, og slett personkortet når det ikke trengs.',
    find: 'slutter sluttet permisjon bytte jobb fratrer tilgang fjerne enhet oppsigelse av person',
    body: [
      {
        ol: [
          'Åpne [Deling](sharing). Under personen velger du «Fjern», og ser hva det betyr før du gjør det.',
          'Står personen som eier eller ansvarlig, sier [Oversikt](overview) det. Gi ansvaret videre derfra.',
          'Skal personkortet bort, [slett personen](help:sletting). Det slettes hos alle som er med, neste gang de er på nett.',
        ],
      },
      { h: 'Hva fjerning betyr' },
      {
        ul: [
          'Enheten får ikke noe nytt, og det den skriver etterpå, teller ikke.',
          'Det den skrev før, står.',
          'Det den alt har hentet, ligger der fortsatt. Avtal at enheten slettes, eller leveres inn.',
          'De andre får nye nøkler av seg selv.',
        ],
      },
      { h: 'Når den som slutter er administrator' },
      'Gjør en annen til administrator i god tid. En administrator kan bare fjernes av den som slapp henne inn, av dem over der igjen, eller med [gjenopprettingsarket](help:gjenopprettingsark). Slik kan ingen kuppe et register.',
    ],
  },
  {
    title: 'Når nokon sluttar',
    lead: 'Fjern einingane, gi ansvaret vidare, og slett personkortet når det ikkje trengst.',
    find: 'sluttar slutta permisjon byte jobb fråtre tilgang fjerne eining oppseiing av person',
    body: [
      {
        ol: [
          'Opne [Deling](sharing). Under personen vel du «Fjern», og ser kva det tyder før du gjer det.',
          'Står personen som eigar eller ansvarleg, seier [Oversikt](overview) det. Gi ansvaret vidare derifrå.',
          'Skal personkortet bort, [slett personen](help:sletting). Det blir sletta hos alle som er med, neste gong dei er på nett.',
        ],
      },
      { h: 'Kva fjerning tyder' },
      {
        ul: [
          'Eininga får ikkje noko nytt, og det ho skriv etterpå, tel ikkje.',
          'Det ho skreiv før, står.',
          'Det ho alt har henta, ligg der framleis. Avtal at eininga blir sletta, eller levert inn.',
          'Dei andre får nye nøklar av seg sjølv.',
        ],
      },
      { h: 'Når den som sluttar er administrator' },
      'Gjer ein annan til administrator i god tid. Ein administrator kan berre fjernast av den som slapp ho inn, av dei over der igjen, eller med [gjenopprettingsarket](help:gjenopprettingsark). Slik kan ingen kuppe eit register.',
    ],
  },
  {
    title: 'When someone leaves',
    lead: 'Remove the devices, hand over responsibility, and erase the person card when it is not needed.',
    find: 'leaves left leave of absence new job access remove device resignation of a person',
    body: [
      {
        ol: [
          'Open [Sharing](sharing). By the person choose “Remove”, and see what it means before you do it.',
          'If the person stands as owner or responsible, [Overview](overview) says so. Hand it over from there.',
          'If the person card should go, [erase the person](help:sletting). It is erased with all who have joined, the next time they are online.',
        ],
      },
      { h: 'What removal means' },
      {
        ul: [
          'The device gets nothing new, and what it writes afterwards does not count.',
          'What it wrote before stands.',
          'What it has already fetched still lies there. Agree that the device is cleared or handed in.',
          'The others get new keys by themselves.',
        ],
      },
      { h: 'When the one who leaves is an administrator' },
      'Make someone else an administrator in good time. An administrator can be removed only by whoever let her in, by those above again, or with the [recovery sheet](help:gjenopprettingsark). So nobody can take over a register.',
    ],
  },
)

export const helpStolen = topic(
  {
    title: 'PC-en er mistet eller stjålet',
    lead: 'Fjern enheten fra en annen, med en gang. Så gjør resten.',
    find: 'stjålet mistet tapt bærbar telefon borte innbrudd avvik datatilsynet',
    body: [
      {
        ol: [
          'Åpne [Deling](sharing) på en annen enhet, og **fjern** den som er borte. Velg «Ingenting».',
          'Registeret får nye nøkler. Den som har enheten, ser ikke noe som skrives fra nå av.',
          'Meld fra til sikkerhetslederen. Var disken ikke kryptert, må dere gå ut fra at det som lå der, kan leses.',
          'Var den administrator: se i [Historikk](history) om noe er gjort dere ikke kjenner. Det kan angres.',
          'Var den den eneste administratoren: bruk [gjenopprettingsarket](recover), og fjern den derfra.',
          'Lå et passord eller en kopi på enheten, bytt passordet på kopiene.',
        ],
      },
      { h: 'Hva den som har enheten, kan' },
      'Kan hun logge inn som deg, eller lese en disk uten kryptering: lese registeret slik det var sist det var oppdatert. Hun kan skrive på den enheten, men det teller ikke hos andre etter fjerningen. Se [hvem som kan hva](help:hvem-kan-hva).',
      'Var hovednøkkelen på enheten (den som lager gjenopprettingsarket), kan hun i verste fall slippe seg inn igjen. Derfor kan den tas bort når arket er lagt vekk.',
    ],
  },
  {
    title: 'PC-en er mista eller stolen',
    lead: 'Fjern eininga frå ei anna, med ein gong. Så gjer resten.',
    find: 'stolen mista tapt berbar telefon borte innbrot avvik datatilsynet',
    body: [
      {
        ol: [
          'Opne [Deling](sharing) på ei anna eining, og **fjern** den som er borte. Vel «Ingenting».',
          'Registeret får nye nøklar. Den som har eininga, ser ikkje noko som blir skrive frå no av.',
          'Meld frå til tryggleiksleiaren. Var disken ikkje kryptert, må de gå ut frå at det som låg der, kan lesast.',
          'Var ho administrator: sjå i [Historikk](history) om noko er gjort de ikkje kjenner. Det kan angrast.',
          'Var ho den einaste administratoren: bruk [gjenopprettingsarket](recover), og fjern ho derifrå.',
          'Låg eit passord eller ein kopi på eininga, byt passordet på kopiane.',
        ],
      },
      { h: 'Kva den som har eininga, kan' },
      'Kan ho logge inn som deg, eller lese ein disk utan kryptering: lese registeret slik det var sist det vart oppdatert. Ho kan skrive på den eininga, men det tel ikkje hos andre etter fjerninga. Sjå [kven som kan kva](help:hvem-kan-hva).',
      'Var hovudnøkkelen på eininga (den som lagar gjenopprettingsarket), kan ho i verste fall sleppe seg inn igjen. Difor kan han takast bort når arket er lagt vekk.',
    ],
  },
  {
    title: 'The computer is lost or stolen',
    lead: 'Remove the device from another one, at once. Then do the rest.',
    find: 'stolen lost missing laptop phone gone burglary breach data protection authority',
    body: [
      {
        ol: [
          'Open [Sharing](sharing) on another device, and **remove** the one that is gone. Choose “Nothing”.',
          'The register gets new keys. Whoever has the device sees nothing that is written from now on.',
          'Tell the head of security. If the disk was not encrypted, assume that what lay there can be read.',
          'If it was an administrator: look in [History](history) for anything you do not recognise. It can be undone.',
          'If it was the only administrator: use the [recovery sheet](recover), and remove it from there.',
          'If a passphrase or a copy lay on the device, change the passphrase of the copies.',
        ],
      },
      { h: 'What whoever has the device can do' },
      'If she can log in as you, or read a disk without encryption: read the register as it was last updated. She can write on that device, but it does not count with others after the removal. See [who can do what](help:hvem-kan-hva).',
      'If the master key was on the device (the one that makes the recovery sheet), she can at worst let herself in again. Therefore it can be taken away when the sheet is put away.',
    ],
  },
)

export const helpThreats = topic(
  {
    title: 'Hvem kan se og gjøre hva',
    lead: 'Hva signalserveren, mappens vert, et medlem, en tidligere kollega og en tyv kan, og ikke kan.',
    find: 'trussel angrep personvern ros vurdering operatør vert leverandør avlytte forfalske ende til ende kryptert signert',
    body: [
      {
        head: ['Hvem', 'Kan se', 'Kan gjøre', 'Kan ikke'],
        rows: [
          [
            'Den som drifter signalserveren',
            'IP-adresser, tidspunkt, tilfeldige romnavn, størrelser',
            'Stenge den, så enhetene må bruke mappe eller fil',
            'Lese, endre, forfalske, eller gi seg ut for noen',
          ],
          [
            'Den som har mappen (OneDrive, Teams, filserver)',
            'At det finnes låste filer, hvor store de er, og når',
            'Slette filer eller holde dem tilbake. Det oppdages: enhetene sier hva de mangler',
            'Lese, endre eller forfalske',
          ],
          [
            'Den som drifter nettadressen appen hentes fra',
            'At noen henter appen, når, og fra hvilken IP-adresse',
            'Levere en ondsinnet app. Derfor: en adresse dere stoler på',
            'Se innholdet så lenge appen er ekte',
          ],
          [
            'Et medlem i nettverket',
            'Det de andre har valgt å vise',
            'Beholde og videresende det hun har fått',
            'Se interne felt eller personer, endre eller slette andres, skrive i andres navn',
          ],
          [
            'En leser hos dere',
            'Alt i registeret',
            'Ta skjermbilder, skrive ut',
            'Endre. Andre enheter tar det ikke imot',
          ],
          [
            'En som er fjernet',
            'Det som var hentet før fjerningen',
            'Skrive på sin egen enhet, uten at det teller',
            'Se noe nytt, slette noe hos dere',
          ],
          [
            'En tyv med PC-en',
            'Alt på den, om hun kan logge inn som deg eller disken ikke er kryptert',
            'Skrive fram til dere fjerner enheten. Alt kan angres',
            'Se noe nytt etter fjerning',
          ],
          [
            'En som har en invitasjon',
            'Det samme som den inviterte, til den er brukt eller trukket tilbake',
            'Be om å bli med, i et navn hun finner på',
            'Få noe til å telle før en administrator godkjenner',
          ],
          [
            'En som finner gjenopprettingsarket',
            'Ingenting, om det har passord',
            'Uten passord: ta over registeret',
            'Lese oppføringene av arket alene',
          ],
        ],
      },
      { h: 'Hvordan' },
      {
        ul: [
          'Hver endring er **signert** av enheten som gjorde den, og **låst** med registerets nøkkel før den går ut.',
          'Enhetene viser hvem de er for hverandre over selve forbindelsen, så ingen kan stå imellom.',
          'Alt som kommer inn, kontrolleres før det lagres: størrelse, rett til å skrive, underskrift, rekkefølge. Det som ikke holder, stoppes med en grunn.',
          'Bare organisasjonens egne enheter avgjør hva som teller i registeret. Et nettverk kan aldri det.',
          'Fjerning gir nye nøkler med en gang.',
        ],
      },
      { h: 'Hva vi ikke beskytter mot' },
      'En administrator som vil skade, kan slette og endre til hun oppdages; historikken og en kopi henter det tilbake. En PC med skadelig programvare er tapt. Det noen har lest, kan ingen ta tilbake. Se også [Sikkerhet](help:sikkerhet) og [Hva appen lagrer](storage).',
    ],
  },
  {
    title: 'Kven kan sjå og gjere kva',
    lead: 'Kva signaltenaren, verten for mappa, ein medlem, ein tidlegare kollega og ein tjuv kan, og ikkje kan.',
    find: 'trussel åtak personvern ros vurdering operatør vert leverandør avlytte forfalske ende til ende kryptert signert',
    body: [
      {
        head: ['Kven', 'Kan sjå', 'Kan gjere', 'Kan ikkje'],
        rows: [
          [
            'Den som driftar signaltenaren',
            'IP-adresser, tidspunkt, tilfeldige romnamn, storleikar',
            'Stengje han, så einingane må bruke mappe eller fil',
            'Lese, endre, forfalske, eller gi seg ut for nokon',
          ],
          [
            'Den som har mappa (OneDrive, Teams, filtenar)',
            'At det finst låste filer, kor store dei er, og når',
            'Slette filer eller halde dei tilbake. Det blir oppdaga: einingane seier kva dei manglar',
            'Lese, endre eller forfalske',
          ],
          [
            'Den som driftar nettadressa appen blir henta frå',
            'At nokon hentar appen, når, og frå kva IP-adresse',
            'Levere ein vondsinna app. Difor: ei adresse de stolar på',
            'Sjå innhaldet så lenge appen er ekte',
          ],
          [
            'Ein medlem i nettverket',
            'Det dei andre har valt å vise',
            'Behalde og sende vidare det ho har fått',
            'Sjå interne felt eller personar, endre eller slette andre sitt, skrive i namnet til andre',
          ],
          [
            'Ein lesar hos dykk',
            'Alt i registeret',
            'Ta skjermbilete, skrive ut',
            'Endre. Andre einingar tek det ikkje imot',
          ],
          [
            'Ein som er fjerna',
            'Det som var henta før fjerninga',
            'Skrive på si eiga eining, utan at det tel',
            'Sjå noko nytt, slette noko hos dykk',
          ],
          [
            'Ein tjuv med PC-en',
            'Alt på han, om ho kan logge inn som deg eller disken ikkje er kryptert',
            'Skrive fram til de fjernar eininga. Alt kan angrast',
            'Sjå noko nytt etter fjerning',
          ],
          [
            'Ein som har ein invitasjon',
            'Det same som den inviterte, til han er brukt eller trekt tilbake',
            'Be om å bli med, i eit namn ho finn på',
            'Få noko til å telje før ein administrator godkjenner',
          ],
          [
            'Ein som finn gjenopprettingsarket',
            'Ingenting, om det har passord',
            'Utan passord: ta over registeret',
            'Lese oppføringane av arket åleine',
          ],
        ],
      },
      { h: 'Korleis' },
      {
        ul: [
          'Kvar endring er **signert** av eininga som gjorde ho, og **låst** med nøkkelen til registeret før ho går ut.',
          'Einingane viser kven dei er for kvarandre over sjølve sambandet, så ingen kan stå imellom.',
          'Alt som kjem inn, blir kontrollert før det blir lagra: storleik, rett til å skrive, underskrift, rekkjefølgje. Det som ikkje held, blir stoppa med ein grunn.',
          'Berre einingane til organisasjonen avgjer kva som tel i registeret. Eit nettverk kan aldri det.',
          'Fjerning gir nye nøklar med ein gong.',
        ],
      },
      { h: 'Kva vi ikkje vernar mot' },
      'Ein administrator som vil skade, kan slette og endre til ho blir oppdaga; historikken og ein kopi hentar det tilbake. Ein PC med skadeleg programvare er tapt. Det nokon har lese, kan ingen ta tilbake. Sjå òg [Tryggleik](help:sikkerhet) og [Kva appen lagrar](storage).',
    ],
  },
  {
    title: 'Who can see and do what',
    lead: 'What the signalling server, the folder’s host, a member, a former colleague and a thief can do, and cannot.',
    find: 'threat attack privacy risk assessment operator host supplier eavesdrop forge end to end encrypted signed',
    body: [
      {
        head: ['Who', 'Can see', 'Can do', 'Cannot'],
        rows: [
          [
            'Whoever runs the signalling server',
            'IP addresses, times, random room names, sizes',
            'Shut it down, so that devices must use folder or file',
            'Read, change, forge, or pretend to be someone',
          ],
          [
            'Whoever has the folder (OneDrive, Teams, file server)',
            'That there are sealed files, how large they are, and when',
            'Delete files or hold them back. It is noticed: devices say what they lack',
            'Read, change or forge',
          ],
          [
            'Whoever runs the web address the app is fetched from',
            'That someone fetches the app, when, and from which IP address',
            'Deliver a malicious app. Therefore: an address you trust',
            'See the content as long as the app is the real one',
          ],
          [
            'A member of the network',
            'What the others have chosen to show',
            'Keep and pass on what she has received',
            'See internal fields or people, change or delete what belongs to others, write in their name',
          ],
          [
            'A reader of yours',
            'Everything in the register',
            'Take screenshots, print',
            'Change. Other devices do not accept it',
          ],
          [
            'Someone who has been removed',
            'What was fetched before the removal',
            'Write on her own device, without it counting',
            'See anything new, delete anything of yours',
          ],
          [
            'A thief with the computer',
            'Everything on it, if she can log in as you or the disk is not encrypted',
            'Write until you remove the device. Everything can be undone',
            'See anything new after removal',
          ],
          [
            'Someone who has an invitation',
            'The same as the one invited, until it is used or withdrawn',
            'Ask to join, by a name she makes up',
            'Make anything count before an administrator approves',
          ],
          [
            'Someone who finds the recovery sheet',
            'Nothing, if it has a passphrase',
            'Without one: take over the register',
            'Read the records from the sheet alone',
          ],
        ],
      },
      { h: 'How' },
      {
        ul: [
          'Each change is **signed** by the device that made it, and **sealed** with the register’s key before it leaves.',
          'Devices show each other who they are over the connection itself, so that nobody can stand between.',
          'Everything that comes in is checked before it is stored: size, right to write, signature, order. What does not hold is stopped, with a reason.',
          'Only the organisation’s own devices decide what counts in the register. A network never can.',
          'Removal gives new keys at once.',
        ],
      },
      { h: 'What we do not protect against' },
      'An administrator who wants to do harm can delete and change until discovered; history and a copy bring it back. A computer with malware is lost. What someone has read nobody can take back. See also [Security](help:sikkerhet) and [What the app stores](storage).',
    ],
  },
)
