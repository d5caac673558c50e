/** Random registers and random choices: what others see is what the rules say of what stands now, and never anything internal. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { parseKey, type CellValue } from '../../src/schema/cells.ts'
import { kindOf } from '../../src/schema/id.ts'
import { Core } from '../../src/store/core.ts'
import { loadRing } from '../../src/store/keyring.ts'
import { choicesOf, choose, isChoice, type ChoiceOf } from '../../src/store/publicationChoices.ts'
import { KeptPublication } from '../../src/store/publicationKept.ts'
import { publicationOf, selfId } from '../../src/store/publicationOf.ts'
import { eachShown } from '../../src/store/record.ts'
import { bring } from '../../src/store/renew.ts'
import type { Session } from '../../src/store/types.ts'
import { carry, founded, member, publicationSeen, settle, town } from '../fakes/houses.ts'
import { put, type Bench } from '../fakes/opened.ts'
import { publishedKinds } from '../fakes/publishedKinds.ts'

vi.setConfig({ testTimeout: 300_000 })
const long = process.env['SAMORDEN_LONG'] !== undefined

const kinds = new Map(publishedKinds.map((k) => [k.id, k]))
const ids = [
  'system:a',
  'system:b',
  'organisation:t',
  'service:s',
  'contract:c',
  'person:k',
  'tomorrow:x',
  'system:@fast',
]
const id = fc.constantFrom(...ids)
const field = fc.constantFrom(
  ...new Set(publishedKinds.flatMap((k) => Object.keys(k.fields))),
  'x:eget',
  'tomorrow',
)
const scalar: fc.Arbitrary<CellValue> = fc.oneof(
  id,
  fc.constantFrom<CellValue>('cloud', 'a', '', null, true, 7, '2027-01-01', 'Tekst', {
    name: 'M',
    who: 'person:k',
  }),
)
const element = fc.oneof(
  id.map((to) => to),
  id.map((to) => `${to} main`),
  fc.constantFrom('a', 'helse', '1'),
)
const anyWrite = fc
  .record({ id, field, element: fc.option(element, { nil: undefined, freq: 2 }), value: scalar })
  .map(({ id: of, field: name, element: at, value }) => ({
    key: at === undefined ? `${of}/${name}` : `${of}/${name}/${at.replaceAll('/', '%2F')}`,
    value,
  }))
/** What decides most is drawn more often. */
const write = fc.oneof(
  { weight: 10, arbitrary: anyWrite },
  { weight: 1, arbitrary: id.map((of) => ({ key: `${of}/archivedOn`, value: '2026-01-01' as CellValue })) },
  { weight: 1, arbitrary: id.map((who) => ({ key: 'system:a/modules/1', value: { name: 'M', who } })) },
  {
    weight: 1,
    arbitrary: fc.tuple(id, id).map(([of, to]) => ({ key: `${of}/related/${to}`, value: true as CellValue })),
  },
)
const choice: fc.Arbitrary<{ of: ChoiceOf; on: boolean | undefined }> = fc.record({
  of: fc.oneof(
    fc.record({ kind: fc.constantFrom(...kinds.keys()), field }),
    fc.record({ kind: fc.constantFrom(...kinds.keys()) }),
    id.map((record) => ({ kind: kindOf(record), record })),
    fc.record({ record: id, field }).map((of) => ({ ...of, kind: kindOf(of.record) })),
  ),
  on: fc.constantFrom(true, false, undefined),
})

type Cells = Map<string, Map<string, CellValue>>
function cellsFrom(writes: readonly { key: string; value: CellValue }[]): Cells {
  const cells: Cells = new Map()
  for (const { key, value } of writes) {
    const of = key.slice(0, key.indexOf('/'))
    cells.set(of, (cells.get(of) ?? new Map<string, CellValue>()).set(key.slice(of.length + 1), value))
  }
  return cells
}

/** What must hold of a publication, whatever it was made from. */
function mustHold(out: ReadonlyMap<string, CellValue>, cells: Cells): void {
  const published = new Set([...out.keys()].map((key) => key.slice(0, key.indexOf('/'))))
  const ours = new Set(
    [...cells].flatMap(([of, c]) => ([...c.values()].some((v) => v !== null && v !== '') ? [of] : [])),
  )
  for (const [key, value] of out) {
    const cell = parseKey(key)
    if (!cell || cell.id === selfId) continue
    const kind = kinds.get(kindOf(cell.id))
    const spec = kind?.fields[cell.field]
    expect(kind?.document, key).toBe('intern')
    expect(['shared', 'shareable'], key).toContain(spec?.audience)
    // Empty is as good as none: that one is not put away.
    expect([undefined, null, ''], key).toContain(cells.get(cell.id)?.get('archivedOn'))
    const linked =
      spec?.type === 'link'
        ? String(value)
        : spec?.type === 'links'
          ? cell.element
          : cell.element?.split(' ')[0]
    if (spec?.type === 'rows') expect(JSON.stringify(value), key).not.toContain('person:')
    if (spec?.type !== 'link' && spec?.type !== 'links' && spec?.type !== 'roleLinks') continue
    expect(kindOf(linked ?? ''), key).not.toBe('person')
    expect(published.has(linked ?? '') || !ours.has(linked ?? ''), `${key} ${linked}`).toBe(true)
  }
}
const info = { name: 'Prøve', sort: 'municipality' } as const
const made = (writes: readonly { key: string; value: CellValue }[]): Map<string, CellValue> => {
  const cells = cellsFrom(writes)
  const choices = choicesOf([...cells].filter(([of]) => isChoice(of)).map(([, c]) => c))
  const out = publicationOf({ kinds, choices, info, records: () => cells })
  mustHold(out, cells)
  return out
}

test('S7 never an internal field, a person or a link to what is kept back; narrowing takes away and adds nothing', () => {
  fc.assert(
    fc.property(
      fc.array(write, { maxLength: 60 }),
      fc.array(choice, { maxLength: 8 }),
      choice,
      (writes, choices, more) => {
        const all = [...writes, ...choices.flatMap(({ of, on }) => choose(of, on))]
        const before = made(all)
        const narrowed = made([...all, ...choose(more.of, false)])
        for (const key of narrowed.keys()) expect(before.has(key), key).toBe(true)
        expect([
          ...made([...all, ...[...kinds.keys()].flatMap((kind) => choose({ kind }, false))]).keys(),
        ]).toEqual([`${selfId}/name`, `${selfId}/sort`])
      },
    ),
    { numRuns: long ? 20_000 : 1500 },
  )
})

test('following what has changed comes to the same as reading everything, or says that it cannot', () => {
  let followed = 0
  fc.assert(
    fc.property(
      fc.array(write, { maxLength: 40 }),
      fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      fc.array(choice, { maxLength: 4 }),
      (writes, bursts, chosen) => {
        const all = [...writes, ...chosen.flatMap(({ of, on }) => choose(of, on))]
        const choices = choicesOf([...cellsFrom(all)].filter(([of]) => isChoice(of)).map(([, c]) => c))
        const stands = new Map<string, CellValue>()
        const read = (): KeptPublication => {
          const records = () => cellsFrom(all)
          stands.clear()
          return new KeptPublication({ kinds, choices, info, records }, (wanted) => {
            for (const [key, value] of wanted) stands.set(key, value)
          })
        }
        let kept = read()
        for (const burst of bursts) {
          all.push(...burst)
          const cells = cellsFrom(all)
          const ids = new Set(burst.map(({ key }) => key.slice(0, key.indexOf('/'))))
          const touched = kept.follow(
            { kinds, choices },
            ids,
            (of) => cells.get(of) ?? new Map<string, CellValue>(),
          )
          if (touched) {
            followed++
            for (const key of [...stands.keys()])
              if (touched.has(key.slice(0, key.indexOf('/')))) stands.delete(key)
            for (const [of, shown] of touched)
              for (const [path, value] of shown) stands.set(`${of}/${path}`, value)
          } else kept = read()
          expect(new Map([...stands].sort())).toEqual(new Map([...made(all)].sort()))
        }
      },
    ),
    { numRuns: long ? 20_000 : 1500 },
  )
  // Most of what people do is followed; else this would say nothing.
  expect(followed).toBeGreaterThan(500)
})

/** Every cell that a register shows, of whatever kind. */
async function cellsIn(of: Bench, session: Session, aside: boolean): Promise<Map<string, CellValue>> {
  const disk = await of.shelf.disk(session.info.id, false)
  const loaded = disk && (await loadRing(disk))
  if (!loaded) throw new Error('no register')
  const core = new Core(disk, loaded.info, loaded.ring, loaded.epoch, of.options)
  core.aside = aside
  core.stale = true
  await core.feeds.load(disk)
  await bring(core)
  const out = new Map<string, CellValue>()
  core.projection.records.forEach((cells, record) =>
    eachShown(cells, (path, value) => {
      if (value !== null && value !== '') out.set(`${record}/${path}`, value)
    }),
  )
  disk.close()
  return out
}

const burst = fc.record({
  writes: fc.array(write, { minLength: 1, maxLength: 12 }),
  choices: fc.array(choice, { maxLength: 2 }),
})
test('what another member has received is what the publisher shows, after any bursts of edits and choices', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(burst, { minLength: 1, maxLength: 6 }), async (bursts) => {
      const a = await founded(await town('Ørland', '5057'))
      const b = await member(a, await town('Åfjord', '5058'))
      const seen = await publicationSeen(b, a)
      for (const { writes, choices } of bursts) {
        await put(a.own, { what: 'edit', writes })
        for (const { of, on } of choices) await put(a.own, { what: 'publish', writes: choose(of, on) })
        await settle(a.own, a.network)
        const stands = await cellsIn(a.of, a.own, false)
        const wanted = made([...stands].map(([key, value]) => ({ key, value })))
        await carry(a.own, seen, ['delt'])
        const received = await cellsIn(b.of, seen, false)
        const mine = (cells: Map<string, CellValue>) =>
          [...cells].filter(([key]) => !key.startsWith(selfId)).sort()
        expect(mine(received)).toEqual(mine(wanted))
        expect(mine(await cellsIn(a.of, a.own, true))).toEqual(mine(wanted))
      }
      for (const session of [a.own, a.network, b.own, b.network, seen]) await session.close()
    }),
    { numRuns: long ? 100 : 8 },
  )
})
test('edits that come while earlier ones are being published are published too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(write, fc.integer({ min: 0, max: 30 }), fc.boolean()), {
        minLength: 5,
        maxLength: 40,
      }),
      async (edits) => {
        const a = await founded(await town('Ørland', '5057'))
        await settle(a.own, a.network)
        for (const [one, turns, flushed] of edits) {
          void a.own.write({ what: 'edit', writes: [one] })
          if (flushed) void a.own.flush()
          // A page reads what is shown while the edit is on its way to the disk.
          void a.own.publication.rows('system')
          for (let i = 0; i < turns; i++) await new Promise((go) => setImmediate(go))
        }
        await a.own.flush()
        await settle(a.own, a.network)
        const stands = await cellsIn(a.of, a.own, false)
        const wanted = made([...stands].map(([key, value]) => ({ key, value })))
        const own = (cells: Map<string, CellValue>) =>
          [...cells].filter(([key]) => !key.startsWith(selfId)).sort()
        expect(own(await cellsIn(a.of, a.own, true))).toEqual(own(wanted))
        const named = (cells: readonly (readonly [string, CellValue])[]) =>
          cells.filter(([key]) => /^system:[^/]+\/name$/.test(key)).sort()
        const rows = a.own.publication.rows('system')
        expect(
          named(
            rows.flatMap((r) => (r['name'] === undefined ? [] : [[`${r.id}/name`, r['name'] as string]])),
          ),
        ).toEqual(named(own(wanted)).filter(([, value]) => typeof value === 'string'))
        for (const session of [a.own, a.network]) await session.close()
      },
    ),
    { numRuns: long ? 500 : 25 },
  )
})
