/** The store's rules, named as in src/store/README.md, on a disk that fails where the test says. */
import { describe, expect, test } from 'vitest'
import { allNumbers } from '../../src/store/disk.ts'
import type { SaveState } from '../../src/store/types.ts'
import { bench, diskOf, edit, faultyBench, many, put, shown } from '../fakes/opened.ts'

describe('S9 a transaction is shown whole or not at all', () => {
  test('an import is one transaction: nothing of it is seen until all of it is, and subscribers hear once', async () => {
    const session = await bench().found()
    await put(session, edit({ 'system:n5/name': 'Gammel' }))
    const heard: unknown[] = []
    const seen = new Set<number>()
    session.subscribe((changed) => heard.push(changed))
    const done: number[] = []
    const saved = await session
      .write(many(3000), {
        onProgress: (part) => {
          done.push(part)
          if (part === 1) return
          seen.add(session.rows('system').length)
          expect(session.row('system:n5')?.['name']).toBe('Gammel')
          expect(session.row('system:n6')).toBeUndefined()
        },
      })
      .then((s) => s)
    expect(saved.saved).toBe(true)
    expect(heard).toEqual(['*'])
    expect([...seen].every((n) => n === 1)).toBe(true)
    expect(session.rows('system')).toHaveLength(3000)
    expect(done.at(-1)).toBe(1)
    expect([...done].sort((a, b) => a - b)).toEqual(done)
    expect(await session.history('system:n5')).toHaveLength(2)
  })
  test('an edit made while an import is projected is shown at once, and neither is lost', async () => {
    const of = bench()
    const session = await of.found()
    let edited = false
    await session.write(many(2000), {
      onProgress: () => {
        if (edited) return
        edited = true
        void session.write(edit({ 'system:mine/name': 'Min', 'system:n7/description': 'x' }))
        expect(session.row('system:mine')?.['name']).toBe('Min')
      },
    })
    expect(edited).toBe(true)
    expect(session.row('system:mine')?.['name']).toBe('Min')
    expect(session.row('system:n7')).toMatchObject({ name: 'System 7' })
    const again = await of.again(session)
    expect(shown(again)).toHaveLength(2001)
  })
  test('an edit in the middle of an import does not let any of it through', async () => {
    const session = await bench().found()
    await put(session, edit({ 'system:n2990/name': 'Gammel', 'system:n10/name': 'Eldst' }))
    const rows: unknown[] = []
    let projecting = 0
    await session.write(many(3000), {
      onProgress: (part) => {
        if (part <= 0.91 || part === 1) return
        projecting++
        void session.write(
          edit({ [`system:n10/tags/${projecting}`]: true, [`system:n2990/tags/${projecting}`]: true }),
        )
        rows.push(session.row('system:n10')?.['name'], session.row('system:n2990')?.['name'])
      },
    })
    expect(projecting).toBeGreaterThan(0)
    expect(new Set(rows)).toEqual(new Set(['Eldst', 'Gammel']))
    expect(session.row('system:n10')).toMatchObject({ name: 'System 10', userCount: 10 })
    expect(session.row('system:n10')?.['tags']).toHaveLength(projecting)
  })
  test('whoever watches an import cannot undo by accident that it is stored', async () => {
    const session = await bench().found()
    const saved = await session.write(many(3000), {
      onProgress: (part) => {
        if (part > 0.91 && part < 1) throw new Error('the page that showed it is gone')
      },
    })
    expect(saved.saved).toBe(true)
    expect(session.rows('system')).toHaveLength(3000)
  })
  test('stopped before it is committed, nothing is written; what stood before stands', async () => {
    const of = bench()
    const session = await of.found()
    await put(session, edit({ 'system:a/name': 'A' }))
    const stop = new AbortController()
    const saved = await session.write(many(3000), { signal: stop.signal, onProgress: () => stop.abort() })
    expect(saved).toEqual({ saved: false, why: 'stopped', doThis: 'nothing' })
    expect(shown(session)).toHaveLength(1)
    expect(session.state.is).toBe('saved')
    expect(shown(await of.again(session))).toHaveLength(1)
  })
  test.each(['before', 'after'] as const)('a crash %s the commit leaves all of it or none', async (at) => {
    const of = faultyBench()
    const session = await of.found()
    of.fault.at = at
    await session.write(many(3000))
    // The page is gone: nothing is closed, nothing flushed.
    const again = await of.registers.open(session.info.id, of.options)
    expect(shown(again)).toHaveLength(at === 'before' ? 0 : 3000)
    expect(again.notices).toEqual([])
  })
  test('a part that is missing keeps the whole transaction out, and a name is put to it', async () => {
    const of = bench()
    const session = await of.found()
    await session.write(many(3000))
    await put(session, edit({ 'system:late/name': 'Sen' }))
    const disk = await diskOf(of, session)
    const [, second] = await disk.range('envelopes', ...allNumbers)
    await disk.commit([
      { do: 'delete', table: 'envelopes', key: second?.[0] ?? 0 },
      { do: 'delete', table: 'keep', key: 'cache' },
    ])
    const again = await of.registers.open(session.info.id, of.options)
    expect(shown(again)).toEqual([{ id: 'system:late', name: 'Sen' }])
    expect(again.notices).toEqual([{ what: 'entry-missing', count: 1 }])
  })
})

describe('S10 S11 what the disk refuses is said, kept and tried again', () => {
  test('a full disk: failed, with export; the edits are shown, in the backup, and stored by the next flush', async () => {
    const of = faultyBench()
    const session = await of.found()
    await put(session, edit({ 'system:a/name': 'Lagret' }))
    const states: SaveState[] = []
    session.onState((state) => states.push(state))
    Object.assign(of.fault, { at: 'before', why: 'disk-full', lasting: true })
    const refused = { saved: false, why: 'disk-full', doThis: 'export' }
    expect(
      await put(session, edit({ 'system:a/name': 'Ny' }, { 'system:a/description': 'Ny tekst' })),
    ).toEqual(refused)
    expect(await put(session, edit({ 'system:b/name': 'To' }))).toEqual(refused)
    expect(session.state).toEqual({ is: 'failed', why: 'disk-full', edits: 2, doThis: 'export' })
    expect(states.at(-1)?.is).toBe('failed')
    const all = shown(session)
    expect(all).toMatchObject([{ name: 'Ny', description: 'Ny tekst' }, { name: 'To' }])
    expect((await session.history('system:a')).map((h) => h.changes[0]?.after)).toEqual(['Ny', 'Lagret'])

    const file = await session.backup({})
    const other = bench()
    expect(shown(await other.registers.restore(file, other.options))).toEqual(all)

    of.fault.at = undefined
    expect(await session.flush()).toMatchObject({ saved: true })
    expect(session.state.is).toBe('saved')
    // The backup has the same two edits: brought in again, they are the same and not doubled.
    await session.close()
    const again = await of.registers.restore(file, of.options)
    expect(shown(again)).toEqual(all)
    expect(again.clashes('system:a')).toEqual([])
    expect(await again.history('system:a')).toHaveLength(2)
  })
  test('an import that the disk refuses is not shown, and does not stand in the way', async () => {
    const of = faultyBench()
    const session = await of.found()
    Object.assign(of.fault, { at: 'before', why: 'disk-full' })
    expect(await session.write(many(1000))).toEqual({ saved: false, why: 'disk-full', doThis: 'export' })
    expect(shown(session)).toEqual([])
    expect(session.state.is).toBe('saved')
    expect(await put(session, edit({ 'system:a/name': 'A' }))).toMatchObject({ saved: true })
  })
  test('stored, but the answer was lost: the edit is saved, and not written twice', async () => {
    const of = faultyBench()
    const session = await of.found()
    Object.assign(of.fault, { at: 'after', why: 'disk-closed' })
    expect(await put(session, edit({ 'system:a/name': 'A' }))).toMatchObject({ saved: true })
    expect(session.state.is).toBe('saved')
    expect(session.row('system:a')).toMatchObject({ name: 'A' })
    expect((await session.storage()).envelopes).toBe(1)
    const again = await of.again(session)
    expect((await again.history('system:a')).map((h) => h.changes.length)).toEqual([1])
    expect(again.clashes('system:a')).toEqual([])
  })
  test('the database emptied under an open page: the backup is made of what is in memory', async () => {
    const of = bench()
    const session = await of.found()
    await put(
      session,
      edit({ 'system:a/name': 'A', 'person:k/name': 'Kari' }, { 'system:a/description': 'Lang' }),
    )
    const disk = await diskOf(of, session)
    for (const table of ['envelopes', 'feeds', 'keep'] as const) {
      const [from, to] = table === 'keep' ? ['', '~'] : allNumbers
      const keys = (await disk.range(table, from, to)).map(([key]) => key)
      await disk.commit(keys.map((key) => ({ do: 'delete', table, key }) as const))
    }
    expect(await put(session, edit({ 'system:b/name': 'B' }))).toMatchObject({
      saved: false,
      doThis: 'export',
    })
    const all = shown(session)
    const file = await session.backup({})
    const other = bench()
    const back = await other.registers.restore(file, other.options)
    expect(shown(back)).toEqual(all)
    expect(all).toHaveLength(3)
  })
})

describe('S12 bursts', () => {
  test('twenty edits go at once, in one commit', async () => {
    const of = faultyBench()
    const session = await of.found()
    const before = of.fault.commits ?? 0
    const writing = Array.from({ length: 20 }, (_, i) =>
      session.write(edit({ [`system:s${i}/name`]: `${i}` })),
    )
    expect(new Set((await Promise.all(writing)).map((s) => s.saved))).toEqual(new Set([true]))
    expect((of.fault.commits ?? 0) - before).toBe(1)
  })
  test('one edit alone goes within two seconds', async () => {
    const session = await bench().found()
    expect(await session.write(edit({ 'system:a/name': 'A' }))).toMatchObject({ saved: true })
    expect(session.state.is).toBe('saved')
  })
  test('a second edit of the same cell in the burst replaces the first, and both are history', async () => {
    const of = bench()
    const session = await of.found()
    void session.write(edit({ 'system:a/name': 'A' }, { 'system:a/description': 'En' }))
    void session.write(edit({ 'system:a/name': 'B' }, { 'system:a/description': 'En to' }))
    await put(session, edit({ 'system:a/name': 'C' }, { 'system:a/description': 'En to tre' }))
    const again = await of.again(session)
    expect(shown(again)).toEqual([{ id: 'system:a', name: 'C', description: 'En to tre' }])
    expect(again.clashes('system:a')).toEqual([])
    const history = await again.history('system:a')
    expect(history.map((h) => h.changes.map((c) => [c.before, c.after]))).toEqual([
      [
        ['B', 'C'],
        ['En to', 'En to tre'],
      ],
      [
        ['A', 'B'],
        ['En', 'En to'],
      ],
      [
        [undefined, 'A'],
        [undefined, 'En'],
      ],
    ])
  })
  test('S31 an edit costs at most 120 bytes of envelope in bursts of five', async () => {
    const of = bench()
    const session = await of.found()
    const ids = Array.from({ length: 5 }, (_, i) => `system:01KJM0V800000000000000000${i}`)
    await put(session, {
      what: 'import',
      writes: ids.map((id) => ({ key: `${id}/name`, value: 'Visma Flyt Skole' })),
    })
    for (let round = 0; round < 20; round++) {
      for (const id of ids) void session.write(edit({ [`${id}/name`]: `Visma Flyt Skole ${round}` }))
      await session.flush()
    }
    const disk = await diskOf(of, session)
    const sizes = (await disk.range('envelopes', ...allNumbers)).map(([, b]) => (b as Uint8Array).length)
    const bursts = sizes.slice(1)
    expect(bursts).toHaveLength(20)
    expect(bursts.reduce((a, b) => a + b) / 100).toBeLessThanOrEqual(120)
  })
})
