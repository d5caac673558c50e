/** Where in the picked directory the files are: one folder an owner, and in it one a device. */
import type { Directory, Picked } from './directory.ts'
import type { FolderLimits } from './limits.ts'
import { baseName, isSamdelName, isStatusName } from './names.ts'

export interface Place {
  /** `<owner>/<device>` as they are called here; shorter for what somebody has moved. */
  readonly path: string
  readonly directory: Directory
  readonly names: readonly string[]
  readonly status: readonly string[]
}
export interface Layout {
  readonly base: Directory
  readonly places: readonly Place[]
  /** Owners' folders that have nothing to do with us: not looked into. */
  readonly foreign: readonly string[]
  /** More files or folders than are looked at. */
  readonly tooMany: readonly string[]
}

/** Folders that are looked into for a base that lies one step further down than what was picked. */
const mostBelow = 200

/**
 * Colleagues may pick the same directory a step higher or lower than each other, and would then never meet: the base is the
 * picked one when that is its name, else the one in it, else the only one in a folder in it; else a new one, when it may be made.
 */
export async function findBase(picked: Picked, make: boolean): Promise<Directory | undefined> {
  if (picked.name === baseName) return picked
  const inside = await picked.folder(baseName, false)
  if (inside) return inside
  const found: Directory[] = []
  for (const { name, is } of await picked.list(mostBelow)) {
    const below = is === 'folder' ? await picked.folder(name, false) : undefined
    const base = await below?.folder(baseName, false)
    if (base) found.push(base)
  }
  const [only] = found
  if (only && found.length === 1) return only
  return make ? picked.folder(baseName, true) : undefined
}

const deepest = 2

export async function layoutOf(
  base: Directory,
  wanted: (ownerFolder: string) => boolean,
  /** Folders that come first: this device's own must never be among what is left out. */
  first: ReadonlySet<string>,
  limits: FolderLimits,
): Promise<Layout> {
  const places: Place[] = []
  const foreign: string[] = []
  const tooMany: string[] = []
  const look = async (directory: Directory, path: string, depth: number): Promise<void> => {
    if (places.length >= limits.places) {
      tooMany.push(path)
      return
    }
    const entries = await directory.list(limits.names + 1)
    if (entries.length > limits.names) tooMany.push(path)
    const files = entries
      .flatMap(({ name, is }) => (is === 'file' && isSamdelName(name) ? [name] : []))
      .sort()
    places.push({
      path,
      directory,
      names: files.filter((name) => !isStatusName(name)).slice(0, limits.names),
      status: files.filter(isStatusName).slice(0, 10),
    })
    if (depth === deepest) return
    const rank = (name: string): string => (first.has(name) ? `0${name}` : `1${name}`)
    for (const { name, is } of [...entries].sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1))) {
      if (is !== 'folder') continue
      if (depth === 0 && !wanted(name)) {
        foreign.push(name)
        continue
      }
      const below = await directory.folder(name, false)
      if (below) await look(below, path === '' ? name : `${path}/${name}`, depth + 1)
    }
  }
  await look(base, '', 0)
  return { base, places, foreign, tooMany }
}
