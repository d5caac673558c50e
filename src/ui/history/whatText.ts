import type { Lang } from '../../schema/text.ts'
import { history } from '../../words/history.ts'
import { record } from '../../words/record.ts'

/** What was done, in words; a code that a newer release brought is «Endret». */
export function whatText(what: string, lang: Lang): string {
  const known: Readonly<Record<string, string>> = record[lang].what
  return what === 'rescue' ? history[lang].rescue : (known[what] ?? record[lang].what.other)
}
