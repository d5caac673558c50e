/** What every page of a network begins from: its records, its members, and who uses what, kept up as they change. */
import { spreadReader, type Spread } from '../../insight/network/spread.ts'
import type { Participant } from '../../insight/network/circle.ts'
import type { NetworkOnDesk } from '../../live/networkTypes.ts'
import { href, type NetworkSection, type Query } from '../../live/route.svelte.ts'

export class NetworkContext {
  readonly here: NetworkOnDesk
  /** Worked out anew when something it rests on has changed; one member's change costs that member's row. */
  readonly spread: Spread
  /** The municipality that this device speaks for; undefined for a secretariat, and before the network knows it. */
  readonly me: Participant | undefined
  /** What the one thing looked at is called; undefined when a whole section is. */
  #title = $state<string>()

  constructor(here: NetworkOnDesk) {
    const read = spreadReader()
    this.here = here
    this.spread = $derived(read({ network: here.register, members: here.members }))
    this.me = $derived(here.own ? this.spread.circle.find(here.own.info.id) : undefined)
  }

  /** What the window is called, until that which is looked at has one's back. */
  get title(): string | undefined {
    return this.#title
  }
  /** Gives the window its name, for an effect: what it returns takes the name away again. */
  entitle(title: string | undefined): () => void {
    this.#title = title
    return () => (this.#title = undefined)
  }

  /** Address of a part of this network. */
  to(section?: NetworkSection, item?: string, query: Query = {}): string {
    return href({
      page: 'network',
      id: this.here.id,
      ...(section === undefined ? {} : { section }),
      ...(item === undefined ? {} : { item }),
      query,
    })
  }
}
/** What each section's component is given. */
export interface SectionProps {
  network: NetworkContext
  /** The part of the address after the section. */
  item: string | undefined
  /** The rest of it: filters, choices. `desk.router.replace` changes it without a step for the back button. */
  query: Query
}
