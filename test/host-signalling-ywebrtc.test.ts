/** The real y-webrtc client against our server: it enters its room, finds a peer, and comes back after a restart. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { Doc } from 'yjs'
import type { WebrtcProvider } from 'y-webrtc'
import { startSignalling, type RunningSignalling } from '../src/host/signallingServer.ts'
import { Client, eventually } from './hostSockets.ts'

/** As much of WebRTC as it takes to make an offer and take an answer; no bytes ever flow. */
class FakeConnection {
  static readonly answered: unknown[] = []
  readonly iceConnectionState = 'new'
  readonly iceGatheringState = 'new'
  readonly signalingState = 'stable'
  localDescription: unknown
  remoteDescription: unknown
  createDataChannel(): object {
    return { readyState: 'connecting', close: () => undefined }
  }
  createOffer(): Promise<unknown> {
    return Promise.resolve({ type: 'offer', sdp: 'made up' })
  }
  setLocalDescription(description: unknown): Promise<void> {
    this.localDescription = description
    return Promise.resolve()
  }
  setRemoteDescription(description: unknown): Promise<void> {
    this.remoteDescription = description
    FakeConnection.answered.push(description)
    return Promise.resolve()
  }
  close(): void {
    this.localDescription = undefined
  }
}
class FakeDescription {
  readonly type: unknown
  readonly sdp: unknown
  constructor(said: { readonly type: unknown; readonly sdp: unknown }) {
    this.type = said.type
    this.sdp = said.sdp
  }
}
const peerOpts = {
  wrtc: {
    RTCPeerConnection: FakeConnection,
    RTCSessionDescription: FakeDescription,
    RTCIceCandidate: FakeDescription,
  },
}

let server: RunningSignalling
let open: (room: string, options: object) => WebrtcProvider

beforeAll(async () => {
  vi.stubGlobal('WebSocket', WebSocket)
  // Only signalling brings messages here, not other tabs.
  vi.stubGlobal('BroadcastChannel', undefined)
  server = await startSignalling({ port: 0, host: '127.0.0.1' })
  const { WebrtcProvider: Provider } = await import('y-webrtc')
  open = (room, options) =>
    new Provider(room, new Doc(), { signaling: [server.address], filterBcConns: false, peerOpts, ...options })
})
afterAll(async () => {
  await server.close()
  vi.unstubAllGlobals()
})

interface Published {
  readonly type: string
  readonly topic: string
  readonly clients: number
  readonly data: {
    readonly type: string
    readonly from: string
    readonly to?: string
    readonly signal?: unknown
  }
}
const isPublish =
  (type: string) =>
  (message: unknown): message is Published => {
    const { data } = message as Partial<Published>
    return data?.type === type
  }

test('it announces itself, makes an offer to one who announces, and takes the answer', async () => {
  const peer = await Client.open(server.address)
  peer.subscribe('open room')
  await peer.heard()
  const provider = open('open room', {})
  try {
    await peer.until(isPublish('announce'))
    const announced = peer.messages.find(isPublish('announce'))
    expect(announced).toMatchObject({ type: 'publish', topic: 'open room', clients: 2 })

    peer.publish('open room', { type: 'announce', from: 'our own client' })
    await peer.until(isPublish('signal'))
    expect(peer.messages.find(isPublish('signal'))?.data).toMatchObject({
      to: 'our own client',
      from: announced?.data.from,
      signal: { type: 'offer', sdp: 'made up' },
    })

    const answer = { type: 'answer', sdp: 'made up too' }
    peer.publish('open room', {
      type: 'signal',
      from: 'our own client',
      to: announced?.data.from,
      signal: answer,
    })
    await eventually(() => FakeConnection.answered).toContainEqual(answer)
  } finally {
    // `destroy` alone leaves y-webrtc's connection to the signalling server open.
    provider.disconnect()
    provider.destroy()
    peer.leave()
  }
  await eventually(() => server.sockets.counts).toMatchObject({ connections: 0, rooms: 0 })
})

test('with a password the server sees nothing but sealed text; after a restart the client is back in its room', async () => {
  const watch = async (): Promise<unknown> => {
    const peer = await Client.open(server.address)
    peer.subscribe('sealed room')
    await peer.heard()
    await peer.until((message) => (message as Partial<Published>).type === 'publish')
    peer.leave()
    return peer.messages[0]
  }
  const sealed = {
    type: 'publish',
    topic: 'sealed room',
    data: expect.stringMatching(/^[A-Za-z0-9+/]{40,}=*$/) as unknown,
    clients: 2,
  }
  const first = watch()
  await eventually(() => server.sockets.counts.rooms).toBe(1)
  const provider = open('sealed room', { password: 'secret' })
  try {
    expect(await first).toEqual(sealed)
    const { port } = server
    await server.close()
    server = await startSignalling({ port, host: '127.0.0.1' })
    await eventually(() => server.sockets.counts.rooms).toBe(1)
    const again = watch()
    await eventually(() => server.sockets.counts.places).toBe(2)
    // A second connection in the same page announces the room anew.
    provider.disconnect()
    provider.connect()
    expect(await again).toEqual(sealed)
  } finally {
    provider.disconnect()
    provider.destroy()
  }
  await eventually(() => server.sockets.counts).toMatchObject({ connections: 0, rooms: 0 })
})
