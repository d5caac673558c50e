/** What the search knows of a record, made from its kind's declaration; and which field a hit was in. */
import { isLink, type Field } from '../schema/field.ts'
import { kindOf } from '../schema/id.ts'
import type { AnyKind, Row } from '../schema/kind.ts'
import { show, type ShowOptions } from '../schema/show.ts'
import { loose } from './loose.ts'
import { linksOf, textOf } from './rows.ts'
import type { SearchDocument } from './search.ts'

/** Short texts by which people know a thing. Long texts, rows and choices are looked in last. */
const nameTypes: ReadonlySet<Field['type']> = new Set(['text', 'orgnr', 'email', 'phone', 'tags'])
const textTypes: ReadonlySet<Field['type']> = new Set(['longText', 'rows', 'url', 'choice', 'choices'])
/** Kinds that are settings and not records. */
const settings: ReadonlySet<string> = new Set([
  'ownField',
  'fieldSetting',
  'view',
  'confirmation',
  'sharingChoice',
])
/** The fields of archiving and confirming say nothing of the thing itself. */
const skipped: ReadonlySet<string> = new Set([
  'archivedOn',
  'archivedWhy',
  'confirmedOn',
  'confirmedBy',
  'source',
])
/** Of one long text; the rest is found by whoever opens the record. */
const longest = 4000

/** Undefined for what is not searched: archived records and settings. */
export function searchDocument(
  row: Row,
  fields: Iterable<readonly [string, Field]>,
  title: string,
  options: ShowOptions,
): SearchDocument | undefined {
  const kind = kindOf(row.id)
  if (settings.has(kind) || row['archivedOn'] !== undefined) return undefined
  const names: string[] = []
  const linked: string[] = []
  const texts: string[] = []
  for (const [name, field] of fields) {
    const value = row[name]
    if (value === undefined || name === title || skipped.has(name)) continue
    if (isLink(field)) for (const id of linksOf(row, name)) linked.push(options.titleOf?.(id) ?? '')
    else if (nameTypes.has(field.type)) names.push(show(field, value, options))
    else if (textTypes.has(field.type)) texts.push(show(field, value, options).slice(0, longest))
  }
  return {
    id: row.id,
    kind,
    title: textOf(row, title) ?? '',
    names: names.join(' '),
    linked: linked.join(' '),
    text: texts.join(' '),
  }
}

/** What a register needs to be told of to be searched. */
export interface Searched {
  rows(kind: string): readonly Row[]
  row(id: string): Row | undefined
  readonly kinds: ReadonlyMap<string, AnyKind>
  fields(kind: string): readonly (readonly [string, Field])[]
}

const documentOf = (register: Searched, id: string, options: ShowOptions): SearchDocument | undefined => {
  const row = register.row(id)
  const kind = register.kinds.get(kindOf(id))
  return row && kind ? searchDocument(row, register.fields(kind.id), kind.title, options) : undefined
}

/** Every record, made when it is asked for: a row that changes while the index is being filled goes in as it is then. */
export function* allDocuments(register: Searched, options: ShowOptions): Generator<SearchDocument> {
  for (const kind of register.kinds.keys())
    for (const { id } of register.rows(kind)) {
      const document = documentOf(register, id, options)
      if (document) yield document
    }
}

/**
 * What to put in and take out after these ids have changed. Records that link to one of them are put in anew, because they
 * are found by its title too.
 */
export function changedDocuments(
  register: Searched,
  changed: Iterable<string>,
  linkedFrom: (id: string) => Iterable<string>,
  options: ShowOptions,
): { readonly put: readonly SearchDocument[]; readonly remove: readonly string[] } {
  const ids = new Set<string>()
  for (const id of changed) {
    ids.add(id)
    for (const from of linkedFrom(id)) ids.add(from)
  }
  const put: SearchDocument[] = []
  const remove: string[] = []
  for (const id of ids) {
    const document = documentOf(register, id, options)
    if (document) put.push(document)
    else remove.push(id)
  }
  return { put, remove }
}

/**
 * The field a hit was found in, and its text, to be shown beside the title: the first in the kind's order that has one of the
 * hit's words. For the few hits on screen; undefined when the title says it all.
 */
export function matchedField(
  row: Row,
  kind: AnyKind,
  fields: Iterable<readonly [string, Field]>,
  words: readonly string[],
  options: ShowOptions,
): { readonly field: string; readonly label: Field['label']; readonly text: string } | undefined {
  if (words.length === 0) return undefined
  const has = (text: string): boolean => {
    const known = loose(text).split(' ')
    return words.some((word) => known.includes(word))
  }
  const title = textOf(row, kind.title)
  if (title !== undefined && has(title)) return undefined
  for (const [name, field] of fields) {
    const value = row[name]
    if (value === undefined || name === kind.title || skipped.has(name)) continue
    const text = show(field, value, options)
    if (has(text)) return { field: name, label: field.label, text: excerpt(text, words) }
  }
  return undefined
}

/** About eighty letters around the first word found. */
function excerpt(text: string, words: readonly string[]): string {
  if (text.length <= 90) return text
  const pieces = text.split(/(\s+)/)
  let at = 0
  for (const piece of pieces) {
    if (
      loose(piece)
        .split(' ')
        .some((w) => words.includes(w))
    )
      break
    at += piece.length
  }
  const start = at >= text.length ? 0 : Math.max(0, at - 30)
  const end = Math.min(text.length, start + 90)
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`
}
