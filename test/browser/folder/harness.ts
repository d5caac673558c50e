/** What the folder tests drive inside real Chromium: the store and the carriers, nothing of the interface. */
import { openCarried, readCarried, writeCarried } from '../../../src/carry/file/carried.ts'
import { openFolder } from '../../../src/carry/folder/folder.ts'
import { pickedDirectory } from '../../../src/carry/folder/handleDirectory.ts'
import { statementsIn } from '../../../src/carry/folder/statementsIn.ts'
import type { Strange } from '../../../src/carry/folder/strange.ts'
import type { FolderState, SharedFolder } from '../../../src/carry/folder/types.ts'
import { realAfter } from '../../../src/carry/exchange/timers.ts'
import type { Gathering } from '../../../src/carry/types.ts'
import { indexedDbRegisters } from '../../../src/store/registers.ts'
import type { OpenOptions, Session } from '../../../src/store/types.ts'
import type { Bytes } from '../../../src/trust/bytes.ts'
import { readLink, writeLink } from '../../../src/trust/link.ts'
import { directoryContract } from '../../contracts/directoryContract.ts'
import { kinds } from '../../fakes/storeKinds.ts'

const options: OpenOptions = {
  kinds,
  clock: () => Date.now(),
  chance: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
}
const registers = indexedDbRegisters()
const picked = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('Delt mappe', { create: true })
const own = (session: Session): Gathering => ({
  self: session.depot,
  depots: () => [{ depot: session.depot, documents: session.depot.documents().map(({ name }) => name) }],
  may: () => undefined,
})
type Files = [path: string, bytes: number[]][]

const harness = {
  session: undefined as Session | undefined,
  folder: undefined as SharedFolder | undefined,
  states: [] as FolderState[],
  errors: [] as string[],

  open(): Session {
    if (!harness.session) throw new Error('no session')
    return harness.session
  },
  async found(): Promise<string> {
    harness.session = await registers.found({ name: 'Prøve', sort: 'other', example: false }, options)
    return harness.session.info.id
  },
  async reopen(id: string): Promise<void> {
    harness.session = await registers.open(id, options)
  },
  async invite(): Promise<string> {
    const link = await harness.open().household.invite('editor', { signalling: [], iceServers: [] })
    if (!link) throw new Error('not invited')
    await harness.rest()
    return writeLink(link)
  },
  /** With what the folder, or a file, says of the owner. */
  async join(token: string, file?: number[]): Promise<void> {
    const link = readLink(token)
    const parcels = file ? (await openCarried(new Uint8Array(file))).parcels : []
    const said = file
      ? parcels.flatMap((parcel) => (parcel.owner === link.owner ? parcel.statements : []))
      : await statementsIn(pickedDirectory(await picked()), link.owner)
    harness.session = await registers.join(link, said, { label: 'Kollega' }, options)
  },
  async accept(): Promise<void> {
    const { household } = harness.open()
    for (const { join } of household.newcomers) await household.accept(join)
    await harness.rest()
  },
  async rest(): Promise<void> {
    await harness.open().flush()
    await harness.open().rest()
  },
  async write(id: string, name: string, text = ''): Promise<boolean> {
    const texts = text === '' ? [] : [{ key: `${id}/description`, text }]
    const writing = harness
      .open()
      .write({ what: 'edit', writes: [{ key: `${id}/name`, value: name }], texts })
    await harness.rest()
    return (await writing).saved
  },
  names(): unknown[] {
    return harness
      .open()
      .rows('system')
      .map((row) => row['name'])
      .sort()
  },

  /** Opens the folder once, and looks. */
  async look(): Promise<{ state: FolderState; strange: readonly Strange[] }> {
    harness.folder ??= await harness.openFolder()
    await harness.folder.check()
    await harness.rest()
    await harness.folder.check()
    const { state, strange } = harness.folder
    return { state, strange }
  },
  async openFolder(): Promise<SharedFolder> {
    const session = harness.open()
    return openFolder({
      directory: pickedDirectory(await picked()),
      gathering: own(session),
      memory: { get: (key) => session.setting(key), set: (key, value) => session.setSetting(key, value) },
      clock: () => Date.now(),
      schedule: realAfter,
      onState: (state) => harness.states.push(state),
      alone: (work) => navigator.locks.request('samorden folder', work),
    })
  },
  async toFile(): Promise<number[]> {
    await harness.rest()
    return [...(await writeCarried(own(harness.open()), { name: 'Prøve', at: Date.now() }))]
  },
  async fromFile(file: number[]): Promise<number> {
    const { of } = await readCarried(new Uint8Array(file), own(harness.open()))
    await harness.rest()
    return of.reduce((sum, one) => sum + one.stored.envelopes, 0)
  },

  /** Everything in the folder, as a synchroniser sees it. */
  async files(): Promise<Files> {
    const found: Files = []
    const walk = async (directory: FileSystemDirectoryHandle, before: string): Promise<void> => {
      for await (const [name, handle] of directory.entries())
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${before}${name}/`)
        else if (handle instanceof FileSystemFileHandle)
          found.push([before + name, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]])
    }
    await walk(await picked(), '')
    return found.sort(([a], [b]) => (a < b ? -1 : 1))
  },
  async put(files: Files): Promise<void> {
    for (const [path, bytes] of files) {
      const parts = path.split('/')
      let directory = await picked()
      for (const part of parts.slice(0, -1))
        directory = await directory.getDirectoryHandle(part, { create: true })
      const out = await (await directory.getFileHandle(parts.at(-1) ?? '', { create: true })).createWritable()
      await out.write(new Uint8Array(bytes))
      await out.close()
    }
  },

  /** Each case of the contract, with what went wrong. */
  async contract(): Promise<[string, string][]> {
    const outcome: [string, string][] = []
    const root = await navigator.storage.getDirectory()
    let n = 0
    const ground = async () =>
      pickedDirectory(await root.getDirectoryHandle(`grunn ${n++}`, { create: true }))
    for (const [name, run] of Object.entries(directoryContract))
      outcome.push([name, await run(ground).then(() => '', String)])
    return outcome
  },
  /** What writing so many bytes comes to, and what is left under the name. */
  async writeMuch(bytes: number): Promise<{ why: string; left: string[] }> {
    const directory = pickedDirectory(await picked())
    const whole: Bytes = new Uint8Array(bytes)
    const why = await directory.write('stor.samdel', whole).then(
      () => '',
      (cause: { why: string }) => cause.why,
    )
    return { why, left: (await directory.list(10)).map(({ name }) => name) }
  },
  /** Bytes of each file at the top of the folder. */
  async sizes(): Promise<number[]> {
    const directory = pickedDirectory(await picked())
    const names = await directory.list(10)
    return Promise.all(names.map(async ({ name }) => (await directory.facts(name))?.size ?? -1))
  },
}
addEventListener('unhandledrejection', (event) => harness.errors.push(String(event.reason)))
export type FolderHarness = typeof harness
declare global {
  interface Window {
    folderHarness: FolderHarness
  }
}
window.folderHarness = harness
