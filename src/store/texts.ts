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
  return text
}

export const mergeTexts = (updates: readonly Bytes[]): Bytes =>
  updates.length === 1 && updates[0] ? updates[0] : own(Y.mergeUpdates([...updates]))

export interface TextEdit {
  /** What is sealed: this edit alone. */
  readonly update: Bytes
  /** Everything so far, this edit included. */
  readonly merged: Bytes
}

/**
 * The edit that turns the text into `to`; undefined when nothing differs. `client` is this session's number: it must not
 * be used by two tabs at once, and using one for the whole session keeps a text from growing by a client an edit.
 */
export function editText(base: Bytes | undefined, to: string, client: number): TextEdit | undefined {
  const doc = opened(base)
  // After the update is applied: Yjs changes the number, with a warning, when it sees its own in a remote change.
  doc.clientID = client
  const text = doc.getText(root)
  const diff = simpleDiffString(text.toString(), to)
  if (diff.remove === 0 && diff.insert === '') {
    doc.destroy()
    return undefined
  }
  const before = Y.encodeStateVector(doc)
  doc.transact(() => {
    if (diff.remove > 0) text.delete(diff.index, diff.remove)
    if (diff.insert !== '') text.insert(diff.index, diff.insert)
  })
  const update = own(Y.encodeStateAsUpdate(doc, before))
  const merged = base ? own(Y.encodeStateAsUpdate(doc)) : update
  doc.destroy()
  reads.set(merged, to)
  return { update, merged }
}
