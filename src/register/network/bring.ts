/** A catalogue shown to another network: its entries are proposed there, by somebody who is in both. */
import type { RecordWrites } from '../reference/records.ts'
import { copy, followedBy, Pen, type Rows } from './take.ts'

/**
 * What is written in one network's register so that it proposes these entries of another's. An entry keeps its id, so that whoever
 * is in both is tied to one entry, and links hold; what the network says already stays. Suppliers come along; who uses what, what
 * was agreed and what was merged does not.
 */
export function bringEntries(from: Rows, to: Rows, ids: readonly string[]): RecordWrites {
  const pen = new Pen()
  for (const id of ids) {
    const row = from.row(id)
    if (!row || to.row(id)) continue
    // A link to an entry that is not there would lead nowhere.
    copy(
      pen,
      from,
      to,
      row,
      id,
      followedBy(id).filter((field) => field !== 'replaces'),
    )
  }
  return pen.done
}
