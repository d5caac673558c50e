/** When the cache is believed, and when it is written. */
import type { Core } from './core.ts'
import { feedOf, placeOf, seqOf } from './place.ts'
import { Projection, projectionVersion } from './projection.ts'
import { readTail, rebuild } from './replay.ts'
import type { CacheStamp, ProjectionCache } from './shelf.ts'

/** A tail of this many writes is read quicker than a whole cache is written. */
const worthWriting = 1500

const isStamp = (stamp: unknown): stamp is CacheStamp =>
  typeof stamp === 'object' && stamp !== null && 'heads' in stamp && stamp.heads instanceof Map

/** The cache covers a beginning of what is stored: then only the tail is read. */
const covers = (core: Core, stamp: CacheStamp): boolean =>
  stamp.version === projectionVersion &&
  stamp.membership === core.ring.membership.hash &&
  [...stamp.heads].every(([number, seq]) => (core.feeds.get(number)?.seq ?? -1) >= seq) &&
  stamp.partial.every((place) => (core.feeds.get(feedOf(place))?.seq ?? -1) >= seqOf(place))

/** Fills the projection and the rows' index. Whatever is wrong with the cache, the register opens. */
export async function fill(core: Core, cache: ProjectionCache): Promise<void> {
  const stamp = await core.disk.get('keep', 'cache')
  if (isStamp(stamp) && covers(core, stamp)) {
    const found = await cache.load(stamp.name)
    if (found) {
      core.projection = found
      if ((await core.index()) === stamp.records) {
        for (const place of stamp.partial) core.log.partial.add(place)
        for (const [number, seq] of stamp.heads) core.log.reach(placeOf(number, seq))
        await readTail(core, stamp.heads, stamp.partial)
        return
      }
      core.projection = new Projection()
    }
    core.notice('cache-rebuilt')
  }
  core.sinceCache = 0
  await rebuild(core)
  await core.index()
}

/** Writes a new cache when enough has changed since the last, points to it, and drops the old. Inside a turn. */
export async function saveCache(core: Core, cache: ProjectionCache, always = false): Promise<void> {
  if (core.sinceCache === 0 || (!always && core.sinceCache < worthWriting)) return
  const stamp: CacheStamp = {
    name: `${core.info.id}-${core.epoch}-${core.clock()}-${core.client}`,
    version: projectionVersion,
    membership: core.ring.membership.hash,
    heads: core.feeds.heads(),
    partial: [...core.log.partial],
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
