import type { Desk } from '../../live/desk.svelte.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'
import { href, type Query } from '../../live/route.svelte.ts'
import {
  parseFilter,
  parseSort,
  printFilter,
  printSort,
  type Condition,
  type Sort,
} from '../../insight/filter.ts'
import { derivedColumns, derivedFrom, derivedOf } from '../../insight/derived.ts'
import { prepareTexts, TextSearch } from '../../insight/rowText.ts'
import { SortedRows } from '../../insight/sorted.ts'
import { compile, reader, type Reading } from '../../insight/select.ts'
import { isLink, type Field } from '../../schema/field.ts'
import type { AnyKind, Row } from '../../schema/kind.ts'
import { showOptions } from '../show.ts'
import { columnWidth } from './columnWidth.ts'

/** The address is written this long after the last letter: browsers stop a page that rewrites it for every one. */
const addressPause = 800

/**
 * One list as it stands: what is typed, filters, sorting and columns, and the rows that follow. All of it is carried in
 * the address, so that it can be pasted to a colleague and saved as a view.
 */
export class ListModel {
  readonly portfolio: Portfolio
  readonly desk: Desk
  readonly kind: AnyKind
  typed = $state('')
  conditions = $state.raw<readonly Condition[]>([])
  sorts = $state.raw<readonly Sort[]>([])
  archived = $state(false)
  columns = $state.raw<readonly string[]>([])
  dropped = $state(0)
  chosen = $state.raw<ReadonlySet<string>>(new Set())
  readonly #sorted = new SortedRows()
  #timer: ReturnType<typeof setTimeout> | undefined
  #written = ''

  constructor(desk: Desk, portfolio: Portfolio, kind: AnyKind, query: Query) {
    this.desk = desk
    this.portfolio = portfolio
    this.kind = kind
    this.read(query)
  }

  /** Takes over what an address says, unless it is the one written from here. */
  read(query: Query): void {
    const address = href({ page: 'list', kind: this.kind.id, query })
    if (address === this.#written) return
    this.#written = address
    const filter = parseFilter(query['f'] ?? '')
    // `__proto__` and its like are names that every object has; no field is called that.
    const conditions = filter.conditions.filter((c) => !(c.field in Object.prototype))
    const dropped = filter.dropped + filter.conditions.length - conditions.length
    this.typed = query['q'] ?? ''
    this.conditions = conditions
    this.dropped = dropped
    this.sorts = parseSort(query['s'] ?? '').filter((s) => !(s.field in Object.prototype))
    this.archived = query['a'] === '1'
    const asked = (query['k'] ?? '').split('.').filter((name) => name !== '' && this.field(name))
    this.columns = asked.length > 0 ? asked : this.usualColumns
    this.chosen = new Set()
  }

  /** Own, derived and declared fields by name. */
  readonly fields: Readonly<Record<string, Field>> = $derived.by(() => ({
    ...Object.fromEntries(this.portfolio.fields(this.kind.id)),
    ...derivedOf(this.kind.id, this.portfolio, '').fields,
  }))
  /** The kind's columns that are not hidden, then the derived ones that most people want to see. */
  get usualColumns(): readonly string[] {
    return [...this.kind.columns.filter((name) => this.field(name)), ...derivedColumns(this.kind.id)]
  }
  field(name: string): Field | undefined {
    return Object.hasOwn(this.fields, name) ? this.fields[name] : undefined
  }

  /** A new object when the title of anything that rows here link to may have changed; see Reading.names. */
  readonly #names: object = $derived.by(() => {
    const kinds = new Set<string>()
    for (const field of Object.values(this.fields))
      if (isLink(field)) for (const to of field.to) if (to !== this.kind.id) kinds.add(to)
    const used = [...this.columns, ...this.sorts.map((s) => s.field), ...this.conditions.map((c) => c.field)]
    if (used.some((name) => name.startsWith('d:')))
      for (const kind of [this.kind.id, ...(derivedFrom[this.kind.id] ?? [])]) kinds.add(kind)
    return { lists: [...kinds].map((kind) => this.portfolio.rows(kind)) }
  })
  readonly reading: Reading = $derived.by(() => {
    const today = this.portfolio.today()
    const names = this.#names
    return {
      fields: this.fields,
      derived: derivedOf(this.kind.id, this.portfolio, today).read,
      today,
      show: showOptions(this.desk),
      names,
    }
  })
  /** The columns as a table draws them. */
  readonly cells = $derived.by(() =>
    this.columns.map((name) => {
      const field = this.field(name)
      const title = name === this.kind.title
      const right = field?.type === 'number' || field?.type === 'money'
      return { name, field, read: reader(name, this.reading), right, title, width: columnWidth(field, title) }
    }),
  )
  readonly all: readonly Row[] = $derived.by(() =>
    this.archived ? this.portfolio.all(this.kind.id) : this.portfolio.rows(this.kind.id),
  )
  readonly #order: readonly Row[] = $derived.by(() =>
    this.#sorted.of(
      this.all,
      this.sorts.length > 0 ? this.sorts : [{ field: this.kind.title }],
      this.reading,
    ),
  )
  readonly #filtered: readonly Row[] = $derived.by(() => {
    if (this.conditions.length === 0) return this.#order
    const test = compile(this.conditions, this.reading)
    return this.#order.filter(test)
  })
  readonly #search = new TextSearch()
  readonly rows: readonly Row[] = $derived.by(() =>
    this.#search.of(this.#filtered, this.typed.trim(), this.reading),
  )
  readonly chosenRows: readonly Row[] = $derived.by(() => {
    const chosen = this.chosen
    return chosen.size === 0 ? [] : this.rows.filter((r) => chosen.has(r.id))
  })

  /** What the address would say now, without what is as usual. */
  readonly query: Query = $derived.by(() => {
    const usual = this.usualColumns.join('.')
    const columns = this.columns.join('.')
    return {
      ...(this.typed.trim() ? { q: this.typed.trim() } : {}),
      ...(this.conditions.length ? { f: printFilter(this.conditions) } : {}),
      ...(this.sorts.length ? { s: printSort(this.sorts) } : {}),
      ...(columns !== usual ? { k: columns } : {}),
      ...(this.archived ? { a: '1' } : {}),
    }
  })
  /** Writes the address a moment after the last change. */
  writeAddress(): void {
    const query = this.query
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const route = { page: 'list', kind: this.kind.id, query } as const
      const address = href(route)
      if (address === this.#written) return
      this.#written = address
      if (this.desk.router.current.page === 'list') this.desk.router.replace(route)
    }, addressPause)
  }

  /** Folds the rows' texts while the browser is idle, so that the first letter is as quick as the next. */
  prepare(): () => void {
    if (typeof requestIdleCallback !== 'function') return () => undefined
    let from = 0
    let handle = 0
    const step = (deadline: IdleDeadline) => {
      from = prepareTexts(this.#order, from, this.reading, () => deadline.timeRemaining())
      if (from < this.#order.length) handle = requestIdleCallback(step)
    }
    handle = requestIdleCallback(step)
    return () => cancelIdleCallback(handle)
  }

  sortBy(name: string): void {
    const first = this.sorts[0]
    this.sorts = first?.field === name ? (first.down ? [] : [{ field: name, down: true }]) : [{ field: name }]
  }
  without(index: number): void {
    this.conditions = this.conditions.filter((_, i) => i !== index)
  }
  choose(ids: Iterable<string>, on: boolean): void {
    const next = new Set(this.chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    this.chosen = next
  }
  close(): void {
    clearTimeout(this.#timer)
  }
}
