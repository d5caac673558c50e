/** S33: names live on cards, and a card can be erased for good. */
import { describe, expect, test } from 'vitest'
import { allNumbers } from '../../src/store/disk.ts'
import { loadRing } from '../../src/store/keyring.ts'
import type { Session } from '../../src/store/types.ts'
import { bench, edit, faultyBench, put, shown, diskOf } from '../fakes/opened.ts'

describe('S33 erasing a person', () => {
  const seeded = async (of = bench()): Promise<Session> => {
    const session = await of.found()
    await put(
      session,
      edit(
        { 'person:k/name': 'Kari Hemmelig', 'person:o/name': 'Ola', 'system:a/owner': 'person:k' },
        {
          'person:k/notes': 'noe privat',
          'person:o/notes': 'noe annet',
        },
      ),
    )
    await put(
      session,
      edit({ 'person:k/phone': '99988877', 'person:o/phone': '11122233', 'system:a/name': 'A' }),
    )
    return session
  }
  test('the card is gone, the others stand, what was done stands', async () => {
    const of = bench()
    const session = await seeded(of)
    const device = session.device
    expect(await session.erase('person:k')).toMatchObject({ saved: true })
    const wanted = [
      { id: 'person:o', name: 'Ola', phone: '11122233', notes: 'noe annet' },
      { id: 'system:a', name: 'A', owner: 'person:k' },
    ]
    expect(shown(session)).toEqual(wanted)
    const again = await of.again(session)
    expect(shown(again)).toEqual(wanted)
    expect(again.device).toBe(device)
    expect(await again.history('person:k')).toEqual([])
    expect(await again.history('system:a')).toHaveLength(2)
    expect(again.notices).toEqual([])
    expect(await put(again, edit({ 'person:o/phone': '1' }))).toMatchObject({ saved: true })
    expect(again.clashes('person:o')).toEqual([])
    expect(await again.write(edit({ 'person:k/name': 'Tilbake' }))).toMatchObject({ why: 'not-allowed' })
    expect(await again.erase('system:a')).toMatchObject({ saved: false, why: 'not-allowed' })
  })
  test('nothing on the disk can be opened to it: the old envelopes and the old key are gone', async () => {
    const of = bench()
    const session = await seeded(of)
    const disk = await diskOf(of, session)
    const before = await loadRing(disk)
    const old = before?.ring.membership.documents.get('cards')?.id ?? ''
    await session.erase('person:k')
    const after = await loadRing(disk)
    expect(after?.ring.keys.has(old)).toBe(false)
    expect(after?.ring.boxes.map((b) => b.document)).not.toContain(old)
    expect(after?.ring.membership.past.has(old)).toBe(true)
    const feeds = (await disk.range('feeds', ...allNumbers)).map(
      ([, f]) => (f as { document: string }).document,
    )
    expect(feeds).not.toContain(old)
    expect((await disk.range('envelopes', ...allNumbers)).length).toBe(3)
  })
  test('neither undo nor an older backup brings the card back', async () => {
    const of = bench()
    const session = await seeded(of)
    const old = await session.backup({})
    await session.erase('person:k')
    for (const step of await session.undoable()) await session.undo(step.transaction)
    expect(session.row('person:k')).toBeUndefined()
    await session.close()
    const merged = await of.registers.restore(old, of.options)
    expect(merged.row('person:k')).toBeUndefined()
    expect(merged.rows('person')).toHaveLength(1)
  })
  test('another tab lets go of it too', async () => {
    const of = bench()
    const session = await seeded(of)
    const tab = await of.registers.open(session.info.id, of.options)
    expect(tab.row('person:k')).toBeDefined()
    const late = tab.write(edit({ 'person:k/phone': 'sent', 'system:a/name': 'Fra den andre' }))
    await session.erase('person:k')
    await expect.poll(() => tab.rows('person').length).toBe(1)
    await tab.flush()
    expect(await late).toMatchObject({ saved: true })
    const again = await of.registers.open(session.info.id, of.options)
    expect(again.row('person:k')).toBeUndefined()
    expect(again.row('system:a')?.['name']).toBe('Fra den andre')
  })
  test('a disk that refuses leaves everything as it was', async () => {
    const of = faultyBench()
    const session = await seeded(of)
    const all = shown(session)
    Object.assign(of.fault, { at: 'before', why: 'disk-full' })
    expect(await session.erase('person:k')).toEqual({ saved: false, why: 'disk-full', doThis: 'export' })
    expect(shown(session)).toEqual(all)
    expect(shown(await of.again(session))).toEqual(all)
  })
})
