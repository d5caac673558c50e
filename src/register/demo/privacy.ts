import { fixedId } from '../../schema/id.ts'
import { law, services as facts, type ServiceFact } from '../reference/services.ts'
import { makeAssessments } from './assessments.ts'
import { plusDays } from './calendar.ts'
import type { Dice } from './chance.ts'
import { internalProcessings, privacyOfArea, type AreaPrivacy } from './privacyTexts.ts'
import { unitOfArea } from './units.ts'
import { organisation, someone, unitId, type MadeSystem, type World } from './world.ts'

/** Systems in which a service's personal data lie. */
const systemsFor = (world: World, slug: string): readonly MadeSystem[] =>
  world.systems.filter(
    (s) =>
      !['retired', 'considered', 'procuring'].includes(s.lifecycle) &&
      s.personal.some((p) => p !== 'none') &&
      s.services.some(([role, service]) => service === slug && role !== 'support'),
  )

export function makePrivacy(world: World): void {
  const d = world.dice.fork('privacy')
  const agreements = makeAgreements(world, d.fork('agreements'))
  const wanted = Math.round(world.size * 0.61)
  const candidates = facts().filter((s) => privacyOfArea[s.area])
  const own = d.some(candidates, Math.max(10, wanted - internalProcessings.length))
  for (const service of own) {
    const about = privacyOfArea[service.area]
    if (about) serviceProcessing(world, service, about, agreements, d.fork(service.slug))
  }
  for (const row of internalProcessings) internalProcessing(world, row, d.fork(row.title))
  makeAssessments(world)
  world.book.add(
    'controller',
    {
      name: world.name,
      representative: world.charged.get('director'),
      address: 'Eksempelveien 1, 0000 Eksempelbygd',
      email: 'postmottak@example.no',
      phone: '00 00 90 00',
      officer: world.charged.get('dpo'),
      officerEmail: 'personvernombud@example.no',
      outsideEea: 'no',
    },
    fixedId('controller', 'own'),
  )
}

function serviceProcessing(
  world: World,
  service: ServiceFact,
  about: AreaPrivacy,
  agreements: ReadonlyMap<string, string>,
  d: Dice,
): void {
  const systems = systemsFor(world, service.slug).slice(0, 3)
  const basis = service.laws[0] ? law(service.laws[0].law) : undefined
  const reference = basis
    ? `${basis.name}${service.laws[0]?.section ? ` ${service.laws[0].section}` : ''}`
    : ''
  const sensitive = about.nine !== undefined
  const unit = unitOfArea[service.area] ?? 'ledelse'
  const needed = sensitive
    ? d.weighted([
        ['yes', 5],
        ['no', 2],
        ['unknown', 2],
      ])
    : d.weighted([
        ['no', 5],
        ['unknown', 1],
        [undefined, 2],
      ])
  const suppliers = [...new Set(systems.flatMap((s) => s.supplier ?? []))]
  const abroad = d.is(0.08)
  const approved = d.is(0.7)
  const { id } = world.book.add('processing', {
    title: service.name,
    purpose: `${about.purpose} Gjelder ${lower(service.name)}.`,
    status: approved ? 'APPROVED' : 'DRAFT',
    role: d.is(0.05) ? 'joint' : 'controller',
    articleSix: d.is(0.95) ? (service.statutory ? ['6c', '6e'] : ['6e']) : [],
    articleSixReference: reference,
    articleNine: about.nine ? [about.nine] : [],
    articleNineReference: about.nine ? reference : undefined,
    articleTen: about.criminal ? 'yes' : d.is(0.7) ? 'no' : undefined,
    articleTenReference: about.criminal ? reference : undefined,
    dataSubjects: about.subjects,
    dataCategories: about.data,
    sources: d.is(0.6) ? 'Den det gjelder, Folkeregisteret og andre kommunale tjenester' : undefined,
    recipients: d.is(0.7) ? about.recipients : [],
    retention: d.is(0.82) ? about.retention : undefined,
    safeguards: d.is(0.55) ? 'Tilgang etter rolle, logg over oppslag, to trinn ved innlogging.' : undefined,
    systems: systems.map((s) => s.id),
    services: [fixedId('service', service.slug)],
    processors: d.is(0.85) ? suppliers : [],
    agreements: [...new Set(systems.flatMap((s) => agreements.get(s.id) ?? []))],
    transfers: abroad
      ? 'yes'
      : d.weighted([
          ['no', 6],
          ['unknown', 2],
          [undefined, 2],
        ]),
    transferCountries: abroad ? ['USA'] : [],
    transferBasis: abroad ? d.pick(['adequacy', 'scc', 'notClarified']) : undefined,
    automatedDecisions: d.is(0.7) ? 'no' : undefined,
    dpiaNeeded: needed,
    unit: unitId(world, unit),
    owner: d.is(0.84) ? someone(world, unit, d) : undefined,
    contact: d.is(0.4) ? `${unit}@example.no` : undefined,
    businessArea: d.is(0.5) ? [about.area] : [],
    nextReview: approved && d.is(0.7) ? plusDays(world.today, d.int(-200, 700)) : undefined,
    confirmedOn: d.is(0.6) ? plusDays(world.today, -d.int(10, 900)) : undefined,
  })
  world.processings.set(service.slug, id)
}

function internalProcessing(world: World, row: (typeof internalProcessings)[number], d: Dice): void {
  const systems = world.systems
    .filter((s) => s.lifecycle === 'inUse' && row.systems.test(s.category))
    .slice(0, 4)
  const { id } = world.book.add('processing', {
    title: row.title,
    purpose: row.purpose,
    status: d.is(0.75) ? 'APPROVED' : 'DRAFT',
    role: 'controller',
    articleSix: [...row.six],
    articleSixReference: row.reference,
    articleTen: 'no',
    dataSubjects: row.subjects,
    dataCategories: row.data,
    retention: row.retention,
    systems: systems.map((s) => s.id),
    processors: [...new Set(systems.flatMap((s) => s.supplier ?? []))],
    transfers: d.weighted([
      ['no', 3],
      ['unknown', 1],
    ]),
    unit: unitId(world, row.unit),
    owner: d.is(0.8) ? someone(world, row.unit, d) : undefined,
    businessArea: ['Administrasjon'],
  })
  world.processings.set(row.title, id)
}

/** Agreements with processors, by system. One in five of the suppliers who should have one has none. */
function makeAgreements(world: World, d: Dice): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  const bySupplier = new Map<string, MadeSystem[]>()
  for (const s of world.systems) {
    const holds = s.personal.some((p) => p !== 'none')
    if (!s.supplier || !holds || ['retired', 'considered', 'procuring'].includes(s.lifecycle)) continue
    const list = bySupplier.get(s.supplier)
    if (list) list.push(s)
    else bySupplier.set(s.supplier, [s])
  }
  const names = new Map([...world.organisations].map(([name, id]) => [id, name]))
  const hosts = ['Eksempel Drift IKS', 'Eksempel Skydrift AS', 'Eksempel Datasenter AS']
  for (const [supplier, systems] of bySupplier) {
    if (d.is(0.2)) continue
    // The newest systems are the ones that the agreement was never widened to.
    const covered = systems.filter((_, i) => i === 0 || d.is(0.8))
    const abroad = d.is(0.12)
    const age = d.int(60, 2400)
    const { id } = world.book.add('dpa', {
      title: `Databehandleravtale med ${names.get(supplier) ?? 'leverandøren'}`,
      processor: supplier,
      subProcessors: d.is(0.4) ? [organisation(world, d.pick(hosts))] : [],
      systems: covered.map((s) => s.id),
      signed: d.is(0.94) ? plusDays(world.today, -age) : undefined,
      expires: d.is(0.15) ? plusDays(world.today, d.int(-120, 900)) : undefined,
      transfers: abroad
        ? 'yes'
        : d.weighted([
            ['no', 6],
            ['unknown', 3],
            [undefined, 1],
          ]),
      transferCountries: abroad ? ['USA'] : [],
      transferBasis: abroad ? 'scc' : undefined,
      oversightInterval: d.is(0.6) ? d.pick([12, 24]) : undefined,
      oversight: d.is(0.35)
        ? world.book.rows([
            {
              date: plusDays(world.today, -d.int(30, Math.max(40, age - 20))),
              finding: 'Fulgt opp skriftlig. Ingen vesentlige funn.',
            },
          ])
        : [],
      document: d.is(0.4) ? `https://www.example.no/arkiv/dba/${d.int(100, 999)}` : undefined,
      owner: d.is(0.7) ? d.pick(world.persons) : undefined,
    })
    for (const s of covered) out.set(s.id, id)
  }
  return out
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
