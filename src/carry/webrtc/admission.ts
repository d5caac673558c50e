/** Which of a room's signals y-webrtc is told of. */
import type { Room, WebrtcConn } from 'y-webrtc'
import type { Attempt } from './attempt.ts'
import type { Bars } from './bars.ts'
import type { Signal, Signalled } from './signals.ts'

/**
 * Connections under way at once in a room: what anybody with the password can make a browser begin by calling itself
 * many names. Who is turned away is heard again a little later.
 */
const mostConnecting = 64
/** Chromium has 500 connections for a page; other rooms need theirs. */
const mostInRoom = 300

/** Destroys a connection that is not closed yet, and waits until y-webrtc has taken it out of its book. */
export const closed = (conn: WebrtcConn): Promise<unknown> =>
  new Promise((done) => {
    conn.peer.once('close', done)
    conn.destroy()
  })

export interface Surroundings {
  readonly turns: boolean
  readonly attempts: ReadonlyMap<RTCPeerConnection, Attempt>
  readonly bars: Bars
  room(): Room | undefined
  /** Says «I am here» to one peer. */
  answer(to: string): void
  refused(why: string): void
}

export class Admission {
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
  }

  async admit(signal: Signal): Promise<boolean> {
    const room = this.#around.room()
    const { from, to } = signal
    if (room === undefined || from === room.peerId) return false
    // In a room everybody gets everything: most of it is for others.
    if (to !== undefined && to !== room.peerId) return false
    if (this.#around.bars.has(from)) return this.#refuse('signal-barred')
    const conn = room.webrtcConns.get(from)
    if (signal.type === 'signal') return this.#described(signal, room, conn)
    if (conn !== undefined || this.#full()) return false
    if (!this.#around.turns || room.peerId < from) return true
    // Both would offer, and in 5 to 12 % of cases neither would ever connect. The other one is to: it is told who is here.
    this.#around.answer(from)
    return false
  }

  async #described(said: Signalled, room: Room, conn: WebrtcConn | undefined): Promise<boolean> {
    const { signal, from } = said
    if (conn === undefined) return signal.type === 'offer' ? !this.#full() : this.#refuse('signal-late')
    const pc: unknown = conn.peer._pc
    const attempt = pc instanceof RTCPeerConnection ? this.#around.attempts.get(pc) : undefined
    if (attempt === undefined) return this.#refuse('signal-late')
    if (signal.type === 'candidate')
      return attempt.takesCandidate(signal.candidate.candidate) || this.#refuse('signal-late')
    // What an open link is bound to is never negotiated again.
    if (!attempt.connecting) return this.#refuse('signal-late')
    if (signal.type === 'answer') {
      if (attempt.answered || attempt.pc.signalingState !== 'have-local-offer')
        return this.#refuse('signal-late')
      attempt.answered = true
      return true
    }
    // The peer has begun anew: so do we, rather than mix two attempts in one connection.
    if (attempt.pc.remoteDescription !== null) {
      await closed(conn)
      return !room.webrtcConns.has(from)
    }
    return true
  }

  #full(): boolean {
    const all = [...this.#around.attempts.values()]
    const full = all.length >= mostInRoom || all.filter((one) => one.connecting).length >= mostConnecting
    if (full) this.#refuse('signal-full')
    return full
  }

  #refuse(why: string): false {
    this.#around.refused(why)
    return false
  }
}
