/** Long texts with several hands in them: both keep their words, damage ends at the text, and everyone reads the same (S5). */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { describe, expect, test, vi } from 'vitest'
import type { Bytes } from '../../src/trust/bytes.ts'
import { Projection, type Counted } from '../../src/store/projection.ts'
import { shellOf } from '../../src/store/shellOf.ts'
import { editText, mergeTexts, readText } from '../../src/store/texts.ts'
import { threeWay } from '../../src/store/threeWay.ts'
import { bench, edit, put, shown } from '../fakes/opened.ts'
import { bodyOf, closeAll, exchangeAll, feedOf, forge, household, nextOf, writesIn } from '../fakes/depots.ts'

// Several devices each: a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const key = 'system:0/description'
/** An update that deletes everything these writers have written, or ever will. */
function wipe(clients: readonly number[]): Bytes {
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, 0)
  encoding.writeVarUint(encoder.restEncoder, clients.length)
  for (const client of clients) {
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, 1)
    encoder.writeDsClock(0)
    encoder.writeDsLen(2 ** 31)
  }
  return new Uint8Array(encoder.toUint8Array())
}
const clientsIn = (text: Bytes): number[] => [...Y.parseUpdateMeta(text).to.keys()]

describe('the text as the person saw it', () => {
  test('two who began from the same text both keep their words', () => {
    const base = 'Systemet brukes av skolen. Det er gammelt.'
    expect(
      threeWay(
        base,
        'Fagsystemet brukes av skolen. Det er gammelt.',
        'Systemet brukes av skolen og SFO. Det er gammelt.',
      ),
    ).toBe('Fagsystemet brukes av skolen og SFO. Det er gammelt.')
    expect(threeWay(base, base, 'Ny')).toBe('Ny')
    expect(threeWay(base, 'Ny', base)).toBe('Ny')
    expect(threeWay(base, 'Ny', 'Ny')).toBe('Ny')
    expect(threeWay('', 'min', 'din')).toBe('din min')
    expect(threeWay(base, '', `${base} Mer.`)).toBe(' Mer.')
    expect(threeWay('a 😀 b', 'a 😁 b', 'a 😀 b c')).toBe('a 😁 b c')
  })
  test('an edit of one’s own that lies there already is not made twice', () => {
    const base = 'En to tre'
    expect(threeWay(base, 'En to tre fire', 'En to tre fire')).toBe('En to tre fire')
    expect(threeWay(base, 'En to tre fire', 'Null En to tre fire')).toBe('Null En to tre fire')
  })
  test('a colleague’s words come while I type: what is stored has both, on both devices', async () => {
    const devices = await household(2)
    const [a, b] = devices.map((d) => d.session)
    if (!a || !b) throw new Error('two')
    const base = 'Systemet brukes av skolen. Det er gammelt.'
    await put(a, edit({}, { [key]: base }))
    await exchangeAll([a, b])
    await put(b, edit({}, { [key]: 'Systemet brukes av skolen og SFO. Det er gammelt.' }))
    await exchangeAll([a, b])
    const text = 'Fagsystemet brukes av skolen. Det er gammelt.'
    await put(a, { what: 'edit', writes: [], texts: [{ key, text, base }] })
    await exchangeAll([a, b])
    const both = 'Fagsystemet brukes av skolen og SFO. Det er gammelt.'
    for (const session of [a, b]) expect(session.row('system:0')?.['description']).toBe(both)
    await closeAll(devices)
  })
  test('two tabs type in one text, from the same beginning', async () => {
    const of = bench()
    const one = await of.found()
    await put(one, edit({}, { [key]: 'Begynnelsen.' }))
    const two = await of.registers.open(one.info.id, of.options)
    const base = 'Begynnelsen.'
    await put(one, { what: 'edit', writes: [], texts: [{ key, text: 'Begynnelsen. Fra den ene.', base }] })
    await expect.poll(() => two.row('system:0')?.['description']).toBe('Begynnelsen. Fra den ene.')
    await put(two, { what: 'edit', writes: [], texts: [{ key, text: 'I begynnelsen.', base }] })
    await expect.poll(() => one.row('system:0')?.['description']).toBe('I begynnelsen. Fra den ene.')
    expect(shown(two)).toEqual(shown(one))
    await one.close()
    await two.close()
  })
})

describe('text updates that mean ill', () => {
  test('a text update that empties a text: history keeps it, restore gives it back, and damage ends at that text', async () => {
    const devices = await household(3)
    const [a, b, c] = devices
    if (!a || !b || !c) throw new Error('three')
    await put(a.session, edit({}, { [key]: 'Verdifull tekst', 'system:1/description': 'En annen' }))
    await exchangeAll(devices.map((d) => d.session))
    const clients = new Set<number>()
    for (const envelope of await feedOf(a.session, a.session.device))
      for (const { value } of await writesIn(a, envelope))
        if (value instanceof Uint8Array)
          for (const client of clientsIn(new Uint8Array(value))) clients.add(client)
    expect(clients.size).toBe(1)
    const evil = await forge(b, await nextOf(b), bodyOf([{ key, value: wipe([...clients]) }]))
    for (const { session } of [a, c]) {
      expect((await session.depot.take('b', { envelopes: [evil.bytes] })).envelopes).toHaveLength(1)
      expect(session.row('system:0')?.['description']).toBeUndefined()
      expect(session.row('system:1')?.['description']).toBe('En annen')
    }
    const history = await a.session.history('system:0')
    const by = (device: string) => history.filter((h) => h.device === device).map((h) => h.changes[0]?.after)
    expect(by(b.session.device)).toEqual([''])
    expect(by(a.session.device)).toContain('Verdifull tekst')
    // In the same session, whose own number the update names for ever.
    for (const text of ['Verdifull tekst', 'Verdifull tekst, og mer']) {
      await put(a.session, edit({}, { [key]: text }))
      expect(a.session.row('system:0')?.['description']).toBe(text)
    }
    await exchangeAll([a.session, c.session])
    expect(c.session.row('system:0')?.['description']).toBe('Verdifull tekst, og mer')
    a.session = await a.of.again(a.session)
    expect(await a.session.equalityHash()).toBe(await c.session.equalityHash())
    await closeAll(devices)
  })
  test('S5 two updates that name the same characters read the same in any order, and so does what comes later', async () => {
    const devices = await household(3)
    const [a, b, c] = devices
    if (!a || !b || !c) throw new Error('three')
    const base = editText(undefined, 'Felles. ', 77)
    const one = editText(base?.merged, 'Felles. Den ene skrev dette.', 77)
    const two = editText(base?.merged, 'Felles. Den andre dette, og mer til.', 77)
    const three = editText(one?.merged, 'Felles. Den ene skrev dette. Tredje.', 5)
    if (!base || !one || !two || !three) throw new Error('no edit')
    const { seq, prev } = await nextOf(a)
    const first = await forge(a, { seq, prev }, bodyOf([{ key, value: base.update }]))
    const mine = await forge(a, { seq: seq + 1, prev: first.hash }, bodyOf([{ key, value: one.update }]))
    const copy = await forge(a, { seq: seq + 1, prev: first.hash }, bodyOf([{ key, value: two.update }]))
    const then = await forge(a, { seq: seq + 2, prev: mine.hash }, bodyOf([{ key, value: three.update }]))
    const orders = [
      [first, mine, copy, then],
      [first, copy, mine, then],
      [first, mine, then, copy],
    ]
    const read: unknown[] = []
    for (const [i, { session }] of devices.entries()) {
      for (const one of orders[i] ?? []) await session.depot.take('x', { envelopes: [one.bytes] })
      read.push(session.row('system:0')?.['description'], await session.equalityHash())
    }
    expect(read.slice(2, 4)).toEqual(read.slice(0, 2))
    expect(read.slice(4, 6)).toEqual(read.slice(0, 2))
    b.session = await b.of.again(b.session)
    expect(await b.session.equalityHash()).toBe(read[1])
    await closeAll(devices)
  })
  test('S4 the shell of an update says nothing, and makes room for what was written beside it', () => {
    const base = editText(undefined, 'Systemet brukes av skolen.', 1)
    const bad = editText(base?.merged, 'Fagsystemet brukes ikke av skolen.', 99)
    const good = editText(bad?.merged, 'Fagsystemet brukes ikke av skolen og SFO.', 3)
    if (!base || !bad || !good) throw new Error('no edit')
    const shell = shellOf(bad.update)
    if (!shell) throw new Error('no shell')
    for (const order of [
      [base.update, shell, good.update],
      [good.update, base.update, shell],
      [shell, good.update, base.update],
    ])
      expect(readText(mergeTexts(order))).toBe('Systemet brukes av skolen og SFO.')
    expect(readText(mergeTexts([base.update, shell]))).toBe('Systemet brukes av skolen.')
    expect(shellOf(new Uint8Array([9, 9, 9]))).toBeUndefined()
  })
})

describe('S5 a field that is a value to one release and a long text to the next', () => {
  test('both stand side by side whichever came first, and either replaces the other when it has seen it', () => {
    const text = editText(undefined, 'Tekst', 1)
    if (!text) throw new Error('no edit')
    const write = (value: Counted['value'], ref: number, seen: number[] = []): Counted => ({
      key,
      value,
      ref,
      depth: 1,
      seen,
      name: () => `n${ref}`,
    })
    const read = (...writes: Counted[]): unknown => {
      const projection = new Projection()
      for (const one of writes) projection.apply([one])
      return [
        projection.heads(key).map((h) => h.value),
        projection.text(key)?.slice(1),
        projection.cells('system:0')?.[1],
      ]
    }
    const [value, long] = [write('Verdi', 1), write(text.update, 2)]
    expect(read(value, long)).toEqual(read(long, value))
    expect(read(value, long)).toMatchObject([['Verdi'], ['Tekst', 2], { 1: 'Tekst' }])
    expect(read(value, write(text.update, 2, [1]))).toMatchObject([[], ['Tekst', 2], { 1: 'Tekst' }])
    expect(read(long, write('Ny', 3, [2]))).toMatchObject([['Ny'], ['Tekst'], 'Ny'])
  })
})
