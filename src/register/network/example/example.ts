import type { Row } from '../../../schema/kind.ts'
import { isDay } from '../../../schema/value.ts'
import { dice } from '../../demo/chance.ts'
import type { PlainRecord } from '../../reference/records.ts'
import { entryId, suggestionId } from '../ids.ts'
import { places, type Place } from '../places.ts'
import { exampleSource } from '../../demo/book.ts'
import { answerRows, exampleOffers } from './answers.ts'
import { catalogueFacts } from './choose.ts'
import { commonRows } from './common.ts'
import { cooperationRows, memberRows, sharedIn, type World } from './member.ts'
import { cooperations } from './regions.ts'
import { lazyView, recordOf, rowOf, type RowView } from './rowView.ts'

export interface ExampleNetworkOptions {
  /** The same seed, day and size give the same bytes. */
  readonly seed: string | number
  readonly today: string
  /** Systems in each municipality; realistic by its population unless told (60–600). For the bench: 300. */
  readonly size?: number
  /** County number; Trøndelag unless told. Sub-regions and co-operations are made for Trøndelag only. */
  readonly county?: string
  /** Municipality of the person who looks; Ørland, or the first there is. */
  readonly own?: string
}
export interface ExampleMember {
  /** Stands where an owner's id stands in a real network. */
  readonly owner: string
  /** Undefined for a co-operation, which is no municipality. */
  readonly number: string | undefined
  readonly name: string
  readonly sort: 'municipality' | 'other'
  /** Has joined. One that has not has no rows, and its place is held by the network. */
  readonly joined: boolean
  /** How many systems it has; shown without making them. */
  readonly systems: number
  /** What it publishes; made when first asked for. */
  readonly view: RowView
}
export interface ExampleNetwork {
  readonly name: string
  readonly example: true
  readonly today: string
  /** The network's own rows. */
  readonly network: RowView
  /** Those that have joined, the co-operations last. */
  readonly members: readonly ExampleMember[]
  /** Number of the municipality of the person who looks. */
  readonly own: string
  member(number: string): ExampleMember | undefined
  /** The same rows as records, for a register that is to hold them. */
  networkRecords(): readonly PlainRecord[]
  memberRecords(number: string): readonly PlainRecord[]
}

/** 60 in the smallest municipality, 600 in the largest, about 6 000 in all of Trøndelag. */
export function systemsIn(inhabitants: number, all: readonly Place[]): number {
  const people = all.map((p) => p.inhabitants)
  const [low, high] = [Math.min(...people), Math.max(...people)]
  const curve = (n: number): number => n ** 0.4
  const share = high === low ? 0 : (curve(inhabitants) - curve(low)) / (curve(high) - curve(low))
  return Math.round(60 + 540 * share)
}

const kinds = [
  'network',
  'participant',
  'product',
  'component',
  'organisation',
  'alias',
  'offer',
  'suggestion',
] as const
const others = ['project', 'roadmap', 'roadmapItem', 'meeting', 'decision', 'poll', 'task', 'person'] as const
const memberKinds = ['organisation', 'system', 'contract', 'answer', 'vote'] as const
const all = (view: RowView, names: readonly string[]): readonly PlainRecord[] =>
  names.flatMap((kind) => view.rows(kind)).map(recordOf)

/**
 * A region of real municipalities with made-up use, for trying the network before anyone has joined, and for measuring. A
 * member's rows are made when somebody looks at them.
 *
 * @throws RangeError when `today` is no day, `size` is not 1–2000 or the county has no municipalities.
 */
export function exampleNetwork(options: ExampleNetworkOptions): ExampleNetwork {
  const { seed, today, size, county = '50' } = options
  if (!isDay(today)) throw new RangeError(`«${today}» is not a day`)
  if (size !== undefined && (!Number.isInteger(size) || size < 1 || size > 2000))
    throw new RangeError(`size ${size} is not 1–2000`)
  const placed = places().filter((p) => p.county === county)
  const [first] = placed
  if (!first) throw new RangeError(`no municipalities in «${county}»`)
  const world: World = { seed: String(seed), today, dice: dice(`network ${seed}`), shared: new Map() }
  const own = placed.find((p) => p.number === (options.own ?? '5057'))?.number ?? first.number
  const standing = world.dice.fork('standing')
  const small = placed.filter((p) => p.number !== own && p.inhabitants < 20_000)
  const waiting = new Set(standing.some(small, Math.ceil(placed.length / 9)).map((p) => p.number))
  const silent = standing.pick(small.filter((p) => !waiting.has(p.number)).concat(first)).number
  const titles = new Map(catalogueFacts().map((f) => [entryId('product', f.name), f.name]))
  const name = county === '50' ? 'DigiTrøndelag (eksempel)' : `${first.countyName} (eksempel)`

  const network = lazyView(() => [...commonRows(world, name, placed, waiting), ...suggestedToOwn()])
  /** The second offer, and two of the catalogue's products that the municipality has no system of. */
  const leftOpen = (without: readonly string[]): readonly string[] => [
    ...exampleOffers.slice(1, 2).map((offer) => offer.id),
    ...without.slice(0, 2),
  ]
  const suggestedToOwn = (): readonly Row[] => {
    const place = placed.find((p) => p.number === own)
    const systems = place ? memberRows(world, own, own, size ?? systemsIn(place.inhabitants, placed)) : []
    const has = new Set(systems.map((r) => r['product']))
    const about = leftOpen([...titles.keys()].filter((id) => !has.has(id)))
    const named = new Map([...titles, ...exampleOffers.map((o) => [o.id, o.title] as const)])
    return about.map((id, at) =>
      rowOf(suggestionId(own, id), {
        title: named.get(id) ?? id,
        member: own,
        about: id,
        ...(at === 0 ? { reply: 'joins' } : { use: at === 1 ? 'inUse' : 'planned' }),
        basis: 'matrix',
        note: at === 0 ? 'ja' : 'ja?',
        place: `oversikt-i-fjor.xlsx, rad ${at + 2}`,
        source: exampleSource,
      }),
    )
  }
  const municipality = (place: Place): ExampleMember => {
    const joined = !waiting.has(place.number)
    const systems = size ?? systemsIn(place.inhabitants, placed)
    const make = (): readonly Row[] => {
      if (!joined) return []
      const rows = memberRows(world, place.number, place.number, systems)
      const has = new Set(rows.map((r) => r['product']))
      const without = [...titles.keys()].filter((id) => !has.has(id))
      const answers = answerRows(world, place.number, without, titles)
      // Something is left for the person who looks: to confirm, to correct, to vote.
      if (place.number === own) {
        const left = new Set(leftOpen(without))
        const said = (row: Row): string | undefined =>
          typeof row['about'] === 'string' ? row['about'] : undefined
        const kept = answers.filter((row) => !left.has(said(row) ?? '') && !row.id.startsWith('vote:'))
        return [...rows, ...kept]
      }
      // One shows what it answers and buys, and keeps its systems to itself.
      return place.number === silent && silent !== own
        ? rows.filter((r) => r.id.startsWith('organisation:'))
        : [...rows, ...answers]
    }
    return {
      owner: `eksempel-${place.number}`,
      number: place.number,
      name: place.name,
      sort: 'municipality',
      joined,
      systems,
      view: lazyView(make),
    }
  }
  const owned = cooperations
    .filter((c) => c.host === undefined && county === '50')
    .map((c): ExampleMember => {
      const shared = sharedIn(world, c)
      return {
        owner: `eksempel-${c.id}`,
        number: undefined,
        name: c.name,
        sort: 'other',
        joined: true,
        systems: shared.size,
        view: lazyView(() => cooperationRows(world, c, shared)),
      }
    })
  const municipalities = placed.map(municipality)
  const byNumber = new Map(municipalities.map((m) => [m.number, m]))
  return {
    name,
    example: true,
    today,
    network,
    members: [...municipalities.filter((m) => m.joined), ...owned],
    own,
    member: (number) => byNumber.get(number),
    networkRecords: () => all(network, [...kinds, ...others]),
    memberRecords: (number) => {
      const member = byNumber.get(number)
      return member ? all(member.view, memberKinds) : []
    },
  }
}
