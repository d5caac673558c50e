/** What may be written, and what the interface may count on about rows. */
import { describe, expect, test } from 'vitest'
import { bench, edit, put, shown } from '../fakes/opened.ts'

describe('what may be written', () => {
  test('what is no cell, no JSON or too large is refused before it is shown', async () => {
    const session = await bench().found()
    const refused = async (cells: Record<string, unknown>): Promise<unknown> =>
      session.write(edit(cells as Parameters<typeof edit>[0])).then((s) => (s.saved ? 'saved' : s.why))
    for (const key of [
      '',
      'system',
      'system:a',
      'system:a/',
      '/name',
      'a/name',
      'system:../name',
      'system:a b/name',
    ])
      expect(await refused({ [key]: 'x' }), key).toBe('not-allowed')
    for (const value of [Number.NaN, Infinity, undefined, () => 1, { a: undefined }, [Symbol('x')]])
      expect(await refused({ 'system:a/name': value })).toBe('not-allowed')
    expect(await refused({ 'system:a/name': 'x'.repeat(100_000) })).toBe('too-large')
    expect(await session.write(edit({}, { 'system:a/description': 'x'.repeat(400_000) }))).toMatchObject({
      why: 'too-large',
    })
    expect(await refused({ 'system:a/name': 'god', 'system:b/name': Number.NaN })).toBe('not-allowed')
    expect(shown(session)).toEqual([])
    expect(session.state).toEqual({ is: 'saved', at: undefined })
  })
  test('writing what stands already is saved, and makes no history', async () => {
    const session = await bench().found()
    await put(session, edit({ 'system:a/name': 'A' }, { 'system:a/description': 'T' }))
    expect(
      await session.write(edit({ 'system:a/name': 'A' }, { 'system:a/description': 'T' })),
    ).toMatchObject({
      saved: true,
    })
    expect(await session.history('system:a')).toHaveLength(1)
  })
  test('unchanged rows keep identity, and the array is new only when something changed', async () => {
    const session = await bench().found()
    await put(session, edit({ 'system:a/name': 'A', 'system:b/name': 'B' }))
    const [rows, a, b] = [session.rows('system'), session.row('system:a'), session.row('system:b')]
    expect(session.rows('system')).toBe(rows)
    const writing = session.write(edit({ 'system:a/name': 'A2' }))
    const after = session.rows('system')
    expect(after).not.toBe(rows)
    expect(session.row('system:a')).not.toBe(a)
    expect(session.row('system:b')).toBe(b)
    await session.flush()
    await writing
    expect(session.rows('system')).toBe(after)
  })
})
