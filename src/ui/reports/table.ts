/** A report's table: what is shown, copied and saved is the same. */
export interface Cell {
  readonly text: string
  readonly href?: string
  readonly tone?: 'neutral' | 'info' | 'success' | 'warning' | 'danger'
}
export interface Table {
  readonly caption: string
  readonly columns: readonly {
    readonly label: string
    /** Set to the right, on one line. */
    readonly number?: true
    /** A date or a word or two: on one line. */
    readonly short?: true
    /** Sentences: wide enough to be read. */
    readonly long?: true
  }[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[]
}

export const cell = (text: string, href?: string, tone?: Cell['tone']): Cell => ({
  text,
  ...(href === undefined ? {} : { href }),
  ...(tone === undefined ? {} : { tone }),
})
