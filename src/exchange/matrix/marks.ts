/** What stands in a cell of the matrix. A blank says nothing, and what may mean two things is asked about. */
import {
  parseQuarter,
  quarterOfDay,
  quarterText,
  startOfQuarter,
  type Quarter,
} from '../../register/network/quarter.ts'
import type { Said } from '../../register/network/writes.ts'
import { fold } from '../../schema/order.ts'
import { beginsWithAnswer, findAnswer, isNothing, isUnknown } from '../../schema/parseChoice.ts'
import { readDate } from '../../schema/parseDate.ts'
import { cellText, isBlank, isDateCell, isError, isPercent, type Cell } from '../sheet.ts'
import { meanings, type Meaning } from './types.ts'

export type Mark =
  | { readonly is: 'nothing' }
  | { readonly is: 'said'; readonly said: Said }
  /** `key`: cells that are asked about together. */
  | { readonly is: 'ask'; readonly key: string; readonly proposal: Meaning | undefined; readonly when?: When }
  | { readonly is: 'problem'; readonly code: 'formula-error' | 'formula-not-calculated' }

/** A time that was written: a day, or a stretch. */
export interface When {
  readonly day: string
  readonly quarter: Quarter
  /** Only a year, a month or a quarter was written. */
  readonly loose: boolean
}

const words = (list: string): readonly string[] => list.split('|')
const heads: readonly (readonly [Meaning, readonly string[]])[] = [
  [
    'inUse',
    words(
      'ja|j|yes|y|x|xx|ok|i bruk|er i bruk|bruker|brukar|har|har den|i drift|aktiv|innført|på plass|tatt i bruk|teke i bruk|ferdig|ferdig innført|implementert|live|in use|ja delvis|delvis|ja noen|i bruk delvis|fases ut|under utfasing|utfases|ja fases ut',
    ),
  ],
  [
    'none',
    words(
      'nei|n|no|ikke i bruk|ikkje i bruk|har ikke|har ikkje|ikke|ikkje|ingen|ikke aktuelt|ikkje aktuelt|bruker ikke|brukar ikkje|ikke planlagt|ikkje planlagt|none|avviklet|avvikla|ikke lenger|ikkje lenger|sluttet|tidligere',
    ),
  ],
  [
    'planned',
    words(
      'planlagt|planlegges|planlegger|planlegg|plan|planer|skal|skal innføres|skal ta i bruk|kommer|kjem|på vei|på veg|vedtatt|vedteke|bestilt|under planlegging|planlagt innført|planlagt innføring|planned|oppstart|innføres',
    ),
  ],
  [
    'procuring',
    words('anskaffes|anskaffer|under anskaffelse|anbud|på anbud|kjøpes|under innkjøp|anskaffelse'),
  ],
  [
    'introducing',
    words(
      'innfører|under innføring|innføring|implementeres|implementerer|under implementering|på gang|pågår|i gang|under arbeid|under utrulling|rulles ut|under oppstart',
    ),
  ],
  ['pilot', words('pilot|piloterer|i pilot|test|tester|testes|prøver ut|prøves ut|utprøving|pilotkommune')],
  [
    'considering',
    words('vurderer|vurderes|under vurdering|kanskje|ønsker|ønskjer|interessert|aktuelt|considering'),
  ],
  ['unknown', words('vet ikke|veit ikkje|ukjent|usikker|usikkert|uavklart')],
  ['notShared', words('vil ikke oppgi|oppgis ikke|unntatt offentlighet|ikke delt|ikkje delt')],
]
const byHead = new Map(heads.flatMap(([meaning, list]) => list.map((w) => [fold(w), meaning] as const)))
/** «nei, planlagt 2026» and «ja, pilot»: what follows the yes or no is what it is. */
const after = /^(?:ja|nei|x|j|n) (.+)$/
const meaningOf = (head: string): Meaning | undefined => {
  const plain = fold(head)
  const rest = after.exec(plain)?.[1]
  // «innføres 2027» is a plan, «innføres» without a time is under way.
  return byHead.get(plain) ?? (rest === undefined ? undefined : byHead.get(fold(rest.replace(/^men /, ''))))
}

const link =
  /(?:[\s,;:.(–—-]|^)*(?:fra og med|fra|frå|siden|sidan|from|since|innen|medio|primo|ultimo|ca\.?|i løpet av|i|år|men)?\s*$/i
function whenIn(text: string): When | undefined {
  const q = parseQuarter(text)
  if (q) return { day: startOfQuarter(q), quarter: q, loose: true }
  const read = readDate(text)
  if (read.is === 'day') return { day: read.iso, quarter: quarterOfDay(read.iso), loose: false }
  if (read.is !== 'ambiguous') return undefined
  // «jan 25» may be a day of this year; with a month and a year in four digits there is only one reading.
  const [only] = read.readings
  if (read.readings.length !== 1 || !only) return undefined
  if (only.is === 'year')
    return { day: `${only.year}-01-01`, quarter: { year: only.year, quarter: undefined }, loose: true }
  if (only.is !== 'month') return undefined
  const day = `${only.year}-${String(only.month).padStart(2, '0')}-01`
  return { day, quarter: quarterOfDay(day), loose: true }
}

/** Cuts a time off the end: «ja, fra høsten 2025» → `ja` and autumn 2025. Longest time first. */
function split(text: string): { readonly head: string; readonly when: When | undefined } {
  const bare = text.replace(/\)\s*$/, '').trim()
  if (!/\d/.test(bare)) return { head: text, when: undefined }
  const starts = [...bare.matchAll(/(?:^|[\s,(:;–—-])(?=[\p{L}\d])/gu)].map((m) => m.index + m[0].length)
  for (const at of starts.slice(-8)) {
    const when = whenIn(bare.slice(at).trim())
    if (when)
      return {
        head: bare
          .slice(0, at)
          .replace(link, '')
          .replace(/[\s,;:(–—-]+$/, ''),
        when,
      }
  }
  return { head: text, when: undefined }
}

/** What a meaning and a time come to. A time ahead is a plan, whatever word stands before it. */
export function saidFrom(meaning: Meaning, when: When | undefined, today: string): Said | undefined {
  switch (meaning) {
    case 'nothing':
      return undefined
    case 'considering':
      return {
        reply: 'considering',
        rollout: 'notStarted',
        ...(when ? { quarter: quarterText(when.quarter) } : {}),
      }
    case 'none':
    case 'unknown':
    case 'notShared':
      return { use: meaning }
    case 'inUse':
      if (!when) return { use: 'inUse' }
      return when.day > today
        ? { use: 'planned', quarter: quarterText(when.quarter) }
        : { use: 'inUse', since: when.day }
    default:
      if (!when) return { use: meaning }
      // Begun, and since then; or to be begun.
      return meaning !== 'planned' &&
        when.day <= today &&
        !(when.loose && when.quarter.year >= Number(today.slice(0, 4)))
        ? { use: meaning, since: when.day }
        : { use: meaning, quarter: quarterText(when.quarter) }
  }
}

const said = (said: Said | undefined): Mark => (said ? { is: 'said', said } : { is: 'nothing' })
const ask = (key: string, proposal?: Meaning, when?: When): Mark =>
  when ? { is: 'ask', key, proposal, when } : { is: 'ask', key, proposal }

/** The same few words fill a matrix, and each cell is looked at several times. */
const readings = new Map<string, Mark>()
function readText(raw: string, today: string): Mark {
  const key = `${today} ${raw}`
  const known = raw.length > 100 ? undefined : readings.get(key)
  if (known) return known
  const mark = readAnew(raw, today)
  if (readings.size > 5000) readings.clear()
  if (raw.length <= 100) readings.set(key, mark)
  return mark
}
function readAnew(raw: string, today: string): Mark {
  const text = raw.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, 300)
  if (isNothing(text)) return { is: 'nothing' }
  if (isUnknown(text)) return said({ use: 'unknown' })
  // A star is a footnote; a question mark after a word is a doubt, and doubt is asked about.
  const bare = text.replace(/[*†.!]+$/, '').trim()
  if (/\?\s*\)?$/.test(bare)) return ask(fold(text) + '?', 'unknown')
  const done = /^(\d{1,4}) (?:av|of) (\d{1,4})(?: \p{L}[\p{L} ]*)?$/u.exec(bare)
  if (done) {
    const [n, of] = [Number(done[1]), Number(done[2])]
    return n >= 1 && n <= of ? said({ use: 'inUse', depthDone: n, depthOf: of }) : ask(fold(text))
  }
  const { head, when } = split(bare)
  if (head === '') return ask('#year', when && when.day > today ? 'planned' : 'inUse', when)
  const answer = findAnswer(head)
  const meaning: Meaning | undefined =
    answer === 'yes' ? 'inUse' : answer === 'no' ? 'none' : (meaningOf(head) ?? undefined)
  if (fold(head) === '0' || fold(head) === 'usann' || fold(head) === 'false') return ask('#zero')
  // «innføres» by itself is under way; with a time it is when.
  if (fold(head) === 'innføres' && !when) return said({ use: 'introducing' })
  if (meaning === 'none' && when) return ask(fold(text), 'none')
  if (meaning) return said(saidFrom(meaning, when, today))
  const first = beginsWithAnswer(text)
  return ask(fold(text) || text, first === 'yes' ? 'inUse' : first === 'no' ? 'none' : undefined)
}

/** `today` decides whether a time is a plan. */
export function readMark(cell: Cell | undefined, today: string): Mark {
  if (cell === undefined || isBlank(cell)) return { is: 'nothing' }
  if (isError(cell))
    return { is: 'problem', code: cell.error === '' ? 'formula-not-calculated' : 'formula-error' }
  if (isDateCell(cell)) {
    const when = { day: cell.day, quarter: quarterOfDay(cell.day), loose: cell.shows !== undefined }
    return ask('#year', cell.day > today ? 'planned' : 'inUse', when)
  }
  if (isPercent(cell)) return ask(cellText(cell))
  // A box that nobody has ticked, and a formula that points at a blank, show as no and as 0: they may be nothing at all.
  if (cell === false || cell === 0) return ask('#zero')
  if (cell === true || cell === 1) return said({ use: 'inUse' })
  return readText(cellText(cell), today)
}

/** A mark under the person's answer to the question it raised. */
export function answered(mark: Mark, answer: string | undefined, today: string): Mark {
  if (mark.is !== 'ask') return mark
  const meaning = meanings.find((m) => m === answer)
  return meaning === undefined ? mark : said(saidFrom(meaning, mark.when, today))
}
