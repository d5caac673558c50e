import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { kinds } from '../src/register/kinds.ts'
import { writesFor } from '../src/schema/cells.ts'
import { guessMapping } from '../src/exchange/guess.ts'
import { mapColumn, readRemembered, remember } from '../src/exchange/mapping.ts'
import { nameKey, readPerson, splitVersion } from '../src/exchange/names.ts'
import { NearNames } from '../src/exchange/nearNames.ts'
import { makePlan } from '../src/exchange/plan.ts'
import { problemCodes, refusalCodes, sheetNotes } from '../src/exchange/problems.ts'
import { settle } from '../src/exchange/settle.ts'
import { targetChoices, targetKey } from '../src/exchange/target.ts'
import type { AnyKind } from '../src/schema/kind.ts'
import { plan, register, sheet, transaction } from './fixtures/sheets/smallPlans.ts'

describe('the plan', () => {
  const cells = [
    ['System', 'Systemeier', 'Kostnad per år'],
    ...Array.from({ length: 400 }, (_, i) => [`System ${i}`, `Eier ${i % 7}`, i]),
  ]

  test('the same input gives the same plan, and it survives being sent and saved', async () => {
    const [a, b] = [await plan(cells), await plan(cells)]
    expect(a).toEqual(b)
    expect(structuredClone(a)).toEqual(a)
    expect(JSON.parse(JSON.stringify(a))).toEqual(a)
  })

  test('says how far it has come, and stops when asked', async () => {
    const { table, mapping } = guessMapping(sheet(cells), { kinds })
    const input = { fileName: 'x', table, mapping, kinds, existing: {}, lang: 'nb' as const }
    const stop = new AbortController()
    stop.abort()
    await expect(
      makePlan(
        { ...input, table: { ...table, rows: Array.from({ length: 40 }, () => table.rows).flat() } },
        { signal: stop.signal },
      ),
    ).rejects.toMatchObject({ why: 'stopped' })
  })

  test('one record a row at most, whatever stands in the cells', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom('Gerica', 'gerica', 'Profil', '', 'Sum', 'Socio 1.0'),
            fc.string(),
            fc.oneof(fc.integer(), fc.string()),
          ),
          { maxLength: 12 },
        ),
        async (rows) => {
          const p = await plan([['System', 'Systemeier', 'Kostnad per år'], ...rows], register)
          const { records, counts } = settle(p, {}, kinds)
          const sum = counts.new + counts.changed + counts.same + counts.skipped
          expect(sum).toBeLessThanOrEqual(rows.length)
          expect(sum).toBe(records.filter((r) => r.part === 'main').length)
          const { writes, texts } = await transaction(p)
          // No reference of the plan’s own is ever written.
          for (const w of [...writes.map((x) => x.key), ...texts.map((x) => x.key)])
            expect(w).not.toMatch(/^\+|\/\+(?:system|person)/)
        },
      ),
      { numRuns: 60 },
    ))

  test('its writes are those of schema/cells', async () => {
    const kind = kinds.find((k) => k.id === 'system') as AnyKind
    const p = await plan(
      [
        ['System', 'Tagger'],
        ['Gerica', 'b'],
      ],
      register,
    )
    const field = kind.fields['tags']
    if (!field) throw new Error('no tags')
    expect((await transaction(p)).writes).toEqual(
      writesFor('system:1', 'tags', field, ['helse'], ['helse', 'b']),
    )
  })
})

describe('mapping', () => {
  const cells = [
    ['System', 'Hvem', 'Kostnad per år'],
    ['Gerica', 'Kari Berg', 1],
    ['Profil', 'Ola Lie', 2],
  ]
  test('what the person chose is remembered for the next sheet with the same heading', () => {
    const first = guessMapping(sheet(cells), { kinds }).mapping
    expect(first.columns[1]?.target).toEqual({ to: 'nothing' })
    const chosen = mapColumn(first, 1, { to: 'field', field: 'owner' })
    const kept = readRemembered(JSON.parse(JSON.stringify(remember(chosen))))
    if (!kept) throw new Error('not read')
    const again = guessMapping(
      sheet([
        ['Kostnad per år', 'HVEM', 'System'],
        [1, 'Kari Berg', 'Gerica'],
      ]),
      { kinds, remembered: [kept] },
    )
    expect(again.mapping.columns[1]).toMatchObject({
      target: { to: 'field', field: 'owner' },
      why: 'remembered',
    })
  })
  test('what comes from disk is checked', () => {
    expect(readRemembered({ version: 2 })).toBeUndefined()
    expect(
      readRemembered({ version: 1, kind: 'system', columns: { a: { to: 'evil' }, b: { to: 'id' } } }),
    ).toEqual({
      version: 1,
      kind: 'system',
      columns: { b: { to: 'id' } },
    })
  })
  test('every kind’s own labels and synonyms lead to their fields, in every language', () => {
    const misled: string[] = []
    for (const kind of kinds)
      for (const lang of ['nb', 'nn', 'en'] as const) {
        const fields = Object.entries(kind.fields).filter(
          ([name, f], _, all) =>
            !['source', 'confirmedBy'].includes(name) &&
            all.filter(([, g]) => g.label[lang] === f.label[lang]).length === 1,
        )
        const headings = [...fields.map(([, f]) => f.label[lang]), 'Samorden-id']
        const { mapping } = guessMapping(
          sheet([headings, headings.map((_, i) => (i < fields.length ? '' : `${kind.id}:1`))]),
          { kinds },
        )
        fields.forEach(([name, f], i) => {
          const target = mapping.columns[i]?.target
          if (!target || targetKey(target) !== name)
            misled.push(`${kind.id}.${name} «${f.label[lang]}» → ${target ? targetKey(target) : ''}`)
        })
      }
    expect(misled).toEqual([])
  }, 60_000)
  test('columns that our own export worked out are left alone', () => {
    const { mapping } = guessMapping(
      sheet([
        ['System', 'Kostnad per år (utregnet)'],
        ['A', 1],
      ]),
      { kinds },
    )
    expect(mapping.columns[1]).toMatchObject({ target: { to: 'nothing' } })
    expect(mapping.columns[1]?.own).toBeUndefined()
  })
  test('choices have different keys', () => {
    for (const kind of kinds) {
      const keys = targetChoices({ kind, kinds }).map((c) => c.key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})

describe('names', () => {
  test.each([
    ['Gerica 9.1', 'Gerica', '9.1'],
    ['Visma Profil v8', 'Visma Profil', '8'],
    ['ePhorte versjon 5', 'ePhorte', '5'],
    ['WebSak+ 6.7.2', 'WebSak+', '6.7.2'],
  ])('%s', (text, name, version) => expect(splitVersion(text)).toEqual({ name, version }))
  test.each(['ESA 8', 'Microsoft 365', 'Public 360', 'SQL Server 2019', 'Gemini Portal+'])(
    '%s has none',
    (text) => expect(splitVersion(text)).toBeUndefined(),
  )
  test('people with their addresses', () => {
    expect(readPerson('Ola Nordmann (ola@x.no, tlf. 900 00 000)')).toEqual({
      name: 'Ola Nordmann',
      email: 'ola@x.no',
      phone: '900 00 000',
    })
    expect(readPerson('ola@x.no')).toEqual({ name: '', email: 'ola@x.no' })
    expect(readPerson('Ola Nordmann')).toEqual({ name: 'Ola Nordmann' })
  })
  test('keys', () => {
    expect(nameKey('organisation', 'Visma Norge AS')).toBe(nameKey('organisation', 'visma'))
    expect(nameKey('person', 'Nordmann, Ola')).toBe(nameKey('person', 'Ola Nordmann'))
    expect(nameKey('system', 'C#')).not.toBe(nameKey('system', 'C'))
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (s) => {
        expect(s.trim() === '' || nameKey('organisation', s) !== '').toBe(true)
      }),
    )
  })
  test('near names are those that comparing all with all would find', () => {
    const name = fc.stringMatching(/^[a-d]{4,9}$/)
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 8 }), name, (all, wanted) => {
        const near = new NearNames()
        all.forEach((n, i) => near.add(`${i}`, n))
        const found = near.find('me', wanted)
        for (const f of found)
          expect(Math.abs((all[Number(f.ref)]?.length ?? 0) - wanted.length)).toBeLessThanOrEqual(2)
        const oneOff = all.findIndex(
          (n) => n.length === wanted.length && [...n].filter((c, i) => c !== wanted[i]).length === 1,
        )
        const others = all.filter((n) => n !== wanted).length
        if (oneOff >= 0 && others <= 3) expect(found.map((f) => f.ref)).toContain(`${oneOff}`)
      }),
    )
  })
})

test('every code stands in the README', () => {
  const readme = readFileSync(new URL('../src/exchange/README.md', import.meta.url), 'utf8')
  for (const code of [...problemCodes, ...refusalCodes, ...sheetNotes])
    expect(readme).toContain(`\`${code}\``)
})
