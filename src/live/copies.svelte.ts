import type { Portfolio } from './portfolio.svelte.ts'
import { mayUse, writeFile } from './folder.ts'

export interface LastCopy {
  readonly at: number
  readonly to: 'file' | 'folder'
}
type FolderState = 'none' | 'asking' | 'ready' | 'writing' | 'failed'

/** Copies are made when nothing has changed for a while, so that a morning's typing is one copy and not five hundred. */
const quietFor = 8_000
const reminderAfter = 30 * 86_400_000
const daily = 86_400_000

/** File names in any file system: `Orkland kommune` → `orkland-kommune`. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'register'

/**
 * Backups of one open register: to a file when asked, and by itself into a folder the person has picked. The folder keeps
 * the newest copy and the one from an earlier day, so that a copy of something broken never replaces the only good one.
 */
export class Copies {
  last = $state.raw<LastCopy>()
  folder = $state.raw<FileSystemDirectoryHandle>()
  state = $state<FolderState>('none')
  #passphrase: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #dirty = false
  #busy: Promise<void> | undefined
  readonly #stop: () => void
  readonly #hidden = () => {
    if (document.visibilityState === 'hidden' && this.#dirty) void this.copyToFolder()
  }

  constructor(readonly portfolio: Portfolio) {
    this.#stop = portfolio.session.subscribe(() => this.#changed())
    document.addEventListener('visibilitychange', this.#hidden)
    void this.#begin()
  }

  /** A copy is missing or more than thirty days old, and there is something worth losing. */
  get due(): boolean {
    if (this.portfolio.info.example || this.portfolio.rows('system').length === 0) return false
    return !this.last || this.portfolio.clock() - this.last.at > reminderAfter
  }

  async #begin(): Promise<void> {
    const { session } = this.portfolio
    this.last = await session.setting<LastCopy>('lastCopy')
    this.#passphrase = await session.setting<string>('folderPassphrase')
    const handle = await session.setting<FileSystemDirectoryHandle>('folder')
    if (!handle) return
    this.folder = handle
    this.state = (await mayUse(handle, false)) ? 'ready' : 'asking'
  }

  async use(folder: FileSystemDirectoryHandle, passphrase?: string): Promise<void> {
    const { session } = this.portfolio
    this.folder = folder
    this.#passphrase = passphrase
    await session.setSetting('folder', folder)
    await session.setSetting('folderPassphrase', passphrase)
    this.state = 'ready'
    await this.copyToFolder()
  }
  /** The browser's question, after a click. */
  async allow(): Promise<void> {
    if (this.folder && (await mayUse(this.folder, true))) {
      this.state = 'ready'
      await this.copyToFolder()
    }
  }
  async stopUsing(): Promise<void> {
    clearTimeout(this.#timer)
    this.folder = undefined
    this.state = 'none'
    await this.portfolio.session.setSetting('folder', undefined)
    await this.portfolio.session.setSetting('folderPassphrase', undefined)
  }

  /** The whole register as bytes for a download. */
  async toFile(passphrase?: string): Promise<Uint8Array> {
    const bytes = await this.portfolio.session.backup(passphrase ? { passphrase } : {})
    await this.#note('file')
    return bytes
  }

  copyToFolder(): Promise<void> {
    clearTimeout(this.#timer)
    this.#busy ??= this.#copy().finally(() => (this.#busy = undefined))
    return this.#busy
  }
  async #copy(): Promise<void> {
    const folder = this.folder
    if (!folder || this.state === 'asking') return
    this.#dirty = false
    this.state = 'writing'
    try {
      const bytes = await this.portfolio.session.backup(
        this.#passphrase ? { passphrase: this.#passphrase } : {},
      )
      const name = slug(this.portfolio.info.name)
      await keepEarlier(folder, name, this.portfolio.clock())
      await writeFile(folder, `${name}.samorden`, bytes)
      this.state = 'ready'
      await this.#note('folder')
    } catch (error) {
      console.warn('Copy to the folder failed:', error)
      this.#dirty = true
      this.state = (await mayUse(folder, false)) ? 'failed' : 'asking'
    }
  }
  async #note(to: LastCopy['to']): Promise<void> {
    this.last = { at: this.portfolio.clock(), to }
    try {
      await this.portfolio.session.setSetting('lastCopy', this.last)
    } catch (error) {
      // A copy is made above all when the disk is full or gone; that this cannot be remembered must not take the copy away.
      console.warn('Cannot remember when the copy was made:', error)
    }
  }
  #changed(): void {
    this.#dirty = true
    if (!this.folder || this.state === 'asking') return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.copyToFolder(), quietFor)
  }

  /** Makes the copy that waits, and lets go. Called before the session closes. */
  async close(): Promise<void> {
    this.#stop()
    document.removeEventListener('visibilitychange', this.#hidden)
    clearTimeout(this.#timer)
    if (this.#dirty) await this.copyToFolder()
  }
}

/** Before the first copy of a new day, the newest one is kept as `…-forrige`. */
async function keepEarlier(folder: FileSystemDirectoryHandle, name: string, now: number): Promise<void> {
  let file: File
  try {
    file = await (await folder.getFileHandle(`${name}.samorden`)).getFile()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return // the first copy
    throw error
  }
  if (file.size > 0 && Math.floor(file.lastModified / daily) < Math.floor(now / daily))
    await writeFile(folder, `${name}-forrige.samorden`, new Uint8Array(await file.arrayBuffer()))
}
