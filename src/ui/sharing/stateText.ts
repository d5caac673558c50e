import type { SharingOnDesk } from '../../live/joiningTypes.ts'
import type { Lang } from '../../schema/text.ts'
import { sharing as words } from '../../words/sharing.ts'
import { deviceName, listed } from './names.ts'

/** The first sentence of «Deling»: how things stand, by name. */
export function stateSentence(sharing: SharingOnDesk, lang: Lang, registerName: string): string {
  const w = words[lang].state
  if (sharing.standing === 'removed') return w.removed
  if (sharing.standing === 'visitor') return w.visitor(registerName)
  if (sharing.standing === 'waiting') return w.waiting
  const others = sharing.devices.filter((d) => !d.me && d.removed !== 'nothing')
  if (sharing.onlyHere) return others.length === 0 ? w.only : w.onlyYet
  if (sharing.waiting === 0 && sharing.sharedWith === 0) return w.inFolder
  if (sharing.waiting === 0) return w.all(sharing.sharedWith)
  const behind = others.filter((d) => d.waiting > 0).map((d) => deviceName(d, lang))
  const on = behind.length === 0 ? words[lang].others : listed(behind, lang)
  return sharing.sharedWith === 0
    ? w.none(sharing.waiting, on)
    : w.some(sharing.sharedWith, sharing.waiting, on)
}

/** The second: how the others are reached just now. Empty while there is nobody to reach. */
export function reachSentence(sharing: SharingOnDesk, lang: Lang): string {
  const w = words[lang].reach
  switch (sharing.reach) {
    case 'alone':
      return ''
    case 'connected': {
      const here = sharing.peers.filter((p) => p.state !== 'stranger' && p.state !== 'cut-off').length
      return here === 0 ? w.nobody : w.connected(here)
    }
    default:
      return w[sharing.reach]
  }
}

/** 0–1 of the largest fetching under way; undefined when nothing large is. */
export const fetching = (sharing: SharingOnDesk): number | undefined =>
  sharing.peers
    .flatMap((p) => (p.state === 'receiving' && p.progress !== undefined ? [p.progress] : []))
    .sort((a, b) => a - b)[0]
