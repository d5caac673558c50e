import type { Value } from '../../../schema/field.ts'
import { fixedId } from '../../../schema/id.ts'
import type { Row } from '../../../schema/kind.ts'
import { plusDays, plusMonths } from '../../demo/calendar.ts'
import { exampleSource } from '../../demo/book.ts'
import { givenNames, surnames } from '../../demo/names.ts'
import { components } from '../../reference/components.ts'
import { aliasId, entryId, networkId, participantId, suggestionId } from '../ids.ts'
import type { Place } from '../places.ts'
import { exampleOffers, examplePoll } from './answers.ts'
import { catalogueFacts, supplierOf } from './choose.ts'
import { exampleComponents, type World } from './member.ts'
import { cooperationOf, regionOf, regions } from './regions.ts'
import { rowOf } from './rowView.ts'

const catalogueComponents = 24
const id = (kind: string, slug: string): string => fixedId(kind, `eksempel-${slug}`)

/** What the members of the example own together. */
export function commonRows(
  world: World,
  name: string,
  placed: readonly Place[],
  placeholders: ReadonlySet<string>,
): readonly Row[] {
  const rows: Row[] = []
  const add = (rowId: string, draft: Readonly<Record<string, Value | undefined>>): void =>
    void rows.push(rowOf(rowId, { ...draft, source: exampleSource }))
  add(networkId, {
    name,
    purpose: 'Et eksempel. Kommunene er virkelige; det som står om hva de bruker og svarer, er funnet på.',
    subRegions: regions.map(([region], i) => ({ id: `r${i}`, name: region })),
    agreement: 'Eksempel på avtale: hver kommune eier sitt, deler det den velger, og kan gå ut når den vil.',
    agreedOn: plusMonths(world.today, -18),
    quorum: 2,
  })
  for (const place of placed)
    add(participantId(place.number), {
      name: place.name,
      number: place.number,
      subRegion: regionOf(place.number),
      cooperation: cooperationOf(place.number)?.name,
      contact: `digitalisering.${place.number}@example.no`,
    })
  catalogue(add)
  offers(world, add)
  meetings(world, placed, add)
  suggestions(world, placed, placeholders, add)
  return rows
}

type Add = (rowId: string, draft: Readonly<Record<string, Value | undefined>>) => void

function catalogue(add: Add): void {
  const suppliers = new Set<string>()
  for (const fact of catalogueFacts()) {
    const supplier = supplierOf(fact)
    if (supplier && !suppliers.has(supplier)) {
      suppliers.add(supplier)
      add(entryId('organisation', supplier), { name: supplier, type: 'supplier' })
    }
    add(entryId('product', fact.name), {
      name: fact.name,
      supplier: supplier ? entryId('organisation', supplier) : undefined,
      category: fact.area,
      description: `${fact.category.charAt(0).toUpperCase()}${fact.category.slice(1)}.`,
    })
  }
  const wanted = new Set(exampleComponents)
  for (const c of components()
    .filter((one) => wanted.has(one.id))
    .slice(0, catalogueComponents))
    add(fixedId('component', c.id), {
      name: c.name,
      owner: c.owner,
      sector: c.sector,
      description: c.description,
    })
  // One repeat that has been merged, and one that nobody has merged yet.
  const school = entryId('product', 'Visma Flyt Skole')
  const merged = 'Visma Flyt Skole (VFS)'
  add(entryId('product', merged), { name: merged, category: 'oppvekst' })
  add(aliasId(entryId('product', merged)), {
    title: merged,
    from: entryId('product', merged),
    to: school,
    verdict: 'same',
  })
  add(entryId('product', 'VF Barnehage'), {
    name: 'VF Barnehage',
    supplier: entryId('organisation', 'Visma'),
    category: 'oppvekst',
  })
}

function offers({ today }: World, add: Add): void {
  for (const o of exampleOffers)
    add(o.id, {
      title: o.title,
      subject: o.subject,
      meaning: o.meaning,
      status: o.status,
      from: plusMonths(today, o.months[0]),
      to: plusMonths(today, o.months[1]),
      deadline: plusDays(today, o.status === 'closed' ? -400 : 30),
      lead: participantId(o.lead),
      depthUnit: o.depthUnit,
      economy: o.economy as readonly { readonly id: string }[] as Value,
    })
  const [first, second] = exampleOffers
  add(id('project', 'minside'), {
    name: 'Felles innføring av innbyggerens side',
    offer: first?.id,
    lead: participantId('5059'),
    participants: ['5055', '5056', '5014', '5061', '5028'].map(participantId),
    status: 'underWay',
    phase: 'execution',
    from: plusMonths(today, -7),
    to: plusMonths(today, 9),
    costLow: 600_000,
    costHigh: 1_100_000,
  })
  add(id('project', 'barnevern'), {
    name: 'Flytting av data i barnevernet',
    offer: second?.id,
    lead: participantId('5035'),
    participants: ['5032', '5033', '5034', '5037', '5038', '5036'].map(participantId),
    status: 'paused',
    phase: 'planning',
    from: plusMonths(today, -12),
  })
  for (const [slug, name, area, status] of [
    ['oppvekst', 'Veikart for oppvekst', 'oppvekst', 'notStarted'],
    ['ehelse', 'Veikart for eHelse', 'ehelse', 'done'],
    ['plan', 'Veikart for plan, bygg og geodata', 'planByggGeodata', 'underWay'],
  ] as const)
    add(id('roadmap', slug), { name, area, status })
  for (const [slug, title, roadmap, horizon, subject] of [
    ['a', 'Ett sted for innbyggeren', 'oppvekst', 'h1', 'component:@fiks-minside'],
    ['b', 'Velferdsteknologi rett i journalen', 'ehelse', 'h1', 'component:@vkp'],
    ['c', 'Plandata som kan brukes om igjen', 'plan', 'h2', 'component:@fiks-plan'],
  ] as const)
    add(id('roadmapItem', slug), {
      title,
      roadmap: id('roadmap', roadmap),
      horizon,
      subjects: [subject],
      status: 'underWay',
    })
}

function meetings(world: World, placed: readonly Place[], add: Add): void {
  const { today } = world
  const d = world.dice.fork('meeting')
  const meeting = id('meeting', 'samling')
  const people = Array.from({ length: 9 }, (_, i) => {
    const person = id('person', String(i))
    add(person, { name: `${d.pick(givenNames)} ${d.pick(surnames)}` })
    return person
  })
  // The last one speaks for two.
  const speaking = d.some(
    placed.map((p) => p.number),
    10,
  )
  add(meeting, {
    title: 'Samling i ressursgruppa',
    date: plusDays(today, 6),
    place: 'Ei hytte uten nett',
    status: 'planned',
    agenda: [
      { id: 'a', order: 1, title: 'Siden sist', sort: 'inform', minutes: 15 },
      {
        id: 'b',
        order: 2,
        title: 'Runden: hvor står vi med innføringen',
        sort: 'discuss',
        minutes: 60,
        about: exampleOffers[0]?.id ?? '',
      },
      { id: 'c', order: 3, title: examplePoll.question, sort: 'decide', minutes: 30, about: examplePoll.id },
    ],
    attendance: speaking.map((number, i) => ({
      id: `p${i}`,
      participant: participantId(number),
      person: people[Math.min(i, people.length - 1)] ?? '',
    })),
  })
  add(examplePoll.id, {
    question: examplePoll.question,
    options: examplePoll.options as readonly { readonly id: string }[] as Value,
    rule: 'most',
    meeting,
    opened: plusDays(today, -9),
  })
  add(id('decision', 'katalog'), {
    title: 'Felles katalog tas i bruk',
    date: plusMonths(today, -5),
    about: [networkId],
  })
  add(id('task', 'oversikt'), {
    title: 'Ring kommunene som ikke har svart',
    about: [meeting],
    due: plusDays(today, 20),
  })
}

/** Of those who have not joined, what last year's list said; of the others now and then too. */
function suggestions(
  world: World,
  placed: readonly Place[],
  placeholders: ReadonlySet<string>,
  add: Add,
): void {
  const facts = catalogueFacts()
  for (const { number, name } of placed) {
    const d = world.dice.fork(`suggested ${number}`)
    for (const [row, fact] of facts.entries()) {
      if (!d.is(placeholders.has(number) ? 0.3 : 0.03)) continue
      const use = d.weighted([
        ['inUse', 7],
        ['planned', 1],
        ['unknown', 1],
        ['none', 1],
      ] as const)
      const since =
        use === 'inUse' && d.is(0.4) ? `${Number(world.today.slice(0, 4)) - d.int(1, 8)}-01-01` : undefined
      const about = entryId('product', fact.name)
      const word = { inUse: 'ja', planned: 'planlagt', unknown: '?', none: 'nei' }[use]
      add(suggestionId(number, about), {
        title: fact.name,
        member: number,
        about,
        use,
        since,
        basis: 'matrix',
        note: since === undefined ? word : `ja, fra ${since.slice(0, 4)}`,
        place: `oversikt-i-fjor.xlsx, ${name}, rad ${row + 2}`,
      })
    }
  }
}
