/** From a table and a mapping to a plan. Pure: the same input gives the same plan, and nothing is written. */
import type { AnyKind, Row } from '../schema/kind.ts'
import { fold } from '../schema/order.ts'
import type { Lang } from '../schema/text.ts'
import { LinkBook } from './linkBook.ts'
import type { Mapping } from './mapping.ts'
import { Pace, type Progress } from './pace.ts'
import { findPairs } from './pairs.ts'
import { beforeOf, keyIndex, linkDetails, mainRecord, mergeRelated, ownFields } from './planRecords.ts'
import type { Answers, Pair, Plan, PlanRecord } from './planTypes.ts'
import { dateQuestions } from './questions.ts'
import { relatedRecords } from './related.ts'
import { RowReader } from './rowReader.ts'
import { cellText, isBlank, type SheetRow } from './sheet.ts'
import type { Table } from './table.ts'
import type { Around } from './target.ts'
import { Titles } from './titles.ts'
import { writeText, type CodeLists } from './writeText.ts'

export interface PlanInput {
  readonly fileName: string
  readonly table: Table
  readonly mapping: Mapping
  readonly kinds: readonly AnyKind[]
  /** The register's rows by kind, archived ones too. */
  readonly existing: Readonly<Record<string, readonly Row[]>>
  readonly answers?: Answers
  readonly lang: Lang
  readonly codes?: CodeLists
}

const sumWords = /^(?:sum|total|totalt|total sum|sum total|i alt|samlet|til sammen|antall(?: systemer)?)\b/i

/** Why a row is no record; undefined when it may be one. */
function leftOut(
  row: SheetRow,
  title: string,
  table: Table,
): 'no-title' | 'looks-like-a-sum' | 'looks-like-a-heading' | 'repeated-header' | undefined {
  const said = table.columns.filter((c) => !isBlank(row.cells[c.at]))
  const repeats = said.filter((c) => c.heading && fold(cellText(row.cells[c.at] ?? null)) === fold(c.heading))
  if (said.length > 1 && repeats.length >= Math.ceil(said.length * 0.7)) return 'repeated-header'
  if (table.sections.includes(row.n)) return 'looks-like-a-heading'
  const first = said[0] ? cellText(row.cells[said[0].at] ?? null).trim() : ''
  const rest = said.slice(1).every((c) => !/\p{L}{3}/u.test(cellText(row.cells[c.at] ?? null)))
  if (sumWords.test(title || first) && (title || first).split(' ').length <= 4 && rest)
    return 'looks-like-a-sum'
  // «HELSE OG OMSORG» alone on its row, in a table with several columns.
  if (
    said.length === 1 &&
    table.columns.length >= 4 &&
    / /.test(first) &&
    first === first.toUpperCase() &&
    /\p{L}/u.test(first)
  )
    return 'looks-like-a-heading'
  return title === '' ? 'no-title' : undefined
}

/** Makes the plan. Throws Refused('stopped') when the signal says so. */
export async function makePlan(input: PlanInput, progress: Progress = {}): Promise<Plan> {
  const { table, mapping, kinds, existing, answers = {}, lang, codes = {} } = input
  const kind = kinds.find((k) => k.id === mapping.kind)
  if (!kind) throw new RangeError(`unknown kind ${mapping.kind}`)
  const around: Around = { kind, kinds }
  const titles = new Titles(kinds, existing)
  const book = new LinkBook(kinds, titles, existing)
  const context = { lang, titles, codes }
  const written = (id: string, field: string): string | undefined => {
    const spec = kind.fields[field]
    const row = titles.row(id)
    return spec && row ? writeText(spec, row[field], context) : undefined
  }
  const reader = new RowReader({
    table,
    mapping,
    around,
    book,
    dates: answers.dates ?? {},
    words: answers.values ?? {},
    codes,
    written,
  })
  const pace = new Pace(progress, 0, 0.6)

  const wanted: { row: SheetRow; title: string }[] = []
  const out: number[] = []
  for (const row of table.rows) {
    const title = reader.title(row)
    const id = reader.idOf(row)
    // A row that carries the id of a record of ours is that record, whatever it looks like.
    const why = id && titles.row(id) ? undefined : leftOut(row, title, table)
    const kept = why !== undefined && title !== '' && answers.keepRows?.includes(row.n)
    if (why && !kept) {
      out.push(row.n)
      const value = row.cells.map(cellText).find((t) => t.trim() !== '') ?? ''
      if (value) reader.problem(why, row.n, { value: value.slice(0, 200) })
      continue
    }
    wanted.push({ row, title })
    book.draft(kind.id, title, `+${kind.id}/${row.n}`)
    if (pace.due()) await pace.rest(0)
  }

  const keys = keyIndex(kind, existing[kind.id] ?? [])
  const taken = new Set<string>()
  const main: PlanRecord[] = []
  const related: PlanRecord[] = []
  for (const [i, { row }] of wanted.entries()) {
    const slots = reader.read(row)
    if (slots.id && taken.has(slots.id)) reader.problem('same-id-twice', row.n, { value: slots.id })
    if (slots.id && !titles.row(slots.id)) reader.problem('unknown-id', row.n, { value: slots.id })
    const known = slots.id && titles.row(slots.id) && !taken.has(slots.id) ? slots.id : undefined
    const record = mainRecord(kind, slots, mapping, known, keys)
    if (record.match) taken.add(record.match)
    linkDetails(kind, slots, book, record)
    main.push(record)
    related.push(...relatedRecords({ slots, record, around, titles, existing, lang, reader }))
    if (pace.due()) await pace.rest(i / wanted.length)
  }
  const merged = mergeRelated(related, kinds)
  const linked = book.records()
  const own = ownFields(mapping, kind)
  const pairs: Pair[] = []
  const later = new Pace(progress, 0.6, 1)
  for (const of of [kind, ...kinds.filter((k) => k !== kind)]) {
    const records =
      of === kind
        ? [...main, ...linked.filter((r) => r.kind === of.id)]
        : linked.filter((r) => r.kind === of.id)
    const asked = records.filter((r) => r.match === undefined)
    if (asked.length === 0) continue
    const rows = existing[of.id] ?? []
    pairs.push(
      ...(await findPairs({ kind: of, records, rows, titles, continues: table.continues, pace: later })),
    )
  }
  const records = [...own, ...main, ...merged, ...linked]
  return {
    version: 1,
    fileName: input.fileName,
    sheet: table.sheet,
    kind: kind.id,
    records,
    pairs,
    questions: dateQuestions(reader.questions),
    values: [...reader.unknown.values()].sort((a, b) => b.count - a.count || a.at - b.at),
    problems: reader.problems,
    before: beforeOf(records, pairs, titles, kinds),
    answers,
    leftOut: out,
  }
}
