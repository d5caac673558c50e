import type { Desk } from '../live/desk.svelte.ts'
import type { ShowOptions } from '../schema/show.ts'
import { codeLabel } from '../live/codes.svelte.ts'

/** How values are shown now: the language chosen, titles of linked records from the open register, labels of codes. */
export function showOptions(desk: Desk): ShowOptions {
  const lang = desk.prefs.lang
  const portfolio = desk.portfolio
  return {
    lang,
    titleOf: (id) => portfolio?.title(id) || '–',
    codeOf: (reference, code) => codeLabel(desk.options.reference, reference, code, lang),
  }
}
