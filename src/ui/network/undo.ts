import type { Desk } from '../../live/desk.svelte.ts'
import type { Toast } from '../../live/toasts.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'
import { common } from '../../words/common.ts'
import { frame } from '../../words/frame.ts'
import { leaving } from '../../words/leaving.ts'

type Saved = Awaited<ReturnType<Portfolio['change']>>

/** «Angre» on a message about what was just stored in this register: the network's, or one's own. None when nothing was written. */
export function undoIn(desk: Desk, register: Portfolio, saved: Saved): Toast['action'] {
  if (!saved?.saved) return undefined
  const { transaction } = saved
  return { label: common[desk.prefs.lang].undo, run: () => void undo(desk, register, transaction) }
}

async function undo(desk: Desk, { session }: Portfolio, transaction: string): Promise<void> {
  const w = frame[desk.prefs.lang]
  if (!(await session.undoable()).some((step) => step.transaction === transaction)) {
    desk.say(leaving[desk.prefs.lang].undoNot)
    return
  }
  const result = await session.undo(transaction)
  if (!result.saved) return // the state line says it in red
  desk.say(result.kept ? w.undoneKept(result.kept) : w.undone, 'success', {
    label: common[desk.prefs.lang].redo,
    run: () => void redo(desk, session),
  })
}
async function redo(desk: Desk, session: Portfolio['session']): Promise<void> {
  const result = await session.redo()
  if (result.saved) desk.say(common[desk.prefs.lang].redo, 'success')
}
