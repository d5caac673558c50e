import type { Text } from '../../schema/text.ts'
import { wordTable } from './data/losWords.ts'
import { lines, once } from './table.ts'

/** LOS has 427 words under its themes. They are loaded apart from the themes: they help people find a theme by everyday words. */
export interface LosWord {
  /** `ord/barnehageplass` */
  readonly code: string
  readonly label: Text
  /** Codes of the themes it belongs to. */
  readonly themes: readonly string[]
  /** Bokmål only in the source. */
  readonly synonyms: readonly string[]
}

export const losWords = once((): readonly LosWord[] =>
  lines(wordTable).map((line) => ({
    code: `ord/${line(0)}`,
    label: line.label(1),
    themes: line.list(4).map((theme) => `tema/${theme}`),
    synonyms: line.list(5),
  })),
)
