/**
 * What every link promises, whatever carries it. Written without a test runner, because a WebRTC link exists only in a
 * browser: there the page runs the same cases (test/browser/webrtcContract.test.ts).
 */
import { mostUnread } from '../../src/carry/linkEnd.ts'
import { longestMessage, type Link } from '../../src/carry/types.ts'
import { sameBytes, utf8, type Bytes } from '../../src/trust/bytes.ts'

/** Two that have just met, in a room of their own. */
export interface Pair {
  readonly a: Link
  readonly b: Link
  /** Links that each has been given so far. */
  metBy(which: 'a' | 'b'): number
  leave(which: 'a' | 'b'): Promise<void>
}
export type Ground = () => Promise<Pair>

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}
const same = (got: unknown, wanted: unknown, what: string): void =>
  demand(
    JSON.stringify(got) === JSON.stringify(wanted),
    `${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`,
  )

/** Lets everything that is under way happen, until the condition holds. A case that waits for ever fails by its runner's limit. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((next) => setTimeout(next, 5))
}
const numbered = (number: number, length = 100): Bytes => {
  const bytes = new Uint8Array(length).fill(number % 251)
  new DataView(bytes.buffer).setUint32(0, number)
  return bytes
}
const numberOf = (message: Bytes): number => new DataView(message.buffer, message.byteOffset).getUint32(0)

/** Collects what a link receives and why it closed. */
function watch(link: Link): { readonly got: Bytes[]; readonly why: string[] } {
  const seen = { got: [] as Bytes[], why: [] as string[] }
  link.receive((message) => seen.got.push(message))
  link.onClose((why) => seen.why.push(why))
  return seen
}
/** What a promise was refused with. Not by `instanceof`: the other end of a link may live in another window. */
const refusal = (promise: Promise<unknown>): Promise<{ name: unknown; why: unknown } | undefined> =>
  promise.then(
    () => undefined,
    (error: unknown) => {
      const has = typeof error === 'object' && error !== null
      return {
        name: has && 'name' in error ? error.name : undefined,
        why: has && 'why' in error ? error.why : undefined,
      }
    },
  )

export const linkContract: Readonly<Record<string, (ground: Ground) => Promise<void>>> = {
  'S20 messages arrive whole and in order, both ways, from none to the most bytes': async (ground) => {
    const { a, b } = await ground()
    const [atA, atB] = [watch(a), watch(b)]
    const sizes = [4, 5, 1_000, longestMessage, 4]
    for (const [number, size] of sizes.entries()) {
      await a.send(numbered(number, size))
      await b.send(numbered(number + 100, size))
    }
    await a.send(new Uint8Array())
    await until(() => atA.got.length === 5 && atB.got.length === 6)
    for (const [number, size] of sizes.entries()) {
      demand(
        sameBytes(atB.got[number] ?? utf8('?'), numbered(number, size)),
        `message ${number} to b differs`,
      )
      demand(
        sameBytes(atA.got[number] ?? utf8('?'), numbered(number + 100, size)),
        `message ${number} to a differs`,
      )
    }
    same(atB.got[5]?.length, 0, 'the empty message')
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    same([a.traffic, b.traffic], Array(2).fill({ sent: bytes, received: bytes }), 'traffic')
  },

  'S20 a longer message is refused by name, and the link lives': async (ground) => {
    const { a, b } = await ground()
    const atB = watch(b)
    same((await refusal(a.send(new Uint8Array(longestMessage + 1))))?.name, 'RangeError', 'refusal')
    await a.send(numbered(1))
    await until(() => atB.got.length === 1)
    same([a.closed, b.closed], [false, false], 'closed')
  },

  'S20 a sender that does not wait loses nothing, and is made to wait': async (ground) => {
    const { a, b } = await ground()
    const atB = watch(b)
    const count = 60
    let room = 0
    const sent = Array.from({ length: count }, (_, number) =>
      a.send(numbered(number, longestMessage)).then(() => {
        room++
      }),
    )
    await Promise.resolve()
    demand(room < count, 'four megabytes were taken at once')
    await Promise.all(sent)
    await until(() => atB.got.length === count)
    same(
      atB.got.map(numberOf),
      Array.from({ length: count }, (_, number) => number),
      'order',
    )
    demand(
      atB.got.every((message, number) => sameBytes(message, numbered(number, longestMessage))),
      'a message differs',
    )
  },

  'bytes are the sender’s again as soon as `send` has been called, and the receiver’s own': async (
    ground,
  ) => {
    const { a, b } = await ground()
    const atB = watch(b)
    const buffer = numbered(0, longestMessage)
    // Past what goes at once: those that wait must not be overwritten either.
    const sent = Array.from({ length: 40 }, (_, number) => {
      buffer.set(numbered(number, longestMessage))
      return a.send(buffer)
    })
    buffer.fill(255)
    await Promise.all(sent)
    await until(() => atB.got.length === 40)
    demand(
      atB.got.every((message, number) => sameBytes(message, numbered(number, longestMessage))),
      'a message was overwritten',
    )
    demand(
      atB.got.every((message) => message.buffer !== buffer.buffer),
      'sender and receiver share memory',
    )
  },

  'what comes before there is a listener is kept for it': async (ground) => {
    const { a, b } = await ground()
    for (let number = 0; number < 10; number++) await a.send(numbered(number))
    await until(() => b.traffic.received === 1_000)
    const got: number[] = []
    b.receive((message) => got.push(numberOf(message)))
    same(got, [], 'a listener was called before `receive` returned')
    await a.send(numbered(10))
    await until(() => got.length === 11)
    same(got, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'order')
  },

  'S24 but only so many bytes, empty messages included: more, and the link is closed by name': async (
    ground,
  ) => {
    for (const size of [longestMessage, 0]) {
      const { a, b } = await ground()
      const [why, other]: [string[], string[]] = [[], []]
      b.onClose((reason) => why.push(reason))
      a.onClose((reason) => other.push(reason))
      // A link may count something for each message beside its bytes: 64 is the least that is any use.
      const most = mostUnread / (size === 0 ? 64 : size) + 1
      for (let sent = 0; sent < most && !a.closed; sent++)
        if (await refusal(a.send(new Uint8Array(size)))) break
      await until(() => why.length > 0 && other.length > 0)
      same([why, other], [['too-much-unread'], ['peer-closed']], 'why')
    }
  },

  'closed at one end: both are told once, also who asks later, and nothing more is sent': async (ground) => {
    const { a, b } = await ground()
    const [atA, atB] = [watch(a), watch(b)]
    a.close('enough')
    a.close('twice')
    same([a.closed, atA.why], [true, ['enough']], 'at once')
    await until(() => b.closed)
    same(atB.why, ['peer-closed'], 'the other end')
    for (const [link, reason] of [
      [a, 'enough'],
      [b, 'peer-closed'],
    ] as const) {
      const error = await refusal(link.send(numbered(1)))
      same([error?.name, error?.why], ['LinkClosed', reason], 'send')
      const late: string[] = []
      link.onClose((why) => late.push(why))
      same(late, [], 'a listener was called before `onClose` returned')
      await until(() => late.length > 0)
      same(late, [reason], 'told late')
    }
    same([atA.why.length, atB.why.length], [1, 1], 'told once')
  },

  'what was sent before closing arrives; what waited is refused': async (ground) => {
    const { a, b } = await ground()
    const atB = watch(b)
    await a.send(numbered(1))
    await a.send(numbered(2))
    a.close('done')
    await until(() => b.closed)
    same(atB.got.map(numberOf), [1, 2], 'arrived')

    const again = await ground()
    watch(again.b)
    const sent = Array.from({ length: 200 }, () => refusal(again.a.send(new Uint8Array(longestMessage))))
    again.a.close('in the middle')
    const refused = (await Promise.all(sent)).filter((error) => error !== undefined)
    demand(refused.length > 0, 'nothing waited')
    demand(
      refused.every((error) => error.name === 'LinkClosed' && error.why === 'in the middle'),
      'refused otherwise',
    )
  },

  'nothing is received after closing': async (ground) => {
    const { a, b } = await ground()
    const atB = watch(b)
    const sending = Promise.all(Array.from({ length: 20 }, (_, number) => refusal(a.send(numbered(number)))))
    b.close('deaf')
    await sending
    await until(() => a.closed)
    same(atB.got, [], 'received')
  },

  'S25 each end knows both certificates, the same two, other ones on another link': async (ground) => {
    const [one, two] = [await ground(), await ground()]
    const all = [one.a.mine, one.b.mine, two.a.mine, two.b.mine]
    for (const { a, b } of [one, two])
      demand(sameBytes(a.mine, b.theirs) && sameBytes(a.theirs, b.mine), 'the two ends differ')
    demand(
      all.every((bytes) => bytes.length === 32),
      'not a SHA-256',
    )
    same(new Set(all.map((bytes) => bytes.join())).size, 4, 'different certificates')
  },

  'leaving closes the links at both ends, with a reason': async (ground) => {
    const { a, b, leave } = await ground()
    const [atA, atB] = [watch(a), watch(b)]
    await leave('a')
    same([atA.why, a.closed], [['left'], true], 'who left')
    await until(() => b.closed)
    same(atB.why, ['peer-closed'], 'the other')
  },

  'S24 who is cut off is not met again at once': async (ground) => {
    const pair = await ground()
    pair.a.close('unwanted')
    await until(() => pair.b.closed)
    // Long enough for another pair to meet from the beginning.
    await ground()
    same([pair.metBy('a'), pair.metBy('b')], [1, 1], 'met')
  },
}
