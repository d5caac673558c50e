import { fold } from '../../../schema/order.ts'
import { categories, type Category } from '../../demo/categories.ts'
import type { Dice } from '../../demo/chance.ts'
import { buildingSystems, formServices, localSystems } from '../../demo/locals.ts'
import { buildings } from '../../demo/units.ts'
import { services } from '../../reference/services.ts'
import { systems as knownSystems, type SystemFact } from '../../reference/systems.ts'
import { once } from '../../reference/table.ts'
import type { Cooperation } from './regions.ts'

/** A system to be, in one municipality. */
export interface Pick {
  readonly name: string
  /** Name of the product that it is of, as the reference list has it; undefined for what no list has. */
  readonly product: string | undefined
  readonly category: Category
  readonly type: string
  readonly supplier: string | undefined
  /** The co-operation whose installation it is part of. */
  readonly part: Cooperation | undefined
  readonly lifecycle: string | undefined
}

/** For counties and hospitals, or chosen by whole regions: not for a municipality of the example. */
const elsewhere = /\(vgs\)|^felles journal$|^tann/
export const supplierOf = (fact: SystemFact): string | undefined =>
  // «Visma (GatSoft)» and «åpen kildekode» are remarks about a supplier, not names of one.
  fact.supplier && !/kildekode|samarbeid/.test(fact.supplier)
    ? fact.supplier.replace(/ \(.*\)$/, '').replace(/ \/.*$/, '')
    : undefined

const byCategory = once(() => {
  const map = new Map<string, SystemFact[]>()
  for (const fact of knownSystems())
    if (!elsewhere.test(fact.category)) map.set(fact.category, [...(map.get(fact.category) ?? []), fact])
  return map
})
/** Products that the example's catalogue holds. */
export const catalogueFacts = once(() => [...byCategory().values()].flat().filter((f) => !f.legacy))

const support =
  /^(samhandling|brukerstøtte|utskrift|intranett|telefoni|endepunkt|kvalitet|kompetanse|årshjul|skjema|booking)/
const platform = /^(kontorstøtte|identitet|fjernskrivebord|enhetsstyring|arkivkjerne|arkivintegrasjon)/
const welfare = /^(trygghet|medisindispenser|digital hjemme)/
const typeOf = (category: string): string =>
  platform.test(category)
    ? 'platform'
    : support.test(category)
      ? 'support'
      : welfare.test(category)
        ? 'welfareTech'
        : 'business'

/** The categories that a co-operation runs one installation of, with its product. The same whoever of them is looked at. */
export function sharedBy(cooperation: Cooperation, dice: Dice): ReadonlyMap<string, SystemFact> {
  const d = dice.fork(`cooperation ${cooperation.id}`)
  const out = new Map<string, SystemFact>()
  for (const { name } of categories.slice(0, 45)) {
    const current = (byCategory().get(name) ?? []).filter((f) => !f.legacy)
    if (d.is(0.45) && current.length > 0) out.set(name, d.pick(current))
  }
  return out
}

const initials = (name: string): string =>
  fold(name)
    .split(' ')
    .map((w) => w.charAt(0))
    .join('')
    .toUpperCase()
/** The same product as people write it in their lists. Each of these is one that the search for likely repeats should find. */
export function otherSpelling(fact: SystemFact, d: Dice): string {
  const words = fact.name.split(' ')
  const supplier = supplierOf(fact) ?? ''
  const ways: string[] = [`${fact.name} ${d.int(2, 11)}.${d.int(0, 9)}`]
  if (words.length > 2 && !/[()]/.test(fact.name)) {
    ways.push(`${fact.name} (${initials(fact.name)})`)
    ways.push(`${initials(words.slice(0, -1).join(' '))} ${words.at(-1) ?? ''}`)
  }
  if (supplier && words[0] === supplier && words.length > 1) ways.push(words.slice(1).join(' '))
  else if (supplier && words.length === 1 && supplier.toLowerCase() !== fact.name.toLowerCase())
    ways.push(`${supplier} ${fact.name}`)
  return d.pick(ways)
}

const local = (
  spec: { readonly name: string; readonly type: string; readonly supplier?: string },
  category: Category,
): Pick => ({
  name: spec.name,
  product: undefined,
  category,
  type: spec.type,
  supplier: spec.supplier,
  part: undefined,
  lifecycle: undefined,
})

/** Forms and technical systems of buildings: what the large have most of. The same list for all, taken from the top. */
const fillers = once((): readonly Pick[] => {
  const names = new Map(services().map((s) => [s.slug, s.name]))
  const forms = formServices.flatMap((slug): Pick[] => {
    const service = names.get(slug)
    if (service === undefined) return []
    const category: Category = {
      name: 'skjema',
      unit: 'service',
      criticality: 'low',
      personal: ['ordinary', 'nationalId'],
      cost: [0, 12],
      users: [2, 10],
      about: `Innbyggere søker eller melder fra på nett: ${service.toLowerCase()}.`,
      services: [['form', slug]],
    }
    return [
      local(
        { name: `Skjema: ${service.replace(/ \(.*\)$/, '').replace(/:.*$/, '')}`, type: 'form' },
        category,
      ),
    ]
  })
  const technical = buildings.flatMap(([building]) =>
    buildingSystems.map((s) =>
      local(
        { name: s.name(building), type: s.type, ...(s.supplier ? { supplier: s.supplier } : {}) },
        { ...s, name: s.name('') },
      ),
    ),
  )
  const sensor = buildingSystems.find((s) => s.type === 'infrastructure')
  const zones = sensor
    ? Array.from({ length: 300 }, (_, i) =>
        local({ name: `Trykkmåler vannsone ${i + 1}`, type: sensor.type }, { ...sensor, name: 'Trykkmåler' }),
      )
    : []
  return [...forms, ...technical, ...zones]
})

/** What a municipality has: one product of most categories, some older ones, and what no list of products holds. */
export function choose(
  size: number,
  within:
    | { readonly it: Cooperation; readonly hosts: boolean; readonly shared: ReadonlyMap<string, SystemFact> }
    | undefined,
  d: Dice,
): readonly Pick[] {
  const out: Pick[] = []
  const names = new Set<string>()
  const add = (pick: Pick): void => {
    if (out.length >= size || names.has(pick.name)) return
    names.add(pick.name)
    out.push(pick)
  }
  const wanted = Math.round(size * 0.6)
  for (const category of categories) {
    if (out.length >= wanted) break
    const facts = byCategory().get(category.name) ?? []
    const current = facts.filter((f) => !f.legacy)
    const common = within?.shared.get(category.name)
    const part = common && (d.is(0.85) || within?.hosts) ? within?.it : undefined
    const fact = part ? common : current.length > 0 && d.is(0.9) ? d.pick(current) : undefined
    const known = (f: SystemFact, of: Cooperation | undefined, lifecycle?: string): void => {
      const spelled = of === undefined && d.is(0.09) ? otherSpelling(f, d) : f.name
      add({
        name: spelled,
        product: f.name,
        category,
        type: typeOf(category.name),
        supplier: supplierOf(f),
        part: of,
        lifecycle,
      })
    }
    if (fact) known(fact, part)
    const [old] = facts.filter((f) => f.legacy)
    if (old && d.is(0.3)) known(old, undefined, 'readOnly')
  }
  for (const spec of localSystems) if (d.is(size < 120 ? 0.35 : 0.85)) add(local(spec, spec))
  for (const pick of d.some(fillers(), Math.max(0, size - out.length))) add(pick)
  for (const pick of fillers()) add(pick)
  return out
}
