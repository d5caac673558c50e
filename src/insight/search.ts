/**
 * Search over every record: tolerant of slips and of keyboards, with parts of compound words. Meant for a worker
 * (search.worker.ts), and as good without one.
 */
import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { loose } from './loose.ts'
import { Vocabulary } from './vocabulary.ts'

/** What the index holds of a record; made by searchDocuments.ts. Texts as people wrote them. */
export interface SearchDocument {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** Other names: local name, organisation number, tags. */
  readonly names: string
  /** Titles of what it links to. */
  readonly linked: string
  readonly text: string
}
const parts = ['title', 'names', 'linked', 'text'] as const
/** Where the words were found, the best place. */
export type Part = (typeof parts)[number]
const boost: Readonly<Record<Part, number>> = { title: 6, names: 4, linked: 1.5, text: 1 }

export interface Hit {
  readonly id: string
  readonly title: string
  readonly where: Part
  /** The words of the index that matched, loose spelling; for marking them and for saying which field it was. */
  readonly words: readonly string[]
  readonly score: number
}
export interface HitGroup {
  readonly kind: string
  /** The best of them. */
  readonly hits: readonly Hit[]
  readonly total: number
}
export interface Answer {
  /** Groups by their best hit. */
  readonly groups: readonly HitGroup[]
  readonly total: number
}
export interface SearchLimits {
  /** Hits shown of each kind, 5 unless told. */
  readonly perKind?: number
  /** Only these kinds. */
  readonly kinds?: readonly string[]
}

/** What people look for oftenest stands first when the words fit equally well; notes and tasks last. */
const kindWeight: Readonly<Record<string, number>> = {
  system: 1.4,
  person: 1.2,
  service: 1.1,
  organisation: 1.1,
  contract: 1.1,
  comment: 0.5,
  task: 0.6,
  confirmation: 0.3,
}
const longestQuery = 200
const mostWords = 8

interface Stored {
  readonly kind: string
  readonly title: string
}

export class SearchIndex {
  readonly #vocabulary = new Vocabulary()
  readonly #stored = new Map<string, Stored>()
  readonly #index = new MiniSearch<SearchDocument>({
    fields: [...parts],
    tokenize: (text) => loose(text).split(' '),
    processTerm: (term) => term || null,
    autoVacuum: { minDirtCount: 200, minDirtFactor: 0.1, batchSize: 500, batchWait: 20 },
  })

  /** Puts records in, or in again as they are now. */
  put(documents: readonly SearchDocument[]): void {
    for (const document of documents) {
      if (this.#index.has(document.id)) this.#index.discard(document.id)
      this.#index.add(document)
      this.#stored.set(document.id, { kind: document.kind, title: document.title })
      for (const part of parts) this.#vocabulary.add(loose(document[part]).split(' '))
    }
  }
  remove(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.#index.has(id)) this.#index.discard(id)
      this.#stored.delete(id)
    }
  }
  get size(): number {
    return this.#stored.size
  }

  /** Every word must be found, as it is, begun, inside a compound or with a slip. Nothing typed finds nothing. */
  search(typed: string, limits: SearchLimits = {}): Answer {
    const query = loose(typed.slice(0, longestQuery))
    const words = [...new Set(query.split(' ').filter(Boolean))].slice(0, mostWords)
    if (words.length === 0) return { groups: [], total: 0 }
    const kinds = limits.kinds && new Set(limits.kinds)
    const results = this.#index.search(
      { combineWith: 'AND', queries: words.map((word) => this.#wordQuery(word)) },
      {
        boost,
        weights: { prefix: 0.6, fuzzy: 0.25 },
        boostDocument: (id: string) => kindWeight[this.#stored.get(id)?.kind ?? ''] ?? 1,
        ...(kinds
          ? { filter: (r: SearchResult) => kinds.has(this.#stored.get(String(r.id))?.kind ?? '') }
          : {}),
      },
    )
    return this.#grouped(results, query, limits.perKind ?? 5)
  }

  #wordQuery(word: string): Query {
    // Two or three letters have no room for a slip; whole numbers are meant as they stand.
    const slips = word.length < 4 || /^\d+$/.test(word) ? 0 : word.length < 8 ? 1 : 2
    const queries: Query[] = [
      {
        queries: [word],
        tokenize: (text) => [text],
        prefix: true,
        ...(slips > 0 ? { fuzzy: slips } : {}),
      },
    ]
    const other = (terms: readonly string[], weight: number): void => {
      if (terms.length === 0) return
      queries.push({
        queries: terms.map((term): Query => ({ queries: [term], tokenize: (text) => [text], prefix: false })),
        combineWith: 'OR',
        boostTerm: () => weight,
      })
    }
    other(this.#vocabulary.swapped(word), 0.7)
    other(this.#vocabulary.containing(word), 0.4)
    for (const [first, second] of this.#vocabulary.split(word))
      queries.push({
        combineWith: 'AND',
        boostTerm: () => 0.6,
        queries: [first, second],
        tokenize: (text) => [text],
      })
    return { combineWith: 'OR', queries }
  }

  #grouped(results: readonly SearchResult[], query: string, perKind: number): Answer {
    const groups = new Map<string, { hits: Hit[]; total: number; best: number }>()
    const scored = results.flatMap((result): { kind: string; hit: Hit }[] => {
      const id = String(result.id)
      const stored = this.#stored.get(id)
      if (!stored) return []
      const title = loose(stored.title)
      // What was typed is the name itself, or begins it: nothing else can be meant more.
      const named = title === query ? 4 : title.startsWith(query) ? 2 : 1
      const found = new Set(Object.values(result.match).flat())
      const where = parts.find((part) => found.has(part)) ?? 'text'
      return [
        {
          kind: stored.kind,
          hit: {
            id,
            title: stored.title,
            where,
            words: Object.keys(result.match),
            score: result.score * named,
          },
        },
      ]
    })
    scored.sort((a, b) => b.hit.score - a.hit.score || (a.hit.id < b.hit.id ? -1 : 1))
    for (const { kind, hit } of scored) {
      const group = groups.get(kind)
      if (!group) groups.set(kind, { hits: [hit], total: 1, best: hit.score })
      else {
        group.total++
        if (group.hits.length < perKind) group.hits.push(hit)
      }
    }
    return {
      groups: [...groups]
        .sort(([, a], [, b]) => b.best - a.best)
        .map(([kind, { hits, total }]) => ({ kind, hits, total })),
      total: scored.length,
    }
  }
}
