/** How far a removed or cut device counts (S1, S4, S8), as the store shows it: the same whatever came first. */
import { describe, expect, test, vi } from 'vitest'
import type { Bytes } from '../../src/trust/bytes.ts'
import { readHeader } from '../../src/trust/envelope.ts'
import { bench, edit, many, put, shown } from '../fakes/opened.ts'
import {
  closeAll,
  emptied,
  exchangeAll,
  feedOf,
  give,
  household,
  remove,
  upTo,
  type Device,
} from '../fakes/depots.ts'

// Several devices each: a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

interface Story {
  readonly devices: Device[]
  readonly a: Device
  readonly b: Device
  /** Removed after its third envelope; it wrote two more that b had seen and built on. */
  readonly x: Device
  readonly removal: Bytes
}
async function story(): Promise<Story> {
  const devices = await household(3)
  const [a, b, x] = devices
  if (!a || !b || !x) throw new Error('three')
  await put(
    x.session,
    edit({ 'system:k/name': 'Før' }, { 'system:k/description': 'Systemet brukes av skolen.' }),
  )
  await put(x.session, edit({ 'system:k/userCount': 1 }))
  await put(x.session, edit({ 'system:k/name': 'Ennå før' }))
  await put(x.session, edit({ 'system:k/name': 'Etter', 'system:ny/name': 'Ny' }))
  await put(
    x.session,
    edit({ 'system:k/userCount': 99 }, { 'system:k/description': 'Fagsystemet brukes ikke av skolen.' }),
  )
  await exchangeAll(devices.map((d) => d.session))
  await put(
    b.session,
    edit(
      { 'system:k/name': 'Fra b' },
      { 'system:k/description': 'Fagsystemet brukes ikke av skolen og SFO.' },
    ),
  )
  await put(
    b.session,
    edit({}, { 'system:k/description': 'Fagsystemet brukes ikke av skolen, SFO og kulturskolen.' }),
  )
  const feed = await feedOf(x.session, x.session.device)
  return { devices, a, b, x, removal: await remove(a, x.session.device, [await upTo(feed, 3)]) }
}
const expectAfter = (device: Device): void => {
  expect(device.session.row('system:k')).toEqual({
    id: 'system:k',
    name: 'Fra b',
    userCount: 1,
    description: 'Systemet brukes av skolen, SFO og kulturskolen.',
  })
  expect(device.session.row('system:ny')).toBeUndefined()
}

describe('S4 S8 a removed device', () => {
  test('S4 a write beyond the limit leaves no trace, and honest writes that had seen it still count: cells and texts', async () => {
    const { devices, a, b, removal } = await story()
    await exchangeAll([a.session, b.session])
    expect(a.session.row('system:k')).toMatchObject({ name: 'Fra b', userCount: 99 })
    const taken = await a.session.depot.take('admin', { statements: [removal] })
    expect(taken.statements).toEqual([removal])
    expectAfter(a)
    // What it had replaced stands again, beside the honest write that had seen only the replacement.
    expect(a.session.clashes('system:k').map((c) => [c.key, c.values.map((v) => v.value)])).toEqual([
      ['system:k/name', ['Fra b', 'Ennå før']],
    ])
    a.session = await a.of.again(a.session)
    expectAfter(a)
    await closeAll(devices)
  })
  test('S4 somebody built on what does not count, and it never came here: as far as it is needed it is let in, and says nothing', async () => {
    const { devices, a, b, x, removal } = await story()
    const of = bench()
    const late: Device = { of, session: await of.registers.restore(await emptied(a), of.options) }
    await late.session.depot.take('admin', { statements: [removal] })
    await b.session.depot.take('admin', { statements: [removal] })
    await put(x.session, edit({}, { 'system:k/description': 'Langt etter.' }))
    const feed = await feedOf(x.session, x.session.device)
    expect((await late.session.depot.take('x', { envelopes: feed })).refused).toEqual([
      { why: 'not-allowed', count: 3 },
    ])
    // What b has written comes, and with it what b had seen; what x wrote later nobody needs.
    for (let i = 0; i < 2; i++) await give(b.session.depot, late.session.depot)
    expectAfter(late)
    expect(await feedOf(late.session, x.session.device)).toEqual(feed.slice(0, 5))
    expect((await late.session.depot.take('x', { envelopes: feed })).refused).toEqual([
      { why: 'not-allowed', count: 1 },
    ])
    late.session = await of.again(late.session)
    expectAfter(late)
    expect(late.session.depot.heads(['intern'])).toEqual(b.session.depot.heads(['intern']))
    expect(await late.session.equalityHash()).toBe(await b.session.equalityHash())
    await closeAll([...devices, late])
  })
  test('S1 S5 S8 the removal before, between or after what it is about: the same on all, lived and rebuilt', async () => {
    const { devices, a, b, x, removal } = await story()
    await exchangeAll(devices.map((d) => d.session))
    await a.session.depot.take('admin', { statements: [removal] })
    const wanted = await a.session.equalityHash()
    expectAfter(a)
    const feed = await feedOf(x.session, x.session.device)
    const file = await emptied(b)
    for (const first of [0, 1, 2, 3, 4, 5]) {
      const of = bench()
      const late = await of.registers.restore(file, of.options)
      await late.depot.take('x', { envelopes: feed.slice(0, first) })
      await late.depot.take('admin', { statements: [removal] })
      await late.depot.take('x', { envelopes: feed })
      await give(a.session.depot, late.depot, 1)
      expect(await late.equalityHash()).toBe(wanted)
      const again = await of.again(late)
      expect(await again.equalityHash()).toBe(wanted)
      await again.close()
    }
    await closeAll(devices)
  })
  test('S8 beyond the limit nothing is offered, and what is offered is refused: peers are in step all the same', async () => {
    const { devices, a, b, x, removal } = await story()
    await a.session.depot.take('admin', { statements: [removal] })
    await put(x.session, edit({ 'system:k/name': 'Langt etter' }))
    const feed = await feedOf(x.session, x.session.device)
    expect((await a.session.depot.take('x', { envelopes: feed })).refused).toEqual([
      { why: 'not-allowed', count: feed.length - 5 },
    ])
    await give(a.session.depot, b.session.depot)
    await give(b.session.depot, a.session.depot)
    const tips = (d: Device) =>
      d.session.depot
        .heads(['intern'])
        .find((h) => h.device === x.session.device)
        ?.tips.map((t) => t.seq)
    // Two envelopes beyond the third are what another's counted writes rest on: those are given, the rest is not.
    expect([tips(a), tips(b)]).toEqual([[5], [5]])
    expect(await feedOf(b.session, x.session.device)).toEqual(feed.slice(0, 5))
    expect(a.session.depot.heads()).toEqual(b.session.depot.heads())
    expect(await a.session.equalityHash()).toBe(await b.session.equalityHash())
    await closeAll(devices)
  })
  test('S5 a removal that came to another tab after the cache was made: the cache is not believed', async () => {
    const { devices, a, removal } = await story()
    await a.session.write(many(1600))
    a.session = await a.of.again(a.session)
    const tab = await a.of.registers.open(a.session.info.id, a.of.options)
    await tab.depot.take('admin', { statements: [removal] })
    const again = await a.of.registers.open(a.session.info.id, a.of.options)
    expect(again.row('system:k')).toMatchObject({ userCount: 1 })
    expect(await again.equalityHash()).toBe(await tab.equalityHash())
    await tab.close()
    await again.close()
    await closeAll(devices)
  })
})

describe('a colleague more or less', () => {
  test('a new colleague does not throw the cache away, and her edits are read as a tail', async () => {
    const devices = await household(2)
    const [a, b] = devices
    if (!a || !b) throw new Error('two')
    await b.session.write(many(1600))
    b.session = await b.of.again(b.session)
    const of = bench()
    const session = await of.registers.restore(await a.session.backup({}), of.options)
    await put(session, edit({ 'system:ny/name': 'Ny' }))
    await give(session.depot, b.session.depot)
    await b.session.close()
    const disk = await b.of.shelf.disk(b.session.info.id, false)
    const stamp = await disk?.get('keep', 'cache')
    const rows = await disk?.range('envelopes', 0, Number.MAX_SAFE_INTEGER)
    // The oldest of its own is taken away: an opening that looked at it would say so.
    const own = rows?.find(([, bytes]) => readHeader(bytes as Bytes).header.device === b.session.device)
    await disk?.commit([{ do: 'delete', table: 'envelopes', key: own?.[0] ?? 0 }])
    b.session = await b.of.registers.open(b.session.info.id, b.of.options)
    expect(b.session.notices).toEqual([])
    expect(b.session.row('system:ny')?.['name']).toBe('Ny')
    expect(shown(b.session)).toHaveLength(1603)
    expect(stamp).toBeDefined()
    await closeAll([...devices, { of, session }])
  })
})
