/** An open register with others about: short bursts (S12), a newcomer's own writes, edits laid aside, and «we are equal» (S32). */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { bench, diskOf, edit, many, put, shown } from '../fakes/opened.ts'
import { bodyOf, closeAll, exchange, forge, household, nextOf } from '../fakes/depots.ts'
import { answer, linkFrom, meet, onlyNewcomer } from '../fakes/houses.ts'
import type { News } from '../../src/store/depot.ts'
import { allNumbers } from '../../src/store/disk.ts'

// Several devices each: a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

describe('S12 bursts', () => {
  afterEach(() => vi.useRealTimers())
  test('alone an edit waits for its burst; with somebody connected 150 milliseconds, also when it waits already', async () => {
    const session = await bench().found()
    const news: News[] = []
    session.depot.subscribe((one) => news.push(one))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const first = session.write(edit({ 'system:a/name': 'A' }))
    await vi.advanceTimersByTimeAsync(1400)
    expect(session.state.is).toBe('saving')
    await vi.advanceTimersByTimeAsync(100)
    expect((await first).saved).toBe(true)
    session.connected = true
    const second = session.write(edit({ 'system:b/name': 'B' }))
    await vi.advanceTimersByTimeAsync(150)
    expect((await second).saved).toBe(true)
    session.connected = false
    const third = session.write(edit({ 'system:c/name': 'C' }))
    session.connected = true
    await vi.advanceTimersByTimeAsync(150)
    expect((await third).saved).toBe(true)
    expect(news.map((one) => one.envelopes.length)).toEqual([1, 1, 1])
    vi.useRealTimers()
    await session.close()
  })
})

describe('a newcomer', () => {
  test('sees what it writes itself, marked as waiting; nobody else does, until it is let in', async () => {
    const of = bench()
    const session = await of.found()
    await put(session, edit({ 'system:a/name': 'A' }))
    const joined = await answer(session, await linkFrom(session, 'editor'))
    await meet(session, joined.session)
    expect(joined.session.provisional).toBe(true)
    expect(joined.session.row('system:a')?.['name']).toBe('A')
    expect((await put(joined.session, edit({ 'system:b/name': 'Fra den nye' }))).saved).toBe(true)
    expect(joined.session.row('system:b')?.['name']).toBe('Fra den nye')
    const again = await joined.of.again(joined.session)
    expect(again.row('system:b')?.['name']).toBe('Fra den nye')
    expect(again.provisional).toBe(true)
    await meet(session, again)
    expect(session.row('system:b')).toBeUndefined()
    const [head] = again.depot.heads(['intern']).filter((h) => h.device === again.device)
    if (!head) throw new Error('no head')
    const envelopes = await again.depot.after(head, [], 1e9)
    expect(await session.depot.take('new', { envelopes })).toMatchObject({
      envelopes: [],
      waits: [{ for: 'certificate', count: envelopes.length }],
    })
    expect((await session.household.accept(onlyNewcomer(session).join)).saved).toBe(true)
    await meet(session, again)
    expect(session.row('system:b')?.['name']).toBe('Fra den nye')
    expect(again.provisional).toBe(false)
    expect(await again.equalityHash()).toBe(await session.equalityHash())
    await session.close()
    await again.close()
  })
})

describe('edits laid aside', () => {
  test('written later, they leave alone what somebody has written since, and texts keep both', async () => {
    const devices = await household(2)
    const [a, b] = devices.map((d) => d.session)
    if (!a || !b) throw new Error('two')
    await put(
      a,
      edit({ 'system:0/name': 'Gammelt', 'system:0/userCount': 1 }, { 'system:0/description': 'En to tre' }),
    )
    await exchange(a, b)
    const laid = a.asOf({
      what: 'edit',
      writes: [
        { key: 'system:0/name', value: 'Lagt til side' },
        { key: 'system:0/userCount', value: 2 },
        { key: 'system:ny/name', value: 'Ny' },
      ],
      texts: [{ key: 'system:0/description', text: 'En to tre fire' }],
    })
    expect(laid).toEqual(JSON.parse(JSON.stringify(laid)))
    await put(b, edit({ 'system:0/name': 'Nyere' }, { 'system:0/description': 'Null En to tre' }))
    await exchange(a, b)
    await put(a, laid)
    expect(a.row('system:0')).toMatchObject({
      name: 'Nyere',
      userCount: 2,
      description: 'Null En to tre fire',
    })
    expect(a.row('system:ny')?.['name']).toBe('Ny')
    // It turns out to have been stored already: nothing is written twice.
    const before = a.depot.heads()
    await put(a, laid)
    expect(a.depot.heads()).toEqual(before)
    expect(shown(a)).not.toEqual([])
    await closeAll(devices)
  })
  test('a cell that the transaction writes twice follows itself', async () => {
    const session = await bench().found()
    await put(session, edit({ 'system:a/name': '1' }))
    const laid = session.asOf({
      what: 'edit',
      writes: [
        { key: 'system:a/name', value: '2' },
        { key: 'system:a/name', value: '3' },
      ],
    })
    await put(session, laid)
    expect(session.row('system:a')?.['name']).toBe('3')
    await session.close()
  })
})

describe('S32 we are equal', () => {
  test('kinds and fields that nobody here knows are in it; what is on its way and where it lies are not', async () => {
    const devices = await household(2)
    const [a, b] = devices
    if (!a || !b) throw new Error('two')
    const before = await a.session.equalityHash()
    expect(await b.session.equalityHash()).toBe(before)
    const cells = [
      { key: 'noKind:1/x:own', value: { b: 1, a: [null] } },
      { key: 'system:0/unknownField', value: 'x' },
    ]
    const unknown = await forge(a, await nextOf(a), bodyOf(cells))
    await b.session.depot.take('a', { envelopes: [unknown.bytes] })
    const with1 = await b.session.equalityHash()
    expect(with1).not.toBe(before)
    expect(await b.session.equalityHash(['cards'])).toBe(await a.session.equalityHash(['cards']))
    void b.session.write(edit({ 'system:0/name': 'på vei' }))
    expect(await b.session.equalityHash()).toBe(with1)
    await b.session.flush()
    expect(await b.session.equalityHash()).not.toBe(with1)
    await closeAll(devices)
  })
})

describe('S6 numbers that only pick what is shown', () => {
  test('the greatest depth there is: whoever edits after it is still read by everyone', async () => {
    const devices = await household(2)
    const [a, b] = devices
    if (!a || !b) throw new Error('two')
    const tips = await forge(
      a,
      await nextOf(a),
      bodyOf([{ key: 'system:d/name', value: 'Dypest', depth: 2 ** 31, seen: [{ parent: -1, index: 0 }] }]),
    )
    await b.session.depot.take('a', { envelopes: [tips.bytes] })
    await put(b.session, edit({ 'system:d/name': 'Rettet' }))
    b.session = await b.of.again(b.session)
    expect(b.session.notices).toEqual([])
    expect(b.session.row('system:d')?.['name']).toBe('Rettet')
    await closeAll(devices)
  })
  test('S16 what could not be read is read when the app can, although a cache was made meanwhile', async () => {
    const devices = await household(2)
    const [a, b] = devices
    if (!a || !b) throw new Error('two')
    const newer = await forge(a, await nextOf(a), new Uint8Array([0x77, 1, 2, 3]))
    await b.session.depot.take('a', { envelopes: [newer.bytes] })
    await b.session.write(many(1600))
    await b.session.close()
    const disk = await diskOf(b.of, b.session)
    expect(await disk.get('keep', 'cache')).toMatchObject({ unread: { length: 1 } })
    b.session = await b.of.registers.open(b.session.info.id, b.of.options)
    expect(b.session.notices.map((n) => n.what)).toContain('newer-release')
    expect(shown(b.session)).toHaveLength(1602)
    await b.session.close()
    // The next release can: here, another entry stands for what could not be read. The cache is not believed, and all is read.
    const stamp = (await disk.get('keep', 'cache')) as Record<string, unknown>
    const rows = await disk.range('envelopes', ...allNumbers)
    await disk.commit([
      { do: 'put', table: 'keep', key: 'cache', value: { ...stamp, unread: [rows[0]?.[0]] } },
      { do: 'delete', table: 'envelopes', key: rows.at(-1)?.[0] ?? 0 },
    ])
    b.session = await b.of.registers.open(b.session.info.id, b.of.options)
    expect(b.session.notices.map((n) => n.what)).toContain('entry-missing')
    await closeAll(devices)
  })
})
