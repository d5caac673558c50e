/** Keys over time: registers of the first release, copies, recovery, and commits that fail in the middle. */
import { describe, expect, test, vi } from 'vitest'
import { loadRing } from '../../src/store/keyring.ts'
import type { Session } from '../../src/store/types.ts'
import { toHex } from '../../src/trust/bytes.ts'
import { makeSheet } from '../../src/trust/recovery.ts'
import { toRoot } from '../../src/trust/said.ts'
import { firstRelease } from '../fakes/firstRelease.ts'
import { answer, carry, colleague, linkFrom, meet, onlyNewcomer } from '../fakes/houses.ts'
import { bench, diskOf, edit, faultyBench, put, shown, type Bench } from '../fakes/opened.ts'

// Keys are made by the hundred, on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

const ringOf = async (of: Bench, id: string) => {
  const disk = await of.shelf.disk(id, false)
  const loaded = disk && (await loadRing(disk))
  if (!loaded) throw new Error('no ring')
  return loaded
}

describe('S16 a register of the first release', () => {
  test('opens unchanged, and gets what it lacks once, whichever tab is first', async () => {
    const { of, id, keys } = await firstRelease()
    const [a, b] = await Promise.all([of.registers.open(id, of.options), of.registers.open(id, of.options)])
    expect(a.info).toMatchObject({ name: 'Gammel kommune', mandate: 'own' })
    const first = await ringOf(of, id)
    const { documents, rootBox, keys: said } = first.ring.membership
    expect([...documents.keys()].sort()).toEqual(['box', 'cards', 'delt', 'intern'])
    expect(rootBox).toBeDefined()
    for (const [document, key] of keys) {
      expect(said.get(document)).toHaveLength(1)
      expect(said.get(document)?.[0]).toMatchObject({ epoch: 0, counts: true })
      // It lies in the owner's box, whose key every device and the root has.
      const box = said.get(documents.get('box')?.id ?? '')?.[0]
      expect([...(said.get(document)?.[0]?.boxes.keys() ?? [])]).toEqual([box?.commitment])
      expect([...(box?.boxes.keys() ?? [])].sort()).toEqual([a.device, toRoot].sort())
      expect(first.ring.boxes.filter((box) => box.document === document)).toHaveLength(1)
      expect(key).toHaveLength(32)
    }
    await put(a, edit({ 'system:a/name': 'Fra a' }))
    await put(b, edit({ 'system:b/name': 'Fra b' }))
    await expect.poll(() => shown(a).length).toBe(2)
    await a.close()
    await b.close()
    const again = await of.registers.open(id, of.options)
    await again.rest()
    expect((await ringOf(of, id)).epoch).toBe(first.epoch)
    expect((await ringOf(of, id)).ring.membership.hash).toBe(first.ring.membership.hash)
    expect(shown(again)).toHaveLength(2)
    expect((await of.registers.list())[0]).toMatchObject({ mandate: 'own' })
  })
  test('two copies of it find each other: the meeting place is made from the root', async () => {
    const { of, id } = await firstRelease()
    const session = await of.registers.open(id, of.options)
    const there = bench()
    const copy = await there.registers.restore(await session.backup({}), there.options)
    expect(copy.household.rendezvous).toEqual(session.household.rendezvous)
    expect(copy.household.rendezvous).toHaveLength(16)
  })
  test('a disk that refuses does not stop anyone from opening it', async () => {
    const { of, id } = await firstRelease(faultyBench())
    Object.assign((of as ReturnType<typeof faultyBench>).fault, { at: 'before', lasting: true })
    const session = await of.registers.open(id, of.options)
    expect(session.standing).toBe('administrator')
    Object.assign((of as ReturnType<typeof faultyBench>).fault, { at: undefined })
    expect(await put(session, edit({ 'system:a/name': 'Likevel' }))).toMatchObject({ saved: true })
  })
})

/** A founder who has removed somebody twice: three keys for each document. */
async function rotated(of: Bench): Promise<Session> {
  const founder = await of.found()
  for (const name of ['En', 'To']) {
    await put(founder, edit({ [`system:${name}/name`]: name, 'person:k/name': name }))
    const { session } = await colleague(founder)
    await founder.household.removeDevice(session.device, 'nothing')
  }
  await put(founder, edit({ 'system:Tre/name': 'Tre' }))
  return founder
}

describe('a key that has not come', () => {
  test('nothing is written under an older one: the device waits, and goes on when it has been given the new one', async () => {
    const of = bench()
    const founder = await of.found()
    const { session: other } = await colleague(founder, 'administrator')
    const { session: leaver } = await colleague(founder)
    await meet(founder, other)
    // Let in by the one while the other, who has not heard of it, changes the keys.
    const { session: newcomer } = await colleague(other)
    await founder.household.removeDevice(leaver.device, 'nothing')
    await put(founder, edit({ 'system:a/name': 'Under ny nøkkel' }))
    const late = newcomer.write(edit({ 'system:b/name': 'På vei' }))
    await newcomer.depot.take('fil', { statements: founder.depot.statements() })
    await newcomer.rest()
    expect([newcomer.standing, newcomer.hindrance]).toEqual(['editor', 'waiting'])
    expect(newcomer.household.keysPending).toBe(true)
    expect(await newcomer.write(edit({ 'system:c/name': 'Nei' }))).toMatchObject({ why: 'not-allowed' })
    await newcomer.flush()
    expect(await late).toMatchObject({ saved: false, why: 'not-allowed' })
    await meet(founder, other)
    await meet(founder, newcomer)
    expect(newcomer.hindrance).toBeUndefined()
    expect(newcomer.row('system:a')?.['name']).toBe('Under ny nøkkel')
    expect(await newcomer.flush()).toMatchObject({ saved: true })
    await meet(founder, newcomer)
    expect(founder.row('system:b')?.['name']).toBe('På vei')
    expect([founder, newcomer].map((s) => s.household.keysPending)).toEqual([false, false])
  })
})

describe('S15 copies and keys', () => {
  test('a copy holds the keys of all epochs, and who waits', async () => {
    const of = bench()
    const founder = await rotated(of)
    const link = await linkFrom(founder, 'editor')
    const { session: newcomer } = await answer(founder, link, 'Venter')
    await carry(newcomer, founder)
    const file = await founder.backup({ passphrase: 'nøkkel' })
    const there = bench()
    const back = await there.registers.restore(file, { ...there.options, passphrase: 'nøkkel' })
    expect(shown(back)).toEqual(shown(founder))
    expect(back.notices).toEqual([])
    expect(onlyNewcomer(back).label).toBe('Venter')
    expect(back.household.holdsRoot).toBe(true)
    expect(back.household.keysPending).toBe(false)
    expect(await back.household.accept(onlyNewcomer(back).join)).toMatchObject({ saved: true })
    await meet(back, founder)
    expect(founder.household.newcomers).toEqual([])
    expect(founder.household.devices).toHaveLength(5)
  })
  test('the copy of a device without the root is read by anyone who has it, and written by nobody new', async () => {
    const of = bench()
    const founder = await rotated(of)
    const { session: editor, of: theirs } = await colleague(founder)
    const file = await editor.backup({})
    const there = bench()
    const reader = await there.registers.restore(file, there.options)
    expect(shown(reader)).toEqual(shown(founder))
    expect([reader.standing, reader.hindrance]).toEqual(['visitor', 'visitor'])
    await editor.close()
    const same = await theirs.registers.restore(file, theirs.options)
    expect([same.device, same.standing]).toEqual([editor.device, 'editor'])
  })
})

describe('S30 the recovery sheet', () => {
  test('gives authority back; keys open by it, data come from another device, the lost one is removed', async () => {
    const of = bench()
    const founder = await rotated(of)
    const { session: colleagues } = await colleague(founder)
    const sheet = await founder.household.sheet('hest batteri')
    await meet(founder, colleagues)
    const there = bench()
    const words = sheet?.words.join(' ') ?? ''
    await expect(there.registers.recover(words, 'feil', [], there.options)).rejects.toMatchObject({
      why: 'wrong-passphrase',
    })
    const said = colleagues.depot.statements()
    const back = await there.registers.recover(words, 'hest batteri', said, there.options)
    expect([back.standing, back.household.holdsRoot]).toEqual(['administrator', true])
    expect(back.household.rendezvous).toEqual(founder.household.rendezvous)
    await meet(back, colleagues)
    expect(shown(back)).toEqual(shown(founder))
    expect(await back.household.removeDevice(founder.device, 'nothing')).toMatchObject({ saved: true })
    await put(back, edit({ 'system:a/name': 'Etter tyveriet' }))
    await meet(back, colleagues)
    expect(colleagues.row('system:a')?.['name']).toBe('Etter tyveriet')
  })
  test('with nothing but the sheet: nothing is made up, and what comes later opens', async () => {
    const of = bench()
    const founder = await rotated(of)
    const sheet = await founder.household.sheet('')
    const there = bench()
    const back = await there.registers.recover(sheet?.code ?? '', '', [], there.options)
    expect(back.household.rendezvous).toEqual(founder.household.rendezvous)
    expect((await ringOf(there, back.info.id)).ring.membership.documents.size).toBe(0)
    await meet(founder, back)
    expect(shown(back)).toEqual(shown(founder))
    expect(await put(back, edit({ 'system:a/name': 'Tilbake' }))).toMatchObject({ saved: true })
    await meet(founder, back)
    expect(founder.row('system:a')?.['name']).toBe('Tilbake')
  })
  test('a sheet, and statements from before any key was said: no key is made up, what comes later opens', async () => {
    const { of, id, root, keys, statements } = await firstRelease()
    const { code } = await makeSheet(root, '')
    const there = bench()
    const back = await there.registers.recover(code, '', statements, there.options)
    await back.rest()
    expect([back.standing, back.hindrance]).toEqual(['administrator', 'waiting'])
    const session = await of.registers.open(id, of.options)
    await put(session, edit({ 'system:a/name': 'Fra før' }))
    await meet(session, back)
    const { ring } = await ringOf(there, id)
    for (const document of keys.keys()) expect(ring.membership.keys.get(document)).toHaveLength(1)
    expect([session, back].map((s) => s.household.keysPending)).toEqual([false, false])
    expect(back.row('system:a')?.['name']).toBe('Fra før')
    expect(back.hindrance).toBeUndefined()
  })
  test('a device lets go of the root only when it can go on without', async () => {
    const of = bench()
    const founder = await of.found()
    expect(await founder.household.forgetRoot()).toMatchObject({ saved: true })
    expect(founder.household.holdsRoot).toBe(false)
    expect(await founder.household.sheet('x')).toBeUndefined()
    const { session: editor } = await colleague(founder)
    expect(editor.standing).toBe('editor')
    expect(await founder.household.removeDevice(editor.device, 'nothing')).toMatchObject({ saved: true })
    expect((await of.again(founder)).household.holdsRoot).toBe(false)
  })
})

describe('S10 S13 a verb is one commit', () => {
  test.each(['before', 'after'] as const)('cut off %s the commit: all of it or nothing', async (at) => {
    const of = faultyBench()
    const founder = await of.found()
    const { session: leaver } = await colleague(founder)
    const before = await ringOf(of, founder.info.id)
    Object.assign(of.fault, { at, why: 'disk-full' })
    const saved = await founder.household.removeDevice(leaver.device, 'nothing')
    expect(saved.saved).toBe(at === 'after')
    await founder.rest()
    const { ring } = await ringOf(of, founder.info.id)
    const gone = ring.membership.devices.get(leaver.device)?.removals.length === 1
    expect(gone).toBe(at === 'after')
    for (const [document, epochs] of ring.membership.keys)
      expect(epochs.length).toBe((before.ring.membership.keys.get(document)?.length ?? 0) + (gone ? 1 : 0))
    expect(founder.household.devices.find((d) => d.id === leaver.device)?.removed).toBe(
      gone ? 'nothing' : undefined,
    )
  })
  test('nothing says that it lets go of the root although the disk said no', async () => {
    const of = faultyBench()
    const founder = await of.found()
    await founder.rest()
    Object.assign(of.fault, { at: 'before', why: 'disk-refused' })
    expect(await founder.household.forgetRoot()).toMatchObject({ saved: false, why: 'disk-refused' })
    expect(founder.household.holdsRoot).toBe(true)
    expect((await of.again(founder)).household.holdsRoot).toBe(true)
  })
  test('two tabs invite at once: both invitations stand, and each tab shows both', async () => {
    const of = bench()
    const founder = await of.found()
    const tab = await of.registers.open(founder.info.id, of.options)
    const links = await Promise.all([linkFrom(founder, 'editor'), linkFrom(tab, 'reader')])
    expect(new Set(links.map((l) => l.secret.join())).size).toBe(2)
    for (const one of [founder, tab])
      await expect.poll(() => one.household.invitations.map((i) => i.as).sort()).toEqual(['editor', 'reader'])
    // The secret is returned, and kept nowhere.
    const kept = (await (await diskOf(of, founder)).range('keep', '', '~')).flatMap(([, value]) => value)
    const bytes = kept.filter((one): one is Uint8Array => one instanceof Uint8Array)
    expect(bytes.length).toBeGreaterThan(5)
    for (const { secret } of links)
      expect(bytes.filter((one) => toHex(one).includes(toHex(secret)))).toEqual([])
  })
})
