import type { Desk } from '../../live/desk.svelte.ts'
import type { Admitted, Invited, JoinAs, NotInvited } from '../../live/joiningTypes.ts'
import { claimIn, type Claim } from './claims.ts'

export type JoinStep = 'invitation' | 'you' | 'organisation' | 'show' | 'words'
export type JoinFailure = Exclude<Extract<Admitted, { done: false }>['why'], 'stayed' | 'given-up'>

/**
 * Somebody on the way in. Nothing is written before `join`. It outlives the page, which is taken down while a register is
 * opened; the invitation's secret is here and nowhere else, and goes with the window.
 */
export class JoinRun {
  step = $state<JoinStep>('invitation')
  invited = $state.raw<Invited & Claim>()
  not = $state<NotInvited | 'missing'>()
  person = $state('')
  device = $state('')
  member = $state('')
  busy = $state(false)
  failed = $state<JoinFailure>()
  /** The register, or the network, that it led to. */
  id = $state<string>()
  #link = ''

  constructor(readonly desk: Desk) {}

  readonly steps = $derived<readonly JoinStep[]>(
    this.invited?.as === 'member'
      ? ['invitation', 'organisation', 'show', 'words']
      : ['invitation', 'you', 'words'],
  )

  /** Reads an address, or a message with one in it. */
  async look(text: string): Promise<void> {
    const { admission } = this.desk
    if (!admission) {
      this.not = 'missing'
      return
    }
    this.busy = true
    this.not = undefined
    this.failed = undefined
    try {
      const found = await admission.look(text)
      if (typeof found === 'string') {
        this.not = found
        return
      }
      const claim = claimIn(text)
      this.#link = text
      this.invited = { ...found, name: found.name ?? claim.name, number: found.number ?? claim.number }
      this.step = 'invitation'
    } finally {
      this.busy = false
    }
  }
  /** True when the person is in, waiting for a countersignature. */
  async join(): Promise<boolean> {
    const { admission } = this.desk
    if (!admission || this.busy) return false
    this.busy = true
    this.failed = undefined
    try {
      const as = { link: this.#link, person: this.person.trim(), device: this.device.trim() }
      const { name } = this.invited ?? {}
      const said = name === undefined ? {} : { name }
      const admitted = await admission.join({ ...as, ...said, member: this.member || undefined })
      if (admitted.done) {
        this.id = admitted.id
        this.step = 'words'
        this.#link = ''
        return true
      }
      if (admitted.why !== 'stayed' && admitted.why !== 'given-up') this.failed = admitted.why
      return false
    } finally {
      this.busy = false
    }
  }
  /** An answer that was begun before the window was closed goes on. */
  async resume(begun: JoinAs): Promise<void> {
    if (this.busy) return
    await this.look(begun.link)
    if (!this.invited) return
    this.person = begun.person
    this.device = begun.device
    this.member = begun.member ?? ''
    this.step = this.invited.as === 'member' ? 'show' : 'you'
    await this.join()
  }
  go(step: JoinStep): void {
    this.failed = undefined
    this.step = step
  }
}

const kept = new WeakMap<Desk, JoinRun>()
export function joinRun(desk: Desk): JoinRun {
  const run = kept.get(desk) ?? new JoinRun(desk)
  kept.set(desk, run)
  return run
}
/** Another invitation, or none. */
export function newJoinRun(desk: Desk): JoinRun {
  kept.delete(desk)
  return joinRun(desk)
}
