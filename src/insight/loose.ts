import { fold } from '../schema/order.ts'

const respell = (folded: string): string =>
  folded.replace(/æ/g, 'ae').replace(/ø|oe/g, 'o').replace(/å|aa/g, 'a')

/** Latin letters with their loose spelling; '' stands for what separates words. Filled from `fold`, so the two agree. */
const latin: readonly string[] = Array.from({ length: 0x250 }, (_, code) => fold(String.fromCharCode(code)))

/**
 * For finding, not for telling apart: `fold`, and the ways people write æ ø å on other keyboards become one spelling
 * («Ørsta», «Oersta» and «Orsta»; «Ålesund» and «Aalesund»). Both sides go through it, so nothing is lost by it.
 * Latin text takes one pass over the letters, a quarter of the time of `fold`; thousands of rows are folded before the
 * first letter is typed.
 */
export function loose(s: string): string {
  let out = ''
  let gap = false
  for (let i = 0; i < s.length; i++) {
    const letter = latin[s.charCodeAt(i)]
    if (letter === undefined) return respell(fold(s))
    if (letter === '') gap = true
    else {
      if (gap && out !== '') out += ' '
      gap = false
      out += letter
    }
  }
  return respell(out)
}
