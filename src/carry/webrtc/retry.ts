/**
 * How often a signalling server that does not answer is tried. y-webrtc tries every 2.5 seconds for ever, with an
 * error in the console each time; most of our people are offline for hours. Here: some tries, then a rest that grows.
 */
import type { SignalingConn } from 'y-webrtc'

const trying = 5_000
const shortestRest = 5_000
const longestRest = 60_000

export class Retry {
  readonly #conn: SignalingConn
  #timer: ReturnType<typeof setTimeout> | undefined
  #rest = shortestRest
  #running = false

  constructor(conn: SignalingConn) {
    this.#conn = conn
    conn.on('connect', () => {
      clearTimeout(this.#timer)
      this.#rest = shortestRest
    })
    conn.on('disconnect', () => {
      if (this.#running) this.#try()
    })
  }

  start(): void {
    if (this.#running) return
    this.#running = true
    window.addEventListener('online', this.#wake)
    document.addEventListener('visibilitychange', this.#wake)
    if (!this.#conn.connected) this.#try()
  }

  stop(): void {
    this.#running = false
    clearTimeout(this.#timer)
    window.removeEventListener('online', this.#wake)
    document.removeEventListener('visibilitychange', this.#wake)
  }

  /** The network is back, or the person is. */
  readonly #wake = (): void => {
    if (this.#conn.connected || document.visibilityState === 'hidden') return
    this.#conn.connect()
    this.#try()
  }

  #try(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#conn.disconnect()
      const rest = this.#rest * (0.75 + 0.5 * Math.random())
      this.#rest = Math.min(this.#rest * 2, longestRest)
      this.#timer = setTimeout(() => {
        this.#conn.connect()
        this.#try()
      }, rest)
    }, trying)
  }
}
