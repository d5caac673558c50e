/** A document over y-webrtc, as it is meant to be used: nothing signed, nothing sealed, nothing stored. */
import { WebrtcProvider } from 'y-webrtc'
import * as Y from 'yjs'
import type { CellValue } from '../../../src/schema/cells.ts'
import { burstsOf, moment, rowsOf, type Load } from './payload.ts'
import { show } from './screen.ts'

let provider: WebrtcProvider | undefined
let doc = new Y.Doc()
let connected: Promise<number> | undefined

export const plainYjs = {
  fill(load: Load): void {
    doc = new Y.Doc()
    const cells = doc.getMap<CellValue>('cells')
    for (const { writes } of burstsOf(load))
      doc.transact(() => {
        for (const { key, value } of writes) cells.set(key, value)
      })
  },
  empty(): void {
    doc = new Y.Doc()
  },
  bytes: (): number => Y.encodeStateAsUpdate(doc).byteLength,
  /** Joins; whoever joins first is heard of by nobody, and so offers to whoever comes: two offers at once would hang. */
  async join(room: string, signalling: string): Promise<void> {
    const joined = new WebrtcProvider(room, doc, {
      password: room,
      signaling: [signalling],
      peerOpts: { config: { iceServers: [] } },
    })
    provider = joined
    connected = new Promise<number>((opened) => {
      joined.on('peers', () => {
        for (const conn of joined.room?.webrtcConns.values() ?? [])
          conn.peer.on('connect', () => opened(moment()))
      })
    })
    const [socket] = joined.signalingConns
    if (socket !== undefined && !socket.connected)
      await new Promise<void>((open) => socket.on('connect', () => open()))
    await joined.key
  },
  connected: (): Promise<number | undefined> => connected ?? Promise.resolve(undefined),
  /** When so many systems were here and their rows are made. */
  async has(count: number): Promise<number> {
    const cells = doc.getMap<CellValue>('cells')
    const rows = () => rowsOf(cells.entries())
    if (rows().length < count)
      await new Promise<void>((done) => {
        const look = (): void => {
          if (rows().length < count) return
          cells.unobserve(look)
          done()
        }
        cells.observe(look)
      })
    show(rows())
    return moment()
  },
  leave(): void {
    provider?.disconnect()
    provider?.destroy()
    doc.destroy()
    provider = undefined
  },
}
