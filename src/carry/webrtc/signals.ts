/** What two pages say to each other through signalling, read from what anybody with the room's password may have sent. */
import { fingerprintOf } from './fingerprint.ts'

export type Description = {
  readonly type: 'offer' | 'answer'
  readonly sdp: string
}
export type Candidate = {
  readonly candidate: string
  readonly sdpMLineIndex: number | null
  readonly sdpMid: string | null
}
/** «I am here». Whoever hears it offers a connection. `to` is left out when it is for everybody. */
export type Announce = {
  readonly type: 'announce'
  readonly from: string
  readonly to?: string
}
export type Signalled = {
  readonly type: 'signal'
  readonly from: string
  readonly to: string
  /** y-webrtc's time of the offer, with which two simultaneous offers are settled. */
  readonly token: number
  readonly signal: Description | { readonly type: 'candidate'; readonly candidate: Candidate }
}
export type Signal = Announce | Signalled

export type BadSignal =
  'signal-shape' | 'signal-name' | 'signal-type' | 'signal-description' | 'signal-candidate'

const longestName = 64
const longestDescription = 16_384
const longestCandidate = 1_024

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longestName

/** Data alone, with one certificate: sound and pictures would make the browser work for whoever asks. */
function readDescription(type: 'offer' | 'answer', sdp: unknown): Description | undefined {
  if (typeof sdp !== 'string' || sdp.length > longestDescription) return undefined
  const media = sdp.match(/^m=.*$/gm) ?? []
  if (media.length !== 1 || !media[0]?.startsWith('m=application ')) return undefined
  return fingerprintOf(sdp) === undefined ? undefined : { type, sdp }
}

function readCandidate(value: unknown): Candidate | undefined {
  if (!isObject(value)) return undefined
  const { candidate, sdpMLineIndex: index = null, sdpMid: mid = null } = value
  if (typeof candidate !== 'string' || candidate.length > longestCandidate) return undefined
  if (index !== null && (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index > 8))
    return undefined
  if (mid !== null && (typeof mid !== 'string' || mid.length > 16)) return undefined
  // RTCIceCandidate throws when it is told neither.
  return index === null && mid === null ? undefined : { candidate, sdpMLineIndex: index, sdpMid: mid }
}

/** A clean copy with the known fields alone, or why it is refused. */
export function readSignal(value: unknown): Signal | BadSignal {
  if (!isObject(value)) return 'signal-shape'
  const { type, from, to } = value
  if (!isName(from) || (to !== undefined && !isName(to))) return 'signal-name'
  if (type === 'announce') return to === undefined ? { type, from } : { type, from, to }
  if (type !== 'signal') return 'signal-type'
  const { token = 0, signal } = value
  if (to === undefined) return 'signal-name'
  if (!isObject(signal) || typeof token !== 'number') return 'signal-shape'
  const said = { type, from, to, token } as const
  if (signal['type'] === 'offer' || signal['type'] === 'answer') {
    const description = readDescription(signal['type'], signal['sdp'])
    return description === undefined ? 'signal-description' : { ...said, signal: description }
  }
  // Requests for more tracks and channels (`renegotiate`, `transceiverRequest`) are not for a pipe of bytes.
  if (signal['type'] !== 'candidate') return 'signal-type'
  const candidate = readCandidate(signal['candidate'])
  return candidate === undefined ? 'signal-candidate' : { ...said, signal: { type: 'candidate', candidate } }
}
