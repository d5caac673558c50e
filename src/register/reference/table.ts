import type { Text } from '../../schema/text.ts'

/** One line of a compiled table. A column past the last one written is empty, as an empty one is. */
export interface Line {
  (column: number): string
  /** `a|b|c` → three values; an empty column is no values. */
  list(column: number): readonly string[]
  /** Bokmål in `column`, nynorsk and English in the two that follow; an empty one is as in bokmål. */
  label(column: number): Text
}

/** Reads what scripts/reference/compile.mjs wrote: tab-separated lines. Our own data, so nothing is checked here. */
export function lines(table: string): readonly Line[] {
  return table.split('\n').map((text) => {
    const cells = text.split('\t')
    const cell = (column: number): string => cells[column] ?? ''
    return Object.assign(cell, {
      list: (column: number) => (cell(column) === '' ? [] : cell(column).split('|')),
      label: (column: number): Text => {
        const nb = cell(column)
        return { nb, nn: cell(column + 1) || nb, en: cell(column + 2) || nb }
      },
    })
  })
}

/** `once(make)` makes the list at the first call and gives the same one afterwards: rows that are compared keep identity. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
