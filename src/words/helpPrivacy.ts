import { topic } from './helpText.ts'

export const helpPrivacy = topic(
  {
    title: 'Personvern: ROS, DPIA og databehandleravtale',
    lead: 'Hvordan appen ser hva som mangler, ut fra det dere har sagt om systemet.',
    find: 'gdpr personvern ros dpia databehandleravtale behandlingsprotokoll artikkel 30 tilsyn avvik',
    body: [
      'Om et system trenger risikovurdering, DPIA eller databehandleravtale, er ikke felt du fyller ut. Det følger av to ting: hva systemet sier om **personopplysninger**, og hvilke [risikovurderinger](ros), [DPIA-er](dpia) og [databehandleravtaler](dpa) som er koblet til det.',
      { h: 'Når noe trengs' },
      {
        head: ['Dokument', 'Trengs når'],
        rows: [
          [
            'Risikovurdering (ROS)',
            'systemet har personopplysninger, eller kritikalitet er høy eller samfunnskritisk',
          ],
          [
            'DPIA',
            'en behandling sier at den trengs. Den må vurderes når systemet har særlige kategorier, straffedommer og lovovertredelser, taushetsbelagte opplysninger eller adressesperre',
          ],
          [
            'Databehandleravtale',
            'systemet har personopplysninger, og andre driver det: sky, IKT-samarbeid eller hos leverandør',
          ],
        ],
      },
      { h: 'Hva statusene betyr' },
      {
        ul: [
          '**Mangler**: trengs, og finnes ikke.',
          '**For gammel**: dagen for ny vurdering er passert, eller avtalen er gått ut. En ROS uten neste dato regnes som gammel etter 24 måneder.',
          '**Uten dato**: den finnes, men datoen mangler.',
          '**Vet ikke om det trengs**: det som avgjør, er ikke fylt ut. Det telles verken som ja eller nei.',
          '**I orden** og **Trengs ikke**.',
        ],
      },
      { h: 'Behandlingsprotokollen' },
      '[Behandlingsprotokollen](processings) er listen over behandlinger etter personvernforordningen artikkel 30. Koble behandlinger til systemene de bruker, så finner appen risikovurderinger og avtaler gjennom dem også.',
      { note: 'Statusene er hjelp til å holde orden, ikke en juridisk vurdering. Personvernombudet avgjør.' },
    ],
  },
  {
    title: 'Personvern: ROS, DPIA og databehandlaravtale',
    lead: 'Korleis appen ser kva som manglar, ut frå det de har sagt om systemet.',
    find: 'gdpr personvern ros dpia databehandlaravtale behandlingsprotokoll artikkel 30 tilsyn avvik',
    body: [
      'Om eit system treng risikovurdering, DPIA eller databehandlaravtale, er ikkje felt du fyller ut. Det følgjer av to ting: kva systemet seier om **personopplysningar**, og kva [risikovurderingar](ros), [DPIA-ar](dpia) og [databehandlaravtalar](dpa) som er kopla til det.',
      { h: 'Når noko trengst' },
      {
        head: ['Dokument', 'Trengst når'],
        rows: [
          [
            'Risikovurdering (ROS)',
            'systemet har personopplysningar, eller kritikalitet er høg eller samfunnskritisk',
          ],
          [
            'DPIA',
            'ei behandling seier at han trengst. Han må vurderast når systemet har særlege kategoriar, straffedommar og lovbrot, opplysningar under teieplikt eller adressesperre',
          ],
          [
            'Databehandlaravtale',
            'systemet har personopplysningar, og andre driv det: sky, IKT-samarbeid eller hos leverandør',
          ],
        ],
      },
      { h: 'Kva statusane betyr' },
      {
        ul: [
          '**Manglar**: trengst, og finst ikkje.',
          '**For gammal**: dagen for ny vurdering er passert, eller avtalen er gått ut. Ein ROS utan neste dato blir rekna som gammal etter 24 månader.',
          '**Utan dato**: han finst, men datoen manglar.',
          '**Veit ikkje om det trengst**: det som avgjer, er ikkje fylt ut. Det blir verken talt som ja eller nei.',
          '**I orden** og **Trengst ikkje**.',
        ],
      },
      { h: 'Behandlingsprotokollen' },
      '[Behandlingsprotokollen](processings) er lista over behandlingar etter personvernforordninga artikkel 30. Kopl behandlingar til systema dei bruker, så finn appen risikovurderingar og avtalar gjennom dei òg.',
      {
        note: 'Statusane er hjelp til å halde orden, ikkje ei juridisk vurdering. Personvernombodet avgjer.',
      },
    ],
  },
  {
    title: 'Privacy: risk assessment, DPIA and processing agreement',
    lead: 'How the app sees what is missing, from what you have said about the system.',
    find: 'gdpr privacy risk assessment dpia data processing agreement record of processing article 30 oversight',
    body: [
      'Whether a system needs a risk assessment, a DPIA or a data processing agreement is not a field you fill in. It follows from two things: what the system says about **personal data**, and which [risk assessments](ros), [DPIAs](dpia) and [data processing agreements](dpa) are linked to it.',
      { h: 'When something is needed' },
      {
        head: ['Document', 'Needed when'],
        rows: [
          ['Risk assessment (ROS)', 'the system has personal data, or its criticality is high or vital'],
          [
            'DPIA',
            'a processing says it is needed. It must be considered when the system has special categories, criminal convictions and offences, confidential information or protected addresses',
          ],
          [
            'Data processing agreement',
            'the system has personal data, and others run it: cloud, IT co-operation or at the supplier’s',
          ],
        ],
      },
      { h: 'What the states mean' },
      {
        ul: [
          '**Missing**: needed, and not there.',
          '**Too old**: the review day has passed, or the agreement has expired. A risk assessment without a next date counts as old after 24 months.',
          '**Without a date**: it is there, but its date is missing.',
          '**Not known if needed**: what would decide is not filled in. It counts neither as yes nor as no.',
          '**In order** and **Not needed**.',
        ],
      },
      { h: 'The record of processing' },
      'The [record of processing](processings) is the list of processing activities under article 30 of the GDPR. Link processings to the systems they use, and the app finds assessments and agreements through them too.',
      {
        note: 'The states help you keep order and are no legal assessment. The data protection officer decides.',
      },
    ],
  },
)

export const helpErase = topic(
  {
    title: 'Slette personer',
    lead: 'Bare personer kan slettes for godt. Da er det på ordentlig, og noe må du gjøre selv.',
    find: 'slette person gdpr retten til sletting navn kontaktopplysninger sluttet',
    body: [
      'Personer ligger på egne kort, atskilt fra resten av registeret. Andre oppføringer peker på kortet, og har ikke navnet i seg.',
      { h: 'Slik gjør du' },
      {
        ol: [
          'Åpne [personen](people), velg «Handlinger» og «Slett personen for godt».',
          'Sett inn en ny eier eller ansvarlig der personen sto. Appen viser hvor det er.',
          'Ta en ny [sikkerhetskopi](backup), og slett de gamle.',
        ],
      },
      { h: 'Hva som skjer' },
      {
        ul: [
          'Alle personkort skrives på nytt under en ny nøkkel, uten den som er slettet. Den gamle nøkkelen og de gamle kortene slettes fra denne enheten, historikken til kortet også.',
          'Kollegaers enheter gjør det samme neste gang de er på nett, eller leser mappen.',
          'Det personen har gjort, står igjen uten navn.',
          'Det kan ikke angres.',
        ],
      },
      { h: 'Hva du må gjøre selv' },
      {
        ul: [
          '**Sikkerhetskopier** du har tatt før, inneholder fortsatt personen. I mappen du har valgt, blir den nyeste kopien erstattet av seg selv, men kopien fra en tidligere dag («-forrige») og filer du har lastet ned, må du slette.',
          '**Navn i fritekst**, for eksempel i en beskrivelse eller kommentar, finner ikke appen. Rett dem selv. Den gamle teksten blir stående i historikken, så skriv navn bare på personkort.',
          '**Enheter som er fjernet** fra registeret, og filer og utskrifter andre har, nås ikke.',
        ],
      },
      'Har noen bare sluttet, er det nok å sette datoen i «Sluttet».',
    ],
  },
  {
    title: 'Slette personar',
    lead: 'Berre personar kan slettast for godt. Då er det på ordentleg, og noko må du gjere sjølv.',
    find: 'slette person gdpr retten til sletting namn kontaktopplysningar slutta',
    body: [
      'Personar ligg på eigne kort, skilde frå resten av registeret. Andre oppføringar peikar på kortet, og har ikkje namnet i seg.',
      { h: 'Slik gjer du' },
      {
        ol: [
          'Opne [personen](people), vel «Handlingar» og «Slett personen for godt».',
          'Set inn ein ny eigar eller ansvarleg der personen stod. Appen viser kvar det er.',
          'Ta ein ny [tryggingskopi](backup), og slett dei gamle.',
        ],
      },
      { h: 'Kva som skjer' },
      {
        ul: [
          'Alle personkort blir skrivne på nytt under ein ny nøkkel, utan den som er sletta. Den gamle nøkkelen og dei gamle korta blir sletta frå denne eininga, historikken til kortet òg.',
          'Einingane til kollegaene gjer det same neste gong dei er på nett, eller les mappa.',
          'Det personen har gjort, står att utan namn.',
          'Det kan ikkje angrast.',
        ],
      },
      { h: 'Kva du må gjere sjølv' },
      {
        ul: [
          '**Tryggingskopiar** du har teke før, inneheld framleis personen. I mappa du har valt, blir den nyaste kopien erstatta av seg sjølv, men kopien frå ein tidlegare dag («-forrige») og filer du har lasta ned, må du slette.',
          '**Namn i fritekst**, til dømes i ei skildring eller ein kommentar, finn ikkje appen. Rett dei sjølv. Den gamle teksten blir ståande i historikken, så skriv namn berre på personkort.',
          '**Einingar som er fjerna** frå registeret, og filer og utskrifter andre har, blir ikkje nådde.',
        ],
      },
      'Har nokon berre slutta, er det nok å setje datoen i «Slutta».',
    ],
  },
  {
    title: 'Erasing people',
    lead: 'Only people can be erased for good. Then it is real, and there are things you must do yourself.',
    find: 'erase delete person gdpr right to erasure name contact details left',
    body: [
      'People are on cards of their own, apart from the rest of the register. Other records point to the card, and do not hold the name.',
      { h: 'How to' },
      {
        ol: [
          'Open the [person](people), choose “Actions” and “Erase the person for good”.',
          'Put in a new owner or responsible person where the erased one stood. The app shows where.',
          'Make a new [backup](backup), and delete the old ones.',
        ],
      },
      { h: 'What happens' },
      {
        ul: [
          'All person cards are rewritten under a new key, without the erased one. The old key and the old cards are deleted from this device, and so is the history of the card.',
          'Colleagues’ devices do the same the next time they are online, or read the folder.',
          'What the person did stands, without a name.',
          'It cannot be undone.',
        ],
      },
      { h: 'What you must do yourself' },
      {
        ul: [
          '**Backups** made before still hold the person. In the folder you have chosen, the newest copy is replaced by itself, but the copy of an earlier day (“-forrige”) and files you have downloaded you must delete.',
          '**Names in free text**, in a description or comment for instance, are not found by the app. Correct them yourself. The old text stays in the history, so write names only on person cards.',
          '**Devices that have been removed** from the register, and files and printouts that others have, are not reached.',
        ],
      },
      'If someone has only left, it is enough to set the date in “Left on”.',
    ],
  },
)
