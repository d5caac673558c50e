/** The depot and its disk: strictly stored or not at all (S10), whole transactions (S9), several tabs (S13). */
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { bench, diskOf, edit, faultyBench, many, put, shown } from '../fakes/opened.ts'
import { closeAll, documentIn, exchange, feedOf, give, household, type Device } from '../fakes/depots.ts'
import type { News } from '../../src/store/depot.ts'

// Several devices each: a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

async function pair(make = bench): Promise<[Device, Device]> {
  const [a, b] = await household(2, make)
  if (!a || !b) throw new Error('two')
  return [a, b]
}

describe('S10 what comes is stored before it is shown or passed on', () => {
  test('a disk that refuses: nothing is shown, nothing is news, and the same bytes are taken when it has room', async () => {
    const [a] = await pair()
    const of = faultyBench()
    const session = await of.registers.restore(await a.session.backup({}), of.options)
    await put(a.session, edit({ 'system:a/name': 'A' }))
    const heard: News[] = []
    session.depot.subscribe((news) => heard.push(news))
    await give(session.depot, a.session.depot)
    const before = shown(session)
    const heads = session.depot.heads()
    for (const why of ['disk-full', 'disk-refused', 'disk-closed'] as const) {
      Object.assign(of.fault, { at: 'before', why })
      const envelopes = await feedOf(a.session, a.session.device)
      await expect(session.depot.take('a', { envelopes })).rejects.toMatchObject({ why })
      expect(shown(session)).toEqual(before)
      expect(session.depot.heads()).toEqual(heads)
    }
    expect(heard.flatMap((news) => news.envelopes)).toEqual([])
    await give(a.session.depot, session.depot)
    expect(shown(session)).toEqual(shown(a.session))
    expect(heard.flatMap((news) => news.envelopes)).toEqual(
      (await feedOf(a.session, a.session.device)).slice(-1),
    )
    await closeAll([a, { of, session }])
  })
  test('stored although the answer was lost: shown once, and not taken for refused', async () => {
    const [a] = await pair()
    const of = faultyBench()
    const session = await of.registers.restore(await a.session.backup({}), of.options)
    await give(session.depot, a.session.depot)
    await give(a.session.depot, session.depot)
    await put(a.session, edit({ 'system:a/name': 'A' }))
    Object.assign(of.fault, { at: 'after', why: 'disk-closed' })
    const envelopes = await feedOf(a.session, a.session.device)
    expect((await session.depot.take('a', { envelopes })).envelopes).toHaveLength(1)
    expect(session.row('system:a')?.['name']).toBe('A')
    expect(session.clashes('system:a')).toEqual([])
    const again = await of.again(session)
    expect(shown(again)).toEqual(shown(a.session))
    await closeAll([a, { of, session: again }])
  })
  test('S5 closed between store and show: the next opening shows what was stored', async () => {
    const [a] = await pair()
    const of = faultyBench()
    const session = await of.registers.restore(await a.session.backup({}), of.options)
    await give(a.session.depot, session.depot)
    await a.session.write(many(400))
    const envelopes = await feedOf(a.session, a.session.device)
    Object.assign(of.fault, { at: 'never' })
    void session.depot.take('a', { envelopes })
    await expect.poll(() => of.fault.at).toBeUndefined()
    const lost = await of.registers.open(session.info.id, of.options)
    expect(shown(lost)).toHaveLength(2)
    await give(a.session.depot, lost.depot)
    const again = await of.registers.open(session.info.id, of.options)
    expect(shown(again)).toEqual(shown(a.session))
    expect(again.notices).toEqual([])
    await closeAll([a, { of, session: lost }, { of, session: again }])
  })
})

describe('S9 parts that come in several takes', () => {
  test('nothing of an import is seen before its last part, and an edit of what it wrote is no clash, whichever comes first', async () => {
    const [a, b] = await pair()
    await a.session.write(many(3000))
    await put(a.session, edit({ 'system:n5/name': 'Endret etterpå', 'system:alone/name': 'Alene' }))
    const feed = await feedOf(a.session, a.session.device)
    const parts = feed.slice(1, -1)
    expect(parts.length).toBeGreaterThan(2)
    await give(a.session.depot, b.session.depot, 1)
    expect(shown(b.session)).toEqual(shown(a.session))
    expect(b.session.clashes('system:n5')).toEqual([])

    const of = bench()
    const session = await of.registers.restore(await b.session.backup({}), of.options)
    expect(shown(session)).toEqual(shown(a.session))
    await closeAll([a, b, { of, session }])
  })
  test('half of an import, a reload with a cache in between, and the rest', async () => {
    const [a, b] = await pair()
    const seen = new Set<number>()
    b.session.subscribe(() => seen.add(b.session.rows('system').length))
    // Enough that a cache is worth writing.
    await b.session.write(many(1600, 10_000))
    await a.session.write(many(3000))
    const parts = (await feedOf(a.session, a.session.device)).slice(1)
    const half = Math.floor(parts.length / 2)
    expect((await b.session.depot.take('a', { envelopes: parts.slice(0, half) })).envelopes).toHaveLength(
      half,
    )
    expect(b.session.rows('system')).toHaveLength(1601)
    b.session = await b.of.again(b.session)
    const disk = await diskOf(b.of, b.session)
    expect(await disk.get('keep', 'cache')).toMatchObject({ partial: { length: half } })
    expect(b.session.rows('system')).toHaveLength(1601)
    expect((await b.session.depot.take('a', { envelopes: parts.slice(half) })).envelopes).toHaveLength(
      parts.length - half,
    )
    expect(b.session.rows('system')).toHaveLength(4601)
    expect([...seen]).toEqual([1601])
    await exchange(a.session, b.session)
    expect(await a.session.equalityHash()).toBe(await b.session.equalityHash())
    await closeAll([a, b])
  })
  test('somebody’s edit of half an import, seen before the other half came to me', async () => {
    const devices = await household(3)
    const [a, b, c] = devices
    if (!a || !b || !c) throw new Error('three')
    await a.session.write(many(3000))
    await give(a.session.depot, b.session.depot)
    await put(b.session, edit({ 'system:n1/name': 'Fra b' }))
    const parts = (await feedOf(a.session, a.session.device)).slice(1)
    await c.session.depot.take('a', { envelopes: parts.slice(0, 2) })
    await give(b.session.depot, c.session.depot, 1)
    await c.session.depot.take('a', { envelopes: parts })
    expect(c.session.row('system:n1')?.['name']).toBe('Fra b')
    expect(c.session.clashes('system:n1')).toEqual([])
    expect(await c.session.equalityHash()).toBe(await b.session.equalityHash())
    await closeAll(devices)
  })
})

describe('S13 several tabs', () => {
  test('both tabs take the same, and write, at once: one copy on the disk, the same in both', async () => {
    const [a, b] = await pair()
    const tab = await b.of.registers.open(b.session.info.id, b.of.options)
    for (let i = 0; i < 5; i++) await put(a.session, edit({ [`system:${i}/name`]: `Fra a ${i}` }))
    const envelopes = await feedOf(a.session, a.session.device)
    const [one, two] = await Promise.all([
      b.session.depot.take('a', { envelopes }),
      tab.depot.take('a', { envelopes }),
      put(b.session, edit({ 'system:0/userCount': 1 })),
      put(tab, edit({ 'system:1/userCount': 2 })),
    ])
    expect(one.envelopes.length + two.envelopes.length).toBe(5)
    await expect.poll(() => isDeepStrictEqual(shown(tab), shown(b.session))).toBe(true)
    expect(tab.row('system:0')).toMatchObject({ name: 'Fra a 0', userCount: 1 })
    expect(await tab.equalityHash()).toBe(await b.session.equalityHash())
    await exchange(a.session, tab)
    await exchange(a.session, b.session)
    expect(await a.session.equalityHash()).toBe(await tab.equalityHash())
    await tab.close()
    await closeAll([a, b])
  })
  test('what another tab has taken is news here as well, statements too', async () => {
    const [a, b] = await pair()
    const tab = await b.of.registers.open(b.session.info.id, b.of.options)
    const third = bench()
    const c = await third.registers.restore(await a.session.backup({}), third.options)
    const heard: News[] = []
    tab.depot.subscribe((news) => heard.push(news))
    await put(c, edit({ 'system:c/name': 'C' }))
    await give(c.depot, b.session.depot)
    const envelopes = await b.session.depot.after(
      { document: documentIn(c, 'intern'), device: c.device, no: 0 },
      [],
      1,
    )
    await expect.poll(() => heard.flatMap((news) => news.envelopes)).toEqual(envelopes)
    await b.session.rest()
    await expect
      .poll(() => isDeepStrictEqual(tab.depot.statements(), b.session.depot.statements()))
      .toBe(true)
    expect(heard.flatMap((news) => news.statements).length).toBeGreaterThan(0)
    expect(tab.row('system:c')?.['name']).toBe('C')
    await c.close()
    await tab.close()
    await closeAll([a, b])
  })
})
