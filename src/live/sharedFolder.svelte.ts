import type { Circle } from '../carry/circle/circle.ts'
import type { Memory } from '../carry/folder/notes.ts'
import type { FolderState, SharedFolder } from '../carry/folder/types.ts'
import { realAfter } from '../carry/exchange/timers.ts'
import { pickFolder } from './folder.ts'
import type { FolderView } from './sharingTypes.ts'

interface Kept {
  readonly handle: FileSystemDirectoryHandle
  readonly folder: SharedFolder
}
/** The setting that keeps which folder an owner's changes go in. */
export const handleName = (owner: string): string => `shared folder ${owner}`

/** Comes back to the page, or the network does: then a cloud folder has news. */
function whenBack(woken: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') woken()
  }
  addEventListener('focus', seen)
  addEventListener('online', seen)
  document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('focus', seen)
    removeEventListener('online', seen)
    document.removeEventListener('visibilitychange', seen)
  }
}

/** Two tabs would do the same work and get in each other's way: one at a time. */
const aloneIn =
  (name: string) =>
  <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(name, work) as Promise<T>

/** Folders that something else carries between devices: one for the organisation's own, one for each network. */
export class SharedFolders {
  #changes = $state(0)
  readonly #open = new Map<string, Kept>()
  constructor(readonly circle: Circle) {}

  /** Goes on with the folders that were in use. */
  async begin(): Promise<void> {
    const owners = [this.circle.main.info.id, ...this.circle.networks.keys()]
    for (const owner of new Set(owners)) {
      const handle = await this.circle.main.setting<FileSystemDirectoryHandle>(handleName(owner))
      if (handle) await this.#start(owner, handle)
    }
  }
  async #start(owner: string, handle: FileSystemDirectoryHandle): Promise<void> {
    const gathering = this.circle.gatheringOf(owner)
    if (!gathering) return
    const [{ openFolder }, { pickedDirectory }] = await Promise.all([
      import('../carry/folder/folder.ts'),
      import('../carry/folder/handleDirectory.ts'),
    ])
    const { main, parts } = this.circle
    const memory: Memory = {
      get: (key) => main.setting(`folder ${owner} ${key}`),
      set: (key, value) => main.setSetting(`folder ${owner} ${key}`, value),
    }
    const folder = openFolder({
      directory: pickedDirectory(handle),
      gathering,
      memory,
      clock: parts.clock,
      schedule: realAfter,
      onState: () => this.#changes++,
      wake: whenBack,
      alone: aloneIn(`samorden folder ${owner}`),
    })
    this.#open.set(owner, { handle, folder })
    this.#changes++
  }

  of(owner: string): FolderView | undefined {
    void this.#changes
    const kept = this.#open.get(owner)
    return kept && viewOf(kept.handle.name, kept.folder.state, kept.folder.strange)
  }
  /** The person picks one; nothing happens when they change their mind. */
  async use(owner: string): Promise<void> {
    const handle = await pickFolder('readwrite')
    if (!handle) return
    await this.leave(owner)
    await this.circle.main.setSetting(handleName(owner), handle)
    await this.#start(owner, handle)
  }
  async allow(owner: string): Promise<void> {
    await this.#open.get(owner)?.folder.allow()
  }
  /** What lies in the folder stays there. */
  async leave(owner: string): Promise<void> {
    const kept = this.#open.get(owner)
    this.#open.delete(owner)
    this.#changes++
    await kept?.folder.close()
    await this.circle.main.setSetting(handleName(owner), undefined)
  }
  /** Looks now, in all of them. */
  async check(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ folder }) => folder.check()))
  }
  async close(): Promise<void> {
    const all = [...this.#open.values()]
    this.#open.clear()
    await Promise.all(all.map(({ folder }) => folder.close()))
  }
}

function viewOf(name: string, state: FolderState, strange: SharedFolder['strange']): FolderView | undefined {
  switch (state.is) {
    case 'closed':
      return undefined
    case 'ready':
      return { name, state: 'ready', why: undefined, at: state.at, strange }
    case 'working':
      return { name, state: 'working', why: undefined, at: undefined, strange }
    case 'asking':
      return { name, state: 'asking', why: undefined, at: undefined, strange }
    case 'failed':
      return { name, state: 'failed', why: state.why, at: undefined, strange }
  }
}
