/** Long work in slices: between its steps it asks for a rest, and gets one when the page has waited long enough. */

/** Called between two steps; resolves at once, or when the page has had its turn. */
export type Rest = () => Promise<void> | undefined

interface Yielding {
  readonly scheduler?: { readonly yield?: () => Promise<void> }
}
/** The page's turn: what has been pressed or is to be painted. A browser without a scheduler waits a little longer each time. */
function turn(): Promise<void> {
  const { scheduler } = globalThis as Yielding
  return scheduler?.yield ? scheduler.yield() : new Promise((go) => setTimeout(go, 0))
}
/** A task of 50 ms is felt, and others' machines are slower than this one. */
const slice = 16

export function restful(now: () => number = () => performance.now(), give: () => Promise<void> = turn): Rest {
  let began = now()
  return () => {
    if (now() - began < slice) return undefined
    return give().then(() => {
      began = now()
    })
  }
}
