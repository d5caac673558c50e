/** Likely repeats: precision before recall, with the reason. */
import { describe, expect, test } from 'vitest'
import { likelyDuplicates } from '../src/insight/network/duplicates.ts'
import { likenesses, type Reason } from '../src/insight/network/likeness.ts'
import { supplierKey } from '../src/insight/network/names.ts'
import { spreadOf } from '../src/insight/network/spread.ts'
import { manySystems } from '../src/register/demo/manySystems.ts'
import { exampleNetwork } from '../src/register/network/example/example.ts'
import { entryId } from '../src/register/network/ids.ts'
import { systems as referenceSystems } from '../src/register/reference/systems.ts'
import { entry, joined, networkOf, place, row, system, today } from './networkFixtures.ts'

type One = readonly [name: string, supplier?: string]
const like = (a: One, b: One) => {
  const named = [a, b].map(([name, supplier]) => ({ name, supplier: supplier && supplierKey(supplier) }))
  const [found] = likenesses(named)
  return found && `${found.reason}${found.sure ? '' : '?'}`
}

describe('two names', () => {
  test.each<[One, One, Reason | `${Reason}?`]>([
    [['Visma Flyt Skole'], ['visma  flyt skole'], 'sameName'],
    [['Gerica', 'Tietoevry'], ['Gerica 9.1', 'Tieto'], 'sameName'],
    [['Gerica'], ['Gerica (9.1)'], 'sameName'],
    [['Gerica (Tieto)', 'Tieto'], ['Gerica', 'Tieto'], 'sameName'],
    [['Oppad (pilot)'], ['Oppad'], 'bracket?'],
    [['WebSak'], ['Web Sak'], 'spacing'],
    [['Visma Flyt Skole'], ['Visma Flyt Skole (VFS)'], 'bracket'],
    [['Visma Flyt Skole'], ['VFS Skole'], 'acronym'],
    [['Visma Flyt Skole', 'Visma'], ['VF Skole', 'Visma AS'], 'acronym'],
    // Two letters are short for much: proposed, and not agreed to together with the others.
    [['Visma Flyt Skole'], ['VF Skole'], 'acronym?'],
    [['Visma Flyt Skole', 'Visma'], ['VF Skole'], 'acronym?'],
    [['Visma Flyt Skole', 'Visma'], ['VFS', 'Visma'], 'acronym?'],
    [['Unit4 ERP (Agresso)', 'Unit4'], ['Agresso'], 'bracket'],
    [['Acos WebSak', 'Acos'], ['WebSak'], 'supplierWord'],
    [['Acos WebSak'], ['WebSak', 'Acos AS'], 'supplierWord'],
    [['Helseplattformen', 'Epic'], ['Helseplatformen', 'Epic'], 'spelling'],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(like(a, b)).toBe(expected)
    expect(like(b, a)).toBe(expected)
  })

  test.each<[One, One]>([
    [['Visma Enterprise'], ['Visma Enterprise HRM']],
    [
      ['GISLINE', 'Norkart'],
      ['GISLINE WebPlan', 'Norkart'],
    ],
    [['Public 360'], ['Public 365']],
    [['Trykkmåler vannsone 1'], ['Trykkmåler vannsone 2']],
    [['Acos WebSak'], ['Acos WebSak+']],
    [['C'], ['C#']],
    [
      ['Skolen', 'Cappelen Damm'],
      ['Skolen', 'Visma'],
    ],
    [
      ['eByggesak (Norkart)', 'Norkart'],
      ['Arkitektum eByggesak', 'Arkitektum'],
    ],
    [['IST Barnehage', 'IST'], ['Barnehage']],
    [['Skjema: Støtte (voksne)'], ['Skjema: Støtte (barn)']],
    [['VFS'], ['Visma Flyt Skole']],
    [['Adgangskontroll Haugen skole'], ['Adgangskontroll Moen skole']],
    [
      ['Elements', 'Sikri'],
      ['ePhorte', 'Sikri'],
    ],
    [['Skjema: Støtte (IT)'], ['Skjema: Støtte (HR)']],
    [['Web Sak (barn)'], ['WebSak (voksne)']],
    [['Timeplan (skole)'], ['Skole']],
    [['Kvalitet (Moen)'], ['Kvalitet (Haugen)']],
    // A swap of neighbours is two slips.
    [
      ['Compilo', 'Compilo'],
      ['Comiplo', 'Compilo'],
    ],
    [['(('], ['))']],
  ])('%j and %j are not said to be the same', (a, b) => {
    expect(like(a, b)).toBeUndefined()
  })

  test('an abbreviation that stands for two products ties neither', () => {
    const all = ['Visma Flyt Skole (VFS)', 'Visma Flyt Sampro (VFS)', 'VFS'].map((name) => ({
      name,
      supplier: 'visma',
    }))
    expect(likenesses(all)).toEqual([])
  })
  test('the reference list has no repeats of its own', () => {
    const named = referenceSystems().map((s) => ({
      name: s.name,
      supplier: s.supplier && supplierKey(s.supplier),
    }))
    expect(likenesses(named).map((l) => [named[l.a]?.name, named[l.b]?.name])).toEqual([])
  })
  test('eleven thousand names that are all different give no pairs', () => {
    const named = manySystems(11_400, 1, today)
      .filter((r) => r.kind === 'system')
      .map((r) => ({ name: String(r.fields['name']), supplier: undefined }))
    expect(named).toHaveLength(11_400)
    expect(likenesses(named)).toEqual([])
  })
})

describe('across members', () => {
  const skole = entryId('product', 'Visma Flyt Skole')
  const members = [
    joined('5057', [system('1', { name: 'VFS Skole' })]),
    joined('5058', [
      system('2', { name: 'VF Skole' }),
      system('3', { name: 'Visma Flyt Skole', product: skole }),
    ]),
    joined('5001', [system('4', { name: 'Skjema: Kulturskole' })]),
    joined('5021', [system('5', { name: 'Skjema: Kulturskole' })]),
  ]
  const base = [entry(skole, 'Visma Flyt Skole'), place('5057')]
  test('what the catalogue has comes first, with who has each', () => {
    const groups = likelyDuplicates(spreadOf(networkOf(base, members)))
    expect(groups.map((g) => [g.sure, g.items.map((i) => [i.name, i.inCatalogue, i.users])])).toEqual([
      [
        true,
        [
          ['Visma Flyt Skole', true, ['5058']],
          ['VFS Skole', false, ['5057']],
        ],
      ],
      // Like both of the two above, and asked about once.
      [
        false,
        [
          ['Visma Flyt Skole', true, ['5058']],
          ['VF Skole', false, ['5058']],
        ],
      ],
    ])
  })
  test('two that are not in the catalogue are tied by what the reference list calls them', () => {
    const visma = row('organisation:v', { name: 'Visma AS' })
    const two = [
      joined('5057', [system('1', { name: 'VFS Skole' })]),
      joined('5058', [system('2', { name: 'VF Skole', supplier: visma.id }), visma]),
    ]
    const [group] = likelyDuplicates(spreadOf(networkOf([place('5057')], two)))
    expect(group?.items.map((i) => i.name).sort()).toEqual(['VF Skole', 'VFS Skole'])
    expect(group).toMatchObject({ sure: true, pairs: [{ reason: 'reference' }] })
  })
  test('what somebody has said are different never end in one group, whatever ties them to a third', () => {
    const three = ['WebSak', 'Web Sak', 'Web-Sak ']
    const rows = three.map((name, i) => entry(`product:${i}`, name))
    const apart = row('alias:@x', { from: 'product:0', to: 'product:1', verdict: 'different' })
    const groups = likelyDuplicates(spreadOf(networkOf([...rows, apart])))
    expect(groups.length).toBeGreaterThan(0)
    for (const g of groups)
      expect(g.items.map((i) => i.id)).not.toEqual(expect.arrayContaining(['product:0', 'product:1']))
  })
  test('«to forskjellige» is remembered, and what is merged is not proposed again', () => {
    const vfs = entryId('product', 'VFS Skole')
    const said = (verdict: string) => row('alias:@x', { from: vfs, to: skole, verdict })
    const names = (rows: ReturnType<typeof said>[]) =>
      likelyDuplicates(spreadOf(networkOf([...base, ...rows], members.slice(0, 1)))).map(
        (g) => g.items.length,
      )
    expect(names([])).toEqual([2])
    expect(names([said('different')])).toEqual([])
    expect(names([entry(vfs, 'VFS Skole'), said('same')])).toEqual([])
  })
  test('in the example, every sure group is of one product', () => {
    const n = exampleNetwork({ seed: 3, today })
    const members = n.members.map(({ owner, name, number, sort, view }) => ({
      owner,
      name,
      number,
      sort,
      view,
    }))
    const groups = likelyDuplicates(spreadOf({ network: n.network, members }))
    expect(groups.length).toBeGreaterThan(10)
    for (const { items, sure } of groups) {
      const inCatalogue = items.filter((i) => i.inCatalogue).map((i) => i.name)
      if (sure && inCatalogue.length > 1)
        expect([
          ['Velferdsteknologisk knutepunkt (VKP)', 'Velferdsteknologisk knutepunkt'],
          ['Visma Flyt Barnehage', 'VF Barnehage'],
        ]).toContainEqual(inCatalogue)
    }
  })
})
