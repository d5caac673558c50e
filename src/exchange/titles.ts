/** The register's records by name: whom a text in a cell means. */
import type { AnyKind, Row } from '../schema/kind.ts'
import { isId } from '../schema/id.ts'
import { nameKey } from './names.ts'

export type Resolved =
  | { readonly is: 'one'; readonly id: string }
  | { readonly is: 'several'; readonly ids: readonly string[] }
  /** An id was written that the register does not have; `name` is what stood before it. */
  | { readonly is: 'none'; readonly name: string; readonly id?: string }

interface Entry {
  readonly id: string
  readonly title: string
  readonly archived: boolean
  readonly row: Row
}

const bracketed = /^(.*?)\s*\[([a-zA-Z][a-zA-Z0-9]*:[@A-Za-z0-9._-]+)\]$/s

export const titleOf = (kind: AnyKind | undefined, row: Row): string => {
  const title = kind ? row[kind.title] : undefined
  return typeof title === 'string' ? title : ''
}
const plain = (s: string): string => s.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Made once of the register's rows; does not change. */
export class Titles {
  readonly #byId = new Map<string, Entry>()
  readonly #exact = new Map<string, Entry[]>()
  readonly #named = new Map<string, Entry[]>()
  /** By folded name; made for a kind when a name is first not found letter by letter, because folding is slow. */
  readonly #loose = new Map<string, ReadonlyMap<string, Entry[]>>()

  constructor(kinds: readonly AnyKind[], rows: Readonly<Record<string, readonly Row[]>>) {
    for (const kind of kinds)
      for (const row of rows[kind.id] ?? []) {
        const title = titleOf(kind, row)
        const entry = { id: row.id, title, archived: row['archivedOn'] !== undefined, row }
        this.#byId.set(row.id, entry)
        if (!title) continue
        push(this.#exact, `${kind.id}\n${plain(title)}`, entry)
        push(this.#named, kind.id, entry)
      }
  }

  #looseOf(kind: string): ReadonlyMap<string, Entry[]> {
    const known = this.#loose.get(kind)
    if (known) return known
    const made = new Map<string, Entry[]>()
    for (const entry of this.#named.get(kind) ?? []) push(made, nameKey(kind, entry.title), entry)
    this.#loose.set(kind, made)
    return made
  }

  title(id: string): string | undefined {
    return this.#byId.get(id)?.title
  }
  row(id: string): Row | undefined {
    return this.#byId.get(id)?.row
  }
  isArchived(id: string): boolean {
    return this.#byId.get(id)?.archived === true
  }

  /** True when some record has just this name, letter by letter: it is then not a list of names. */
  isName(kinds: readonly string[], text: string): boolean {
    return kinds.some((kind) => this.#exact.has(`${kind}\n${plain(text)}`))
  }

  /** Records of the kinds whose name is this, letter by letter before loosely, living ones before archived. */
  resolve(kinds: readonly string[], text: string): Resolved {
    const written = bracketed.exec(text.trim())
    const id = written?.[2]
    if (id && isId(id)) {
      if (this.#byId.has(id)) return { is: 'one', id }
      const rest = this.resolve(kinds, written[1] ?? '')
      return rest.is === 'none' ? { ...rest, id } : rest
    }
    const wanted = kinds.flatMap((kind) => this.#exact.get(`${kind}\n${plain(text)}`) ?? [])
    const found = wanted.length
      ? wanted
      : kinds.flatMap((kind) => this.#looseOf(kind).get(nameKey(kind, text)) ?? [])
    const living = found.filter((e) => !e.archived)
    const left = living.length ? living : found
    if (left.length === 1 && left[0]) return { is: 'one', id: left[0].id }
    return left.length ? { is: 'several', ids: left.map((e) => e.id) } : { is: 'none', name: text.trim() }
  }

  /** The name of a record as an export writes it: with its id in brackets when the name alone would not lead back. */
  written(kinds: readonly string[], id: string): string {
    const title = this.#byId.get(id)?.title
    if (title === undefined) return `[${id}]`
    const back = this.resolve(kinds, title)
    return title && back.is === 'one' && back.id === id ? title : `${plain(title)} [${id}]`.trim()
  }
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}
