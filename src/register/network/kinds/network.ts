import { date, link, links, longText, number, rows, text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'

/** The network itself: one record, with a fixed id. */
export const network = defineKind({
  id: 'network',
  label: t('Nettverk', 'Nettverk', 'Network'),
  plural: t('Nettverk', 'Nettverk', 'Networks'),
  about: t(
    'Hvem som er med, hva dere har avtalt, og hvordan dere bestemmer sammen.',
    'Kven som er med, kva de har avtalt, og korleis de bestemmer saman.',
    'Who takes part, what you have agreed, and how you decide together.',
  ),
  empty: t(
    'Skriv hva nettverket er til, og legg inn avtalen om deling.',
    'Skriv kva nettverket er til, og legg inn avtalen om deling.',
    'Write what the network is for, and enter the sharing agreement.',
  ),
  group: 'network',
  icon: 'PersonGroup',
  document: 'nettverk',
  title: 'name',
  columns: ['name', 'secretariat', 'agreedOn'],
  facts: ['secretariat', 'agreedOn'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Navn', 'Namn', 'Name'),
    }),
    purpose: longText({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Hva nettverket er til', 'Kva nettverket er til', 'What it is for'),
    }),
    secretariat: link({
      theme: 'people',
      to: ['organisation'],
      label: t('Sekretariat', 'Sekretariat', 'Secretariat'),
      inverse: t('Er sekretariat for', 'Er sekretariat for', 'Is the secretariat of'),
    }),
    steeringGroup: links({
      theme: 'people',
      to: ['person'],
      label: t('Styringsgruppe', 'Styringsgruppe', 'Steering group'),
      inverse: t('Sitter i styringsgruppa', 'Sit i styringsgruppa', 'Is in the steering group'),
    }),
    resourceGroup: links({
      theme: 'people',
      to: ['person'],
      label: t('Ressursgruppe', 'Ressursgruppe', 'Resource group'),
      inverse: t('Sitter i ressursgruppa', 'Sit i ressursgruppa', 'Is in the resource group'),
    }),
    subRegions: rows({
      theme: 'basis',
      audience: 'shared',
      label: t('Delregioner', 'Delregionar', 'Sub-regions'),
      columns: { name: { type: 'text', label: t('Navn på delregionen', 'Namn på delregionen', 'Name') } },
    }),
    agreement: longText({
      theme: 'catalogue',
      audience: 'shared',
      label: t('Avtale om deling', 'Avtale om deling', 'Sharing agreement'),
    }),
    agreedOn: date({
      theme: 'catalogue',
      audience: 'shared',
      label: t('Avtalen gjelder fra', 'Avtalen gjeld frå', 'Agreement in force from'),
    }),
    financing: longText({
      theme: 'economy',
      audience: 'shared',
      label: t('Hvordan nettverket betales', 'Korleis nettverket blir betalt', 'How it is paid for'),
    }),
    quorum: number({
      theme: 'catalogue',
      audience: 'shared',
      min: 1,
      decimals: 0,
      label: t(
        'Kommuner som må stå bak en oppføring',
        'Kommunar som må stå bak ei oppføring',
        'Municipalities that must stand behind an entry',
      ),
      help: t(
        'Da er den bekreftet. Står det ikke noe her, er det to.',
        'Då er ho stadfesta. Står det ikkje noko her, er det to.',
        'It is then confirmed. When this is blank, two are enough.',
      ),
    }),
    departures: rows({
      theme: 'record',
      audience: 'shared',
      label: t('Meldt ut', 'Melde ut', 'Left'),
      help: t(
        'Skrives av den som går ut, så de andre får vite det.',
        'Blir skrive av den som går ut, så dei andre får vite det.',
        'Written by the one that leaves, so that the others are told.',
      ),
      columns: { on: { type: 'date', label: t('Dato', 'Dato', 'Date') } },
    }),
    shownTo: rows({
      theme: 'catalogue',
      audience: 'shared',
      label: t('Viser katalogen til', 'Viser katalogen til', 'Shows its catalogue to'),
      columns: {
        name: { type: 'text', label: t('Nettverk', 'Nettverk', 'Network') },
        owner: { type: 'text', label: t('Register', 'Register', 'Register') },
      },
    }),
  },
})
