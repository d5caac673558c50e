/** Records that cells name: found in the register, among the sheet's own rows, or made new, one for each name. */
import type { Value } from '../schema/field.ts'
import { kindOf } from '../schema/id.ts'
import type { AnyKind, Row } from '../schema/kind.ts'
import { splitKnown, splitList } from '../schema/parseList.ts'
import { looksLikePerson, nameKey, readPerson } from './names.ts'
import type { PlanRecord } from './planTypes.ts'
import type { ProblemCode } from './problems.ts'
import type { Titles } from './titles.ts'

export type Found =
  | { readonly ok: true; readonly ref: string }
  | { readonly ok: false; readonly code: ProblemCode; readonly candidates?: readonly string[] }

/** What a row tells about the record that it links to, beside its name. */
export type Details = Readonly<Record<string, Value>>

interface Made {
  readonly ref: string
  readonly kind: string
  title: string
  readonly rows: number[]
  readonly values: Record<string, Value>
  readonly match?: string
}

const low = (v: unknown): string => (typeof v === 'string' ? v.trim().toLowerCase() : '')

export class LinkBook {
  readonly #kinds: ReadonlyMap<string, AnyKind>
  readonly #titles: Titles
  readonly #rows: Readonly<Record<string, readonly Row[]>>
  /** Register's records by key field: `person\nemail\nola@x.no`. */
  readonly #byKey = new Map<string, string>()
  readonly #indexed = new Set<string>()
  readonly #byName = new Map<string, Made[]>()
  readonly #byRef = new Map<string, Made>()
  /** Rows of the sheet itself, for links to the sheet's own kind. */
  readonly #drafts = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  constructor(kinds: readonly AnyKind[], titles: Titles, rows: Readonly<Record<string, readonly Row[]>>) {
    this.#kinds = new Map(kinds.map((k) => [k.id, k]))
    this.#titles = titles
    this.#rows = rows
  }

  /** Says that a row of the sheet is a record of this name. The first of a name wins. */
  draft(kind: string, title: string, ref: string): void {
    const key = `${kind}\n${nameKey(kind, title)}`
    if (!this.#drafts.has(key)) this.#drafts.set(key, ref)
  }

  #registerKey(kind: AnyKind, field: string, value: unknown): string | undefined {
    const at = `${kind.id}\n${field}`
    if (!this.#indexed.has(at)) {
      this.#indexed.add(at)
      for (const row of this.#rows[kind.id] ?? []) {
        const v = low(row[field])
        // The same address on two cards tells nothing.
        if (v) this.#byKey.set(`${at}\n${v}`, this.#byKey.has(`${at}\n${v}`) ? '' : row.id)
      }
    }
    return (low(value) && this.#byKey.get(`${at}\n${low(value)}`)) || undefined
  }

  /** Finds or makes the record that a text names. `details` tell same names apart and are filled in. */
  find(kinds: readonly string[], text: string, row: number, details: Details = {}): Found {
    const known = this.#kinds.get(kinds[0] ?? '')
    const whole = this.#titles.resolve(kinds, text)
    // A name that the register has is that name, whatever numbers stand in it.
    const written = kinds.includes('person') && whole.is === 'none' ? readPerson(text) : undefined
    const facts: Record<string, Value> = { ...details }
    if (written?.email && !facts['email']) facts['email'] = written.email
    if (written?.phone && !facts['phone']) facts['phone'] = written.phone
    const name = (written ? written.name || String(facts['email'] ?? '') : text).trim() || text.trim()
    if (kinds.includes('*')) {
      const any = this.#titles.resolve([...this.#kinds.keys()], text)
      return any.is === 'one' ? { ok: true, ref: any.id } : { ok: false, code: 'no-such-record' }
    }
    if (!known) return { ok: false, code: 'no-such-record' }
    for (const key of known.keys ?? []) {
      const id = this.#registerKey(known, key, facts[key])
      if (id) return { ok: true, ref: this.#fill(id, known.id, row, facts) }
    }
    const resolved = whole.is === 'none' && name !== text.trim() ? this.#titles.resolve(kinds, name) : whole
    if (resolved.is === 'one' && !this.#differs(known, this.#titles.row(resolved.id), facts))
      return { ok: true, ref: this.#fill(resolved.id, known.id, row, facts) }
    if (resolved.is === 'several') return { ok: false, code: 'ambiguous-link', candidates: resolved.ids }
    const title = resolved.is === 'none' ? (written ? name : resolved.name) : name
    if (!title) return { ok: false, code: 'no-such-record' }
    for (const kind of kinds) {
      const draft = this.#drafts.get(`${kind}\n${nameKey(kind, title)}`)
      if (draft) return { ok: true, ref: draft }
    }
    return { ok: true, ref: this.#make(known, title, row, facts) }
  }

  /** True when a key field (e-mail, orgnr) says that these are two. */
  #differs(kind: AnyKind, known: Readonly<Record<string, unknown>> | undefined, facts: Details): boolean {
    return (kind.keys ?? []).some(
      (k) => low(facts[k]) && low(known?.[k]) && low(facts[k]) !== low(known?.[k]),
    )
  }

  #make(kind: AnyKind, title: string, row: number, facts: Details): string {
    const key = `${kind.id}\n${nameKey(kind.id, title)}`
    const list = this.#byName.get(key) ?? []
    this.#byName.set(key, list)
    const twin = list.find((m) => !this.#differs(kind, m.values, facts))
    if (twin) {
      if (twin.rows.at(-1) !== row) twin.rows.push(row)
      for (const [f, v] of Object.entries(facts)) twin.values[f] ??= v
      return twin.ref
    }
    const n = (this.#counts.get(kind.id) ?? 0) + 1
    this.#counts.set(kind.id, n)
    const values: Record<string, Value> = { ...facts, [kind.title]: title }
    const made: Made = {
      ref: `+${kind.id}/${kind.id.slice(0, 1)}${n}`,
      kind: kind.id,
      title,
      rows: [row],
      values,
    }
    list.push(made)
    this.#byRef.set(made.ref, made)
    return made.ref
  }

  /** Details about a record of the register: kept as a change that only fills what it lacks. */
  #fill(id: string, kind: string, row: number, facts: Details): string {
    if (Object.keys(facts).length === 0) return id
    const made = this.#byRef.get(id)
    if (made) {
      if (made.rows.at(-1) !== row) made.rows.push(row)
      for (const [f, v] of Object.entries(facts)) made.values[f] ??= v
    } else
      this.#byRef.set(id, {
        ref: `+${kind}/of-${id}`,
        kind,
        title: this.#titles.title(id) ?? id,
        rows: [row],
        values: { ...facts },
        match: id,
      })
    return id
  }

  /** The name of a record of the register or of this plan. */
  nameOf(ref: string): string {
    return this.#titles.title(ref) ?? this.#byRef.get(ref)?.title ?? ''
  }

  /** More about a record that a row has already named: the same one, or another of that name when its key differs. */
  about(ref: string, name: string, row: number, details: Details): Found {
    const made = this.#byRef.get(ref)
    const kind = this.#kinds.get(made?.kind ?? kindOf(ref))
    if (!kind) return { ok: true, ref }
    for (const key of kind.keys ?? []) {
      const id = this.#registerKey(kind, key, details[key])
      if (id) return { ok: true, ref: this.#fill(id, kind.id, row, details) }
    }
    const known = made?.match === undefined && made ? made.values : this.#titles.row(ref)
    if (this.#differs(kind, known, details)) return { ok: true, ref: this.#make(kind, name, row, details) }
    if (made && made.match === undefined) {
      for (const [f, v] of Object.entries(details)) made.values[f] ??= v
      return { ok: true, ref }
    }
    return { ok: true, ref: this.#titles.row(ref) ? this.#fill(ref, kind.id, row, details) : ref }
  }

  /** Several names in one cell. Known names stay whole whatever signs they hold. */
  list(kinds: readonly string[], text: string, row: number): readonly Found[] {
    const parts = splitList(text)
    if (parts.length === 0 || (parts.length > 1 && this.#titles.isName(kinds, text)))
      return [this.find(kinds, text, row)]
    // «Nordmann, Ola» in a list of people is one person when the register says so, two names when it does not.
    return parts.flatMap((part) => {
      const known = this.#titles.resolve(kinds, part)
      if (known.is === 'one') return [{ ok: true as const, ref: known.id }]
      const { found, rest } = splitKnown(part, (piece) => {
        const one = this.#titles.resolve(kinds, piece)
        return one.is === 'one' ? one.id : undefined
      })
      if (found.length > 1 && rest.length === 0) return found.map((ref) => ({ ok: true as const, ref }))
      if (kinds.includes('person')) {
        const people = part.split(/\s*[/&+]\s*|\s+(?:og|and)\s+/)
        if (people.length > 1 && people.every(looksLikePerson))
          return people.map((p) => this.find(kinds, p, row))
      }
      return [this.find(kinds, part, row)]
    })
  }

  /** «Ola Nordmann / Kari Nordmann» where there is room for one. */
  isSeveral(kinds: readonly string[], text: string): boolean {
    if (!kinds.includes('person') || this.#titles.resolve(kinds, text).is === 'one') return false
    const people = text.split(/\s*[\n;/&+]\s*|\s+(?:og|and)\s+|,\s+/).filter((p) => p.trim() !== '')
    return people.length > 1 && people.every((p) => looksLikePerson(readPerson(p).name))
  }

  records(): readonly PlanRecord[] {
    return [...this.#byRef.values()].map((m) => ({
      ref: m.ref,
      kind: m.kind,
      part: 'linked' as const,
      rows: m.rows,
      title: m.title,
      values: m.values,
      blank: [],
      ...(m.match ? { match: m.match, by: 'link' as const, fills: true as const } : {}),
    }))
  }
}
