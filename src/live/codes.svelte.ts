import type { Lang } from '../schema/text.ts'
import type { CodeList, Reference } from './services.ts'

/** The lists behind `code` fields, loaded when first asked for. Reading one that is not here yet follows its arrival. */
class Codes {
  #lists = $state.raw<Readonly<Record<string, CodeList>>>({})
  readonly #asked = new Set<string>()

  list(reference: Reference, name: string): CodeList | undefined {
    const here = this.#lists[name]
    if (!here && !this.#asked.has(name)) {
      this.#asked.add(name)
      reference.codes(name).then(
        (list) => {
          if (list) this.#lists = { ...this.#lists, [name]: list }
        },
        (error: unknown) => {
          console.error(error)
          this.#asked.delete(name) // tried again the next time somebody asks
        },
      )
    }
    return here
  }
}
const codes = new Codes()
export const codeList = (reference: Reference, name: string): CodeList | undefined =>
  codes.list(reference, name)
/** The label of a code; the code itself until its list is here. */
export const codeLabel = (reference: Reference, name: string, code: string, lang: Lang): string =>
  codes.list(reference, name)?.labelOf(code)?.[lang] ?? code
