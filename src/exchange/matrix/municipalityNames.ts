/** Whom a name in a list means: «Ørland kommune», «5057», «Snåase», «M. Gauldal», «Orland». Certain ones are not asked about. */
import { municipalities, municipalityByOrgnr, nameInFull } from '../../register/reference/municipalities.ts'
import { once } from '../../register/reference/table.ts'
import { fold } from '../../schema/order.ts'
import { similarity } from '../../schema/parseChoice.ts'
import { isOrgnr } from '../../schema/value.ts'

export type NameMatch =
  | { readonly is: 'one'; readonly number: string }
  /** Likeliest first; the person says. `outside`: one that is named in full, and does not take part. */
  | { readonly is: 'ask'; readonly numbers: readonly string[]; readonly outside: boolean }
  | { readonly is: 'sum' }
  | { readonly is: 'none' }

/** Words for «municipality» beside the name, the Sami and Kven ones too. */
const title =
  /\b(?:kommune|kommuna|kommunen|komm|herad|herred|bykommune|municipality|tjielte|tjïelte|gielda|suohkan|komuuni)\b/g
const respell = (folded: string): string =>
  folded.replace(/æ/g, 'ae').replace(/ø|oe/g, 'o').replace(/å|aa/g, 'a')
/** Without the word for municipality, and with æ ø å as people without those keys write them. */
const keyOf = (name: string): string =>
  respell(fold(name.replace(/ï/g, 'i')).replace(title, ' ').replace(/\s+/g, ' ').trim())

/**
 * Names that went out of use when municipalities of Trøndelag were joined in 2018 and 2020. A list from before, or by someone who
 * still uses them, is asked about: a part is not the whole. Snillfjord was split in three.
 */
const formerTable = `agdenes 5059
bjugn 5057
fosnes 5007
halsa 5055
hemne 5055
klæbu 5001
leksvik 5054
meldal 5059
namdalseid 5007
nærøy 5060
orkdal 5059
rissa 5054
roan 5058
snillfjord 5059 5055 5056
verran 5006
vikna 5060`
const former = once(
  () =>
    new Map(
      formerTable.split('\n').map((line) => {
        const [name = '', ...numbers] = line.split(' ')
        return [respell(name), numbers] as const
      }),
    ),
)

interface Known {
  readonly number: string
  readonly keys: readonly string[]
}
const all = once((): readonly Known[] =>
  municipalities().map((m) => ({
    number: m.number,
    keys: [...new Set([m.name, nameInFull(m), ...m.names.map((n) => n.name)].map(keyOf))],
  })),
)
const sumWords =
  /^(?:sum|totalt?|i alt|antall|tal|gjennomsnitt|snitt|alle|andel|prosent|ja|nei|hele |heile |fylket|regionen|merknad|kilde|kjelde|oppdatert)\b/

/** A cell's text, a municipality number in it, and what is left when that is taken out. */
function bare(cell: string): {
  readonly text: string
  readonly number: string | undefined
  readonly rest: string
} {
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const digits = /^(?:knr\.? ?|k-)?(\d{4})\b|\b(\d{4})\)?$/.exec(text)
  const number = digits?.[1] ?? digits?.[2]
  const rest =
    number === undefined ? text : text.replace(number, ' ').replace(/^[\s.,:;()–—-]+|[\s.,:;()–—-]+$/g, '')
  return { text, number, rest }
}

export class MunicipalityNames {
  readonly #among: ReadonlySet<string>
  readonly #byKey = new Map<string, Set<string>>()
  readonly #matches = new Map<string, NameMatch>()
  readonly #certain = new Map<string, string>()

  /** @param among numbers of the network; none: the whole country */
  constructor(among: readonly string[]) {
    this.#among = new Set(among)
    for (const { number, keys } of all())
      for (const key of keys) this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(number))
  }
  #inside(number: string): boolean {
    return this.#among.size === 0 || this.#among.has(number)
  }
  /** Those of the network before all others: «Våler» is the one that takes part. */
  #narrowed(numbers: Iterable<string>): readonly string[] {
    const list = [...new Set(numbers)]
    const inside = list.filter((n) => this.#inside(n))
    return inside.length > 0 ? inside : list
  }

  match(cell: string): NameMatch {
    const known = this.#matches.get(cell)
    if (known) return known
    const match = this.#plainly(cell) ?? this.#likely(bare(cell).rest)
    this.#matches.set(cell, match)
    return match
  }
  /** The one that is named without doubt. Cheap: asked of every cell of a sheet, to find where the names stand. */
  certain(cell: string): string | undefined {
    if (cell.length > 120) return undefined
    const held = this.#certain.get(cell)
    if (held !== undefined) return held === '' ? undefined : held
    const match = this.#plainly(cell)
    const number = match?.is === 'one' ? match.number : undefined
    this.#certain.set(cell, number ?? '')
    return number
  }

  /** What is named in full, by a number, or is no name at all; undefined for what may be a name in short, or misspelled. */
  #plainly(cell: string): NameMatch | undefined {
    const { text, number, rest } = bare(cell)
    if (text === '' || text.length > 120) return { is: 'none' }
    const orgnr = text.replace(/\s/g, '')
    const byOrgnr = isOrgnr(orgnr) ? municipalityByOrgnr(orgnr)?.number : undefined
    if (byOrgnr !== undefined) return this.#found([byOrgnr])
    const numbered = number !== undefined && all().some((m) => m.number === number) ? [number] : []
    const named = rest === '' ? [] : this.#named(rest)
    // A number and a name that do not belong together: one of them is a slip.
    if (numbered.length > 0 && named.length > 0 && !named.includes(numbered[0] ?? ''))
      return { is: 'ask', numbers: [...numbered, ...named], outside: false }
    if (numbered.length > 0) return this.#found(numbered)
    if (named.length > 0) return this.#found(named)
    if (sumWords.test(fold(text))) return { is: 'sum' }
    return undefined
  }

  #found(numbers: readonly string[]): NameMatch {
    const [only] = numbers
    if (numbers.length !== 1 || only === undefined) return { is: 'ask', numbers, outside: false }
    // One that is named in full, but does not take part: to be placed or not is for the person to say.
    return this.#inside(only) ? { is: 'one', number: only } : { is: 'ask', numbers, outside: true }
  }

  /** The whole text, or every part of «Snåsa – Snåase», «Røros (Rosse)», «Røros/Rosse». */
  #named(text: string): readonly string[] {
    const whole = this.#byKey.get(keyOf(text))
    if (whole) return this.#narrowed(whole)
    const parts = text.split(/[/()|,;]| [-–—] |[–—]/).map(keyOf)
    const hits = parts.filter(Boolean).map((p) => this.#byKey.get(p))
    const found = hits.filter((h) => h !== undefined)
    if (found.length === 0) return []
    // «Våler (Innlandet)»: a part that is no name narrows nothing; parts that are must agree.
    const common = [...(found[0] ?? [])].filter((n) => found.every((h) => h.has(n)))
    return this.#narrowed(common.length > 0 ? common : found.flatMap((h) => [...h]))
  }

  /** Abbreviated, misspelled or gone: proposed and asked about, but for an abbreviation that can only be one. */
  #likely(text: string): NameMatch {
    const key = keyOf(text)
    if (key.length < 3) return { is: 'none' }
    const old = former()
      .get(key)
      ?.filter((n) => this.#inside(n))
    if (old && old.length > 0) return { is: 'ask', numbers: old, outside: false }
    const inside = all().filter((m) => this.#inside(m.number))
    const short = inside.filter((m) => m.keys.some((k) => abbreviates(key, k)))
    const [one] = short
    if (short.length === 1 && one && /[. ]/.test(text) && key.split(' ').length > 1)
      return { is: 'one', number: one.number }
    if (short.length > 0) return { is: 'ask', numbers: short.map((m) => m.number), outside: false }
    const near = inside
      .map((m) => ({ number: m.number, score: Math.max(...m.keys.map((k) => similarity(key, k))) }))
      .filter((m) => m.score >= 0.75)
      .sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1))
    return near.length > 0
      ? { is: 'ask', numbers: near.slice(0, 3).map((m) => m.number), outside: false }
      : { is: 'none' }
  }
}

/** Word by word the beginning: «m gauldal», «indre f». Or with the middle left out: «tr heim». */
function abbreviates(short: string, name: string): boolean {
  const [a, b] = [short.split(' '), name.split(' ')]
  if (a.length === b.length && a.join('').length >= 3 && a.every((w, i) => b[i]?.startsWith(w)))
    return short !== name
  const [start = '', end = ''] = a
  return (
    a.length === 2 &&
    b.length === 1 &&
    start.length >= 2 &&
    end.length >= 3 &&
    name.startsWith(start) &&
    name.endsWith(end)
  )
}
