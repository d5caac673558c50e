import type { SharingOnDesk } from '../../live/joiningTypes.ts'
import type { Lang } from '../../schema/text.ts'
import { sharingLine } from '../../words/sharingLine.ts'

export interface LineText {
  /** After «Lagret her». */
  readonly long: readonly string[]
  /** Where there is room for a word or two. */
  readonly short: string
  readonly is: 'only' | 'shared' | 'waiting' | 'fetching' | 'approval' | 'removed'
  /** The same for whoever listens: changes when another kind of thing is true, not with every number on the way. */
  readonly kind: string
}

/** What the state line says of sharing. Without sharing everything is on this device alone. */
export function lineText(sharing: SharingOnDesk | undefined, lang: Lang): LineText {
  const w = sharingLine[lang].line
  if (!sharing) return { long: [w.only], short: w.short.only, is: 'only', kind: w.short.only }
  if (sharing.standing === 'removed')
    return { long: [w.removed], short: w.short.removed, is: 'removed', kind: w.short.removed }
  const fetched = sharing.peers.find((p) => p.state === 'receiving' && p.progress !== undefined)?.progress
  if (fetched !== undefined) {
    const text = w.receiving(Math.floor(fetched * 100))
    const kind = sharing.standing === 'waiting' ? w.short.approval : w.short.shared
    return { long: [text], short: `${Math.floor(fetched * 100)} %`, is: 'fetching', kind }
  }
  if (sharing.standing === 'waiting')
    return { long: [w.approval], short: w.short.approval, is: 'approval', kind: w.short.approval }
  if (sharing.onlyHere) return { long: [w.only], short: w.short.only, is: 'only', kind: w.short.only }
  const shared =
    sharing.sharedWith > 0
      ? [w.with(sharing.sharedWith)]
      : sharing.folder?.state === 'ready'
        ? [w.folder]
        : []
  if (sharing.waiting === 0)
    return { long: shared, short: w.short.shared, is: 'shared', kind: w.short.shared }
  const waiting = w.waiting(sharing.waiting)
  return { long: [...shared, waiting], short: waiting, is: 'waiting', kind: w.short.shared }
}
