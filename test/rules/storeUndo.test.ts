/** Undo, redo and history: read from envelopes, so the same after a reload. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bench, edit, many, put, shown } from '../fakes/opened.ts'

describe('undo and redo', () => {
  test('back and forth, across reloads, cells, sets and texts', async () => {
    const of = bench()
    let session = await of.found()
    const states: unknown[] = [shown(session)]
    const steps = [
      edit({ 'system:a/name': 'A', 'system:a/tags/x': true }, { 'system:a/description': 'Første avsnitt.' }),
      edit({ 'system:a/name': 'B', 'system:a/tags/x': null, 'person:k/name': 'Kari' }),
      edit({ 'system:a/name': null }, { 'system:a/description': 'Første avsnitt, og et til.' }),
    ]
    for (const step of steps) {
      await put(session, step)
      states.push(shown(session))
    }
    for (let i = 3; i > 0; i--) {
      session = await of.again(session)
      expect(await session.undoable()).toHaveLength(i)
      expect(await session.undo()).toMatchObject({ saved: true, kept: 0 })
      expect(shown(session)).toEqual(states[i - 1])
    }
    expect(await session.undo()).toMatchObject({ saved: false, why: 'not-allowed' })
    for (let i = 1; i <= 3; i++) {
      session = await of.again(session)
      expect(await session.redoable()).toHaveLength(4 - i)
      expect(await session.redo()).toMatchObject({ saved: true, kept: 0 })
      expect(shown(session)).toEqual(states[i])
    }
    expect(await session.redoable()).toEqual([])
    await session.undo()
    await put(session, edit({ 'system:b/name': 'Noe nytt' }))
    expect(await session.redoable()).toEqual([])
    expect((await session.undoable()).map((s) => s.what)).toEqual(['edit', 'edit', 'edit'])
  })
  test('compare and set: a cell that somebody has written since is left alone, and counted', async () => {
    const session = await bench().found()
    const first = await put(session, edit({ 'system:a/name': 'A', 'system:a/userCount': 1 }))
    await put(session, edit({ 'system:a/name': 'Senere' }))
    expect(await session.undo(first.saved ? first.transaction : '')).toMatchObject({ saved: true, kept: 1 })
    expect(session.row('system:a')).toEqual({ id: 'system:a', name: 'Senere' })
  })
  test('an import of thousands is undone and brought again whole', async () => {
    const of = bench()
    let session = await of.found()
    await put(session, edit({ 'system:n3/name': 'Fra før' }))
    await session.write(many(2500))
    session = await of.again(session)
    expect(await session.undo()).toMatchObject({ saved: true, kept: 0 })
    expect(shown(session)).toEqual([{ id: 'system:n3', name: 'Fra før' }])
    expect(await session.redo()).toMatchObject({ saved: true, kept: 0 })
    expect(session.rows('system')).toHaveLength(2500)
    expect((await session.recent(5)).map((h) => [h.what, h.records])).toEqual([
      ['redo', 2500],
      ['undo', 2500],
      ['import', 2500],
      ['edit', 1],
    ])
  })
  test('another device’s transactions are not mine to undo', async () => {
    const of = bench()
    const session = await of.found()
    await put(session, edit({ 'system:a/name': 'A' }))
    const file = await session.backup({})
    const other = bench()
    const back = await other.registers.restore(file, other.options)
    expect(await back.undoable()).toEqual([])
    await put(back, edit({ 'system:a/name': 'B' }))
    expect(await back.undo()).toMatchObject({ saved: true })
    expect(back.row('system:a')?.['name']).toBe('A')
  })
  test('any walk of edits, undos and redos agrees with a plain stack', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.nat({ max: 4 }), fc.constantFrom('undo' as const, 'redo' as const)), {
          maxLength: 14,
        }),
        async (walk) => {
          const session = await bench().found()
          const past: string[][] = []
          let now: string[] = ['', '', '', '', '']
          let ahead: string[][] = []
          for (const [i, step] of walk.entries()) {
            if (typeof step === 'number') {
              past.push(now)
              now = now.map((v, at) => (at === step ? `v${i}` : v))
              ahead = []
              await put(session, edit({ [`system:a/x:${step}`]: `v${i}`, [`system:${step}/name`]: `v${i}` }))
            } else if (step === 'undo') {
              const before = past.pop()
              expect((await session.undo()).saved).toBe(before !== undefined)
              if (before) {
                ahead.push(now)
                now = before
              }
            } else {
              const after = ahead.pop()
              expect((await session.redo()).saved).toBe(after !== undefined)
              if (after) {
                past.push(now)
                now = after
              }
            }
            expect(now.map((_, at) => session.row(`system:${at}`)?.['name'] ?? '')).toEqual(now)
          }
          await session.close()
        },
      ),
      { numRuns: 80 },
    )
  }, 30_000)
})

describe('history', () => {
  test('who, when, from what to what; and the record as it was', async () => {
    const of = bench()
    const session = await of.found()
    of.options.clock.set(Date.UTC(2026, 0, 1))
    await put(session, edit({ 'system:a/name': 'En' }, { 'system:a/description': 'kort' }))
    of.options.clock.set(Date.UTC(2026, 1, 1))
    await put(session, {
      ...edit({ 'system:a/name': 'To', 'system:b/name': 'B' }, {}, 'bulk-edit'),
      note: 'vår',
    })
    of.options.clock.set(Date.UTC(2026, 2, 1))
    await put(session, edit({ 'system:a/name': null }, { 'system:a/description': 'kort og godt' }))
    const again = await of.again(session)
    const history = await again.history('system:a')
    expect(history.map((h) => [new Date(h.at).getUTCMonth(), h.what, h.note, h.records, h.device])).toEqual([
      [2, 'edit', undefined, 1, session.device],
      [1, 'bulk-edit', 'vår', 2, session.device],
      [0, 'edit', undefined, 1, session.device],
    ])
    expect(history[1]?.changes).toEqual([{ id: 'system:a', field: 'name', before: 'En', after: 'To' }])
    expect(history[0]?.changes).toContainEqual({
      id: 'system:a',
      field: 'description',
      before: 'kort',
      after: 'kort og godt',
    })
    expect(await again.rowAt('system:a', Date.UTC(2026, 1, 15))).toEqual({
      id: 'system:a',
      name: 'To',
      description: 'kort',
    })
    expect(await again.rowAt('system:a', Date.UTC(2026, 0, 15))).toMatchObject({ name: 'En' })
    expect(await again.rowAt('system:a', Date.UTC(2025, 0, 1))).toBeUndefined()
    expect(await again.rowAt('system:a', Date.UTC(2030, 0, 1))).toEqual(again.row('system:a'))
    expect((await again.recent(2)).map((h) => h.changes.length)).toEqual([2, 2])
  })
  test('S6 a clock ten years off is shown, and decides nothing', async () => {
    const of = bench()
    const session = await of.found()
    of.options.clock.set(Date.UTC(2036, 0, 1))
    await put(session, edit({ 'system:a/name': 'Fremtid' }))
    of.options.clock.set(Date.UTC(2016, 0, 1))
    await put(session, edit({ 'system:a/name': 'Nå' }))
    const again = await of.again(session)
    expect(again.row('system:a')?.['name']).toBe('Nå')
    expect(again.clashes('system:a')).toEqual([])
    expect(await again.undo()).toMatchObject({ saved: true, kept: 0 })
    expect(again.row('system:a')?.['name']).toBe('Fremtid')
  })
})
