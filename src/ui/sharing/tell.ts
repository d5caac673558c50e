import type { Desk } from '../../live/desk.svelte.ts'
import { sharing as words } from '../../words/sharing.ts'

type Saved = Awaited<ReturnType<NonNullable<Desk['sharing']>['withdraw']>>

/** Says how a deed of sharing went: the sentence when it is stored, else why not. True when it is. */
export function tell(desk: Desk, saved: Saved, done: string): boolean {
  const w = words[desk.prefs.lang]
  if (saved.saved) desk.say(done, 'success')
  else desk.say(saved.why === 'not-allowed' ? w.notAllowed : w.notSaved, 'danger')
  return saved.saved
}
