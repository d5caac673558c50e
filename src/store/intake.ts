/**
 * Envelopes from others (S2): looked up, checked, placed, and stored in one strict commit (S10) that expects the heads it was
 * made on (S13). Everything here is called inside a turn.
 */
import type { Body } from '../trust/body.ts'
import { Malformed, sameBytes, sha256, type Bytes } from '../trust/bytes.ts'
import { checkEnvelope, type Unfit } from '../trust/entry.ts'
import { NewerEnvelope, readHeader, type Header } from '../trust/envelope.ts'
import { Arrivals } from './arrivals.ts'
import type { Core } from './core.ts'
import type { Refusal, Taken } from './depot.ts'
import { DiskFailure } from './disk.ts'
import type { Keyring } from './keyring.ts'
import { pageOf, type Page } from './log.ts'
import { readNeeded } from './needed.ts'
import { placeOf } from './place.ts'
import { bringStored, catchUp, tellStanding } from './renew.ts'
import { Pace } from './slices.ts'

/** Envelopes checked at once: enough to keep the browser's threads busy. */
const abreast = 64

export type Outcome =
  | { readonly is: 'stored'; readonly newer: boolean }
  | { readonly is: 'known' | 'newer' }
  | { readonly is: 'waits'; readonly for: Taken['waits'][number]['for'] }
  | { readonly is: 'refused'; readonly why: Refusal['why'] }

interface Read {
  readonly bytes: Bytes
  readonly header: Header
  readonly hash: Bytes
  /** Undefined when only a newer release can read it (S16). */
  readonly body: Body | undefined
}
const waits = (what: Taken['waits'][number]['for']): Outcome => ({ is: 'waits', for: what })
const refused = (why: Refusal['why']): Outcome => ({ is: 'refused', why })

/** First step of S2, and what is here already is not checked again. */
async function look(core: Core, bytes: Bytes): Promise<Outcome | undefined> {
  let header: Header
  try {
    header = readHeader(bytes).header
  } catch (cause) {
    if (cause instanceof NewerEnvelope) return { is: 'newer' }
    if (cause instanceof Malformed) return refused('size-or-shape')
    throw cause
  }
  const candidates = core.feeds
    .branches(header)
    .filter((b) => header.seq >= b.first && header.seq <= (b.whole ?? b).seq)
  if (candidates.length === 0) return undefined
  const hash = await sha256(bytes)
  for (const branch of candidates) {
    const here = await core.log.hash(placeOf(branch.number, header.seq))
    if (here && sameBytes(here, hash)) return { is: 'known' }
  }
  return undefined
}

/** The hashes of what may be here already are read together, not one by one. */
async function learn(core: Core, items: readonly Bytes[]): Promise<void> {
  const stretches = new Map<number, { from: number; to: number }>()
  for (const bytes of items) {
    let header: Header
    try {
      header = readHeader(bytes).header
    } catch (cause) {
      if (cause instanceof Malformed || cause instanceof NewerEnvelope) continue
      throw cause
    }
    for (const { number, first, seq } of core.feeds.branches(header)) {
      if (header.seq < first || header.seq > seq) continue
      const place = placeOf(number, header.seq)
      const known = stretches.get(number)
      stretches.set(number, {
        from: Math.min(place, known?.from ?? place),
        to: Math.max(place, known?.to ?? place),
      })
    }
  }
  for (const { from, to } of stretches.values()) if (to > from) await core.log.learn(from, to)
}

function outcomeOf(why: Unfit): Outcome {
  if (why === 'newer-envelope') return { is: 'newer' }
  // Signed by one who may write, and sealed under a key that has not been given to this device, or not yet.
  if (why === 'does-not-open') return waits('key')
  return refused(why)
}

/** Beyond what a removal lets count, and needed all the same. */
async function lookCloser(core: Core, bytes: Bytes): Promise<Read | undefined> {
  try {
    const read = await readNeeded(core, bytes)
    return read && { bytes, header: readHeader(bytes).header, ...read }
  } catch (cause) {
    if (cause instanceof Malformed) return undefined
    throw cause
  }
}

async function check(core: Core, ring: Keyring, bytes: Bytes): Promise<Outcome | Read> {
  const checked = await checkEnvelope(bytes, {
    membership: ring.membership,
    // Where it belongs is found when all are checked (arrivals.ts).
    head: ({ header }) => ({ seq: header.seq - 1, hash: header.prev }),
    documentKeys: (document) => ring.keys.get(document) ?? [],
  })
  if (checked.is === 'waits') return waits(checked.for)
  if (checked.is === 'unfit') {
    const needed = checked.why === 'not-allowed' ? await lookCloser(core, bytes) : undefined
    return needed ?? outcomeOf(checked.why)
  }
  return { bytes, header: checked.opened.header, hash: checked.hash, body: checked.body }
}

const isRead = (found: Outcome | Read): found is Read => 'header' in found

/** What was found to be sound before its turn came, and under which keyring. */
export interface Ahead {
  readonly ring: Keyring
  readonly sound: ReadonlyMap<Bytes, Read>
}
/**
 * Checked while what came before is being stored: signatures and seals are most of the work, and rest on nothing but statements and
 * keys. Whatever is not simply sound is judged when its turn comes. Writes nothing; called outside turns.
 */
export async function checkAhead(core: Core, items: readonly Bytes[]): Promise<Ahead> {
  const { ring } = core
  const sound = new Map<Bytes, Read>()
  for (let from = 0; from < items.length; from += abreast) {
    const some = items.slice(from, from + abreast)
    await Promise.all(
      some.map(async (bytes) => {
        const found = await check(core, ring, bytes)
        if (isRead(found) && found.body) sound.set(bytes, found)
      }),
    )
  }
  return { ring, sound }
}

async function checkAll(
  core: Core,
  items: readonly Bytes[],
  ahead: readonly Ahead[],
): Promise<(Outcome | Read)[]> {
  const { ring } = core
  const sound = ahead.filter((one) => one.ring === ring)
  const pace = new Pace()
  const out: (Outcome | Read)[] = []
  await learn(core, items)
  for (let from = 0; from < items.length; from += abreast) {
    const some = items.slice(from, from + abreast)
    const found = await Promise.all(
      some.map(async (bytes) => {
        const here = await look(core, bytes)
        if (here) return here
        for (const one of sound) {
          const ready = one.sound.get(bytes)
          if (ready) return ready
        }
        return check(core, ring, bytes)
      }),
    )
    for (const one of found) out.push(one)
    await pace.step()
  }
  return out
}

/** Written, or found to be there although the disk said otherwise. False when another tab wrote first. */
async function stored(core: Core, arrivals: Arrivals): Promise<boolean> {
  const expect = [{ table: 'keep', key: 'epoch', seq: core.epoch } as const, ...arrivals.expect]
  try {
    return await core.disk.commit(arrivals.writes, expect)
  } catch (cause) {
    if (!(cause instanceof DiskFailure)) throw cause
    for (const { place, bytes } of arrivals.rows) {
      const here = await core.disk.get('envelopes', place)
      if (!(here instanceof Uint8Array) || !sameBytes(here, bytes)) throw cause
    }
    return true
  }
}

/** What became of each, in the order given. Throws DiskFailure: then nothing of it is stored. */
export async function takeEnvelopes(
  core: Core,
  items: readonly Bytes[],
  from: string,
  ahead: readonly Ahead[] = [],
): Promise<Outcome[]> {
  let ring: Keyring | undefined
  let found: (Outcome | Read)[] = []
  for (;;) {
    if (ring !== core.ring) found = await checkAll(core, items, ahead)
    ring = core.ring
    const arrivals = new Arrivals(core.disk, core.feeds.copy(), core.log, ring.device.id, false)
    const pages: Page[] = []
    const outcomes: Outcome[] = []
    const pace = new Pace()
    for (const one of found) {
      await pace.step()
      if (!isRead(one)) {
        outcomes.push(one)
        continue
      }
      const { bytes, header, hash, body } = one
      const arrived = await arrivals.add(bytes, header, hash)
      if (arrived === 'known') outcomes.push({ is: 'known' })
      else if (arrived === 'gap') outcomes.push(waits('envelope'))
      else if (typeof arrived === 'string') outcomes.push(refused('chain'))
      else {
        outcomes.push({ is: 'stored', newer: body === undefined })
        if (body) pages.push(pageOf(arrived.place, hash, header, body))
      }
    }
    if (arrivals.rows.length === 0) return outcomes
    arrivals.newOwnFeeds()
    await arrivals.mend()
    if (await stored(core, arrivals)) {
      await settle(core, arrivals, pages, from)
      return outcomes
    }
    await catchUp(core)
  }
}

/** It lies on the disk: heads, projection, other tabs and carriers are told, in that order. */
async function settle(core: Core, arrivals: Arrivals, pages: readonly Page[], from: string): Promise<void> {
  const before = { feeds: core.feeds.copy(), ring: core.ring }
  for (const number of arrivals.changed) {
    const feed = arrivals.feeds.get(number)
    if (feed) core.feeds.set(feed)
  }
  // Looked for again and again by those that follow, and some of those come first.
  for (const { place, hash } of arrivals.rows) core.log.note(place, hash)
  if (arrivals.filled.size > 0) core.stale = true
  try {
    await bringStored(core, pages)
  } finally {
    core.disk.tell()
    core.announce({ envelopes: arrivals.rows.map(({ bytes }) => bytes), statements: [], from })
    tellStanding(core, before)
  }
}
