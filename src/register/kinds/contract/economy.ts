import { links, longText, money, text, url, type Fields } from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'

/** What it costs and how it was procured. */
export const contractEconomy = {
  valuePerYear: money({
    theme: 'economy',
    core: true,
    audience: 'internal',
    perYear: true,
    label: t('Verdi per år', 'Verdi per år', 'Value per year'),
    help: t(
      'Det avtalen koster i året, uten merverdiavgift. Brukes til å vise hva det koster å glemme fristen.',
      'Det avtalen kostar i året, utan meirverdiavgift. Blir brukt til å vise kva det kostar å gløyme fristen.',
      'What it costs a year, without VAT. Used to show what forgetting the deadline costs.',
    ),
    synonyms: [
      'avtaleverdi',
      'årlig verdi',
      'kontraktsverdi',
      'kontraktssum',
      'avtalesum',
      'årlig avtalekostnad',
      'verdi',
      'beløp',
      'årsverdi',
      'pris',
      'kostnad',
      'årlig kostnad',
      'kostnad per år',
    ],
  }),
  priceRegulation: text({
    theme: 'economy',
    label: t('Prisregulering', 'Prisregulering', 'Price regulation'),
    help: t(
      'For eksempel «KPI, 1. januar hvert år».',
      'Til dømes «KPI, 1. januar kvart år».',
      'For example “CPI, 1 January each year”.',
    ),
    synonyms: ['indeksregulering', 'kpi', 'prisjustering', 'indeks'],
  }),
  paymentSplit: text({
    theme: 'economy',
    label: t('Slik deles kostnaden', 'Slik blir kostnaden delt', 'How the cost is split'),
    help: t(
      'For eksempel mellom enheter eller samarbeidskommuner.',
      'Til dømes mellom einingar eller samarbeidskommunar.',
      'For example between units or co-operating municipalities.',
    ),
    synonyms: ['kostnadsfordeling', 'betalingsfordeling', 'fordeling', 'faktureres'],
  }),
  sla: longText({
    theme: 'economy',
    label: t('Tjenestenivå (SLA)', 'Tenestenivå (SLA)', 'Service level (SLA)'),
    help: t(
      'Det leverandøren har lovet om oppetid og svartid, og hva som skjer når det brytes.',
      'Det leverandøren har lova om oppetid og svartid, og kva som skjer når det blir brote.',
      'What is promised on uptime and response, and what happens when it is broken.',
    ),
    synonyms: ['sla', 'tjenestenivå', 'oppetidsgaranti', 'oppetid', 'servicenivå'],
  }),
  procurementReference: text({
    theme: 'economy',
    label: t('Referanse til anskaffelsen', 'Referanse til anskaffinga', 'Procurement reference'),
    help: t(
      'Saksnummeret i arkivet eller nummeret i Doffin.',
      'Saksnummeret i arkivet eller nummeret i Doffin.',
      'The case number in the archive or in Doffin.',
    ),
    synonyms: [
      'avtalenummer',
      'avtalenr',
      'kontraktsnummer',
      'saksnummer',
      'saksnr',
      'arkivsak',
      'doffin',
      'doffin-nr',
      'arkivreferanse',
    ],
  }),
  plannedQuarter: text({
    theme: 'economy',
    audience: 'shareable',
    label: t('Planlagt ny anskaffelse', 'Planlagd ny anskaffing', 'Next procurement planned'),
    help: t(
      'Kvartal, for eksempel «2027 K2». Deler du det, kan andre bli med.',
      'Kvartal, til dømes «2027 K2». Deler du det, kan andre bli med.',
      'Quarter, such as “2027 Q2”. If you share it, others may join.',
    ),
    synonyms: [
      'planlagt anskaffelse',
      'ny anskaffelse',
      'neste anskaffelse',
      'kvartal',
      'anskaffelseskvartal',
      'nytt anbud',
    ],
  }),
  jointWith: links({
    theme: 'economy',
    audience: 'shareable',
    to: ['organisation'],
    label: t('Anskaffet sammen med', 'Anskaffa saman med', 'Procured jointly with'),
    inverse: t('Felles anskaffelser', 'Felles anskaffingar', 'Joint procurements'),
    synonyms: ['felles anskaffelse', 'samarbeidskommuner', 'felles avtale med', 'innkjøpssamarbeid'],
  }),
  document: url({
    theme: 'record',
    label: t('Avtaledokument', 'Avtaledokument', 'Document'),
    help: t(
      'Lenke til dokumentet i arkivet. Selve filen ligger best der.',
      'Lenkje til dokumentet i arkivet. Sjølve fila ligg best der.',
      'Link to the document in the archive; the file itself is best kept there.',
    ),
    synonyms: ['dokument', 'lenke til avtale', 'lenke', 'lenkje', 'avtale lenke', 'url'],
  }),
  notes: longText({
    theme: 'record',
    label: t('Merknader', 'Merknader', 'Notes'),
    synonyms: ['merknad', 'kommentar', 'kommentarer', 'notat', 'beskrivelse'],
  }),
} as const satisfies Fields
