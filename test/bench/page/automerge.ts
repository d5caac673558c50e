/** The same data in automerge-repo, stored by its own adapter for IndexedDB and carried over the same sort of link. */
import { automergeWasmBase64 } from '@automerge/automerge/automerge.wasm.base64'
import {
  cbor,
  ImmutableString,
  initializeBase64Wasm,
  NetworkAdapter,
  Repo,
  type AutomergeUrl,
  type DocHandle,
  type Message,
  type PeerId,
} from '@automerge/automerge-repo/slim'
import { IndexedDBStorageAdapter } from '@automerge/automerge-repo-storage-indexeddb'
import { openDB } from 'idb'
import { longestMessage, type Link, type Meeting } from '../../../src/carry/types.ts'
import { webrtcMeet } from '../../../src/carry/webrtc/meet.ts'
import type { CellValue } from '../../../src/schema/cells.ts'
import { burstsOf, moment, rowsOf, type Load } from './payload.ts'
import { show } from './screen.ts'

/** Long texts are texts, which merge; other values are replaced whole, as in our cells. */
interface Doc {
  cells: Record<string, unknown>
}
const ready = initializeBase64Wasm(automergeWasmBase64)

/** Messages of any length over a link: each after its own length. */
class OverLink extends NetworkAdapter {
  #gathered: Uint8Array[] = []
  #size = 0
  constructor(
    private readonly link: Link,
    private readonly other: PeerId,
  ) {
    super()
  }
  override isReady = (): boolean => true
  override whenReady = (): Promise<void> => Promise.resolve()
  override connect(peerId: PeerId): void {
    this.peerId = peerId
    this.link.receive((piece) => this.#take(piece))
    this.emit('peer-candidate', { peerId: this.other, peerMetadata: {} })
  }
  override disconnect(): void {
    this.link.close('left')
  }
  override send(message: Message): void {
    const body = cbor.encode(message)
    const whole = new Uint8Array(4 + body.length)
    new DataView(whole.buffer).setUint32(0, body.length)
    whole.set(body, 4)
    for (let at = 0; at < whole.length; at += longestMessage)
      this.link.send(whole.slice(at, at + longestMessage)).catch((cause: unknown) => console.error(cause))
  }
  /** A message ends with a piece, since the next one begins a piece of its own. */
  #take(piece: Uint8Array): void {
    this.#gathered.push(piece)
    this.#size += piece.length
    const [first] = this.#gathered
    if (first === undefined) return
    const length = new DataView(first.buffer, first.byteOffset).getUint32(0)
    if (this.#size < length + 4) return
    const whole = new Uint8Array(this.#size)
    let at = 0
    for (const one of this.#gathered) {
      whole.set(one, at)
      at += one.length
    }
    this.#gathered = []
    this.#size = 0
    this.emit('message', cbor.decode<Message>(whole.subarray(4)))
  }
}

const database = 'automerge'
let repo: Repo | undefined
let handle: DocHandle<Doc> | undefined
let meeting: Meeting | undefined
let link: Link | undefined

const open = (): Repo => {
  if (repo === undefined) throw new Error('No repository is open')
  return repo
}
const valueOf = (value: unknown): CellValue =>
  value instanceof ImmutableString ? value.toString() : (value as CellValue)
const rows = (): Record<string, CellValue>[] => {
  const { cells = {} } = handle?.doc() ?? {}
  return rowsOf(Object.entries(cells).map(([key, value]) => [key, valueOf(value)] as const))
}

export const automerge = {
  ready: (): Promise<void> => ready,
  /** @param me and whom it meets */
  start(me: string): void {
    repo = new Repo({ peerId: me as PeerId, storage: new IndexedDBStorageAdapter(database), network: [] })
  },
  async fill(load: Load): Promise<string> {
    handle = open().create<Doc>({ cells: {} })
    for (const { writes, texts } of burstsOf(load))
      handle.change((doc) => {
        for (const { key, value } of writes)
          doc.cells[key] = typeof value === 'string' ? new ImmutableString(value) : value
        for (const { key, text } of texts) doc.cells[key] = text
      })
    await open().flush()
    return handle.url
  },
  async meet(room: string, signalling: string): Promise<void> {
    const address = { name: room, password: room, signalling: [signalling], iceServers: [] }
    link = await new Promise<Link>((met) => {
      meeting = webrtcMeet(address, met)
    })
  },
  /** The two begin on the link. Returns when that was. */
  begin(other: string): number {
    if (link === undefined) throw new Error('Nobody has been met')
    const began = moment()
    open().networkSubsystem.addNetworkAdapter(new OverLink(link, other as PeerId))
    return began
  },
  /** When so many systems were here and stored, and their rows are made. */
  async has(url: string, count: number): Promise<number> {
    handle = await open().find<Doc>(url as AutomergeUrl)
    const found = handle
    if (rows().length < count)
      await new Promise<void>((done) => {
        const look = (): void => {
          if (rows().length < count) return
          found.off('change', look)
          done()
        }
        found.on('change', look)
      })
    await open().flush()
    show(rows())
    return moment()
  },
  /** What is stored → rows on screen. Milliseconds; the library itself is loaded and compiled before. */
  async open(url: string): Promise<number> {
    await ready
    const began = performance.now()
    automerge.start('reader')
    handle = await open().find<Doc>(url as AutomergeUrl)
    show(rows())
    return performance.now() - began
  },
  rows: (): number => rows().length,
  traffic: (): { sent: number; received: number } => ({ sent: 0, received: 0, ...link?.traffic }),
  /** Bytes that it keeps. */
  async bytes(): Promise<number> {
    const db = await openDB(database)
    let bytes = 0
    let cursor = await db.transaction('documents').store.openCursor()
    for (; cursor !== null; cursor = await cursor.continue()) {
      const kept = cursor.value as { readonly binary?: Uint8Array }
      bytes += kept.binary?.byteLength ?? 0
    }
    db.close()
    return bytes
  },
  async leave(): Promise<void> {
    await meeting?.leave()
    await repo?.shutdown()
    repo = handle = meeting = link = undefined
    const db = await openDB(database)
    if (db.objectStoreNames.contains('documents')) await db.clear('documents')
    db.close()
  },
}
