import { topic } from './helpText.ts'

export const helpFolder = topic(
  {
    title: 'Delt mappe: når dere aldri er på nett samtidig',
    lead: 'En mappe dere alt deler i OneDrive, Teams eller på en filserver kan bære endringene.',
    find: 'onedrive teams sharepoint filserver område låste filer konflikt kopi tillatelse edge citrix',
    body: [
      { h: 'Slik gjør dere' },
      {
        ol: [
          'Lag en mappe som alle som skal dele, har tilgang til. Legg ikke noe annet i den.',
          'Hver av dere: åpne [Deling](sharing), velg «Velg mappe», og velg den samme mappen.',
          'Det er alt. Appen legger endringer der mens den er åpen, og leser de andres.',
        ],
      },
      { h: 'Hva som ligger der' },
      'Låste filer med navn som ikke sier noe. Bare de som er med i registeret, kan åpne dem. De som ellers har tilgang til mappen, ser at det finnes filer, hvor store de er og når de ble lagt dit.',
      { h: 'Når nettleseren spør igjen' },
      'Nettleseren glemmer av og til at den fikk lov. Da sier [Deling](sharing) fra, og du trykker «Gi tilgang igjen».',
      { h: 'Filer som ikke lot seg lese' },
      'Halvt nedlastede filer leses når de er hele. Kopier som OneDrive lager når to skriver samtidig, gjør ingen skade. Andre filer røres ikke; de står nevnt med navn, så du kan rydde.',
      'Mappen henter også alt tilbake hvis nettleseren blir tømt ved utlogging. Velg [Bli med](join) eller [kopi](backup) først, så mappen. Delt mappe virker i Edge og Chrome på datamaskin.',
    ],
  },
  {
    title: 'Delt mappe: når de aldri er på nett samtidig',
    lead: 'Ei mappe de alt deler i OneDrive, Teams eller på ein filtenar kan bere endringane.',
    find: 'onedrive teams sharepoint filtenar område låste filer konflikt kopi løyve edge citrix',
    body: [
      { h: 'Slik gjer de' },
      {
        ol: [
          'Lag ei mappe som alle som skal dele, har tilgang til. Legg ikkje noko anna i ho.',
          'Kvar av dykk: opne [Deling](sharing), vel «Vel mappe», og vel den same mappa.',
          'Det er alt. Appen legg endringar der medan han er open, og les dei andre sine.',
        ],
      },
      { h: 'Kva som ligg der' },
      'Låste filer med namn som ikkje seier noko. Berre dei som er med i registeret, kan opne dei. Dei som elles har tilgang til mappa, ser at det finst filer, kor store dei er og når dei vart lagde dit.',
      { h: 'Når nettlesaren spør igjen' },
      'Nettlesaren gløymer av og til at han fekk lov. Då seier [Deling](sharing) frå, og du trykkjer «Gi tilgang igjen».',
      { h: 'Filer som ikkje let seg lese' },
      'Halvt nedlasta filer blir lesne når dei er heile. Kopiar som OneDrive lagar når to skriv samtidig, gjer ingen skade. Andre filer blir ikkje rørte; dei står nemnde med namn, så du kan rydde.',
      'Mappa hentar òg alt tilbake om nettlesaren blir tømd ved utlogging. Vel [Bli med](join) eller [kopi](backup) først, så mappa. Delt mappe verkar i Edge og Chrome på datamaskin.',
    ],
  },
  {
    title: 'Shared folder: when you are never online at the same time',
    lead: 'A folder you already share in OneDrive, Teams or on a file server can carry the changes.',
    find: 'onedrive teams sharepoint file server area sealed files conflict copy permission edge citrix',
    body: [
      { h: 'What to do' },
      {
        ol: [
          'Make a folder that everyone who is to share has access to. Put nothing else in it.',
          'Each of you: open [Sharing](sharing), choose “Choose folder”, and pick the same folder.',
          'That is all. The app puts changes there while it is open, and reads those of the others.',
        ],
      },
      { h: 'What lies there' },
      'Sealed files with names that say nothing. Only those who have joined the register can open them. Others with access to the folder see that there are files, how large they are and when they were put there.',
      { h: 'When the browser asks again' },
      'The browser now and then forgets that it was allowed. [Sharing](sharing) then says so, and you press “Give access again”.',
      { h: 'Files that could not be read' },
      'Files that are half downloaded are read when they are whole. Copies that OneDrive makes when two write at once do no harm. Other files are not touched; they are listed by name, so that you can tidy up.',
      'The folder also brings everything back if the browser is cleared at log-out. Choose [Join](join) or a [copy](backup) first, then the folder. A shared folder works in Edge and Chrome on a computer.',
    ],
  },
)

export const helpFile = topic(
  {
    title: 'Fil: når det ikke er noe nett',
    lead: 'En låst fil på minnepinne eller i e-post tar med endringene.',
    find: 'minnepinne e-post vedlegg uten nett hytta samling overføre for hånd',
    body: [
      {
        ol: [
          'Den som har endringene: åpne [Deling](sharing), og velg «Lagre fil til de andre».',
          'Ta filen med til den andre, på minnepinne, i e-post eller i Teams. Den er låst.',
          'Den andre: åpne [Deling](sharing), og slipp filen på «Hent inn en fil».',
        ],
      },
      'Det gjør ikke noe om filen leses to ganger, eller i feil rekkefølge. Det som var der fra før, blir ikke borte. Mangler noe som skulle komme først, sier appen det, og du henter en nyere fil.',
      'Er dere i et nettverk, velger du hvem filen er til. En fil til nettverket har bare det nettverket får se.',
      { h: 'Ikke det samme som sikkerhetskopi' },
      'En [sikkerhetskopi](backup) har alt, nøklene også, og gjør den som har den til eier. Denne filen har bare endringer, og kan ikke åpnes av andre enn dem som er med.',
    ],
  },
  {
    title: 'Fil: når det ikkje er noko nett',
    lead: 'Ei låst fil på minnepinne eller i e-post tek med endringane.',
    find: 'minnepinne e-post vedlegg utan nett hytta samling overføre for hand',
    body: [
      {
        ol: [
          'Den som har endringane: opne [Deling](sharing), og vel «Lagre fil til dei andre».',
          'Ta fila med til den andre, på minnepinne, i e-post eller i Teams. Ho er låst.',
          'Den andre: opne [Deling](sharing), og slepp fila på «Hent inn ei fil».',
        ],
      },
      'Det gjer ikkje noko om fila blir lesen to gonger, eller i feil rekkjefølgje. Det som var der før, blir ikkje borte. Manglar noko som skulle kome først, seier appen det, og du hentar ei nyare fil.',
      'Er de i eit nettverk, vel du kven fila er til. Ei fil til nettverket har berre det nettverket får sjå.',
      { h: 'Ikkje det same som tryggingskopi' },
      'Ein [tryggingskopi](backup) har alt, nøklane òg, og gjer den som har han til eigar. Denne fila har berre endringar, og kan ikkje opnast av andre enn dei som er med.',
    ],
  },
  {
    title: 'File: when there is no network',
    lead: 'A sealed file on a memory stick or in an email takes the changes along.',
    find: 'memory stick email attachment offline cabin gathering transfer by hand',
    body: [
      {
        ol: [
          'Whoever has the changes: open [Sharing](sharing), and choose “Save a file for the others”.',
          'Take the file to the other one, on a memory stick, by email or in Teams. It is sealed.',
          'The other one: open [Sharing](sharing), and drop the file on “Fetch in a file”.',
        ],
      },
      'It does not matter if the file is read twice, or in the wrong order. What was there before is not lost. If something is missing that should come first, the app says so, and you fetch a newer file.',
      'If you are in a network, you choose whom the file is for. A file for the network holds only what the network may see.',
      { h: 'Not the same as a backup' },
      'A [backup](backup) has everything, the keys too, and makes whoever has it the owner. This file has only changes, and can be opened by none but those who have joined.',
    ],
  },
)

export const helpSheet = topic(
  {
    title: 'Gjenopprettingsark',
    lead: 'Et ark på papir som gir registeret tilbake når ingen enhet kan det.',
    find: 'papir ark nøkkel safe passord ord glemt mistet alle enheter tilbake hovednøkkel rot',
    body: [
      { h: 'Når dere trenger det' },
      {
        ul: [
          'den eneste administratoren har sluttet, eller har mistet enheten sin',
          'noen som ikke skulle det, har tatt over',
          'alle enhetene er borte, men en mappe, en fil eller en kopi finnes',
        ],
      },
      { h: 'Lage det' },
      'Åpne [Gjenopprettingsark](sheet). Velg et passord, skriv det ned et annet sted enn på arket, lag arket, skriv det ut og lås det inn. Arket vises bare den ene gangen.',
      'Når arket er lagt vekk og dere er flere administratorer, kan du ta hovednøkkelen bort fra enheten. Da kan ikke en som stjeler den, ta over registeret.',
      { h: 'Bruke det' },
      'Velg [Kom inn igjen med arket](recover), og les koden med kameraet eller skriv ordene. Skriver du feil, peker appen på ordet. Så hentes dataene fra en annen enhet, en mappe eller en fil.',
      {
        note: 'Den som har arket (og passordet), bestemmer over registeret. Behandle det som nøkkelen til arkivet.',
      },
      'Selve oppføringene ligger ikke på arket. Ligger alt bare på én enhet, må du også ha en [kopi](backup).',
    ],
  },
  {
    title: 'Gjenopprettingsark',
    lead: 'Eit ark på papir som gir registeret tilbake når inga eining kan det.',
    find: 'papir ark nøkkel safe passord ord gløymt mista alle einingar tilbake hovudnøkkel rot',
    body: [
      { h: 'Når de treng det' },
      {
        ul: [
          'den einaste administratoren har slutta, eller har mista eininga si',
          'nokon som ikkje skulle det, har teke over',
          'alle einingane er borte, men ei mappe, ei fil eller ein kopi finst',
        ],
      },
      { h: 'Lage det' },
      'Opne [Gjenopprettingsark](sheet). Vel eit passord, skriv det ned ein annan stad enn på arket, lag arket, skriv det ut og lås det inn. Arket blir berre vist den eine gongen.',
      'Når arket er lagt vekk og de er fleire administratorar, kan du ta hovudnøkkelen bort frå eininga. Då kan ikkje ein som stel ho, ta over registeret.',
      { h: 'Bruke det' },
      'Vel [Kom inn igjen med arket](recover), og les koden med kameraet eller skriv orda. Skriv du feil, peikar appen på ordet. Så blir dataa henta frå ei anna eining, ei mappe eller ei fil.',
      {
        note: 'Den som har arket (og passordet), bestemmer over registeret. Behandle det som nøkkelen til arkivet.',
      },
      'Sjølve oppføringane ligg ikkje på arket. Ligg alt berre på éi eining, må du òg ha ein [kopi](backup).',
    ],
  },
  {
    title: 'Recovery sheet',
    lead: 'A sheet of paper that gives the register back when no device can.',
    find: 'paper sheet key safe passphrase words forgotten lost all devices back master key root',
    body: [
      { h: 'When you need it' },
      {
        ul: [
          'the only administrator has left, or has lost their device',
          'someone who should not has taken over',
          'all devices are gone, but a folder, a file or a copy exists',
        ],
      },
      { h: 'Making it' },
      'Open [Recovery sheet](sheet). Choose a passphrase, write it down somewhere else than on the sheet, make the sheet, print it and lock it up. The sheet is shown only the one time.',
      'When the sheet is put away and you are several administrators, you can take the master key away from the device. Someone who steals it can then not take over the register.',
      { h: 'Using it' },
      'Choose [Get back in with the sheet](recover), and read the code with the camera or type the words. If you type one wrong, the app points at it. Then the data is fetched from another device, a folder or a file.',
      {
        note: 'Whoever has the sheet (and the passphrase) decides over the register. Treat it as the key to the archive.',
      },
      'The records themselves are not on the sheet. If everything is on one device alone, you must also have a [copy](backup).',
    ],
  },
)

export const helpSignalling = topic(
  {
    title: 'Signalserver: for den som drifter en',
    lead: 'En liten tjeneste som hjelper enhetene å finne hverandre. Den ser aldri innhold.',
    find: 'drift server websocket wss systemd nginx omvendt proxy port brannmur stun turn selvhost',
    body: [
      { h: 'Trenger vi en?' },
      'Serveren som følger med appen (`npm start`), er også signalserver, på samme port. Ligger appen på en vanlig webserver, trengs en egen, eller dere bruker en annens. Uten virker mappe og fil.',
      { h: 'Kjøre den' },
      {
        ol: [
          'Node 20.19 eller nyere. `npm ci`, så `npm run signalling`.',
          'La systemd starte den som en egen bruker uten rettigheter, med omstart når den faller.',
          'Sett en omvendt proxy med TLS foran, og slipp WebSocket gjennom (`Upgrade` og `Connection`). Sett tidsgrensen for stille forbindelser til minst to minutter.',
          'Skriv `wss://`-adressen under [Avansert](sharingSettings). Den følger med i invitasjonene.',
        ],
      },
      'Eksempler for systemd og nginx ligger ved koden, i `src/host`.',
      { h: 'Hva den ser' },
      {
        ul: [
          'IP-adresser, når noen er koblet til, og hvilke tilfeldige romnavn de spør etter',
          'meldinger som bare enhetene kan åpne, og hvor store de er',
        ],
      },
      'Den lagrer ingenting, og kjenner ikke kommuner, navn eller oppføringer. Blir den borte, går det som alt er koblet, videre.',
      { h: 'Vanskelige nett' },
      'Står enhetene bak brannmurer som ikke slipper dem sammen, kan dere sette opp egne STUN- og TURN-servere og skrive dem samme sted. Ingen er satt på forhånd, så ingen tredjepart blir spurt.',
    ],
  },
  {
    title: 'Signaltenar: for den som driftar ein',
    lead: 'Ei lita teneste som hjelper einingane å finne kvarandre. Ho ser aldri innhald.',
    find: 'drift tenar websocket wss systemd nginx omvend proxy port brannmur stun turn sjølvhost',
    body: [
      { h: 'Treng vi ein?' },
      'Tenaren som følgjer med appen (`npm start`), er òg signaltenar, på same port. Ligg appen på ein vanleg webtenar, trengst ein eigen, eller de bruker ein annan sin. Utan verkar mappe og fil.',
      { h: 'Køyre han' },
      {
        ol: [
          'Node 20.19 eller nyare. `npm ci`, så `npm run signalling`.',
          'Lat systemd starte han som ein eigen brukar utan rettar, med omstart når han fell.',
          'Set ein omvend proxy med TLS framfor, og slepp WebSocket gjennom (`Upgrade` og `Connection`). Set tidsgrensa for stille samband til minst to minutt.',
          'Skriv `wss://`-adressa under [Avansert](sharingSettings). Ho følgjer med i invitasjonane.',
        ],
      },
      'Døme for systemd og nginx ligg ved koden, i `src/host`.',
      { h: 'Kva han ser' },
      {
        ul: [
          'IP-adresser, når nokon er kopla til, og kva tilfeldige romnamn dei spør etter',
          'meldingar som berre einingane kan opne, og kor store dei er',
        ],
      },
      'Han lagrar ingenting, og kjenner ikkje kommunar, namn eller oppføringar. Blir han borte, går det som alt er kopla, vidare.',
      { h: 'Vanskelege nett' },
      'Står einingane bak brannmurar som ikkje slepp dei saman, kan de setje opp eigne STUN- og TURN-tenarar og skrive dei same stad. Ingen er sette på førehand, så ingen tredjepart blir spurd.',
    ],
  },
  {
    title: 'Signalling server: for whoever runs one',
    lead: 'A small service that helps devices find each other. It never sees content.',
    find: 'run server websocket wss systemd nginx reverse proxy port firewall stun turn self-host',
    body: [
      { h: 'Do we need one?' },
      'The server that comes with the app (`npm start`) is a signalling server too, on the same port. If the app lies on an ordinary web server, you need one of your own, or use someone else’s. Without one, folder and file work.',
      { h: 'Running it' },
      {
        ol: [
          'Node 20.19 or newer. `npm ci`, then `npm run signalling`.',
          'Let systemd start it as a user of its own without rights, restarted when it falls.',
          'Put a reverse proxy with TLS in front, and let WebSocket through (`Upgrade` and `Connection`). Set the time limit for silent connections to at least two minutes.',
          'Write the `wss://` address in [Advanced](sharingSettings). It goes along in invitations.',
        ],
      },
      'Examples for systemd and nginx lie with the code, in `src/host`.',
      { h: 'What it sees' },
      {
        ul: [
          'IP addresses, when someone is connected, and which random room names they ask for',
          'messages that only the devices can open, and how large they are',
        ],
      },
      'It stores nothing, and knows no municipalities, names or records. If it goes away, what is connected already goes on.',
      { h: 'Difficult networks' },
      'If devices are behind firewalls that do not let them together, you can set up STUN and TURN servers of your own and write them in the same place. None is set beforehand, so no third party is asked.',
    ],
  },
)
