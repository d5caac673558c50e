/** «Bruk denne» and «Nytt i katalogen». */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueOf, readEntry } from '../src/insight/network/catalogue.ts'
import { decidedAt, newsAbout, newsOf, type News } from '../src/insight/network/following.ts'
import { tieId } from '../src/register/network/ids.ts'
import { decideNews, followedBy, useEntry } from '../src/register/network/take.ts'
import type { Row } from '../src/schema/kind.ts'
import { entry, row, system, today } from './networkFixtures.ts'
import { Register } from './networkRegister.ts'

const visma = row('organisation:v', { name: 'Visma AS', orgnr: '974760673' })
const skole = entry('product:@skole', 'Visma Flyt Skole', {
  supplier: visma.id,
  description: 'Elever og timeplan',
  components: ['component:@feide'],
  category: 'oppvekst',
})
const catalogue = (more: readonly Row[] = [skole]): Register => new Register('network', [visma, ...more])
const reading = (network: Register, id = skole.id): Row => {
  const found = catalogueOf(network).entry(id)
  if (!found) throw new Error(id)
  return readEntry(found).row
}
const use = (own: Register, network: Register, more: { system?: Row; take?: readonly string[] } = {}) =>
  useEntry({ network, own, entry: reading(network), newId: () => 'system:new', today, ...more })
const news = (own: Register, network: Register): readonly News[] => newsOf(own, network, catalogueOf(network))
const asked = (own: Register, network: Register) =>
  news(own, network).map((n) => [n.own.id, n.fields.map((f) => f.field)])

describe('«Bruk denne»', () => {
  test('makes a system with what the entry says, the supplier once, and keeps the tie', () => {
    const [own, network] = [new Register('own', [row('organisation:mine', { name: 'VISMA' })]), catalogue()]
    const done = use(own, network)
    own.take(done)
    expect(own.get(done.system ?? '')).toMatchObject({
      name: 'Visma Flyt Skole',
      product: skole.id,
      supplier: 'organisation:mine',
      components: ['component:@feide'],
      lifecycle: 'considered',
    })
    expect(own.get(skole.id)).toMatchObject({ name: 'Visma Flyt Skole', category: 'oppvekst' })
    expect(own.rows('organisation')).toHaveLength(1)
    expect(own.get(tieId('system:new'))).toMatchObject({ own: 'system:new', entry: skole.id, on: today })
    expect(news(own, network)).toEqual([])
  })
  test('a system that is there keeps what is not taken, and its own components', () => {
    const mine = system('s', { name: 'Skolen', components: ['component:@id-porten'], lifecycle: 'inUse' })
    const [own, network] = [new Register('own', [mine]), catalogue()]
    own.take(use(own, network, { system: mine, take: ['supplier', 'components'] }))
    expect(own.get(mine.id)).toMatchObject({ name: 'Skolen', lifecycle: 'inUse', product: skole.id })
    expect(own.get(mine.id)['components']).toEqual(['component:@feide', 'component:@id-porten'])
    expect(asked(own, network)).toEqual([[mine.id, ['description']]])
  })
  test('of a component no system is made', () => {
    const network = catalogue([entry('component:@feide', 'Feide', { owner: 'Sikt' })])
    const [own, entryRow] = [new Register('own', [system('s')]), reading(network, 'component:@feide')]
    const done = useEntry({ network, own, entry: entryRow, newId: () => 'system:no', today })
    expect(done.system).toBeUndefined()
    own.take(done)
    expect(own.get('component:@feide')['owner']).toBe('Sikt')
    expect(own.rows('system')).toHaveLength(1)
  })
})

describe('«Nytt i katalogen»', () => {
  const tied = () => {
    const [own, network] = [new Register('own'), catalogue()]
    return { own: own.take(use(own, network)), network }
  }
  const set = (r: Register, id: string, field: string, value: string) =>
    r.take({ writes: [{ key: `${id}/${field}`, value }] })

  test('field by field, and says whether one’s own is still what was taken', () => {
    const { own, network } = tied()
    set(network, skole.id, 'name', 'Visma InSchool')
    set(network, skole.id, 'description', 'Nytt')
    set(own, 'system:new', 'name', 'Skolen vår')
    const [ofSystem] = news(own, network).filter((n) => n.own.id === 'system:new')
    expect(ofSystem?.fields).toEqual([
      { field: 'name', theirs: 'Visma InSchool', mine: 'Skolen vår', untouched: false, copy: undefined },
      // The copy still says the same of this one: it is asked about here, and not once more.
      { field: 'description', theirs: 'Nytt', mine: 'Elever og timeplan', untouched: true, copy: skole.id },
    ])
  })
  test('kept or taken, it is decided on and not asked again, until the entry changes anew', () => {
    const { own, network } = tied()
    set(network, skole.id, 'name', 'Visma InSchool')
    set(network, skole.id, 'description', 'Nytt')
    const decide = (ownId: string) =>
      own.take(
        decideNews({
          network,
          own,
          entry: reading(network),
          ownId,
          take: ['description'],
          keep: ['name'],
          today,
        }),
      )
    decide('system:new')
    decide(skole.id)
    expect(own.get('system:new')).toMatchObject({ name: 'Visma Flyt Skole', description: 'Nytt' })
    expect(asked(own, network)).toEqual([])
    set(network, skole.id, 'name', 'InSchool')
    expect(asked(own, network).map(([id, fields]) => [id, fields])).toEqual([['system:new', ['name']]])
  })
  test('one change is one question at the system and its copy; two when they stand differently', () => {
    const { own, network } = tied()
    const second = system('second', { name: 'Visma Flyt Skole', description: 'Elever og timeplan' })
    own.take({ writes: [{ key: 'system:second/name', value: 'Visma Flyt Skole' }] })
    own.take(use(own, network, { system: second }))
    set(network, skole.id, 'name', 'InSchool')
    // The copy is asked about at one of the systems only; each system has its own say.
    const all = news(own, network)
    expect(all.map((n) => n.own.id).sort()).toEqual(['system:new', 'system:second'])
    expect(all.flatMap((n) => n.fields.map((f) => f.copy)).filter(Boolean)).toEqual([skole.id])
    expect(newsAbout(all, [skole.id])).toBe(1)
    expect(newsAbout(all, ['system:new', skole.id])).toBe(all[0]?.own.id === 'system:new' ? 1 : 2)
    for (const one of all)
      for (const [ownId, take] of decidedAt(one, ['name']))
        own.take(decideNews({ network, own, entry: one.reading, ownId, take, keep: [], today }))
    for (const id of ['system:new', 'system:second', skole.id]) expect(own.get(id)['name']).toBe('InSchool')
    expect(news(own, network)).toEqual([])

    set(own, 'system:new', 'name', 'Skolen vår')
    set(own, 'system:second', 'name', 'Skole to')
    set(network, skole.id, 'name', 'Skolen')
    expect(
      asked(own, network)
        .map(([id]) => id)
        .sort(),
    ).toEqual([skole.id, 'system:new', 'system:second'])
  })
  test('of a set, one’s own additions stay and what the entry gave up goes', () => {
    const { own, network } = tied()
    own.take({ writes: [{ key: 'system:new/components/component:@mine', value: true }] })
    network.take({
      writes: [
        { key: `${skole.id}/components/component:@feide`, value: null },
        { key: `${skole.id}/components/component:@fint`, value: true },
      ],
    })
    const options = { network, own, entry: reading(network), ownId: 'system:new', keep: [], today }
    own.take(decideNews({ ...options, take: ['components'] }))
    expect(own.get('system:new')['components']).toEqual(['component:@fint', 'component:@mine'])
    expect(asked(own, network)).toEqual([])
  })
  test('an entry that comes to say what stands here already is nothing new', () => {
    const { own, network } = tied()
    for (const id of ['system:new', skole.id]) set(own, id, 'name', 'InSchool')
    set(network, skole.id, 'name', ' InSchool')
    expect(news(own, network)).toEqual([])
  })
  test('a supplier is its name: another record of the same firm is nothing new', () => {
    const { own, network } = tied()
    network.take({ writes: [{ key: 'organisation:w/name', value: 'VISMA' }] })
    set(network, skole.id, 'supplier', 'organisation:w')
    expect(news(own, network)).toEqual([])
  })
  test('follows an entry that is merged into another, and archived records want nothing', () => {
    const { own, network } = tied()
    network.take({ writes: [{ key: 'product:@x/name', value: 'InSchool' }] })
    const merger = { from: skole.id, to: 'product:@x', verdict: 'same' }
    network.take({ writes: Object.entries(merger).map(([f, value]) => ({ key: `alias:@a/${f}`, value })) })
    expect(news(own, network).map((n) => [n.entry.id, n.merged])).toEqual([['product:@x', true]])
    set(own, 'system:new', 'archivedOn', today)
    expect(news(own, network).map((n) => n.own.id)).toEqual([skole.id])
  })
  test('whatever the entry comes to say, taking all of it leaves nothing to ask about', () => {
    const text = fc.constantFrom('', 'a', 'b', '"\\"')
    const parts = fc.uniqueArray(fc.constantFrom('component:@a', 'component:@b', 'component:@feide'))
    fc.assert(
      fc.property(text, text, parts, parts, (name, description, components, mine) => {
        const [own, before] = [new Register('own'), catalogue()]
        own.take(use(own, before))
        own.take({ writes: mine.map((c) => ({ key: `system:new/components/${c}`, value: true })) })
        const network = catalogue([{ ...skole, name, description, components }])
        const ownId = 'system:new'
        own.take(
          decideNews({
            network,
            own,
            entry: reading(network),
            ownId,
            take: followedBy(ownId),
            keep: [],
            today,
          }),
        )
        expect(asked(own, network).filter(([id]) => id === ownId)).toEqual([])
        for (const c of mine) if (c !== 'component:@feide') expect(own.get(ownId)['components']).toContain(c)
      }),
      { numRuns: 60 },
    )
  })
})
