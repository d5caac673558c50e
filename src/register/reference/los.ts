import type { Text } from '../../schema/text.ts'
import { themeTable } from './data/los.ts'
import { lines, once } from './table.ts'

/** Address of a LOS code: `${losBase}tema/barnehage`. */
export const losBase = 'https://psi.norge.no/los/'

export interface LosTheme {
  /** `tema/barnehage` */
  readonly code: string
  readonly label: Text
  /** Codes of the themes above; none for the fourteen main themes. */
  readonly broader: readonly string[]
  /** Code of the EU data theme that a main theme answers to, when LOS says so. */
  readonly dataTheme?: string
}

export const losThemes = once((): readonly LosTheme[] =>
  lines(themeTable).map((line) => ({
    code: `tema/${line(0)}`,
    label: line.label(1),
    broader: line.list(4).map((theme) => `tema/${theme}`),
    ...(line(5) === '' ? {} : { dataTheme: line(5) }),
  })),
)
