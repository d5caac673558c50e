/** What every depot promises the carriers: the fake that they are tested with, and the store's own. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { advanced, headerOf, inOrder, keyOf } from '../../src/carry/exchange/feeds.ts'
import type { Depot, FeedHead, News, Tip } from '../../src/store/depot.ts'
import { DiskFailure } from '../../src/store/disk.ts'
import { joinBytes, sha256, toHex, utf8, type Bytes } from '../../src/trust/bytes.ts'
import { importVerifier } from '../../src/trust/keys.ts'

export interface DepotUnderTest {
  readonly depot: Depot
  /** Of the device that `sign` signs for. */
  readonly signPublic: Bytes
  /** Writes something of its own in the document `intern`, or in another; stored when it resolves. One envelope or more. */
  edit(document?: string): Promise<void>
  /** Says something about the owner: a statement more. */
  say(): Promise<void>
  /** Its feed in `intern` gets two branches, as when a profile has been copied. Left out where that cannot be brought about. */
  fork?(): Promise<void>
  /** From now on the disk refuses every write, or takes them again. */
  disk(works: boolean): void
}
export interface DepotBench {
  /** Two devices of one owner that know of each other and hold the same statements and keys; `intern` and `cards` are in force. */
  readonly one: DepotUnderTest
  readonly other: DepotUnderTest
  close(): Promise<void>
}

const everything = async (depot: Depot, feed: FeedHead, known: readonly Tip[] = []): Promise<Bytes[]> => [
  ...(await depot.after(feed, known, Infinity)),
]
const only = <T>(list: readonly T[]): T => {
  const [first] = list
  if (first === undefined || list.length !== 1) throw new Error(`one, not ${list.length}`)
  return first
}
const feedOf = ({ depot }: DepotUnderTest): FeedHead =>
  only(depot.heads(['intern']).filter(({ device }) => device === depot.device))
const hashes = (list: readonly Bytes[]): Promise<string[]> =>
  Promise.all(list.map(async (bytes) => toHex(await sha256(bytes))))
const canonical = (depot: Depot): unknown =>
  depot
    .heads()
    .map((head) => [keyOf(head), inOrder(head).tips.map(({ seq, hash }) => [seq, toHex(hash)])])
    .sort()

export function depotContract(name: string, make: () => Promise<DepotBench>): void {
  describe(`depot: ${name}`, () => {
    let bench: DepotBench
    let one: DepotUnderTest
    let other: DepotUnderTest
    beforeEach(async () => {
      bench = await make()
      one = bench.one
      other = bench.other
    })
    afterEach(() => bench.close())
    const give = (envelopes: readonly Bytes[]): ReturnType<Depot['take']> =>
      other.depot.take('peer', { envelopes })

    describe('what is here', () => {
      test('each feed has the hash of its last envelope for a tip, and `after` leads to it', async () => {
        for (let i = 0; i < 3; i++) await one.edit()
        const feed = feedOf(one)
        const tip = only(feed.tips)
        const all = await everything(one.depot, feed)
        expect(all.length).toBe(tip.seq)
        expect((await hashes(all)).at(-1)).toBe(toHex(tip.hash))
        const headers = all.map(headerOf)
        expect(headers.map((header) => header?.seq)).toEqual(all.map((_, i) => i + 1))
        for (const header of headers) expect(header && keyOf(header)).toBe(keyOf(feed))
        expect(await everything(one.depot, feed, feed.tips)).toEqual([])
      })
      test('documents are asked for by name, and named by the id that envelopes carry', async () => {
        await one.edit('intern')
        await one.edit('cards')
        const ids = new Map(one.depot.documents().map(({ id, name }) => [name, id]))
        for (const document of ['intern', 'cards'])
          for (const head of one.depot.heads([document])) expect(head.document).toBe(ids.get(document))
        expect(one.depot.heads(['intern']).length).toBeGreaterThan(0)
        expect(one.depot.heads(['nothing'])).toEqual([])
        expect(one.depot.heads(['intern', 'cards'])).toHaveLength(
          one.depot.heads(['intern']).length + one.depot.heads(['cards']).length,
        )
      })
      test('read a little at a time it is all there once, in order; each time at least one', async () => {
        for (let i = 0; i < 5; i++) await one.edit()
        const feed = feedOf(one)
        const read: Bytes[] = []
        let known: readonly Tip[] = []
        for (;;) {
          const some = await one.depot.after(feed, known, 1)
          if (some.length === 0) break
          read.push(...some)
          known = await advanced(known, some, false)
        }
        expect(await hashes(read)).toEqual(await hashes(await everything(one.depot, feed)))
      })
      test('who knows an envelope in the middle gets what comes after it; who knows another, all of it', async () => {
        for (let i = 0; i < 4; i++) await one.edit()
        const feed = feedOf(one)
        const all = await everything(one.depot, feed)
        const second = all[1]
        if (!second) throw new Error('two envelopes')
        const rest = await everything(one.depot, feed, [{ seq: 2, hash: await sha256(second) }])
        expect(await hashes(rest)).toEqual(await hashes(all.slice(2)))
        const stranger = { seq: 2, hash: await sha256(utf8('another')) }
        expect(await everything(one.depot, feed, [stranger])).toHaveLength(all.length)
      })
      test('of a feed that is not here there is nothing', async () => {
        await one.edit()
        expect(await everything(one.depot, { ...feedOf(one), no: 7 })).toEqual([])
      })
    })

    describe('what comes in', () => {
      test('is stored in order, and the second time known', async () => {
        for (let i = 0; i < 3; i++) await one.edit()
        const all = await everything(one.depot, feedOf(one))
        const taken = await give(all)
        expect(await hashes(taken.envelopes)).toEqual(await hashes(all))
        expect(taken).toMatchObject({ known: 0, waits: [], refused: [], newer: 0 })
        expect(await give(all)).toMatchObject({ envelopes: [], known: all.length, waits: [], refused: [] })
        expect(canonical(other.depot)).toEqual(canonical(one.depot))
      })
      test('both ways: then both have the same heads, in whatever order it came', async () => {
        for (const document of ['intern', 'cards', 'intern']) {
          await one.edit(document)
          await other.edit(document)
        }
        for (const [from, to] of [
          [one, other],
          [other, one],
        ] as const) {
          const feeds = from.depot.heads().filter(({ device }) => device === from.depot.device)
          const envelopes = await Promise.all(feeds.map((feed) => everything(from.depot, feed)))
          await to.depot.take('peer', { envelopes: envelopes.flat() })
        }
        expect(canonical(other.depot)).toEqual(canonical(one.depot))
      })
      test('a hole waits and is not stored; filled, all is taken', async () => {
        for (let i = 0; i < 3; i++) await one.edit()
        const all = await everything(one.depot, feedOf(one))
        const late = await give(all.slice(1))
        expect(late.envelopes).toEqual([])
        expect(late.waits.reduce((sum, { count }) => sum + count, 0)).toBe(all.length - 1)
        expect(late.waits.every((wait) => wait.for === 'envelope')).toBe(true)
        expect(other.depot.heads(['intern']).some(({ device }) => device === one.depot.device)).toBe(false)
        expect((await give(all)).envelopes).toHaveLength(all.length)
      })
      test('a changed byte is refused by name and stops nobody else', async () => {
        await one.edit()
        await one.edit('cards')
        const [good] = await everything(one.depot, only(one.depot.heads(['cards'])))
        const [bad] = await everything(one.depot, feedOf(one))
        if (!good || !bad) throw new Error('two envelopes')
        const changed = bad.slice()
        changed[changed.length - 90] = (changed[changed.length - 90] ?? 0) ^ 1
        const taken = await give([changed, new Uint8Array(50).fill(1), new Uint8Array(3).fill(1), good])
        expect(await hashes(taken.envelopes)).toEqual(await hashes([good]))
        expect(taken.refused.reduce((sum, { count }) => sum + count, 0)).toBe(3)
        expect((await give([bad])).envelopes).toHaveLength(1)
      })
      test('twice at the same moment: stored once', async () => {
        for (let i = 0; i < 3; i++) await one.edit()
        const all = await everything(one.depot, feedOf(one))
        const both = await Promise.all([give(all), give(all)])
        expect(both.map((taken) => taken.envelopes.length).sort()).toEqual([0, all.length])
        expect(both.map((taken) => taken.known).sort()).toEqual([0, all.length])
      })
      test('S10 when the disk refuses nothing is stored and nothing told, and later all of it can be', async () => {
        for (let i = 0; i < 3; i++) await one.edit()
        const all = await everything(one.depot, feedOf(one))
        const told: News[] = []
        other.depot.subscribe((news) => told.push(news))
        other.disk(false)
        await expect(give(all)).rejects.toThrow(DiskFailure)
        expect(other.depot.heads(['intern']).some(({ device }) => device === one.depot.device)).toBe(false)
        expect(told).toEqual([])
        other.disk(true)
        expect((await give(all)).envelopes).toHaveLength(all.length)
      })
    })

    describe('who is told', () => {
      test('everybody who listens, with who gave it; nobody when there is nothing new', async () => {
        await one.edit()
        const all = await everything(one.depot, feedOf(one))
        const told: News[] = []
        const stop = other.depot.subscribe((news) => told.push(news))
        await other.depot.take('this peer', { envelopes: all })
        expect(await hashes(told.flatMap(({ envelopes }) => envelopes))).toEqual(await hashes(all))
        expect(new Set(told.map(({ from }) => from))).toEqual(new Set(['this peer']))
        const before = told.length
        await other.depot.take('another', { envelopes: all })
        expect(told).toHaveLength(before)
        await other.edit()
        expect(told.length).toBeGreaterThan(before)
        expect(told.slice(before).every(({ from }) => from === undefined)).toBe(true)
        stop()
        const stopped = told.length
        await other.edit()
        expect(told).toHaveLength(stopped)
      })
    })

    describe('statements', () => {
      test('come over, are told, and are known the second time', async () => {
        await one.say()
        const told: News[] = []
        other.depot.subscribe((news) => told.push(news))
        const statements = one.depot.statements()
        const taken = await other.depot.take('peer', { statements })
        expect(taken.statements.length).toBeGreaterThan(0)
        expect(told.flatMap((news) => news.statements)).toEqual(taken.statements)
        expect((await hashes(other.depot.statements())).sort()).toEqual((await hashes(statements)).sort())
        const again = await other.depot.take('peer', { statements })
        expect(again).toMatchObject({ statements: [], known: statements.length, refused: [] })
      })
      test('stand in an order that does not depend on how they came', async () => {
        await one.say()
        await one.say()
        const statements = one.depot.statements()
        await other.depot.take('peer', { statements: [...statements].reverse() })
        expect(await hashes(other.depot.statements())).toEqual(await hashes(statements))
      })
      test('what is no statement is refused, and nothing else with it', async () => {
        await one.say()
        const statements = one.depot.statements()
        const junk = new Uint8Array(150).fill(0x53)
        const taken = await other.depot.take('peer', { statements: [junk, ...statements] })
        expect(taken.refused).toEqual([{ why: 'statement', count: 1 }])
        expect(taken.statements.length).toBeGreaterThan(0)
      })
    })

    test('S3 both branches of a fork are heads, and each can be had by who has the other', async (context) => {
      const { fork } = one
      if (!fork) return context.skip('This depot cannot copy a device, so its feeds never part')
      await one.edit()
      await fork.call(one)
      const feed = one.depot.heads(['intern']).find(({ tips }) => tips.length === 2)
      if (!feed) throw new Error('a forked feed')
      const all = await everything(one.depot, feed)
      expect(new Set(await hashes(all)).size).toBe(all.length)
      const [first, second] = feed.tips
      if (!first || !second) throw new Error('two tips')
      for (const [known, lacking] of [
        [first, second],
        [second, first],
      ] as const)
        expect(await hashes(await everything(one.depot, feed, [known]))).toContain(toHex(lacking.hash))
      expect(await everything(one.depot, feed, feed.tips)).toEqual([])
      expect((await give(all)).refused).toEqual([])
      expect(canonical(other.depot)).toEqual(canonical(one.depot))
    })

    test('S25 signs with the device’s key: the purpose first, then the bytes', async () => {
      const bytes = utf8('something')
      const signature = await one.depot.sign('a purpose', bytes)
      const signed = joinBytes([utf8('a purpose'), bytes])
      const key = await importVerifier(one.signPublic)
      expect(await crypto.subtle.verify('Ed25519', key, signature, signed)).toBe(true)
    })
  })
}
