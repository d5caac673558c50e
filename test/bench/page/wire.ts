/** A data channel and nothing else: what sharing is compared with. Bytes go over it as links send them, and are acknowledged. */
import { longestMessage } from '../../../src/carry/types.ts'
import { moment } from './payload.ts'

const pc = new RTCPeerConnection({ iceServers: [] })
const channel = pc.createDataChannel('bare', { negotiated: true, id: 7, ordered: true })
channel.binaryType = 'arraybuffer'
/** The same room as a link leaves in the browser. */
const high = 262_144
channel.bufferedAmountLowThreshold = 65_536

let awaited = 0
let acknowledged: (() => void) | undefined
channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string') {
    const [what, size] = data.split(' ')
    if (what === 'here') awaited = Number(size)
    else acknowledged?.()
    return
  }
  if (!(data instanceof ArrayBuffer)) throw new Error('neither bytes nor text')
  awaited -= data.byteLength
  if (awaited <= 0) channel.send('there')
})

async function gathered(): Promise<string> {
  if (pc.iceGatheringState !== 'complete')
    await new Promise<void>((done) => {
      pc.addEventListener('icegatheringstatechange', () => {
        if (pc.iceGatheringState === 'complete') done()
      })
    })
  return pc.localDescription?.sdp ?? ''
}

export const wire = {
  async offer(): Promise<string> {
    await pc.setLocalDescription(await pc.createOffer())
    return gathered()
  },
  async answer(sdp: string): Promise<string> {
    await pc.setRemoteDescription({ type: 'offer', sdp })
    await pc.setLocalDescription(await pc.createAnswer())
    return gathered()
  },
  accept: (sdp: string): Promise<void> => pc.setRemoteDescription({ type: 'answer', sdp }),
  async opened(): Promise<void> {
    if (channel.readyState === 'open') return
    await new Promise((done) => channel.addEventListener('open', done, { once: true }))
  },
  /** So many random bytes there, and the word that they came back. Milliseconds. One byte is a round trip. */
  async send(bytes: number): Promise<number> {
    const message = new Uint8Array(longestMessage)
    crypto.getRandomValues(message)
    const done = new Promise<void>((resolve) => {
      acknowledged = resolve
    })
    const began = moment()
    channel.send(`here ${bytes}`)
    for (let left = bytes; left > 0; left -= longestMessage) {
      if (channel.bufferedAmount >= high)
        await new Promise((low) => channel.addEventListener('bufferedamountlow', low, { once: true }))
      channel.send(message.subarray(0, Math.min(left, longestMessage)))
    }
    await done
    return moment() - began
  },
}
