/**
 * Brings an open register up to what lies on its disk: what another tab has stored, what a carrier has brought, and what follows
 * when statements or keys have changed. Everything here is called inside a turn.
 */
import type { Bytes } from '../trust/bytes.ts'
import type { Core } from './core.ts'
import { DiskFailure } from './disk.ts'
import type { Feeds } from './feeds.ts'
import { noteHoles } from './holes.ts'
import { loadRing, type Keyring } from './keyring.ts'
import type { Page } from './log.ts'
import { placeOf, seqOf } from './place.ts'
import { Projection } from './projection.ts'
import { countFeeds, endsOf, follows, readOn, rebuild } from './replay.ts'
import type { RegisterInfo } from './types.ts'

/** Bytes told of at once. */
const news = 1_000_000
const batch = 64

/**
 * What counts is projected. When something that was projected counts no more, everything is made anew beside what is shown, and
 * takes its place when it is whole (S5). `pages`: stored just now, and open already.
 */
export async function bring(core: Core, pages: readonly Page[] = []): Promise<void> {
  const counts = await countFeeds(core)
  const anew = core.stale || !follows(core, counts)
  core.counts = counts
  core.stale = true
  if (anew) {
    const fresh = new Projection()
    core.sinceCache = await rebuild(core, fresh)
    core.projection = fresh
    await core.index()
    core.stale = false
    core.tell('*')
  } else {
    await readOn(core, pages)
    core.stale = false
  }
  core.ends = await endsOf(core)
  if (await noteHoles(core)) core.announce({ envelopes: [], statements: [], from: undefined })
}

/** What is stored is stored: a disk that fails while it is being read leaves the projection to be made later. */
export async function bringStored(core: Core, pages: readonly Page[] = []): Promise<void> {
  try {
    await bring(core, pages)
  } catch (cause) {
    if (!(cause instanceof DiskFailure)) throw cause
  }
}

const saidIn = ({ membership, beside, joins }: Keyring): Map<string, Bytes> =>
  new Map([...membership.statements, ...beside, ...joins].map((one) => [one.hash, one.bytes]))

const openable = ({ keys }: Keyring): number =>
  [...keys.values()].reduce((sum, ofDocument) => sum + ofDocument.length, 0)

/**
 * Tells carriers what is here and was not before. A key that came by another register is told of with nothing in it: what others
 * gave while it was lacking waits to be asked for again.
 */
async function announceSince(
  core: Core,
  before: { feeds: Feeds; ring: Keyring },
  from?: string,
): Promise<void> {
  if (core.news.size === 0) return
  const known = saidIn(before.ring)
  let statements = [...saidIn(core.ring)].flatMap(([hash, bytes]) => (known.has(hash) ? [] : [bytes]))
  let envelopes: Bytes[] = []
  let size = 0
  const tell = (): void => {
    core.announce({ envelopes, statements, from })
    statements = []
    envelopes = []
    size = 0
  }
  for (const feed of core.feeds.all()) {
    let next = (before.feeds.get(feed.number)?.seq ?? feed.first - 1) + 1
    while (next <= feed.seq) {
      const last = placeOf(feed.number, feed.seq)
      const rows = await core.disk.range('envelopes', placeOf(feed.number, next), last, batch)
      for (const [, bytes] of rows)
        if (bytes instanceof Uint8Array) {
          envelopes.push(bytes as Bytes)
          size += bytes.length
        }
      if (size > news) tell()
      const read = rows.at(-1)?.[0] as number | undefined
      if (read === undefined || rows.length < batch) break
      next = seqOf(read) + 1
    }
  }
  if (envelopes.length + statements.length > 0 || openable(core.ring) > openable(before.ring)) tell()
}

function takeOver(core: Core, ring: Keyring, epoch: number, info: RegisterInfo): void {
  const { erased } = core.ring.membership
  const now = ring.membership.erased
  // Somebody has been erased, or keys may open what could not be read.
  if (now.size !== erased.size || [...now].some((id) => !erased.has(id)) || core.log.troubled.size > 0)
    core.stale = true
  core.info = info
  core.ring = core.log.ring = ring
  core.epoch = epoch
}

async function reload(core: Core, before: Feeds): Promise<void> {
  await core.feeds.load(core.disk)
  const gone = before.all().some((f) => {
    const now = core.feeds.get(f.number)
    return now?.document !== f.document || now.device !== f.device || now.first !== f.first
  })
  const filled = before.all().some((f) => {
    const now = core.feeds.get(f.number)
    return f.whole && now && (now.whole?.seq ?? Infinity) > f.whole.seq
  })
  if (gone) core.log.forgetAll()
  if (gone || filled) core.stale = true
}

/** Reads what another tab has stored. */
export async function catchUp(core: Core): Promise<void> {
  const before = { feeds: core.feeds.copy(), ring: core.ring }
  const epoch = (await core.disk.get('keep', 'epoch')) as { seq: number } | undefined
  if (epoch?.seq !== core.epoch) {
    const loaded = await loadRing(core.disk, core.ring.outer)
    if (!loaded) throw new DiskFailure('disk-closed')
    takeOver(core, loaded.ring, loaded.epoch, loaded.info)
  }
  await reload(core, before.feeds)
  await bring(core)
  await announceSince(core, before)
  tellStanding(core, before)
}

/** `next` has just been stored, under the next epoch, by this tab; it came from `from`, when it came from somebody. */
export async function replaced(core: Core, next: Keyring, from?: string): Promise<void> {
  const before = { feeds: core.feeds.copy(), ring: core.ring }
  takeOver(core, next, core.epoch + 1, core.info)
  core.disk.tell()
  try {
    await reload(core, before.feeds)
    await bring(core)
    await announceSince(core, before, from)
  } catch (cause) {
    if (!(cause instanceof DiskFailure)) throw cause
    core.stale = true
  }
  tellStanding(core, before)
}

/** Statements, keys or branches are others than they were. */
export function tellStanding(core: Core, before: { feeds: Feeds; ring: Keyring }): void {
  const forks = (feeds: Feeds): number => feeds.all().filter((f) => f.branch > 0).length
  if (core.ring === before.ring && forks(core.feeds) === forks(before.feeds)) return
  for (const listener of [...core.standing]) listener()
}
