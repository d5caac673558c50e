import { plusDays } from './calendar.ts'
import {
  emailOf,
  givenNames,
  newGivenNames,
  newSurnames,
  phoneOf,
  samiGivenNames,
  samiSurnames,
  surnames,
} from './names.ts'
import { unitSpecs } from './units.ts'
import type { World } from './world.ts'

const titles: Readonly<Record<string, string>> = {
  ledelse: 'Rådgiver',
  okonomi: 'Økonomirådgiver',
  hr: 'HR-rådgiver',
  ikt: 'IKT-rådgiver',
  dok: 'Arkivar',
  beredskap: 'Beredskapskoordinator',
  lege: 'Kommuneoverlege',
  helsestasjon: 'Helsesykepleier',
  hjemme: 'Fagsykepleier',
  solbakken: 'Fagsykepleier',
  elvebredden: 'Fagsykepleier',
  barnevern: 'Barnevernspedagog',
  nav: 'Veileder',
  kart: 'Geodatarådgiver',
  vann: 'Driftsoperatør',
  brann: 'Brannmester',
  bibliotek: 'Biblioteksjef',
  fjordvik: 'Inspektør',
  bjorkasen: 'Inspektør',
  lia: 'Inspektør',
}

/** Units with a leader, about one person a unit in all, and two who have left without anyone taking over. */
export function makePeople(world: World): void {
  const { book, today } = world
  const d = world.dice.fork('people')
  const taken = new Set<string>()
  const name = (): string => {
    for (;;) {
      const sort = d.next()
      const given = d.pick(sort < 0.12 ? samiGivenNames : sort < 0.2 ? newGivenNames : givenNames)
      const family = d.pick(sort < 0.12 ? samiSurnames : sort < 0.2 ? newSurnames : surnames)
      const whole = `${given} ${family}`
      if (taken.has(whole)) continue
      taken.add(whole)
      return whole
    }
  }
  // Small registers have fewer units: those at the top, and the first below them.
  const specs = unitSpecs.slice(0, Math.max(24, Math.min(unitSpecs.length, Math.round(world.size / 4))))
  const inUse = new Set(specs.map((s) => s.key))
  const kept = unitSpecs.filter((s) => inUse.has(s.key) || !s.parent)
  for (const { key } of kept) world.units.set(key, book.id('unit'))

  const person = (unit: string, title: string, leftOn?: string): string => {
    const full = name()
    const { id } = book.add('person', {
      name: full,
      email: emailOf(full),
      phone: d.is(0.9) ? phoneOf(world.serial++) : undefined,
      title,
      unit: world.units.get(unit),
      leftOn,
    })
    return id
  }
  const leaders = new Map<string, string>()
  const hire = (unit: string, title: string): string => {
    const id = person(unit, title)
    world.persons.push(id)
    world.staff.set(unit, [...(world.staff.get(unit) ?? []), id])
    return id
  }
  for (const { key, parent } of kept) {
    const leads = !parent || d.is(0.72)
    if (leads)
      leaders.set(
        key,
        hire(key, parent ? 'Enhetsleder' : key === 'ledelse' ? 'Kommunedirektør' : 'Kommunalsjef'),
      )
  }
  const director = leaders.get('ledelse')
  if (director) world.charged.set('director', director)
  // Not leaders: a data protection officer is to be independent (GDPR Art. 38).
  world.charged.set('dpo', hire('ledelse', 'Personvernombud'))
  world.charged.set('security', hire('ikt', 'Informasjonssikkerhetsleder'))
  for (const key of ['ikt', 'ikt', 'dok', 'hr', 'okonomi', 'beredskap', 'hjemme', 'kart', 'vann'])
    if (world.units.has(key)) hire(key, titles[key] ?? 'Rådgiver')
  for (const { key } of kept) if (d.is((world.size / 180) * 0.1)) hire(key, titles[key] ?? 'Rådgiver')
  // Two who are gone and still stand as owners: what a register loses sight of first.
  for (const [unit, days] of [
    ['oppvekst', 140],
    ['samfunn', 60],
  ] as const)
    world.left.push(person(unit, 'Systemansvarlig', plusDays(today, -days)))

  for (const { key, name: title, parent, sector } of kept) {
    book.add(
      'unit',
      {
        name: title,
        parent: parent ? world.units.get(parent) : undefined,
        sector,
        leader: leaders.get(key),
      },
      world.units.get(key),
    )
  }
}

/** The roles that a register needs names behind; the systems they cover come with the systems. */
export function makeRoles(world: World): void {
  const { book, today, dice } = world
  const d = dice.fork('roles')
  const add = (
    key: string,
    name: string,
    type: string,
    unit: string,
    systems: readonly string[] = [],
  ): void => {
    const { id } = book.add('role', {
      name,
      type,
      person: world.charged.get(key) ?? (d.is(0.9) ? staffOf(world, unit) : undefined),
      unit: world.units.get(unit),
      systems: [...systems],
      from: plusDays(today, -d.int(120, 2200)),
    })
    world.roles.set(key, id)
  }
  const staffOf = (w: World, unit: string): string | undefined => {
    const staff = w.staff.get(unit)
    return staff && staff.length > 0 ? d.pick(staff) : undefined
  }
  add('dpo', 'Personvernombud', 'dpo', 'ledelse')
  add('security', 'Informasjonssikkerhetsleder', 'security', 'ikt')
  add('architect', 'Virksomhetsarkitekt', 'architect', 'ikt')
  for (const [unit, name] of [
    ['oppvekst', 'oppvekst'],
    ['helse', 'helse og mestring'],
    ['samfunn', 'samfunn og teknisk'],
    ['kultur', 'kultur og fritid'],
  ] as const) {
    add(`sectorLead:${unit}`, `Sektoransvarlig ${name}`, 'sectorLead', unit)
    add(`ictContact:${unit}`, `IKT-kontakt ${name}`, 'ictContact', unit)
  }
  for (const unit of ['fjordvik', 'bjorkasen', 'solbakken', 'hjemme', 'bibliotek'])
    if (world.units.has(unit)) add(`lighthouse:${unit}`, 'Digitalt fyrtårn', 'lighthouse', unit)
  const units = [...new Set(world.systems.map((s) => s.unit))]
  for (const unit of units) {
    const own = world.systems.filter((s) => s.unit === unit && s.lifecycle === 'inUse').slice(0, 6)
    if (own.length > 1 && world.units.has(unit))
      add(
        `systemOwner:${unit}`,
        `Systemansvarlig ${world.book.records.find((r) => r.id === world.units.get(unit))?.fields['name'] ?? ''}`.trim(),
        'systemOwner',
        unit,
        own.map((s) => s.id),
      )
  }
}
