/** Devices, people invited and networks, as the rest of the app sees them: each verb is one strict commit (S10). */
import { makeSheet } from '../trust/recovery.ts'
import type { InvitedAs, Role } from '../trust/said.ts'
import type { Core } from './core.ts'
import { DiskFailure } from './disk.ts'
import { forksOf } from './householdForks.ts'
import { saying, tended } from './householdKeys.ts'
import type { Kin } from './householdKin.ts'
import { maySign } from './householdSign.ts'
import {
  accepted,
  invited,
  memberRemoved,
  removed,
  rolesFor,
  withdrawn,
  withRole,
  type Now,
} from './householdVerbs.ts'
import { viewOf, type View } from './householdView.ts'
import { keepRing, rootOf, type Keyring } from './keyring.ts'
import type { Household, InvitationLink, Sheet } from './members.ts'
import { failureOf } from './queue.ts'
import type { Saved } from './saved.ts'
import { Refused } from './types.ts'

/** What the household needs of the session it belongs to. */
export interface Host {
  readonly core: Core
  turn<T>(work: () => Promise<T>): Promise<T>
  /** Reads what another tab has stored. Inside a turn. */
  catchUp(): Promise<void>
  /** `next` lies on the disk: the core takes it over, and whoever listens is told. Inside a turn. */
  replaced(next: Keyring): Promise<void>
  kin(): Promise<Kin>
  /** What the register is called is written in it, where newcomers find it. */
  introduce(): Promise<void>
  /** The network is to be given the publication, or not any more. Resolves when that is stored. */
  choose(network: string, on: boolean): Promise<Saved>
}
const refused: Saved = { saved: false, why: 'not-allowed', doThis: 'nothing' }
const done: Saved = { saved: true, transaction: '' }

export class OpenHousehold implements Household {
  readonly #listeners = new Set<() => void>()
  readonly #links = new Map<string, InvitationLink>()

  private constructor(
    private readonly host: Host,
    private view: View,
  ) {}
  static async of(host: Host): Promise<OpenHousehold> {
    const { ring, feeds } = host.core
    return new OpenHousehold(host, await viewOf(ring, feeds.all(), await host.kin()))
  }

  get standing() {
    return this.view.standing
  }
  get holdsRoot() {
    return this.view.holdsRoot
  }
  get rendezvous() {
    return this.view.rendezvous
  }
  get devices() {
    return this.view.devices
  }
  get invitations() {
    return this.view.invitations
  }
  get newcomers() {
    return this.view.newcomers
  }
  get members() {
    return this.view.members
  }
  get keysPending() {
    return this.view.keysPending
  }
  get myWords() {
    return this.view.myWords
  }
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Statements have come, a feed has parted, or a related register has changed. */
  async refresh(): Promise<void> {
    const { core } = this.host
    for (;;) {
      const { ring, feeds } = core
      const view = await viewOf(ring, feeds.all(), await this.host.kin())
      // Something newer may have come meanwhile.
      if (ring.membership !== core.ring.membership || ring.joins !== core.ring.joins) continue
      this.view = view
      break
    }
    for (const listener of [...this.#listeners]) listener()
  }

  /** What is missing is said: keys for those who are to have them, new ones where somebody has one too many. */
  tend(): Promise<Saved> {
    return this.#change(({ ring, kin, at }) => tended(ring, { kin, at }))
  }

  #change(make: (now: Now) => Promise<Keyring | undefined>): Promise<Saved> {
    const { host } = this
    return host.turn(async () => {
      try {
        for (;;) {
          const { core } = host
          const at = Math.max(0, core.clock())
          const { ring } = core
          const next = await make({ ring, kin: await host.kin(), at, feeds: core.feeds.all() })
          if (!next) return refused
          if (next === ring || (await this.#stored(next))) return done
          await host.catchUp()
        }
      } catch (cause) {
        return failureOf(cause)
      }
    })
  }

  /** False when another tab wrote first. A disk that fails may have done it all the same. */
  async #stored(next: Keyring): Promise<boolean> {
    const { core, catchUp } = this.host
    const before = core.ring
    try {
      const expect = [{ table: 'keep', key: 'epoch', seq: core.epoch }] as const
      if (!(await core.disk.commit(keepRing(next, core.epoch + 1), expect))) return false
    } catch (cause) {
      if (!(cause instanceof DiskFailure)) throw cause
      try {
        await catchUp()
      } catch {
        throw cause // the disk is gone altogether: what it said first is what it is
      }
      const here = new Set(core.ring.membership.statements.map((s) => s.hash))
      if (core.ring === before || !next.membership.statements.every((s) => here.has(s.hash))) throw cause
      return true
    }
    await this.host.replaced(next)
    await this.refresh()
    return true
  }

  async invite(
    as: InvitedAs,
    where: Pick<InvitationLink, 'signalling' | 'iceServers'>,
  ): Promise<InvitationLink | undefined> {
    if (!maySign(this.host.core.ring)) return undefined
    await this.host.introduce()
    let made: Awaited<ReturnType<typeof invited>>
    const saved = await this.#change(async (now) => (made = await invited(now, as))?.ring)
    const { rendezvous } = this.host.core.ring
    if (!saved.saved) {
      if (saved.why === 'not-allowed') return undefined
      throw new Refused(saved.why === 'disk-full' ? 'disk-full' : 'disk-refused')
    }
    if (!made || !rendezvous) return undefined
    const { owner } = this.host.core.ring.membership
    const link: InvitationLink = { owner, as, rendezvous, secret: made.secret, ...where }
    this.#links.set(made.id, link)
    return link
  }
  linkOf(invitation: string): InvitationLink | undefined {
    const open = this.view.invitations.some((i) => i.id === invitation && i.state === 'open')
    return open ? this.#links.get(invitation) : undefined
  }

  accept(join: string): Promise<Saved> {
    return this.#change((now) => accepted(now, join))
  }
  refuse(join: string): Promise<Saved> {
    return this.#change(async (now) => {
      const found = now.ring.joins.find((j) => j.hash === join)
      return found && withdrawn(now, found.invitation)
    })
  }
  withdraw(invitation: string): Promise<Saved> {
    return this.#change((now) => withdrawn(now, invitation))
  }
  removeDevice(device: string, leaves: 'nothing' | 'reading'): Promise<Saved> {
    return this.removeDevices([device], leaves)
  }
  removeDevices(devices: readonly string[], leaves: 'nothing' | 'reading'): Promise<Saved> {
    return this.#change((now) => removed(now, devices, leaves))
  }
  mayRole(device: string): readonly Role[] {
    return rolesFor(this.host.core.ring, device)
  }
  setRole(device: string, role: Role): Promise<Saved> {
    return this.#change((now) => withRole(now, device, role))
  }
  removeMember(owner: string): Promise<Saved> {
    return this.#change((now) => memberRemoved(now, owner))
  }
  async leaveNetwork(network: string): Promise<Saved> {
    if (this.standing !== 'administrator') return refused
    const chosen = await this.host.choose(network, false)
    return chosen.saved ? this.tend() : chosen
  }

  async forks(device: string) {
    return (await forksOf(this.host.core, device)).map(({ fork }) => fork)
  }
  cutFork(device: string, keep: string): Promise<Saved> {
    return this.#change(async ({ ring, kin, at }) => {
      const fork = (await forksOf(this.host.core, device)).find(({ begins }) => begins.has(keep))
      if (!fork) return undefined
      return saying(ring, { kin, at }, async (sayer) => {
        for (const [mark, cut] of fork.begins)
          if (mark !== keep) await sayer.say({ type: 'branch', ...cut, at })
      })
    })
  }

  async sheet(passphrase: string): Promise<Sheet | undefined> {
    const root = await rootOf(this.host.core.ring)
    return root && makeSheet(root, passphrase)
  }
  forgetRoot(): Promise<Saved> {
    return this.#change(async ({ ring }) => {
      const mine = ring.membership.devices.get(ring.device.id)
      // Whoever lets go of the root must still be able to invite and remove.
      if (mine?.role !== 'administrator' || mine.removals.length > 0) return undefined
      return ring.root ? { ...ring, root: undefined } : ring
    })
  }
}
