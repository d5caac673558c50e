import { t } from '../schema/text.ts'
import type { Option } from '../schema/field.ts'

/** What a transfer out of the EEA may rest on: GDPR chapter V, Art. 45–49. */
export const transferBases = [
  {
    value: 'adequacy',
    label: t('Godkjent land (artikkel 45)', 'Godkjent land (artikkel 45)', 'Adequacy decision (Art. 45)'),
    help: t(
      'EU-kommisjonen har sagt at landet er trygt nok, for USA bare firma i Data Privacy Framework.',
      'EU-kommisjonen har sagt at landet er trygt nok, for USA berre firma i Data Privacy Framework.',
      'The Commission has found the country safe enough; for the USA only firms in the Data Privacy Framework.',
    ),
    synonyms: ['adekvansbeslutning', 'adekvat', 'dpf', 'data privacy framework', 'godkjent tredjeland'],
  },
  {
    value: 'scc',
    label: t(
      'EUs standardkontrakt (artikkel 46)',
      'Standardkontrakten til EU (artikkel 46)',
      'Standard contractual clauses (Art. 46)',
    ),
    synonyms: ['scc', 'standardkontrakt', 'standard personvernbestemmelser', 'sccs'],
  },
  {
    value: 'bcr',
    label: t(
      'Bindende virksomhetsregler (artikkel 47)',
      'Bindande verksemdsreglar (artikkel 47)',
      'Binding corporate rules (Art. 47)',
    ),
    synonyms: ['bcr', 'bindende virksomhetsregler', 'konsernregler'],
  },
  {
    value: 'otherSafeguard',
    label: t('Annen garanti (artikkel 46)', 'Annan garanti (artikkel 46)', 'Other safeguard (Art. 46)'),
    synonyms: ['sertifisering', 'atferdsnorm'],
  },
  {
    value: 'derogation',
    label: t('Unntak (artikkel 49)', 'Unntak (artikkel 49)', 'Derogation (Art. 49)'),
    synonyms: ['unntak', 'samtykke til overføring'],
  },
  {
    value: 'notClarified',
    label: t('Ikke avklart', 'Ikkje avklart', 'Not clarified'),
    tone: 'warning',
    synonyms: ['ukjent', 'uavklart', 'mangler'],
  },
] as const satisfies readonly Option[]
