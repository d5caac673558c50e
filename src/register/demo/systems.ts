import { fixedId } from '../../schema/id.ts'
import type { Draft } from './book.ts'
import { plusDays, plusMonths } from './calendar.ts'
import type { Dice } from './chance.ts'
import { emergency, security, technical } from './detail.ts'
import { choosePortfolio, type Choice } from './portfolio.ts'
import { organisation, someone, unitId, type World } from './world.ts'

/** What people call it, where that is something else than what it is called. */
const nicknames: Readonly<Record<string, string>> = {
  'sak- og arkivsystem': 'Sakssystemet',
  'pleie- og omsorgsjournal': 'Omsorgsjournalen',
  'turnus og bemanning': 'Turnusen',
  'kommunale gebyrer og renovasjon': 'Gebyrsystemet',
  'kvalitetssystem og avvik': 'Avvikssystemet',
  'kart og planregister': 'Kartet',
  'lønn og personal': 'Lønnssystemet',
  brukerstøtte: 'Hjelp fra IKT',
}

const lifecycles: readonly (readonly [string, number])[] = [
  ['inUse', 82],
  ['introducing', 4],
  ['pilot', 3],
  ['phasingOut', 5],
  ['considered', 2],
  ['procuring', 2],
  ['retired', 2],
]

/** Dates that fit the lifecycle: what is planned lies ahead, what is over lies behind. */
function dates(lifecycle: string, today: string, d: Dice): Draft {
  const years = (from: number, to: number): string => plusDays(today, -d.int(from * 365, to * 365))
  switch (lifecycle) {
    case 'considered':
      return d.is(0.5) ? { plannedFrom: plusMonths(today, d.int(8, 24)) } : {}
    case 'procuring':
      return { plannedFrom: plusMonths(today, d.int(4, 15)) }
    case 'introducing':
    case 'pilot':
      return { plannedFrom: plusMonths(today, -d.int(2, 9)), inUseFrom: plusMonths(today, d.int(-2, 5)) }
    case 'phasingOut':
      return {
        inUseFrom: years(8, 17),
        phaseOutFrom: plusMonths(today, -d.int(1, 8)),
        ...(d.is(0.7) ? { endOfLife: plusMonths(today, d.int(2, 16)) } : {}),
      }
    case 'readOnly':
    case 'retired':
      return { inUseFrom: years(12, 22), phaseOutFrom: years(4, 6), endOfLife: years(1, 3) }
    default:
      return d.is(0.85) ? { inUseFrom: years(1, 15) } : {}
  }
}

/** Who owns it. One in seven has nobody; a few have somebody who left, which is worse, since it looks right. */
function people(world: World, choice: Choice, index: number, d: Dice): Draft {
  const { unit } = choice.category
  const gone = choice.type === 'business' && index % 23 === 7
  const left = world.left[index % 2]
  return {
    owner: gone ? left : d.is(0.85) ? someone(world, unit, d) : undefined,
    responsible: d.is(0.8) ? someone(world, unit, d) : undefined,
    superUsers:
      choice.category.users[1] > 100 ? [...new Set([someone(world, unit, d), someone(world, unit, d)])] : [],
    roleMailbox: d.is(0.5) ? `${unit}@example.no` : undefined,
    units: [...new Set([unitId(world, unit), d.is(0.2) ? unitId(world, 'service') : undefined])].filter(
      (id) => id !== undefined,
    ),
  }
}

/** Confirmed lately, long ago, or never. */
function confirmation(world: World, d: Dice, owner: string | undefined): Draft {
  const age = d.weighted([
    [d.int(5, 360), 48],
    [d.int(380, 1100), 27],
    [0, 25],
  ])
  if (age === 0) return {}
  return { confirmedOn: plusDays(world.today, -age), confirmedBy: owner ?? d.pick(world.persons) }
}

export function makeSystems(world: World): void {
  const d = world.dice.fork('systems')
  const chosen = choosePortfolio(world.size, world.dice.fork('portfolio'))
  chosen.forEach((choice, index) => makeSystem(world, choice, index, d.fork(choice.name)))
}

function makeSystem(world: World, choice: Choice, index: number, d: Dice): void {
  const { category } = choice
  const lifecycle = choice.lifecycle ?? (choice.of ? 'inUse' : d.weighted(lifecycles))
  const over = lifecycle === 'retired' || lifecycle === 'readOnly'
  const planned = lifecycle === 'considered' || lifecycle === 'procuring'
  const when = dates(lifecycle, world.today, d)
  const cost = over ? d.int(0, 15) : d.int(category.cost[0], category.cost[1])
  const scaled = Math.round(cost * (0.5 + world.size / 360))
  const who = people(world, choice, index, d)
  // The one entered twice is the poor copy: a name, a supplier and little else.
  const poor = choice.of !== undefined
  const supplier = choice.supplier ? organisation(world, choice.supplier) : undefined
  const personal = personalData(category.personal, d)
  const draft: Draft = {
    name: choice.name,
    localName: d.is(0.6) ? nicknames[category.name] : undefined,
    type: choice.type,
    description: poor ? undefined : category.about,
    supplier,
    lifecycle,
    ...when,
    ...(poor ? {} : who),
    services: over
      ? category.services.slice(0, 1).map(([, slug]) => ({ to: fixedId('service', slug), role: 'archive' }))
      : category.services.map(([role, slug]) => ({ to: fixedId('service', slug), role })),
    userCount: !poor && !planned && d.is(0.7) ? d.int(category.users[0], category.users[1]) : undefined,
    annualCost: d.is(poor || planned ? 0 : 0.78) ? scaled * 1000 + d.int(0, 9) * 100 : undefined,
    personalData: [...personal],
    criticality: d.is(0.9) && !poor ? (over ? 'low' : category.criticality) : undefined,
    ...(poor ? {} : technical(world, choice, lifecycle, d)),
    ...(poor ? {} : security(world, choice, personal, d)),
    ...(over || poor ? {} : emergency(world, choice, d)),
    ...(poor ? {} : confirmation(world, d, typeof who['owner'] === 'string' ? who['owner'] : undefined)),
    ...(lifecycle === 'retired' && d.is(0.6)
      ? { archivedOn: plusDays(world.today, -d.int(30, 700)), archivedWhy: 'Avviklet og avlevert' }
      : {}),
    ...(scaled > 150 && d.is(0.4) && typeof when['inUseFrom'] === 'string'
      ? {
          purchaseCost: scaled * 1000 * d.int(1, 3),
          purchaseDate: plusMonths(when['inUseFrom'], -d.int(3, 9)),
        }
      : {}),
  }
  const record = world.book.add('system', draft)
  world.systems.push({
    id: record.id,
    name: choice.name,
    category: category.name,
    unit: category.unit,
    type: choice.type,
    criticality: typeof draft['criticality'] === 'string' ? draft['criticality'] : '',
    personal,
    supplier,
    lifecycle,
    cost: scaled,
    copy: poor,
    real: choice.real,
    owner: typeof draft['owner'] === 'string' ? draft['owner'] : undefined,
    services: category.services,
    record,
  })
}

/** Mostly what the category says; now and then less is written down than is there, or nothing at all. */
function personalData(said: readonly string[], d: Dice): readonly string[] {
  if (said.length === 0 || d.is(0.12)) return []
  return said.length > 2 && d.is(0.15) ? said.slice(0, 2) : said
}
