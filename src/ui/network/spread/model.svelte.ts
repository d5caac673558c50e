/** What all views of «Utbredelse» stand on: the rows and columns that the filters leave, and their tallies. */
import { filterColumns, filterRows } from '../../../insight/network/filters.ts'
import type { Participant } from '../../../insight/network/circle.ts'
import { tallyOf, type Tally } from '../../../insight/network/shares.ts'
import type { Cell } from '../../../insight/network/cell.ts'
import type { Subject } from '../../../insight/network/spread.ts'
import type { Desk } from '../../../live/desk.svelte.ts'
import type { Query } from '../../../live/route.svelte.ts'
import { collator } from '../../../schema/order.ts'
import type { Lang } from '../../../schema/text.ts'
import type { NetworkContext } from '../context.svelte.ts'
import { changed, filterKey, filtersFrom, kept, topicOf, viewOf, type Topic, type View } from './choices.ts'

export const subjectName = (subject: Subject, lang: Lang): string => subject.label?.[lang] ?? subject.name

export class SpreadModel {
  readonly network: NetworkContext
  readonly desk: Desk
  readonly query: Query
  readonly item: string | undefined
  readonly view: View
  readonly topic: Topic
  /** Municipalities that the filters leave, in order of name. */
  readonly rows: readonly Participant[]
  /** Solutions that the filters leave, in order of name. */
  readonly columns: readonly Subject[]
  /** The solution that the address names. */
  readonly asked: Subject | undefined
  /** The solution that map, curve and phone show; the first one until somebody has chosen. */
  readonly subject: Subject | undefined
  /** The municipality that the address is of. */
  readonly municipality: Participant | undefined
  /** The municipality whose cell is open. */
  readonly opened: Participant | undefined
  readonly #tallies: Map<string, Tally>

  constructor(network: NetworkContext, desk: Desk, query: () => Query, item: () => string | undefined) {
    this.network = network
    this.desk = desk
    this.query = $derived(query())
    this.item = $derived(item())
    this.view = $derived(viewOf(this.query))
    this.topic = $derived(topicOf(this.query))
    const key = $derived(filterKey(this.query))
    const filters = $derived(filtersFrom(key))
    this.rows = $derived(filterRows(network.spread.circle.counted, filters.rows))
    this.columns = $derived.by(() => {
      const { spread } = network
      const all = filters.topic === 'omrade' ? spread.areas : spread.subjects
      const found = filterColumns(spread, all, filters.columns, this.rows)
      const { compare } = collator(desk.prefs.lang)
      const lang = desk.prefs.lang
      return [...found].sort((a, b) => compare(subjectName(a, lang), subjectName(b, lang)))
    })
    this.asked = $derived(this.find(this.item) ?? this.find(this.query['hva']))
    this.subject = $derived(
      this.asked ??
        (this.view === 'tid' ? this.columns.find((s) => this.#isDated(s)) : undefined) ??
        this.columns[0],
    )
    this.municipality = $derived(
      this.item === undefined || this.find(this.item) ? undefined : network.spread.circle.find(this.item),
    )
    this.opened = $derived.by(() => {
      const asked = this.query['kommune']
      return asked === undefined ? undefined : network.spread.circle.find(asked)
    })
    this.#tallies = $derived.by(() => {
      void network.spread
      void this.rows
      return new Map<string, Tally>()
    })
  }

  /** By any id that leads to it; areas too. */
  find(id: string | undefined): Subject | undefined {
    if (id === undefined) return undefined
    const { spread } = this.network
    const entry = spread.catalogue.entry(id)?.id ?? id
    return spread.subjects.find((s) => s.id === entry) ?? spread.areas.find((s) => s.id === id)
  }
  cell(participant: Participant, subject: Subject): Cell {
    return this.network.spread.cell(participant, subject.id)
  }
  #isDated(subject: Subject): boolean {
    return this.rows.some((p) => {
      const { since, quarter } = this.cell(p, subject)
      return since !== undefined || quarter !== undefined
    })
  }
  /** Among the municipalities that the filters leave. */
  tally(subject: Subject): Tally {
    let tally = this.#tallies.get(subject.id)
    if (!tally) this.#tallies.set(subject.id, (tally = tallyOf(this.network.spread, subject.id, this.rows)))
    return tally
  }
  name(subject: Subject): string {
    return subjectName(subject, this.desk.prefs.lang)
  }
  nameOf(key: string): string {
    return this.network.spread.circle.find(key)?.name ?? key
  }

  /** Changes the address where it stands: no new step for the back button. */
  set(change: Readonly<Record<string, string | undefined>>): void {
    this.desk.router.replace({
      page: 'network',
      id: this.network.here.id,
      section: 'spread',
      ...(this.item === undefined ? {} : { item: this.item }),
      query: changed(this.query, change),
    })
  }
  /** Opens the cell's panel. */
  open(participant: Participant, subject: Subject): void {
    this.set({ kommune: participant.key, ...(this.find(this.item) ? {} : { hva: subject.id }) })
  }
  /** Address of a solution's page, or of a view, with the filters of now. */
  to(item: string | undefined, change: Readonly<Record<string, string | undefined>> = {}): string {
    const query = item === undefined ? kept(this.query) : { ...kept(this.query), hva: '' }
    return this.network.to('spread', item, changed(query, change))
  }
}
