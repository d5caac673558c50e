/** Nothing is lost: copies brought in, copied profiles, newer releases, damaged entries and caches that lie. */
import { describe, expect, test } from 'vitest'
import { allNumbers, type Disk } from '../../src/store/disk.ts'
import { loadRing, rootOf } from '../../src/store/keyring.ts'
import type { Session } from '../../src/store/types.ts'
import { text } from '../../src/schema/field.ts'
import { asAny, defineKind } from '../../src/schema/kind.ts'
import { t } from '../../src/schema/text.ts'
import { joinBytes, Writer } from '../../src/trust/bytes.ts'
import { bytesOf } from '../../src/trust/name.ts'
import { readContainer, writeContainer } from '../../src/trust/container.ts'
import { bench, diskOf, edit, many, put, shown, type Bench } from '../fakes/opened.ts'
import { system } from '../fakes/storeKinds.ts'

/** The same profile on another machine: keys, envelopes and all. */
async function cloneOf(of: Bench, session: Session): Promise<Bench> {
  const clone = bench()
  const disk = await diskOf(of, session)
  const copied = await clone.shelf.disk(session.info.id, true)
  for (const table of ['envelopes', 'feeds'] as const)
    for (const [key, value] of await disk.range(table, ...allNumbers))
      await copied?.commit([{ do: 'put', table, key, value }])
  for (const [key, value] of await disk.range('keep', '', '~'))
    if (key !== 'cache') await copied?.commit([{ do: 'put', table: 'keep', key, value }])
  return clone
}

describe('S15 S14 remote input never shrinks the store', () => {
  test('an older copy brought in changes nothing; a newer one brings what is missing', async () => {
    const of = bench()
    const session = await of.found()
    await put(session, edit({ 'system:a/name': 'En' }))
    const old = await session.backup({})
    await put(session, edit({ 'system:a/name': 'To', 'system:b/name': 'B' }))
    const all = shown(session)
    const now = await session.backup({})
    await session.close()
    const after = await of.registers.restore(old, of.options)
    expect(shown(after)).toEqual(all)
    expect(after.device).toBe(session.device)
    await after.close()
    const elsewhere = bench()
    const first = await elsewhere.registers.restore(old, elsewhere.options)
    await put(first, edit({ 'system:c/name': 'Egen' }))
    await first.close()
    const both = await elsewhere.registers.restore(now, elsewhere.options)
    expect(shown(both)).toEqual([...all, { id: 'system:c', name: 'Egen' }])
    expect(both.clashes('system:a')).toEqual([])
    expect(both.notices).toEqual([])
  })
  test('two who changed the same cell apart: a clash with both values, settled by one write', async () => {
    const of = bench()
    const session = await of.found()
    await put(session, edit({ 'system:a/name': 'Felles' }))
    const shared = await session.backup({})
    const elsewhere = bench()
    const other = await elsewhere.registers.restore(shared, elsewhere.options)
    await put(other, edit({ 'system:a/name': 'Deres' }))
    await put(session, edit({ 'system:a/name': 'Vår' }))
    const theirs = await other.backup({})
    await session.close()
    const both = await of.registers.restore(theirs, of.options)
    const [clash] = both.clashes('system:a')
    expect(clash?.key).toBe('system:a/name')
    expect(new Set(clash?.values.map((v) => v.value))).toEqual(new Set(['Vår', 'Deres']))
    expect(new Set(clash?.values.map((v) => v.device))).toEqual(new Set([session.device, other.device]))
    expect(clash?.values.every((v) => v.at > 0)).toBe(true)
    expect(both.row('system:a')?.['name']).toBe(clash?.values[0]?.value)
    const again = await of.again(both)
    expect(again.clashes('system:a')).toEqual(both.clashes('system:a'))
    await put(again, edit({ 'system:a/name': clash?.values[0]?.value ?? '' }))
    expect(again.clashes('system:a')).toEqual([])
    // The other, given the same, shows the same.
    const ours = await again.backup({})
    await other.close()
    const there = await elsewhere.registers.restore(ours, elsewhere.options)
    expect(shown(there)).toEqual(shown(again))
  })
  test('S3 S14 a copied profile: both branches count, and the device goes on in a new feed', async () => {
    const of = bench()
    const session = await of.found()
    await put(session, edit({ 'system:a/name': 'A' }))
    await session.close()
    const clone = await cloneOf(of, session)
    const one = await of.registers.open(session.info.id, of.options)
    const two = await clone.registers.open(session.info.id, clone.options)
    expect(two.device).toBe(one.device)
    await put(one, edit({ 'system:one/name': '1' }))
    await put(two, edit({ 'system:two/name': '2' }))
    await put(two, edit({ 'system:two/name': '22' }))
    const file = await two.backup({})
    await one.close()
    const both = await of.registers.restore(file, of.options)
    expect(shown(both)).toMatchObject([{ name: 'A' }, { name: '1' }, { name: '22' }])
    await put(both, edit({ 'system:three/name': '3' }))
    const again = await of.again(both)
    expect(shown(again)).toHaveLength(4)
    expect(again.notices).toEqual([])
    const feeds = (await (await diskOf(of, session)).range('feeds', ...allNumbers)).map(([, f]) => f)
    expect(feeds).toMatchObject([
      { no: 0, branch: 0 },
      { no: 0, branch: 1 },
      { no: 1, branch: 0 },
    ])
  })
  test('S14 a copy of this device has written further: it goes on in a new feed, and nothing is lost', async () => {
    const of = bench()
    const session = await of.found()
    await put(session, edit({ 'system:a/name': 'A' }))
    await session.close()
    const clone = await cloneOf(of, session)
    const ahead = await clone.registers.open(session.info.id, clone.options)
    await put(ahead, edit({ 'system:a/name': 'Videre' }))
    const behind = await of.registers.restore(await ahead.backup({}), of.options)
    expect(behind.row('system:a')?.['name']).toBe('Videre')
    // The copy is still alive, and writes on where it was: that must not be the same place.
    await put(behind, edit({ 'system:b/name': 'Her' }))
    await put(ahead, edit({ 'system:c/name': 'Der' }))
    const file = await ahead.backup({})
    await behind.close()
    const both = await of.registers.restore(file, of.options)
    expect(shown(both)).toMatchObject([{ name: 'Videre' }, { name: 'Her' }, { name: 'Der' }])
    const feeds = (await (await diskOf(of, session)).range('feeds', ...allNumbers)).map(([, f]) => f)
    expect(feeds.filter((f) => (f as { branch: number }).branch > 0)).toEqual([])
  })
  test('S9 a transaction that comes in two halves is shown when both are here', async () => {
    const of = bench()
    const session = await of.found()
    await session.write(many(3000))
    const whole = await session.backup({})
    const { cover, sections } = await readContainer(new Uint8Array(whole))
    const last = sections.findLastIndex(([name]) => name === 'envelope')
    const half = await writeContainer(cover, sections.slice(0, last))
    const other = bench()
    const first = await other.registers.restore(half, other.options)
    expect([shown(first), first.notices]).toEqual([[], []])
    await put(first, edit({ 'system:q/name': 'Imens' }))
    await first.close()
    const then = await other.registers.restore(whole, other.options)
    expect(shown(then)).toHaveLength(3001)
    expect(then.notices).toEqual([])
  })
})

describe('S16 what a newer release wrote is kept', () => {
  test('unknown kinds and fields are kept, passed on, and shown when the app knows them', async () => {
    const of = bench()
    const session = await of.found()
    await put(
      session,
      edit({ 'system:a/name': 'A', 'system:a/later': 'L', 'tomorrow:x/name': 'X', 'system:a/x:eget': 'E' }),
    )
    expect(session.row('system:a')).toEqual({ id: 'system:a', name: 'A' })
    expect(session.rows('tomorrow')).toEqual([])
    const own = text({ theme: 'record', label: t('Eget') })
    session.setOwnFields('system', { 'x:eget': own })
    expect(session.row('system:a')).toEqual({ id: 'system:a', name: 'A', 'x:eget': 'E' })
    const file = await session.backup({})
    const newer = bench()
    const tomorrow = asAny(defineKind({ ...system, id: 'tomorrow' }))
    const options = { ...newer.options, kinds: [tomorrow] }
    expect((await newer.registers.restore(file, options)).rows('tomorrow')).toEqual([
      { id: 'tomorrow:x', name: 'X' },
    ])
  })
  test('an unknown statement makes the register read-only, with a name', async () => {
    const of = bench()
    const session = await of.found()
    await put(session, edit({ 'system:a/name': 'A' }))
    await session.close()
    const disk = await diskOf(of, session)
    const statements = (await disk.get('keep', 'statements')) as Uint8Array<ArrayBuffer>[]
    const newer = await newerStatement(session, disk)
    await disk.commit([{ do: 'put', table: 'keep', key: 'statements', value: [...statements, newer] }])
    const again = await of.registers.open(session.info.id, of.options)
    expect(again.notices).toEqual([{ what: 'newer-release', count: 1 }])
    expect(shown(again)).toHaveLength(1)
    expect(await again.write(edit({ 'system:a/name': 'B' }))).toEqual({
      saved: false,
      why: 'not-allowed',
      doThis: 'nothing',
    })
    expect(again.row('system:a')?.['name']).toBe('A')
  })
})

async function newerStatement(session: Session, disk: Disk): Promise<Uint8Array<ArrayBuffer>> {
  const ring = (await loadRing(disk))?.ring
  const root = ring && (await rootOf(ring))
  if (!root) throw new Error('no root')
  const signed = new Writer()
    .byte(0x53)
    .varint(99)
    .raw(bytesOf(session.info.id))
    .raw(root.signPublic)
    .block(new Uint8Array([1, 2, 3]))
    .done()
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', root.sign, signed))
  return joinBytes([signed, signature])
}

describe('S2 our own store, read back', () => {
  test('a damaged entry is named; everything else opens, and the app goes on', async () => {
    const of = bench()
    const session = await of.found()
    for (const name of ['a', 'b', 'c']) await put(session, edit({ [`system:${name}/name`]: name }))
    const disk = await diskOf(of, session)
    const all = await disk.range('envelopes', ...allNumbers)
    const [key, bytes] = all[1] ?? [0, new Uint8Array()]
    const bad = (bytes as Uint8Array).map((b, i) => (i === 90 ? b ^ 1 : b))
    await disk.commit([
      { do: 'put', table: 'envelopes', key, value: bad },
      { do: 'delete', table: 'keep', key: 'cache' },
    ])
    const again = await of.registers.open(session.info.id, of.options)
    expect(again.notices).toEqual([{ what: 'entry-corrupt', count: 1 }])
    expect(shown(again)).toMatchObject([{ name: 'a' }, { name: 'c' }])
    expect(await put(again, edit({ 'system:b/name': 'ny' }))).toMatchObject({ saved: true })
    // A copy of it can be brought in: the damaged one is left out, and said.
    const file = await again.backup({})
    const other = bench()
    const back = await other.registers.restore(file, other.options)
    expect(shown(back)).toEqual(shown(again))
    expect(back.notices.map((n) => n.what)).toContain('entry-corrupt')
  })
  test('a cache of other heads, another membership or of nothing is thrown away', async () => {
    const of = bench()
    const session = await of.found()
    await session.write(many(2000))
    await session.close()
    const disk = await diskOf(of, session)
    const stamp = (await disk.get('keep', 'cache')) as Record<string, unknown>
    expect(stamp).toMatchObject({ records: 2000 })
    for (const wrong of [
      { ...stamp, heads: new Map([[1, 99_999]]) },
      { ...stamp, membership: 'another' },
      { ...stamp, version: 0 },
      { ...stamp, records: 1999 },
      { ...stamp, name: 'gone' },
      'junk',
    ]) {
      await disk.commit([{ do: 'put', table: 'keep', key: 'cache', value: wrong }])
      const again = await of.registers.open(session.info.id, of.options)
      expect(shown(again)).toHaveLength(2000)
    }
  })
  test('an edit of what a damaged entry wrote replaces it, and is no clash', async () => {
    const of = bench()
    const session = await of.found()
    await session.write(many(2000))
    await put(session, edit({ 'system:q/name': 'q' }))
    await session.close()
    const disk = await diskOf(of, session)
    const [key, bytes] = (await disk.range('envelopes', ...allNumbers))[0] ?? [0, new Uint8Array()]
    const bad = (bytes as Uint8Array).map((b, i) => (i === 99 ? b ^ 1 : b))
    await disk.commit([{ do: 'put', table: 'envelopes', key, value: bad }])
    const second = await of.registers.open(session.info.id, of.options)
    await put(second, edit({ 'system:n1/name': 'Endret' }))
    expect(second.clashes('system:n1')).toEqual([])
    const third = await of.registers.open(session.info.id, of.options)
    expect(third.clashes('system:n1')).toEqual([])
    expect(third.row('system:n1')?.['name']).toBe('Endret')
    // The history says what it can, and that something is damaged.
    expect(await third.history('system:n1')).toHaveLength(1)
    expect(third.notices.map((n) => n.what)).toContain('entry-corrupt')
  })
  test('the cache is used: with it, only the tail is read', async () => {
    const of = bench()
    const session = await of.found()
    await session.write(many(2000))
    await session.close()
    const second = await of.registers.open(session.info.id, of.options)
    await put(second, edit({ 'system:ny/name': 'Ny' }))
    // Every envelope but the last is taken away: an opening that looked at them would say so.
    const disk = await diskOf(of, session)
    const all = await disk.range('envelopes', ...allNumbers)
    await disk.commit(all.slice(0, -1).map(([key]) => ({ do: 'delete', table: 'envelopes', key }) as const))
    const third = await of.registers.open(session.info.id, of.options)
    expect(third.notices).toEqual([])
    expect(third.rows('system')).toHaveLength(2001)
    expect(third.row('system:ny')?.['name']).toBe('Ny')
  })
})
