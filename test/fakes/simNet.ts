/** Links in memory that a seed delivers, delays and cuts. */
import type { Bytes } from '../../src/trust/bytes.ts'
import { longestMessage, LinkClosed, type Link } from '../../src/carry/types.ts'

export class SimLink implements Link {
  readonly traffic = { sent: 0, received: 0 }
  /** Bytes under way before a sender waits. */
  high = 1_048_576
  other: SimLink | undefined
  closed = false
  why: string | undefined
  /** What has been sent from this end and has not arrived. */
  readonly way: Bytes[] = []
  #wayBytes = 0
  #listener: ((message: Bytes) => void) | undefined
  readonly #early: Bytes[] = []
  readonly #closers: ((why: string) => void)[] = []
  readonly #waiting: (() => void)[] = []
  /** Sees all that is delivered here: a spy, or a hostile end. */
  tap: ((message: Bytes) => void) | undefined

  constructor(
    readonly name: string,
    readonly mine: Bytes,
    readonly theirs: Bytes,
  ) {}

  async send(message: Bytes): Promise<void> {
    if (this.closed) throw new LinkClosed(this.why ?? 'closed')
    if (message.length > longestMessage)
      throw new RangeError(`${message.length} bytes are too many for a link`)
    this.way.push(message.slice())
    this.#wayBytes += message.length
    this.traffic.sent += message.length
    while (this.#wayBytes > this.high && !this.closed)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.closed) throw new LinkClosed(this.why ?? 'closed')
  }
  receive(listener: (message: Bytes) => void): void {
    this.#listener = listener
    for (const message of this.#early.splice(0)) listener(message)
  }
  onClose(listener: (why: string) => void): void {
    this.#closers.push(listener)
  }
  close(why: string): void {
    this.end(why)
    this.other?.end('peer-closed')
  }
  end(why: string): void {
    if (this.closed) return
    this.closed = true
    this.why = why
    this.way.length = 0
    for (const go of this.#waiting.splice(0)) go()
    for (const tell of this.#closers) tell(why)
  }
  /** The oldest message on its way from this end arrives. */
  deliver(): void {
    const message = this.way.shift()
    const { other } = this
    if (!message || !other) return
    this.#wayBytes -= message.length
    for (const go of this.#waiting.splice(0)) go()
    other.traffic.received += message.length
    other.tap?.(message)
    if (other.#listener) other.#listener(message)
    else other.#early.push(message)
  }
}

/** Two ends of one connection. */
export function linkPair(
  one: string,
  other: string,
  certificate: () => Bytes,
): { readonly here: SimLink; readonly there: SimLink } {
  const [mine, theirs] = [certificate(), certificate()]
  const here = new SimLink(other, mine, theirs)
  const there = new SimLink(one, theirs, mine)
  here.other = there
  there.other = here
  return { here, there }
}
