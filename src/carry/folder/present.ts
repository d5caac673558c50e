/** What the folder is known to hold of one owner: added up from the files that have been read and are still there. */
import type { FeedName } from '../../store/depot.ts'
import { keyOf } from '../exchange/feeds.ts'
import type { Run } from '../file/runs.ts'
import { ownerPlace } from './names.ts'
import type { Note, Remembered } from './notes.ts'

export const placeOf = (owner: string, device: string): string => `${ownerPlace(owner)}/${device}`

type RunsByFeed = ReadonlyMap<string, readonly Run[]>
export interface Present {
  /** In this device's own place. */
  readonly mine: RunsByFeed
  /** Anywhere. */
  readonly all: RunsByFeed
  /** Names of statements and joins. */
  readonly says: ReadonlySet<string>
  /** Nobody else has a place, and nothing is said: whoever comes first begins it. */
  readonly isNew: boolean
  /** Has the device a place of its own here? */
  hasPlace(device: string): boolean
}
const isHere = (note: Note, owner: string): boolean => note.owner === owner && note.is !== 'unfit'

/** Only places for which `counts` holds are counted. */
export function runsIn(
  remembered: Remembered,
  owner: string,
  counts: (place: string) => boolean,
): Map<string, Run[]> {
  const found = new Map<string, Run[]>()
  for (const [place, notes] of remembered.places()) {
    if (!counts(place)) continue
    for (const note of notes.values()) {
      if (!isHere(note, owner)) continue
      for (const run of note.runs) {
        const runs = found.get(keyOf(run))
        if (runs) runs.push(run)
        else found.set(keyOf(run), [run])
      }
    }
  }
  return found
}

export function presentOf(remembered: Remembered, owner: string, device: string): Present {
  const own = placeOf(owner, device)
  const says = new Set<string>()
  for (const notes of remembered.places().values())
    for (const note of notes.values()) if (isHere(note, owner)) for (const name of note.says) says.add(name)
  const others = [...remembered.places().keys()].filter(
    (place) => place.startsWith(`${ownerPlace(owner)}/`) && place !== own,
  )
  return {
    isNew: says.size === 0 && others.length === 0,
    mine: runsIn(remembered, owner, (place) => place === own),
    all: runsIn(remembered, owner, () => true),
    says,
    hasPlace: (of) => remembered.places().has(placeOf(owner, of)),
  }
}

/**
 * The runs of a feed that make it needless for this device to keep a copy: in the writer's own place, or in that of a device
 * before this one in the order of ids. Never both ways, so two devices cannot each rely on the other and both let go.
 */
export function keptByOthers(
  remembered: Remembered,
  owner: string,
  device: string,
): (feed: FeedName) => readonly Run[] {
  const prefix = `${ownerPlace(owner)}/`
  const before = runsIn(
    remembered,
    owner,
    (place) => place.startsWith(prefix) && place.slice(prefix.length) < device,
  )
  const byWriter = new Map<string, RunsByFeed>()
  return (feed) => {
    const place = placeOf(owner, feed.device)
    const written = byWriter.get(place) ?? runsIn(remembered, owner, (one) => one === place)
    byWriter.set(place, written)
    return [...(written.get(keyOf(feed)) ?? []), ...(before.get(keyOf(feed)) ?? [])]
  }
}
