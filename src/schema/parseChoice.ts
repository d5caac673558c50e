/** Options, scales and ja/nei/vet ikke from the words people use for them. */
import type { Answer, Option } from './field.ts'
import { fold } from './order.ts'

type AnyOption = Option<string> | Option<number>

const unbracketed = (s: string): string => s.replace(/\s*[([][^)\]]*[)\]]/g, '').trim()
const bracketed = (s: string): readonly string[] =>
  [...s.matchAll(/[([]([^)\]]+)[)\]]/g)].flatMap((m) => [m[1] ?? '', ...(m[1] ?? '').split(',')])

const indexes = new WeakMap<readonly AnyOption[], ReadonlyMap<string, readonly (string | number)[]>>()

/** Folded words → the values they may mean. Made once for each list of options. */
function index(options: readonly AnyOption[]): ReadonlyMap<string, readonly (string | number)[]> {
  const known = indexes.get(options)
  if (known) return known
  const exact = new Map<string, (string | number)[]>()
  const loose = new Map<string, (string | number)[]>()
  const add = (map: typeof exact, word: string, value: string | number): void => {
    const key = fold(word)
    const list = map.get(key)
    if (!key) return
    if (!list) map.set(key, [value])
    else if (!list.includes(value)) list.push(value)
  }
  for (const option of options) {
    const labels = Object.values(option.label)
    for (const word of [...labels, String(option.value), ...(option.synonyms ?? [])])
      add(exact, word, option.value)
    // «sky (SaaS)» is also met as «sky» and as «SaaS».
    for (const label of labels)
      for (const word of [unbracketed(label), ...bracketed(label)]) add(loose, word, option.value)
  }
  for (const [key, values] of loose) if (!exact.has(key)) exact.set(key, values)
  indexes.set(options, exact)
  return exact
}

/** The option that a text names by label in any language, value or synonym; undefined when none, or more than one. */
export function findOption(options: readonly AnyOption[], text: string): string | number | undefined {
  const known = index(options)
  const whole = fold(text)
  for (const word of new Set([whole, fold(unbracketed(text)), whole.replace(/^\d+ (?=\D)/, '')])) {
    const hit = known.get(word)
    if (hit?.length === 1) return hit[0]
  }
  return undefined
}

/** The options that look like what was written, best first, at most three: what the person is offered. */
export function nearOptions(options: readonly AnyOption[], text: string): readonly (string | number)[] {
  const wanted = fold(text)
  if (wanted.length < 2) return []
  const scored = [...index(options)]
    .filter(([, values]) => values.length === 1)
    .map(([word, values]) => ({ value: values[0] ?? '', score: similarity(word, wanted) }))
    .filter((s) => s.score >= 0.6)
    .sort((a, b) => b.score - a.score)
  return [...new Set(scored.map((s) => s.value))].slice(0, 3)
}

/** 0–1: one less the edit distance (Levenshtein, neighbours swapped count once) over the longer length. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 1
  if (longer > 200) return 0
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((old[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1)
      now.push(best)
    }
    older = old
    old = now
  }
  return 1 - (old[b.length] ?? longer) / longer
}

const yes = new Set('ja j yes y x xx true sann sant 1 ok jepp'.split(' '))
const no = new Set('nei n no false usann usant 0 nope'.split(' '))
const unknown = new Set([
  'vet ikke',
  'veit ikkje',
  'ukjent',
  'ukjend',
  'unknown',
  'usikker',
  'usikkert',
  'uavklart',
  'uavklara',
  'ikke kjent',
  'ikkje kjend',
  'don t know',
  'dont know',
  'vi vet ikke',
])
const nothing = new Set([
  'n a',
  'na',
  'i a',
  'ikke besvart',
  'ikkje svart på',
  'ikke svart',
  'not answered',
  'null',
])

/** «?», «ukjent», «vet ikke» and their like. */
export const isUnknown = (text: string): boolean => /^\s*\(?\?+\)?\s*$/.test(text) || unknown.has(fold(text))
/** Blank, `-`, `–`, `n/a`, «ikke besvart»: nothing is said here. `?` is not nothing. */
export const isNothing = (text: string): boolean =>
  text.trim() === '' || /^\s*[-–—_.]+\s*$/.test(text) || (/\p{L}/u.test(text) && nothing.has(fold(text)))

/** «Ja/J/X/✓/sann» → yes, «Nei/N» → no, «?/vet ikke/ukjent» → unknown; undefined when it is none of them. */
export function findAnswer(text: string): Answer | undefined {
  if (/^\s*[✓✔☑✅]\s*$/u.test(text)) return 'yes'
  if (/^\s*[✗✘☒❌]\s*$/u.test(text)) return 'no'
  if (isUnknown(text)) return 'unknown'
  const word = fold(text)
  return yes.has(word) ? 'yes' : no.has(word) ? 'no' : undefined
}

/** «Ja, fra 2025»: not an answer alone, but begins with one. Offered, never taken. */
export function beginsWithAnswer(text: string): Answer | undefined {
  const first = /^\s*(\p{L}+)[\s,.(:–-]/u.exec(text)?.[1]
  return first && first.length > 1 ? findAnswer(first) : undefined
}
