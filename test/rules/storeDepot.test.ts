/** The depot of an open register (S2, S9, S10, S13, S16): what carriers give goes in checked and strictly stored, or not at all. */
import { describe, expect, test, vi } from 'vitest'
import type { News } from '../../src/store/depot.ts'
import { importDocumentKey, newDocumentKey } from '../../src/trust/keys.ts'
import { limits } from '../../src/trust/limits.ts'
import { edit, many, put, shown } from '../fakes/opened.ts'
import {
  bodyOf,
  closeAll,
  documentIn,
  exchange,
  feedOf,
  forge,
  give,
  household,
  type Device,
} from '../fakes/depots.ts'

// Several devices each: a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

async function pair(): Promise<[Device, Device]> {
  const [a, b] = await household(2)
  if (!a || !b) throw new Error('two')
  return [a, b]
}

describe('what one has, the other gets', () => {
  test('edits, texts, imports and cards, both ways; then nothing more is asked for', async () => {
    const devices = await household(2)
    const [a, b] = devices.map((d) => d.session)
    if (!a || !b) throw new Error('two')
    await put(
      a,
      edit({ 'system:a/name': 'A', 'person:q/name': 'Ola' }, { 'system:a/description': 'Lang tekst' }),
    )
    await a.write(many(700))
    await put(b, edit({ 'system:0/name': 'Fra b', 'system:a/userCount': 3 }))
    await exchange(a, b)
    expect(shown(b)).toEqual(shown(a))
    expect(b.row('system:a')).toMatchObject({ name: 'A', userCount: 3, description: 'Lang tekst' })
    expect(await a.equalityHash()).toBe(await b.equalityHash())
    expect(a.depot.heads()).toEqual(b.depot.heads())
    expect(a.depot.statements()).toEqual(b.depot.statements())
    for (const taken of await give(a.depot, b.depot)) expect(taken.envelopes).toEqual([])
    await closeAll(devices)
  })
  test('rows and subscribers hear once, and News says who gave it; one’s own edits are news from nobody', async () => {
    const devices = await household(2)
    const [a, b] = devices.map((d) => d.session)
    if (!a || !b) throw new Error('two')
    const heard: News[] = []
    const ids: unknown[] = []
    b.depot.subscribe((news) => heard.push(news))
    b.subscribe((changed) => ids.push(changed))
    await put(a, edit({ 'system:a/name': 'A' }))
    const envelopes = await feedOf(a, a.device)
    const taken = await b.depot.take('peer a', { envelopes })
    expect(taken.envelopes).toEqual(envelopes.slice(-1))
    expect(taken.known).toBe(envelopes.length - 1)
    expect(heard).toEqual([{ envelopes: envelopes.slice(-1), statements: [], from: 'peer a' }])
    expect(ids).toEqual([new Set(['system:a'])])
    await put(b, edit({ 'system:b/name': 'B' }))
    expect(heard[1]).toMatchObject({ from: undefined })
    expect(heard[1]?.envelopes).toEqual(await feedOf(b, b.device))
    await closeAll(devices)
  })
})

describe('S2 the door', () => {
  test('size, certificate, signature, chain and shape: each is refused by its name, and nothing of it is stored', async () => {
    const [a, b] = await pair()
    const stranger = await household(1)
    const { session } = b
    const before = session.depot.heads()
    await put(a.session, edit({ 'system:a/name': 'A' }))
    const [first, next] = (await feedOf(a.session, a.session.device)).slice(-2)
    if (!first || !next) throw new Error('two envelopes')
    const flipped = next.map((byte, i) => (i === next.length - 3 ? byte ^ 1 : byte))
    const take = (...envelopes: Uint8Array<ArrayBuffer>[]) => session.depot.take('x', { envelopes })
    const why = async (bytes: Uint8Array<ArrayBuffer>) => (await take(bytes)).refused
    expect(await why(new Uint8Array(limits.envelope + 1))).toEqual([{ why: 'size-or-shape', count: 1 }])
    expect(await why(new Uint8Array([1, 2, 3]))).toEqual([{ why: 'size-or-shape', count: 1 }])
    expect(await why(new Uint8Array())).toEqual([{ why: 'size-or-shape', count: 1 }])
    expect(await why(flipped)).toEqual([{ why: 'signature', count: 1 }])
    const document = documentIn(session, 'intern')
    const seq = 2
    const junk = await forge(a, { seq: 1, no: 3 }, new Uint8Array([0x11, 5, 1, 2, 3]))
    expect(await why(junk.bytes)).toEqual([{ why: 'body', count: 1 }])
    const broken = await forge(a, { seq, no: 3 }, bodyOf([]))
    expect(await why(broken.bytes)).toEqual([{ why: 'chain', count: 1 }])
    const headless = await forge(a, { seq: 1, no: 3, prev: new Uint8Array(32).fill(1) }, bodyOf([]))
    expect(await why(headless.bytes)).toEqual([{ why: 'chain', count: 1 }])
    const [other] = stranger
    if (!other) throw new Error('stranger')
    const foreign = await forge(other, { seq: 1 }, bodyOf([]))
    expect((await take(foreign.bytes)).waits).toEqual([{ for: 'document', count: 1 }])
    const uncertified = await forge(
      other,
      { seq: 1, document },
      bodyOf([]),
      await importDocumentKey(newDocumentKey()),
    )
    expect((await take(uncertified.bytes)).waits).toEqual([{ for: 'certificate', count: 1 }])
    const newKey = await importDocumentKey(newDocumentKey())
    const sealed = await forge(a, { seq: 1, no: 3 }, bodyOf([]), newKey)
    expect((await take(sealed.bytes)).waits).toEqual([{ for: 'key', count: 1 }])
    expect(session.depot.heads()).toEqual(before)
    expect((await take(next)).envelopes).toEqual([next])
    expect((await take(next)).known).toBe(1)
    await closeAll([a, b, ...stranger])
  })
  test('a gap waits, and what follows it with it; nothing is stored until it is filled', async () => {
    const [a, b] = await pair()
    for (const name of ['x', 'y', 'z']) await put(a.session, edit({ [`system:${name}/name`]: name }))
    const [x, y, z] = (await feedOf(a.session, a.session.device)).slice(-3)
    if (!x || !y || !z) throw new Error('three')
    const taken = await b.session.depot.take('a', { envelopes: [y, z] })
    expect(taken).toMatchObject({ envelopes: [], waits: [{ for: 'envelope', count: 2 }], refused: [] })
    expect(b.session.row('system:y')).toBeUndefined()
    expect((await b.session.depot.take('a', { envelopes: [x, y, z] })).envelopes).toEqual([x, y, z])
    expect(shown(b.session)).toEqual(shown(a.session))
    await closeAll([a, b])
  })
  test('S16 what a newer release wrote is kept and passed on, unread; the rest goes on', async () => {
    const [a, b] = await pair()
    const [, c] = await household(2)
    const envelopes = await feedOf(a.session, a.session.device)
    const prev = a.session.depot.heads(['intern']).find((h) => h.device === a.session.device)?.tips[0]
    if (!prev || !c) throw new Error('no head')
    const newer = await forge(a, { seq: prev.seq + 1, prev: prev.hash }, new Uint8Array([0x77, 1, 2, 3]))
    const then = await forge(
      a,
      { seq: prev.seq + 2, prev: newer.hash },
      bodyOf([{ key: 'system:n/name', value: 'N' }]),
    )
    const taken = await b.session.depot.take('a', { envelopes: [newer.bytes, then.bytes] })
    expect(taken).toMatchObject({ envelopes: [newer.bytes, then.bytes], newer: 1, refused: [] })
    expect(b.session.row('system:n')?.['name']).toBe('N')
    expect(b.session.notices).toEqual([{ what: 'newer-release', count: 1 }])
    expect(await feedOf(b.session, a.session.device)).toEqual([...envelopes, newer.bytes, then.bytes])
    const tomorrow = newer.bytes.map((byte, i) => (i === 0 ? 2 : byte))
    expect(await b.session.depot.take('a', { envelopes: [tomorrow] })).toMatchObject({
      newer: 1,
      envelopes: [],
    })
    await closeAll([a, b, c])
  })
})

test('S25 what is signed for a carrier can pass for no envelope, statement or join', async () => {
  const [a] = await household(1)
  for (const purpose of ['', 'S', 'T', 'U', '\u0001'])
    await expect(a?.session.depot.sign(purpose, new Uint8Array(200))).rejects.toThrow('no purpose')
  expect(await a?.session.depot.sign('samorden', new Uint8Array(200))).toHaveLength(64)
  if (a) await closeAll([a])
})
