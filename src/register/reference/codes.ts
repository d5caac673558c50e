import { fold } from '../../schema/order.ts'
import { languages, t, type Lang, type Text } from '../../schema/text.ts'

/** The lists that `code` and `codes` fields may name. */
export const codeReferences = ['los', 'kostra', 'dataTheme', 'frequency'] as const
export type CodeReference = (typeof codeReferences)[number]

export interface Code {
  readonly code: string
  readonly label: Text
  /** The heading it stands under in the list: a main theme, a group of functions. */
  readonly group?: Text
  /** Still found by `labelOf`, no longer offered. */
  readonly expired?: true
}
export interface Codes {
  readonly reference: CodeReference
  /** What may be chosen, grouped, in the order to show. */
  readonly list: readonly Code[]
  /** Undefined for a code that the list does not hold: a typing error, or one from a newer list. */
  labelOf(code: string): Text | undefined
  /** The code's address in linked data, for lists that have one. */
  addressOf(code: string): string | undefined
  /**
   * Best first: the code itself, then labels that begin with what was written, then words that do, then anything that
   * holds it. LOS also answers to its 427 everyday words and their synonyms, which are fetched at the first search.
   */
  search(text: string, lang: Lang, limit?: number): Promise<readonly Code[]>
}

const isReference = (name: string): name is CodeReference => codeReferences.some((known) => known === name)
const loaded = new Map<CodeReference, Promise<Codes>>()

/** Loads a reference list when it is first used. Undefined when no list has that name (a field from a newer release). */
export async function loadCodes(reference: string): Promise<Codes | undefined> {
  if (!isReference(reference)) return undefined
  let codes = loaded.get(reference)
  if (!codes) {
    codes = make[reference]()
    loaded.set(reference, codes)
    // A part that could not be fetched is asked for again next time.
    codes.catch(() => loaded.delete(reference))
  }
  return codes
}

const make: Readonly<Record<CodeReference, () => Promise<Codes>>> = {
  los: async () => {
    const { losBase, losThemes } = await import('./los.ts')
    const themes = losThemes()
    const label = new Map(themes.map((theme) => [theme.code, theme.label]))
    const list = themes.map((theme): Code => {
      const group = label.get(theme.broader[0] ?? theme.code)
      return { code: theme.code, label: theme.label, ...(group ? { group } : {}) }
    })
    return codesOf('los', grouped(list), {
      base: losBase,
      more: async () => {
        const { losWords } = await import('./losWords.ts')
        const more = new Map<string, string[]>()
        for (const word of losWords())
          for (const theme of word.themes)
            more.set(theme, [
              ...(more.get(theme) ?? []),
              ...languages.map((lang) => word.label[lang]),
              ...word.synonyms,
            ])
        return more
      },
    })
  },
  kostra: async () => {
    const { expiredFunctions, kostraFunctions, kostraGroups } = await import('./kostra.ts')
    const list = kostraFunctions().map((f): Code => {
      const group = kostraGroups[f.group]
      return { code: f.code, label: t(f.name), ...(group ? { group } : {}) }
    })
    const expired = [...expiredFunctions()].map(([code, name]): Code => ({
      code,
      label: t(`${name} (utgått)`, `${name} (gått ut)`, `${name} (no longer valid)`),
      expired: true,
    }))
    return codesOf('kostra', [...list, ...expired])
  },
  dataTheme: async () => {
    const { dataThemes, vocabularyBase } = await import('./vocabularies.ts')
    return codesOf('dataTheme', dataThemes(), { base: vocabularyBase.dataTheme })
  },
  frequency: async () => {
    const { frequencies, vocabularyBase } = await import('./vocabularies.ts')
    return codesOf('frequency', frequencies(), { base: vocabularyBase.frequency })
  },
}

/** Keeps each group together, groups in the order of their first member. */
function grouped(list: readonly Code[]): readonly Code[] {
  const groups = new Map<string, Code[]>()
  for (const code of list) {
    const key = code.group?.nb ?? ''
    const members = groups.get(key)
    if (members) members.push(code)
    else groups.set(key, [code])
  }
  return [...groups.entries()]
    .sort(([a], [b]) => a.localeCompare(b, 'nb'))
    .flatMap(([group, members]) => members.sort((a, b) => rank(a, group) - rank(b, group)))
}
const rank = (code: Code, group: string): number => (code.label.nb === group ? 0 : 1)

interface Beside {
  readonly base?: string
  /** More words to find a code by. */
  readonly more?: () => Promise<ReadonlyMap<string, readonly string[]>>
}

function codesOf(reference: CodeReference, all: readonly Code[], { base, more }: Beside = {}): Codes {
  const byCode = new Map(all.map((code) => [code.code, code]))
  const list = all.filter((code) => !code.expired)
  let words: Promise<ReadonlyMap<string, readonly string[]>> | undefined
  return {
    reference,
    list,
    labelOf: (code) => byCode.get(code)?.label,
    addressOf: (code) => (base !== undefined && byCode.has(code) ? base + code : undefined),
    async search(text, lang, limit = 20) {
      const wanted = fold(text)
      if (wanted === '') return list.slice(0, limit)
      const extra = await (words ??= more?.())
      return list
        .map((code, order) => ({
          code,
          order,
          score: score(code, lang, wanted, extra?.get(code.code) ?? []),
        }))
        .filter((hit) => hit.score > 0)
        .sort((a, b) => b.score - a.score || a.order - b.order)
        .slice(0, limit)
        .map((hit) => hit.code)
    },
  }
}

function score(code: Code, lang: Lang, wanted: string, extra: readonly string[]): number {
  const label = fold(code.label[lang])
  if (fold(code.code) === wanted || label === wanted) return 6
  if (label.startsWith(wanted) || code.code.startsWith(wanted)) return 5
  if (label.includes(` ${wanted}`)) return 4
  if (label.includes(wanted)) return 3
  let best = languages.some((other) => fold(code.label[other]).includes(wanted)) ? 2 : 0
  for (const word of extra) {
    const folded = fold(word)
    if (folded === wanted) return 5
    if (folded.startsWith(wanted)) best = Math.max(best, 2)
    else if (folded.includes(wanted)) best = Math.max(best, 1)
  }
  return best
}
