import type { Desk } from '../../../live/desk.svelte.ts'
import type { Portfolio } from '../../../live/portfolio.svelte.ts'
import type { RecordWrites } from '../../../register/reference/records.ts'
import { sharing } from '../../../words/sharing.ts'
import { undoIn } from '../undo.ts'

type Saved = Awaited<ReturnType<Portfolio['session']['write']>>

export const isNothing = ({ writes, texts }: RecordWrites): boolean =>
  writes.length === 0 && texts.length === 0

/** One thing a person did in a register, the network's or one's own; undefined when there was nothing to write. */
export async function store(
  register: Portfolio,
  what: string,
  made: RecordWrites,
  note?: string,
): Promise<Saved | undefined> {
  if (isNothing(made)) return undefined
  const { writes, texts } = made
  const { session } = register
  const saving = session.write({
    what,
    writes,
    ...(texts.length > 0 ? { texts } : {}),
    ...(note === undefined ? {} : { note }),
  })
  void session.flush() // a small one would wait for more to come
  return saving
}

/** Stores it, and says so with a way back; says in words when it was refused. True when it stands. */
export async function storeAndSay(
  desk: Desk,
  register: Portfolio,
  what: string,
  made: RecordWrites,
  done: string,
): Promise<boolean> {
  const saved = await store(register, what, made)
  if (saved && !saved.saved) {
    sayRefused(desk, saved)
    return false
  }
  desk.say(done, 'success', undoIn(desk, register, saved))
  return true
}
/** What the disk refuses also stands in the state line, in red, until it is stored. */
export function sayRefused(desk: Desk, saved: Extract<Saved, { saved: false }>): void {
  const w = sharing[desk.prefs.lang]
  desk.say(saved.why === 'not-allowed' ? w.notAllowed : w.notSaved, 'danger')
}
