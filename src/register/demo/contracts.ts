import type { Draft } from './book.ts'
import { plusDays, plusMonths, quarterOf, yearOf } from './calendar.ts'
import type { Dice } from './chance.ts'
import { someone, type MadeSystem, type World } from './world.ts'

/**
 * How many days from today the last day for notice is, for every other contract until they are used up: some this
 * quarter, some this half-year, some already behind, so that the overview has something to say whatever day it is.
 */
const soon = [12, -19, 47, 104, -6, 78, 151, 33, 127, -48, 61, 168, -75, 86, 139, 177, -110]
const noticeAt = (index: number): number | undefined => (index % 2 === 1 ? soon[(index - 1) / 2] : undefined)

const weightOf = (s: MadeSystem): number =>
  s.cost + (s.criticality === 'vital' ? 400 : s.criticality === 'high' ? 200 : 0)

/** 60–90 contracts at 180 systems, for the systems that cost something, the dearest first. */
export function makeContracts(world: World): void {
  const d = world.dice.fork('contracts')
  // A large municipality has more systems without a contract of their own, and not three hundred contracts.
  const wanted = Math.min(150, Math.round(world.size * 0.4)) + d.int(0, 8)
  const paid = world.systems
    .filter(
      (s) =>
        s.supplier && s.cost > 0 && !s.copy && !['retired', 'considered', 'procuring'].includes(s.lifecycle),
    )
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1))
  const covered = new Set<string>()
  let made = 0
  for (const system of paid) {
    if (made >= wanted) break
    if (covered.has(system.id)) continue
    const own = d.fork(system.name)
    // A supplier often sells several systems in one agreement.
    const with_ = paid
      .filter(
        (s) => s !== system && s.supplier === system.supplier && s.unit === system.unit && !covered.has(s.id),
      )
      .slice(0, own.is(0.5) ? 2 : 0)
    const all = [system, ...with_]
    for (const s of all) covered.add(s.id)
    const first = makeContract(world, all, own, noticeAt(made))
    made++
    if (own.is(0.07)) addendum(world, system, first, own)
  }
}

function makeContract(
  world: World,
  systems: readonly MadeSystem[],
  d: Dice,
  near: number | undefined,
): string {
  const { today, book } = world
  const [system] = systems
  if (!system) throw new RangeError('A contract for nothing')
  const notice = d.weighted([
    [3, 5],
    [6, 3],
    [12, 1],
    [1, 1],
  ])
  const end = endDate(today, near, notice, d)
  const options = d.is(0.6) ? d.int(1, 3) : 0
  const used = options === 0 ? undefined : d.int(0, Math.min(options, 2))
  // Long enough to have begun: a contract that ends in five years did not begin next year.
  let initial = d.pick([24, 36, 48])
  while (plusMonths(end, -(initial + (used ?? 0) * 12)) > plusMonths(today, -2)) initial += 12
  const start = plusMonths(end, -(initial + (used ?? 0) * 12))
  const value = systems.reduce((sum, s) => sum + s.cost, 0)
  const planned = d.is(0.25) && end > today
  const title = systems.length > 1 ? `${system.name} med tillegg` : system.name
  const record = book.add('contract', {
    title: d.is(0.5) ? `Avtale om ${title}` : title,
    supplier: system.supplier,
    systems: systems.map((s) => s.id),
    type: d.weighted([
      ['SSA-L', 6],
      ['SSA-D', 3],
      ['SSA-V', 2],
      ['SSA-K', 1],
      ['SSA-R', 1],
      ['licence', 2],
      ['other', 1],
    ]),
    start,
    end: d.is(0.96) || near !== undefined ? end : undefined,
    irrevocableUntil: d.is(0.3) ? plusMonths(start, 24) : undefined,
    initialMonths: d.is(0.6) ? initial : undefined,
    autoRenewal:
      near !== undefined
        ? 'yes'
        : d.weighted([
            ['yes', 5],
            ['no', 3],
            ['unknown', 1],
            [undefined, 2],
          ]),
    renewalMonths: near !== undefined || d.is(0.6) ? 12 : undefined,
    optionCount: options || undefined,
    optionMonths: options ? 12 : undefined,
    optionsUsed: used,
    noticeMonths: near !== undefined || d.is(0.82) ? notice : undefined,
    noticeRunsFrom:
      near !== undefined
        ? 'periodEnd'
        : d.weighted([
            ['periodEnd', 4],
            ['anyDay', 2],
            [undefined, 3],
          ]),
    valuePerYear: d.is(0.9) ? value * 1000 : undefined,
    priceRegulation: d.is(0.35) ? 'Konsumprisindeksen, hver januar' : undefined,
    paymentSplit: d.is(0.1) ? 'Fordeles etter antall brukere i enhetene' : undefined,
    sla: d.is(0.25) ? 'Oppetid 99,5 prosent. Kritiske feil rettes innen fire timer.' : undefined,
    procurementReference: d.is(0.5) ? `${yearOf(start)}/${d.int(100, 4999)}` : undefined,
    plannedQuarter: planned ? quarterOf(plusMonths(end, -9)) : undefined,
    responsible: d.is(0.7) ? roleFor(world, system, d) : undefined,
    owner: d.is(0.75) ? someone(world, system.unit, d) : undefined,
    document: d.is(0.4) ? `https://www.example.no/arkiv/${yearOf(start)}/${d.int(100, 9999)}` : undefined,
    notes: d.is(0.1)
      ? 'Leverandøren vil flytte oss til skyversjonen. Avklar pris før vi forlenger.'
      : undefined,
  } satisfies Draft)
  return record.id
}

/** An end whose last day for notice is `near` days from today, or one like any other: some over, most in the years to come. */
function endDate(today: string, near: number | undefined, notice: number, d: Dice): string {
  if (near !== undefined) return plusMonths(plusDays(today, near), notice)
  const months = d.weighted([
    [d.int(-10, -1), 1],
    [d.int(14, 26), 4],
    [d.int(27, 60), 5],
  ])
  const at = plusMonths(today, months)
  return d.is(0.6) ? `${yearOf(at)}-12-31` : at
}

function addendum(world: World, system: MadeSystem, parent: string, d: Dice): void {
  const start = plusDays(world.today, -d.int(60, 500))
  world.book.add('contract', {
    title: `Tilleggsavtale: ny modul i ${system.name}`,
    supplier: system.supplier,
    systems: [system.id],
    type: 'other',
    parent,
    start,
    valuePerYear: d.int(10, 60) * 1000,
  })
}

const roleFor = (world: World, system: MadeSystem, d: Dice): string | undefined =>
  world.roles.get(`systemOwner:${system.unit}`) ?? d.pick([...world.roles.values()])
