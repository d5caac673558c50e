import type { Desk } from '../live/desk.svelte.ts'
import type { Toast } from '../live/toasts.ts'
import type { Portfolio } from '../live/portfolio.svelte.ts'
import { frame } from '../words/frame.ts'
import { common } from '../words/common.ts'
import { leaving } from '../words/leaving.ts'

/** Undoes (or redoes) the newest thing this device did, and says so with a way back. */
export async function undoLast(desk: Desk, redo = false, transaction?: string): Promise<void> {
  const session = desk.portfolio?.session
  if (!session) return
  const w = frame[desk.prefs.lang]
  const c = common[desk.prefs.lang]
  const list = redo ? await session.redoable() : await session.undoable()
  if (list.length === 0) {
    desk.say(w.nothingToUndo)
    return
  }
  if (transaction !== undefined && !list.some((step) => step.transaction === transaction)) {
    desk.say(leaving[desk.prefs.lang].undoNot)
    return
  }
  const result = redo ? await session.redo() : await session.undo(transaction)
  if (!result.saved) return // the state line says it in red
  const text = redo ? c.redo : result.kept ? w.undoneKept(result.kept) : w.undone
  desk.say(text, 'success', redo ? undefined : { label: c.redo, run: () => void undoLast(desk, true) })
}

/** «Angre» on a message about what was just stored: takes back that, and nothing newer. None when nothing was written. */
export function undoOf(desk: Desk, saved: Awaited<ReturnType<Portfolio['change']>>): Toast['action'] {
  if (!saved?.saved) return undefined
  const { transaction } = saved
  return { label: common[desk.prefs.lang].undo, run: () => void undoLast(desk, false, transaction) }
}
