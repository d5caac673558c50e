/** Which solution a heading means: of the catalogue, of the lists that ship with the app, or new. */
import { productAreas } from '../../register/areas.ts'
import { entryId } from '../../register/network/ids.ts'
import { components } from '../../register/reference/components.ts'
import { systems } from '../../register/reference/systems.ts'
import { once } from '../../register/reference/table.ts'
import { fixedId } from '../../schema/id.ts'
import { fold } from '../../schema/order.ts'
import { similarity } from '../../schema/parseChoice.ts'
import { nameKey, splitVersion } from '../names.ts'
import type { FoundSolution, MatrixContext } from './types.ts'

export type SolutionMatch =
  | { readonly is: 'one'; readonly solution: FoundSolution }
  /** Like something known; ids, likeliest first. */
  | { readonly is: 'ask'; readonly ids: readonly string[] }
  | { readonly is: 'new'; readonly solution: FoundSolution }
  | { readonly is: 'aside' | 'sum' }

interface Known {
  readonly id: string
  readonly name: string
  readonly sort: 'product' | 'component'
  readonly from: 'catalogue' | 'reference'
  readonly area: string | undefined
  readonly supplier: string | undefined
}

const keyOf = (name: string): string => nameKey('product', splitVersion(name)?.name ?? name)
/** The ways a known name may be written: «Visma Flyt Voksenopplæring (FLYVO)» is also met without its brackets. */
const keysOf = (name: string): readonly string[] => {
  const bare = name.replace(/\s*\([^)]*\)\s*$/, '')
  return bare === name || bare === '' ? [keyOf(name)] : [keyOf(name), keyOf(bare)]
}

const reference = once((): readonly Known[] => [
  ...components().map((c): Known => ({
    id: fixedId('component', c.id),
    name: c.name,
    sort: 'component',
    from: 'reference',
    area: undefined,
    supplier: c.owner,
  })),
  ...systems().map((s): Known => ({
    id: entryId('product', s.name),
    name: s.name,
    sort: 'product',
    from: 'reference',
    area: s.area,
    supplier: s.supplier?.replace(/ [(/].*$/, ''),
  })),
])

/** Headings of columns that tell of the municipality, and of none of its solutions. */
const aside =
  /^(?:folketal|folketall|innbygger|innbyggjar|antall innbygg|kommunenr|kommunenummer|knr|nr$|fylke|region|delregion|kommuneregion|kontakt|e ?post|telefon|tlf|merknad|kommentar|anmerkning|notat|dato|oppdatert|sist |svart|besvart|ansvarlig|ikt samarbeid|samarbeid|vertskommune|orgnr|org nr|organisasjonsnummer|kilde|navn$|namn$|kommune$)/
const sums = /^(?:sum|totalt?|i alt|antall|andel|prosent|gjennomsnitt)\b/

export class Solutions {
  readonly #byKey = new Map<string, Known>()
  readonly #byId = new Map<string, Known>()
  readonly #fuzzy: (readonly [key: string, known: Known])[] = []

  constructor(context: Pick<MatrixContext, 'entries'>) {
    for (const e of context.entries) {
      const known: Known = { ...e, from: 'catalogue', area: undefined, supplier: undefined }
      this.#byId.set(e.id, known)
      for (const name of [e.name, ...e.names]) this.#add(keyOf(name), known)
    }
    for (const known of reference()) {
      // What the catalogue has under the same id is the catalogue's, whatever it is called there.
      const held = this.#byId.get(known.id) ?? known
      this.#byId.set(known.id, held)
      for (const key of keysOf(known.name)) this.#add(key, held)
    }
  }
  /** The first to have a name keeps it: the catalogue before the lists, and a full name before one without its brackets. */
  #add(key: string, known: Known): void {
    if (key === '' || this.#byKey.has(key)) return
    this.#byKey.set(key, known)
    this.#fuzzy.push([key.replaceAll(' ', ''), known])
  }

  isKnown(text: string): boolean {
    return this.#byKey.has(keyOf(text))
  }
  byId(id: string, text: string): FoundSolution | undefined {
    const known = this.#byId.get(id)
    return known && found(known, text)
  }

  match(text: string, over: readonly string[] = []): SolutionMatch {
    const known = this.#byKey.get(keyOf(text)) ?? this.#byKey.get(keyOf(text.replace(/\s*\([^)]*\)\s*$/, '')))
    if (known) return { is: 'one', solution: found(known, text) }
    const folded = fold(text)
    if (aside.test(folded)) return { is: 'aside' }
    if (sums.test(folded)) return { is: 'sum' }
    const tight = folded.replaceAll(' ', '')
    const digits = tight.replace(/\D+/g, ' ')
    const near = this.#fuzzy
      .filter(([key]) => Math.abs(key.length - tight.length) <= 3 && key.replace(/\D+/g, ' ') === digits)
      .map(([key, k]) => ({ id: k.id, score: similarity(key, tight) }))
      .filter((k) => k.score >= 0.8)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    const ids = [...new Set(near.map((k) => k.id))].slice(0, 4)
    if (ids.length > 0 && tight.length >= 4) return { is: 'ask', ids }
    return { is: 'new', solution: this.fresh(text, over) }
  }

  /** An entry to be: the id follows from the name, so the same list imported on two devices makes one. */
  fresh(text: string, over: readonly string[] = []): FoundSolution {
    const name = (splitVersion(text)?.name ?? text).replace(/\s+/g, ' ').trim().slice(0, 200)
    const area = over.map(areaOf).find((a) => a !== undefined)
    return {
      id: entryId('product', name),
      sort: 'product',
      name,
      text,
      from: 'new',
      area,
      supplier: undefined,
    }
  }
}
const found = (known: Known, text: string): FoundSolution => ({ ...known, text })

const areas = once(
  () =>
    new Map(
      productAreas.flatMap((a) => Object.values(a.label).map((label) => [fold(label), a.value] as const)),
    ),
)
const areaOf = (text: string): string | undefined => areas().get(fold(text))
