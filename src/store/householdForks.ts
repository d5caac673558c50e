/** A feed that has parted (S3): which branches there are, and how one of them is cut. */
import { markName } from '../trust/membership.ts'
import type { Cut } from '../trust/said.ts'
import type { Core } from './core.ts'
import type { Feed } from './feeds.ts'
import { forkedFeeds } from './householdView.ts'
import type { Fork } from './members.ts'
import { placeOf } from './place.ts'

interface Parted {
  readonly fork: Fork
  /** Where each branch begins, by its mark. */
  readonly begins: ReadonlyMap<string, Cut>
}

/** Every feed that has one more envelope in this place: the branches that part here, the one they part from among them. */
function branchesAt(core: Core, parted: Feed): Feed[] {
  const parent = core.feeds.parent(parted)
  const beside = core.feeds
    .branches(parted)
    .filter((f) => f.branch > 0 && f.first === parted.first && core.feeds.parent(f) === parent)
  const trunk = parent && core.feeds.standsIn(parent, parted.first)
  return trunk ? [trunk, ...beside] : beside
}

export async function forksOf(core: Core, device: string): Promise<readonly Parted[]> {
  const out: Parted[] = []
  const done = new Set<number>()
  for (const parted of forkedFeeds(core.ring.membership, core.feeds.all(), device)) {
    if (done.has(parted.number)) continue
    const begins = new Map<string, Cut>()
    const branches: { mark: string; envelopes: number }[] = []
    for (const branch of branchesAt(core, parted)) {
      if (branch.branch > 0) done.add(branch.number)
      const seq = parted.first
      const hash = await core.log.hash(placeOf(branch.number, seq))
      if (!hash) continue
      const mark = markName(hash)
      const { document, no } = parted
      begins.set(mark, { document, device, no, seq, hash: mark })
      branches.push({ mark, envelopes: branch.seq - seq + 1 })
    }
    out.push({ fork: { document: parted.document, no: parted.no, branches }, begins })
  }
  return out
}
