/** Two who are never online together, with the real store: a newcomer joins by folder or by file alone, and both edit. */
import { describe, expect, test, vi } from 'vitest'
import type { Session } from '../../src/store/types.ts'
import { openCarried, readCarried, writeCarried } from '../../src/carry/file/carried.ts'
import { openFolder } from '../../src/carry/folder/folder.ts'
import { statementsIn } from '../../src/carry/folder/statementsIn.ts'
import type { FolderState } from '../../src/carry/folder/types.ts'
import type { Bytes } from '../../src/trust/bytes.ts'
import { gatheringOf, Later } from '../fakes/folderCarrier.ts'
import { linkFrom, onlyNewcomer } from '../fakes/houses.ts'
import { MemoryFolder } from '../fakes/memoryFolder.ts'
import { bench, edit, put, shown } from '../fakes/opened.ts'

// Keys are made by the hundred, on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

const own = (session: Session) => {
  const names = session.depot.documents().map(({ name }) => name)
  return gatheringOf([[session.depot, names]])
}
/** One visit to the folder, with the register's own settings for notes. */
async function look(session: Session, disk: MemoryFolder, later: Later): Promise<FolderState> {
  await session.flush()
  await session.rest()
  const folder = openFolder({
    directory: disk.picked(),
    gathering: own(session),
    memory: { get: (key) => session.setting(key), set: (key, value) => session.setSetting(key, value) },
    clock: later.clock,
    schedule: later.after,
  })
  await folder.check()
  await session.rest()
  await folder.check()
  const { state } = folder
  expect(folder.strange).toEqual([])
  await folder.close()
  return state
}

describe('S22 by folder alone', () => {
  test('found, invite, join, wait, countersign, edit both ways', async () => {
    const [here, there, disk, later] = [bench(), bench(), new MemoryFolder(), new Later()]
    const founder = await here.found()
    await put(founder, edit({ 'system:a/name': 'Gerica', 'person:k/name': 'Kari' }))
    const link = await linkFrom(founder, 'editor')
    expect((await look(founder, disk, later)).is).toBe('ready')

    const said = await statementsIn(disk.picked(), link.owner)
    const newcomer = await there.registers.join(link, said, { label: 'Kollega' }, there.options)
    await look(newcomer, disk, later)
    expect(shown(newcomer)).toEqual(shown(founder))
    await put(newcomer, edit({ 'system:b/name': 'Fra den nye' }))
    expect(newcomer.standing).toBe('waiting')
    await look(newcomer, disk, later)

    // Its writes wait, and are not strange: the join beside them says whose they are.
    await look(founder, disk, later)
    expect(founder.row('system:b')).toBeUndefined()
    expect(await founder.household.accept(onlyNewcomer(founder).join)).toMatchObject({ saved: true })
    await look(founder, disk, later)
    expect(founder.row('system:b')?.['name']).toBe('Fra den nye')
    await look(newcomer, disk, later)
    expect(newcomer.standing).toBe('editor')

    for (let i = 0; i < 3; i++) {
      later.now += 60_000
      await put(founder, edit({ 'system:a/name': `Gerica ${i}` }, { 'system:a/description': `Tekst ${i}` }))
      await put(newcomer, edit({ 'system:b/name': `Ny ${i}` }))
      for (const session of [founder, newcomer, founder]) await look(session, disk, later)
    }
    expect(shown(newcomer)).toEqual(shown(founder))
    expect(await newcomer.equalityHash()).toBe(await founder.equalityHash())
    const writes = disk.calls.write
    for (const session of [founder, newcomer]) await look(session, disk, later)
    expect(disk.calls.write).toBe(writes)
    await founder.close()
    await newcomer.close()
  })
  test('S33 an erasure reaches the folder: nothing of the erased generation is left in it', async () => {
    const [of, disk, later] = [bench(), new MemoryFolder(), new Later()]
    const founder = await of.found()
    await put(founder, edit({ 'system:a/name': 'Gerica', 'person:k/name': 'Kari', 'person:l/name': 'Lars' }))
    await look(founder, disk, later)
    const erased = founder.depot.membership.documents.get('cards')?.id
    expect(await founder.erase('person:k')).toMatchObject({ saved: true })
    for (let i = 0; i < 3; i++) {
      later.now += 3_600_000
      await look(founder, disk, later)
    }
    expect(founder.depot.membership.past.has(erased ?? '')).toBe(true)
    const there = bench()
    const link = await linkFrom(founder, 'editor')
    await look(founder, disk, later)
    const said = await statementsIn(disk.picked(), link.owner)
    const newcomer = await there.registers.join(link, said, { label: 'Kollega' }, there.options)
    await look(newcomer, disk, later)
    expect(shown(newcomer)).toEqual(shown(founder))
    await founder.close()
    await newcomer.close()
  })
})

describe('S41 by file alone', () => {
  const fileOf = async (
    session: Session,
    since?: Awaited<ReturnType<typeof readCarried>>['since'],
  ): Promise<Bytes> => {
    await session.flush()
    await session.rest()
    return writeCarried(own(session), { name: session.info.name, at: 1, ...(since ? { since } : {}) })
  }
  const read = async (file: Bytes, session: Session): ReturnType<typeof readCarried> => {
    const outcome = await readCarried(file, own(session))
    await session.rest()
    return outcome
  }

  test('a link and a file are enough to join; the answer brings the join, and the countersignature comes back the day after', async () => {
    const [here, there] = [bench(), bench()]
    const founder = await here.found()
    await put(founder, edit({ 'system:a/name': 'Gerica', 'person:k/name': 'Kari' }))
    const link = await linkFrom(founder, 'editor')
    const file = await fileOf(founder)

    const { parcels } = await openCarried(file)
    const said = parcels.find(({ owner }) => owner === link.owner)?.statements ?? []
    const newcomer = await there.registers.join(link, said, { label: 'Kollega' }, there.options)
    const { since } = await read(file, newcomer)
    expect(shown(newcomer)).toEqual(shown(founder))
    await put(newcomer, edit({ 'system:b/name': 'Fra den nye' }))

    const answer = await fileOf(newcomer, since)
    const first = await read(answer, founder)
    expect(first.of[0]?.waits.map((one) => one.for)).toContain('certificate')
    expect(await founder.household.accept(onlyNewcomer(founder).join)).toMatchObject({ saved: true })
    await read(answer, founder)
    expect(founder.row('system:b')?.['name']).toBe('Fra den nye')
    await read(await fileOf(founder, first.since), newcomer)
    expect(newcomer.standing).toBe('editor')
    expect(shown(newcomer)).toEqual(shown(founder))
    await founder.close()
    await newcomer.close()
  })
  test('one who was thrown out gets nothing from a file, and gives nothing by one', async () => {
    const [here, there] = [bench(), bench()]
    const founder = await here.found()
    await put(founder, edit({ 'system:a/name': 'Før' }))
    const link = await linkFrom(founder, 'editor')
    const leaver = await there.registers.join(link, founder.depot.statements(), { label: 'x' }, there.options)
    await read(await fileOf(leaver), founder)
    await founder.household.accept(onlyNewcomer(founder).join)
    await read(await fileOf(founder), leaver)
    expect(await founder.household.removeDevice(leaver.device, 'nothing')).toMatchObject({ saved: true })
    await put(founder, edit({ 'system:a/name': 'Etter' }))
    await put(leaver, edit({ 'system:a/name': 'Fra utsiden' }))
    await read(await fileOf(founder), leaver)
    expect(leaver.row('system:a')?.['name']).not.toBe('Etter')
    await read(await fileOf(leaver), founder)
    expect(founder.row('system:a')?.['name']).toBe('Etter')
    await founder.close()
    await leaver.close()
  })
})
