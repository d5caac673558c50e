import { topic } from './helpText.ts'

export const helpStart = topic(
  {
    title: 'Kom i gang på ti minutter',
    lead: 'Fra regnearket du har til et register du kan bruke, uten konto og uten server.',
    find: 'begynne starte første gang ny oppstart opplæring innføring',
    body: [
      { h: 'Velg en dør' },
      {
        ul: [
          '**Prøv med eksempel** lager en oppdiktet kommune med rundt 180 systemer, eller et nettverk av alle trønderkommunene med oppdiktet bruk. Bruk det til å se deg om. Det er merket «Eksempel» overalt, og fjernes uten spor når du ber om det.',
          '**Start egen** lager et tomt register for kommunen, fylkeskommunen eller en annen organisasjon.',
          '**Bli med** tar deg inn i et register en kollega har, eller organisasjonen din inn i et [nettverk](help:nettverk). Bruk lenken eller koden du har fått.',
          'Under dørene: **Hent en sikkerhetskopi fra fil**, og **Kom inn igjen** med [gjenopprettingsarket](help:gjenopprettingsark).',
        ],
      },
      { h: 'De første ti minuttene' },
      {
        ol: [
          'Velg **Start egen**, og skriv navnet på kommunen.',
          'Velg en mappe for [sikkerhetskopi](backup) med det samme. På jobbmaskiner kan nettleseren bli tømt når du logger ut.',
          '[Hent inn regnearket](import) du allerede har. Appen foreslår hva hver kolonne er; du retter det som er feil. Ingenting skrives før du har sett planen og sagt ja.',
          'Åpne [Oversikt](overview). Der står tre ting som er verdt å gjøre nå, og tallene en leder spør etter. Trykk på et tall for å se listen bak.',
          'Si hvem du er på denne enheten under [Innstillinger](me). Da viser [Mine systemer](mine) det du har ansvar for.',
        ],
      },
      { h: 'Har du ikke noe regneark?' },
      'Åpne [Register](register) og ta inn listene som følger med: vanlige kommunale tjenester og felleskomponenter. Legg så inn systemene ett for ett, eller lim inn en kolonne fra Excel i [listen over systemer](systems).',
      { h: 'Hva er verdt å fylle ut først?' },
      'Bare det viktigste øverst på hver side teller med når appen sier hva som mangler. Begynn med systemeier, leverandør, livsløp og om systemet behandler personopplysninger. Resten ligger under «Flere felt», og kan vente.',
      {
        note: 'Skriv aldri inn gradert informasjon (BEGRENSET og høyere, eller etter beskyttelsesinstruksen). Skriv heller ikke passord.',
      },
    ],
  },
  {
    title: 'Kom i gang på ti minutt',
    lead: 'Frå reknearket du har til eit register du kan bruke, utan konto og utan server.',
    find: 'byrje starte første gong ny oppstart opplæring innføring',
    body: [
      { h: 'Vel ei dør' },
      {
        ul: [
          '**Prøv med døme** lagar ein oppdikta kommune med rundt 180 system, eller eit nettverk av alle trønderkommunane med oppdikta bruk. Bruk det til å sjå deg om. Det er merkt «Døme» overalt, og blir fjerna utan spor når du ber om det.',
          '**Start eigen** lagar eit tomt register for kommunen, fylkeskommunen eller ein annan organisasjon.',
          '**Bli med** tek deg inn i eit register ein kollega har, eller organisasjonen din inn i eit [nettverk](help:nettverk). Bruk lenkja eller koden du har fått.',
          'Under dørene: **Hent ein tryggingskopi frå fil**, og **Kom inn igjen** med [gjenopprettingsarket](help:gjenopprettingsark).',
        ],
      },
      { h: 'Dei første ti minutta' },
      {
        ol: [
          'Vel **Start eigen**, og skriv namnet på kommunen.',
          'Vel ei mappe for [tryggingskopi](backup) med det same. På jobbmaskiner kan nettlesaren bli tømd når du loggar ut.',
          '[Hent inn reknearket](import) du alt har. Appen føreslår kva kvar kolonne er; du rettar det som er feil. Ingenting blir skrive før du har sett planen og sagt ja.',
          'Opne [Oversikt](overview). Der står tre ting som er verde å gjere no, og tala ein leiar spør etter. Trykk på eit tal for å sjå lista bak.',
          'Sei kven du er på denne eininga under [Innstillingar](me). Då viser [Mine system](mine) det du har ansvar for.',
        ],
      },
      { h: 'Har du ikkje noko rekneark?' },
      'Opne [Register](register) og ta inn listene som følgjer med: vanlege kommunale tenester og felleskomponentar. Legg så inn systema eitt for eitt, eller lim inn ein kolonne frå Excel i [lista over system](systems).',
      { h: 'Kva er verdt å fylle ut først?' },
      'Berre det viktigaste øvst på kvar side tel med når appen seier kva som manglar. Byrj med systemeigar, leverandør, livsløp og om systemet behandlar personopplysningar. Resten ligg under «Fleire felt», og kan vente.',
      {
        note: 'Skriv aldri inn gradert informasjon (BEGRENSET og høgare, eller etter beskyttelsesinstruksen). Skriv heller ikkje passord.',
      },
    ],
  },
  {
    title: 'Get started in ten minutes',
    lead: 'From the spreadsheet you have to a register you can use, without an account and without a server.',
    find: 'begin start first time new introduction training',
    body: [
      { h: 'Choose a door' },
      {
        ul: [
          '**Try an example** makes an invented municipality with about 180 systems, or a network of every municipality in Trøndelag with invented use. Use it to look around. It is marked “Example” everywhere, and is removed without trace when you say so.',
          '**Start your own** makes an empty register for the municipality, county or another organisation.',
          '**Join** takes you into a register that a colleague has, or your organisation into a [network](help:nettverk). Use the link or the code you have been given.',
          'Below the doors: **Fetch a backup from a file**, and **Get back in** with the [recovery sheet](help:gjenopprettingsark).',
        ],
      },
      { h: 'The first ten minutes' },
      {
        ol: [
          'Choose **Start your own**, and type the name of the municipality.',
          'Choose a [backup](backup) folder straight away. On work machines the browser may be cleared when you log out.',
          '[Bring in the spreadsheet](import) you already have. The app suggests what each column is; you correct what is wrong. Nothing is written until you have seen the plan and said yes.',
          'Open [Overview](overview). It shows three things worth doing now, and the figures a manager asks for. Press a figure to see the list behind it.',
          'Say who you are on this device in [Settings](me). Then [My systems](mine) shows what you answer for.',
        ],
      },
      { h: 'No spreadsheet?' },
      'Open [Register](register) and take in the lists that come with the app: common municipal services and common components. Then add the systems one by one, or paste a column from Excel into the [list of systems](systems).',
      { h: 'What is worth filling in first?' },
      'Only the essentials at the top of each page count when the app says what is missing. Begin with system owner, supplier, lifecycle and whether the system processes personal data. The rest is under “More fields”, and can wait.',
      {
        note: 'Never enter graded information (BEGRENSET and above, or under the Protection Instructions). Do not enter passwords either.',
      },
    ],
  },
)

export const helpInstall = topic(
  {
    title: 'Installere appen, og bruke den uten nett',
    lead: 'Appen virker uten nett fra første besøk. Installerer du den, får den eget ikon, og nettleseren tar bedre vare på det du har lagret.',
    find: 'installere ikon hjemskjerm mobil telefon offline uten nett oppdatering ny utgave nettleser',
    body: [
      { h: 'Installere' },
      {
        ul: [
          '**Edge og Chrome på datamaskin:** trykk på installer-ikonet til høyre i adresselinjen, eller velg «Apper» i menyen.',
          '**Android:** velg «Installer app» eller «Legg til på startskjermen» i menyen.',
          '**iPhone og iPad:** åpne adressen i Safari, trykk Del, og velg «Legg til på Hjem-skjerm». Gjør dette: Safari kan slette det en nettside har lagret når den ikke har vært brukt på en uke, men ikke for apper på Hjem-skjermen.',
          '**Firefox på datamaskin** har ikke installering for alle, men appen virker likevel uten nett i en vanlig fane.',
        ],
      },
      { h: 'Uten nett' },
      'Når siden er åpnet én gang, er hele appen lagret på enheten: også hjelpen, listene og lesingen av regneark. Du kan slå av nettet og fortsette. Ingenting venter på en server.',
      { h: 'Ny utgave' },
      'Når det finnes en ny utgave, sier appen fra øverst. Du velger selv når den tas i bruk. Det du holder på å skrive, blir ikke borte.',
      { h: 'Hvilke nettlesere?' },
      'Edge og Chrome fra utgave 137, Firefox fra 130 og Safari fra 17. Eldre nettlesere mangler det som trengs for å låse dataene, og appen sier det med en gang. Automatisk sikkerhetskopi til en mappe virker bare i Edge og Chrome på datamaskin.',
    ],
  },
  {
    title: 'Installere appen, og bruke han utan nett',
    lead: 'Appen verkar utan nett frå første besøk. Installerer du han, får han eige ikon, og nettlesaren tek betre vare på det du har lagra.',
    find: 'installere ikon heimskjerm mobil telefon offline utan nett oppdatering ny utgåve nettlesar',
    body: [
      { h: 'Installere' },
      {
        ul: [
          '**Edge og Chrome på datamaskin:** trykk på installer-ikonet til høgre i adresselinja, eller vel «Appar» i menyen.',
          '**Android:** vel «Installer app» eller «Legg til på startskjermen» i menyen.',
          '**iPhone og iPad:** opne adressa i Safari, trykk Del, og vel «Legg til på Hjem-skjerm». Gjer dette: Safari kan slette det ei nettside har lagra når ho ikkje har vore brukt på ei veke, men ikkje for appar på Heim-skjermen.',
          '**Firefox på datamaskin** har ikkje installering for alle, men appen verkar likevel utan nett i ei vanleg fane.',
        ],
      },
      { h: 'Utan nett' },
      'Når sida er opna éin gong, er heile appen lagra på eininga: også hjelpa, listene og lesinga av rekneark. Du kan slå av nettet og halde fram. Ingenting ventar på ein server.',
      { h: 'Ny utgåve' },
      'Når det finst ei ny utgåve, seier appen frå øvst. Du vel sjølv når ho blir teken i bruk. Det du held på å skrive, blir ikkje borte.',
      { h: 'Kva nettlesarar?' },
      'Edge og Chrome frå utgåve 137, Firefox frå 130 og Safari frå 17. Eldre nettlesarar manglar det som trengst for å låse dataa, og appen seier det med ein gong. Automatisk tryggingskopi til ei mappe verkar berre i Edge og Chrome på datamaskin.',
    ],
  },
  {
    title: 'Install the app, and use it offline',
    lead: 'The app works offline from the first visit. If you install it, it gets its own icon, and the browser takes better care of what you have stored.',
    find: 'install icon home screen mobile phone offline update new version browser',
    body: [
      { h: 'Install' },
      {
        ul: [
          '**Edge and Chrome on a computer:** press the install icon to the right in the address bar, or choose “Apps” in the menu.',
          '**Android:** choose “Install app” or “Add to home screen” in the menu.',
          '**iPhone and iPad:** open the address in Safari, press Share, and choose “Add to Home Screen”. Do this: Safari may delete what a website has stored when it has not been used for a week, but not for apps on the Home Screen.',
          '**Firefox on a computer** does not offer installation to everyone, but the app works offline in an ordinary tab all the same.',
        ],
      },
      { h: 'Offline' },
      'Once the page has been opened, all of the app is on the device: the help, the lists and the reading of spreadsheets too. You can turn the network off and go on. Nothing waits for a server.',
      { h: 'New version' },
      'When there is a new version, the app says so at the top. You decide when to start using it. What you are writing is not lost.',
      { h: 'Which browsers?' },
      'Edge and Chrome from version 137, Firefox from 130 and Safari from 17. Older browsers lack what is needed to lock the data, and the app says so at once. Automatic backup to a folder works only in Edge and Chrome on a computer.',
    ],
  },
)
