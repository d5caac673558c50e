/** Changes carried by hand, as a file. The code for it is loaded when it is first used. */
import type { Circle } from '../carry/circle/circle.ts'
import type { SharingView } from './sharingTypes.ts'

/** Everything of an owner that is carried: the register on the desk, or a network. */
export async function toFile(circle: Circle, owner: string, name: string): Promise<Uint8Array> {
  const gathering = circle.gatheringOf(owner)
  if (!gathering) throw new Error(`nothing is carried of ${owner}`)
  await circle.main.flush()
  const { writeCarried } = await import('../carry/file/carried.ts')
  return writeCarried(gathering, { name, at: circle.parts.clock() })
}

/** A file may hold what belongs to several: each gathering takes what is its own. */
export async function fromFile(
  circle: Circle,
  bytes: Uint8Array,
): Promise<Awaited<ReturnType<SharingView['fromFile']>> & { readonly waits: boolean }> {
  const { readCarried } = await import('../carry/file/carried.ts')
  const own = new Uint8Array(bytes)
  let envelopes = 0
  let waits = false
  const refused = new Set<string>()
  for (const owner of new Set([circle.main.info.id, ...circle.networks.keys()])) {
    const gathering = circle.gatheringOf(owner)
    if (!gathering) continue
    for (const taken of (await readCarried(own, gathering)).of) {
      // A newcomer's answer, or an approval, is something that has come as much as an edit is.
      envelopes += taken.stored.envelopes + taken.stored.statements
      if (taken.waits.length > 0) waits = true
      for (const why of taken.refused.keys()) refused.add(why)
    }
  }
  await circle.look()
  return { envelopes, waits, refused: [...refused] }
}
