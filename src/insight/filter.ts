/**
 * The filter language of lists: what is carried in an address, kept in a saved view and handed to select.ts. A field is a
 * field of the kind, an own field (`x:…`), a derived one (`d:…`, derived.ts) or `id`.
 */
const noValue = ['empty', 'notEmpty'] as const
const oneText = ['is', 'isNot', 'contains'] as const
const oneDay = ['before', 'after'] as const
/** `within` 90: from today and 90 days on; `within` -30: the last 30 days. `less` and `more` leave the number itself out. */
const oneNumber = ['within', 'less', 'more'] as const
const someTexts = ['hasAny'] as const
export const ops = [...oneText, ...noValue, ...oneDay, ...oneNumber, ...someTexts] as const
export type Op = (typeof ops)[number]

export type Condition = { readonly field: string } & (
  | { readonly op: (typeof oneText)[number]; readonly value: string }
  | { readonly op: (typeof noValue)[number] }
  | { readonly op: (typeof oneDay)[number]; readonly value: string }
  | { readonly op: (typeof oneNumber)[number]; readonly value: number }
  | { readonly op: (typeof someTexts)[number]; readonly value: readonly string[] }
)
export interface Sort {
  readonly field: string
  readonly down?: true
}

/**
 * The separators are characters that `encodeURIComponent` leaves alone, so that an address stays readable:
 * `lifecycle.is.inUse~owner.empty~endOfLife.within.180~tags.hasAny.skole!barnehage`.
 */
const escapes: Readonly<Record<string, string>> = {
  '~': '*t',
  '.': '*d',
  '!': '*e',
  '*': '*s',
  _: '*u',
  ' ': '_',
}
const unescapes: Readonly<Record<string, string>> = { t: '~', d: '.', e: '!', s: '*', u: '_' }
/** Half a surrogate pair cannot be written in an address; it becomes U+FFFD. */
const encode = (s: string): string =>
  s.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[~.!*_ ]/g, (c) => escapes[c] ?? c)
const decode = (s: string): string =>
  s.replace(/_|\*(.?)/g, (all, c: string | undefined) => (all === '_' ? ' ' : (unescapes[c ?? ''] ?? '')))

const isOneOf = <T extends string>(list: readonly T[], s: string): s is T =>
  (list as readonly string[]).includes(s)

export const printFilter = (conditions: readonly Condition[]): string =>
  conditions
    .map((c) => {
      const head = `${encode(c.field)}.${c.op}`
      if (!('value' in c)) return head
      if (typeof c.value === 'number') return `${head}.${encode(String(c.value))}`
      return `${head}.${typeof c.value === 'string' ? encode(c.value) : c.value.map(encode).join('!')}`
    })
    .join('~')

/** Longer than any list's address needs to be; what a pasted address may cost. */
const longest = 8000
const mostConditions = 40

/** Reads an address from anyone: what is not understood is left out and counted, so that the list can say so. */
export function parseFilter(text: string): {
  readonly conditions: readonly Condition[]
  readonly dropped: number
} {
  const parts = text.slice(0, longest).split('~').filter(Boolean)
  const conditions: Condition[] = []
  for (const part of parts.slice(0, mostConditions)) {
    const c = parseOne(part)
    if (c) conditions.push(c)
  }
  return { conditions, dropped: parts.length - conditions.length }
}

function parseOne(part: string): Condition | undefined {
  const [rawField, op, raw, ...rest] = part.split('.')
  if (!rawField || op === undefined || rest.length > 0) return undefined
  const field = decode(rawField)
  if (isOneOf(noValue, op)) return raw === undefined ? { field, op } : undefined
  if (raw === undefined || raw === '') return undefined
  if (isOneOf(oneText, op)) return { field, op, value: decode(raw) }
  if (isOneOf(oneDay, op)) {
    const value = decode(raw)
    return /^\d{4}-\d\d-\d\d$/.test(value) ? { field, op, value } : undefined
  }
  if (isOneOf(oneNumber, op)) {
    const text = decode(raw)
    const value = Number(text)
    return text.trim() !== '' && Number.isFinite(value) ? { field, op, value } : undefined
  }
  if (isOneOf(someTexts, op)) {
    const value = raw.split('!').map(decode).filter(Boolean)
    return value.length > 0 ? { field, op, value } : undefined
  }
  return undefined
}

/** `name`, or `-name` for the other way round. */
export const printSort = (sort: readonly Sort[]): string =>
  sort.map((s) => (s.down ? '-' : '') + encode(s.field)).join('~')
export const parseSort = (text: string): readonly Sort[] =>
  text
    .slice(0, longest)
    .split('~')
    .slice(0, 5)
    .flatMap((part): Sort[] => {
      const down = part.startsWith('-')
      const field = decode(down ? part.slice(1) : part)
      return field === '' ? [] : [down ? { field, down } : { field }]
    })
