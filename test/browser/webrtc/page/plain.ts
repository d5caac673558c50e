/** y-webrtc as it is meant to be used, with a document that holds something: what we are compared with. */
import { WebrtcProvider } from 'y-webrtc'
import * as Y from 'yjs'

/** When a page began and when it had what it waited for, in milliseconds since 1970. */
export interface Moments {
  readonly began: number
  readonly met: number
}

const providers = new Map<string, WebrtcProvider>()

const random = (bytes: number): string => {
  let text = ''
  while (text.length < bytes) text += Math.random().toString(36).slice(2)
  return text.slice(0, bytes)
}

export const plain = {
  /** Joins; `bytes` of text are in the document before it does, in a Y.Text or a Y.Map. */
  join(
    room: { name: string; password: string; signalling: readonly string[] },
    bytes: number,
    as: 'text' | 'map',
  ) {
    const doc = new Y.Doc()
    if (bytes > 0 && as === 'text') doc.getText('text').insert(0, random(bytes))
    if (bytes > 0 && as === 'map') doc.getMap('map').set('value', random(bytes))
    const provider = new WebrtcProvider(room.name, doc, {
      password: room.password,
      signaling: [...room.signalling],
      peerOpts: { config: { iceServers: [] } },
    })
    providers.set(room.name, provider)
  },
  /** Characters that have arrived. */
  has(room: string): number {
    const doc = providers.get(room)?.doc
    if (doc === undefined) throw new Error(`not joined: ${room}`)
    const value = doc.getMap('map').get('value')
    return doc.getText('text').length + (typeof value === 'string' ? value.length : 0)
  },
  /** Joins with a little in a map of its own, and waits until the other's is here too; undefined when it never comes. */
  async meets(
    room: { name: string; password: string; signalling: readonly string[] },
    within: number,
  ): Promise<Moments | undefined> {
    const began = Date.now()
    plain.join(room, 0, 'map')
    const map = providers.get(room.name)?.doc.getMap('all')
    map?.set(String(Math.random()), true)
    while (Date.now() - began < within) {
      if (map?.size === 2) return { began, met: Date.now() }
      await new Promise((next) => setTimeout(next, 5))
    }
    return undefined
  },
  /** Is there a connection? Says nothing of whether anything comes over it. */
  connected: (room: string): boolean =>
    [...(providers.get(room)?.room?.webrtcConns.values() ?? [])].some((conn) => conn.connected),
  leave(room: string): void {
    const provider = providers.get(room)
    providers.delete(room)
    provider?.disconnect()
    provider?.doc.destroy()
  },
}
