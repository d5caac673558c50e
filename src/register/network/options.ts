import type { Option } from '../../schema/field.ts'
import { t } from '../../schema/text.ts'

/** What a municipality says of its use of a solution. No answer at all is a thing of its own, and is no option. */
export const useOptions = [
  {
    value: 'inUse',
    label: t('I bruk', 'I bruk', 'In use'),
    tone: 'success',
    synonyms: ['ja', 'i drift', 'bruker', 'brukar', 'x'],
  },
  {
    value: 'introducing',
    label: t('Innføres', 'Blir innført', 'Being introduced'),
    tone: 'info',
    synonyms: ['under innføring', 'implementeres'],
  },
  {
    value: 'procuring',
    label: t('Anskaffes', 'Blir kjøpt inn', 'Being procured'),
    tone: 'info',
    synonyms: ['under anskaffelse', 'på anbud'],
  },
  { value: 'pilot', label: t('Pilot', 'Pilot', 'Pilot'), tone: 'info', synonyms: ['test', 'prøves ut'] },
  {
    value: 'planned',
    label: t('Planlagt', 'Planlagt', 'Planned'),
    tone: 'info',
    synonyms: ['planlegges', 'kommer'],
  },
  {
    value: 'none',
    label: t('Ingen', 'Ingen', 'None'),
    help: t(
      'Dere har den ikke, og har ikke planlagt den.',
      'De har ho ikkje, og har ikkje planlagt ho.',
      'You do not have it, and have not planned it.',
    ),
    tone: 'neutral',
    synonyms: ['nei', 'har ikke', 'har ikkje'],
  },
  {
    value: 'unknown',
    label: t('Vet ikke', 'Veit ikkje', 'Don’t know'),
    tone: 'neutral',
    synonyms: ['?', 'ukjent', 'usikker'],
  },
  {
    value: 'notShared',
    label: t('Ikke delt', 'Ikkje delt', 'Not shared'),
    help: t(
      'Dere vil ikke si det i dette nettverket.',
      'De vil ikkje seie det i dette nettverket.',
      'You do not want to say in this network.',
    ),
    tone: 'neutral',
  },
] as const satisfies readonly Option[]
export type Use = (typeof useOptions)[number]['value']

/** «Svar» on an offer. */
export const replyOptions = [
  { value: 'notAsked', label: t('Ikke spurt', 'Ikkje spurd', 'Not asked'), tone: 'neutral' },
  {
    value: 'considering',
    label: t('Vurderer', 'Vurderer', 'Considering'),
    tone: 'info',
    synonyms: ['vurderes', 'kanskje'],
  },
  {
    value: 'joins',
    label: t('Blir med', 'Blir med', 'Joins'),
    tone: 'success',
    synonyms: ['ja', 'er med', 'deltar'],
  },
  {
    value: 'notNow',
    label: t('Ikke nå', 'Ikkje no', 'Not now'),
    tone: 'neutral',
    synonyms: ['nei', 'senere', 'seinare'],
  },
  {
    value: 'hasSimilar',
    label: t('Har tilsvarende', 'Har tilsvarande', 'Has something similar'),
    tone: 'neutral',
    synonyms: ['har annen løsning', 'har lignende'],
  },
] as const satisfies readonly Option[]
export type Reply = (typeof replyOptions)[number]['value']

/** «Innføring»: how far it has come. */
export const rolloutOptions = [
  { value: 'notStarted', label: t('Ikke startet', 'Ikkje starta', 'Not started'), tone: 'neutral' },
  { value: 'procuring', label: t('Anskaffer', 'Kjøper inn', 'Procuring'), tone: 'info' },
  { value: 'introducing', label: t('Innfører', 'Innfører', 'Introducing'), tone: 'info' },
  { value: 'inUse', label: t('I bruk', 'I bruk', 'In use'), tone: 'success' },
] as const satisfies readonly Option[]
export type Rollout = (typeof rolloutOptions)[number]['value']

export const benefitOptions = [
  { value: 'notMeasured', label: t('Ikke målt', 'Ikkje målt', 'Not measured'), tone: 'neutral' },
  { value: 'measured', label: t('Målt', 'Målt', 'Measured'), tone: 'success' },
] as const satisfies readonly Option[]
export type BenefitState = (typeof benefitOptions)[number]['value']

/** A role, never a person: what is said here goes to the network. */
export const roleOptions = [
  {
    value: 'digitalLead',
    label: t('Digitaliseringsleder', 'Digitaliseringsleiar', 'Digitalisation lead'),
    synonyms: ['digitaliseringsansvarlig', 'digitaliseringsrådgiver'],
  },
  { value: 'ict', label: t('IKT', 'IKT', 'IT'), synonyms: ['ikt-leder', 'ikt-ansvarlig', 'it'] },
  {
    value: 'sectorLead',
    label: t('Sektorleder', 'Sektorleiar', 'Head of sector'),
    synonyms: ['kommunalsjef', 'sektoransvarlig'],
  },
  {
    value: 'systemOwner',
    label: t('Systemansvarlig', 'Systemansvarleg', 'Responsible for the system'),
    synonyms: ['systemeier', 'superbruker'],
  },
  {
    value: 'projectLead',
    label: t('Prosjektleder', 'Prosjektleiar', 'Project lead'),
    synonyms: ['prosjektansvarlig'],
  },
  {
    value: 'director',
    label: t('Kommunedirektør', 'Kommunedirektør', 'Chief executive'),
    synonyms: ['rådmann'],
  },
  { value: 'other', label: t('Annen rolle', 'Anna rolle', 'Other role') },
] as const satisfies readonly Option[]

export const blockerOptions = [
  { value: 'money', label: t('Penger', 'Pengar', 'Money'), synonyms: ['økonomi', 'budsjett'] },
  { value: 'people', label: t('Folk og tid', 'Folk og tid', 'People and time'), synonyms: ['kapasitet'] },
  {
    value: 'competence',
    label: t('Kompetanse', 'Kompetanse', 'Competence'),
    synonyms: ['opplæring'],
  },
  {
    value: 'contract',
    label: t('Bundet av avtale', 'Bunden av avtale', 'Bound by a contract'),
    synonyms: ['avtale', 'kontrakt'],
  },
  {
    value: 'supplier',
    label: t('Venter på leverandør', 'Ventar på leverandør', 'Waiting for a supplier'),
    synonyms: ['leverandør'],
  },
  {
    value: 'integration',
    label: t('Mangler integrasjon', 'Manglar integrasjon', 'Integration missing'),
    synonyms: ['integrasjon', 'teknisk'],
  },
  {
    value: 'privacy',
    label: t('Personvern og sikkerhet', 'Personvern og tryggleik', 'Privacy and security'),
    synonyms: ['ros', 'dpia', 'personvern'],
  },
  {
    value: 'decision',
    label: t('Venter på vedtak', 'Ventar på vedtak', 'Waiting for a decision'),
    synonyms: ['vedtak', 'politisk behandling'],
  },
  { value: 'other', label: t('Annet', 'Anna', 'Other') },
] as const satisfies readonly Option[]

/** How what is said was come by. */
export const basisOptions = [
  {
    value: 'own',
    label: t('Kommunen selv', 'Kommunen sjølv', 'The municipality itself'),
    synonyms: ['egen', 'eige'],
  },
  {
    value: 'form',
    label: t('Skjema eller fil', 'Skjema eller fil', 'Form or file'),
    synonyms: ['skjema', 'fil'],
  },
  {
    value: 'matrix',
    label: t('Nettverkets oversikt', 'Oversikta til nettverket', 'The network’s own list'),
    synonyms: ['matrise', 'regneark'],
  },
  { value: 'meeting', label: t('Møte', 'Møte', 'Meeting'), synonyms: ['samling', 'workshop'] },
  { value: 'talk', label: t('Samtale', 'Samtale', 'Conversation'), synonyms: ['telefon', 'e-post'] },
  { value: 'other', label: t('Annet', 'Anna', 'Other') },
] as const satisfies readonly Option[]
