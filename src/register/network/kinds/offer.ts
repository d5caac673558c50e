import { choice, date, link, longText, rows, text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'

/** How an amount grows: by inhabitant, by municipality, or once for all of them. */
export const economyUnits = [
  {
    value: 'perInhabitant',
    label: t('Per innbygger og år', 'Per innbyggjar og år', 'Per inhabitant and year'),
  },
  {
    value: 'perMunicipality',
    label: t('Per kommune og år', 'Per kommune og år', 'Per municipality and year'),
  },
  {
    value: 'once',
    label: t('Per kommune, bare den første gangen', 'Per kommune, berre den første gongen', 'Once each'),
  },
  {
    value: 'together',
    label: t('I alt per år, delt på dem som er med', 'I alt per år, delt på dei som er med', 'Shared a year'),
  },
] as const

export const offer = defineKind({
  id: 'offer',
  label: t('Tilbud om innføring', 'Tilbod om innføring', 'Roll-out offer'),
  plural: t('Tilbud om innføring', 'Tilbod om innføring', 'Roll-out offers'),
  about: t(
    'Det nettverket vil innføre sammen, og hva «i bruk» betyr for det.',
    'Det nettverket vil innføre saman, og kva «i bruk» betyr for det.',
    'What the network wants to bring in together, and what “in use” means for it.',
  ),
  empty: t(
    'Lag et tilbud når nettverket har noe å innføre. Da kan hver kommune svare for seg.',
    'Lag eit tilbod når nettverket har noko å innføre. Då kan kvar kommune svare for seg.',
    'Make an offer when the network has something to bring in. Each municipality then answers for itself.',
  ),
  group: 'network',
  icon: 'Migration',
  document: 'nettverk',
  title: 'title',
  columns: ['title', 'subject', 'status', 'lead', 'deadline'],
  facts: ['subject', 'status', 'deadline'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Tittel', 'Tittel', 'Title'),
    }),
    subject: link({
      theme: 'basis',
      core: true,
      audience: 'shared',
      to: ['product', 'component'],
      label: t('Hva som innføres', 'Kva som blir innført', 'What is brought in'),
      inverse: t('Tilbud om innføring', 'Tilbod om innføring', 'Roll-out offers'),
    }),
    meaning: longText({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Hva «i bruk» betyr her', 'Kva «i bruk» betyr her', 'What “in use” means here'),
      help: t(
        'For eksempel «alle skoler har byttet». Uten dette svarer kommunene på hver sin ting.',
        'Til dømes «alle skular har bytt». Utan dette svarar kommunane på kvar sin ting.',
        'Such as “all schools have changed”. Without it, each answers a different question.',
      ),
    }),
    status: choice({
      theme: 'lifecycle',
      core: true,
      audience: 'shared',
      label: t('Status', 'Status', 'Status'),
      options: [
        { value: 'draft', label: t('Utkast', 'Utkast', 'Draft'), tone: 'neutral' },
        { value: 'open', label: t('Åpent', 'Ope', 'Open'), tone: 'info' },
        { value: 'closed', label: t('Avsluttet', 'Avslutta', 'Closed'), tone: 'neutral' },
      ],
    }),
    from: date({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Fra', 'Frå', 'From'),
    }),
    to: date({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Til', 'Til', 'To'),
    }),
    deadline: date({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Svarfrist', 'Svarfrist', 'Answer by'),
    }),
    lead: link({
      theme: 'people',
      audience: 'shared',
      to: ['participant'],
      label: t('Kommunen som leder', 'Kommunen som leier', 'Municipality in the lead'),
      inverse: t('Leder innføringen av', 'Leier innføringa av', 'Leads the roll-out of'),
    }),
    depthUnit: text({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Det som telles', 'Det som blir talt', 'What is counted'),
      help: t(
        'For eksempel «fagsystemer», når framdriften er «2 av 9 fagsystemer».',
        'Til dømes «fagsystem», når framdrifta er «2 av 9 fagsystem».',
        'Such as “systems”, when progress is “2 of 9 systems”.',
      ),
    }),
    economy: rows({
      theme: 'economy',
      audience: 'shared',
      label: t('Kostnad og gevinst', 'Kostnad og gevinst', 'Cost and benefit'),
      help: t(
        'Anslag fra og til, med forutsetningen. Hver kommune kan endre tallene for seg.',
        'Anslag frå og til, med føresetnaden. Kvar kommune kan endre tala for seg.',
        'Estimates from and to, with the assumption. Each municipality may change them for itself.',
      ),
      columns: {
        label: { type: 'text', label: t('Post', 'Post', 'Item') },
        sort: {
          type: 'choice',
          label: t('Slag', 'Slag', 'Sort'),
          options: [
            { value: 'cost', label: t('Kostnad', 'Kostnad', 'Cost') },
            { value: 'benefit', label: t('Gevinst', 'Gevinst', 'Benefit') },
          ],
        },
        unit: { type: 'choice', label: t('Regnes', 'Blir rekna', 'Counted'), options: economyUnits },
        low: { type: 'number', label: t('Fra (kr)', 'Frå (kr)', 'From (NOK)') },
        high: { type: 'number', label: t('Til (kr)', 'Til (kr)', 'To (NOK)') },
        assumption: { type: 'text', label: t('Forutsetning', 'Føresetnad', 'Assumption') },
      },
    }),
    description: longText({
      theme: 'basis',
      audience: 'shared',
      label: t('Om tilbudet', 'Om tilbodet', 'About the offer'),
    }),
  },
})
