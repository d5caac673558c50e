/** «Foreslå for katalogen», and who stands behind an entry. */
import { describe, expect, test } from 'vitest'
import { agreementOn } from '../src/insight/network/agreement.ts'
import { catalogueOf } from '../src/insight/network/catalogue.ts'
import { newsOf } from '../src/insight/network/following.ts'
import { spreadOf } from '../src/insight/network/spread.ts'
import { networkId } from '../src/register/network/ids.ts'
import { proposeEntry } from '../src/register/network/take.ts'
import { answerRow, entry, joined, networkOf, place, row, system, today } from './networkFixtures.ts'
import { Register } from './networkRegister.ts'

const visma = row('organisation:v', { name: 'Visma AS', orgnr: '974760673' })
const skole = entry('product:@skole', 'Visma Flyt Skole')

describe('«Foreslå for katalogen»', () => {
  test('two who propose the same name make one entry, and the first one’s words stay', () => {
    const network = new Register('network')
    for (const [name, description] of [
      ['Gerica', 'Journal'],
      ['gerica', 'Noe annet'],
    ] as const) {
      const mine = system('s', { name, description, supplier: visma.id })
      const own = new Register('own', [mine, visma])
      const made = proposeEntry(own, network, mine, today, 'helse-omsorg')
      network.take(made.network)
      own.take(made.own)
      expect(made.entry).toBe('product:@gerica')
      expect(own.get(mine.id)['product']).toBe('product:@gerica')
    }
    expect(network.rows('product')).toEqual([
      {
        id: 'product:@gerica',
        name: 'Gerica',
        description: 'Journal',
        supplier: visma.id,
        category: 'helse-omsorg',
      },
    ])
    expect(network.rows('organisation')).toHaveLength(1)
  })
  test('only what is published leaves, and what one has proposed oneself is not news', () => {
    const mine = system('s', {
      name: 'Gerica',
      version: '9.1',
      hosting: 'saas',
      annualCost: 9,
      description: 'Journal',
    })
    const [own, network] = [new Register('own', [mine]), new Register('network')]
    const made = proposeEntry(own, network, mine, today)
    own.take(made.own)
    network.take(made.network)
    expect(network.rows('product')).toEqual([{ id: made.entry, name: 'Gerica', description: 'Journal' }])
    expect(newsOf(own, network, catalogueOf(network))).toEqual([])
  })
})

describe('foreslått og bekreftet', () => {
  const numbers = ['5001', '5057', '5058']
  const state = (answers: readonly (string | undefined)[], quorum?: number, tied = false) => {
    const rows = [skole, ...numbers.map((n) => place(n)), row(networkId, { name: 'x', quorum })]
    const members = answers.map((agrees, i) =>
      joined(
        numbers[i] ?? '',
        agrees ? [answerRow(skole.id, { agrees })] : tied ? [system('s', { product: skole.id })] : [],
      ),
    )
    const spread = spreadOf(networkOf(rows, members))
    const found = spread.catalogue.entry(skole.id)
    if (!found) throw new Error('no entry')
    return agreementOn(spread, found)
  }
  test('two who stand behind it are enough, and no one confirms alone', () => {
    expect(state(['agree', undefined])).toMatchObject({ state: 'proposed', behind: ['5001'], needed: 2 })
    expect(state(['agree', 'agree'])).toMatchObject({ state: 'confirmed', needed: 2 })
    expect(state([undefined, undefined], undefined, true)).toMatchObject({ state: 'confirmed' })
  })
  test('one objection is an objection, whoever agrees', () => {
    expect(state(['agree', 'agree', 'object'])).toMatchObject({ state: 'objected', against: ['5058'] })
  })
  test('of two merged entries, one who objects to either objects', () => {
    const old = entry('product:@old', 'VFS')
    const merger = row('alias:@m', { from: old.id, to: skole.id, verdict: 'same' })
    const answers = [answerRow(skole.id, { agrees: 'agree' }), answerRow(old.id, { agrees: 'object' })]
    const spread = spreadOf(networkOf([skole, old, merger, place('5001')], [joined('5001', answers)]))
    const found = spread.catalogue.entry(old.id)
    expect(found && agreementOn(spread, found)).toMatchObject({
      state: 'objected',
      behind: [],
      against: ['5001'],
    })
  })
  test('the network may ask for more, and never for more than have joined', () => {
    expect(state(['agree', 'agree', undefined], 3)).toMatchObject({ state: 'proposed', needed: 3 })
    expect(state(['agree', 'agree'], 9)).toMatchObject({ state: 'confirmed', needed: 2 })
    expect(state(['agree', undefined], -1)).toMatchObject({ needed: 2 })
  })
})
