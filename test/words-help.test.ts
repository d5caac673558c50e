/** The help and its neighbours: links lead somewhere, search finds, and the list of libraries is whole. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { byDay, matches, partsOf, unlisted, type Entry } from '../src/ui/history/entries.ts'
import { findTopics, linesOf } from '../src/ui/help/findTopics.ts'
import { plain, segments } from '../src/ui/help/inline.ts'
import { libraries } from '../src/ui/help/libraries.ts'
import { targetOf } from '../src/ui/help/targets.ts'
import type { Block, HelpText } from '../src/words/helpText.ts'
import { manualId, topics } from '../src/words/help.ts'
import { aboutData, storageTable, storageText } from '../src/words/storage.ts'

const languages = ['nb', 'nn', 'en'] as const
const texts: readonly (readonly [string, Readonly<Record<'nb' | 'nn' | 'en', HelpText>>])[] = [
  ...topics.map((t) => [t.id, t.text] as const),
  ['storageTable', storageTable],
  ['storageText', storageText],
]
const raw = (block: Block): readonly string[] =>
  typeof block === 'string'
    ? [block]
    : 'h' in block
      ? [block.h]
      : 'note' in block
        ? [block.note]
        : 'ul' in block
          ? block.ul
          : 'ol' in block
            ? block.ol
            : 'keys' in block
              ? block.keys.map(([, what]) => what)
              : block.rows.flat()
const links = (text: HelpText): readonly string[] =>
  text.body.flatMap(raw).flatMap((line) => segments(line).flatMap((s) => (s.is === 'link' ? [s.to] : [])))

describe.each(texts)('the text %s', (_id, text) => {
  test.each(languages)('%s: links lead somewhere, and marks are closed', (lang) => {
    for (const to of links(text[lang])) {
      const route = targetOf(to)
      expect(route, to).toBeDefined()
      if (route?.page === 'help' && route.topic !== undefined)
        expect([...topics.map((t) => t.id as string), manualId]).toContain(route.topic)
    }
    for (const line of text[lang].body.flatMap(linesOf)) expect(line).not.toMatch(/\*\*|`|\]\(/)
  })
  test.each(['nn', 'en'] as const)('%s links where bokmål does', (lang) => {
    expect(links(text[lang])).toEqual(links(text.nb))
  })
  test('tables have a heading for every column', () => {
    for (const lang of languages)
      for (const block of text[lang].body)
        if (typeof block !== 'string' && 'rows' in block)
          for (const row of block.rows) expect(row).toHaveLength(block.head.length)
  })
})

test('topic ids are safe in an address and different', () => {
  const ids = [...topics.map((t) => t.id), manualId]
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z-]+$/)
})

test('marks are read, and what is not closed is text', () => {
  expect(segments('se **her** og [der](systems), `Ctrl K`')).toEqual([
    { is: 'text', text: 'se ' },
    { is: 'strong', text: 'her' },
    { is: 'text', text: ' og ' },
    { is: 'link', text: 'der', to: 'systems' },
    { is: 'text', text: ', ' },
    { is: 'key', text: 'Ctrl K' },
  ])
  expect(plain('2 * 3 ** og [x')).toBe('2 * 3 ** og [x')
  expect(segments('<b>nei</b>')).toEqual([{ is: 'text', text: '<b>nei</b>' }])
})

test.each([
  ['nb', 'oppsigelse', 'avtaler'],
  ['nb', 'tyv', 'sikkerhet'],
  ['nb', 'mange på én gang', 'lister'],
  ['nb', 'slette person', 'sletting'],
  ['nn', 'tryggingskopi mappe', 'sikkerhetskopi'],
  ['en', 'ransomware', 'beredskap'],
  ['en', 'keyboard', 'hurtigtaster'],
] as const)('in %s «%s» finds %s first', (lang, query, id) => {
  const [first] = findTopics(topics, (t) => t.text[lang], query)
  expect(first?.topic.id).toBe(id)
})
test('every word must be there', () => {
  expect(findTopics(topics, (t) => t.text.nb, 'avtale xyzzy')).toEqual([])
  expect(findTopics(topics, (t) => t.text.nb, '  ')).toEqual([])
})

describe('«Om dataene» names what the app is built with', () => {
  const read = (path: string) =>
    JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>
  const app = read('../package.json')
  const bundledFromDev = ['svelte', 'workbox-precaching', 'workbox-routing']

  test('all of it, and nothing else', () => {
    const wanted = [...Object.keys(app['dependencies'] as object), ...bundledFromDev].sort()
    expect(libraries.map((l) => l.name).sort()).toEqual(wanted)
  })
  test.each(libraries.map((l) => [l.name, l.licence] as const))('%s is under %s', (name, licence) => {
    expect(read(`../node_modules/${name}/package.json`)['license']).toBe(licence)
  })
  test('the licence of the app', () => {
    expect(app['license']).toBe('EUPL-1.2')
    for (const lang of languages) expect(aboutData[lang].appLicence).toContain('EUPL-1.2')
  })
})

describe('the history page', () => {
  const entry = (transaction: string, at: number, ids: readonly string[], records = ids.length): Entry => ({
    transaction,
    at,
    device: 'd',
    what: 'edit',
    records,
    changes: ids.map((id) => ({ id, field: 'name', before: undefined, after: 'x' })),
  })
  const noon = new Date(2026, 5, 15, 12).getTime()
  const day = 86_400_000

  test('entries stand under their day', () => {
    const days = byDay([
      entry('c', noon, ['system:A']),
      entry('b', noon - 3_600_000, ['system:A']),
      entry('a', noon - day, ['system:A']),
    ])
    expect(days.map((d) => [d.day, d.entries.length])).toEqual([
      ['2026-06-15', 2],
      ['2026-06-14', 1],
    ])
  })
  test('changes are gathered by record, and what is not listed is counted', () => {
    const e = entry('a', noon, ['system:A', 'system:B', 'system:A'], 5)
    expect(partsOf(e).map((p) => [p.id, p.changes.length])).toEqual([
      ['system:A', 2],
      ['system:B', 1],
    ])
    expect(unlisted(e)).toBe(3)
  })
  test('a large entry is not hidden by a filter that cannot know', () => {
    expect(matches(entry('a', noon, ['system:A']), { what: '', kind: 'contract' })).toBe(false)
    expect(matches(entry('a', noon, ['system:A'], 400), { what: '', kind: 'contract' })).toBe(true)
    expect(matches(entry('a', noon, ['system:A']), { what: 'import', kind: '' })).toBe(false)
  })
})
