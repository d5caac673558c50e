import { answer, choice, choices, longText, text, type Fields } from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'

/** Which personal data the system holds, and what is kept for posterity. */
export const systemPrivacy = {
  personalData: choices({
    theme: 'privacy',
    core: true,
    weight: 2,
    audience: 'internal',
    label: t('Personopplysninger', 'Personopplysningar', 'Personal data'),
    help: t(
      'Velg alle slag som finnes i systemet. Velg «Ingen» når det ikke er noen, så vet vi at noen har tenkt på det.',
      'Vel alle slag som finst i systemet. Vel «Ingen» når det ikkje er nokon, så veit vi at nokon har tenkt på det.',
      'Choose every sort found in it. Choose “None” when there are none, so we know someone has thought about it.',
    ),
    synonyms: [
      'personopplysning',
      'behandler personopplysninger',
      'inneholder personopplysninger',
      'persondata',
      'type personopplysninger',
      'kategorier personopplysninger',
      'personal data',
    ],
    options: [
      {
        value: 'none',
        label: t('Ingen', 'Ingen', 'None'),
        tone: 'neutral',
        synonyms: ['nei', 'ikke personopplysninger', 'ingen personopplysninger', 'no'],
      },
      {
        value: 'ordinary',
        label: t('Alminnelige', 'Vanlege', 'Ordinary'),
        help: t(
          'Navn, adresse, bilde og annet som kan knyttes til en person.',
          'Namn, adresse, bilete og anna som kan knytast til ein person.',
          'Name, address, picture and the like.',
        ),
        tone: 'info',
        synonyms: [
          'alminnelige personopplysninger',
          'vanlige',
          'ordinære',
          'ja',
          'x',
          'ikke-sensitive',
          'personopplysninger',
        ],
      },
      {
        value: 'special',
        label: t('Særlige kategorier', 'Særlege kategoriar', 'Special categories'),
        help: t(
          'Helse, religion, etnisitet, fagforening og annet i artikkel 9.',
          'Helse, religion, etnisitet, fagforeining og anna i artikkel 9.',
          'Health, religion, ethnicity, union membership and more in Article 9.',
        ),
        tone: 'warning',
        synonyms: [
          'sensitive',
          'sensitivt',
          'særlige',
          'særskilte kategorier',
          'helseopplysninger',
          'artikkel 9',
          'sensitive personopplysninger',
        ],
      },
      {
        value: 'criminal',
        label: t(
          'Straffedommer og lovovertredelser',
          'Straffedommar og lovbrot',
          'Criminal convictions and offences',
        ),
        tone: 'warning',
        synonyms: ['straffbare forhold', 'politiattest', 'artikkel 10', 'straffedommer'],
      },
      {
        value: 'nationalId',
        label: t('Fødselsnummer', 'Fødselsnummer', 'National identity number'),
        tone: 'info',
        synonyms: ['personnummer', 'fnr', 'fødselsnr'],
      },
      {
        value: 'confidential',
        label: t('Taushetsbelagt', 'Underlagt teieplikt', 'Subject to professional secrecy'),
        tone: 'warning',
        synonyms: ['taushetsplikt', 'taushetsbelagte', 'teieplikt', 'taushetsbelagte opplysninger'],
      },
      {
        value: 'protectedAddress',
        label: t('Adressesperre', 'Adressesperre', 'Protected address'),
        help: t(
          'Kode 6 og 7: strengt fortrolig og fortrolig adresse.',
          'Kode 6 og 7: strengt fortruleg og fortruleg adresse.',
          'Codes 6 and 7: strictly confidential and confidential address.',
        ),
        tone: 'danger',
        synonyms: ['kode 6', 'kode 7', 'kode 6 og 7', 'skjermet adresse', 'sperret adresse'],
      },
    ],
  }),
  filesWithPersonalData: answer({
    theme: 'privacy',
    label: t('Personopplysninger i filer?', 'Personopplysningar i filer?', 'Personal data kept in files?'),
    help: t(
      'Finnes det regneark, eksporter eller mapper ved siden av systemet?',
      'Finst det rekneark, eksportar eller mapper ved sida av systemet?',
      'Are there spreadsheets, exports or folders beside the system?',
    ),
    synonyms: ['personopplysninger i filer', 'filer med personopplysninger', 'lagres som filer'],
  }),
  filesWhere: text({
    theme: 'privacy',
    label: t('Hvor filene ligger', 'Kvar filene ligg', 'Where the files are'),
    synonyms: ['filområde', 'filplassering', 'lagringssted', 'lagringsplass', 'mappe'],
  }),
  preservation: choice({
    theme: 'archive',
    label: t('Bevaring og kassasjon', 'Bevaring og kassasjon', 'Preservation and disposal'),
    help: t(
      'Skal innholdet bevares for ettertiden? Spør arkivet før systemet avvikles.',
      'Skal innhaldet bevarast for ettertida? Spør arkivet før systemet blir avvikla.',
      'Must the content be preserved? Ask the archive before retiring it.',
    ),
    synonyms: [
      'bevaring',
      'bevares',
      'bevaringsvedtak',
      'bevaring/kassasjon',
      'bk-vedtak',
      'bevaringsverdig',
    ],
    options: [
      {
        value: 'preserve',
        label: t('Bevares', 'Blir bevart', 'Preserved'),
        synonyms: ['bevaring', 'b', 'ja', 'bevaringsverdig'],
      },
      {
        value: 'discard',
        label: t('Kasseres', 'Blir kassert', 'Disposed of'),
        synonyms: ['kassasjon', 'k', 'slettes'],
      },
      {
        value: 'assess',
        label: t('Må vurderes', 'Må vurderast', 'To be assessed'),
        synonyms: ['vurderes', 'vurderes senere', 'v', 'ikke vurdert'],
      },
    ],
  }),
  preservationDeadline: text({
    theme: 'archive',
    label: t('Frist for kassasjon', 'Frist for kassasjon', 'Disposal deadline'),
    help: t(
      'For eksempel «10 år etter at saken er avsluttet».',
      'Til dømes «10 år etter at saka er avslutta».',
      'For example “10 years after the case is closed”.',
    ),
    synonyms: ['kassasjonsfrist', 'bevaringstid', 'oppbevaringstid', 'lagringstid', 'slettefrist'],
  }),
  depot: text({
    theme: 'archive',
    label: t('Arkivdepot', 'Arkivdepot', 'Archive repository'),
    help: t(
      'Hvor innholdet avleveres, for eksempel et interkommunalt arkiv.',
      'Kvar innhaldet blir avlevert, til dømes eit interkommunalt arkiv.',
      'Where the content is delivered, such as an inter-municipal archive.',
    ),
    synonyms: ['depot', 'avleveres til', 'avlevert til', 'avlevering'],
  }),
  archivePlan: longText({
    theme: 'archive',
    label: t('Plan for arkivering', 'Plan for arkivering', 'Archive plan'),
    help: t(
      'Hvordan innholdet tas vare på når systemet avvikles: uttrekk, format, hvem og når.',
      'Korleis innhaldet blir teke vare på når systemet blir avvikla: uttrekk, format, kven og når.',
      'How the content is kept when it is retired: extract, format, who and when.',
    ),
    synonyms: ['arkivplan', 'uttrekk', 'arkivuttrekk', 'arkivløsning'],
  }),
} as const satisfies Fields
