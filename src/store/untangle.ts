/**
 * Texts of which two updates name the same characters: a device that was copied while someone was typing, or somebody who
 * means ill. Whichever Yjs meets first stands, so they are merged anew in the order of their names, which is everyone's (S5).
 */
import type { Bytes } from '../trust/bytes.ts'
import type { Log } from './log.ts'
import { writeAt } from './pastWrite.ts'
import type { Projection } from './projection.ts'
import { mergeInOrder, readText } from './texts.ts'

/** Every counted update of the text: whatever does not stand has been seen by what does. */
async function updatesOf(log: Log, key: string, standing: readonly number[]): Promise<Bytes[]> {
  const ahead = [...standing]
  const met = new Set(ahead)
  const found: { readonly name: string; readonly update: Bytes }[] = []
  for (let ref = ahead.pop(); ref !== undefined; ref = ahead.pop()) {
    const write = await writeAt(log, ref, key)
    if (!write) continue
    if (write.write.value instanceof Uint8Array)
      found.push({ name: write.name, update: write.write.value as Bytes })
    for (const seen of write.seen) {
      if (met.has(seen)) continue
      met.add(seen)
      ahead.push(seen)
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ update }) => update)
}

export async function untangle(projection: Projection, log: Log): Promise<void> {
  for (const key of projection.knots) {
    const text = projection.text(key)
    const refs = (text?.slice(2) ?? []) as number[]
    const shell = projection.shells.get(key)
    const updates = await updatesOf(log, key, [...refs, ...projection.heads(key).map((h) => h.ref)])
    const merged = mergeInOrder(shell ? [...updates, shell] : updates)
    if (text && merged) projection.putText(key, [merged, readText(merged), ...refs])
  }
  projection.knots.clear()
}
