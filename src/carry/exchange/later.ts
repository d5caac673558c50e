/** Something for each peer, a little later; asked for again, the earlier one is off. */
import type { Peer } from './peer.ts'
import { Alarm, type After } from './timers.ts'

export class Later {
  readonly #alarms = new Map<Peer, Alarm>()
  constructor(
    private readonly after: After,
    private readonly ms: number,
  ) {}
  do(peer: Peer, run: () => void): void {
    this.off(peer)
    const alarm = new Alarm(this.after, run)
    this.#alarms.set(peer, alarm)
    alarm.in(this.ms)
  }
  off(peer: Peer): void {
    this.#alarms.get(peer)?.off()
    this.#alarms.delete(peer)
  }
}
