/** What is given to others of what lies here: heads of feeds, and the envelopes after them. */
import { sameBytes, sha256, toHex, type Bytes } from '../trust/bytes.ts'
import { verifyEnvelope } from '../trust/envelope.ts'
import { deviceIn } from '../trust/membership.ts'
import type { Core } from './core.ts'
import type { FeedHead, FeedName, Tip } from './depot.ts'
import type { Feed } from './feeds.ts'
import { prevOf } from './log.ts'
import { placeOf } from './place.ts'

/** Envelopes read at once: few at first, since one may be large; then as many as those that have been read say there is room for. */
const few = 2
const many = 256
const howMany = (count: number, size: number, limit: number): number =>
  size === 0 ? few : Math.max(1, Math.min(many, Math.ceil(((limit - size) * count) / size)))

/**
 * How far a branch is whole here, and may count; undefined when nothing of it is. A head claims no more than can be given (S15),
 * and offers nothing that everyone would refuse.
 */
function tipOf(core: Core, feed: Feed): Tip | undefined {
  const end = core.ends.get(feed.number)
  const whole = feed.whole ?? feed
  const { seq, hash } = end && end.seq < whole.seq ? end : whole
  return seq >= feed.first ? { seq, hash } : undefined
}
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Documents in force that lie here or can be opened here. */
export function documentsHere({ ring, feeds }: Core): { readonly id: string; readonly name: string }[] {
  const here = new Set([...feeds.all().map((f) => f.document), ...ring.keys.keys()])
  return [...ring.membership.documents.values()]
    .filter(({ id }) => here.has(id))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => order(a.name, b.name))
}

export function headsOf(core: Core, names: readonly string[] | undefined): FeedHead[] {
  const wanted = new Set(
    documentsHere(core).flatMap(({ id, name }) => (!names || names.includes(name) ? [id] : [])),
  )
  const heads = new Map<string, FeedName & { tips: Tip[] }>()
  for (const feed of core.feeds.all()) {
    const tip = tipOf(core, feed)
    if (!tip || !wanted.has(feed.document)) continue
    const { document, device, no } = feed
    const key = `${document} ${device} ${String(no).padStart(7, '0')}`
    const head = heads.get(key)
    if (head) head.tips.push(tip)
    else heads.set(key, { document, device, no, tips: [tip] })
  }
  for (const { tips } of heads.values())
    tips.sort((a, b) => a.seq - b.seq || order(toHex(a.hash), toHex(b.hash)))
  return [...heads].sort(([a], [b]) => order(a, b)).map(([, head]) => head)
}

/** The branches that hold the asker's tips, each cut off there. */
async function heldBy(core: Core, branches: readonly Feed[], known: readonly Tip[]): Promise<Feed[]> {
  const out: Feed[] = []
  for (const { seq, hash } of known)
    for (const branch of branches) {
      if (seq < branch.first || seq > branch.seq) continue
      const here = await core.log.hash(placeOf(branch.number, seq))
      if (here && sameBytes(here, hash)) out.push({ ...branch, seq })
    }
  return out
}

/** Is this what was stored there? Its successor names it; when the two disagree, its own signature says which of them is damaged. */
async function isSound(core: Core, branch: Feed, bytes: Bytes, next: Bytes | undefined): Promise<boolean> {
  if (next && sameBytes(await sha256(bytes), next)) return true
  const device = deviceIn(core.ring.membership, branch.document, branch.device)?.device
  return device ? verifyEnvelope(bytes, device.verifier) : !next
}

/** What of a stretch of a branch is as it was stored, in order; the rest is noted in the log. */
async function readStretch(core: Core, branch: Feed, from: number, to: number): Promise<Bytes[]> {
  // One more than is looked at: the last one's name is in the next.
  const first = placeOf(branch.number, from)
  const end = placeOf(branch.number, Math.min(to + 1, branch.seq))
  const rows = new Map(await core.disk.range('envelopes', first, end, to - from + 2))
  const sound = async (place: number): Promise<Bytes | undefined> => {
    const bytes = rows.get(place)
    if (!(bytes instanceof Uint8Array)) return core.log.lose(place, 'entry-missing')
    const after = rows.get(place + 1)
    const named =
      place === placeOf(branch.number, branch.seq)
        ? branch.hash
        : after instanceof Uint8Array
          ? prevOf(after as Bytes)
          : undefined
    if (named) core.log.note(place, named)
    return (await isSound(core, branch, bytes as Bytes, named))
      ? (bytes as Bytes)
      : core.log.lose(place, 'entry-corrupt')
  }
  const places = Array.from({ length: to - from + 1 }, (_, i) => first + i)
  return (await Promise.all(places.map(sound))).filter((bytes) => bytes !== undefined)
}

/**
 * Envelopes of the feed that whoever has these tips lacks, oldest first, the branch that others part from first; about `limit`
 * bytes, and at least one. What is damaged here is passed over: a peer would take it for forged. It is noted in the log.
 */
export async function readAfter(
  core: Core,
  of: FeedName,
  known: readonly Tip[],
  limit: number,
): Promise<Bytes[]> {
  const out: Bytes[] = []
  let size = 0
  const branches = core.feeds.branches(of).sort((a, b) => a.branch - b.branch)
  const held = await heldBy(core, branches, known)
  for (const branch of branches) {
    // What the branch has in common with one of the asker's, the asker has.
    let at = Math.max(branch.first, ...held.map((theirs) => core.feeds.common(branch, theirs) + 1))
    const last = Math.min(branch.seq, core.ends.get(branch.number)?.seq ?? branch.seq)
    while (at <= last) {
      const end = Math.min(at + howMany(out.length, size, limit) - 1, last)
      for (const bytes of await readStretch(core, branch, at, end)) {
        size += bytes.length
        if (out.length > 0 && size > limit) return out
        out.push(bytes)
      }
      at = end + 1
    }
  }
  return out
}
