/**
 * Says «I am here» again and again, ever more seldom. y-webrtc says it once, when it connects: if that is lost, the two
 * never meet. In the long run once a minute, so that a room of forty costs its signalling server 27 messages a second.
 */
const first = 1_000
const seldom = 60_000

export class Announcer {
  readonly #say: () => void
  #wait = first
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(say: () => void) {
    this.#say = say
  }

  /** Something has changed: often again. */
  soon(): void {
    this.#wait = first
    this.#next()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #next(): void {
    clearTimeout(this.#timer)
    // Not all at once, also where all have lost the same server at the same moment.
    this.#timer = setTimeout(
      () => {
        this.#say()
        this.#wait = Math.min(this.#wait * 2, seldom)
        this.#next()
      },
      this.#wait * (0.7 + 0.6 * Math.random()),
    )
  }
}
