/**
 * Strict reading of text from people and files: a value or a named problem, never a guess. Norwegian ways of writing
 * come first. What means «nothing here» (blank, `-`, `n/a`) is `value: undefined`; so is «?» where a field has no
 * place for «vet ikke», because unknown is neither 0 nor no.
 */
import type { Column, Field, NumberSpec, Value } from './field.ts'
import { candidatesOf, readDate } from './parseDate.ts'
import { beginsWithAnswer, findAnswer, findOption, isNothing, isUnknown, nearOptions } from './parseChoice.ts'
import { splitKnown, splitList } from './parseList.ts'
import { readNumber } from './parseNumber.ts'
import { isOrgnr } from './value.ts'

/** Why a piece of text is not a value of the field; the interface has a sentence for each. */
export const parseProblems = [
  'not-a-number',
  'not-a-date',
  'ambiguous-date',
  'not-a-choice',
  'not-an-answer',
  'not-an-address',
  'not-an-email',
  'not-a-phone',
  'not-an-orgnr',
  'out-of-range',
  'too-long',
  'is-a-link',
] as const
export type ParseProblem = (typeof parseProblems)[number]

/**
 * `value: undefined` says that the text means «nothing here» (blank, `-`, `n/a`).
 * `candidates` are values the person may choose among: days for an unfinished date, options that look alike, 1200 or 1.2.
 */
export type Parsed =
  | { readonly ok: true; readonly value: Value | undefined }
  | { readonly ok: false; readonly why: ParseProblem; readonly candidates?: readonly Value[] }

/** Longest text on one line, and of a long text, in UTF-16 units. A cell in Excel holds 32 767. */
export const longest = { text: 4_000, longText: 200_000 } as const

const ok = (value: Value | undefined): Parsed => ({ ok: true, value })
const no = (why: ParseProblem, candidates: readonly Value[] = []): Parsed =>
  candidates.length ? { ok: false, why, candidates } : { ok: false, why }

export interface ReadOptions {
  /** The year a day without one is offered in («22. juli»). Only for candidates; nothing is assumed. */
  readonly year?: number
}

/** Strict: text from people and files becomes a value or a named problem. Links are resolved by whoever knows the records. */
export function fromText(field: Field | Column, text: string, options: ReadOptions = {}): Parsed {
  const s = text.replace(/\r\n?/g, '\n').trim()
  switch (field.type) {
    case 'text':
    case 'longText':
      if (isNothing(s)) return ok(undefined)
      return s.length > longest[field.type] ? no('too-long') : ok(s.normalize('NFC'))
    case 'answer': {
      if (isNothing(s)) return ok(undefined)
      const answer = findAnswer(s)
      if (answer) return ok(answer)
      const begins = beginsWithAnswer(s)
      return no('not-an-answer', begins ? [begins] : [])
    }
    case 'link':
    case 'links':
    case 'roleLinks':
    case 'rows':
      return isNothing(s) ? ok(undefined) : no('is-a-link')
    case 'tags':
    case 'codes':
      return isNothing(s) ? ok(undefined) : ok(splitList(s))
    default:
  }
  if (isNothing(s)) return ok(undefined)
  const parsed = single(field, s, options)
  return !parsed.ok && isUnknown(s) ? ok(undefined) : parsed
}

function single(field: Field | Column, s: string, options: ReadOptions): Parsed {
  switch (field.type) {
    case 'number':
    case 'money':
      return parseNumber(field, s)
    case 'date': {
      const read = readDate(s)
      if (read.is === 'day') return ok(read.iso)
      return read.is === 'none'
        ? no('not-a-date')
        : no('ambiguous-date', candidatesOf(read.readings, options.year))
    }
    case 'choice':
    case 'scale': {
      const value = findOption(field.options, s)
      return value === undefined ? no('not-a-choice', nearOptions(field.options, s)) : ok(value)
    }
    case 'choices': {
      const { found, rest } = splitKnown(s, (piece) => findOption(field.options, piece))
      const unknown = rest.filter((piece) => !isNothing(piece) && !isUnknown(piece))
      if (unknown.length) return no('not-a-choice', nearOptions(field.options, unknown[0] ?? ''))
      return ok(found.length ? (found as readonly string[]) : undefined)
    }
    case 'orgnr': {
      const digits = s
        .replace(/^no(?=[\s\d])/i, '')
        .replace(/mva\.?$/i, '')
        .replace(/[\s.]/g, '')
      return isOrgnr(digits) ? ok(digits) : no('not-an-orgnr')
    }
    case 'url':
      return parseAddress(s)
    case 'email': {
      const bare = s.replace(/^mailto:/i, '')
      const address = /<([^<>\s]+)>$/.exec(bare)?.[1] ?? bare
      return /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[\p{L}\d-]{2,}$/u.test(address) && address.length <= 254
        ? ok(address)
        : no('not-an-email')
    }
    case 'phone': {
      const number = s.replace(/^(?:tlf|tel|telefon|mob|mobil|phone)\.?:?\s*/i, '').replace(/\s+/g, ' ')
      const digits = number.replace(/\D/g, '').length
      return /^[+\d(][\d\s()+./-]*$/.test(number) && digits >= 3 && digits <= 40
        ? ok(number)
        : no('not-a-phone')
    }
    case 'code':
      return s.length > longest.text ? no('too-long') : ok(s)
    default:
      return no('is-a-link')
  }
}

function parseNumber(field: NumberSpec | Extract<Field | Column, { type: 'money' }>, s: string): Parsed {
  const units =
    field.type === 'number' && field.unit ? Object.values(field.unit).map((u) => u.toLowerCase()) : []
  const read = readNumber(s, field.type === 'money', units)
  if (read.is === 'ambiguous') return no('not-a-number', read.candidates)
  if (read.is === 'none') return no('not-a-number')
  // «12 %» of something that is not a share is no number of it.
  if (read.percent && !units.some((u) => /^(?:%|pro[sc]ent|per ?cent|pst)/.test(u))) return no('not-a-number')
  return inRange(field, read.value)
}

/** A number from a typed cell or from text, held against the field's limits; amounts become whole kroner. */
export function inRange(field: NumberSpec | Extract<Field | Column, { type: 'money' }>, n: number): Parsed {
  if (!Number.isFinite(n)) return no('out-of-range')
  if (field.type === 'money') return ok(Math.round(n) + 0)
  const low = field.min !== undefined && n < field.min
  const high = field.max !== undefined && n > field.max
  return low || high ? no('out-of-range') : ok(n)
}

/** Only the web: `javascript:` and the like are no addresses. Without a scheme https is meant. */
function parseAddress(s: string): Parsed {
  if (/\s/.test(s) || s.length > longest.text) return no('not-an-address')
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(s)?.[1]?.toLowerCase()
  if (scheme && scheme !== 'http' && scheme !== 'https') return no('not-an-address')
  const whole = scheme ? s : `https://${s.replace(/^\/\//, '')}`
  if (!URL.canParse(whole)) return no('not-an-address')
  const { hostname } = new URL(whole)
  return /^[^.]+(?:\.[^.]+)+\.?$/.test(hostname) || (scheme && hostname) ? ok(whole) : no('not-an-address')
}
