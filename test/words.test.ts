/** Every sentence of the interface is there in bokmål, nynorsk and English, and is in the language it says. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const languages = ['nb', 'nn', 'en'] as const
type Lang = (typeof languages)[number]
type Words = Readonly<Record<Lang, unknown>>

const folder = new URL('../src/words/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .sort()
const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && languages.every((lang) => lang in value)

/** `helpStart.ts helpStart` → its three languages, for every export of every module that has them. */
const modules: readonly (readonly [string, Words])[] = (
  await Promise.all(
    files.map(async (file) => {
      const module = (await import(new URL(file, folder).href)) as Readonly<Record<string, unknown>>
      return Object.entries(module).flatMap(([name, value]): (readonly [string, Words])[] =>
        isWords(value) ? [[`${file} ${name}`, value]] : [],
      )
    }),
  )
).flat()

type Leaf = readonly [path: string, value: string | ((...args: unknown[]) => unknown)]
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf[1]]]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
  return [[path, `neither a sentence nor a group: ${String(value)}`]]
}
/** Keys and the number of things that go into each sentence: what must be the same in all three. */
const shape = (value: unknown): readonly string[] =>
  leaves(value)
    .map(([path, leaf]) => (typeof leaf === 'function' ? `${path}(${leaf.length})` : path))
    .sort()

/** What a sentence says; a function of numbers and names is tried with both. */
function said(leaf: Leaf[1]): readonly string[] {
  if (typeof leaf === 'string') return [leaf]
  const tries: readonly unknown[][] = [
    [1, 2, 3, 4, 5, 6, 7, 8],
    [11, 12, 13, 14, 15, 16, 17, 18],
    ['Alfa', 'Beta', 'Gamma', 'Delta', 'Alfa', 'Beta', 'Gamma', 'Delta'],
  ]
  return tries.flatMap((args) => {
    try {
      const out: unknown = leaf(...args.slice(0, Math.max(1, leaf.length)))
      return typeof out === 'string' ? [out] : [`not a sentence: ${String(out)}`]
    } catch (error) {
      if (error instanceof TypeError) return [] // a name was wanted and a number given, or the other way
      throw error
    }
  })
}
const sentences = (value: unknown): readonly (readonly [string, string])[] =>
  leaves(value).flatMap(([path, leaf]) => said(leaf).map((s) => [path, s] as const))

/** Whole words, æøå counted as letters. */
const anyOf = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.split(' ').join('|')})(?!\\p{L})`, 'iu')
/** Words that no Norwegian sentence has; those that both languages spell alike are left out. */
const english = anyOf(
  'the and with your you this these click please delete save settings loading search update download upload password backup history undo cancel record records field fields choose found',
)
/** Bokmål that has slipped into nynorsk. */
const bokmaal = anyOf(
  'ikke jeg dere deres hva hvem hvor hvorfor hvordan noen noe mye fra nå siden enheten enheter endringer oppføringer systemer personer tjenester navnet velg åpne sikkerhetskopi bekreft mangler vises lagres slettes uten',
)
/** Nynorsk that has slipped into bokmål. */
const nynorsk = anyOf(
  'ikkje eg dykk dykkar kva kven kvar kvifor korleis nokon noko mykje frå òg eininga endringar oppføringar personar tenester namnet opne tryggingskopi stadfest manglar utan framleis',
)
/** Without the targets of links, which are English names of places in the app. */
const read = (sentence: string): string => sentence.replace(/\]\([^)]*\)/g, ']')

test('there are words to look at', () => {
  expect(files.length).toBeGreaterThan(8)
  expect(modules.length).toBeGreaterThan(8)
})

describe.each(modules)('%s', (_name, words) => {
  test.each(['nn', 'en'] as const)('%s has the sentences that bokmål has', (lang) => {
    expect(shape(words[lang])).toEqual(shape(words.nb))
  })

  test.each(languages)('%s has no empty sentence', (lang) => {
    const all = sentences(words[lang])
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter(([, s]) => s.trim() === '')).toEqual([])
    expect(all.filter(([, s]) => /undefined|NaN|\[object|not a sentence|neither a sentence/.test(s))).toEqual(
      [],
    )
    for (const [path, leaf] of leaves(words[lang])) expect(said(leaf), path).not.toEqual([])
  })

  test('nynorsk is a language of its own', () => {
    const nb = new Map(leaves(words.nb))
    const long = leaves(words.nn).filter(
      (leaf): leaf is readonly [string, string] =>
        typeof leaf[1] === 'string' && leaf[1].split(' ').length >= 5,
    )
    const same = long.filter(([path, text]) => nb.get(path) === text)
    // Sentences of five words or more that are spelt alike are rare, but there are some.
    expect(same.length, same.map(([, text]) => text).join('\n')).toBeLessThanOrEqual(
      Math.ceil(long.length * 0.15) + 1,
    )
  })

  test('English is not Norwegian', () => {
    expect(
      sentences(words.en).filter(([, s]) => /\b(?:ikke|ikkje|og|eller|ligger|kan ikke)\b/.test(s)),
    ).toEqual([])
  })

  test.each(['nb', 'nn'] as const)('%s has no English and no jargon', (lang) => {
    const all = sentences(words[lang]).filter(([path]) => !path.endsWith('.find')) // whatever people search with
    expect(all.filter(([, s]) => english.test(read(s)))).toEqual([])
    expect(all.filter(([, s]) => /synkroniser/i.test(s))).toEqual([])
  })

  test('the two written languages are not mixed', () => {
    // What stands in « » is quoted from a spreadsheet or from the page; `find` holds whatever people search with.
    const own = (lang: 'nb' | 'nn') =>
      sentences(words[lang])
        .filter(([path]) => !path.endsWith('.find') && !path.endsWith('Find'))
        .map(([, s]) => read(s).replace(/«[^»]*»/g, '«»'))
    expect(own('nn').filter((s) => bokmaal.test(s))).toEqual([])
    expect(own('nb').filter((s) => nynorsk.test(s))).toEqual([])
  })
})

test('the checks can fail', () => {
  expect(shape({ a: 'x', b: { c: (n: number) => `${n}` } })).not.toEqual(shape({ a: 'x', b: { c: 'y' } }))
  expect(shape({ a: (n: number) => `${n}` })).not.toEqual(shape({ a: () => 'x' }))
  expect(english.test('Trykk på save')).toBe(true)
  expect(bokmaal.test('Du veit ikke det')).toBe(true)
  expect(nynorsk.test('Du vet ikkje det')).toBe(true)
})
