/** Long texts: each is a small Yjs document of its own, so that what two people write at once is merged, and damage ends there. */
import { simpleDiffString } from 'lib0/diff'
import * as Y from 'yjs'
import type { Bytes } from '../trust/bytes.ts'

const root = 't'
const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

/**
 * How updates read, for as long as their bytes live: an import's ten thousand texts are read once and not twice. Bytes are
 * never written to after they are made.
 */
const reads = new WeakMap<Bytes, string>()

function opened(update: Bytes | undefined): Y.Doc {
  // A name of its own would be made by chance, which takes longer than all the rest; nobody asks for it.
  const doc = new Y.Doc({ guid: root })
  if (update) Y.applyUpdate(doc, update)
  return doc
}

/** The text an update (or several, merged) gives. Throws when the bytes are no Yjs update. */
export function readText(update: Bytes): string {
  const known = reads.get(update)
  if (known !== undefined) return known
  const doc = opened(update)
  const text = doc.getText(root).toString()
  doc.destroy()
  reads.set(update, text)
  return text
}

export const mergeTexts = (updates: readonly Bytes[]): Bytes =>
  updates.length === 1 && updates[0] ? updates[0] : own(Y.mergeUpdates([...updates]))

/**
 * Both may name the same characters: then which stand depends on which is merged first, and the merging must be done in an
 * order that everyone has (projection.ts). Says so too often rather than too seldom.
 */
export function overlap(a: Bytes, b: Bytes): boolean {
  const [first, second] = [Y.parseUpdateMeta(a), Y.parseUpdateMeta(b)]
  for (const [client, from] of second.from) {
    const [start, end] = [first.from.get(client), first.to.get(client)]
    if (start !== undefined && end !== undefined && from < end && start < (second.to.get(client) ?? 0))
      return true
  }
  return false
}

/** Merges in the order given what can be merged; of two that name the same characters the first counts. */
export function mergeInOrder(updates: readonly Bytes[]): Bytes | undefined {
  let merged: Bytes | undefined
  for (const update of updates) {
    try {
      const next = mergeTexts(merged ? [merged, update] : [update])
      readText(next)
      merged = next
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause
    }
  }
  return merged
}

export interface TextEdit {
  /** What is sealed: this edit alone. */
  readonly update: Bytes
  /** Everything so far, this edit included. */
  readonly merged: Bytes
}

function editAs(base: Bytes | undefined, to: string, client: number): TextEdit | undefined {
  const doc = opened(base)
  // After the update is applied: Yjs changes the number, with a warning, when it sees its own in a remote change.
  doc.clientID = client
  const text = doc.getText(root)
  const diff = simpleDiffString(text.toString(), to)
  if (diff.remove === 0 && diff.insert === '') {
    doc.destroy()
    return undefined
  }
  let update: Bytes = new Uint8Array()
  // What the transaction did, and no more: a state's difference repeats everything that anyone has ever deleted, and would
  // say again what did not count.
  doc.once('update', (did) => (update = own(did)))
  doc.transact(() => {
    if (diff.remove > 0) text.delete(diff.index, diff.remove)
    if (diff.insert !== '') text.insert(diff.index, diff.insert)
  })
  const merged = base ? own(Y.encodeStateAsUpdate(doc)) : update
  // Somebody's update may delete what is not written yet, and what is written here would be gone as soon as it is read.
  const swallowed = doc.store.pendingDs !== null || doc.store.pendingStructs !== null
  doc.destroy()
  if (!swallowed) reads.set(merged, to)
  return { update, merged }
}

/** Numbers to try instead of a session's own, the same each time: a text grows by one of them at most. */
const another = (client: number): number => (Math.imul(client, 1664525) + 1013904223) >>> 0
const tries = 8

/**
 * The edit that turns the text into `to`; undefined when nothing differs. `client` is this session's number: it must not
 * be used by two tabs at once, and using one for the whole session keeps a text from growing by a client an edit.
 */
export function editText(base: Bytes | undefined, to: string, client: number): TextEdit | undefined {
  let edit = editAs(base, to, client)
  for (let n = 1, as = client; edit && n < tries && readText(edit.merged) !== to; n++)
    edit = editAs(base, to, (as = another(as)))
  return edit
}
