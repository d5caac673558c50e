/** The projection against the plainest form of the rule (trust/heads.ts), in every order things may come in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headsOf, type Named } from '../../src/trust/heads.ts'
import { Projection, type Counted } from '../../src/store/projection.ts'
import { editText, mergeTexts, readText } from '../../src/store/texts.ts'
import { seeded } from '../fakes/seeded.ts'

interface Plan extends Named {
  readonly ref: number
  readonly value: number
}

/** `peers` write one cell for a while, each having heard some of the others. */
function plan(seed: number, peers: number, count: number): Plan[] {
  const random = seeded(seed)
  const all: Plan[] = []
  const heard = Array.from({ length: peers }, () => new Set<number>())
  for (let i = 0; i < count; i++) {
    const me = Math.floor(random() * peers)
    const mine = heard[me] ?? new Set()
    // What has been heard is heard with all it had seen, as a feed is read from its beginning.
    for (const w of all) if (random() < 0.3) hear(all, mine, w.ref)
    const here = headsOf(all.filter((w) => mine.has(w.ref)))
    const depth = 1 + Math.max(0, ...here.map((w) => w.depth))
    all.push({
      ref: i + 1,
      name: `n${(i * 7919) % 1000}.${i}`,
      depth,
      seen: here.map((w) => w.name),
      value: i,
    })
    mine.add(i + 1)
  }
  return all
}
function hear(all: readonly Plan[], mine: Set<number>, ref: number): void {
  const write = all.find((w) => w.ref === ref)
  if (!write || mine.has(ref)) return
  mine.add(ref)
  for (const name of write.seen) hear(all, mine, all.find((w) => w.name === name)?.ref ?? 0)
}

function projected(order: readonly Plan[]): number[] {
  const projection = new Projection()
  const arrived = new Map<string, number>()
  for (const w of order) {
    const counted: Counted = {
      key: 'system:a/name',
      value: w.value,
      ref: w.ref,
      depth: w.depth,
      seen: w.seen.map((name) => arrived.get(name) ?? name),
      name: () => w.name,
    }
    arrived.set(w.name, w.ref)
    projection.apply([counted])
  }
  return projection.heads('system:a/name').map((h) => h.value as number)
}
const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b)

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j] as T, out[i] as T]
  }
  return out
}

describe('S5 incremental equals rebuild', () => {
  test('one cell, two to five writers, any order of arrival', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(),
          order: fc.nat(),
          peers: fc.integer({ min: 2, max: 5 }),
          count: fc.integer({ min: 1, max: 25 }),
        }),
        ({ seed, order, peers, count }) => {
          const writes = plan(seed, peers, count)
          const wanted = sorted(headsOf(writes).map((w) => w.value))
          expect(wanted.length).toBeGreaterThan(0)
          expect(sorted(projected(writes))).toEqual(wanted)
          expect(sorted(projected(shuffled(writes, order)))).toEqual(wanted)
          expect(sorted(projected([...writes].reverse()))).toEqual(wanted)
        },
      ),
      { numRuns: 300 },
    )
  })
  test('S4 a write that does not count leaves no trace: those that had seen it still count', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat({ max: 19 }), (seed, order, out) => {
        const writes = plan(seed, 3, 20).filter((w) => w.value !== out)
        const wanted = sorted(headsOf(writes).map((w) => w.value))
        expect(sorted(projected(shuffled(writes, order)))).toEqual(wanted)
        // Whatever a write that was left out had replaced is replaced only by those that counted.
        const seen = new Set(writes.flatMap((w) => w.seen))
        for (const w of writes) expect(wanted.includes(w.value)).toBe(!seen.has(w.name))
      }),
    )
  })
  test('S9 a copy of the projection is the projection', async () => {
    const projection = new Projection()
    const writes: Counted[] = []
    for (let i = 0; i < 5000; i++) {
      const value = i % 11 === 0 ? (editText(undefined, `tekst ${i}`, 7)?.update ?? '') : `v${i}`
      writes.push({ key: `system:${i % 700}/f${i}`, value, ref: i, depth: 1, seen: [], name: () => `n${i}` })
    }
    projection.apply(writes)
    const copy = new Projection()
    await projection.copyTo(copy)
    expect(copy.records.toJSON()).toEqual(projection.records.toJSON())
  })
})

describe('long texts', () => {
  test('two who write at once both keep their words, in any order', () => {
    const base = editText(undefined, 'Systemet brukes av skolen.', 1)
    const a = editText(base?.merged, 'Fagsystemet brukes av skolen.', 2)
    const b = editText(base?.merged, 'Systemet brukes av skolen og SFO.', 3)
    if (!base || !a || !b) throw new Error('no edit')
    const updates = [base.update, a.update, b.update]
    for (const order of [updates, [...updates].reverse(), [a.update, base.update, b.update]])
      expect(readText(mergeTexts(order))).toBe('Fagsystemet brukes av skolen og SFO.')
  })
  test('an emoji is not cut in two', () => {
    const first = editText(undefined, 'a😀b', 1)
    const second = editText(first?.merged, 'a😁b', 1)
    expect(second && readText(second.merged)).toBe('a😁b')
    expect(editText(second?.merged, 'a😁b', 1)).toBeUndefined()
  })
  test('S2 an update that is none damages that text alone', () => {
    const projection = new Projection()
    const good = editText(undefined, 'god', 1)?.update ?? ''
    const strange: string[] = []
    const write = (key: string, value: Counted['value'], ref: number): Counted => ({
      key,
      value,
      ref,
      depth: 1,
      seen: [],
      name: () => `${ref}`,
    })
    projection.apply(
      [
        write('system:a/description', good, 1),
        write('system:b/description', new Uint8Array([255, 255, 255]), 2),
        write('system:c/description', good, 3),
      ],
      (key) => strange.push(key),
    )
    expect(strange).toEqual(['system:b/description'])
    expect([
      projection.text('system:a/description')?.[1],
      projection.text('system:c/description')?.[1],
    ]).toEqual(['god', 'god'])
  })
})
