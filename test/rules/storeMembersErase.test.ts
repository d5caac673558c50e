/** S33 with several devices: what is erased is gone everywhere it is reached, and nobody's own edits are lost for that. */
import { describe, expect, test, vi } from 'vitest'
import { loadRing } from '../../src/store/keyring.ts'
import { unlockBytes } from '../../src/trust/keys.ts'
import type { Session } from '../../src/store/types.ts'
import { carry, colleague, meet } from '../fakes/houses.ts'
import { bench, diskOf, edit, put, shown, type Bench } from '../fakes/opened.ts'

vi.setConfig({ testTimeout: 60_000 })

const kari = 'person:k'
async function office(): Promise<{ of: Bench; a: Session; b: Session; ofB: Bench }> {
  const of = bench()
  const a = await of.found()
  await put(
    a,
    edit(
      { 'person:k/name': 'Kari Hemmelig', 'person:o/name': 'Ola', 'person:o/phone': '1' },
      { 'person:o/notes': 'Kan Gerica.' },
    ),
  )
  const { session: b, of: ofB } = await colleague(a, 'administrator')
  await meet(a, b)
  return { of, a, b, ofB }
}
/** Everything that lies on a device's disk. */
async function bytesOn(of: Bench, session: Session): Promise<number> {
  const disk = await diskOf(of, session)
  const ring = (await loadRing(disk))?.ring
  const past = ring?.membership.past ?? new Set()
  const feeds = await disk.range('feeds', 0, Number.MAX_SAFE_INTEGER)
  const keys = ring?.boxes.filter((box) => past.has(box.document)) ?? []
  return feeds.filter(([, f]) => past.has((f as { document: string }).document)).length + keys.length
}

describe('S33 a person is erased while another device is away', () => {
  test('the card is gone on both; what the other had done meanwhile stands, on both, without a clash', async () => {
    const { of, a, b, ofB } = await office()
    await put(
      b,
      edit(
        { 'person:o/phone': '99', 'person:n/name': 'Nils', 'person:k/phone': '88' },
        { 'person:o/notes': 'Kan Gerica og Visma.' },
      ),
    )
    await put(b, edit({ 'person:o/phone': '100' }))
    await put(a, edit({ 'person:o/name': 'Ola Nordmann' }))
    expect(await a.erase(kari)).toMatchObject({ saved: true })
    await meet(a, b)
    const wanted = [
      { id: 'person:n', name: 'Nils' },
      { id: 'person:o', name: 'Ola Nordmann', phone: '100', notes: 'Kan Gerica og Visma.' },
    ]
    expect(shown(b)).toEqual(wanted)
    expect(shown(a)).toEqual(wanted)
    for (const one of [a, b]) {
      expect(one.clashes('person:o')).toEqual([])
      expect(one.row(kari)).toBeUndefined()
      expect(await one.write(edit({ 'person:k/name': 'Tilbake' }))).toMatchObject({ why: 'not-allowed' })
    }
    expect([await bytesOn(of, a), await bytesOn(ofB, b)]).toEqual([0, 0])
    expect(await (await diskOf(ofB, b)).get('keep', 'left')).toBeUndefined()
    expect(shown(await ofB.again(b))).toEqual(wanted)
  })
  test('both changed the same cell: both values stand, to be settled', async () => {
    const { a, b } = await office()
    await put(a, edit({ 'person:o/phone': 'fra a' }))
    await put(b, edit({ 'person:o/phone': 'fra b' }))
    await a.erase(kari)
    await meet(a, b)
    for (const one of [a, b])
      expect(new Set(one.clashes('person:o')[0]?.values.map((v) => v.value))).toEqual(
        new Set(['fra a', 'fra b']),
      )
    await put(b, edit({ 'person:o/phone': 'avgjort' }))
    await meet(a, b)
    expect(a.clashes('person:o')).toEqual([])
  })
  test('what a third had done, and only one of the others knows of, is carried over by whoever has it, once', async () => {
    const { a, b } = await office()
    const { session: c } = await colleague(a)
    await meet(a, b)
    await put(c, edit({ 'person:c/name': 'Cecilie' }, { 'person:o/notes': 'Kan Gerica. Ringes før ti.' }))
    await carry(c, b)
    await a.erase(kari)
    await meet(a, b)
    expect(a.row('person:c')?.['name']).toBe('Cecilie')
    await meet(b, c)
    await meet(a, c)
    for (const one of [a, b, c]) {
      expect(one.row('person:o')?.['notes']).toBe('Kan Gerica. Ringes før ti.')
      expect(one.clashes('person:c')).toEqual([])
      expect(shown(one)).toEqual(shown(a))
    }
  })
  test('the statement alone has come: nothing of it can be read, and it is all there when the rest has come', async () => {
    const { of, a, b, ofB } = await office()
    await put(b, edit({ 'person:n/name': 'Nils' }))
    await a.erase(kari)
    await b.depot.take('fil', { statements: a.depot.statements() })
    await b.rest()
    expect(b.rows('person')).toEqual([])
    expect(await bytesOn(ofB, b)).toBe(0)
    // What is kept meanwhile is locked, and holds nothing of whoever is erased.
    const disk = await diskOf(ofB, b)
    const left = (await disk.get('keep', 'left')) as Uint8Array<ArrayBuffer>
    const lock = (await loadRing(disk))?.ring.device.lock
    const text = new TextDecoder().decode(lock && (await unlockBytes(lock, left)))
    expect(text).toContain('Nils')
    expect(text).not.toContain('Hemmelig')
    expect(new TextDecoder().decode(left)).not.toContain('Nils')
    const again = await ofB.again(b)
    await meet(a, again)
    expect(again.rows('person').map((r) => r['name'])).toEqual(['Ola', 'Nils'])
    expect(shown(a)).toEqual(shown(again))
    expect(await bytesOn(of, a)).toBe(0)
  })
  test('by file: a copy from whoever erased carries over what is here', async () => {
    const { a, b, ofB } = await office()
    await put(b, edit({ 'person:n/name': 'Nils', 'person:o/phone': '99' }))
    await a.erase(kari)
    const file = await a.backup({})
    await b.close()
    const merged = await ofB.registers.restore(file, ofB.options)
    await merged.rest()
    expect(shown(merged)).toEqual([
      { id: 'person:n', name: 'Nils' },
      { id: 'person:o', name: 'Ola', phone: '99', notes: 'Kan Gerica.' },
    ])
    expect(merged.device).toBe(b.device)
  })
  test('two who erase somebody each, apart: both are gone, and no envelope holds either', async () => {
    const { of, a, b, ofB } = await office()
    await put(a, edit({ 'person:n/name': 'Nils' }))
    await meet(a, b)
    expect(await a.erase(kari)).toMatchObject({ saved: true })
    expect(await b.erase('person:o')).toMatchObject({ saved: true })
    await meet(a, b)
    await meet(a, b)
    for (const one of [a, b]) expect(shown(one)).toEqual([{ id: 'person:n', name: 'Nils' }])
    expect([await bytesOn(of, a), await bytesOn(ofB, b)]).toEqual([0, 0])
    for (const [there, session] of [
      [of, a],
      [ofB, b],
    ] as const) {
      const loaded = await loadRing(await diskOf(there, session))
      expect(loaded?.ring.membership.documents.get('cards')?.generation).toBeGreaterThan(1)
    }
  })
  test('a reader and an editor read the rewritten cards; an editor does not erase', async () => {
    const { a } = await office()
    const [{ session: editor }, { session: reader }] = [await colleague(a), await colleague(a, 'reader')]
    expect(await editor.erase(kari)).toMatchObject({ why: 'not-allowed' })
    await a.erase(kari)
    for (const one of [editor, reader]) {
      await meet(a, one)
      expect(one.rows('person').map((r) => r['name'])).toEqual(['Ola'])
    }
    expect(await put(editor, edit({ 'person:o/phone': '5' }))).toMatchObject({ saved: true })
    await meet(a, editor)
    expect(a.row('person:o')?.['phone']).toBe('5')
  })
})
