/** A link over one data channel. */
import type { Bytes } from '../../trust/bytes.ts'
import { LinkEnd } from '../linkEnd.ts'

/**
 * Bytes given to the browser and not yet sent. Below `low` it says so; above `high` senders wait. Measured with 32 MB in
 * messages of 64 KiB between two pages on a busy machine: 128 to 512 KiB alike (10 to 14 MB/s), 1 MiB a quarter slower, 4
 * MiB half as fast. And what lies here goes before whatever becomes urgent meanwhile.
 */
const high = 262_144
const low = 65_536

export class ChannelLink extends LinkEnd {
  readonly #channel: RTCDataChannel
  readonly #letGo: (why: string, here: boolean) => void

  /** @param letGo is told once, when the link has ended: the connection is the meeting's to close. */
  constructor(channel: RTCDataChannel, letGo: (why: string, here: boolean) => void) {
    super()
    this.#channel = channel
    this.#letGo = letGo
    channel.bufferedAmountLowThreshold = low
    channel.addEventListener('message', this.#message)
    channel.addEventListener('bufferedamountlow', this.#low)
    channel.addEventListener('closing', this.#gone)
    channel.addEventListener('close', this.#gone)
  }

  readonly #message = ({ data }: MessageEvent<unknown>): void => {
    if (data instanceof ArrayBuffer) this.take(new Uint8Array(data))
    else this.end('not-bytes')
  }
  readonly #low = (): void => this.pump()
  readonly #gone = (): void => this.end('peer-closed')

  protected hasRoom(): boolean {
    return this.#channel.bufferedAmount < high
  }
  protected pass(message: Bytes): void {
    this.#channel.send(message)
  }
  protected letGo(why: string, here: boolean): void {
    this.#channel.removeEventListener('message', this.#message)
    this.#channel.removeEventListener('bufferedamountlow', this.#low)
    this.#channel.removeEventListener('closing', this.#gone)
    this.#channel.removeEventListener('close', this.#gone)
    this.#letGo(why, here)
  }
}
