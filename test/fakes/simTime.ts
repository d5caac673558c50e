/** Time that goes when a test says so. */
import type { After } from '../../src/carry/exchange/timers.ts'

interface Appointment {
  readonly at: number
  readonly run: () => void
}

export class SimTime {
  now = Date.UTC(2026, 0, 1)
  readonly #appointments = new Set<Appointment>()
  readonly clock = (): number => this.now
  readonly after: After = (ms, run) => {
    const appointment = { at: this.now + ms, run }
    this.#appointments.add(appointment)
    return () => void this.#appointments.delete(appointment)
  }
  get waiting(): number {
    return this.#appointments.size
  }
  /** When the next appointment is. */
  get next(): number | undefined {
    const [first] = [...this.#appointments].map(({ at }) => at).sort((a, b) => a - b)
    return first
  }
  /** Goes on to a moment, and keeps every appointment on the way that is due by then: those of one moment together. */
  goTo(moment: number): void {
    this.now = Math.max(this.now, moment)
    for (const appointment of [...this.#appointments])
      if (appointment.at <= this.now && this.#appointments.delete(appointment)) appointment.run()
  }
}
