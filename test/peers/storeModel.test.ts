/**
 * Two to six devices of one owner, several tabs, disks that refuse, crashes, profiles put back as they were, clocks ten years
 * off, hostile bytes, and everything given in any order, in parts, twice: afterwards all have the same, rebuilt is the same as
 * lived, and nothing that was said to be saved is gone.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DiskFailure, type Disk } from '../../src/store/disk.ts'
import { memoryShelf } from '../../src/store/memoryShelf.ts'
import type { Shelf } from '../../src/store/shelf.ts'
import type { Saved, Session } from '../../src/store/types.ts'
import type { Bytes } from '../../src/trust/bytes.ts'
import { copyOf } from '../fakes/copied.ts'
import { exchangeAll, household, type Device } from '../fakes/depots.ts'
import { faultyShelf, type Fault } from '../fakes/faultyShelf.ts'
import { bench, diskOf, edit, many, shown, type Bench } from '../fakes/opened.ts'
import { seeded } from '../fakes/seeded.ts'

interface Step {
  readonly do:
    | 'cell'
    | 'text'
    | 'clear'
    | 'import'
    | 'undo'
    | 'flush'
    | 'give'
    | 'junk'
    | 'fault'
    | 'crash'
    | 'reopen'
    | 'tab'
    | 'copy'
    | 'putBack'
    | 'lose'
  readonly by: number
  readonly to: number
  readonly at: number
  readonly seed: number
}
const weights: readonly (readonly [number, Step['do']])[] = [
  [6, 'cell'],
  [4, 'text'],
  [1, 'clear'],
  [1, 'import'],
  [1, 'undo'],
  [2, 'flush'],
  [10, 'give'],
  [2, 'junk'],
  [2, 'fault'],
  [1, 'crash'],
  [1, 'reopen'],
  [2, 'tab'],
  [1, 'copy'],
  [1, 'putBack'],
  [1, 'lose'],
]
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(...weights.map(([weight, what]) => ({ weight, arbitrary: fc.constant(what) }))),
  by: fc.nat({ max: 5 }),
  to: fc.nat({ max: 5 }),
  at: fc.nat({ max: 3 }),
  seed: fc.nat(),
})

interface Machine extends Bench {
  readonly fault: Fault
  /** Everything that is open loses its disk: a page that is gone writes nothing more. */
  cut(): void
}
interface Peer extends Device {
  of: Machine
  copy: Device | undefined
}
const year = 365 * 24 * 3600 * 1000
const faulty = (shelf: Shelf = memoryShelf()): Machine => {
  const fault: Fault = { at: undefined }
  const open: Disk[] = []
  const wired: Shelf = {
    ...shelf,
    disk: async (id, create) => {
      const disk = await shelf.disk(id, create)
      if (disk) open.push(disk)
      return disk
    },
  }
  const cut = (): void => {
    for (const disk of open.splice(0)) disk.close()
  }
  return { ...bench(faultyShelf(wired, fault)), fault, cut }
}
/** Whoever is told that the disk refused tries again another time. */
async function trying<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (cause) {
    if (!(cause instanceof DiskFailure)) throw cause
    return undefined
  }
}
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** Some of the feeds, in any order, some of it twice, broken off anywhere. */
async function giveSome(from: Session, to: Session, random: () => number): Promise<void> {
  if (random() < 0.7)
    await trying(to.depot.take('x', { statements: shuffled(from.depot.statements(), random) }))
  for (const feed of shuffled(from.depot.heads(), random)) {
    if (random() < 0.2) continue
    const own = to.depot.heads().find((h) => h.device === feed.device && h.no === feed.no)?.tips ?? []
    const known = random() < 0.3 ? [] : own
    const envelopes = await from.depot.after(feed, known, random() < 0.5 ? 400 : 1e9)
    await trying(to.depot.take('x', { envelopes: random() < 0.8 ? envelopes : envelopes.slice(1) }))
  }
}
function junk(of: Session, envelopes: readonly Bytes[], random: () => number): Promise<unknown> {
  const bad = envelopes.map((bytes) => {
    const copy = bytes.slice(0, random() < 0.3 ? Math.floor(random() * bytes.length) : bytes.length)
    const at = Math.floor(random() * copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 + Math.floor(random() * 255))
    return copy
  })
  return trying(of.depot.take('hostile', { envelopes: bad, statements: bad }))
}

/** What was said to be saved, and whose record it is about. */
type Promised = Map<string, string>
function hear(promised: Promised, record: string, saving: Promise<Saved>): Promise<void> {
  return saving.then((saved) => {
    if (saved.saved && saved.transaction !== '') promised.set(saved.transaction, record)
  })
}

async function live(count: number, steps: readonly Step[]): Promise<void> {
  const devices = await household(count, faulty)
  const peers: Peer[] = devices.map((d) => ({ ...d, of: d.of as Machine, copy: undefined }))
  for (const [i, peer] of peers.entries())
    peer.of.options.clock.set(Date.UTC(2026, 0, 1) + (i % 3) * 10 * year - 10 * year)
  const promised: Promised = new Map()
  const tabs: Session[] = []
  const open = (peer: Peer): Promise<Session> => peer.of.registers.open(peer.session.info.id, peer.of.options)
  for (const [i, s] of steps.entries()) {
    const me = peers[s.by % count]
    const to = peers[s.to % count]
    if (!me || !to) continue
    const random = seeded(s.seed)
    const record = `system:${s.at}`
    const { session } = me
    if (s.do === 'cell')
      void hear(promised, record, session.write(edit({ [`${record}/name`]: `${s.by}.${i}` })))
    else if (s.do === 'clear')
      void hear(
        promised,
        'person:p',
        session.write(edit({ [`${record}/name`]: null, 'person:p/phone': `${i}` })),
      )
    else if (s.do === 'text') {
      const before = session.row(record)?.['description']
      const base = typeof before === 'string' ? before : ''
      const text = { key: `${record}/description`, text: `${base} ${i}`, base }
      void hear(promised, record, session.write({ what: 'edit', writes: [], texts: [text] }))
    } else if (s.do === 'import') await session.write(many(300, i))
    else if (s.do === 'undo') await session.undo()
    else if (s.do === 'flush') await session.flush()
    else if (s.do === 'give' && me !== to) await giveSome(session, to.session, random)
    else if (s.do === 'junk') {
      const [feed] = shuffled(session.depot.heads(), random)
      if (feed) await junk(to.session, await session.depot.after(feed, [], 2000), random)
    } else if (s.do === 'fault')
      Object.assign(me.of.fault, { at: random() < 0.5 ? 'before' : 'after', why: 'disk-full' })
    else if (s.do === 'crash') {
      me.of.fault.at = undefined
      // What waited in the page is lost with it, and nothing else.
      me.of.cut()
      me.session = await open(me)
    } else if (s.do === 'reopen') {
      me.of.fault.at = undefined
      await session.close()
      me.session = await open(me)
    } else if (s.do === 'tab') {
      const tab = await open(me)
      tabs.push(tab)
      void hear(promised, record, tab.write(edit({ [`${record}/userCount`]: i })))
      await tab.flush()
    } else if (s.do === 'copy') {
      await session.flush()
      me.copy = await copyOf(me, faulty)
    } else if (s.do === 'putBack' && me.copy && me !== to) {
      // What it had written since is with somebody; the profile is put back as it was, and goes on from there.
      me.of.fault.at = undefined
      to.of.fault.at = undefined
      await session.flush()
      await exchangeAll([session, to.session])
      me.of.cut()
      me.of = me.copy.of as Machine
      me.session = me.copy.session
      me.copy = undefined
    } else if (s.do === 'lose' && me !== to) {
      me.of.fault.at = undefined
      to.of.fault.at = undefined
      await exchangeAll([session, to.session])
      await session.close()
      const disk = await diskOf(me.of, session)
      const rows = await disk.range('envelopes', 0, Number.MAX_SAFE_INTEGER)
      const row = rows[Math.floor(random() * rows.length)]
      if (row) await disk.commit([{ do: 'delete', table: 'envelopes', key: row[0] }])
      await disk.commit([{ do: 'delete', table: 'keep', key: 'cache' }])
      me.session = await open(me)
    }
  }
  for (const { of, session } of peers) {
    of.fault.at = undefined
    expect((await session.flush()).saved).toBe(true)
  }
  for (const tab of tabs) await tab.close()
  const sessions = peers.map((p) => p.session)
  for (let round = 0; round < 2; round++) await exchangeAll(sessions)
  await check(peers, promised)
  for (const { session } of peers) await session.close()
}

async function check(peers: readonly Peer[], promised: Promised): Promise<void> {
  const [first] = peers
  if (!first) throw new Error('no peers')
  const hash = await first.session.equalityHash()
  for (const { of, session } of peers) {
    expect(shown(session)).toEqual(shown(first.session))
    expect(await session.equalityHash()).toBe(hash)
    expect(session.depot.heads()).toEqual(first.session.depot.heads())
    expect(session.depot.statements()).toEqual(first.session.depot.statements())
    const disk = await diskOf(of, session)
    await disk.commit([{ do: 'delete', table: 'keep', key: 'cache' }])
    const rebuilt = await of.registers.open(session.info.id, of.options)
    expect(rebuilt.notices).toEqual([])
    expect(await rebuilt.equalityHash()).toBe(hash)
    await rebuilt.close()
  }
  const found = new Map<string, Set<string>>()
  for (const [transaction, record] of promised) {
    const known =
      found.get(record) ?? new Set((await first.session.history(record)).map((h) => h.transaction))
    found.set(record, known)
    expect(known).toContain(transaction)
  }
}

test('S1 S5 S8 S9 S10 S13 S14 S15 whatever happens, all have the same, and nothing that was saved is gone', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: 6 }), fc.array(step, { maxLength: 30 }), live), {
    numRuns: process.env['SAMORDEN_LONG'] ? 100 : 15,
  })
}, 3_000_000)
