import { topic } from './helpText.ts'

export const helpBackup = topic(
  {
    title: 'Sikkerhetskopi og enheter',
    lead: 'Registeret ligger på denne enheten. Kopien er det som henter alt tilbake når noe går galt.',
    find: 'backup kopi mappe fil passord gjenopprette tapt maskin ny enhet full disk citrix edge',
    body: [
      { h: 'Automatisk til en mappe' },
      'Velg en mappe under [Sikkerhetskopi](backup), gjerne i OneDrive eller Teams. Appen legger en ny kopi der en stund etter hver endring. Den nyeste kopien og én fra en tidligere dag blir liggende. Dette virker i Edge og Chrome på datamaskin.',
      { h: 'Til en fil' },
      'Last ned en .samorden-fil med alt: oppføringer, historikk og nøkler. Appen minner deg på det når siste kopi er over 30 dager gammel.',
      { h: 'Passord på kopien' },
      'Uten passord kan alle som får tak i filen, lese alt og bruke registeret som sitt. Med passord (minst 10 tegn) er den låst. Mister du passordet, kan ingen åpne filen; skriv det ned et trygt sted. Velger du passord for kopier til en mappe, lagres passordet på denne enheten, slik at kopien kan lages av seg selv.',
      { h: 'Når nettleseren blir tømt' },
      'På administrerte jobbmaskiner (Edge som tømmes ved utlogging, Citrix) kan alt forsvinne når du logger ut. Velg en mappe før du legger inn mye. Neste gang du åpner appen: velg **Hent en sikkerhetskopi fra fil**, så mappen, og alt er tilbake.',
      { h: 'Flere enheter' },
      '[Inviter](invite) den andre enheten, så går endringene av seg selv, se [Deling](help:deling). Henter du inn en kopi på en enhet som har registeret, legges den sammen med det som er der, og ingenting fjernes. Har to endret det samme, ser du begge og velger.',
      { h: 'Når det er fullt' },
      'Er det ikke plass, blir linjen øverst rød, og endringene er bare i minnet. Ikke lukk fanen. Ta en kopi til fil, frigjør plass, og prøv igjen.',
      { h: 'Mistet eller stjålet maskin' },
      'Fjern enheten fra en annen, og gjør resten i [PC-en er mistet eller stjålet](help:stjalet-pc). Er det ingen annen, henter du inn siste kopi på en ny maskin.',
    ],
  },
  {
    title: 'Tryggingskopi og einingar',
    lead: 'Registeret ligg på denne eininga. Kopien er det som hentar alt tilbake når noko går gale.',
    find: 'backup kopi mappe fil passord gjenopprette mista maskin ny eining full disk citrix edge',
    body: [
      { h: 'Automatisk til ei mappe' },
      'Vel ei mappe under [Tryggingskopi](backup), gjerne i OneDrive eller Teams. Appen legg ein ny kopi der ei stund etter kvar endring. Den nyaste kopien og éin frå ein tidlegare dag blir liggjande. Dette verkar i Edge og Chrome på datamaskin.',
      { h: 'Til ei fil' },
      'Last ned ei .samorden-fil med alt: oppføringar, historikk og nøklar. Appen minner deg på det når siste kopi er over 30 dagar gammal.',
      { h: 'Passord på kopien' },
      'Utan passord kan alle som får tak i fila, lese alt og bruke registeret som sitt. Med passord (minst 10 teikn) er ho låst. Mistar du passordet, kan ingen opne fila; skriv det ned ein trygg stad. Vel du passord for kopiar til ei mappe, blir passordet lagra på denne eininga, slik at kopien kan lagast av seg sjølv.',
      { h: 'Når nettlesaren blir tømd' },
      'På administrerte jobbmaskiner (Edge som blir tømd ved utlogging, Citrix) kan alt forsvinne når du loggar ut. Vel ei mappe før du legg inn mykje. Neste gong du opnar appen: vel **Hent ein tryggingskopi frå fil**, så mappa, og alt er tilbake.',
      { h: 'Fleire einingar' },
      '[Inviter](invite) den andre eininga, så går endringane av seg sjølv, sjå [Deling](help:deling). Hentar du inn ein kopi på ei eining som har registeret, blir han lagd saman med det som er der, og ingenting blir fjerna. Har to endra det same, ser du begge og vel.',
      { h: 'Når det er fullt' },
      'Er det ikkje plass, blir linja øvst raud, og endringane er berre i minnet. Ikkje lukk fana. Ta ein kopi til fil, frigjer plass, og prøv igjen.',
      { h: 'Mista eller stolen maskin' },
      'Fjern eininga frå ei anna, og gjer resten i [PC-en er mista eller stolen](help:stjalet-pc). Er det inga anna, hentar du inn siste kopi på ei ny maskin.',
    ],
  },
  {
    title: 'Backup and devices',
    lead: 'The register is on this device. The copy is what brings everything back when something goes wrong.',
    find: 'backup copy folder file passphrase restore lost machine new device full disk citrix edge',
    body: [
      { h: 'Automatically to a folder' },
      'Choose a folder in [Backup](backup), preferably in OneDrive or Teams. The app puts a new copy there a while after each change. The newest copy and one from an earlier day are kept. This works in Edge and Chrome on a computer.',
      { h: 'To a file' },
      'Download a .samorden file with everything: records, history and keys. The app reminds you when the last copy is more than 30 days old.',
      { h: 'A passphrase on the copy' },
      'Without a passphrase, whoever gets the file can read everything and use the register as their own. With one (at least 10 characters) it is locked. If you lose the passphrase, nobody can open the file; write it down in a safe place. If you choose a passphrase for copies to a folder, it is stored on this device, so that the copy can be made by itself.',
      { h: 'When the browser is cleared' },
      'On managed work machines (Edge cleared at log-out, Citrix) everything may vanish when you log out. Choose a folder before you enter a lot. The next time you open the app: choose **Fetch a backup from a file**, then the folder, and everything is back.',
      { h: 'Several devices' },
      '[Invite](invite) the other device, and changes go by themselves, see [Sharing](help:deling). If you fetch a copy on a device that has the register, it is joined with what is there, and nothing is removed. If two have changed the same thing, you see both and choose.',
      { h: 'When it is full' },
      'If there is no room, the line at the top turns red, and the changes are only in memory. Do not close the tab. Make a copy to a file, free some space, and try again.',
      { h: 'A lost or stolen machine' },
      'Remove the device from another one, and do the rest in [The computer is lost or stolen](help:stjalet-pc). If there is no other, fetch the last copy on a new machine.',
    ],
  },
)

export const helpHistory = topic(
  {
    title: 'Historikk og angre',
    lead: 'Alt du gjør kan angres, og du kan se hva som er endret, når og på hvilken enhet.',
    find: 'angre historikk gjør om igjen tilbake endring feil gjenopprette',
    body: [
      { h: 'Angre' },
      'Trykk `Ctrl Z` når du ikke står i et skrivefelt, eller «Angre» i meldingen som kommer når du har gjort noe. `Ctrl Shift Z` gjør det om igjen. Du kan angre også etter at siden er lastet på nytt, inntil 200 handlinger tilbake.',
      { h: 'Angre noe eldre' },
      'I [Historikk](history) står handlingene dag for dag. Finn den du vil ta tilbake, og velg «Angre». Felt som er endret etterpå, blir stående, og appen sier hvor mange det gjelder.',
      { h: 'Sette én oppføring tilbake' },
      'På siden til en oppføring ligger dens egen historikk. Velg «Sett tilbake til slik det var da». Det kan også angres.',
      { h: 'Hva som ikke kan angres' },
      {
        ul: [
          'å [slette en person](help:sletting) for godt',
          'å fjerne hele registeret fra enheten (men det kan hentes tilbake fra en kopi)',
        ],
      },
      'Historikken lagrer hvilken enhet som gjorde noe, ikke navnet. Navnet hentes fra personkortet, så en person kan slettes uten at historikken må skrives om.',
    ],
  },
  {
    title: 'Historikk og angre',
    lead: 'Alt du gjer kan angrast, og du kan sjå kva som er endra, når og på kva eining.',
    find: 'angre historikk gjer om igjen tilbake endring feil gjenopprette',
    body: [
      { h: 'Angre' },
      'Trykk `Ctrl Z` når du ikkje står i eit skrivefelt, eller «Angre» i meldinga som kjem når du har gjort noko. `Ctrl Shift Z` gjer det om igjen. Du kan angre òg etter at sida er lasta på nytt, inntil 200 handlingar tilbake.',
      { h: 'Angre noko eldre' },
      'I [Historikk](history) står handlingane dag for dag. Finn den du vil ta tilbake, og vel «Angre». Felt som er endra etterpå, blir ståande, og appen seier kor mange det gjeld.',
      { h: 'Setje éi oppføring tilbake' },
      'På sida til ei oppføring ligg historikken hennar. Vel «Set tilbake til slik det var då». Det kan òg angrast.',
      { h: 'Kva som ikkje kan angrast' },
      {
        ul: [
          'å [slette ein person](help:sletting) for godt',
          'å fjerne heile registeret frå eininga (men det kan hentast tilbake frå ein kopi)',
        ],
      },
      'Historikken lagrar kva eining som gjorde noko, ikkje namnet. Namnet blir henta frå personkortet, så ein person kan slettast utan at historikken må skrivast om.',
    ],
  },
  {
    title: 'History and undo',
    lead: 'Everything you do can be undone, and you can see what has changed, when and on which device.',
    find: 'undo history redo back change mistake restore',
    body: [
      { h: 'Undo' },
      'Press `Ctrl Z` when you are not in a text field, or “Undo” in the message that appears when you have done something. `Ctrl Shift Z` does it again. You can undo after the page has been reloaded too, up to 200 actions back.',
      { h: 'Undo something older' },
      'In [History](history) the actions stand day by day. Find the one to take back, and choose “Undo”. Fields that have been changed since are left as they are, and the app says how many.',
      { h: 'Set one record back' },
      'On the page of a record is its own history. Choose “Set back to how it was then”. That can be undone too.',
      { h: 'What cannot be undone' },
      {
        ul: [
          '[erasing a person](help:sletting) for good',
          'removing the whole register from the device (but it can be fetched back from a copy)',
        ],
      },
      'History stores which device did something, not the name. The name comes from the person card, so a person can be erased without rewriting the history.',
    ],
  },
)

export const helpSecurity = topic(
  {
    title: 'Sikkerhet',
    lead: 'Hva som er låst, hvor nøklene er, og hva en som stjeler maskinen kan gjøre.',
    find: 'sikkerhet kryptering nøkkel passord tyv stjålet gradert begrenset lås',
    body: [
      { h: 'Hva som er låst' },
      'Hver endring signeres med enhetens egen nøkkel og krypteres (AES-256) før den lagres i nettleserens lager. En endring noen har tuklet med, blir oppdaget og teller ikke. Sikkerhetskopier med passord er låst med en nøkkel som er laget av passordet.',
      { h: 'Hva som ikke er låst på enheten' },
      'Navnet på registeret, innstillinger for enheten, passordet til mappen for sikkerhetskopi, endringer som ikke rakk å bli lagret før siden ble lukket, og et hurtiglager som gjør at appen åpner raskt, ligger ukryptert i nettleserens profil. Nøklene ligger i den samme profilen. De kan ikke tas ut med skript, men de er der.',
      {
        note: 'Den som kan logge inn som deg på maskinen, eller lese en disk som ikke er kryptert, kan lese registeret. Appen har ikke egen innlogging eller skjermlås i denne utgaven.',
      },
      { h: 'Hva dere skal gjøre' },
      {
        ul: [
          'Bruk maskiner med diskkryptering (BitLocker, FileVault) og skjermlås. Telefoner har det når de har kode.',
          'Bruk din egen brukerkonto på maskinen.',
          'Sett passord på sikkerhetskopier som skal sendes eller ligge der flere har tilgang.',
          'Mister du maskinen: [fjern den og meld fra](help:stjalet-pc). Gå ut fra at innholdet kan leses hvis disken ikke var kryptert.',
        ],
      },
      { h: 'Gradert informasjon' },
      'Skriv aldri inn informasjon som er gradert BEGRENSET eller høyere etter sikkerhetsloven, eller etter beskyttelsesinstruksen. Skriv heller ikke passord, nøkler eller detaljer om sårbarheter. Skalaen for konfidensialitet (1–4) er deres egen vurdering, og er ikke gradering.',
      { h: 'Hva appen ikke kan gjøre' },
      'Siden får bare hente filer fra sin egen adresse, og kjører ingen skript fra andre. Deler dere, snakker den i tillegg med signalserveren og de andre enhetene, og det som går der, er låst. Se [hvem som kan se og gjøre hva](help:hvem-kan-hva), og [Hva appen lagrer](storage) for detaljene.',
    ],
  },
  {
    title: 'Tryggleik',
    lead: 'Kva som er låst, kvar nøklane er, og kva ein som stel maskina kan gjere.',
    find: 'tryggleik kryptering nøkkel passord tjuv stolen gradert begrenset lås',
    body: [
      { h: 'Kva som er låst' },
      'Kvar endring blir signert med eininga sin eigen nøkkel og kryptert (AES-256) før ho blir lagra i lageret til nettlesaren. Ei endring nokon har tukla med, blir oppdaga og tel ikkje. Tryggingskopiar med passord er låste med ein nøkkel som er laga av passordet.',
      { h: 'Kva som ikkje er låst på eininga' },
      'Namnet på registeret, innstillingar for eininga, passordet til mappa for tryggingskopi, endringar som ikkje rakk å bli lagra før sida vart lukka, og eit snøgglager som gjer at appen opnar raskt, ligg ukryptert i profilen til nettlesaren. Nøklane ligg i den same profilen. Dei kan ikkje takast ut med skript, men dei er der.',
      {
        note: 'Den som kan logge inn som deg på maskina, eller lese ein disk som ikkje er kryptert, kan lese registeret. Appen har ikkje eiga innlogging eller skjermlås i denne utgåva.',
      },
      { h: 'Kva de skal gjere' },
      {
        ul: [
          'Bruk maskiner med diskkryptering (BitLocker, FileVault) og skjermlås. Telefonar har det når dei har kode.',
          'Bruk din eigen brukarkonto på maskina.',
          'Set passord på tryggingskopiar som skal sendast eller ligge der fleire har tilgang.',
          'Mistar du maskina: [fjern ho og meld frå](help:stjalet-pc). Gå ut frå at innhaldet kan lesast om disken ikkje var kryptert.',
        ],
      },
      { h: 'Gradert informasjon' },
      'Skriv aldri inn informasjon som er gradert BEGRENSET eller høgare etter tryggingslova, eller etter beskyttelsesinstruksen. Skriv heller ikkje passord, nøklar eller detaljar om sårbarheiter. Skalaen for konfidensialitet (1–4) er dykkar eiga vurdering, og er ikkje gradering.',
      { h: 'Kva appen ikkje kan gjere' },
      'Sida får berre hente filer frå si eiga adresse, og køyrer ingen skript frå andre. Deler de, snakkar ho i tillegg med signaltenaren og dei andre einingane, og det som går der, er låst. Sjå [kven som kan sjå og gjere kva](help:hvem-kan-hva), og [Kva appen lagrar](storage) for detaljane.',
    ],
  },
  {
    title: 'Security',
    lead: 'What is locked, where the keys are, and what someone who steals the machine can do.',
    find: 'security encryption key password thief stolen graded classified lock',
    body: [
      { h: 'What is locked' },
      'Each change is signed with the device’s own key and encrypted (AES-256) before it is stored in the browser’s storage. A change that someone has tampered with is detected and does not count. Backups with a passphrase are locked with a key made from it.',
      { h: 'What is not locked on the device' },
      'The name of the register, settings of the device, the passphrase of the backup folder, changes that were not stored before the page was closed, and a cache that makes the app open quickly lie unencrypted in the browser’s profile. The keys lie in the same profile. They cannot be taken out by scripts, but they are there.',
      {
        note: 'Whoever can log in as you on the machine, or read a disk that is not encrypted, can read the register. The app has no log-in or screen lock of its own in this release.',
      },
      { h: 'What you should do' },
      {
        ul: [
          'Use machines with disk encryption (BitLocker, FileVault) and screen lock. Phones have it when they have a code.',
          'Use your own user account on the machine.',
          'Put a passphrase on backups that are sent, or lie where several people have access.',
          'If you lose the machine: [remove it and report it](help:stjalet-pc). Assume that the content can be read if the disk was not encrypted.',
        ],
      },
      { h: 'Graded information' },
      'Never enter information graded BEGRENSET or above under the Security Act, or under the Protection Instructions. Do not enter passwords, keys or details of vulnerabilities either. The scale of confidentiality (1–4) is your own assessment, and is not grading.',
      { h: 'What the app cannot do' },
      'The page may only fetch files from its own address, and runs no scripts from others. If you share, it also talks with the signalling server and the other devices, and what goes there is sealed. See [who can see and do what](help:hvem-kan-hva), and [What the app stores](storage) for the details.',
    ],
  },
)
