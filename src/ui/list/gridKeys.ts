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
