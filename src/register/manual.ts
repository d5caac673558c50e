import type { Audience, Field } from '../schema/field.ts'
import { fieldsOf, type AnyKind } from '../schema/kind.ts'
import { t, type Lang, type Text } from '../schema/text.ts'
import { audienceOf, kindById } from './kinds.ts'
import { themes } from './themes.ts'

/** One line of «Felthåndbok», in one language, ready to be shown. */
export interface ManualEntry {
  readonly field: string
  readonly label: string
  /** Undefined when the label says it all. */
  readonly help?: string
  /** What is written there, in words: «Tall (timer)», «Ett valg fra lista». */
  readonly type: string
  readonly audience: Audience
  readonly audienceLabel: string
  /** Counts in completeness and is shown first. */
  readonly core: boolean
  readonly theme: string
  /** The choices, steps or roles there are to choose from. */
  readonly options: readonly { readonly label: string; readonly help?: string }[]
  /** For lists with lines: what each line holds. */
  readonly columns: readonly { readonly label: string; readonly type: string }[]
}

/** The words of EXPERIENCE for who may see a field. */
export const audienceLabels: Readonly<Record<Audience, Text>> = {
  shared: t('Deles med nettverket', 'Blir delt med nettverket', 'Shared with the network'),
  shareable: t('Kan deles', 'Kan delast', 'May be shared'),
  internal: t('Bare hos oss', 'Berre hos oss', 'Only with us'),
}

const types: Readonly<Record<Field['type'], Text>> = {
  text: t('Kort tekst', 'Kort tekst', 'Short text'),
  longText: t('Tekst i flere avsnitt', 'Tekst i fleire avsnitt', 'Text in several paragraphs'),
  url: t('Nettadresse', 'Nettadresse', 'Web address'),
  email: t('E-postadresse', 'E-postadresse', 'Email address'),
  phone: t('Telefonnummer', 'Telefonnummer', 'Phone number'),
  orgnr: t(
    'Organisasjonsnummer (ni sifre)',
    'Organisasjonsnummer (ni siffer)',
    'Organisation number (nine digits)',
  ),
  number: t('Tall', 'Tal', 'Number'),
  money: t('Hele kroner', 'Heile kroner', 'Whole kroner'),
  date: t('Dato', 'Dato', 'Date'),
  answer: t('Ja, nei eller vet ikke', 'Ja, nei eller veit ikkje', 'Yes, no or don’t know'),
  choice: t('Ett valg fra lista', 'Eitt val frå lista', 'One choice from the list'),
  choices: t(
    'Ett eller flere valg fra lista',
    'Eitt eller fleire val frå lista',
    'One or more from the list',
  ),
  scale: t('Ett trinn på skalaen', 'Eitt trinn på skalaen', 'One step on the scale'),
  tags: t('Egne stikkord', 'Eigne stikkord', 'Your own words'),
  link: t('Kobles til én', 'Blir kopla til éin', 'Linked to one'),
  links: t('Kobles til én eller flere', 'Blir kopla til éin eller fleire', 'Linked to one or more'),
  roleLinks: t(
    'Kobles til én eller flere, hver med en rolle',
    'Blir kopla til éin eller fleire, kvar med ei rolle',
    'Linked to one or more, each with a role',
  ),
  rows: t('Liste med linjer', 'Liste med linjer', 'List of lines'),
  code: t('Kode fra en felles liste', 'Kode frå ei felles liste', 'Code from a common list'),
  codes: t('Koder fra en felles liste', 'Kodar frå ei felles liste', 'Codes from a common list'),
}
const perYear = t('per år', 'per år', 'per year')
const anything = t('hva som helst', 'kva som helst', 'anything')

type Typed = Pick<Field, 'type'> & {
  readonly unit?: Text
  readonly perYear?: true
  readonly to?: readonly string[]
}

/** «Tall (timer)», «Hele kroner (per år)», «Kobles til én (Person)». */
function typeInWords(field: Typed, lang: Lang): string {
  const more = field.unit
    ? field.unit[lang]
    : field.perYear
      ? perYear[lang]
      : field.to
          ?.map((to) => (to === '*' ? anything[lang] : (kindById.get(to)?.label[lang] ?? to)))
          .join(', ')
  return more ? `${types[field.type][lang]} (${more})` : types[field.type][lang]
}

function entryOf(name: string, field: Field, lang: Lang): ManualEntry {
  const choices = 'options' in field ? field.options : 'roles' in field ? field.roles : []
  const audience = audienceOf(field)
  return {
    field: name,
    label: field.label[lang],
    ...(field.help ? { help: field.help[lang] } : {}),
    type: typeInWords(field, lang),
    audience,
    audienceLabel: audienceLabels[audience][lang],
    core: field.core === true,
    theme: field.theme,
    options: choices.map((o) => ({ label: o.label[lang], ...(o.help ? { help: o.help[lang] } : {}) })),
    columns:
      field.type === 'rows'
        ? Object.values(field.columns).map((c) => ({ label: c.label[lang], type: typeInWords(c, lang) }))
        : [],
  }
}

const order = new Map(themes.map((theme, at) => [theme.id, at]))

/**
 * «Felthåndbok»: every field of a kind as people read about it, core fields first, then by theme in the order of the
 * record's page, then as declared.
 */
export const manual = (kind: AnyKind, lang: Lang): readonly ManualEntry[] =>
  fieldsOf(kind)
    .map(([name, field]) => entryOf(name, field, lang))
    .sort(
      (a, b) =>
        Number(b.core) - Number(a.core) ||
        (order.get(a.theme) ?? themes.length) - (order.get(b.theme) ?? themes.length),
    )
