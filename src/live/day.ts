/** The day a moment falls on where the person is, ISO: `2026-11-21`. */
export function dayAt(moment: number): string {
  const at = new Date(moment)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
