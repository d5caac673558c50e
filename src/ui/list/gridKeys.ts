/** Where a key moves the focus in a grid, as the ARIA grid pattern says; undefined for keys that do not move. */
export function gridMove(
  key: string,
  control: boolean,
  page: number,
): readonly [rows: number, columns: number] | undefined {
  switch (key) {
    case 'ArrowUp':
      return [-1, 0]
    case 'ArrowDown':
      return [1, 0]
    case 'ArrowLeft':
      return [0, -1]
    case 'ArrowRight':
      return [0, 1]
    case 'PageUp':
      return [-page, 0]
    case 'PageDown':
      return [page, 0]
    case 'Home':
      return control ? [-Infinity, -Infinity] : [0, -Infinity]
    case 'End':
      return control ? [Infinity, Infinity] : [0, Infinity]
    default:
      return undefined
  }
}

/** The cell an event is in. One listener serves the whole table: a listener a cell is what makes long tables slow. */
export function cellAt(
  target: EventTarget | null,
): { readonly row: number; readonly column: number } | undefined {
  const mark = (target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell']
  if (!mark) return undefined
  const [row, column] = mark.split('-').map(Number)
  return { row: row ?? 0, column: column ?? 0 }
}
