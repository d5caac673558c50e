import { getContext, setContext } from 'svelte'
import type { Desk } from '../live/desk.svelte.ts'
import type { Portfolio } from '../live/portfolio.svelte.ts'
import type { Lang } from '../schema/text.ts'

const key = Symbol('desk')
export const provideDesk = (desk: Desk): Desk => setContext(key, desk)
/** The desk of this window: the open register, where we are, the person's choices. Call while a component starts. */
export const useDesk = (): Desk => getContext<Desk>(key)

/** The open register. Only for components shown inside an open register. */
export function openPortfolio(desk: Desk): Portfolio {
  if (!desk.portfolio) throw new Error('No register is open')
  return desk.portfolio
}

/** `const w = useWords(frame)`, then `w.current.help`: sentences in the language chosen now. */
export function useWords<M>(words: Readonly<Record<Lang, M>>): { readonly current: M } {
  const desk = useDesk()
  return {
    get current() {
      return words[desk.prefs.lang]
    },
  }
}
