/** Which rows or columns of the matrix stand in the page: those in sight and a few on each side. */
import type { Span } from '../../list/window.ts'

/** @param at how far it is scrolled, and `length` what is in sight; both in pixels */
export function inSight(count: number, size: number, at: number, length: number, beside: number): Span {
  const from = Math.max(0, Math.min(count, Math.floor(at / size)) - beside)
  return { from, to: Math.min(count, Math.floor(at / size) + Math.ceil(length / size) + 1 + beside) }
}
