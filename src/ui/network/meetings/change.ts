import type { Desk } from '../../../live/desk.svelte.ts'
import type { Changes, Portfolio } from '../../../live/portfolio.svelte.ts'
import { sharing } from '../../../words/sharing.ts'
import { undoIn } from '../undo.ts'

/**
 * Writes in the network's records. With `done` it is said, with a way back; that it was refused is said in any case.
 *
 * @returns whether it stands now
 */
export async function change(
  desk: Desk,
  register: Portfolio,
  edits: readonly (readonly [id: string, changes: Changes])[],
  done?: string,
): Promise<boolean> {
  const saved = await register.change('edit', edits)
  if (saved && !saved.saved) {
    // What the disk refuses is tried again, and stands in the state line.
    if (saved.doThis === 'nothing') desk.say(sharing[desk.prefs.lang].notAllowed, 'danger')
    return false
  }
  if (done !== undefined) desk.say(done, 'success', undoIn(desk, register, saved))
  return true
}
