import { MessageChannel } from 'node:worker_threads'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loose } from '../src/insight/loose.ts'
import { SearchClient } from '../src/insight/searchClient.ts'
import { SearchIndex, type SearchDocument } from '../src/insight/search.ts'
import {
  allDocuments,
  changedDocuments,
  matchedField,
  searchDocument,
  type Searched,
} from '../src/insight/searchDocuments.ts'
import { serveSearch, type Port } from '../src/insight/searchProtocol.ts'
import { kindById } from '../src/register/kinds.ts'
import { fieldsOf, type AnyKind, type Row } from '../src/schema/kind.ts'
import { portfolio } from './insightPortfolio.ts'

const systemKind = kindById.get('system') as AnyKind
const document = (id: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  kind: id.slice(0, id.indexOf(':')),
  title,
  names: '',
  linked: '',
  text: '',
  ...more,
})
const documents = [
  document('system:1', 'Gerica', { linked: 'Tietoevry Care AS', text: 'Journal for pleie og omsorg' }),
  document('system:2', 'Visma Flyt Barnevern', { names: 'Familia' }),
  document('system:3', 'Øyfart båtplass', { text: 'Havneliste' }),
  document('system:4', 'Vigilo', { text: 'Barnehage og grunnskole' }),
  document('system:5', 'Ålesund kart'),
  document('system:6', 'Visma'),
  document('service:@barnehageplass', 'Barnehageplass: opptak og tilbud'),
  document('organisation:1', 'Visma AS', { names: '974760673' }),
  document('person:1', 'Máret Ánne Šárá'),
  document('comment:1', 'Notat om Gerica'),
]
const index = new SearchIndex()
index.put(documents)
const ids = (typed: string): string[] =>
  index.search(typed, { perKind: 50 }).groups.flatMap((g) => g.hits.map((h) => h.id))
const first = (typed: string): string | undefined => ids(typed)[0]

describe('search', () => {
  it('finds a name as it is written, as it begins, in another case', () => {
    for (const typed of ['Gerica', 'gerica', 'GER', 'ge']) expect(first(typed), typed).toBe('system:1')
  })
  it('bears slips: one letter wrong, missing, doubled, two exchanged', () => {
    for (const typed of ['gerika', 'grica', 'gerrica', 'gercia', 'egrica'])
      expect(first(typed), typed).toBe('system:1')
    expect(ids('barnevrn')).toContain('system:2')
    expect(ids('barenvern')).toContain('system:2')
  })
  it('bears other ways to write æ ø å and Sami letters', () => {
    for (const typed of ['øyfart', 'oeyfart', 'oyfart', 'båtplass', 'baatplass', 'batplass'])
      expect(first(typed), typed).toBe('system:3')
    for (const typed of ['ålesund', 'aalesund', 'alesund']) expect(first(typed), typed).toBe('system:5')
    for (const typed of ['Šárá', 'sara', 'maret anne']) expect(first(typed), typed).toBe('person:1')
  })
  it('looks inside compound words, and takes them apart', () => {
    expect(ids('skole')).toContain('system:4')
    expect(ids('plass')).toEqual(expect.arrayContaining(['system:3', 'service:@barnehageplass']))
    expect(ids('vismabarnevern')).toContain('system:2')
  })
  it('wants every word, in any order and place', () => {
    expect(ids('omsorg tieto')).toEqual(['system:1'])
    expect(ids('gerica barnevern')).toEqual([])
    expect(ids('   ')).toEqual([])
  })
  it('puts the thing itself before what mentions it', () => {
    expect(first('visma')).toBe('system:6')
    expect(first('visma as')).toBe('organisation:1')
    expect(ids('gerica')).toEqual(['system:1', 'comment:1'])
    expect(ids('974760673')).toEqual(['organisation:1'])
    expect(ids('974760674')).toEqual([])
  })
  it('groups by kind, says where, and counts what is not shown', () => {
    const answer = index.search('visma', { perKind: 1 })
    expect(answer.groups.map((g) => [g.kind, g.hits.length, g.total])).toEqual([
      ['system', 1, 2],
      ['organisation', 1, 1],
    ])
    expect(index.search('familia').groups[0]?.hits[0]?.where).toBe('names')
    expect(index.search('omsorg').groups[0]?.hits[0]?.where).toBe('text')
    expect(index.search('visma', { kinds: ['organisation'] }).groups.map((g) => g.kind)).toEqual([
      'organisation',
    ])
  })
  it('forgets what is taken out, and what a record no longer says', () => {
    const other = new SearchIndex()
    other.put(documents)
    other.put([document('system:1', 'Profil')])
    other.remove(['system:6', 'system:none'])
    expect(other.search('tietoevry').total).toBe(0)
    expect(other.search('profil').total).toBe(1)
    expect(other.search('visma').groups.flatMap((g) => g.hits.map((h) => h.id))).toEqual([
      'organisation:1',
      'system:2',
    ])
    expect(other.size).toBe(documents.length - 1)
  })
  it('finds every record by any word of its title, after any edits', () => {
    const word = fc.constantFrom('visma', 'Økonomi', 'skole', 'båt', 'x2', 'HK-data', 'ŋuolla', '2026')
    const edit = fc.record({
      n: fc.nat(8),
      words: fc.array(word, { minLength: 1, maxLength: 3 }),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const it_ = new SearchIndex()
        const now = new Map<string, string>()
        for (const { n, words, gone } of edits) {
          const id = `system:${n}`
          if (gone) {
            it_.remove([id])
            now.delete(id)
          } else {
            it_.put([document(id, words.join(' '))])
            now.set(id, words.join(' '))
          }
        }
        for (const [id, title] of now)
          for (const w of title.split(' '))
            expect(it_.search(w, { perKind: 99 }).groups.flatMap((g) => g.hits.map((h) => h.id))).toContain(
              id,
            )
        for (const { hits } of it_.search('visma', { perKind: 99 }).groups)
          for (const hit of hits) expect(now.has(hit.id)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        expect(index.search(typed).total).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('what is searched', () => {
  const rows: Row[] = [
    {
      id: 'system:1',
      name: 'Gerica',
      localId: 'F-12',
      supplier: 'organisation:1',
      description: `${'ord '.repeat(40)}sykehjem ${'mer '.repeat(40)}`,
      tags: ['helse'],
    },
    { id: 'organisation:1', name: 'Tietoevry' },
    { id: 'system:2', name: 'Gammelt', archivedOn: '2026-01-01' },
    { id: 'ownField:1', label: 'Kode', kind: 'system' },
  ]
  const view = portfolio(rows)
  const register: Searched = {
    rows: view.rows,
    row: view.row,
    kinds: kindById,
    fields: (k) => fieldsOf(kindById.get(k) as AnyKind),
  }
  const options = {
    lang: 'nb' as const,
    titleOf: (id: string) => (id === 'organisation:1' ? 'Tietoevry' : id),
  }
  it('is what people call a thing, what it links to and what is written of it', () => {
    const d = searchDocument(rows[0] as Row, register.fields('system'), 'name', options)
    expect(d).toMatchObject({ id: 'system:1', kind: 'system', title: 'Gerica', linked: 'Tietoevry' })
    expect(d?.names).toContain('F-12')
    expect(d?.text).toContain('sykehjem')
  })
  it('is not archived records or settings', () => {
    expect([...allDocuments(register, options)].map((d) => d.id)).toEqual(['system:1', 'organisation:1'])
  })
  it('follows a renamed supplier to the systems that are found by it', () => {
    const { put, remove } = changedDocuments(
      register,
      ['organisation:1', 'system:9', 'system:2'],
      (id) => (id === 'organisation:1' ? ['system:1'] : []),
      options,
    )
    expect(put.map((d) => d.id)).toEqual(['organisation:1', 'system:1'])
    expect(remove).toEqual(['system:9', 'system:2'])
  })
  it('says which field it was', () => {
    const field = (word: string) =>
      matchedField(rows[0] as Row, systemKind, register.fields('system'), [loose(word)], options)
    expect(field('gerica')).toBeUndefined()
    expect(field('tietoevry')).toMatchObject({ field: 'supplier', text: 'Tietoevry' })
    expect(field('sykehjem')?.field).toBe('description')
    expect(field('sykehjem')?.text).toMatch(/^….*sykehjem.*…$/)
  })
})

describe('the search worker', () => {
  const open = () => {
    const { port1, port2 } = new MessageChannel()
    const stop = serveSearch(port2 as unknown as Port)
    const client = new SearchClient(port1 as unknown as Port, () => {
      stop()
      port1.close()
    })
    return { client, port1 }
  }
  it('answers over a channel, after what was put in before', async () => {
    const { client } = open()
    client.put(documents)
    client.remove(['system:6'])
    const found = await client.search('visma')
    expect(found?.size).toBe(documents.length - 1)
    expect(found?.groups[0]?.hits[0]?.id).toBe('organisation:1')
    client.close()
  })
  it('answers only the newest of several questions', async () => {
    const { client } = open()
    client.put(documents)
    const typed = ['g', 'ge', 'ger', 'geri', 'visma'].map((t) => client.search(t))
    const answers = await Promise.all(typed)
    expect(answers.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined])
    expect(answers[4]?.groups[0]?.hits[0]?.id).toBe('system:6')
    expect((await client.search('gerica'))?.total).toBe(2)
    client.close()
  })
  it('fills in batches, and a newer filling stops an older', async () => {
    const { client } = open()
    const many = (title: string) =>
      Array.from({ length: 1000 }, (_, i) => document(`system:${i}`, `${title} ${i}`))
    const pauses: (() => void)[] = []
    const old = client.fill(many('gammel'), () => new Promise<void>((resolve) => pauses.push(resolve)))
    const newer = client.fill(many('ny'), () => Promise.resolve())
    pauses.forEach((go) => go())
    expect(await Promise.all([old, newer])).toEqual([false, true])
    expect((await client.search('ny'))?.size).toBe(1000)
    expect((await client.search('gammel'))?.total).toBe(0)
    client.close()
  })
  it('leaves nobody waiting when it closes', async () => {
    const { client } = open()
    const waiting = client.search('gerica')
    client.close()
    expect(await waiting).toBeUndefined()
  })
})
