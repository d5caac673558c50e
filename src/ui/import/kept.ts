import type { Desk } from '../../live/desk.svelte.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'
import { ImportRun } from './run.svelte.ts'

/** The import that a window is in the middle of: whoever leaves the page to look something up comes back to it. */
const kept = new WeakMap<Desk, ImportRun>()

/** The one that was left, when it is of this register and not finished; else a new one. */
export function currentRun(desk: Desk, portfolio: Portfolio): ImportRun {
  const run = kept.get(desk)
  return run?.portfolio === portfolio && !run.result ? run : newRun(desk, portfolio)
}
export function newRun(desk: Desk, portfolio: Portfolio): ImportRun {
  kept.get(desk)?.close()
  const run = new ImportRun(desk, portfolio)
  kept.set(desk, run)
  return run
}
export function dropRun(desk: Desk): void {
  kept.get(desk)?.close()
  kept.delete(desk)
}
