/** Which kind a sheet's rows are, and which field each column is. Nothing is decided: everything can be changed. */
import type { AnyKind, Row } from '../schema/kind.ts'
import { isId, kindOf } from '../schema/id.ts'
import { Columns, isIdHeading } from './columns.ts'
import { versionsIn } from './evidence.ts'
import type { Mapping, Remembered } from './mapping.ts'
import type { Sheet } from './sheet.ts'
import { findTable, profileOf, type Table } from './table.ts'
import type { Around, Target } from './target.ts'
import { Titles } from './titles.ts'
import { fieldWords, headingForms, headingSet, kindWords, wordScore } from './vocabulary.ts'

export interface GuessOptions {
  readonly kinds: readonly AnyKind[]
  /** The register's rows by kind, for recognising names in it. */
  readonly existing?: Readonly<Record<string, readonly Row[]>>
  /** The person's choices, when she has made them. */
  readonly kind?: string
  readonly headerRows?: readonly number[]
  readonly remembered?: readonly Remembered[]
  /** Columns the person has decided, by place; the others are understood in the light of them. */
  readonly chosen?: Readonly<Record<number, Target>>
}

/** How well the rows fit each kind, best first: sheet name, headings, the kind of ids in our own column. */
export function guessKind(
  table: Table,
  sheetName: string,
  kinds: readonly AnyKind[],
): readonly { readonly kind: AnyKind; readonly score: number }[] {
  const idColumn = table.columns.find((c) => isIdHeading(c.heading))
  const idKind = table.rows
    .slice(0, 20)
    .map((r) => r.cells[idColumn?.at ?? -1])
    .find((c) => isId(c))
  const forms = table.columns.map((c) => headingForms(c.heading))
  const nameForms = headingForms(sheetName)
  const scored = kinds
    // Comments and settings are no sheets of anybody's; our own export of them carries ids.
    .filter((k) => k.group !== 'everywhere' || (isId(idKind) && kindOf(idKind) === k.id))
    .map((kind) => {
      let score = idColumn && isId(idKind) && kindOf(idKind) === kind.id ? 100 : 0
      const named = wordScore(nameForms, kindWords(kind))
      if (named >= 0.5) score += named * 2.5
      // The first column says what the rows are: «Fagsystem», or «System» over «Navn».
      const first = table.columns[0]
      if (first && wordScore(headingForms(first.group || first.heading), kindWords(kind)) > 0.7) score += 3
      const taken = new Set<string>()
      for (const form of forms) {
        let best = { field: '', score: 0.7 }
        for (const w of fieldWords(kind)) {
          const s = taken.has(w.field) ? 0 : wordScore(form, w.phrases)
          if (s > best.score) best = { field: w.field, score: s }
        }
        if (!best.field) continue
        taken.add(best.field)
        score += best.score * (kind.fields[best.field]?.core ? 1 : 0.6)
        if (best.field === kind.title)
          score += form.some((f) => wordScore([f], kindWords(kind)) > 0.9) ? 2 : 0.8
      }
      return { kind, score }
    })
  return scored.sort((a, b) => b.score - a.score)
}

/** Sheets that may hold a table, best first: visible ones, with most known headings and rows. */
export function rankSheets(sheets: readonly Sheet[], kinds: readonly AnyKind[]): readonly number[] {
  const known = headingSet(kinds)
  const score = (sheet: Sheet): number => {
    if (sheet.rows.length < 2) return -1
    const table = findTable(sheet, known)
    const best = guessKind(table, sheet.name, kinds)[0]
    // A file with systems and people in it is about the systems.
    return (
      (best?.score ?? 0) * (best?.kind.group === 'register' ? 1.5 : 1) +
      Math.log2(table.rows.length + 1) / 2 -
      (sheet.hidden ? 5 : 0)
    )
  }
  return sheets
    .map((sheet, i) => ({ i, score: score(sheet) }))
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .map(({ i }) => i)
}

/** Guesses heading, kind and columns of one sheet. */
export function guessMapping(
  sheet: Sheet,
  options: GuessOptions,
): { readonly table: Table; readonly mapping: Mapping } {
  const known = headingSet(options.kinds)
  const table = findTable(sheet, known, options.headerRows)
  const ranked = guessKind(table, sheet.name, options.kinds)
  const chosen = options.kinds.find((k) => k.id === options.kind)
  const kind = chosen ?? ranked[0]?.kind
  if (!kind) throw new RangeError('no kinds to guess among')
  const around: Around = { kind, kinds: options.kinds }
  const profiles = new Map(table.columns.map((c) => [c.at, profileOf(table, c.at)]))
  const columns = new Columns(table, around, profiles)
  columns.choose(options.chosen ?? {})
  columns.recall(options.remembered ?? [])
  columns.byHeading()
  columns.byNeighbour()
  columns.byValues(new Titles(options.kinds, options.existing ?? {}))
  const titleColumn = columns.titleColumn()
  const titleProfile = titleColumn === undefined ? undefined : profiles.get(titleColumn)
  const [first, second] = [ranked[0]?.score ?? 0, ranked[1]?.score ?? 0]
  return {
    table,
    mapping: {
      version: 1,
      sheet: sheet.name,
      headerRows: table.headerRows,
      kind: kind.id,
      kindConfidence: chosen ? 1 : first <= 0 ? 0 : Math.min(1, 0.4 + (first - second) / Math.max(1, first)),
      columns: columns.mappings(),
      versions: {
        ...(titleProfile ? versionsIn(kind, titleProfile) : { count: 0, examples: [] }),
        split: false,
      },
    },
  }
}
