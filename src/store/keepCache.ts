/** When the cache is believed, and when it is written. */
import type { Core } from './core.ts'
import { noteHoles } from './holes.ts'
import { feedOf, placeOf, seqOf } from './place.ts'
import { Projection, projectionVersion } from './projection.ts'
import { countFeeds, endsOf, readOn, rebuild } from './replay.ts'
import type { CacheStamp, ProjectionCache } from './shelf.ts'

/** A tail of this many writes is read quicker than a whole cache is written. */
const worthWriting = 1500

const isStamp = (stamp: unknown): stamp is CacheStamp =>
  typeof stamp === 'object' &&
  stamp !== null &&
  'version' in stamp &&
  stamp.version === projectionVersion &&
  'heads' in stamp &&
  stamp.heads instanceof Map

const erasedIn = (core: Core): string => [...core.ring.membership.erased].sort().join(' ')
/** Entries named at most: more, and a cache is not worth the trouble. */
const mostUnread = 100

/** The cache covers a beginning of what counts: then only the tail is read. */
async function covers(core: Core, stamp: CacheStamp): Promise<boolean> {
  const { feeds, counts, log } = core
  const countOf = (number: number): number => Math.min(counts.get(number) ?? 0, feeds.get(number)?.seq ?? -1)
  if (stamp.erased !== erasedIn(core)) return false
  if (![...stamp.heads].every(([number, seq]) => countOf(number) >= seq)) return false
  if (![...stamp.shelled].every(([number, { from }]) => countOf(number) <= from)) return false
  if (!stamp.partial.every((place) => (feeds.get(feedOf(place))?.seq ?? -1) >= seqOf(place))) return false
  for (const place of stamp.unread) if (await log.page(place)) return false
  return true
}

/** Takes up the transactions that were not whole where they were left. */
async function resume(core: Core, stamp: CacheStamp): Promise<void> {
  for (const [number, seq] of stamp.heads) core.log.reach(placeOf(number, seq))
  for (const [number, stretch] of stamp.shelled) core.shelled.set(number, stretch)
  for (const [name, seq] of stamp.needed) core.needed.set(name, seq)
  for (const place of [...stamp.partial].sort((a, b) => a - b)) {
    const page = await core.log.page(place)
    let index = 0
    for (const transaction of page?.body.transactions ?? []) {
      if (transaction.of > 1) core.log.parts.add(place, transaction, index)
      index += transaction.writes.length
    }
  }
}

/** Fills the projection and the rows' index. Whatever is wrong with the cache, the register opens. */
export async function fill(core: Core, cache: ProjectionCache): Promise<void> {
  core.counts = await countFeeds(core)
  const stamp = await core.disk.get('keep', 'cache')
  if (isStamp(stamp) && (await covers(core, stamp))) {
    const found = await cache.load(stamp.name)
    if (found) {
      core.projection = found
      if ((await core.index()) === stamp.records) {
        await resume(core, stamp)
        await readOn(core)
        return settled(core)
      }
      core.projection = new Projection()
    }
    core.notice('cache-rebuilt')
  }
  core.sinceCache = await rebuild(core, core.projection)
  await core.index()
  await settled(core)
}
async function settled(core: Core): Promise<void> {
  core.ends = await endsOf(core)
  await noteHoles(core)
}

/** Writes a new cache when enough has changed since the last, points to it, and drops the old. Inside a turn. */
export async function saveCache(core: Core, cache: ProjectionCache, always = false): Promise<void> {
  if (core.stale || core.sinceCache === 0 || (!always && core.sinceCache < worthWriting)) return
  const unread = [...core.log.troubled].flatMap(([place, what]) => (what === 'newer-release' ? [place] : []))
  if (unread.length > mostUnread) return
  const stamp: CacheStamp = {
    name: `${core.info.id}-${core.epoch}-${core.clock()}-${core.client}`,
    version: projectionVersion,
    heads: new Map(core.log.reached),
    shelled: new Map(core.shelled),
    needed: new Map(core.needed),
    erased: erasedIn(core),
    partial: core.log.parts.places,
    unread,
    records: core.projection.records.size,
  }
  const covered = core.sinceCache
  const { id } = core.info
  const old = await core.disk.get('keep', 'cache')
  const oldName = isStamp(old) ? old.name : undefined
  if (!(await cache.save(stamp.name, core.projection))) return cache.keepOnly(id, oldName)
  const pointed = await core.disk.commit(
    [{ do: 'put', table: 'keep', key: 'cache', value: stamp }],
    [{ table: 'keep', key: 'epoch', seq: core.epoch }],
  )
  if (pointed) core.sinceCache -= covered
  await cache.keepOnly(id, pointed ? stamp.name : oldName)
}
