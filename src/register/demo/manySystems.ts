import { fixedId } from '../../schema/id.ts'
import { components } from '../reference/components.ts'
import { services } from '../reference/services.ts'
import { systems as known } from '../reference/systems.ts'
import { Book, type DemoRecord } from './book.ts'
import { plusDays } from './calendar.ts'
import { categories } from './categories.ts'
import { dice, type Dice } from './chance.ts'
import { localSystems } from './locals.ts'
import { emailOf, givenNames, phoneOf, surnames } from './names.ts'

const syllables =
  'fjord berg vik nes dal haug myr strand lund moen bakk eid sund holm vang tun rud set land foss'.split(' ')

/** A word that is nobody's: two or three syllables and a number, so that no two texts are alike and none compresses to nothing. */
const word = (d: Dice): string =>
  `${d.pick(syllables)}${d.pick(syllables)}${d.is(0.3) ? d.pick(syllables) : ''}`
const sentence = (d: Dice): string => {
  const words = Array.from({ length: d.int(7, 16) }, () => word(d)).join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${d.int(10, 9999)}.`
}

/**
 * `n` systems of about twenty cells each, with the organisations and persons they link to, for measuring and for
 * filling a network: flat, quick, and with texts that differ from system to system. Organisations and persons come first.
 */
export function manySystems(n: number, seed: string | number, today: string): readonly DemoRecord[] {
  const d = dice(`many ${seed}`)
  const book = new Book(today, d)
  const suppliers = Array.from({ length: Math.max(20, Math.round(n / 40)) }, (_, i) => {
    const name = `${word(d)} ${i} AS`
    return book.add('organisation', { name: name.charAt(0).toUpperCase() + name.slice(1), type: 'supplier' })
      .id
  })
  const persons = Array.from({ length: Math.max(20, Math.round(n / 5)) }, (_, i) => {
    const name = `${d.pick(givenNames)} ${word(d)} ${d.pick(surnames)}`
    return book.add('person', { name, email: emailOf(`${name}`), phone: phoneOf(i), title: word(d) }).id
  })
  const names = [...known().map((s) => s.name), ...localSystems.map((s) => s.name)]
  const about = [...categories, ...localSystems]
  const slugs = services().map((s) => s.slug)
  const parts = components().map((c) => c.id)
  for (let i = 0; i < n; i++) {
    const category = d.pick(about)
    book.add('system', {
      name: `${d.pick(names)} ${word(d)} ${i}`,
      type: d.pick([
        'business',
        'support',
        'platform',
        'form',
        'welfareTech',
        'access',
        'infrastructure',
        'ai',
      ]),
      description: sentence(d),
      supplier: d.pick(suppliers),
      hosting: d.pick(['saas', 'privateCloud', 'hybrid', 'onPremises', 'ictCooperation', 'vendor']),
      lifecycle: d.weighted([
        ['inUse', 8],
        ['phasingOut', 1],
        ['retired', 1],
        ['pilot', 1],
      ]),
      version: `${d.int(1, 20)}.${d.int(0, 40)}`,
      inUseFrom: plusDays(today, -d.int(30, 6000)),
      owner: d.is(0.85) ? d.pick(persons) : undefined,
      responsible: d.pick(persons),
      services: d
        .some(slugs, d.int(1, 3))
        .map((slug) => ({ to: fixedId('service', slug), role: d.pick(['main', 'form', 'support']) })),
      components: d.some(parts, d.int(0, 2)).map((id) => fixedId('component', id)),
      criticality: d.pick(['low', 'medium', 'high', 'vital']),
      annualCost: d.int(2, 2500) * 1000 + d.int(0, 999),
      userCount: d.int(2, 3000),
      personalData: [...category.personal],
      confidentiality: d.int(1, 4),
      availability: d.int(1, 4),
      login: d.some(['idporten', 'entra', 'feide', 'local'], 1),
      supportPhone: phoneOf(d.int(0, 9999)),
      confirmedOn: d.is(0.7) ? plusDays(today, -d.int(1, 1200)) : undefined,
      workaround: d.is(0.3) ? sentence(d) : undefined,
    })
  }
  return book.records
}
