/** A peer that has the room's password and means harm: it uses its own channels past everything that is polite. */
import * as Y from 'yjs'

const channels = (ours: boolean): RTCDataChannel[] =>
  window.watched.channels.filter((one) => (one.label === 'samorden') === ours && one.readyState === 'open')

/** y-webrtc's frames: 0 is sync, then 2 an update; 1 is awareness. */
const frame = (type: readonly number[], body: Uint8Array): Uint8Array<ArrayBuffer> => {
  // Long enough for a length in three groups of seven bits.
  const length = [(body.length & 127) | 128, ((body.length >> 7) & 127) | 128, (body.length >> 14) & 127]
  return new Uint8Array([...type, ...length, ...body])
}

export const hostile = {
  /** An update, an awareness state of somebody who never was, junk, and text, on y-webrtc's channel. Returns how many channels. */
  poison(times: number): number {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'x'.repeat(500))
    const update = frame([0, 2], Y.encodeStateAsUpdate(doc))
    const awareness = frame([1], new Uint8Array([1, 9, 1, 4, ...new TextEncoder().encode('{"a":1}')]))
    const junk = new Uint8Array(300).fill(255)
    const all = channels(false)
    for (const channel of all)
      for (let i = 0; i < times; i++) for (const message of [update, awareness, junk]) channel.send(message)
    for (const channel of all) channel.send('not even bytes')
    return all.length
  },
  /** Past the link, on the channel beneath it. */
  send(bytes: number): void {
    for (const channel of channels(true)) channel.send(new Uint8Array(bytes))
  },
  sendText(): void {
    for (const channel of channels(true)) channel.send('text')
  },
  openChannels(count: number): void {
    for (const pc of window.watched.connections)
      if (pc.connectionState === 'connected')
        for (let i = 0; i < count; i++) pc.createDataChannel(`more-${i}`)
  },
}
