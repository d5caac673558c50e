import { say } from './say.ts'

/** A draft of the agreement to share. What it says of the product is what README.md, «Security», says. */
export const networkAgreement = say(
  {
    title: (network: string) => `Avtale om deling i ${network}`,
    noParties: 'Kommunene som er med: [skriv inn].',
    parties: (names: string) => `Kommunene avtalen gjelder for: ${names}.`,
    about: {
      h: 'Hva avtalen gjelder',
      p: (network: string) =>
        `Kommunene i ${network} viser hverandre hvilke systemer og fellesløsninger de har, svarer på felles spørsmål og møtes om innføring. Det skjer i appen Samorden. Avtalen sier hva som deles, hva som aldri deles, og hva som gjelder når noen går ut. Ingen blir bundet til å ta i bruk en løsning.`,
    },
    leaves: {
      h: 'Hva som deles',
      p: [
        '– Felt som er merket «deles med nettverket», for eksempel systemets navn, beskrivelse, leverandør, fellesløsning og livsløp, og hvilke firma som er databehandler for hvilke systemer.',
        '– Kommunens egne svar og stemmer i nettverket.',
        '– Felt som er merket «kan deles», for eksempel versjon, drift, når avtaler går ut og hva kommunen betaler for en fellesløsning, deles bare når kommunen selv slår dem på.',
        '– Hver kommune ser på forhånd alt de andre får se, og kan holde tilbake enkelte oppføringer.',
      ],
    },
    together: {
      h: 'Det vi eier sammen',
      p: [
        'Katalogen, forslagene, tilbudene, møtene og nettverkets egne oppgaver og kommentarer ligger i nettverkets felles opplysninger. Alle medlemmer ser dem, og alle som kan skrive for en kommune, kan endre dem. Historikken viser hvilken enhet som endret hva.',
        'Navn på personer som skrives der, for eksempel i en styringsgruppe, ser alle medlemmer. Skriv roller og felles postkasser når det holder.',
      ],
    },
    never: {
      h: 'Hva som aldri forlater kommunen',
      p: [
        '– Kommunens personkort: navn, telefon og e-post.',
        '– Felt som er merket «bare hos oss», for eksempel systemenes kostnader, avtalenes verdi, hvor kritiske systemene er, sikringstiltak, risikovurderinger, avvik og behandlingsprotokollen.',
        '– Kommunens egne kommentarer, oppgaver og historikk.',
        '– Opplysninger gradert BEGRENSET eller høyere skal ikke inn i appen i det hele tatt.',
      ],
    },
    technical: {
      h: 'Hvem som kan se hva underveis',
      p: [
        'Ingen server eier innholdet. Det ligger på medlemmenes egne enheter, og går låst og signert fra enhet til enhet: over nett, gjennom en delt mappe eller med en fil.',
        '– Den som drifter serveren som lar enhetene finne hverandre, ser nettadresser (IP), tidspunkter, størrelser og en kode for rommet. Ikke innholdet.',
        '– Den som har den delte mappen, ser filnavn, størrelser, tidspunkter og enhetsnumre. Ikke innholdet.',
        '– Enheter som er koblet sammen, ser hverandres nettadresse.',
        '– Den som kan logge inn på en medarbeiders maskin, kan lese det som ligger der. Maskinene skal låses og ha kryptert disk.',
      ],
    },
    members: {
      h: 'Hva et medlem kan og ikke kan',
      p: [
        'Et medlem kan lese det de andre viser, og beholde det det har fått. Det kan ikke se noe annet, og det kan ikke endre eller slette noe som en annen kommune eier. Hver kommune svarer selv for at det den viser, er riktig.',
        'Medlemmene bruker opplysningene til samarbeid, planlegging og felles anskaffelser, og gir dem ikke videre til leverandører eller andre uten at den de gjelder, har sagt ja.',
      ],
    },
    decide: {
      h: 'Forslag og enighet',
      p: [
        'Nettverket kan foreslå hva en kommune har, fra fjorårets oversikt eller et skjema. Det står som «foreslått av nettverket» til kommunen selv bekrefter eller retter. Et manglende svar regnes aldri som nei.',
        'En oppføring i katalogen er bekreftet når så mange kommuner som nettverket har bestemt (to, hvis ikke noe annet er sagt), står bak den, og ingen har en innvending. Hver kommune har én stemme.',
      ],
    },
    leaving: {
      h: 'Når en kommune går ut',
      p: [
        '– Kommunen beholder sitt eget register, helt som det er, og det den hadde fått fra de andre fram til da.',
        '– De andre får ikke noe nytt fra kommunen fra den dagen.',
        '– En administrator i nettverket fjerner kommunen. Da får nettverket nye nøkler, og kommunen får ikke noe nytt derfra.',
        '– Det de andre alt har fått, ligger på deres enheter. Det kan ikke hentes tilbake. I oversikten står kommunen som «har gått ut», og regnes ikke med.',
        '– Det kommunen har skrevet i katalogen, møter og vedtak, blir stående.',
        'Slutter en kommune å vise noe, forsvinner det hos de andre neste gang de er på nett. Noen kan ha skrevet det ut eller lagret en fil.',
      ],
    },
    duties: {
      h: 'Ansvar',
      p: [
        'Hver kommune er ansvarlig for sine egne opplysninger og sine egne enheter, har minst to administratorer, og fjerner enheter når noen slutter eller en maskin blir borte.',
        'Nettverket har minst to administratorer, fra ulike kommuner, og går gjennom avtalen en gang i året.',
      ],
    },
    signed: {
      h: 'Godkjent',
      p: ['Avtalen gjelder fra: [dato]', 'Kommune, rolle og dato: [skriv inn, én linje for hver]'],
    },
  },
  {
    title: (network: string) => `Avtale om deling i ${network}`,
    noParties: 'Kommunane som er med: [skriv inn].',
    parties: (names: string) => `Kommunane avtalen gjeld for: ${names}.`,
    about: {
      h: 'Kva avtalen gjeld',
      p: (network: string) =>
        `Kommunane i ${network} viser kvarandre kva system og fellesløysingar dei har, svarar på felles spørsmål og møtest om innføring. Det skjer i appen Samorden. Avtalen seier kva som blir delt, kva som aldri blir delt, og kva som gjeld når nokon går ut. Ingen blir bunden til å ta i bruk ei løysing.`,
    },
    leaves: {
      h: 'Kva som blir delt',
      p: [
        '– Felt som er merkte «blir delt med nettverket», til dømes namnet på systemet, skildring, leverandør, fellesløysing og livsløp, og kva firma som er databehandlar for kva system.',
        '– Eigne svar og stemmer frå kommunen i nettverket.',
        '– Felt som er merkte «kan delast», til dømes versjon, drift, når avtalar går ut og kva kommunen betaler for ei fellesløysing, blir berre delte når kommunen sjølv slår dei på.',
        '– Kvar kommune ser på førehand alt dei andre får sjå, og kan halde tilbake einskilde oppføringar.',
      ],
    },
    together: {
      h: 'Det vi eig saman',
      p: [
        'Katalogen, framlegga, tilboda, møta og nettverket sine eigne oppgåver og kommentarar ligg i dei felles opplysningane til nettverket. Alle medlemer ser dei, og alle som kan skrive for ein kommune, kan endre dei. Historikken viser kva eining som endra kva.',
        'Namn på personar som blir skrivne der, til dømes i ei styringsgruppe, ser alle medlemer. Skriv roller og felles postkasser når det held.',
      ],
    },
    never: {
      h: 'Kva som aldri forlèt kommunen',
      p: [
        '– Personkorta til kommunen: namn, telefon og e-post.',
        '– Felt som er merkte «berre hos oss», til dømes kostnadene til systema, verdien av avtalane, kor kritiske systema er, sikringstiltak, risikovurderingar, avvik og behandlingsprotokollen.',
        '– Kommunen sine eigne kommentarar, oppgåver og historikk.',
        '– Opplysningar graderte BEGRENSET eller høgare skal ikkje inn i appen i det heile.',
      ],
    },
    technical: {
      h: 'Kven som kan sjå kva undervegs',
      p: [
        'Ingen tenar eig innhaldet. Det ligg på einingane til medlemene, og går låst og signert frå eining til eining: over nett, gjennom ei delt mappe eller med ei fil.',
        '– Den som driftar tenaren som lèt einingane finne kvarandre, ser nettadresser (IP), tidspunkt, storleikar og ein kode for rommet. Ikkje innhaldet.',
        '– Den som har den delte mappa, ser filnamn, storleikar, tidspunkt og einingsnummer. Ikkje innhaldet.',
        '– Einingar som er kopla saman, ser nettadressa til kvarandre.',
        '– Den som kan logge inn på maskina til ein medarbeidar, kan lese det som ligg der. Maskinene skal låsast og ha kryptert disk.',
      ],
    },
    members: {
      h: 'Kva ein medlem kan og ikkje kan',
      p: [
        'Ein medlem kan lese det dei andre viser, og behalde det han har fått. Han kan ikkje sjå noko anna, og han kan ikkje endre eller slette noko som ein annan kommune eig. Kvar kommune svarar sjølv for at det han viser, er rett.',
        'Medlemene bruker opplysningane til samarbeid, planlegging og felles innkjøp, og gir dei ikkje vidare til leverandørar eller andre utan at den dei gjeld, har sagt ja.',
      ],
    },
    decide: {
      h: 'Framlegg og einigheit',
      p: [
        'Nettverket kan føreslå kva ein kommune har, frå oversikta i fjor eller eit skjema. Det står som «føreslått av nettverket» til kommunen sjølv stadfestar eller rettar. Eit svar som manglar, blir aldri rekna som nei.',
        'Ei oppføring i katalogen er stadfesta når så mange kommunar som nettverket har bestemt (to, om ikkje noko anna er sagt), står bak ho, og ingen har ei innvending. Kvar kommune har éi stemme.',
      ],
    },
    leaving: {
      h: 'Når ein kommune går ut',
      p: [
        '– Kommunen beheld sitt eige register, heilt som det er, og det han hadde fått frå dei andre fram til då.',
        '– Dei andre får ikkje noko nytt frå kommunen frå den dagen.',
        '– Ein administrator i nettverket fjernar kommunen. Då får nettverket nye nøklar, og kommunen får ikkje noko nytt derifrå.',
        '– Det dei andre alt har fått, ligg på einingane deira. Det kan ikkje hentast tilbake. I oversikta står kommunen som «har gått ut», og blir ikkje rekna med.',
        '– Det kommunen har skrive i katalogen, møte og vedtak, blir ståande.',
        'Sluttar ein kommune å vise noko, forsvinn det hos dei andre neste gong dei er på nett. Nokon kan ha skrive det ut eller lagra ei fil.',
      ],
    },
    duties: {
      h: 'Ansvar',
      p: [
        'Kvar kommune er ansvarleg for sine eigne opplysningar og sine eigne einingar, har minst to administratorar, og fjernar einingar når nokon sluttar eller ei maskin blir borte.',
        'Nettverket har minst to administratorar, frå ulike kommunar, og går gjennom avtalen ein gong i året.',
      ],
    },
    signed: {
      h: 'Godkjent',
      p: ['Avtalen gjeld frå: [dato]', 'Kommune, rolle og dato: [skriv inn, éi linje for kvar]'],
    },
  },
  {
    title: (network: string) => `Agreement on sharing in ${network}`,
    noParties: 'The municipalities: [fill in].',
    parties: (names: string) => `The municipalities of the agreement: ${names}.`,
    about: {
      h: 'What it is about',
      p: (network: string) =>
        `The municipalities of ${network} show each other which systems and products they have, answer common questions and meet about roll-out. They do so in the app Samorden. The agreement says what is shared, what never is, and what holds when somebody leaves. Nobody is bound to take a solution into use.`,
    },
    leaves: {
      h: 'What is shared',
      p: [
        '– Fields marked “shared with the network”, such as a system’s name, description, supplier, product and lifecycle, and which firms process data for which systems.',
        '– The municipality’s own answers and votes in the network.',
        '– Fields marked “may be shared”, such as version, hosting, when contracts end and what the municipality pays for a product, only when the municipality itself turns them on.',
        '– Each municipality sees beforehand all that the others will see, and can hold back single records.',
      ],
    },
    together: {
      h: 'What we own together',
      p: [
        'The catalogue, suggestions, offers, meetings and the network’s own tasks and comments are the network’s common records. All members see them, and all who may write for a municipality can change them. The history shows which device changed what.',
        'Names of people that are written there, such as in a steering group, are seen by all members. Write roles and shared mailboxes where they will do.',
      ],
    },
    never: {
      h: 'What never leaves the municipality',
      p: [
        '– The municipality’s person cards: names, telephone and e-mail.',
        '– Fields marked “only ours”, such as the systems’ costs, the contracts’ value, how critical the systems are, safeguards, risk assessments, incidents and the record of processing.',
        '– The municipality’s own comments, tasks and history.',
        '– Information graded RESTRICTED or higher must not be entered in the app at all.',
      ],
    },
    technical: {
      h: 'Who can see what on the way',
      p: [
        'No server owns the content. It lies on the members’ own devices, and goes sealed and signed from device to device: over the network, through a shared folder or by file.',
        '– Whoever runs the server by which devices find each other sees addresses (IP), times, sizes and a code for the room. Not the content.',
        '– Whoever has the shared folder sees file names, sizes, times and device numbers. Not the content.',
        '– Devices that are connected see each other’s network address.',
        '– Whoever can sign in on an employee’s machine can read what lies there. Machines are to be locked, with an encrypted disk.',
      ],
    },
    members: {
      h: 'What a member can and cannot do',
      p: [
        'A member can read what the others show, and keep what it has received. It can see nothing else, and can neither change nor delete what another municipality owns. Each municipality answers for the truth of what it shows.',
        'Members use the information for co-operation, planning and joint procurement, and do not pass it on to suppliers or others unless the one it is about has agreed.',
      ],
    },
    decide: {
      h: 'Suggestions and agreement',
      p: [
        'The network may suggest what a municipality has, from last year’s list or a form. It stands as “suggested by the network” until the municipality itself confirms or corrects. A missing answer is never counted as no.',
        'An entry of the catalogue is confirmed when as many municipalities as the network has decided (two, unless otherwise said) stand behind it and none objects. Each municipality has one vote.',
      ],
    },
    leaving: {
      h: 'When a municipality leaves',
      p: [
        '– The municipality keeps its own register, whole as it is, and what it had received from the others until then.',
        '– The others get nothing new from the municipality from that day.',
        '– An administrator of the network removes the municipality. The network then gets new keys, and the municipality nothing new from it.',
        '– What the others have received lies on their devices. It cannot be called back. In the overview the municipality stands as having left, and is not counted.',
        '– What the municipality has written in the catalogue, meetings and decisions stands.',
        'When a municipality stops showing something, it goes from the others the next time they are online. Somebody may have printed it or saved a file.',
      ],
    },
    duties: {
      h: 'Responsibility',
      p: [
        'Each municipality is responsible for its own information and its own devices, has at least two administrators, and removes devices when someone leaves or a machine is lost.',
        'The network has at least two administrators, from different municipalities, and reviews the agreement once a year.',
      ],
    },
    signed: {
      h: 'Approved',
      p: ['In force from: [date]', 'Municipality, role and date: [fill in, one line for each]'],
    },
  },
)
