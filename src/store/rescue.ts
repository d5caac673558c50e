/**
 * An envelope of this device's own is lost on its disk, and nobody may have had it. Others cannot come past it in that feed, so
 * what stands after it is said again in the feed that the device goes on in: nothing stays behind with nobody noticing (S15).
 */
import { limits } from '../trust/limits.ts'
import type { Core } from './core.ts'
import { freshDraft, type Draft, type Edit } from './draft.ts'
import { documentNames, findDocument, type DocumentName } from './keyring.ts'
import { writeAt } from './pastWrite.ts'
import { feedOf, placeOfRef, seqOf } from './place.ts'
import { eachStanding, isTextCell, type Head, type TextCell } from './record.ts'
import { Pace } from './slices.ts'

/** The document of a write that others cannot get at; undefined for all others. */
function strandedIn(core: Core, ref: number): string | undefined {
  const place = placeOfRef(ref)
  const feed = core.feeds.get(feedOf(place))
  if (feed?.device !== core.ring.device.id || !feed.whole || seqOf(place) <= feed.whole.seq) return undefined
  return feed.document
}

/** What these had replaced that others do have. */
async function replacedBy(core: Core, key: string, stranded: readonly number[]): Promise<number[]> {
  const ahead = [...stranded]
  const met = new Set(ahead)
  const out: number[] = []
  for (let ref = ahead.pop(); ref !== undefined; ref = ahead.pop()) {
    const write = await writeAt(core.log, ref, key)
    for (const seen of write?.seen ?? []) {
      if (met.has(seen)) continue
      met.add(seen)
      if (strandedIn(core, seen) === undefined) out.push(seen)
      else ahead.push(seen)
    }
  }
  return out
}

/** Undefined when nothing is stranded. Inside a turn. */
export async function rescueOf(core: Core, transaction: string): Promise<Edit | undefined> {
  if (core.feeds.all().every((f) => !f.whole || f.device !== core.ring.device.id)) return undefined
  const found: { key: string; standing: Head | TextCell; refs: number[] }[] = []
  for (const [id, cells] of core.projection.records.entries())
    eachStanding(cells, (path, standing) => {
      const refs = isTextCell(standing) ? (standing.slice(2) as number[]) : [standing.ref]
      if (refs.some((ref) => strandedIn(core, ref) !== undefined))
        found.push({ key: `${id}/${path}`, standing, refs })
    })
  const drafts = new Map<DocumentName, Draft[]>()
  const pace = new Pace()
  for (const { key, standing, refs } of found) {
    const document = refs.flatMap((ref) => strandedIn(core, ref) ?? [])[0]
    const name = documentNames.find((n) => findDocument(core.ring, n) === document)
    if (!name) continue
    const fresh = isTextCell(standing)
      ? freshDraft(key, standing[0], standing[1], core.client)
      : freshDraft(key, standing.value, standing.value, core.client)
    const seen = [...refs, ...(await replacedBy(core, key, refs))].slice(0, limits.seen)
    const depth = isTextCell(standing) ? 1 : Math.min(standing.depth + 1, 2 ** 31)
    const list = drafts.get(name) ?? []
    drafts.set(name, list)
    list.push({ ...fresh, seen, depth })
    await pace.step()
  }
  if (drafts.size === 0) return undefined
  return {
    id: transaction,
    at: core.clock(),
    what: 'rescue',
    note: undefined,
    inverts: undefined,
    drafts,
    settle: () => undefined,
  }
}
