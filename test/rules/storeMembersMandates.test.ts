/** One person, several mandates; an organisation that leaves a network or comes back; two who found the same municipality. */
import { describe, expect, test, vi } from 'vitest'
import { writesFor } from '../../src/schema/cells.ts'
import { fieldsOf } from '../../src/schema/kind.ts'
import type { Value } from '../../src/schema/field.ts'
import type { Session, Transaction } from '../../src/store/types.ts'
import {
  answer,
  carry,
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
import { edit, put } from '../fakes/opened.ts'
import { publishedKinds } from '../fakes/publishedKinds.ts'

// Keys are made by the hundred, on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

describe('one person with several mandates', () => {
  test('two municipalities and their network on one device: each keeps its own, neither reads the other', async () => {
    const a = await founded(await town('Ørland', '5057'))
    const b = await town('Åfjord', '5058')
    // The person works for both: her device is also one of Åfjord's.
    const { session: second } = await colleague(b.session, 'administrator', a.of)
    expect(second.device).not.toBe(a.own.device)
    expect((await a.of.registers.list()).map((i) => i.mandate).sort()).toEqual(['network', 'own', 'own'])
    await put(a.own, edit({ 'system:a/name': 'Ørlands', 'system:a/annualCost': 1 }))
    await put(second, edit({ 'system:b/name': 'Åfjords', 'system:b/annualCost': 2 }))

    // Åfjord is let into the network that is here already, through Ørland.
    const link = await linkFrom(a.network, 'member')
    const as = { label: 'Åfjord', number: '5058', member: second.info.id }
    await a.network.close()
    const network = await a.of.registers.join(link, [], as, a.of.options)
    await settle(a.own, second, network)
    const newcomer = onlyNewcomer(network)
    expect(newcomer).toMatchObject({ owner: second.info.id, label: 'Åfjord' })
    expect(await network.household.accept(newcomer.join)).toMatchObject({ saved: true })
    await settle(a.own, second, network)
    expect(network.household.members).toHaveLength(2)
    expect([network, a.own, second].map((s) => s.household.keysPending)).toEqual([false, false, false])
    await expect(a.of.registers.join(link, [], as, a.of.options)).rejects.toMatchObject({
      why: 'already-here',
    })

    // A third member sees what each has published, and nothing else.
    const both = { of: a.of, own: a.own, network }
    const c = await member(both, await town('Bjugn', '5017'))
    const seen = await publicationSeen(c, both)
    expect(seen.rows('system')).toEqual([{ id: 'system:a', name: 'Ørlands' }])
    const other = await publicationSeen(c, { of: a.of, own: second, network })
    expect(other.rows('system')).toEqual([{ id: 'system:b', name: 'Åfjords' }])
    expect(a.own.rows('system')).toHaveLength(1)
    // Mine is mine: a publication of an own register is not opened beside it.
    await expect(
      a.of.registers.adopt(second.info.id, network.info.id, second.depot.statements(), a.of.options),
    ).rejects.toMatchObject({ why: 'already-here' })
  })
})

describe('leaving a network, and coming back', () => {
  test('whoever leaves is published no further; what others have, they keep', async () => {
    const a = await founded(await town('Ørland', '5057'))
    const b = await member(a, await town('Åfjord', '5058'))
    await put(b.own, edit({ 'system:b/name': 'Før' }))
    await meeting(a, b)
    const seen = await publicationSeen(a, b)
    expect(seen.row('system:b')?.['name']).toBe('Før')
    expect(await b.own.household.leaveNetwork(a.network.info.id)).toMatchObject({ saved: true })
    await settle(b.own, b.network)
    expect(b.own.publication.networks).toMatchObject([{ network: a.network.info.id, on: false }])
    await put(b.own, edit({ 'system:b/name': 'Etter' }))
    await b.own.publication.publish()
    await carry(b.own, seen, ['delt'])
    expect(seen.row('system:b')?.['name']).toBe('Før')
    await settle(b.own, b.network)
    // It stays so after reopening, and on the owner's other devices.
    const again = await b.of.again(b.own)
    await settle(again, b.network)
    await carry(again, seen, ['delt'])
    expect(seen.row('system:b')?.['name']).toBe('Før')
  })
  test('a member that was removed comes back by a new invitation', async () => {
    const a = await founded(await town('Ørland', '5057'))
    const b = await member(a, await town('Åfjord', '5058'))
    await a.network.household.removeMember(b.own.info.id)
    await put(a.network, edit({ 'service:f/name': 'Mens de var ute' }))
    await meeting(a, b)
    expect(b.network.standing).toBe('removed')
    const link = await linkFrom(a.network, 'member')
    await b.network.close()
    const as = { label: 'Åfjord', member: b.own.info.id }
    const network = await b.of.registers.join(link, a.network.depot.statements(), as, b.of.options)
    const back = { ...b, network }
    await meeting(a, back)
    expect(network.standing).toBe('waiting')
    expect(await a.network.household.accept(onlyNewcomer(a.network).join)).toMatchObject({ saved: true })
    await meeting(a, back)
    expect(network.standing).toBe('editor')
    expect(network.row('service:f')?.['name']).toBe('Mens de var ute')
    expect(await put(network, edit({ 'service:g/name': 'Tilbake' }))).toMatchObject({ saved: true })
    await meeting(a, back)
    expect(a.network.row('service:g')?.['name']).toBe('Tilbake')
  })
})

/** Everything that one register shows, as one import into another: records keep their names, so nothing is doubled. */
function importOf(from: Session): Transaction {
  const writes = publishedKinds.flatMap((kind) =>
    from
      .rows(kind.id)
      .flatMap((row) =>
        fieldsOf(kind).flatMap(([name, field]) =>
          writesFor(row.id, name, field, undefined, row[name] as Value | undefined),
        ),
      ),
  )
  return { what: 'import', note: 'Ørland (den andre)', writes }
}

describe('two who found the same municipality', () => {
  test('both are kept, apart; joined by importing the one into the other, whose devices are then invited', async () => {
    const [first, second] = [await town('Ørland', '5057'), await town('Ørland', '5057')]
    await put(first.session, edit({ 'system:a/name': 'Gerica', 'service:@barnehage/name': 'Barnehage' }))
    await put(
      second.session,
      edit({ 'system:b/name': 'Visma', 'service:@barnehage/name': 'Barnehage', 'person:k/name': 'Kari' }),
    )
    // The number proves nothing: neither opens the other's, and a network shows them as two.
    const a = await founded(first)
    const b = await member(a, second)
    expect(a.network.household.members).toHaveLength(2)
    await meeting(a, b)
    await a.own.depot.take('den andre', { statements: second.session.depot.statements() })
    expect(a.own.household.devices).toHaveLength(1)

    // On a device that has both: the second is invited into the first, and brings what it had.
    const { session: joined } = await answer(a.own, await linkFrom(a.own, 'administrator'), 'Kari', second.of)
    await meet(a.own, joined)
    await a.own.household.accept(onlyNewcomer(a.own).join)
    await meet(a.own, joined)
    expect(await joined.write(importOf(second.session))).toMatchObject({ saved: true })
    await meet(a.own, joined)
    expect(a.own.rows('system').map((r) => r['name'])).toEqual(['Gerica', 'Visma'])
    expect(a.own.rows('service')).toHaveLength(1)
    expect(a.own.clashes('service:@barnehage')).toEqual([])
    expect(a.own.row('person:k')?.['name']).toBe('Kari')
    // What was founded twice is still here until somebody removes it.
    expect((await second.of.registers.list()).filter((i) => i.number === '5057')).toHaveLength(2)
  })
})
