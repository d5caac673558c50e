/** Marks and cuts on feeds that have forked, or that have not come yet (S1, S3, S5). */
import { describe, expect, test, vi } from 'vitest'
import { sha256, type Bytes } from '../../src/trust/bytes.ts'
import { edit, put } from '../fakes/opened.ts'
import {
  bodyOf,
  closeAll,
  documentIn,
  feedOf,
  forge,
  give,
  household,
  remove,
  said,
  upTo,
} from '../fakes/depots.ts'

// Several devices each: a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

describe('S1 marks', () => {
  test('S1 a mark that has not come: what is here of the only line counts meanwhile; a fork counts as far as it is shared', async () => {
    const devices = await household(3)
    const [a, b, x] = devices
    if (!a || !b || !x) throw new Error('three')
    for (const n of [1, 2, 3, 4]) await put(x.session, edit({ [`system:k/name`]: `Nr. ${n}` }))
    const feed = await feedOf(x.session, x.session.device)
    const second = feed[1]
    if (!second) throw new Error('second')
    await b.session.depot.take('x', { envelopes: feed.slice(0, 3) })
    const removal = await remove(a, x.session.device, [await upTo(feed, 4)])
    await b.session.depot.take('admin', { statements: [removal] })
    expect(b.session.row('system:k')?.['name']).toBe('Nr. 3')
    // A thief with the key writes another third envelope: until the marked one comes, what both have in common counts.
    const thief = await forge(
      x,
      { seq: 3, prev: await sha256(second) },
      bodyOf([{ key: 'system:k/name', value: 'Tyven' }]),
    )
    expect((await b.session.depot.take('x', { envelopes: [thief.bytes] })).envelopes).toHaveLength(1)
    expect(b.session.row('system:k')?.['name']).toBe('Nr. 2')
    await b.session.depot.take('x', { envelopes: feed })
    expect(b.session.row('system:k')?.['name']).toBe('Nr. 4')
    b.session = await b.of.again(b.session)
    expect(b.session.row('system:k')?.['name']).toBe('Nr. 4')
    expect(b.session.clashes('system:k')).toEqual([])
    await closeAll(devices)
  })
  test('S1 nothing counts of a line that has something else in the mark’s place, until it is known where they part', async () => {
    const devices = await household(3)
    const [a, b, x] = devices
    if (!a || !b || !x) throw new Error('three')
    for (const n of [1, 2, 3]) await put(x.session, edit({ [`system:k/name`]: `Nr. ${n}` }))
    const feed = await feedOf(x.session, x.session.device)
    const [first] = feed
    if (!first) throw new Error('first')
    let prev = await sha256(first)
    const thief: Bytes[] = []
    for (const seq of [2, 3, 4]) {
      const one = await forge(x, { seq, prev }, bodyOf([{ key: 'system:t/name', value: 'Tyven' }]))
      thief.push(one.bytes)
      prev = one.hash
    }
    await b.session.depot.take('x', { envelopes: [first, ...thief] })
    expect(b.session.row('system:k')?.['name']).toBe('Nr. 1')
    expect(b.session.row('system:t')?.['name']).toBe('Tyven')
    await b.session.depot.take('admin', {
      statements: [await remove(a, x.session.device, [await upTo(feed, 3)])],
    })
    expect(b.session.row('system:k')).toBeUndefined()
    expect(b.session.row('system:t')).toBeUndefined()
    await b.session.depot.take('x', { envelopes: feed })
    expect(b.session.row('system:k')?.['name']).toBe('Nr. 3')
    expect(b.session.row('system:t')).toBeUndefined()
    await closeAll(devices)
  })
  test('S5 a mark that comes late: a text that had been left out is whole when it is let in again', async () => {
    const devices = await household(3)
    const [a, b, x] = devices
    if (!a || !b || !x) throw new Error('three')
    await put(x.session, edit({ 'system:k/name': 'K' }))
    await put(x.session, edit({}, { 'system:k/description': 'Den merkede teksten.' }))
    await put(x.session, edit({ 'system:k/userCount': 3 }))
    const feed = await feedOf(x.session, x.session.device)
    const [first, second] = feed
    if (!first || !second) throw new Error('first')
    const fork = await forge(
      x,
      { seq: 2, prev: await sha256(first) },
      bodyOf([{ key: 'system:t/name', value: 'T' }]),
    )
    await b.session.depot.take('x', { envelopes: [first, second, fork.bytes] })
    await b.session.depot.take('admin', {
      statements: [await remove(a, x.session.device, [await upTo(feed, 3)])],
    })
    expect(b.session.row('system:k')).toEqual({ id: 'system:k', name: 'K' })
    await b.session.depot.take('x', { envelopes: feed })
    expect(b.session.row('system:k')).toEqual({
      id: 'system:k',
      name: 'K',
      description: 'Den merkede teksten.',
      userCount: 3,
    })
    expect(b.session.row('system:t')).toBeUndefined()
    await closeAll(devices)
  })
  test('S3 a cut takes one branch away from where it begins, and the other stays', async () => {
    const devices = await household(3)
    const [a, b, x] = devices
    if (!a || !b || !x) throw new Error('three')
    for (const n of [1, 2, 3]) await put(x.session, edit({ [`system:${n}/name`]: `Nr. ${n}` }))
    const feed = await feedOf(x.session, x.session.device)
    const [first] = feed
    if (!first) throw new Error('first')
    const prev = await sha256(first)
    const one = await forge(x, { seq: 2, prev }, bodyOf([{ key: 'system:2/name', value: 'Kopien' }]))
    const two = await forge(
      x,
      { seq: 3, prev: one.hash },
      bodyOf([{ key: 'system:4/name', value: 'Kopien igjen' }]),
    )
    await give(x.session.depot, b.session.depot)
    await b.session.depot.take('x', { envelopes: [one.bytes, two.bytes] })
    expect(b.session.clashes('system:2').map((c) => c.values.length)).toEqual([2])
    expect(b.session.row('system:4')?.['name']).toBe('Kopien igjen')
    const cut = await upTo([first, one.bytes, two.bytes], 2)
    const statement = await said(a, { type: 'branch', ...cut, at: 1 })
    await b.session.depot.take('admin', { statements: [statement] })
    expect(b.session.row('system:2')?.['name']).toBe('Nr. 2')
    expect(b.session.row('system:4')).toBeUndefined()
    expect(b.session.row('system:3')?.['name']).toBe('Nr. 3')
    expect(b.session.clashes('system:2')).toEqual([])
    await a.session.depot.take('admin', { statements: [statement] })
    await give(b.session.depot, a.session.depot)
    expect(await a.session.equalityHash()).toBe(await b.session.equalityHash())
    expect(documentIn(a.session, 'intern')).toBe(cut.document)
    await closeAll(devices)
  })
})
