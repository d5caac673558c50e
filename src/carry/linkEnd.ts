/** What every link does the same way, whatever carries it: keeps what comes early, counts, closes once with a reason. */
import type { Bytes } from '../trust/bytes.ts'
import { longestMessage, LinkClosed, type Link } from './types.ts'

/** Bytes that may wait for a listener. What a peer sends before anybody here reads is bounded by this. */
export const mostUnread = 1_048_576
/** What a message costs beside its own bytes, so that a million empty ones are not free. */
const perMessage = 64

/** Reasons that carriers close links for by themselves. `close(why)` may say anything else. */
export type Ended =
  /** This end left the room. */
  | 'left'
  /** The peer closed the link, left, or its page is gone. */
  | 'peer-closed'
  /** The network between the two is gone. */
  | 'connection-lost'
  /** It was closing when something was to be sent; why has not been heard yet. */
  | 'connection-closed'
  /** The same peer has connected anew. */
  | 'replaced'
  /** The peer sent a message longer than the seam allows. */
  | 'message-too-long'
  /** The peer sent what is not bytes. */
  | 'not-bytes'
  /** The peer sent more than `mostUnread` before anybody listened. */
  | 'too-much-unread'
  /** The peer flooded the channel that belongs to y-webrtc, or opened channels of its own. */
  | 'noise-beside'
  /** The certificate is not the one that signalling named. */
  | 'wrong-certificate'

const hostile: ReadonlySet<string> = new Set<Ended>([
  'message-too-long',
  'not-bytes',
  'too-much-unread',
  'noise-beside',
  'wrong-certificate',
])
/** Is it a reason to want nothing more of the peer for a while? */
export const isHostile = (why: string): boolean => hostile.has(why)

export interface LinkAbout {
  readonly name: string
  readonly mine: Bytes
  readonly theirs: Bytes
}

interface Waiting {
  readonly message: Bytes
  readonly done: () => void
  readonly fail: (why: LinkClosed) => void
}

export abstract class LinkEnd implements Link {
  #about: LinkAbout | undefined
  #listener: ((message: Bytes) => void) | undefined
  #unread: Bytes[] = []
  #unreadSize = 0
  #flushing = false
  #waiting: Waiting[] = []
  readonly #closers = new Set<(why: string) => void>()
  #why: string | undefined
  #sent = 0
  #received = 0

  /** @param about left out when messages may come before it is known who is there; then `introduce` before anybody gets the link. */
  constructor(about?: LinkAbout) {
    this.#about = about
  }
  introduce(about: LinkAbout): void {
    this.#about = about
  }
  get #known(): LinkAbout {
    if (this.#about === undefined) throw new Error('a link before it is known who is at the other end')
    return this.#about
  }
  get name(): string {
    return this.#known.name
  }
  get mine(): Bytes {
    return this.#known.mine
  }
  get theirs(): Bytes {
    return this.#known.theirs
  }

  /** Is there room for one more message just now? */
  protected abstract hasRoom(): boolean
  /** Hands a message to what carries it. Throws when that is closing. */
  protected abstract pass(message: Bytes): void
  /** The link has ended: let go of what carried it. `here` when somebody at this end asked for it by `close`. */
  protected abstract letGo(why: string, here: boolean): void

  get closed(): boolean {
    return this.#why !== undefined
  }
  get traffic(): { readonly sent: number; readonly received: number } {
    return { sent: this.#sent, received: this.#received }
  }

  send(message: Bytes): Promise<void> {
    if (this.#why !== undefined) return Promise.reject(new LinkClosed(this.#why))
    if (message.length > longestMessage)
      return Promise.reject(
        new RangeError(`A message of ${message.length} bytes; a link takes ${longestMessage}`),
      )
    if (this.#waiting.length === 0 && this.hasRoom()) {
      if (this.#pass(message)) return Promise.resolve()
      return Promise.reject(new LinkClosed(this.#why ?? 'connection-closed'))
    }
    // A copy: the caller may fill its buffer anew before there is room.
    return new Promise((done, fail) => this.#waiting.push({ message: message.slice(), done, fail }))
  }

  /** There may be room again: sends what waits, in order. */
  protected pump(): void {
    while (this.#why === undefined && this.hasRoom()) {
      const next = this.#waiting.shift()
      if (next === undefined) return
      if (this.#pass(next.message)) next.done()
      else next.fail(new LinkClosed(this.#why ?? 'connection-closed'))
    }
  }

  #pass(message: Bytes): boolean {
    try {
      this.pass(message)
    } catch {
      // What carries it has closed before it said so.
      this.end('connection-closed')
      return false
    }
    this.#sent += message.length
    return true
  }

  /** A message has come. */
  protected take(message: Bytes): void {
    if (this.#why !== undefined) return
    if (message.length > longestMessage) return this.end('message-too-long')
    this.#received += message.length
    if (this.#listener !== undefined && this.#unread.length === 0) return this.#listener(message)
    this.#unreadSize += message.length + perMessage
    if (this.#unreadSize > mostUnread) return this.end('too-much-unread')
    this.#unread.push(message)
    this.#flushSoon()
  }

  receive(listener: (message: Bytes) => void): void {
    this.#listener = listener
    this.#flushSoon()
  }

  /** Not within `receive`: whoever calls it is not ready for its first message before it returns. */
  #flushSoon(): void {
    if (this.#flushing || this.#listener === undefined || this.#unread.length === 0) return
    this.#flushing = true
    queueMicrotask(() => {
      this.#flushing = false
      for (let next = this.#unread.shift(); next !== undefined; next = this.#unread.shift()) {
        this.#unreadSize -= next.length + perMessage
        this.#listener?.(next)
      }
    })
  }

  onClose(listener: (why: string) => void): void {
    const why = this.#why
    if (why === undefined) this.#closers.add(listener)
    else queueMicrotask(() => listener(why))
  }

  close(why: string): void {
    this.end(why, true)
  }

  /** Ends the link, once. */
  end(why: Ended): void
  end(why: string, here: true): void
  end(why: string, here = false): void {
    if (this.#why !== undefined) return
    this.#why = why
    const waiting = this.#waiting
    this.#waiting = []
    this.#unread = []
    this.#unreadSize = 0
    this.letGo(why, here)
    for (const { fail } of waiting) fail(new LinkClosed(why))
    const closers = [...this.#closers]
    this.#closers.clear()
    for (const tell of closers) tell(why)
  }
}
