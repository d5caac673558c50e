/** One row of a table under a mapping: cells become values, problems and questions, sorted by the record they belong to. */
import type { Field, RoleLink, RowValue, Value } from '../schema/field.ts'
import { isId } from '../schema/id.ts'
import { findOption, isNothing, isUnknown } from '../schema/parseChoice.ts'
import { splitList } from '../schema/parseList.ts'
import type { DateAnswer, PartialDate } from '../schema/parseDate.ts'
import { isMonthFirst, isSlashed, plainText, readCell } from './cellValue.ts'
import type { LinkBook } from './linkBook.ts'
import type { ColumnMapping, Mapping } from './mapping.ts'
import type { ValueQuestion } from './planTypes.ts'
import type { Problem, ProblemCode } from './problems.ts'
import { readRows } from './rowsText.ts'
import { cellText, cutToFit, isBlank, isCut, isError, type Cell, type SheetRow } from './sheet.ts'
import { optionValue, ownSpec, slotOf } from './slots.ts'
import type { Table } from './table.ts'
import { targetField, type Around, type Target } from './target.ts'
import { findCode, type CodeLists } from './writeText.ts'

export interface CellQuestion {
  readonly column: ColumnMapping
  readonly row: number
  readonly text: string
  readonly readings: readonly PartialDate[]
}
/** What a row says, by slot: '' is the record itself, `>supplier` the linked one, `<contract.systems` the related one. */
export interface RowSlots {
  readonly n: number
  readonly id?: string
  readonly slots: ReadonlyMap<string, Readonly<Record<string, Value>>>
  /** Fields of the record itself whose cells were all blank. */
  readonly blank: readonly string[]
}

interface Column {
  readonly mapped: ColumnMapping
  readonly target: Target
  readonly slot: string
  readonly name: string
  readonly field: Field
  readonly dates: DateAnswer
  /** What words that are no option mean here. */
  readonly words: Readonly<Record<string, string>>
  /** Something in the column has the month first, and it has not been said which way the rest is. */
  readonly doubtful: boolean
}

export interface ReaderOptions {
  readonly table: Table
  readonly mapping: Mapping
  readonly around: Around
  readonly book: LinkBook
  readonly dates: Readonly<Record<number, DateAnswer>>
  readonly words: Readonly<Record<number, Readonly<Record<string, string>>>>
  readonly codes: CodeLists
  /** What our export would have written for a field of a record; a cell that says just that says nothing new. */
  readonly written: (id: string, field: string) => string | undefined
}

export class RowReader {
  readonly problems: Problem[] = []
  readonly questions: CellQuestion[] = []
  readonly unknown = new Map<string, ValueQuestion>()
  readonly #columns: readonly Column[]
  readonly #idAt: number | undefined
  readonly #o: ReaderOptions

  constructor(o: ReaderOptions) {
    this.#o = o
    this.#idAt = o.mapping.columns.find((c) => c.target.to === 'id')?.at
    this.#columns = o.mapping.columns.flatMap((mapped) => {
      const slot = slotOf(mapped.target)
      const field =
        mapped.target.to === 'own' ? ownSpec(mapped.target) : targetField(mapped.target, o.around)?.field
      if (!slot || !field) return []
      const dates = o.dates[mapped.at] ?? {}
      const words = o.words[mapped.at] ?? {}
      const doubtful =
        field.type === 'date' &&
        !dates.order &&
        o.table.rows.some((r) => isMonthFirst(r.cells[mapped.at] ?? null))
      return [{ mapped, target: mapped.target, slot: slot[0], name: slot[1], field, dates, words, doubtful }]
    })
  }

  get mapped(): readonly { readonly slot: string; readonly name: string }[] {
    return this.#columns
  }

  problem(code: ProblemCode, row: number, more: Partial<Problem> = {}): void {
    this.problems.push({ code, sheet: this.#o.table.sheet, row, ...more })
  }
  #cellProblem(
    code: ProblemCode,
    row: number,
    c: Column,
    cell: Cell,
    candidates?: readonly (string | number)[],
  ): void {
    this.problem(code, row, {
      column: c.mapped.letter,
      value: cellText(cell).slice(0, 200),
      heading: c.mapped.heading,
      kind: this.#kindOf(c),
      field: c.name,
      ...(candidates?.length ? { candidates } : {}),
    })
  }
  #kindOf(c: Column): string {
    return targetField(c.target, this.#o.around)?.kind.id ?? this.#o.around.kind.id
  }

  /** Only the title and the id, for knowing the sheet's own records before links are followed. */
  title(row: SheetRow): string {
    const c = this.#columns.find((x) => x.slot === '' && x.name === this.#o.around.kind.title)
    const cell = c ? (row.cells[c.mapped.at] ?? null) : null
    if (!c || isBlank(cell) || isError(cell)) return ''
    // Some kinds are named by what they are about: a link, a day.
    if (c.field.type !== 'text') return cellText(cell)
    const read = readCell(c.field, cell)
    return read.is === 'value' ? String(read.value).replace(/\s+/g, ' ') : ''
  }
  idOf(row: SheetRow): string | undefined {
    const cell = this.#idAt === undefined ? null : row.cells[this.#idAt]
    return isId(cell) ? cell : undefined
  }

  read(row: SheetRow): RowSlots {
    const slots = new Map<string, Record<string, Value>>()
    const blank = new Set<string>()
    const id = this.idOf(row)
    for (const c of this.#columns) {
      const cell = row.cells[c.mapped.at] ?? null
      const values = slots.get(c.slot) ?? {}
      slots.set(c.slot, values)
      const value = this.#value(c, cell, row.n, c.slot === '' ? id : undefined)
      if (value === 'problem') continue
      if (value === undefined) {
        if (c.slot === '') blank.add(c.name)
        continue
      }
      const before = values[c.name]
      if (before === undefined) values[c.name] = value
      else if (Array.isArray(before) && Array.isArray(value))
        values[c.name] = [...new Set([...(before as readonly string[]), ...(value as readonly string[])])]
      else if (before !== value) this.#cellProblem('columns-differ', row.n, c, cell)
    }
    const own = slots.get('') ?? {}
    return { n: row.n, slots, blank: [...blank].filter((f) => own[f] === undefined), ...(id ? { id } : {}) }
  }

  #value(c: Column, cell: Cell, n: number, id: string | undefined): Value | undefined | 'problem' {
    if (isBlank(cell)) return undefined
    const say = (code: ProblemCode, candidates?: readonly (string | number)[]): 'problem' => {
      // An old value that today's rules would refuse is no problem when the sheet only repeats it.
      if (id === undefined || this.#o.written(id, c.name) !== plainText(cell))
        this.#cellProblem(code, n, c, cell, candidates)
      return 'problem'
    }
    if (typeof cell === 'string' && isCut(cell)) {
      const whole = id === undefined ? undefined : this.#o.written(id, c.name)
      return whole !== undefined && cutToFit(whole) === cell ? 'problem' : say('too-long')
    }
    if (isError(cell)) return say(cell.error ? 'formula-error' : 'formula-not-calculated')
    const { field } = c
    const text = plainText(cell)
    if (c.doubtful && isSlashed(cell)) return this.#ask(c, n, text, [{ is: 'month-first', iso: text }])
    switch (field.type) {
      case 'link':
        if (isNothing(text) || isUnknown(text)) return undefined
        if (this.#o.book.isSeveral(field.to, text)) return say('several-values')
        return this.#link(field, text, n, say)
      case 'links':
        return isNothing(text) || isUnknown(text) ? undefined : this.#links(field.to, text, n, say)
      case 'roleLinks':
        return isNothing(text) || isUnknown(text) ? undefined : this.#roleLinks(field, text, n, say)
      case 'rows':
        return isNothing(text) || isUnknown(text) ? undefined : this.#rows(field, text, n, say)
      case 'code':
      case 'codes': {
        if (isNothing(text) || isUnknown(text)) return undefined
        const list = this.#o.codes[field.reference]
        const parts = field.type === 'code' ? [text] : splitList(text)
        const codes = parts.map((part) => findCode(list, part))
        if (codes.some((x) => x === undefined)) return say('not-a-choice')
        return field.type === 'code' ? codes[0] : (codes as string[])
      }
      default: {
        const meant = Object.hasOwn(c.words, text.trim()) ? c.words[text.trim()] : undefined
        if (meant !== undefined) return meant === '' ? undefined : optionValue(field, meant)
        const read = readCell(field, cell, c.dates)
        if (read.is === 'blank') return undefined
        if (read.is === 'problem') {
          if (read.code === 'not-a-choice' || read.code === 'not-an-answer')
            this.#unknown(c, text.trim(), read.candidates ?? [])
          return say(read.code, read.candidates)
        }
        if (read.is === 'question') return this.#ask(c, n, text, read.readings)
        if (read.warning) this.#cellProblem(read.warning, n, c, cell)
        // A name is one line; a line break in it is the cell's layout.
        return id === undefined && c.name === this.#o.around.kind.title && typeof read.value === 'string'
          ? read.value.replace(/\s+/g, ' ')
          : read.value
      }
    }
  }

  /** A word that its field does not know: gathered, to be asked about once. */
  #unknown(c: Column, text: string, candidates: readonly (string | number)[]): void {
    const key = `${c.mapped.at}\n${text}`
    const now = this.unknown.get(key)
    const { at, letter, heading } = c.mapped
    this.unknown.set(
      key,
      now
        ? { ...now, count: now.count + 1 }
        : { at, letter, heading, target: c.target, text, count: 1, candidates },
    )
  }

  #ask(c: Column, row: number, text: string, readings: readonly PartialDate[]): 'problem' {
    this.questions.push({ column: c.mapped, row, text, readings })
    return 'problem'
  }

  #link(
    field: Extract<Field, { type: 'link' }>,
    text: string,
    n: number,
    say: (code: ProblemCode, candidates?: readonly string[]) => 'problem',
  ): Value | 'problem' {
    const found = this.#o.book.find(field.to, text, n)
    return found.ok ? found.ref : say(found.code, found.candidates)
  }

  #links(
    to: readonly string[],
    text: string,
    n: number,
    say: (code: ProblemCode, candidates?: readonly string[]) => 'problem',
  ): Value | 'problem' {
    const found = this.#o.book.list(to, text, n)
    for (const f of found) if (!f.ok) say(f.code, f.candidates)
    const refs = [...new Set(found.flatMap((f) => (f.ok ? [f.ref] : [])))]
    return refs.length ? refs : 'problem'
  }

  #roleLinks(
    field: Extract<Field, { type: 'roleLinks' }>,
    text: string,
    n: number,
    say: (code: ProblemCode, candidates?: readonly string[]) => 'problem',
  ): Value | 'problem' {
    const out = new Map<string, RoleLink>()
    for (const part of splitList(text)) {
      const m = /^(.*?)\s*\(([^()]*)\)$/s.exec(part)
      const role = m && (m[2] === '' ? '' : findOption(field.roles, m[2] ?? ''))
      const found = this.#o.book.find(field.to, typeof role === 'string' && m ? (m[1] ?? '') : part, n)
      if (!found.ok) say(found.code, found.candidates)
      else {
        const link = { to: found.ref, role: typeof role === 'string' ? role : '' }
        out.set(`${link.to} ${link.role}`, link)
      }
    }
    return out.size ? [...out.values()] : 'problem'
  }

  #rows(
    field: Extract<Field, { type: 'rows' }>,
    text: string,
    n: number,
    say: (code: ProblemCode, candidates?: readonly (string | number)[]) => 'problem',
  ): Value | 'problem' {
    const out: RowValue[] = []
    for (const [i, texts] of readRows(field.columns, text).entries()) {
      const row: Record<string, string | number> = {}
      for (const [name, column] of Object.entries(field.columns)) {
        const cell = texts[name]
        if (cell === undefined) continue
        if (column.type === 'link') {
          const found = isNothing(cell) ? undefined : this.#o.book.find(column.to, cell, n)
          if (found?.ok) row[name] = found.ref
          else if (found) say(found.code, found.candidates)
          continue
        }
        const read = readCell(column, cell)
        if (read.is === 'value') row[name] = read.value as string | number
        else if (read.is === 'problem') say(read.code, read.candidates)
        else if (read.is === 'question') say('ambiguous-date')
      }
      if (Object.keys(row).length) out.push({ ...row, id: `+${i}` })
    }
    return out.length ? out : 'problem'
  }
}
