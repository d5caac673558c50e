/**
 * A text's update that does not count, with everything it said taken out: its characters are there, deleted, and its own
 * deletions are not. Those who wrote after it without knowing placed their words beside its characters, and Yjs would hold
 * back all of theirs until they came (S4).
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Bytes } from '../trust/bytes.ts'

const emptied = (struct: Y.Item | Y.GC): Y.Item | Y.GC =>
  struct instanceof Y.Item
    ? new Y.Item(
        struct.id,
        null,
        struct.origin,
        null,
        struct.rightOrigin,
        struct.parent,
        struct.parentSub,
        new Y.ContentDeleted(struct.length),
      )
    : struct

/** Undefined for bytes that are no update. */
export function shellOf(update: Bytes): Bytes | undefined {
  try {
    const runs = new Map<number, (Y.Item | Y.GC)[]>()
    for (const struct of Y.decodeUpdate(update).structs) {
      if (struct instanceof Y.Skip) continue
      const run = runs.get(struct.id.client)
      if (run) run.push(emptied(struct))
      else runs.set(struct.id.client, [emptied(struct)])
    }
    const encoder = new Y.UpdateEncoderV1()
    encoding.writeVarUint(encoder.restEncoder, runs.size)
    // Yjs writes the largest number first, and expects it so when it merges.
    for (const [client, run] of [...runs].sort(([a], [b]) => b - a)) {
      encoding.writeVarUint(encoder.restEncoder, run.length)
      encoder.writeClient(client)
      encoding.writeVarUint(encoder.restEncoder, run[0]?.id.clock ?? 0)
      for (const struct of run) struct.write(encoder, 0)
    }
    encoding.writeVarUint(encoder.restEncoder, 0)
    const shell = new Uint8Array(encoder.toUint8Array())
    Y.applyUpdate(new Y.Doc({ guid: 't' }), shell)
    return shell
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    return undefined
  }
}
