/** The words of a row, for the search box above a list: every word typed must be found somewhere in the row. */
import { isLink, type Field } from '../schema/field.ts'
import type { Row } from '../schema/kind.ts'
import { show } from '../schema/show.ts'
import { loose } from './loose.ts'
import { linksOf } from './rows.ts'
import type { Reading, Test } from './select.ts'

/** Longer texts are searched in the search over everything; a list's box looks at the beginning. */
const longestText = 400

/** By what decides how a row reads: the language and the fields. A handful, one for each kind that has been listed. */
const ownTexts = new Map<string, WeakMap<Row, string>>()
const ownTextsFor = (lang: string, fields: readonly (readonly [string, Field])[]): WeakMap<Row, string> => {
  // The organisation's own fields may change their choices; a declared field is what its name says.
  const key = `${lang} ${fields.map(([name, f]) => (name.startsWith('x:') ? JSON.stringify([name, f]) : name)).join()}`
  let texts = ownTexts.get(key)
  if (!texts) ownTexts.set(key, (texts = new WeakMap()))
  return texts
}
const wholeTexts = new WeakMap<object, Map<string, WeakMap<Row, string>>>()
const titles = new WeakMap<object, Map<string, string>>()

const within = <K extends object, V>(
  map: WeakMap<K, Map<string, V>>,
  key: K,
  name: string,
  make: () => V,
): V => {
  let inner = map.get(key)
  if (!inner) map.set(key, (inner = new Map()))
  let value = inner.get(name)
  if (value === undefined) inner.set(name, (value = make()))
  return value
}

/**
 * A row's own values are folded once for as long as the row lives; the titles of what it links to are folded once for as
 * long as the names stand. So an edit to a supplier's name costs a joining of texts and not a folding of them.
 */
export function rowText(reading: Reading): (row: Row) => string {
  const { fields, names, show: options } = reading
  const plain = Object.entries(fields).filter(([name, f]) => !isLink(f) && !name.startsWith('d:'))
  const linked = Object.keys(fields).filter((name) => {
    const f = fields[name]
    return f !== undefined && isLink(f) && !name.startsWith('d:')
  })
  const own = ownTextsFor(options.lang, plain)
  const whole = within(wholeTexts, names, options.lang, () => new WeakMap<Row, string>())
  let folded = titles.get(names)
  if (!folded) titles.set(names, (folded = new Map()))
  const titleTexts = folded
  const titleText = (id: string): string => {
    let text = titleTexts.get(id)
    if (text === undefined) titleTexts.set(id, (text = loose(options.titleOf?.(id) ?? '')))
    return text
  }
  const ownText = (row: Row): string => {
    let text = own.get(row)
    if (text === undefined) {
      const words: string[] = []
      for (const [name, field] of plain) {
        const value = row[name]
        if (value !== undefined) words.push(show(field, value, options).slice(0, longestText))
      }
      own.set(row, (text = loose(words.join(' \n '))))
    }
    return text
  }
  return (row) => {
    let text = whole.get(row)
    if (text === undefined) {
      // Joined and not added to: a text made by adding is put together anew by the engine at the first search in it.
      const parts = [ownText(row)]
      for (const name of linked) {
        if (row[name] !== undefined) for (const id of linksOf(row, name)) parts.push(titleText(id))
      }
      text = parts.join(' ')
      whole.set(row, text)
    }
    return text
  }
}

/** The words of what is typed, as they are looked for; none for blank. */
const wordsOf = (typed: string): readonly string[] => loose(typed.slice(0, 200)).split(' ').filter(Boolean)

/** A predicate for what is typed; nothing typed lets everything through. */
export function textTest(typed: string, reading: Reading): Test {
  const words = wordsOf(typed)
  if (words.length === 0) return () => true
  const text = rowText(reading)
  return (row) => {
    const t = text(row)
    return words.every((word) => t.includes(word))
  }
}

/**
 * Rows that hold what is typed, letter by letter: whatever holds «vism» holds «vis», so one letter more looks only through
 * what was found before. Gives the same rows as `textTest`, in the same order.
 */
export class TextSearch {
  #from: readonly Row[] | undefined
  #reading: Reading | undefined
  #typed = ''
  #rows: readonly Row[] = []
  #texts: readonly string[] = []

  of(rows: readonly Row[], typed: string, reading: Reading): readonly Row[] {
    const words = wordsOf(typed)
    if (words.length === 0) return rows
    if (
      rows !== this.#from ||
      reading !== this.#reading ||
      this.#typed === '' ||
      !typed.startsWith(this.#typed)
    ) {
      this.#from = rows
      this.#reading = reading
      this.#rows = rows
      this.#texts = rows.map(rowText(reading))
    }
    this.#typed = typed
    const found: Row[] = []
    const texts: string[] = []
    for (let i = 0; i < this.#rows.length; i++) {
      const text = this.#texts[i] as string
      if (!words.every((word) => text.includes(word))) continue
      found.push(this.#rows[i] as Row)
      texts.push(text)
    }
    this.#rows = found
    this.#texts = texts
    return found
  }
}

/**
 * Folds the rows' texts ahead of the first letter, in steps: returns the place to go on from, `rows.length` when done.
 * `timeLeft` is in milliseconds, as requestIdleCallback gives it.
 */
export function prepareTexts(
  rows: readonly Row[],
  from: number,
  reading: Reading,
  timeLeft: () => number,
): number {
  const text = rowText(reading)
  let i = from
  for (; i < rows.length; i++) {
    if (i % 50 === 0 && i > from && timeLeft() <= 1) break
    const row = rows[i]
    if (row) text(row)
  }
  return i
}
