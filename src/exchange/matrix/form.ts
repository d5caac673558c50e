/**
 * A spreadsheet for a municipality that has not installed anything: what the network wants to know, one line for each, filled in
 * with what is believed already. What comes back is read as suggestions (readForm.ts).
 */
import { replyOptions, rolloutOptions } from '../../register/network/options.ts'
import type { Said } from '../../register/network/writes.ts'
import { text, type Field } from '../../schema/field.ts'
import { asAny, defineKind, type AnyKind, type Row } from '../../schema/kind.ts'
import { showDate } from '../../schema/show.ts'
import { t, type Lang, type Text } from '../../schema/text.ts'
import type { ExportTable } from '../exportTable.ts'
import { Titles } from '../titles.ts'
import { meaningLabels } from './words.ts'

export interface FormSubject {
  /** Of an entry or an offer. */
  readonly id: string
  readonly title: string
  readonly supplier?: string | undefined
  /** In the form's language. */
  readonly area?: string | undefined
  /** What «i bruk» means, for an offer. */
  readonly meaning?: string | undefined
  /** What the network believes, or the municipality has said before. */
  readonly said?: Said | undefined
}
export interface FormInput {
  readonly network: string
  readonly member: { readonly key: string; readonly name: string }
  readonly solutions: readonly FormSubject[]
  readonly offers: readonly FormSubject[]
  readonly lang: Lang
}

/** Headings by what they hold; in every language, so that a form finds back whatever it was made in. */
export const formHeadings = {
  title: t('Løsning', 'Løysing', 'Solution'),
  offer: t('Tilbud', 'Tilbod', 'Offer'),
  supplier: t('Leverandør', 'Leverandør', 'Supplier'),
  area: t('Område', 'Område', 'Area'),
  meaning: t('Hva «i bruk» betyr her', 'Kva «i bruk» betyr her', 'What “in use” means here'),
  believed: t('Det nettverket tror', 'Det nettverket trur', 'What the network believes'),
  use: t('Bruker dere den?', 'Bruker de ho?', 'Do you use it?'),
  since: t('Siden når', 'Sidan når', 'Since when'),
  quarter: t('Planlagt kvartal', 'Planlagt kvartal', 'Planned quarter'),
  reply: t('Blir dere med?', 'Blir de med?', 'Will you join?'),
  rollout: t('Hvor langt er dere kommet?', 'Kor langt er de komne?', 'How far have you come?'),
  done: t('Ferdig med', 'Ferdig med', 'Done'),
  of: t('Av i alt', 'Av i alt', 'Of in all'),
  note: t('Merknad', 'Merknad', 'Remark'),
} as const satisfies Record<string, Text>
export type FormColumn = keyof typeof formHeadings

const sheetNames = {
  solutions: t('Løsninger', 'Løysingar', 'Solutions'),
  offers: t('Tilbud', 'Tilbod', 'Offers'),
  how: t('Slik svarer du', 'Slik svarar du', 'How to answer'),
} as const

const solutionColumns = ['title', 'supplier', 'area', 'believed', 'use', 'since', 'quarter', 'note'] as const
const offerColumns = [
  'offer',
  'meaning',
  'believed',
  'reply',
  'rollout',
  'quarter',
  'since',
  'done',
  'of',
  'note',
] as const

/** What the network believes, on one line. */
function believed(said: Said | undefined, lang: Lang): string {
  if (!said) return ''
  const label = (
    options: readonly { readonly value: string; readonly label: Text }[],
    value: string | undefined,
  ): string => options.find((o) => o.value === value)?.label[lang] ?? ''
  return [
    said.use === undefined ? '' : meaningLabels[said.use][lang],
    label(replyOptions, said.reply),
    label(rolloutOptions, said.rollout),
    said.since === undefined ? '' : showDate(said.since, lang),
    said.quarter ?? '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** A sheet of plain texts, with an id that tells what each row answers. */
function sheetKind(columns: readonly string[], labels: Readonly<Record<string, Text>>): AnyKind {
  const fields: Record<string, Field> = {}
  for (const name of columns) fields[name] = text({ theme: 'basis', label: labels[name] ?? t(name) })
  const [first = 'title'] = columns
  const about = t('Skjema')
  const kind = defineKind({
    id: 'form',
    label: about,
    plural: about,
    about,
    empty: about,
    group: 'network',
    icon: 'Table',
    document: 'nettverk',
    title: first,
    columns,
    facts: [],
    fields,
  })
  // A form has no archive, no confirmations and no source: only what is asked.
  return { ...asAny(kind), fields }
}

const rowFor = (id: string, values: Readonly<Record<string, string | undefined>>): Row =>
  Object.fromEntries([
    ['id', id],
    ...Object.entries(values).filter(([, v]) => v !== undefined && v !== ''),
  ]) as Row

/** `5057 product:@gerica`: whose answer, about what. */
export const formRowId = (member: string, about: string): string => `${member} ${about}`

function howTo(input: FormInput): readonly (readonly [string, string])[] {
  const { lang } = input
  const say = (nb: string, nn: string, en: string): string => t(nb, nn, en)[lang]
  return [
    [
      say('Hvem', 'Kven', 'Who'),
      say(
        `${input.member.name} svarer til ${input.network}.`,
        `${input.member.name} svarar til ${input.network}.`,
        `${input.member.name} answers ${input.network}.`,
      ),
    ],
    [
      say('Svar', 'Svar', 'Answers'),
      say(
        'Skriv «ja», «nei», «vet ikke», «pilot», «innføres» eller «planlagt 2027 K2». La ruta stå tom når du ikke har et svar: tomt betyr ikke nei.',
        'Skriv «ja», «nei», «veit ikkje», «pilot», «innføres» eller «planlagt 2027 K2». Lat ruta stå tom når du ikkje har eit svar: tomt betyr ikkje nei.',
        'Write “ja”, “nei”, “vet ikke”, “pilot” or “planlagt 2027 K2”. Leave the cell blank when you have no answer: blank does not mean no.',
      ),
    ],
    [
      say('Tilbud', 'Tilbod', 'Offers'),
      say(
        `Svar på tilbud: ${replyOptions.map((o) => `«${o.label.nb.toLowerCase()}»`).join(', ')}. Innføring: ${rolloutOptions.map((o) => `«${o.label.nb.toLowerCase()}»`).join(', ')}.`,
        `Svar på tilbod: ${replyOptions.map((o) => `«${o.label.nn.toLowerCase()}»`).join(', ')}. Innføring: ${rolloutOptions.map((o) => `«${o.label.nn.toLowerCase()}»`).join(', ')}.`,
        `Replies: ${replyOptions.map((o) => `“${o.label.en.toLowerCase()}”`).join(', ')}. Roll-out: ${rolloutOptions.map((o) => `“${o.label.en.toLowerCase()}”`).join(', ')}.`,
      ),
    ],
    [
      say('Ditt svar', 'Svaret ditt', 'Your answer'),
      say(
        'Det du svarer, står i nettverket som «foreslått» til kommunen selv er med og bekrefter det. Ikke skriv navn på personer.',
        'Det du svarar, står i nettverket som «føreslått» til kommunen sjølv er med og stadfestar det. Ikkje skriv namn på personar.',
        'Your answers stand in the network as “suggested” until the municipality joins and confirms. Do not write names of people.',
      ),
    ],
  ]
}

/** The sheets of the form, for `toXlsx`; the first alone for `toCsv`. A few blank lines are left for what the network has not asked of. */
export function answerForm(input: FormInput): readonly ExportTable[] {
  const { lang, member } = input
  const titles = new Titles([], {})
  const table = (columns: readonly FormColumn[], name: Text, rows: readonly Row[]): ExportTable => ({
    kind: sheetKind(columns, formHeadings),
    fields: columns,
    rows,
    lang,
    titles,
    sheet: name[lang],
    ids: 'hidden',
  })
  const solutions = input.solutions.map((s) =>
    rowFor(formRowId(member.key, s.id), {
      title: s.title,
      supplier: s.supplier,
      area: s.area,
      believed: believed(s.said, lang),
    }),
  )
  const offers = input.offers.map((o) =>
    rowFor(formRowId(member.key, o.id), {
      offer: o.title,
      meaning: o.meaning,
      believed: believed(o.said, lang),
    }),
  )
  const how = howTo(input).map(([what, words], i) => rowFor(`how${i}`, { what, words }))
  const howColumns = ['what', 'words']
  return [
    table(solutionColumns, sheetNames.solutions, solutions),
    ...(offers.length > 0 ? [table(offerColumns, sheetNames.offers, offers)] : []),
    {
      kind: sheetKind(howColumns, { what: sheetNames.how, words: t(' ') }),
      fields: howColumns,
      rows: how,
      lang,
      titles,
      sheet: sheetNames.how[lang],
      ids: 'none',
    },
  ]
}
