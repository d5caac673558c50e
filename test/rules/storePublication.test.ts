/** What an organisation shows others: the schema's ●, what it has turned on of ◐, and nothing else; narrowed again, withdrawn. */
import { describe, expect, test, vi } from 'vitest'
import { choose } from '../../src/store/publicationChoices.ts'
import type { Session } from '../../src/store/types.ts'
import {
  carry,
  colleague,
  founded,
  meet,
  member,
  publicationSeen,
  settle,
  town,
  type Together,
} from '../fakes/houses.ts'
import { memoryShelf } from '../../src/store/memoryShelf.ts'
import { faultyShelf, type Fault } from '../fakes/faultyShelf.ts'
import { bench, edit, put } from '../fakes/opened.ts'
import { publishedKinds } from '../fakes/publishedKinds.ts'

vi.setConfig({ testTimeout: 60_000 })

const full = edit(
  {
    'system:a/name': 'Gerica',
    'system:a/version': '8.2',
    'system:a/hosting': 'cloud',
    'system:a/annualCost': 1_200_000,
    'system:a/owner': 'person:k',
    'system:a/contact': 'person:k',
    'system:a/supplier': 'organisation:t',
    'system:a/partOf': 'system:fra-en-annen',
    'system:a/tags/helse': true,
    'system:a/related/person:k': true,
    'system:a/related/service:s': true,
    'system:a/services/service:s main': true,
    'system:a/modules/1': { name: 'Turnus', who: 'person:k', hemmelig: 'x' },
    'system:a/x:eget': 'Eget felt',
    'system:a/tomorrow': 'Fra en nyere utgave',
    'system:b/name': 'Arkivert',
    'organisation:t/name': 'Tietoevry',
    'organisation:t/rating': 'dårlig',
    'service:s/name': 'Hjemmetjeneste',
    'service:s/volume': '900',
    'contract:c/name': 'Avtale',
    'contract:c/end': '2027-03-01',
    'person:k/name': 'Kari',
    'tomorrow:x/name': 'Slag fra en nyere utgave',
  },
  { 'system:a/description': 'Fagsystem for omsorg.', 'system:a/notes': 'Internt.' },
)
const shared = {
  id: 'system:a',
  name: 'Gerica',
  description: 'Fagsystem for omsorg.',
  supplier: 'organisation:t',
  partOf: 'system:fra-en-annen',
  tags: ['helse'],
  related: ['service:s'],
  services: [{ to: 'service:s', role: 'main' }],
  modules: [{ id: '1', name: 'Turnus' }],
}

interface Shared extends Together {
  readonly seen: Session
  /** The other member's own side. */
  readonly other: Together
}
/** Two towns in a network; the second sees the first. */
async function two(): Promise<Shared> {
  const a = await founded(await town('Ørland', '5057'))
  const other = await member(a, await town('Åfjord', '5058'))
  await settle(a.own, a.network)
  return { ...a, other, seen: await publicationSeen(other, a) }
}
const show = async (of: Shared): Promise<void> => {
  await settle(of.own, of.network)
  await carry(of.own, of.seen, ['delt'])
}
describe('what is published', () => {
  test('what the schema says is shared, as it reads now; never a person, an own field, or what nobody knows', async () => {
    const of = await two()
    await put(of.own, full)
    await put(of.own, edit({ 'system:b/archivedOn': '2026-01-01' }))
    await show(of)
    expect(of.seen.rows('system')).toEqual([shared])
    expect(of.seen.rows('organisation')).toEqual([{ id: 'organisation:t', name: 'Tietoevry' }])
    expect(of.seen.rows('service')).toEqual([{ id: 'service:s', name: 'Hjemmetjeneste' }])
    expect([of.seen.rows('contract'), of.seen.rows('person')]).toEqual([[], []])
    expect(of.own.publication.rows('system')).toEqual([shared])
    expect(of.own.publication.counts).toEqual([
      { kind: 'system', count: 1 },
      { kind: 'organisation', count: 1 },
      { kind: 'service', count: 1 },
    ])
    // Its own register shows what it held before, and counts what others see nowhere in its history.
    expect(of.own.row('system:a')).toMatchObject({ annualCost: 1_200_000, owner: 'person:k' })
    // One of them is there: that it goes to the network, which is a choice like others, and no copy for others.
    expect((await of.own.recent(200)).filter((e) => e.what === 'publish')).toMatchObject([{ records: 1 }])
    expect((await of.own.undoable()).filter((step) => step.what === 'publish')).toHaveLength(1)
    expect(of.own.clashes('system:a')).toEqual([])
    const again = await of.of.again(of.own)
    expect(again.row('system:a')).toMatchObject({
      annualCost: 1_200_000,
      description: 'Fagsystem for omsorg.',
    })
    expect(again.notices).toEqual([])
  })
  test('what may be shared: by field, and by record; previewed as others will see it', async () => {
    const of = await two()
    await put(of.own, full)
    await show(of)
    const version = choose({ kind: 'system', field: 'version' }, true)
    const preview = of.own.publication.preview(version)
    expect(preview.rows('system')[0]).toEqual({ ...shared, version: '8.2' })
    expect([preview.appears, preview.disappears, preview.withdrawn]).toEqual([[], [], []])
    expect(of.own.publication.rows('system')[0]).not.toHaveProperty('version')
    expect(await put(of.own, { what: 'publish', writes: version })).toMatchObject({ saved: true })
    await show(of)
    expect(of.seen.row('system:a')?.['version']).toBe('8.2')
    const is = (field: string) => of.own.publication.fields('system').find((f) => f.field === field)?.is
    expect(['name', 'version', 'hosting', 'annualCost'].map(is)).toEqual(['shown', 'on', 'off', 'never'])

    // A kind that has nothing shared is shown when something of it is turned on, for one record alone if so chosen.
    const end = choose({ kind: 'contract', field: 'end', record: 'contract:c' }, true)
    expect(of.own.publication.preview(end).appears).toEqual(['contract:c'])
    await put(of.own, { what: 'publish', writes: end })
    await put(
      of.own,
      edit({ 'contract:d/end': '2028-01-01', 'system:d/name': 'Ny', 'system:d/version': '1' }),
    )
    await show(of)
    expect(of.seen.rows('contract')).toEqual([{ id: 'contract:c', end: '2027-03-01' }])
    expect(of.seen.row('system:d')).toEqual({ id: 'system:d', name: 'Ny', version: '1' })
    await put(of.own, {
      what: 'publish',
      writes: choose({ kind: 'system', field: 'version', record: 'system:d' }, false),
    })
    await show(of)
    expect(of.seen.row('system:d')).toEqual({ id: 'system:d', name: 'Ny' })
  })
  test('narrowed, it is withdrawn: a field, a record, a kind; internal things stay internal whatever is chosen', async () => {
    const of = await two()
    await put(of.own, full)
    const on = [
      ...choose({ kind: 'system', field: 'version' }, true),
      ...choose({ kind: 'system', field: 'hosting' }, true),
    ]
    await put(of.own, { what: 'publish', writes: on })
    await show(of)
    expect(of.seen.row('system:a')).toMatchObject({ version: '8.2', hosting: 'cloud' })
    const off = choose({ kind: 'system', field: 'version' }, undefined)
    expect(of.own.publication.preview(off).withdrawn).toEqual(['system:a/version'])
    await put(of.own, { what: 'publish', writes: off })
    await put(of.own, { what: 'publish', writes: choose({ kind: 'system', field: 'name' }, false) })
    await put(of.own, { what: 'publish', writes: choose({ kind: 'system', field: 'annualCost' }, true) })
    await put(of.own, { what: 'publish', writes: choose({ kind: 'person', field: 'name' }, true) })
    await show(of)
    const { name: _name, ...rest } = shared
    expect(of.seen.row('system:a')).toEqual({ ...rest, hosting: 'cloud' })
    expect(of.seen.rows('person')).toEqual([])

    // A record that is kept back is gone, and so is every link to it.
    await put(of.own, {
      what: 'publish',
      writes: choose({ kind: 'organisation', record: 'organisation:t' }, false),
    })
    await show(of)
    expect(of.seen.rows('organisation')).toEqual([])
    expect(of.seen.row('system:a')).not.toHaveProperty('supplier')
    const all = choose({ kind: 'system' }, false)
    expect(of.own.publication.preview(all).disappears).toEqual(['system:a'])
    await put(of.own, { what: 'publish', writes: all })
    await show(of)
    expect(of.seen.rows('system')).toEqual([])
    await put(of.own, { what: 'publish', writes: choose({ kind: 'system' }, undefined) })
    await put(of.own, {
      what: 'publish',
      writes: choose({ kind: 'organisation', record: 'organisation:t' }, true),
    })
    await show(of)
    expect(of.seen.row('system:a')).toMatchObject({ supplier: 'organisation:t' })
  })
  test('where two choices differ about the same, no is what counts; a whole record may be named by a star', async () => {
    const { session } = await town('Ørland', '5057')
    await put(session, full)
    const cells = (id: string, of: Record<string, string>) =>
      Object.fromEntries(Object.entries(of).map(([k, value]) => [`sharingChoice:${id}/${k}`, value]))
    await put(session, edit(cells('1', { kind: 'system', field: 'version', on: 'yes' })))
    expect(session.publication.rows('system')[0]).toHaveProperty('version')
    await put(session, edit(cells('2', { kind: 'system', field: 'version', on: 'no' })))
    await put(session, edit(cells('3', { kind: 'system', field: 'version', on: 'yes' })))
    await put(
      session,
      edit(cells('4', { kind: 'organisation', field: '*', record: 'organisation:t', on: 'no' })),
    )
    expect(session.publication.rows('system')[0]).not.toHaveProperty('version')
    expect(session.publication.rows('organisation')).toEqual([])
  })
  test('an organisation in no network publishes nothing, until somebody asks', async () => {
    const { of, session } = await town('Ørland', '5057')
    await put(session, full)
    await session.rest()
    expect(session.publication.state).toMatchObject({ on: false })
    const before = (await session.storage()).envelopes
    await put(session, edit({ 'system:a/name': 'Nytt' }))
    await session.rest()
    expect((await session.storage()).envelopes).toBe(before + 1)
    expect(await session.publication.publish()).toMatchObject({ saved: true })
    expect((await session.storage()).envelopes).toBe(before + 2)
    expect(await session.publication.publish()).toMatchObject({ saved: true })
    expect((await session.storage()).envelopes).toBe(before + 2)
    await session.close()
    const again = await of.registers.open(session.info.id, of.options)
    expect(again.row('system:a')?.['name']).toBe('Nytt')
    expect(again.row('system:a')?.['annualCost']).toBe(1_200_000)
  })
})

describe('who publishes', () => {
  test('whoever wrote it, once; the colleague who receives it publishes nothing more, and any narrowing at once', async () => {
    const of = await two()
    const { session: second } = await colleague(of.own, 'editor', bench(undefined, publishedKinds))
    await meet(of.own, second)
    await put(second, edit({ 'system:a/name': 'Fra den andre', 'system:a/version': '3' }))
    await second.rest()
    const published = async (session: Session) => {
      const id = session.depot.documents().find((d) => d.name === 'delt')?.id
      return session.depot
        .heads()
        .filter((h) => h.document === id)
        .map((h) => [h.device, h.tips[0]?.seq])
    }
    expect((await published(second)).map(([device]) => device)).toContain(second.device)
    await meet(of.own, second)
    const heads = await published(of.own)
    // Its edit has come, what it publishes of it has not: that is its own to publish.
    await put(second, edit({ 'system:e/name': 'Dens egen' }))
    await carry(second, of.own, ['intern'])
    await put(of.own, edit({ 'system:f/name': 'Vår egen' }))
    await show(of)
    expect([of.seen.row('system:e'), of.seen.row('system:f')?.['name']]).toEqual([undefined, 'Vår egen'])
    await put(of.own, edit({ 'system:f/name': null }))
    await meet(of.own, second)
    await show(of)
    expect(of.seen.row('system:e')?.['name']).toBe('Dens egen')
    await put(second, edit({ 'system:e/name': null }))
    await meet(of.own, second)
    const after = await published(of.own)
    expect(after).not.toEqual(heads)
    await put(of.own, edit({ 'system:z/annualCost': 1 }))
    await show(of)
    expect(await published(of.own)).toEqual(after)
    expect(of.seen.row('system:a')).toEqual({ id: 'system:a', name: 'Fra den andre' })
    await put(of.own, { what: 'publish', writes: choose({ kind: 'system', field: 'version' }, true) })
    await meet(of.own, second)
    await show(of)
    expect(of.seen.row('system:a')?.['version']).toBe('3')
    await put(second, { what: 'publish', writes: choose({ kind: 'system', field: 'version' }, false) })
    await meet(of.own, second)
    await show(of)
    expect(of.seen.row('system:a')).not.toHaveProperty('version')
  })
  test('a reader publishes nothing', async () => {
    const of = await two()
    const { session: reader } = await colleague(of.own, 'reader', bench(undefined, publishedKinds))
    await put(of.own, edit({ 'system:a/name': 'Kommet, og ikke publisert' }))
    await carry(of.own, reader, ['intern'])
    expect(reader.publication.rows('system')).toHaveLength(1)
    const { envelopes } = await reader.storage()
    expect(await reader.publication.publish()).toMatchObject({ saved: true })
    expect((await reader.storage()).envelopes).toBe(envelopes)
  })
  test('S11 when the disk refuses the publication, the edit is saved, and it is published at the next opening', async () => {
    const fault: Fault = { at: undefined }
    const a = await founded(await town('Ørland', '5057', faultyShelf(memoryShelf(), fault)))
    const seen = await publicationSeen(await member(a, await town('Åfjord', '5058')), a)
    await settle(a.own, a.network)
    Object.assign(fault, { at: 'before', why: 'disk-full', skip: 1 })
    expect(await put(a.own, edit({ 'system:q/name': 'Sent' }))).toMatchObject({ saved: true })
    await settle(a.own, a.network)
    expect(fault.at).toBeUndefined()
    expect(a.own.publication.state).toMatchObject({ on: true, pending: true })
    await carry(a.own, seen, ['delt'])
    expect(seen.row('system:q')).toBeUndefined()
    const again = await a.of.again(a.own)
    await settle(again, a.network)
    expect(again.publication.state).toMatchObject({ on: true, pending: false })
    await carry(again, seen, ['delt'])
    expect(seen.row('system:q')?.['name']).toBe('Sent')
  })
})
