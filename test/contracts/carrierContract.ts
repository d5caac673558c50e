/**
 * What every carrier promises (S21): links in memory, WebRTC, a folder, a file. Devices are handles, so that they may as well live
 * in pages of a browser: what lies in each is told by the hashes of its envelopes.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

export interface Carried {
  /** Writes so many envelopes of about so many bytes in what is shared; on the disk when it resolves. */
  edit(times?: number, bytes?: number): Promise<void>
  /** Its feed gets two branches, as when a profile has been copied. Left out where that cannot be brought about. */
  readonly fork?: (() => Promise<void>) | undefined
  /** Hashes of all envelopes that lie there, in any order, each once. */
  holds(): Promise<readonly string[]>
}
export interface CarrierBench {
  /** Three devices of one owner that know of each other, and share nothing yet. */
  readonly a: Carried
  readonly b: Carried
  readonly c: Carried
  /** Nobody vouches for it; but it knows the room, or has the folder. What it writes it takes for good itself. */
  readonly stranger: Carried
  /** From now on what either has goes to the other; for what is carried by hand, whenever `settle` is called. */
  join(one: Carried, other: Carried): Promise<void>
  part(one: Carried, other: Carried): Promise<void>
  /** `join`, and stopped in the middle of it: a link cut, a file half written. Parted afterwards. */
  joinAndStop(one: Carried, other: Carried): Promise<void>
  /** Until nothing more happens between those who are joined. */
  settle(): Promise<void>
  close(): Promise<void>
}
export interface CarrierOptions {
  /** Milliseconds for each test. */
  readonly timeout?: number
  /** Bytes of the largest envelope, when a megabyte is more than the carrier is to be tested with. */
  readonly largest?: number
}

const inOrder = async (carried: Carried): Promise<string[]> => [...(await carried.holds())].sort()

export function carrierContract(
  name: string,
  make: () => Promise<CarrierBench>,
  { timeout = 30_000, largest = 990_000 }: CarrierOptions = {},
): void {
  describe(`carrier: ${name}`, { timeout }, () => {
    let bench: CarrierBench
    beforeEach(async () => void (bench = await make()), timeout)
    afterEach(() => bench.close(), timeout)

    /** They hold the same, each envelope once, and so many. */
    async function allHold(count: number, ...carried: readonly Carried[]): Promise<void> {
      const [first = [], ...others] = await Promise.all(carried.map(inOrder))
      expect(first).toHaveLength(count)
      expect(new Set(first).size).toBe(count)
      for (const other of others) expect(other).toEqual(first)
    }
    const meet = async (one: Carried, other: Carried): Promise<void> => {
      await bench.join(one, other)
      await bench.settle()
      await bench.part(one, other)
    }

    test('S21 small edits go both ways, those from before and those from now', async () => {
      const { a, b } = bench
      await a.edit(3)
      await b.edit(2)
      await bench.join(a, b)
      await bench.settle()
      await allHold(5, a, b)
      for (let i = 0; i < 4; i++) {
        await a.edit()
        await b.edit()
        await bench.settle()
      }
      await allHold(13, a, b)
    })

    test('S20 the largest envelope arrives, and what comes after it', async () => {
      const { a, b } = bench
      await a.edit(2, largest)
      await bench.join(a, b)
      await a.edit()
      await bench.settle()
      await b.edit(1, largest)
      await bench.settle()
      await allHold(4, a, b)
    })

    test('S20 a thousand envelopes, and then only what is new', async () => {
      const { a, b } = bench
      await a.edit(1_000)
      await meet(a, b)
      await allHold(1_000, a, b)
      await b.edit(3)
      await meet(a, b)
      await allHold(1_003, a, b)
    })

    test('S22 brought twice, nothing changes', async () => {
      const { a, b } = bench
      await a.edit(10)
      await meet(a, b)
      await meet(a, b)
      await meet(b, a)
      await allHold(10, a, b)
    })

    test('S3 both branches of a fork arrive', async (context) => {
      const { a, b, c } = bench
      if (!a.fork) return context.skip('This bench cannot copy a device, so its feeds never part')
      await a.edit(3)
      await meet(a, b)
      await a.fork()
      await a.edit(2)
      await meet(a, b)
      await meet(b, c)
      const all = await inOrder(a)
      expect(all.length).toBeGreaterThanOrEqual(3 + 2 + 2)
      await allHold(all.length, a, b, c)
    })

    test('S22 in another order than it was written: the newest first, older by another way', async () => {
      const { a, b, c } = bench
      await a.edit(3)
      await meet(a, b)
      await b.edit(2)
      await a.edit(3)
      await meet(a, c)
      await c.edit(2)
      await meet(b, c)
      await allHold(10, b, c)
      await a.edit(1)
      await meet(b, a)
      await meet(a, c)
      await allHold(11, a, b, c)
    })

    test('S20 A and C never meet: B carries between them', async () => {
      const { a, b, c } = bench
      await a.edit(40, 2_000)
      await c.edit(2)
      await meet(a, b)
      await meet(b, c)
      await allHold(42, b, c)
      await meet(b, a)
      await allHold(42, a, b, c)
      // And while all are there.
      await bench.join(a, b)
      await bench.join(b, c)
      await bench.settle()
      await a.edit(2)
      await c.edit()
      await bench.settle()
      await allHold(45, a, b, c)
    })

    test('S20 stopped in the middle: nothing is lost, and the next time it is done', async () => {
      const { a, b } = bench
      await b.edit(2)
      await a.edit(300, 10_000)
      const own = await inOrder(b)
      await bench.joinAndStop(a, b)
      const stored = await inOrder(b)
      expect(stored).toEqual(expect.arrayContaining(own))
      expect(stored.length).toBeLessThan(302)
      await meet(a, b)
      expect(await inOrder(b)).toEqual(expect.arrayContaining(stored))
      await allHold(302, a, b)
    })

    test('S22 S24 a stranger changes nothing', async () => {
      const { a, b, stranger } = bench
      await a.edit(5)
      await stranger.edit(4)
      const before = await inOrder(a)
      await bench.join(a, stranger)
      await bench.settle()
      await stranger.edit(2)
      await a.edit(1)
      await bench.settle()
      expect(await inOrder(a)).toHaveLength(before.length + 1)
      await bench.join(a, b)
      await bench.settle()
      await allHold(6, a, b)
    })
  })
}
