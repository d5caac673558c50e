import { Book, type DemoRecord } from './book.ts'
import { dice, type Dice } from './chance.ts'
import { unitSpecs } from './units.ts'

/** A system while the register is being made: what the other parts need to know of it beside its record. */
export interface MadeSystem {
  readonly id: string
  readonly name: string
  /** Category of a known system, or the name of a local one. */
  readonly category: string
  readonly unit: string
  readonly type: string
  readonly criticality: string
  readonly personal: readonly string[]
  readonly supplier: string | undefined
  readonly lifecycle: string
  /** Thousand kroner a year. */
  readonly cost: number
  /** The same system entered once more, under another name. */
  readonly copy: boolean
  /** Product that is real: nothing unkind is made up about it. */
  readonly real: boolean
  readonly owner: string | undefined
  /** Services it carries, with the role. */
  readonly services: readonly (readonly [role: string, slug: string])[]
  readonly record: DemoRecord
}

export interface World {
  readonly today: string
  readonly size: number
  readonly name: string
  readonly dice: Dice
  readonly book: Book
  /** Unit ids by key. */
  readonly units: Map<string, string>
  /** Persons who work in a unit, by its key. */
  readonly staff: Map<string, string[]>
  readonly persons: string[]
  /** Those with a charge of their own: `director`, `dpo`, `security`. */
  readonly charged: Map<string, string>
  /** Two who have left, and still stand as responsible. */
  readonly left: string[]
  readonly organisations: Map<string, string>
  readonly systems: MadeSystem[]
  /** Role ids by sort and unit, `ictContact` or `systemOwner:hjemme`. */
  readonly roles: Map<string, string>
  /** Processing ids by service slug. */
  readonly processings: Map<string, string>
  readonly datasets: Map<string, string>
  serial: number
}

export const newWorld = (seed: string, today: string, size: number, name: string): World => {
  const d = dice(seed)
  return {
    today,
    size,
    name,
    dice: d,
    book: new Book(today, d),
    units: new Map(),
    staff: new Map(),
    persons: [],
    charged: new Map(),
    left: [],
    organisations: new Map(),
    systems: [],
    roles: new Map(),
    processings: new Map(),
    datasets: new Map(),
    serial: 1,
  }
}

/** The id of the organisation with that name; made when it is first asked for. Real companies get no number: we know none. */
export function organisation(world: World, name: string, type = 'supplier'): string {
  const known = world.organisations.get(name)
  if (known) return known
  const { id } = world.book.add('organisation', { name, type })
  world.organisations.set(name, id)
  return id
}

const parentOf = new Map(unitSpecs.map((u) => [u.key, u.parent]))
/** The unit with that key; in a small municipality that does not have it, the one above. */
export const unitId = (world: World, key: string): string | undefined => {
  const id = world.units.get(key)
  const parent = parentOf.get(key)
  return id ?? (parent === undefined ? undefined : unitId(world, parent))
}

/** Somebody in the unit, or in the whole municipality when nobody is. */
export const someone = (world: World, unit: string, d: Dice): string => {
  const staff = world.staff.get(unit)
  return staff && staff.length > 0 ? d.pick(staff) : d.pick(world.persons)
}

/** The system in use of that category, when there is one. */
export const systemOf = (world: World, category: string): MadeSystem | undefined =>
  world.systems.find((s) => s.category === category && s.lifecycle === 'inUse') ??
  world.systems.find((s) => s.category === category)
