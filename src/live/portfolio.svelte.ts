import { writesFor, cellKey, type CellWrite } from '../schema/cells.ts'
import { isLink, type Field, type RoleLink, type Value } from '../schema/field.ts'
import { kindOf, newId, ulid } from '../schema/id.ts'
import { fieldsOf, type AnyKind, type Row } from '../schema/kind.ts'
import { t, type Lang } from '../schema/text.ts'
import { optionOf } from '../schema/value.ts'
import { dayAt } from './day.ts'
import { ownField, ownFieldName } from './ownFields.ts'
import { Waiting } from './waiting.ts'
import type { Chance, Clock, Saved, SaveState, Session, TextWrite, Transaction } from '../store/types.ts'

/** A link seen from the other end. */
export interface LinkedFrom {
  readonly id: string
  readonly kind: string
  readonly field: string
}
export type Changes = Readonly<Record<string, Value | undefined>>

/**
 * An open register as pages read and change it. Reading anything here inside an effect or template follows later
 * changes; unchanged rows and arrays keep identity, so what depends on them does not run again.
 */
export class Portfolio {
  readonly kinds: ReadonlyMap<string, AnyKind>
  /**
   * Raised at every change, and read by whoever reads anything: one signal for the register. createSubscriber would make an
   * effect for each of the ten thousand reads of one derivation.
   */
  #changes = $state(0)
  #states = $state(0)
  readonly #active = new WeakMap<readonly Row[], readonly Row[]>()
  readonly #inverse = new WeakMap<readonly Row[], Map<string, Map<string, string[]>>>()
  readonly #declared = new WeakMap<readonly Row[], Map<string, Record<string, Field>>>()
  /** Why the newest change was not taken, to be said in words; a new object each time. */
  refused = $state.raw<{ readonly why: string }>()
  readonly #waiting: Waiting
  readonly #fields = new Map<
    string,
    { own: readonly Row[]; settings: readonly Row[]; fields: readonly (readonly [string, Field])[] }
  >()

  /** The language that names made of choices are read in; the desk says. */
  lang: () => Lang = () => 'nb'

  constructor(
    readonly session: Session,
    kinds: readonly AnyKind[],
    readonly clock: Clock,
    readonly chance: Chance,
  ) {
    this.kinds = new Map(kinds.map((k) => [k.id, k]))
    session.onState(() => this.#states++)
    this.#waiting = new Waiting(session, ulid(clock(), chance))
    this.#declareOwn()
    // What the register is called, and what this device may here, come with what others have said.
    session.household.onChange(() => this.#changes++)
    session.subscribe((changed) => {
      this.#changes++
      if (changed === '*' || [...changed].some((id) => kindOf(id) === 'ownField')) this.#declareOwn()
    })
  }

  get info() {
    void this.#changes
    return this.session.info
  }
  get saveState(): SaveState {
    void this.#states
    return this.session.state
  }

  /** Every row of a kind, archived ones too. */
  all(kind: string): readonly Row[] {
    void this.#changes
    return this.session.rows(kind)
  }
  /** The rows that are not archived: what pages mean unless they say otherwise. */
  rows(kind: string): readonly Row[] {
    const all = this.all(kind)
    let active = this.#active.get(all)
    if (!active) {
      active = all.some((r) => r['archivedOn'] !== undefined)
        ? all.filter((r) => r['archivedOn'] === undefined)
        : all
      this.#active.set(all, active)
    }
    return active
  }
  row(id: string): Row | undefined {
    void this.#changes
    return this.session.row(id)
  }
  kindOf(id: string): AnyKind | undefined {
    return this.kinds.get(kindOf(id))
  }
  /** The name people know a record by; `fallback` when it is not here. */
  title(id: string, fallback = ''): string {
    const row = this.row(id)
    const kind = this.kindOf(id)
    const title = row && kind ? row[kind.title] : undefined
    if (typeof title !== 'string' || title === '' || !kind) return fallback
    const field = kind.fields[kind.title]
    return field?.type === 'choice' ? (optionOf(field, title)?.label[this.lang()] ?? fallback) : title
  }

  /** The fields of a kind as this organisation sees them: own fields added, hidden ones out, labels renamed. */
  fields(kindId: string): readonly (readonly [string, Field])[] {
    const own = this.all('ownField')
    const settings = this.all('fieldSetting')
    const cached = this.#fields.get(kindId)
    if (cached && cached.own === own && cached.settings === settings) return cached.fields
    const kind = this.kinds.get(kindId)
    if (!kind) return []
    const hidden = new Set<string>()
    const renamed = new Map<string, string>()
    for (const s of settings) {
      if (s['kind'] !== kindId || typeof s['field'] !== 'string') continue
      if (s['hidden'] === 'yes') hidden.add(s['field'])
      if (typeof s['label'] === 'string') renamed.set(s['field'], s['label'])
    }
    // An archived own field is on no page; its answers stay in the rows.
    const archived = new Set(own.flatMap((r) => (r['archivedOn'] === undefined ? [] : [ownFieldName(r.id)])))
    const declared = Object.entries(this.#ownFields(own).get(kindId) ?? {}).filter(
      ([name]) => !archived.has(name),
    )
    const fields = [...fieldsOf(kind), ...declared]
      .filter(([name]) => name === kind.title || !hidden.has(name))
      .map(([name, field]) => {
        const label = renamed.get(name)
        return [name, label ? { ...field, label: t(label) } : field] as const
      })
    this.#fields.set(kindId, { own, settings, fields })
    return fields
  }
  field(kindId: string, name: string): Field | undefined {
    return this.fields(kindId).find(([n]) => n === name)?.[1]
  }

  /** Records that link to this one, by kind and field, active ones only. */
  linkedFrom(id: string): readonly LinkedFrom[] {
    const out: LinkedFrom[] = []
    for (const kind of this.kinds.values()) {
      const map = this.#links(kind)
      for (const [field, targets] of map)
        for (const from of targets.get(id) ?? []) out.push({ id: from, kind: kind.id, field })
    }
    return out
  }
  /** Ids of rows of one kind that link to `id` through one field. */
  linking(kindId: string, field: string, id: string): readonly string[] {
    const kind = this.kinds.get(kindId)
    return (kind && this.#links(kind).get(field)?.get(id)) ?? []
  }
  #links(kind: AnyKind): Map<string, Map<string, string[]>> {
    const rows = this.rows(kind.id)
    const cached = this.#inverse.get(rows)
    if (cached) return cached
    const out = new Map<string, Map<string, string[]>>()
    for (const [name, field] of fieldsOf(kind)) {
      if (!isLink(field)) continue
      const targets = new Map<string, string[]>()
      for (const row of rows) {
        const value = row[name]
        const ids =
          typeof value === 'string'
            ? [value]
            : Array.isArray(value)
              ? value.map((v: string | RoleLink) => (typeof v === 'string' ? v : v.to))
              : []
        for (const to of new Set(ids)) {
          const list = targets.get(to)
          if (list) list.push(row.id)
          else targets.set(to, [row.id])
        }
      }
      if (targets.size > 0) out.set(name, targets)
    }
    this.#inverse.set(rows, out)
    return out
  }

  /** The writes that give these fields these values; `undefined` empties. */
  writes(id: string, changes: Changes): { writes: CellWrite[]; texts: TextWrite[] } {
    const row = this.session.row(id)
    const kind = this.kindOf(id)
    const own = kind ? (this.#ownFields(this.session.rows('ownField')).get(kind.id) ?? {}) : {}
    const writes: CellWrite[] = []
    const texts: TextWrite[] = []
    for (const [name, value] of Object.entries(changes)) {
      const field = kind?.fields[name] ?? own[name]
      if (!field) continue
      const before = row?.[name] as Value | undefined
      if (field.type === 'longText') {
        if ((before ?? '') !== (value ?? ''))
          texts.push({ key: cellKey(id, name), text: String(value ?? '') })
      } else writes.push(...writesFor(id, name, field, before, value))
    }
    return { writes, texts }
  }
  /** One thing a person did; nothing is written when nothing differs. */
  async change(
    what: string,
    edits: readonly (readonly [id: string, changes: Changes])[],
    note?: string,
  ): Promise<Saved | undefined> {
    const writes: CellWrite[] = []
    const texts: TextWrite[] = []
    for (const [id, changes] of edits) {
      const w = this.writes(id, changes)
      writes.push(...w.writes)
      texts.push(...w.texts)
    }
    if (writes.length === 0 && texts.length === 0) return undefined
    const transaction: Transaction = {
      what,
      writes,
      ...(texts.length ? { texts } : {}),
      ...(note ? { note } : {}),
    }
    const saved = await this.#waiting.write(transaction)
    // What the disk refuses stands in the state line until it is stored; what was refused outright is said once.
    if (!saved.saved && saved.doThis === 'nothing') this.refused = { why: saved.why }
    return saved
  }
  set(id: string, name: string, value: Value | undefined): Promise<Saved | undefined> {
    return this.change('edit', [[id, { [name]: value }]])
  }
  /** Makes a record and returns its id at once; it is stored in the burst. */
  create(kindId: string, changes: Changes): { id: string; saved: Promise<Saved | undefined> } {
    const id = newId(kindId, this.clock(), this.chance)
    return { id, saved: this.change('create', [[id, changes]]) }
  }
  archive(ids: readonly string[], why?: string): Promise<Saved | undefined> {
    const day = this.today()
    return this.change(
      'archive',
      ids.map((id) => [id, { archivedOn: day, ...(why ? { archivedWhy: why } : {}) }]),
    )
  }
  unarchive(ids: readonly string[]): Promise<Saved | undefined> {
    return this.change(
      'unarchive',
      ids.map((id) => [id, { archivedOn: undefined, archivedWhy: undefined }]),
    )
  }
  /** Says that these records are right today, by the person this device is set up for, when it is. */
  async confirm(ids: readonly string[]): Promise<Saved | undefined> {
    const me = await this.session.setting<string>('me')
    const by = me !== undefined && this.session.row(me) ? { confirmedBy: me } : {}
    const day = this.today()
    return this.change(
      'confirm',
      ids.map((id) => [id, { confirmedOn: day, ...by }]),
    )
  }
  /** A copy with the same values and links, under a new name; confirmation and archive marks stay behind. */
  duplicate(id: string, title: string): { id: string; saved: Promise<Saved | undefined> } | undefined {
    const row = this.session.row(id)
    const kind = this.kindOf(id)
    if (!row || !kind) return undefined
    const { id: _id, archivedOn: _a, archivedWhy: _w, confirmedOn: _c, confirmedBy: _b, ...rest } = row
    return this.create(kind.id, { ...(rest as Changes), [kind.title]: title })
  }
  /** Today where the person is, ISO. */
  today(): string {
    return dayAt(this.clock())
  }

  /** The register is removed from this device: what waits is not to outlive the page. */
  drop(): void {
    this.#waiting.drop()
  }
  /** Lets go of the page; the session is closed by who opened it. */
  close(): void {
    this.#waiting.close()
  }

  #declareOwn(): void {
    for (const [kind, fields] of this.#ownFields(this.session.rows('ownField')))
      this.session.setOwnFields(kind, fields)
  }
  #ownFields(rows: readonly Row[]): Map<string, Record<string, Field>> {
    const cached = this.#declared.get(rows)
    if (cached) return cached
    const out = new Map<string, Record<string, Field>>()
    for (const row of rows) {
      const field = ownField(row)
      if (!field || typeof row['kind'] !== 'string') continue
      const fields = out.get(row['kind']) ?? {}
      fields[ownFieldName(row.id)] = field
      out.set(row['kind'], fields)
    }
    this.#declared.set(rows, out)
    return out
  }
}
