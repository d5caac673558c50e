/** Feeds that part (S3), a device that meets a copy of itself (S14), and holes that others fill (S15). */
import { describe, expect, test, vi } from 'vitest'
import { allNumbers } from '../../src/store/disk.ts'
import { sha256, type Bytes } from '../../src/trust/bytes.ts'
import { readHeader } from '../../src/trust/envelope.ts'
import { bench, diskOf, edit, put, shown } from '../fakes/opened.ts'
import {
  bodyOf,
  closeAll,
  documentIn,
  exchange,
  exchangeAll,
  feedOf,
  forge,
  give,
  household,
  type Device,
} from '../fakes/depots.ts'
import { copyOf } from '../fakes/copied.ts'

// Several devices each: a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

async function trio(): Promise<[Device, Device, Device]> {
  const [a, b, c] = await household(3)
  if (!a || !b || !c) throw new Error('three')
  return [a, b, c]
}
const tipsOf = (device: Device, of: Device): (number[] | undefined)[] =>
  device.session.depot
    .heads(['intern'])
    .filter((h) => h.device === of.session.device)
    .map((h) => h.tips.map((t) => t.seq))

describe('S3 both branches of a fork count, and are carried', () => {
  test('branches in any order, and a branch of a branch: the same heads and cells everywhere', async () => {
    const [a, b, c] = await trio()
    for (const n of [1, 2, 3]) await put(a.session, edit({ [`system:${n}/name`]: `Nr. ${n}` }))
    const feed = await feedOf(a.session, a.session.device)
    const [first, second] = feed
    if (!first || !second) throw new Error('feed')
    const fork = await forge(
      a,
      { seq: 3, prev: await sha256(second) },
      bodyOf([{ key: 'system:f/name', value: 'F' }]),
    )
    const on = await forge(a, { seq: 4, prev: fork.hash }, bodyOf([{ key: 'system:g/name', value: 'G' }]))
    const again = await forge(a, { seq: 4, prev: fork.hash }, bodyOf([{ key: 'system:h/name', value: 'H' }]))
    await b.session.depot.take('a', { envelopes: [...feed, fork.bytes, on.bytes, again.bytes] })
    await c.session.depot.take('a', { envelopes: [fork.bytes, again.bytes, on.bytes] })
    expect(c.session.row('system:f')).toBeUndefined()
    await c.session.depot.take('a', { envelopes: [first, second, fork.bytes, again.bytes] })
    await c.session.depot.take('a', { envelopes: [on.bytes, ...feed] })
    expect(tipsOf(b, a)).toEqual([[4, 4, 4]])
    expect(b.session.depot.heads()).toEqual(c.session.depot.heads())
    expect(await b.session.equalityHash()).toBe(await c.session.equalityHash())
    for (const id of ['f', 'g', 'h', '3']) expect(b.session.row(`system:${id}`)).toBeDefined()
    const of = bench()
    const d: Device = { of, session: await of.registers.restore(await b.session.backup({}), of.options) }
    expect(await d.session.equalityHash()).toBe(await b.session.equalityHash())
    expect(d.session.depot.heads()).toEqual(b.session.depot.heads())
    expect(b.session.household.devices.find((x) => x.id === a.session.device)?.forked).toBe(true)
    await closeAll([a, b, c, d])
  })
  test('whoever has one branch is given the other, and no more', async () => {
    const [a, b, c] = await trio()
    for (const n of [1, 2, 3]) await put(a.session, edit({ [`system:${n}/name`]: `Nr. ${n}` }))
    const feed = await feedOf(a.session, a.session.device)
    const second = feed[1]
    if (!second) throw new Error('feed')
    const fork = await forge(
      a,
      { seq: 3, prev: await sha256(second) },
      bodyOf([{ key: 'system:f/name', value: 'F' }]),
    )
    await b.session.depot.take('a', { envelopes: [...feed, fork.bytes] })
    await c.session.depot.take('a', { envelopes: feed })
    const of = { document: documentIn(a.session, 'intern'), device: a.session.device, no: 0 }
    const known = c.session.depot.heads(['intern']).find((h) => h.device === a.session.device)?.tips ?? []
    expect(await b.session.depot.after(of, known, 1e9)).toEqual([fork.bytes])
    expect(await b.session.depot.after(of, [{ seq: 3, hash: fork.hash }], 1e9)).toEqual(feed.slice(2))
    expect(await b.session.depot.after(of, [], 1)).toEqual(feed.slice(0, 1))
    await closeAll([a, b, c])
  })
  test('a key thief who forks without end is stopped at a number, and nobody else notices', async () => {
    const [a, b, c] = await trio()
    const feed = await feedOf(a.session, a.session.device)
    const [first] = feed
    if (!first) throw new Error('feed')
    const prev = await sha256(first)
    const forks: Bytes[] = []
    for (let i = 0; i < 30; i++)
      forks.push((await forge(a, { seq: 2, prev }, bodyOf([{ key: `system:t${i}/name`, value: i }]))).bytes)
    const taken = await b.session.depot.take('thief', { envelopes: forks })
    expect(taken.envelopes).toHaveLength(16)
    expect(taken.refused).toEqual([{ why: 'chain', count: 14 }])
    await put(c.session, edit({ 'system:c/name': 'C' }))
    await exchange(b.session, c.session)
    expect(b.session.row('system:c')?.['name']).toBe('C')
    await closeAll([a, b, c])
  })
})

describe('S14 a device that meets itself', () => {
  test('a restored profile is given what it had written since: it goes on in a new feed, and nothing is lost', async () => {
    const [a, b, c] = await trio()
    await put(a.session, edit({ 'system:1/name': 'Før kopien' }))
    const old = await copyOf(a)
    for (const name of ['Etter', 'Etter kopien']) await put(a.session, edit({ 'system:2/name': name }))
    await exchange(a.session, b.session)
    await a.session.close()
    // The profile is put back as it was, and opened; what it lacks comes a little at a time.
    await give(b.session.depot, old.session.depot, 1)
    expect(old.session.row('system:2')?.['name']).toBe('Etter kopien')
    await put(old.session, edit({ 'system:3/name': 'Ny på gammel' }))
    expect(tipsOf(old, old)).toEqual([[4], [1]])
    expect(old.session.depot.heads(['intern']).map((h) => h.no)).toContain(1)
    await exchangeAll([old.session, b.session, c.session])
    expect(await b.session.equalityHash()).toBe(await old.session.equalityHash())
    expect(b.session.row('system:3')?.['name']).toBe('Ny på gammel')
    await closeAll([old, b, c])
  })
  test('a cloned machine where both write on: two branches, then each goes on by itself, live', async () => {
    const [a, b, c] = await trio()
    await put(a.session, edit({ 'system:1/name': 'Felles' }))
    const clone = await copyOf(a)
    await put(a.session, edit({ 'system:1/name': 'Fra a', 'system:a/name': 'A' }))
    await put(clone.session, edit({ 'system:1/name': 'Fra klonen', 'system:k/name': 'K' }))
    const waiting = clone.session.write(edit({ 'system:w/name': 'Venter' }))
    await give(a.session.depot, clone.session.depot)
    expect((await clone.session.flush()).saved).toBe(true)
    expect((await waiting).saved).toBe(true)
    await exchangeAll([a.session, clone.session, b.session, c.session])
    await put(a.session, edit({ 'system:a/name': 'A igjen' }))
    await put(clone.session, edit({ 'system:k/name': 'K igjen' }))
    await exchangeAll([a.session, clone.session, b.session, c.session])
    const hash = await a.session.equalityHash()
    for (const device of [clone, b, c]) expect(await device.session.equalityHash()).toBe(hash)
    expect(b.session.row('system:a')?.['name']).toBe('A igjen')
    expect(b.session.row('system:k')?.['name']).toBe('K igjen')
    expect(b.session.row('system:w')?.['name']).toBe('Venter')
    expect(b.session.clashes('system:1').map((c) => c.values.length)).toEqual([2])
    await closeAll([a, clone, b, c])
  })
})

describe('S15 holes', () => {
  const damage = async (device: Device, of: Device, seq: number, how: 'gone' | 'corrupt'): Promise<void> => {
    await device.session.close()
    const disk = await diskOf(device.of, device.session)
    for (const [key, bytes] of await disk.range('envelopes', ...allNumbers)) {
      const { header } = readHeader(bytes as Bytes)
      if (header.device !== of.session.device || header.seq !== seq) continue
      if (header.document !== documentIn(of.session, 'intern')) continue
      const bad = (bytes as Bytes).map((byte, i) => (i === 99 ? byte ^ 1 : byte))
      await disk.commit([
        how === 'gone'
          ? { do: 'delete', table: 'envelopes', key }
          : { do: 'put', table: 'envelopes', key, value: bad },
        { do: 'delete', table: 'keep', key: 'cache' },
      ])
    }
    device.session = await device.of.registers.open(device.session.info.id, device.of.options)
  }
  test.each(['gone', 'corrupt'] as const)(
    'an envelope that is %s is given back by a peer: the head claims no more than is here, and filled equals rebuilt',
    async (how) => {
      const [a, b, c] = await trio()
      for (const n of [1, 2, 3])
        await put(a.session, edit({ 'system:1/name': `Nr. ${n}`, [`system:x${n}/name`]: 'x' }))
      await exchangeAll([a.session, b.session, c.session])
      await damage(b, a, 3, how)
      expect(b.session.notices.map((n) => n.what)).toEqual([
        how === 'gone' ? 'entry-missing' : 'entry-corrupt',
      ])
      expect(b.session.row('system:x2')).toBeUndefined()
      expect(b.session.row('system:1')?.['name']).toBe('Nr. 3')
      expect(tipsOf(b, a)).toEqual([[2]])
      // The next opening has not forgotten it, and a newcomer is not given the damaged one.
      b.session = await b.of.again(b.session)
      expect(tipsOf(b, a)).toEqual([[2]])
      const feed = await feedOf(a.session, a.session.device)
      expect(await feedOf(b.session, a.session.device)).toEqual([...feed.slice(0, 2), ...feed.slice(3)])
      await give(c.session.depot, b.session.depot)
      expect(tipsOf(b, a)).toEqual([[4]])
      expect(b.session.notices).toEqual([])
      expect(b.session.clashes('system:1')).toEqual([])
      expect(await b.session.equalityHash()).toBe(await a.session.equalityHash())
      expect(await feedOf(b.session, a.session.device)).toEqual(feed)
      b.session = await b.of.again(b.session)
      expect(await b.session.equalityHash()).toBe(await a.session.equalityHash())
      await closeAll([a, b, c])
    },
  )
  test('several holes, filled out of order and in parts', async () => {
    const [a, b, c] = await trio()
    for (const n of [1, 2, 3, 4, 5, 6]) await put(a.session, edit({ [`system:x${n}/name`]: 'x' }))
    await exchangeAll([a.session, b.session, c.session])
    for (const seq of [3, 4, 6]) await damage(b, a, seq, 'gone')
    const feed = await feedOf(a.session, a.session.device)
    const late = feed.slice(5, 6)
    expect((await b.session.depot.take('c', { envelopes: late })).envelopes).toEqual(late)
    expect(tipsOf(b, a)).toEqual([[2]])
    await b.session.depot.take('c', { envelopes: feed.slice(2, 3) })
    expect(tipsOf(b, a)).toEqual([[3]])
    await give(c.session.depot, b.session.depot)
    expect(tipsOf(b, a)).toEqual([[7]])
    expect(await b.session.equalityHash()).toBe(await a.session.equalityHash())
    await closeAll([a, b, c])
  })
  test('several damaged, one of them given back: the head goes as far as the next', async () => {
    const [a, b, c] = await trio()
    for (const n of [1, 2, 3, 4, 5]) await put(a.session, edit({ [`system:x${n}/name`]: 'x' }))
    await exchangeAll([a.session, b.session, c.session])
    for (const seq of [3, 5]) await damage(b, a, seq, 'corrupt')
    const feed = await feedOf(a.session, a.session.device)
    expect((await b.session.depot.take('c', { envelopes: feed.slice(2, 3) })).envelopes).toHaveLength(1)
    expect(tipsOf(b, a)).toEqual([[4]])
    await give(c.session.depot, b.session.depot)
    expect(tipsOf(b, a)).toEqual([[6]])
    expect(await b.session.equalityHash()).toBe(await a.session.equalityHash())
    await closeAll([a, b, c])
  })
  test('a hole in one’s own feed, before anyone else had it: what comes later reaches the others', async () => {
    const [a, b, c] = await trio()
    for (const n of [1, 2, 3]) await put(a.session, edit({ [`system:x${n}/name`]: `Nr. ${n}` }))
    await damage(a, a, 3, 'corrupt')
    await put(a.session, edit({ 'system:x1/name': 'Senere' }))
    await exchangeAll([a.session, b.session, c.session])
    expect(b.session.row('system:x1')?.['name']).toBe('Senere')
    expect(shown(b.session)).toEqual(shown(a.session))
    await closeAll([a, b, c])
  })
})
