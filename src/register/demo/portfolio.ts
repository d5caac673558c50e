import { systems as knownSystems, type SystemFact } from '../reference/systems.ts'
import { services } from '../reference/services.ts'
import { categories, type Category } from './categories.ts'
import type { Dice } from './chance.ts'
import { buildingSystems, formServices, localSystems } from './locals.ts'
import { buildings, unitOfArea } from './units.ts'

/** A system to be, before anything is made up about it. */
export interface Choice {
  readonly name: string
  readonly category: Category
  readonly type: string
  readonly supplier?: string
  readonly real: boolean
  readonly lifecycle?: string
  /** Known by another name too: the duplicate that nobody has noticed. */
  readonly of?: string
}

/** Always there, so that the example shows what it should: two for the same service, and one entered twice. */
const always = ['Visma Flyt Skole', 'Visma Flyt Barnehage', 'Kidplan']
/** For counties and hospitals, or chosen by whole regions: not for this municipality. */
const elsewhere = /\(vgs\)|^felles journal$|^tann/
/** What a municipality cannot be without. */
const everywhere = /^(Kommunens nettsted|Sikkerhetskopi|Driftskontroll|Regneark: v|Oppdrags|Adgangskontroll)/
const platforms = /^(kontorstøtte|identitet|fjernskrivebord|enhetsstyring|arkivkjerne|arkivintegrasjon)/
const supports =
  /^(samhandling|brukerstøtte|utskrift|intranett|telefoni|endepunkt|kvalitet|kompetanse|årshjul|skjema|booking)/
const welfare = /^(trygghet|medisindispenser|digital hjemme)/

const typeOf = (category: string): string =>
  platforms.test(category)
    ? 'platform'
    : supports.test(category)
      ? 'support'
      : welfare.test(category)
        ? 'welfareTech'
        : 'business'

const supplierOf = (fact: SystemFact): { supplier?: string } =>
  // «Visma (GatSoft)» and «åpen kildekode» are remarks about a supplier, not names of one.
  fact.supplier && !/kildekode|samarbeid/.test(fact.supplier)
    ? { supplier: fact.supplier.replace(/ \(.*\)$/, '').replace(/ \/.*$/, '') }
    : {}

/** Which systems the municipality has: one of each category, some older ones, and what no list of products holds. */
export function choosePortfolio(size: number, d: Dice): readonly Choice[] {
  const out: Choice[] = []
  const names = new Set<string>()
  const add = (choice: Choice): void => {
    if (out.length >= size || names.has(choice.name)) return
    names.add(choice.name)
    out.push(choice)
  }
  const known = (fact: SystemFact, category: Category, lifecycle?: string): void =>
    add({
      name: fact.name,
      category,
      type: typeOf(category.name),
      real: true,
      ...supplierOf(fact),
      ...(lifecycle ? { lifecycle } : {}),
    })
  const wanted = Math.round(size * 0.56)
  const later: (() => void)[] = []
  for (const category of categories) {
    const facts = knownSystems().filter((f) => f.category === category.name && !elsewhere.test(f.category))
    const current = facts.filter((f) => !f.legacy)
    const first =
      current.find((f) => always.includes(f.name)) ?? (current.length > 0 ? d.pick(current) : undefined)
    if (first && out.length < wanted)
      known(first, category, always.includes(first.name) ? 'inUse' : undefined)
    for (const fact of facts) {
      if (fact === first) continue
      if (always.includes(fact.name)) known(fact, category, 'inUse')
      else if (fact.legacy && d.is(0.6))
        later.push(() =>
          known(
            fact,
            category,
            d.weighted([
              ['readOnly', 6],
              ['retired', 2],
              ['phasingOut', 2],
            ]),
          ),
        )
      else if (d.is(0.12))
        later.push(() =>
          known(
            fact,
            category,
            d.weighted([
              ['phasingOut', 3],
              ['considered', 2],
              ['readOnly', 2],
            ]),
          ),
        )
    }
  }
  for (const make of later) if (out.length < size * 0.66) make()
  const school = out.find((c) => c.name === 'Visma Flyt Skole')
  if (school) add({ ...school, name: 'VFS Skole', of: school.name })

  for (const local of localSystems)
    if (everywhere.test(local.name) || d.is(size < 120 ? 0.2 : 0.8))
      add({
        name: local.name,
        category: local,
        type: local.type,
        real: false,
        ...(local.supplier ? { supplier: local.supplier } : {}),
      })
  const formSupplier = out.find((c) => c.category.name === 'skjemaløsning')?.supplier
  const forms = formServices.map((slug) => () => {
    const service = services().find((s) => s.slug === slug)
    if (!service) return
    const category: Category = {
      name: 'skjema',
      unit: unitOfArea[service.area] ?? 'service',
      criticality: 'low',
      personal: d.is(0.25) ? ['ordinary', 'nationalId', 'special'] : ['ordinary', 'nationalId'],
      cost: [0, 12],
      users: [2, 10],
      about: `Innbyggere søker eller melder fra på nett: ${service.name.toLowerCase()}.`,
      services: [['form', slug]],
    }
    const title = service.name.replace(/ \(.*\)$/, '').replace(/:.*$/, '')
    add({
      name: `Skjema: ${title}`,
      category,
      type: 'form',
      real: false,
      ...(formSupplier ? { supplier: formSupplier } : {}),
    })
  })
  const technical = buildings.flatMap(([building, unit]) =>
    buildingSystems.map(
      (series) => () =>
        add({
          name: series.name(building),
          category: { ...series, name: series.name(''), unit: series.unit === 'eiendom' ? 'eiendom' : unit },
          type: series.type,
          real: false,
          ...(series.supplier ? { supplier: series.supplier } : {}),
        }),
    ),
  )
  // Two of three of what is left are forms, as long as there are any; the rest is in the buildings.
  const rest = Math.max(0, size - out.length)
  for (const make of d.some(forms, Math.round(rest * 0.6))) make()
  for (const make of d.some(technical, size - out.length)) make()
  // The largest have every one of them, and loggers in places with no name.
  for (const make of [...forms, ...technical]) make()
  const [sensors] = buildingSystems.filter((series) => series.type === 'infrastructure')
  for (let zone = 1; sensors && out.length < size; zone++)
    add({
      name: `Trykkmåler vannsone ${zone}`,
      category: {
        ...sensors,
        name: 'Trykkmåler',
        unit: 'vann',
        about: 'Måler trykk og varsler om lekkasje.',
      },
      type: sensors.type,
      real: false,
      ...(sensors.supplier ? { supplier: sensors.supplier } : {}),
    })
  return out
}
