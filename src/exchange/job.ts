/**
 * One import from file to transaction, with what is needed between the steps kept here. Runs where it is made: in a
 * worker behind `client.ts`, or in place (tests, a browser that refuses workers).
 */
import type { AnyKind, Row } from '../schema/kind.ts'
import type { Lang } from '../schema/text.ts'
import { newId, ulid } from '../schema/id.ts'
import { guessMapping, rankSheets } from './guess.ts'
import type { Mapping, Remembered } from './mapping.ts'
import type { Progress } from './pace.ts'
import { makePlan } from './plan.ts'
import {
  parts,
  type Answers,
  type DateQuestion,
  type Decisions,
  type MatchedBy,
  type Pair,
  type Plan,
  type ValueQuestion,
} from './planTypes.ts'
import type { Params, Problem, RefusalCode, SheetNote } from './problems.ts'
import { readWorkbook } from './readWorkbook.ts'
import type { Limits } from './readZip.ts'
import { outcomes, settle, type Settled, type SettledRecord, sameValue } from './settle.ts'
import { cellText, type Workbook } from './sheet.ts'
import type { Table } from './table.ts'
import type { Target } from './target.ts'
import { planToTransaction, type ImportTransaction } from './transaction.ts'
import type { CodeLists } from './writeText.ts'
import type { Value } from '../schema/field.ts'

export interface SheetInfo {
  readonly name: string
  readonly hidden: boolean
  /** Rows with something in them. */
  readonly rows: number
  readonly notes: readonly SheetNote[]
  /** The first rows as text, for choosing the heading: `n` is the row number in the file. */
  readonly head: readonly { readonly n: number; readonly cells: readonly string[] }[]
}
export interface Opened {
  readonly fileName: string
  readonly format: Workbook['format']
  readonly encoding?: string
  readonly delimiter?: string
  readonly sheets: readonly SheetInfo[]
  /** Places in `sheets`, likeliest first. */
  readonly ranked: readonly number[]
}
export type OpenResult =
  | { readonly read: true; readonly file: Opened }
  | { readonly read: false; readonly why: RefusalCode; readonly params: Params }

export interface Register {
  /** With own fields among their fields, named `x:…`. */
  readonly kinds: readonly AnyKind[]
  readonly rows: Readonly<Record<string, readonly Row[]>>
  readonly lang: Lang
  readonly codes?: CodeLists
}

/** What is shown at once; lists are asked for in pages. */
export interface PlanSummary {
  readonly kind: string
  readonly sheet: string
  readonly counts: Settled['counts']
  readonly rows: number
  readonly questions: readonly DateQuestion[]
  /** Words that are no option, most met first; at most 100. */
  readonly values: readonly ValueQuestion[]
  readonly pairs: number
  /** Pairs that only need a look together. */
  readonly surePairs: number
  readonly problems: number
  /** How many of each code. */
  readonly problemCounts: Readonly<Record<string, number>>
  readonly leftOut: number
}

/** A pair with both sides' values, where they differ or either is blank. */
export interface ShownPair extends Pair {
  readonly decided: Pair['proposal']
  readonly titles: readonly [a: string, b: string]
  readonly rows: readonly [a: readonly number[], b: readonly number[]]
  readonly sides: readonly {
    readonly field: string
    readonly a?: Value
    readonly b?: Value
    readonly same: boolean
  }[]
}
/** A settled record with how it was recognised. */
export interface ShownRecord extends SettledRecord {
  readonly by?: MatchedBy | 'pair'
}
export type Lists = { readonly records: ShownRecord; readonly pairs: ShownPair; readonly problems: Problem }
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
}
export interface PageOptions {
  readonly from: number
  readonly count: number
  /** For records: only these outcomes and these parts. For problems: only these codes. For pairs: `open` leaves out the sure ones. */
  readonly only?: readonly string[]
}

export interface TransactionSeed {
  /** Milliseconds since 1970, for the ids. */
  readonly now: number
  /** Fills with random bytes; in the worker this is its own crypto unless told. */
  readonly chance?: (bytes: Uint8Array) => Uint8Array
}

export class ImportJob {
  #workbook: Workbook | undefined
  #register: Register | undefined
  #table: Table | undefined
  #plan: Plan | undefined
  #decisions: Decisions = {}
  #settled: Settled | undefined

  async open(
    bytes: Uint8Array,
    fileName: string,
    kinds: readonly AnyKind[],
    limits: Partial<Limits> = {},
    progress: Progress = {},
  ): Promise<OpenResult> {
    const result = await readWorkbook(bytes, fileName, limits, progress)
    if (!result.read) return result
    const { workbook } = result
    this.#workbook = workbook
    this.#plan = undefined
    const sheets = workbook.sheets.map((s) => ({
      name: s.name,
      hidden: s.hidden,
      rows: s.rows.length,
      notes: s.notes,
      head: s.rows
        .slice(0, 25)
        .map((r) => ({ n: r.n, cells: r.cells.slice(0, 60).map((c) => cellText(c).slice(0, 120)) })),
    }))
    const file = {
      fileName,
      format: workbook.format,
      ...(workbook.encoding ? { encoding: workbook.encoding } : {}),
      ...(workbook.delimiter ? { delimiter: workbook.delimiter } : {}),
      sheets,
      ranked: rankSheets(workbook.sheets, kinds),
    }
    return { read: true, file }
  }

  setRegister(register: Register): void {
    this.#register = register
  }

  guess(options: {
    readonly sheet: number
    readonly kind?: string
    readonly headerRows?: readonly number[]
    readonly remembered?: readonly Remembered[]
    readonly chosen?: Readonly<Record<number, Target>>
  }): Mapping {
    const sheet = this.#workbook?.sheets[options.sheet]
    const register = this.#register
    if (!sheet || !register) throw new RangeError('open a file and give the register first')
    const { sheet: _, ...rest } = options
    const { table, mapping } = guessMapping(sheet, {
      kinds: register.kinds,
      existing: register.rows,
      ...rest,
    })
    this.#table = table
    return mapping
  }

  async plan(mapping: Mapping, answers: Answers = {}, progress: Progress = {}): Promise<PlanSummary> {
    const [table, register, workbook] = [this.#table, this.#register, this.#workbook]
    if (!table || !register || !workbook) throw new RangeError('guess a mapping first')
    const { kinds, rows: existing, lang, codes } = register
    this.#plan = await makePlan(
      {
        fileName: workbook.fileName,
        table,
        mapping,
        kinds,
        existing,
        answers,
        lang,
        ...(codes ? { codes } : {}),
      },
      progress,
    )
    return this.decide({})
  }

  /** Settles anew; cheap enough for every click. */
  decide(decisions: Decisions): PlanSummary {
    const [plan, register] = [this.#plan, this.#register]
    if (!plan || !register) throw new RangeError('make a plan first')
    this.#decisions = decisions
    this.#settled = settle(plan, decisions, register.kinds)
    const problemCounts: Record<string, number> = {}
    for (const p of plan.problems) problemCounts[p.code] = (problemCounts[p.code] ?? 0) + 1
    return {
      kind: plan.kind,
      sheet: plan.sheet,
      counts: this.#settled.counts,
      rows: plan.records.filter((r) => r.part === 'main').length,
      questions: plan.questions,
      values: plan.values.slice(0, 100),
      pairs: plan.pairs.length,
      surePairs: plan.pairs.filter((p) => p.sure).length,
      problems: plan.problems.length,
      problemCounts,
      leftOut: plan.leftOut.length,
    }
  }

  page<L extends keyof Lists>(list: L, options: PageOptions): Page<Lists[L]> {
    const [plan, settled] = [this.#plan, this.#settled]
    if (!plan || !settled) throw new RangeError('make a plan first')
    const { from, count, only } = options
    const cut = <T>(items: readonly T[]): Page<T> => ({
      items: items.slice(from, from + count),
      total: items.length,
    })
    if (list === 'problems')
      return cut(plan.problems.filter((p) => !only || only.includes(p.code))) as Page<Lists[L]>
    if (list === 'pairs') {
      const pairs = plan.pairs.filter((p) => !only?.includes('open') || !p.sure)
      const { items, total } = cut(pairs)
      return { items: items.map((p) => this.#shown(plan, p)), total } as unknown as Page<Lists[L]>
    }
    const among = (all: readonly string[], one: string): boolean =>
      !only?.some((o) => all.includes(o)) || only.includes(one)
    const records = settled.records.filter((r) => among(outcomes, r.is) && among(parts, r.part))
    const { items, total } = cut(records)
    const byRef = new Map(plan.records.map((r) => [r.ref, r]))
    const shown = items.map((r) => {
      const by = r.id === undefined ? undefined : (byRef.get(r.ref)?.by ?? 'pair')
      return by ? { ...r, by } : r
    })
    return { items: shown, total } as unknown as Page<Lists[L]>
  }

  #shown(plan: Plan, pair: Pair): ShownPair {
    const side = (ref: string) => {
      const record = plan.records.find((r) => r.ref === ref)
      const values = record?.values ?? plan.before[ref] ?? {}
      const kind = this.#register?.kinds.find((k) => k.id === pair.kind)
      const title = record?.title ?? String(values[kind?.title ?? ''] ?? ref)
      return { values, title, rows: record?.rows ?? [] }
    }
    const [a, b] = [side(pair.a), side(pair.b)]
    const kind = this.#register?.kinds.find((k) => k.id === pair.kind)
    const fields = [...new Set([...Object.keys(a.values), ...Object.keys(b.values)])]
    return {
      ...pair,
      decided: this.#decisions.pairs?.[pair.id] ?? pair.proposal,
      titles: [a.title, b.title],
      rows: [a.rows, b.rows],
      sides: fields.map((field) => {
        const [x, y] = [a.values[field], b.values[field]]
        const same = sameValue(kind?.fields[field], x, y)
        return { field, same, ...(x === undefined ? {} : { a: x }), ...(y === undefined ? {} : { b: y }) }
      }),
    }
  }

  async transaction(seed: TransactionSeed, progress: Progress = {}): Promise<ImportTransaction> {
    const [plan, register, settled] = [this.#plan, this.#register, this.#settled]
    if (!plan || !register || !settled) throw new RangeError('make a plan first')
    const chance = seed.chance ?? ((bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>))
    const id = (kind: string): string =>
      kind === 'row' ? ulid(seed.now, chance) : newId(kind, seed.now, chance)
    return planToTransaction(plan, this.#decisions, { kinds: register.kinds, newId: id, settled }, progress)
  }
}
