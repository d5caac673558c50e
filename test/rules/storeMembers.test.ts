/** Invitations, countersignatures and removals in the store: who reads, who writes, and what stands afterwards. */
import { describe, expect, test, vi } from 'vitest'
import { copyOf } from '../fakes/copied.ts'
import { answer, carry, colleague, linkFrom, meet, onlyNewcomer } from '../fakes/houses.ts'
import { bench, edit, put, shown } from '../fakes/opened.ts'

// Keys are made by the hundred, on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

describe('S7 an invitation works with no administrator online', () => {
  test('reads at once; what it writes waits, and counts after the countersignature', async () => {
    const of = bench()
    const founder = await of.found()
    await put(founder, edit({ 'system:a/name': 'Gerica', 'person:k/name': 'Kari' }))
    const link = await linkFrom(founder, 'editor')
    const { session: newcomer } = await answer(founder, link, 'Kari · telefon')
    expect(newcomer.standing).toBe('waiting')
    expect(newcomer.hindrance).toBeUndefined()
    await carry(founder, newcomer)
    expect(shown(newcomer)).toEqual(shown(founder))
    expect(newcomer.info).toMatchObject({ name: 'Prøve kommune', sort: 'municipality', number: '5001' })
    expect(await put(newcomer, edit({ 'system:a/name': 'Visma', 'system:b/name': 'Ny' }))).toMatchObject({
      saved: true,
    })
    expect(newcomer.row('system:b')?.['name']).toBe('Ny')
    expect(newcomer.provisional).toBe(true)

    await carry(newcomer, founder)
    expect(founder.row('system:b')).toBeUndefined()
    const waiting = onlyNewcomer(founder)
    expect(waiting).toMatchObject({ device: newcomer.device, as: 'editor', label: 'Kari · telefon' })
    expect(waiting.words).toHaveLength(6)
    expect(waiting.words).toEqual(newcomer.household.myWords)
    expect(founder.household.linkOf(waiting.invitation)).toEqual(link)

    expect(await founder.household.accept(waiting.join)).toMatchObject({ saved: true })
    expect(founder.household.newcomers).toEqual([])
    expect(founder.household.invitations).toMatchObject([{ as: 'editor', state: 'used' }])
    expect(founder.household.linkOf(waiting.invitation)).toBeUndefined()
    await meet(founder, newcomer)
    expect(newcomer.standing).toBe('editor')
    expect(newcomer.provisional).toBe(false)
    expect(shown(founder)).toMatchObject([{ name: 'Kari' }, { name: 'Visma' }, { name: 'Ny' }])
    expect(shown(newcomer)).toEqual(shown(founder))
    expect(founder.household.keysPending).toBe(false)
  })
})

describe('S8 removal', () => {
  test('a newcomer reads back, a removed one not forward; what it wrote before stands, what it writes after does not', async () => {
    const of = bench()
    const founder = await of.found()
    await put(founder, edit({ 'system:a/name': 'Før' }))
    const { session: leaver } = await colleague(founder)
    await put(leaver, edit({ 'system:b/name': 'Fra den som gikk' }))
    await meet(founder, leaver)
    expect(await founder.household.removeDevice(leaver.device, 'nothing')).toMatchObject({ saved: true })
    expect(founder.household.devices.find((d) => d.id === leaver.device)?.removed).toBe('nothing')
    await put(founder, edit({ 'system:a/name': 'Etter' }))
    // It writes on before it has heard, and is then given everything there is.
    await put(leaver, edit({ 'system:b/name': 'For sent' }))
    await carry(founder, leaver)
    expect(leaver.standing).toBe('removed')
    expect(await leaver.write(edit({ 'system:b/name': 'Nei' }))).toMatchObject({ why: 'not-allowed' })
    expect(leaver.row('system:a')?.['name']).toBe('Før')
    await carry(leaver, founder)
    expect(shown(founder)).toMatchObject([{ name: 'Etter' }, { name: 'Fra den som gikk' }])

    const { session: newcomer } = await colleague(founder, 'reader')
    expect(shown(newcomer)).toEqual(shown(founder))
    expect(newcomer.standing).toBe('reader')
    expect(await newcomer.write(edit({ 'system:a/name': 'Leser' }))).toMatchObject({ why: 'not-allowed' })
    expect(newcomer.hindrance).toBe('reader')
    expect(founder.household.keysPending).toBe(false)
  })
  test('left its reading, it reads on, and writes no more', async () => {
    const of = bench()
    const founder = await of.found()
    const { session: reader } = await colleague(founder)
    expect(founder.household.mayRole(reader.device)).toEqual(['administrator', 'reader'])
    await founder.household.setRole(reader.device, 'reader')
    await put(founder, edit({ 'system:a/name': 'Etter' }))
    await carry(founder, reader)
    expect([reader.standing, reader.hindrance]).toEqual(['reader', 'reader'])
    expect(reader.row('system:a')?.['name']).toBe('Etter')
    expect(founder.household.devices.find((d) => d.id === reader.device)?.removed).toBe('reading')
  })
  test('only whoever stands above removes; an editor invites nobody', async () => {
    const of = bench()
    const founder = await of.found()
    const { session: first } = await colleague(founder, 'administrator')
    const { session: second } = await colleague(first, 'administrator')
    const { session: editor } = await colleague(second)
    await meet(founder, first)
    await meet(first, second)
    await meet(first, founder)
    expect(await editor.household.invite('reader', { signalling: [], iceServers: [] })).toBeUndefined()
    expect(await editor.household.removeDevice(second.device, 'nothing')).toMatchObject({
      why: 'not-allowed',
    })
    await meet(second, editor)
    const seen = (id: string) => second.household.devices.find((d) => d.id === id)
    expect(seen(first.device)?.mayRemove).toBe(false)
    expect(seen(editor.device)).toMatchObject({ mayRemove: true, by: second.device })
    expect(await second.household.removeDevice(first.device, 'nothing')).toMatchObject({ why: 'not-allowed' })
    expect(await second.household.removeDevice(second.device, 'nothing')).toMatchObject({
      why: 'not-allowed',
    })
    expect(await first.household.removeDevice(second.device, 'nothing')).toMatchObject({ saved: true })
    // Whom it had let in stays in.
    await meet(first, editor)
    expect(editor.standing).toBe('editor')
    expect(await put(editor, edit({ 'system:a/name': 'Redaktør' }))).toMatchObject({ saved: true })
    await meet(first, editor)
    expect(first.row('system:a')?.['name']).toBe('Redaktør')
  })
  test('two administrators who each remove somebody apart: afterwards neither of the two has the newest key', async () => {
    const of = bench()
    const founder = await of.found()
    const { session: other } = await colleague(founder, 'administrator')
    const { session: a } = await colleague(founder)
    const { session: b } = await colleague(founder)
    for (const one of [other, a, b]) await meet(founder, one)
    await founder.household.removeDevice(a.device, 'nothing')
    await other.household.removeDevice(b.device, 'nothing').then((saved) => expect(saved.saved).toBe(false))
    // The other stands over nobody the root has let in; a colleague it has let in itself is another matter.
    const { session: c } = await colleague(other)
    await meet(founder, other)
    await meet(founder, other)
    await Promise.all([
      founder.household.removeDevice(b.device, 'nothing'),
      other.household.removeDevice(c.device, 'nothing'),
    ])
    for (const gone of [b, c]) {
      await carry(founder, gone)
      await carry(other, gone)
    }
    await meet(founder, other)
    expect([founder.household.keysPending, other.household.keysPending]).toEqual([false, false])
    await put(founder, edit({ 'system:a/name': 'Etter begge' }))
    await carry(founder, other)
    expect(other.row('system:a')?.['name']).toBe('Etter begge')
    for (const gone of [a, b, c]) {
      await carry(founder, gone)
      expect(gone.row('system:a')).toBeUndefined()
    }
  })
})

describe('S7 withdrawal and refusal', () => {
  test('a withdrawn invitation: its newcomer never counts, and reads no further', async () => {
    const of = bench()
    const founder = await of.found()
    await put(founder, edit({ 'system:a/name': 'Før' }))
    const link = await linkFrom(founder, 'editor')
    const { session: stranger } = await answer(founder, link)
    await meet(founder, stranger)
    await put(stranger, edit({ 'system:b/name': 'Fremmed' }))
    expect(await founder.household.refuse(onlyNewcomer(founder).join)).toMatchObject({ saved: true })
    expect(founder.household.invitations).toMatchObject([{ state: 'withdrawn' }])
    await put(founder, edit({ 'system:a/name': 'Etter' }))
    await meet(founder, stranger)
    expect(founder.row('system:b')).toBeUndefined()
    expect(stranger.standing).toBe('removed')
    expect(stranger.row('system:a')?.['name']).toBe('Før')
    await expect(answer(founder, link)).rejects.toMatchObject({ why: 'invitation-closed' })
  })
  test('a link of another invitation, or an owner that is here already, is refused by name', async () => {
    const of = bench()
    const founder = await of.found()
    const link = await linkFrom(founder, 'editor')
    await expect(answer(founder, { ...link, secret: new Uint8Array(16) })).rejects.toMatchObject({
      why: 'invitation-unknown',
    })
    await expect(answer(founder, link, 'Samme', of)).rejects.toMatchObject({ why: 'already-here' })
    const elsewhere = bench()
    await expect(answer(founder, { ...link, secret: new Uint8Array(16) }, '', elsewhere)).rejects.toThrow()
    expect(await elsewhere.registers.listAll()).toEqual([])
  })
  test('a join that was cut off goes on where it was: the same device, the same words', async () => {
    const of = bench()
    const founder = await of.found()
    const link = await linkFrom(founder, 'editor')
    const there = bench()
    const first = await answer(founder, link, 'En', there)
    const words = first.session.household.myWords
    await first.session.close()
    const again = await answer(founder, link, 'To', there)
    expect(again.session.device).toBe(first.session.device)
    expect(again.session.household.myWords).toEqual(words)
    await carry(again.session, founder)
    expect(onlyNewcomer(founder).label).toBe('En')
  })
})

describe('S7 roles', () => {
  test('wider is given, narrower is for good: an administrator made an editor signs nothing more, and writes on', async () => {
    const of = bench()
    const founder = await of.found()
    const { session: other } = await colleague(founder, 'reader')
    expect(founder.household.mayRole(other.device)).toEqual(['administrator', 'editor'])
    expect(await founder.household.setRole(other.device, 'administrator')).toMatchObject({ saved: true })
    await meet(founder, other)
    expect(other.standing).toBe('administrator')
    const { session: third } = await colleague(other)
    await meet(founder, other)
    expect(founder.household.mayRole(other.device)).toEqual(['editor', 'reader'])
    expect(other.household.mayRole(founder.device)).toEqual([])
    expect(await founder.household.setRole(other.device, 'editor')).toMatchObject({ saved: true })
    await meet(founder, other)
    expect([other.standing, other.hindrance]).toEqual(['editor', undefined])
    expect(await other.household.invite('reader', { signalling: [], iceServers: [] })).toBeUndefined()
    expect(await put(other, edit({ 'system:a/name': 'Skriver videre' }))).toMatchObject({ saved: true })
    await meet(founder, other)
    expect(founder.row('system:a')?.['name']).toBe('Skriver videre')
    // Whom it let in while it might stays in.
    await meet(founder, third)
    expect(third.standing).toBe('editor')
    expect(await founder.household.setRole(other.device, 'editor')).toMatchObject({ why: 'not-allowed' })
    // Nobody removes the device she sits at, not even with the root.
    expect(await founder.household.removeDevice(founder.device, 'nothing')).toMatchObject({
      why: 'not-allowed',
    })
  })
})

describe('S3 a copied device', () => {
  test('both branches count and are told apart; an administrator cuts the one, and it is gone for all', async () => {
    const of = bench()
    const founder = await of.found()
    const { session: laptop, of: theirs } = await colleague(founder)
    await put(laptop, edit({ 'system:a/name': 'A' }))
    const { session: copy } = await copyOf({ of: theirs, session: laptop })
    await put(laptop, edit({ 'system:true/name': 'Ekte' }))
    await put(copy, edit({ 'system:thief/name': 'Tyv' }))
    await put(copy, edit({ 'system:thief/name': 'Tyven igjen' }))
    await carry(laptop, founder)
    await carry(copy, founder)
    expect(founder.rows('system')).toHaveLength(3)
    expect(founder.household.devices.find((d) => d.id === laptop.device)?.forked).toBe(true)
    const [fork, ...others] = await founder.household.forks(laptop.device)
    expect(others).toEqual([])
    expect(fork?.branches.map((b) => b.envelopes).sort()).toEqual([1, 2])
    const keep = fork?.branches.find((b) => b.envelopes === 1)?.mark ?? ''
    expect(await founder.household.cutFork(laptop.device, 'feil')).toMatchObject({ why: 'not-allowed' })
    expect(await founder.household.cutFork(laptop.device, keep)).toMatchObject({ saved: true })
    await founder.rest()
    expect(founder.rows('system').map((r) => r['name'])).toEqual(['A', 'Ekte'])
    expect(founder.household.devices.find((d) => d.id === laptop.device)?.forked).toBe(false)
    const { session: newcomer } = await colleague(founder, 'reader')
    expect(shown(newcomer)).toEqual(shown(founder))
  })
})
