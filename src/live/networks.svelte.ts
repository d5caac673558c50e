import type { Circle, NetworkHere } from '../carry/circle/circle.ts'
import type { AnyKind, Row } from '../schema/kind.ts'
import type { Session, SaveState } from '../store/types.ts'
import type { ExampleFrom, NetworkOnDesk, ShownMember, ShownRows } from './networkTypes.ts'
import { Portfolio } from './portfolio.svelte.ts'
import type { Reference } from './services.ts'
import { peersOf } from './sharingViews.ts'
import { shownRows } from './shownRows.ts'
import { writeWaiting } from './waiting.ts'

/** Device-local: an example's `ExampleFrom`. */
export const exampleSetting = 'exampleNetwork'

/** Rows of a session that is nobody's portfolio here: another member's publication, or one's own as others see it. */
class Shown implements ShownRows {
  #changes = $state(0)
  readonly #stop: () => void
  readonly #byId = new WeakMap<readonly Row[], Map<string, Row>>()
  constructor(
    session: Session,
    readonly read: (kind: string) => readonly Row[],
  ) {
    this.#stop = session.subscribe(() => this.#changes++)
  }
  rows(kind: string): readonly Row[] {
    void this.#changes
    return this.read(kind)
  }
  row(id: string): Row | undefined {
    const rows = this.rows(id.slice(0, id.indexOf(':')))
    let byId = this.#byId.get(rows)
    if (!byId) this.#byId.set(rows, (byId = new Map(rows.map((row) => [row.id, row]))))
    return byId.get(id)
  }
  close(): void {
    this.#stop()
  }
}

class OpenNetwork implements NetworkOnDesk {
  #changes = $state(0)
  #invented = $state.raw<readonly ShownMember[]>([])
  readonly #stop: () => void
  readonly #shown = new Map<Session, Shown>()
  readonly members: readonly ShownMember[] = $derived.by(() => this.#members())
  constructor(
    readonly circle: Circle,
    readonly here: NetworkHere,
    readonly register: Portfolio,
    readonly own: Portfolio | undefined,
  ) {
    this.#stop = circle.onChange(() => this.#changes++)
  }
  get id(): string {
    return this.here.session.info.id
  }
  get name(): string {
    return this.register.info.name
  }
  get example(): boolean {
    return this.here.session.info.example
  }
  get mayWrite(): boolean {
    void this.#changes
    return this.here.session.hindrance === undefined
  }
  get present(): NetworkOnDesk['present'] {
    void this.#changes
    return peersOf(this.circle, this.own ?? this.register)
      .filter((peer) => peer.device !== '' && peer.state !== 'stranger' && peer.state !== 'cut-off')
      .map(({ device, owner, ownerName, name }) => ({ device, owner, name: ownerName ?? name }))
  }
  invent(members: readonly ShownMember[]): void {
    this.#invented = members
  }
  #members(): readonly ShownMember[] {
    void this.#changes
    const own = this.circle.own
    const real = this.here.session.household.members.map(({ owner, removed }): ShownMember => {
      const mine = own !== undefined && owner === own.info.id
      const session = mine ? own : this.here.members.get(owner)
      const info = session?.info
      return {
        owner,
        name: info?.name,
        number: info?.number,
        sort: info?.sort,
        left: removed,
        view: session && this.#viewOf(session),
      }
    })
    const numbers = new Set(real.map((member) => member.number))
    return [...real, ...this.#invented.filter(({ number }) => number === undefined || !numbers.has(number))]
  }
  #viewOf(session: Session): ShownRows {
    let shown = this.#shown.get(session)
    if (!shown) {
      shown = new Shown(session, (kind) => shownRows(session, kind))
      this.#shown.set(session, shown)
    }
    return shown
  }
  close(): void {
    this.#stop()
    for (const shown of this.#shown.values()) shown.close()
    if (this.register.session !== this.circle.main) this.register.close()
  }
}

/** The networks that belong with the register on the desk, each with its own records as pages read and change them. */
export class Networks {
  readonly #open = new Map<string, OpenNetwork>()
  readonly #stop: () => void
  constructor(
    readonly circle: Circle,
    readonly main: Portfolio,
    readonly kinds: readonly AnyKind[],
    readonly reference: Reference,
  ) {
    this.#stop = circle.onChange(() => this.#look())
    this.#look()
  }

  /** Not made when a page asks: what is made inside a derivation dies with it. */
  #look(): void {
    for (const [id, network] of this.#open) {
      if (this.circle.networks.get(id) === network.here) continue
      network.close()
      this.#open.delete(id)
    }
    for (const [id, here] of this.circle.networks) if (!this.#open.has(id)) this.#begin(id, here)
  }
  get(id: string): NetworkOnDesk | undefined {
    return this.#open.get(id)
  }
  #begin(id: string, here: NetworkHere): void {
    const { session } = here
    const { main } = this
    const register = session === main.session ? main : this.#portfolio(session)
    const network = new OpenNetwork(this.circle, here, register, this.circle.own ? main : undefined)
    this.#open.set(id, network)
    if (session.info.example) void this.#invent(session, network)
  }
  #portfolio(session: Session): Portfolio {
    const { clock, chance } = this.main
    const register = new Portfolio(session, this.kinds, clock, chance)
    register.lang = () => this.main.lang()
    void writeWaiting(session)
    return register
  }
  async #invent(session: Session, network: OpenNetwork): Promise<void> {
    const from = await session.setting<ExampleFrom>(exampleSetting)
    if (from) network.invent((await this.reference.exampleNetwork(from)).members)
  }
  /** Of all that are open here: a write that failed in a network is as red as one at home. */
  get failed(): Extract<SaveState, { is: 'failed' }> | undefined {
    for (const { register } of this.#open.values())
      if (register.session !== this.main.session && register.saveState.is === 'failed')
        return register.saveState
    return undefined
  }
  get open(): readonly Portfolio[] {
    return [...this.#open.values()].map(({ register }) => register)
  }
  close(): void {
    this.#stop()
    for (const network of this.#open.values()) network.close()
    this.#open.clear()
  }
}
