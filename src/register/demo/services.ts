import { fixedId } from '../../schema/id.ts'
import { serviceRecord } from '../reference/records.ts'
import { services as facts } from '../reference/services.ts'
import type { RoleLink } from '../../schema/field.ts'
import { unitOfArea } from './units.ts'
import { systemOf, unitId, type World } from './world.ts'

const channels = ['web', 'form', 'phone', 'office', 'letter', 'email', 'app'] as const

/** Digital steps by area, as they usually are: kindergartens far up, agriculture and burial far down. Our own guess. */
const steps: Readonly<Record<string, readonly [number, number]>> = {
  oppvekst: [2, 4],
  kultur: [1, 4],
  bygg: [2, 4],
  okonomi: [2, 4],
  vann: [1, 3],
  omsorg: [0, 2],
  barnevern: [1, 2],
  landbruk: [1, 2],
}

/** All reference services, with use that is made up; some of them without any system, as in every register. */
export function makeServices(world: World): void {
  const d = world.dice.fork('services')
  const carried = new Set(world.systems.flatMap((s) => s.services.map(([, slug]) => slug)))
  const bare = facts().filter((s) => !carried.has(s.slug))
  // Two of three of those with no system of their own are worked on in the case system; the rest are the gap.
  const inCases = new Set(d.some(bare, Math.round(bare.length * 0.66)).map((s) => s.slug))
  const cases = systemOf(world, 'sak- og arkivsystem')
  if (cases) {
    const own = (cases.record.fields['services'] ?? []) as readonly RoleLink[]
    const more = [...inCases].map((slug) => ({ to: fixedId('service', slug), role: 'caseHandling' }))
    cases.record.fields['services'] = [...own, ...more]
  }
  for (const fact of facts()) {
    const { id, fields } = serviceRecord(fact)
    const digital = carried.has(fact.slug)
    const [low, high] = steps[fact.area] ?? [1, 3]
    const step = digital ? d.int(low, high) : d.int(0, 1)
    const people = /plan|ros|uu|sprak|havn|klima/.test(fact.slug) ? d.int(5, 40) : d.int(30, 2400)
    world.book.add(
      'service',
      {
        ...fields,
        unit: d.is(0.93) ? unitId(world, unitOfArea[fact.area] ?? 'ledelse') : undefined,
        digitalStep: d.is(0.8) ? step : undefined,
        channels: channels.filter((c) => (c === 'form' || c === 'app' ? step > 2 : d.is(0.5))),
        volumePerYear: d.is(0.6) ? people : undefined,
        digitalShare: d.is(0.4) ? Math.min(98, step * 18 + d.int(0, 18)) : undefined,
      },
      id,
    )
  }
}
