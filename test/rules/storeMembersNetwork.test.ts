/** Networks: founded, joined, left; the key that members share, and what each opens of the others' with it. */
import { describe, expect, test, vi } from 'vitest'
import {
  answer,
  colleague,
  founded,
  linkFrom,
  meet,
  meeting,
  member,
  onlyNewcomer,
  publicationSeen,
  settle,
  town,
} from '../fakes/houses.ts'
import { loadRing } from '../../src/store/keyring.ts'
import { invitationKeys } from '../../src/trust/invitation.ts'
import { makeJoin } from '../../src/trust/join.ts'
import { makeDeviceKeys } from '../../src/trust/keys.ts'
import { bench, diskOf, edit, put } from '../fakes/opened.ts'
import { publishedKinds } from '../fakes/publishedKinds.ts'

// Keys are made by the hundred, on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

describe('a network is born', () => {
  test('founded by a municipality: its first member, with the same device; another joins, and each sees the other', async () => {
    const a = await founded(await town('Ørland', '5057'))
    expect(a.network.info).toMatchObject({ sort: 'network', mandate: 'network', through: a.own.info.id })
    expect(a.network.device).toBe(a.own.device)
    expect(a.network.standing).toBe('administrator')
    expect(a.network.household.members).toMatchObject([{ owner: a.own.info.id, removed: false }])
    await put(a.own, edit({ 'system:a/name': 'Gerica', 'system:a/annualCost': 100 }))
    await put(a.network, edit({ 'service:f/name': 'Felles' }))
    await settle(a.own, a.network)

    const joining = await town('Åfjord', '5058')
    const link = await linkFrom(a.network, 'member')
    const as = { label: 'Åfjord', number: '5058', member: joining.session.info.id }
    const said = a.network.depot.statements()
    const network = await joining.of.registers.join(link, said, as, joining.of.options)
    await settle(joining.session, network)
    expect([network.standing, network.device]).toEqual(['waiting', joining.session.device])
    const b = { of: joining.of, own: joining.session, network }
    await meeting(a, b)
    expect(b.network.row('service:f')?.['name']).toBe('Felles')
    expect(b.network.info.name).toBe('DigiTest')
    const newcomer = onlyNewcomer(a.network)
    expect(newcomer).toMatchObject({ label: 'Åfjord', number: '5058', owner: b.own.info.id, as: 'member' })
    expect(newcomer.words).toEqual(b.network.household.myWords)
    expect(await a.network.household.accept(newcomer.join)).toMatchObject({ saved: true })
    await meeting(a, b)
    expect(b.network.standing).toBe('editor')
    expect([a.network.household.keysPending, b.own.household.keysPending]).toEqual([false, false])

    await put(b.own, edit({ 'system:b/name': 'Visma', 'system:b/annualCost': 7 }))
    await put(b.network, edit({ 'service:g/name': 'Fra Åfjord' }))
    await meeting(a, b)
    expect(a.network.row('service:g')?.['name']).toBe('Fra Åfjord')
    const [seenByB, seenByA] = [await publicationSeen(b, a), await publicationSeen(a, b)]
    expect(seenByB.rows('system')).toEqual([{ id: 'system:a', name: 'Gerica' }])
    expect(seenByA.rows('system')).toEqual([{ id: 'system:b', name: 'Visma' }])
    expect(seenByB.info).toMatchObject({ name: 'Ørland', number: '5057', mandate: 'member' })
    expect([seenByB.standing, seenByB.hindrance]).toEqual(['visitor', 'visitor'])
    expect(await seenByB.write(edit({ 'system:a/name': 'Nei' }))).toMatchObject({ why: 'not-allowed' })
    expect(await a.of.registers.list()).toHaveLength(2)
    expect((await a.of.registers.listAll()).find((i) => i.mandate === 'member')).toMatchObject({
      networks: [a.network.info.id],
    })
  })
  test('a secretariat without a municipality founds one alone', async () => {
    const of = bench()
    const network = await of.registers.foundNetwork(
      { name: 'Sekretariat', example: false },
      undefined,
      of.options,
    )
    expect(network.info).toMatchObject({ sort: 'network', mandate: 'network' })
    expect(network.household.members).toEqual([])
    expect(
      await put(network, edit({ 'system:f/name': 'Felles', 'person:s/name': 'Sekretær' })),
    ).toMatchObject({
      saved: true,
    })
    const other = await town('Ørland', '5057')
    const b = await member({ of, own: network, network }, other)
    expect(b.network.row('system:f')?.['name']).toBe('Felles')
    // The secretariat's own cards are not the members'.
    expect(b.network.row('person:s')).toBeUndefined()
    expect(await b.network.write(edit({ 'person:x/name': 'Nei' }))).toMatchObject({ why: 'not-allowed' })
    // A person there may be let in as one of the network's own.
    const { session: staff } = await answer(network, await linkFrom(network, 'editor'), 'Ansatt')
    expect(staff.info.mandate).toBe('network')
  })
  test('only an administrator speaks for an organisation; nobody is a member of a municipality', async () => {
    const a = await founded(await town('Ørland', '5057'))
    const b = await town('Åfjord', '5058')
    const { of, session } = await colleague(b.session, 'editor')
    const link = await linkFrom(a.network, 'member')
    const join = (as: { label: string; member?: string }) =>
      of.registers.join(link, a.network.depot.statements(), as, of.options)
    await expect(join({ label: 'Åfjord', member: session.info.id })).rejects.toMatchObject({
      why: 'not-allowed',
    })
    await expect(join({ label: 'Åfjord' })).rejects.toMatchObject({ why: 'not-allowed' })
    expect(await b.session.household.invite('member', { signalling: [], iceServers: [] })).toBeUndefined()
  })
})

describe('S24 whoever asks on behalf of an organisation that is not its own', () => {
  test('is not seen, and cannot be let in: neither an editor of it, nor a stranger', async () => {
    const a = await founded(await town('Ørland', '5057'))
    const b = await town('Åfjord', '5058')
    const { of, session: editor } = await colleague(b.session, 'editor')
    await meet(b.session, editor)
    const link = await linkFrom(a.network, 'member')
    const loaded = await loadRing(await diskOf(of, editor))
    const keys = [loaded?.ring.device, await makeDeviceKeys()]
    for (const device of keys) {
      if (!device) throw new Error('no device')
      const join = await makeJoin({
        owner: a.network.info.id,
        invitation: await invitationKeys(link.secret),
        device,
        as: 'member',
        member: b.session.info.id,
        label: new Uint8Array(),
        at: 1,
      })
      await a.network.depot.take('fremmed', { statements: [join.bytes] })
      await a.network.depot.take('fremmed', { statements: b.session.depot.statements() })
      await settle(a.network)
      expect(a.network.household.newcomers).toEqual([])
      expect(await a.network.household.accept(join.hash)).toMatchObject({ why: 'not-allowed' })
    }
  })
})

describe("S8 a network's key", () => {
  test("reaches all of a member's devices, through the owner's box", async () => {
    const a = await founded(await town('Ørland', '5057'))
    const b = await member(a, await town('Åfjord', '5058'))
    await put(a.network, edit({ 'service:f/name': 'Felles' }))
    const { of, session: second } = await colleague(b.own, 'editor', bench(undefined, publishedKinds))
    await meet(b.own, second)
    const said = a.network.depot.statements()
    // Where the network meets stands in the municipality's own register.
    const [here] = second.publication.networks
    expect(here).toMatchObject({ network: a.network.info.id, on: true })
    expect(here?.place?.rendezvous).toEqual(a.network.household.rendezvous)
    const options = { ...of.options, ...here?.place }
    const network = await of.registers.adopt(a.network.info.id, second.info.id, said, options)
    expect(network.household.rendezvous).toEqual(a.network.household.rendezvous)
    const c = { of, own: second, network }
    await meeting(a, c)
    expect([c.network.standing, c.network.device]).toEqual(['editor', second.device])
    expect(c.network.row('service:f')?.['name']).toBe('Felles')
    expect(await put(c.network, edit({ 'service:c/name': 'Fra den andre enheten' }))).toMatchObject({
      saved: true,
    })
    await meeting(a, c)
    expect(a.network.row('service:c')?.['name']).toBe('Fra den andre enheten')

    // Its owner removes it: what it wrote in the network stands, the network gets a new key, and it reads no further.
    await meeting(b, c)
    expect(await b.own.household.removeDevice(second.device, 'nothing')).toMatchObject({ saved: true })
    await meeting(a, b)
    await meeting(a, b)
    expect([a.network.household.keysPending, b.own.household.keysPending]).toEqual([false, false])
    expect(a.network.row('service:c')?.['name']).toBe('Fra den andre enheten')
    await put(a.network, edit({ 'service:d/name': 'Etter' }))
    await put(c.network, edit({ 'service:c/name': 'For sent' }))
    await meeting(a, b)
    expect(b.network.row('service:d')?.['name']).toBe('Etter')
    await meeting(a, c)
    expect(c.network.row('service:d')).toBeUndefined()
    expect(a.network.row('service:c')?.['name']).toBe('Fra den andre enheten')
  })
  test('a member that is removed: its work stands, and it reads no further; invited again, it is back', async () => {
    const a = await founded(await town('Ørland', '5057'))
    const b = await member(a, await town('Åfjord', '5058'))
    await put(b.network, edit({ 'service:b/name': 'Fra Åfjord' }))
    await put(a.own, edit({ 'system:a/name': 'Før' }))
    await meeting(a, b)
    const seen = await publicationSeen(b, a)
    expect(seen.row('system:a')?.['name']).toBe('Før')
    expect(await a.network.household.removeMember(b.own.info.id)).toMatchObject({ saved: true })
    await settle(a.own, a.network)
    await put(a.own, edit({ 'system:a/name': 'Etter' }))
    await put(a.network, edit({ 'service:d/name': 'Etter' }))
    await meeting(a, b)
    expect(a.network.row('service:b')?.['name']).toBe('Fra Åfjord')
    expect([b.network.standing, b.network.row('service:d')]).toEqual(['removed', undefined])
    const removed = new Map(a.network.household.members.map((m) => [m.owner, m.removed]))
    expect([removed.get(a.own.info.id), removed.get(b.own.info.id)]).toEqual([false, true])
    await (await publicationSeen(b, a)).close()
    const after = await b.of.registers.open(a.own.info.id, b.of.options)
    expect(after.row('system:a')?.['name']).toBe('Før')
  })
})
