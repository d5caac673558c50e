import type { SharingOnDesk } from '../../live/joiningTypes.ts'
import type { Lang } from '../../schema/text.ts'
import { sharing as words } from '../../words/sharing.ts'

/** Why this device cannot do what administrators do, in a sentence; undefined when its standing does not explain it. */
export function whyOff(sharing: SharingOnDesk, lang: Lang): string | undefined {
  const w = words[lang]
  if (sharing.standing === 'removed') return w.state.removedWhat
  if (sharing.standing === 'waiting') return w.state.waiting
  if (sharing.standing === 'reader') return w.reader
  return undefined
}
