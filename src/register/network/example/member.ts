import { fixedId, ulid } from '../../../schema/id.ts'
import type { Row } from '../../../schema/kind.ts'
import { plusDays, plusMonths, quarterOf, timeOf } from '../../demo/calendar.ts'
import type { Category } from '../../demo/categories.ts'
import type { Dice } from '../../demo/chance.ts'
import { exampleSource } from '../../demo/book.ts'
import { entryId } from '../ids.ts'
import { choose, sharedBy, type Pick } from './choose.ts'
import type { SystemFact } from '../../reference/systems.ts'
import { cooperationOf, type Cooperation } from './regions.ts'
import { rowOf } from './rowView.ts'

/** What every member's rows are made from. */
export interface World {
  readonly seed: string
  readonly today: string
  /** Dice of the whole network: never drawn from, only forked. */
  readonly dice: Dice
  /** What co-operations run, by their id; filled as they are asked for. */
  readonly shared: Map<string, ReadonlyMap<string, SystemFact>>
}
/** The categories that a co-operation runs one installation of, with its product. */
export function sharedIn(world: World, cooperation: Cooperation): ReadonlyMap<string, SystemFact> {
  const known = world.shared.get(cooperation.id)
  if (known) return known
  const made = sharedBy(cooperation, world.dice)
  world.shared.set(cooperation.id, made)
  return made
}

/** Components a category is usually joined to, by part of its name. */
const joined: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^skjema/, ['id-porten', 'fiks-svarut']],
  [/^sak- og/, ['einnsyn', 'fiks-svarinn', 'fiks-svarut', 'krr']],
  [/barnevernssystem/, ['fiks-bekymringsmelding', 'fiks-folkeregister', 'fiks-io']],
  [/pleie/, ['e-resept', 'helseid', 'kjernejournal', 'vkp']],
  [/journal$/, ['helseid']],
  [/sosialtjeneste/, ['fiks-digisos', 'fiks-folkeregister']],
  [/byggesak/, ['fiks-io', 'matrikkelen']],
  [/kart|plan/, ['fiks-plan', 'geonorge', 'matrikkelen']],
  [/lønn/, ['a-ordningen', 'altinn']],
  [/regnskap|faktur/, ['elma', 'peppol']],
  [/skole|lærings|foresatt/, ['feide', 'id-porten']],
  [/barnehage/, ['fiks-folkeregister', 'id-porten']],
  [/gebyrer/, ['fiks-folkeregister', 'fiks-minside', 'matrikkelen']],
  [/trygghet|velferd|hjemmeoppfølging/, ['vkp']],
  [/identitet/, ['ansattporten', 'id-porten', 'maskinporten']],
]
export const exampleComponents: readonly string[] = [...new Set(joined.flatMap(([, ids]) => ids))].sort()

const lifecycles: readonly (readonly [string, number])[] = [
  ['inUse', 84],
  ['introducing', 4],
  ['pilot', 3],
  ['phasingOut', 4],
  ['considered', 2],
  ['procuring', 3],
]

type Services = readonly { readonly to: string; readonly role: string }[]
const services = new Map<Category, Services>()
/** One array for each category: six thousand systems carry the same few. */
function servicesOf(category: Category): Services {
  let made = services.get(category)
  if (!made) {
    made = category.services.map(([role, slug]) => ({ to: fixedId('service', slug), role }))
    services.set(category, made)
  }
  return made
}
const exampleTags: readonly string[] = [exampleSource]
const productIds = new Map<string, string>()
/** The same names come back in every municipality, and folding is slow. */
function productId(name: string): string {
  let id = productIds.get(name)
  if (id === undefined) productIds.set(name, (id = entryId('product', name)))
  return id
}

/** The system that a co-operation runs: its id is known before its rows are made. */
export const installationId = (cooperation: Cooperation, category: string): string =>
  fixedId(
    'system',
    `eksempel-${cooperation.id}-${entryId('product', category).slice('product:@'.length)}`.slice(0, 70),
  )

function dates(lifecycle: string, today: string, d: Dice): Record<string, string | undefined> {
  const years = (from: number, to: number): string => plusDays(today, -d.int(from * 365, to * 365))
  switch (lifecycle) {
    case 'phasingOut':
      return {
        inUseFrom: years(7, 15),
        phaseOutFrom: plusMonths(today, -d.int(1, 6)),
        endOfLife: plusMonths(today, d.int(2, 14)),
      }
    case 'readOnly':
      return { inUseFrom: years(11, 20), endOfLife: years(1, 3) }
    case 'introducing':
    case 'pilot':
    case 'procuring':
    case 'considered':
      return {}
    default:
      return d.is(0.8) ? { inUseFrom: years(0, 14) } : {}
  }
}

/** What a member shows beyond what all do: decided once for each, as a municipality decides. */
interface Habits {
  readonly versions: boolean
  readonly contracts: boolean
  readonly mailbox: string | undefined
  readonly components: boolean
}
const habitsOf = (d: Dice, slug: string): Habits => ({
  versions: d.is(0.35),
  contracts: d.is(0.45),
  mailbox: d.is(0.7) ? `digitalisering.${slug}@example.no` : undefined,
  components: d.is(0.9),
})

/** The published rows of one municipality: what others may see, and nothing else. */
export function memberRows(world: World, number: string, slug: string, size: number): readonly Row[] {
  const { today, dice } = world
  const d = dice.fork(`member ${number}`)
  const ids = dice.fork(`ids ${number}`)
  let clock = timeOf(today) - 400 * 86_400_000
  const newId = (kind: string): string => `${kind}:${ulid((clock += 1000), (into) => ids.bytes(into))}`
  const cooperation = cooperationOf(number)
  const habits = habitsOf(d, slug)
  const rows: Row[] = []
  const suppliers = new Map<string, string>()
  const supplier = (name: string): string => {
    const known = suppliers.get(name)
    if (known) return known
    const id = newId('organisation')
    suppliers.set(name, id)
    rows.push(rowOf(id, { name, type: 'supplier' }))
    return id
  }
  for (const pick of choose(
    size,
    cooperation && {
      it: cooperation,
      hosts: cooperation.host === number,
      shared: sharedIn(world, cooperation),
    },
    d,
  )) {
    const hosts = pick.part?.host === number
    const id = hosts && pick.part ? installationId(pick.part, pick.category.name) : newId('system')
    const lifecycle = pick.lifecycle ?? (pick.part ? 'inUse' : d.weighted(lifecycles))
    rows.push(
      rowOf(id, {
        ...systemFields(pick, lifecycle, today, d),
        supplier: pick.supplier ? supplier(pick.supplier) : undefined,
        sharedInstallation: pick.part && !hosts ? installationId(pick.part, pick.category.name) : undefined,
        components: habits.components ? componentsOf(pick, d) : undefined,
        version: habits.versions && d.is(0.5) ? `${d.int(2, 12)}.${d.int(0, 9)}` : undefined,
        hosting: habits.versions && d.is(0.7) ? (pick.part ? 'ictCooperation' : 'saas') : undefined,
        roleMailbox: d.is(0.8) ? habits.mailbox : undefined,
      }),
    )
    if (habits.contracts && pick.product !== undefined && d.is(0.4))
      rows.push(contract(newId('contract'), id, today, d))
  }
  return rows
}

function systemFields(
  pick: Pick,
  lifecycle: string,
  today: string,
  d: Dice,
): Record<string, string | readonly string[] | readonly { to: string; role: string }[] | undefined> {
  // One spelled as the list has it is mostly tied to the catalogue; one spelled otherwise is what nobody has got round to.
  const tied = pick.product !== undefined && pick.product === pick.name && d.is(0.85)
  return {
    name: pick.name,
    type: pick.type,
    description: pick.category.about,
    lifecycle,
    ...dates(lifecycle, today, d),
    product: tied && pick.product !== undefined ? productId(pick.product) : undefined,
    services: servicesOf(pick.category),
    tags: exampleTags,
  }
}

const componentsOf = (pick: Pick, d: Dice): readonly string[] => {
  const [, ids = []] = joined.find(([pattern]) => pattern.test(pick.category.name.toLowerCase())) ?? []
  return ids.filter(() => d.is(0.7)).map((id) => fixedId('component', id))
}

function contract(id: string, system: string, today: string, d: Dice): Row {
  const end = plusMonths(today, d.int(2, 48))
  return rowOf(id, {
    systems: [system],
    end,
    noticeBy: d.is(0.5) ? plusMonths(end, -6) : undefined,
    plannedQuarter: d.is(0.3) ? quarterOf(plusMonths(end, -9)) : undefined,
  })
}

/** What a co-operation with a register of its own shows: its installations. */
export function cooperationRows(
  world: World,
  cooperation: Cooperation,
  shared: ReadonlyMap<string, { readonly name: string }>,
): readonly Row[] {
  const d = world.dice.fork(`rows ${cooperation.id}`)
  return [...shared].map(([category, { name }]) =>
    rowOf(installationId(cooperation, category), {
      name,
      lifecycle: 'inUse',
      inUseFrom: plusDays(world.today, -d.int(200, 4000)),
      product: entryId('product', name),
      roleMailbox: 'drift@example.no',
      tags: exampleTags,
    }),
  )
}
