import { topic } from './helpText.ts'

export const helpSharing = topic(
  {
    title: 'Deling med kolleger',
    lead: 'To eller flere enheter har det samme registeret, og sender endringer rett til hverandre.',
    find: 'dele kollega samtidig enheter telefon pc delt venter konto innlogging koble',
    body: [
      { h: 'Slik virker det' },
      'Registeret ligger helt på hver enhet. Når to av dem er på nett samtidig, går endringene rett mellom dem, låst. Ingen server har innholdet. Er dere aldri på nett samtidig, kan endringene gå i en [felles mappe](help:delt-mappe) eller en [fil](help:fil).',
      { h: 'Linjen øverst' },
      'Den sier alltid hvor det du skrev er: «Lagret her · delt med 3 · 12 venter». Står det «bare på denne enheten», har ingen andre det ennå. Trykk på den for å åpne [Deling](sharing), som sier hvem som mangler hva.',
      { h: 'Samtidig' },
      'Du ser hvem som er her, hvem som har samme side åpen, og hvem som skriver i et felt. Lange tekster flettes, så begge beholder det de skrev. Har to skrevet ulikt i et kort felt, vises begge med hvem og når, og én av dere velger. Det som ikke ble valgt, står i historikken.',
      { h: 'Roller' },
      {
        ul: [
          '**Administrator** kan alt: skrive, invitere, godkjenne og fjerne. Ha minst to.',
          '**Redaktør** leser og skriver alt.',
          '**Leser** ser alt, og endrer ingenting.',
        ],
      },
      { h: 'Enheter' },
      'En person kan ha flere enheter. Gi dem navn i [Deling](sharing), så ser dere hvem historikken gjelder. Står det «kopiert enhet?», skriver den samme enheten fra to steder: spør den som eier den.',
      {
        note: 'Deling er ikke sikkerhetskopi. Det som blir slettet eller endret ett sted, blir det hos alle. Ta vare på en [kopi](backup) og et [gjenopprettingsark](sheet).',
      },
    ],
  },
  {
    title: 'Deling med kollegaer',
    lead: 'To eller fleire einingar har det same registeret, og sender endringar rett til kvarandre.',
    find: 'dele kollega samtidig einingar telefon pc delt ventar konto innlogging kople',
    body: [
      { h: 'Slik verkar det' },
      'Registeret ligg heilt på kvar eining. Når to av dei er på nett samtidig, går endringane rett mellom dei, låst. Ingen tenar har innhaldet. Er de aldri på nett samtidig, kan endringane gå i ei [felles mappe](help:delt-mappe) eller ei [fil](help:fil).',
      { h: 'Linja øvst' },
      'Ho seier alltid kvar det du skreiv er: «Lagra her · delt med 3 · 12 ventar». Står det «berre på denne eininga», har ingen andre det enno. Trykk på ho for å opne [Deling](sharing), som seier kven som manglar kva.',
      { h: 'Samtidig' },
      'Du ser kven som er her, kven som har same side open, og kven som skriv i eit felt. Lange tekstar blir fletta, så begge beheld det dei skreiv. Har to skrive ulikt i eit kort felt, blir begge viste med kven og når, og éin av dykk vel. Det som ikkje vart valt, står i historikken.',
      { h: 'Roller' },
      {
        ul: [
          '**Administrator** kan alt: skrive, invitere, godkjenne og fjerne. Ha minst to.',
          '**Redaktør** les og skriv alt.',
          '**Lesar** ser alt, og endrar ingenting.',
        ],
      },
      { h: 'Einingar' },
      'Ein person kan ha fleire einingar. Gi dei namn i [Deling](sharing), så ser de kven historikken gjeld. Står det «kopiert eining?», skriv den same eininga frå to stader: spør den som eig ho.',
      {
        note: 'Deling er ikkje tryggingskopi. Det som blir sletta eller endra éin stad, blir det hos alle. Ta vare på ein [kopi](backup) og eit [gjenopprettingsark](sheet).',
      },
    ],
  },
  {
    title: 'Sharing with colleagues',
    lead: 'Two or more devices hold the same register, and send changes straight to each other.',
    find: 'share colleague same time devices phone pc shared waiting account log in connect',
    body: [
      { h: 'How it works' },
      'The register is whole on each device. When two of them are online at the same time, changes go straight between them, sealed. No server holds the content. If you are never online at the same time, changes can go in a [common folder](help:delt-mappe) or a [file](help:fil).',
      { h: 'The line at the top' },
      'It always says where what you wrote is: “Saved here · shared with 3 · 12 waiting”. If it says “only on this device”, nobody else has it yet. Press it to open [Sharing](sharing), which says who lacks what.',
      { h: 'At the same time' },
      'You see who is here, who has the same page open, and who is writing in a field. Long texts are merged, so that both keep their words. If two have written differently in a short field, both are shown with who and when, and one of you chooses. What was not chosen stands in the history.',
      { h: 'Roles' },
      {
        ul: [
          '**Administrator** can do everything: write, invite, approve and remove. Have at least two.',
          '**Editor** reads and writes everything.',
          '**Reader** sees everything, and changes nothing.',
        ],
      },
      { h: 'Devices' },
      'A person may have several devices. Name them in [Sharing](sharing), so that you see whom the history is about. If it says “copied device?”, the same device writes from two places: ask whoever owns it.',
      {
        note: 'Sharing is not backup. What is deleted or changed in one place is so with everyone. Keep a [copy](backup) and a [recovery sheet](sheet).',
      },
    ],
  },
)

export const helpInvite = topic(
  {
    title: 'Invitere, bli med og godkjenne',
    lead: 'En lenke eller en kode, og seks ord å sammenligne.',
    find: 'invitasjon lenke qr kode bli med godkjenne avvise seks ord administrator ny kollega trekke tilbake',
    body: [
      { h: 'Invitere' },
      {
        ol: [
          'Åpne [Inviter](invite) og velg hva den nye skal kunne.',
          'Vis koden, eller send lenken på en kanal dere stoler på. Den gjelder én gang.',
          'Den nye ser registeret så snart noen av dere er koblet til, også om du ikke er det.',
          'Det den nye skriver, venter. Når du åpner appen, står navnet i [Deling](sharing) med seks ord.',
          'Ring, og sammenlign ordene med dem på den andre skjermen. Er de like, trykker du «Ordene er like: godkjenn».',
        ],
      },
      { h: 'Bli med' },
      'Trykk på lenken, eller åpne appen, velg [Bli med](join) og bruk kameraet, et bilde av koden eller innliming. Skriv navnet ditt. Er ingen på nett, venter appen, og du kan lukke siden. Har du fått en fil fra dem, kan du bruke den i stedet.',
      { h: 'Hvorfor seks ord?' },
      'Navnet i en forespørsel kan hvem som helst skrive. Ordene regnes ut av nøklene på begge sider, og er bare like når ingen står imellom. Les dem opp på telefon eller ansikt til ansikt, ikke i den samme meldingen som lenken.',
      { h: 'Angre en invitasjon' },
      'Trekk den tilbake i [Deling](sharing). Den som har hatt lenken, kan ha lest det som var der til da. Derfor får registeret nye nøkler, og de andre merker ingenting.',
    ],
  },
  {
    title: 'Invitere, bli med og godkjenne',
    lead: 'Ei lenkje eller ein kode, og seks ord å samanlikne.',
    find: 'invitasjon lenkje qr kode bli med godkjenne avvise seks ord administrator ny kollega trekkje tilbake',
    body: [
      { h: 'Invitere' },
      {
        ol: [
          'Opne [Inviter](invite) og vel kva den nye skal kunne.',
          'Vis koden, eller send lenkja på ein kanal de stolar på. Ho gjeld éin gong.',
          'Den nye ser registeret så snart nokon av dykk er kopla til, også om du ikkje er det.',
          'Det den nye skriv, ventar. Når du opnar appen, står namnet i [Deling](sharing) med seks ord.',
          'Ring, og samanlikn orda med dei på den andre skjermen. Er dei like, trykkjer du «Orda er like: godkjenn».',
        ],
      },
      { h: 'Bli med' },
      'Trykk på lenkja, eller opne appen, vel [Bli med](join) og bruk kameraet, eit bilete av koden eller innliming. Skriv namnet ditt. Er ingen på nett, ventar appen, og du kan lukke sida. Har du fått ei fil frå dei, kan du bruke ho i staden.',
      { h: 'Kvifor seks ord?' },
      'Namnet i ein førespurnad kan kven som helst skrive. Orda blir rekna ut av nøklane på begge sider, og er berre like når ingen står imellom. Les dei opp på telefon eller ansikt til ansikt, ikkje i den same meldinga som lenkja.',
      { h: 'Angre ein invitasjon' },
      'Trekk han tilbake i [Deling](sharing). Den som har hatt lenkja, kan ha lese det som var der til då. Difor får registeret nye nøklar, og dei andre merkar ingenting.',
    ],
  },
  {
    title: 'Inviting, joining and approving',
    lead: 'A link or a code, and six words to compare.',
    find: 'invitation link qr code join approve refuse six words administrator new colleague withdraw',
    body: [
      { h: 'Inviting' },
      {
        ol: [
          'Open [Invite](invite) and choose what the new one should be able to do.',
          'Show the code, or send the link by a channel you trust. It is good once.',
          'The newcomer sees the register as soon as one of you is connected, even if you are not.',
          'What the newcomer writes waits. When you open the app, the name stands in [Sharing](sharing) with six words.',
          'Call, and compare the words with those on the other screen. If they are alike, press “The words are alike: approve”.',
        ],
      },
      { h: 'Joining' },
      'Press the link, or open the app, choose [Join](join) and use the camera, a picture of the code or paste. Write your name. If nobody is online, the app waits, and you can close the page. If you have been given a file from them, you can use that instead.',
      { h: 'Why six words?' },
      'Anyone can write the name in a request. The words are computed from the keys on both sides, and are alike only when nobody stands between. Read them by phone or face to face, not in the same message as the link.',
      { h: 'Undoing an invitation' },
      'Withdraw it in [Sharing](sharing). Whoever has had the link may have read what was there until then. Therefore the register gets new keys, and the others notice nothing.',
    ],
  },
)

export const helpNetwork = topic(
  {
    title: 'Nettverk',
    lead: 'Flere organisasjoner ser det hver av dem har valgt å vise, og ingen kan endre noe hos andre.',
    find: 'nabokommune samarbeid medlem digi sekretariat publisere vise hva andre ser fylke regionråd',
    body: [
      { h: 'Lage et' },
      'I [Nettverk](network): gi det et navn, og inviter den første organisasjonen. Et sekretariat uten egen kommune kan også lage et: velg «Start egen», «En annen organisasjon» og kryss av for nettverk.',
      { h: 'Bli med' },
      'Åpne lenken, velg hvilket register som skal bli med, og se hva de andre får se. Til slutt sammenligner dere seks ord med den som inviterte.',
      { h: 'Hva de andre ser' },
      {
        ul: [
          '**●** vises alltid: hva dere har, og hvem som leverer det.',
          '**◐** vises bare hvis dere slår det på.',
          'Uten merke: går aldri ut av organisasjonen. Personer vises aldri.',
        ],
      },
      'Under [Hva andre ser av oss](publication) slår dere felt av og på, holder tilbake enkelte oppføringer, og ser tabellen slik de andre ser den. Slutter dere å vise noe, forsvinner det hos de andre neste gang de er på nett, men de kan ha skrevet det ut eller lagret det før.',
      { h: 'Ut igjen' },
      'Dere kan når som helst gå ut. Da slutter utvekslingen. Det de andre har fått, kan de beholde, og deres eget register er ikke rørt.',
      'Navn og kommunenummer er det medlemmet selv oppgir. Nettverkets administrator går god for dem ved å sammenligne ordene.',
    ],
  },
  {
    title: 'Nettverk',
    lead: 'Fleire organisasjonar ser det kvar av dei har valt å vise, og ingen kan endre noko hos andre.',
    find: 'nabokommune samarbeid medlem digi sekretariat publisere vise kva andre ser fylke regionråd',
    body: [
      { h: 'Lage eitt' },
      'I [Nettverk](network): gi det eit namn, og inviter den første organisasjonen. Eit sekretariat utan eigen kommune kan òg lage eitt: vel «Start eigen», «Ein annan organisasjon» og kryss av for nettverk.',
      { h: 'Bli med' },
      'Opne lenkja, vel kva register som skal bli med, og sjå kva dei andre får sjå. Til slutt samanliknar de seks ord med den som inviterte.',
      { h: 'Kva dei andre ser' },
      {
        ul: [
          '**●** blir alltid vist: kva de har, og kven som leverer det.',
          '**◐** blir berre vist om de slår det på.',
          'Utan merke: går aldri ut av organisasjonen. Personar blir aldri viste.',
        ],
      },
      'Under [Kva andre ser av oss](publication) slår de felt av og på, held tilbake enkelte oppføringar, og ser tabellen slik dei andre ser han. Sluttar de å vise noko, forsvinn det hos dei andre neste gong dei er på nett, men dei kan ha skrive det ut eller lagra det før.',
      { h: 'Ut igjen' },
      'De kan når som helst gå ut. Då sluttar utvekslinga. Det dei andre har fått, kan dei behalde, og dykkar eige register er ikkje rørt.',
      'Namn og kommunenummer er det medlemen sjølv oppgir. Administratoren i nettverket går god for dei ved å samanlikne orda.',
    ],
  },
  {
    title: 'Networks',
    lead: 'Several organisations see what each of them has chosen to show, and nobody can change what belongs to others.',
    find: 'neighbour municipality cooperation member digi secretariat publish show what others see county regional council',
    body: [
      { h: 'Making one' },
      'In [Network](network): give it a name, and invite the first organisation. A secretariat without a municipality can make one too: choose “Start your own”, “Another organisation”, and tick network.',
      { h: 'Joining' },
      'Open the link, choose which register is to join, and see what the others get to see. At the end you compare six words with whoever invited you.',
      { h: 'What the others see' },
      {
        ul: [
          '**●** is always shown: what you have, and who supplies it.',
          '**◐** is shown only if you turn it on.',
          'No mark: never leaves the organisation. People are never shown.',
        ],
      },
      'In [What others see of us](publication) you turn fields on and off, hold back single records, and see the table as the others see it. If you stop showing something, it disappears with the others the next time they are online, but they may have printed or saved it before.',
      { h: 'Out again' },
      'You can leave at any time. The exchange then stops. What the others have received they may keep, and your own register is untouched.',
      'Name and municipality number are what the member states itself. The network’s administrator vouches for them by comparing the words.',
    ],
  },
)
