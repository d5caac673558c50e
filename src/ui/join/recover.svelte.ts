import type { Desk } from '../../live/desk.svelte.ts'
import type { SheetRead } from '../../live/joiningTypes.ts'
import type { JoinFailure } from './run.svelte.ts'

/** Somebody on the way back in with the sheet. It outlives the page, which is taken down while the register is opened. */
export class RecoverRun {
  step = $state<1 | 2 | 3>(1)
  text = $state('')
  read = $state.raw<SheetRead>()
  passphrase = $state('')
  busy = $state(false)
  failed = $state<JoinFailure>()
  readonly locked = $derived(this.read?.whole === true && this.read.locked)

  constructor(readonly desk: Desk) {}

  /** Looks at what is written so far; goes on by itself when it came from a code and is whole. */
  async look(text: string, goOn: boolean): Promise<void> {
    this.text = text
    if (!this.desk.admission || text.trim() === '') {
      this.read = undefined
      return
    }
    const read = await this.desk.admission.readSheet(text)
    if (text !== this.text) return // more has been written meanwhile
    this.read = read
    if (read.whole && goOn) this.step = 2
  }
  async recover(): Promise<void> {
    const { admission } = this.desk
    if (!admission || this.busy) return
    this.busy = true
    this.failed = undefined
    try {
      const admitted = await admission.recover(this.text, this.locked ? this.passphrase : '')
      if (admitted.done) {
        this.step = 3
        this.text = ''
        this.passphrase = ''
        this.read = undefined
      } else if (admitted.why !== 'stayed' && admitted.why !== 'given-up') this.failed = admitted.why
    } finally {
      this.busy = false
    }
  }
  end(): void {
    kept.delete(this.desk)
  }
}

const kept = new WeakMap<Desk, RecoverRun>()
export function recoverRun(desk: Desk): RecoverRun {
  const run = kept.get(desk) ?? new RecoverRun(desk)
  kept.set(desk, run)
  return run
}
