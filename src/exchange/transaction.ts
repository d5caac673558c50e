/** A settled plan as one transaction of cell writes: undone whole, projected whole or not at all (S9). */
import type { RowValue, Value } from '../schema/field.ts'
import type { AnyKind } from '../schema/kind.ts'
import { cellKey, writesFor, type CellWrite } from '../schema/cells.ts'
import { Pace, type Progress } from './pace.ts'
import type { Decisions, Plan } from './planTypes.ts'
import { fieldOf, mapRefs, settle, type Settled } from './settle.ts'

export interface ImportTransaction {
  readonly what: 'import'
  /** The file's name. */
  readonly note: string
  readonly writes: readonly CellWrite[]
  readonly texts: readonly { readonly key: string; readonly text: string }[]
}

export interface TransactionOptions {
  readonly kinds: readonly AnyKind[]
  /** A new id of a kind, in the order records are made; also asked for ids of rows in lists (kind `row`). */
  readonly newId: (kind: string) => string
  /** When it has been settled already, with the same decisions. */
  readonly settled?: Settled
}

/** Own fields are named by their declaration: `ownField:01J…` → `x:01J…`. */
const ownName = (id: string): string => `x:${id.slice(id.indexOf(':') + 1)}`

/** Rows of lists get ids of their own; those that are the register's keep theirs. */
const withRowIds = (value: Value, newId: (kind: string) => string): Value =>
  Array.isArray(value) && typeof value[0] === 'object' && 'id' in (value[0] as object)
    ? ((value as readonly RowValue[]).map((r) =>
        r.id.startsWith('+') ? { ...r, id: newId('row').replace(/^.*:/, '') } : r,
      ) as unknown as Value)
    : value

/** Throws Refused('stopped') when the signal says so. */
export async function planToTransaction(
  plan: Plan,
  decisions: Decisions,
  options: TransactionOptions,
  progress: Progress = {},
): Promise<ImportTransaction> {
  const { kinds, newId } = options
  const pace = new Pace(progress)
  const { records } = options.settled ?? settle(plan, decisions, kinds)
  const wanted = records.filter((r) => r.is === 'new' || r.is === 'changed')
  const ids = new Map<string, string>()
  for (const r of wanted) if (r.id === undefined) ids.set(r.ref, newId(r.kind))
  const own = new Map<string, string>()
  for (const r of wanted) if (r.part === 'own-field') own.set(`own:${r.title}`, ownName(ids.get(r.ref) ?? ''))
  const writes: CellWrite[] = []
  const texts: { key: string; text: string }[] = []
  for (const [i, r] of wanted.entries()) {
    const id = r.id ?? ids.get(r.ref)
    const kind = kinds.find((k) => k.id === r.kind)
    if (!id || !kind) continue
    for (const { field: name, before, after } of r.changes) {
      const field = fieldOf(kind, name, plan)
      if (!field) continue
      const cell = own.get(name) ?? name
      const named = after === undefined ? undefined : mapRefs(field, after, (ref) => ids.get(ref))
      const value = named === undefined ? undefined : withRowIds(named, newId)
      if (field.type === 'longText')
        texts.push({ key: cellKey(id, cell), text: typeof value === 'string' ? value : '' })
      else for (const w of writesFor(id, cell, field, before, value)) writes.push(w)
    }
    // Where it came from; a record that was here before keeps its own story.
    if (r.id === undefined && kind.fields['source'] && r.part !== 'own-field')
      writes.push({ key: cellKey(id, 'source'), value: plan.fileName })
    if (pace.due()) await pace.rest(i / wanted.length)
  }
  return { what: 'import', note: plan.fileName, writes, texts }
}
