/** What peers say to each other, short messages. The long ones are in lists.ts; the layouts are written out in README.md. */
import { fromHex, Malformed, Reader, toHex, Writer, type Bytes } from '../../trust/bytes.ts'
import { bytesOf, nameOf } from '../../trust/name.ts'
import { exchangeLimits } from './limits.ts'

/** First byte of a message. Numbers not in the table are a newer release's, and let be. */
export const types = {
  hello: 1,
  proof: 2,
  ready: 3,
  neighbours: 4,
  presence: 5,
  prune: 6,
  graft: 7,
  want: 8,
  credit: 9,
  stop: 10,
  digest: 20,
  same: 21,
  scope: 22,
  outline: 23,
  heads: 24,
  news: 25,
  batch: 30,
} as const
export const isKnown = (type: number): boolean => Object.values<number>(types).includes(type)

/** Of a number drawn by each running exchange. */
export const instanceSize = 4
const nonceSize = 32
export const digestSize = 16

export interface Hello {
  /** The newest exchange its release speaks. Both go by the lower one; there is one so far. */
  readonly version: number
  readonly nonce: Bytes
  /** Which running exchange of its device it is: there may be several. */
  readonly instance: Bytes
  readonly signPublic: Bytes
  readonly boxPublic: Bytes
}
export interface Neighbours {
  readonly added: readonly string[]
  readonly gone: readonly string[]
}
export interface Shown {
  /** The node that is present, and its own count of what it has shown: each is passed on once. */
  readonly node: string
  readonly count: number
  /** 0 from itself, 1 passed on. */
  readonly hops: number
  readonly owner: string
  readonly document: string
  /** Empty: not here any more. */
  readonly sealed: Bytes
}
export interface Digest {
  /** Of what the sender carries with the receiver, and of what it takes the receiver to carry with it. */
  readonly scope: Bytes
  readonly yours: Bytes
  /** Of all that both carry. */
  readonly state: Bytes
}

const start = (type: number, size = 64): Writer => new Writer(size).byte(type)
/** A reader past the type. */
export function bodyOf(message: Bytes): Reader {
  const r = new Reader(message)
  r.byte()
  return r
}
/** Reads a whole body and demands that nothing is left over. */
function whole<T>(message: Bytes, read: (r: Reader) => T): T {
  const r = bodyOf(message)
  const value = read(r)
  r.end()
  return value
}

export const encodeHello = (h: Hello): Bytes =>
  start(types.hello, 160)
    .varint(h.version)
    .raw(h.nonce)
    .raw(h.instance)
    .raw(h.signPublic)
    .raw(h.boxPublic)
    .done()
/** Bytes after these are a newer release's. */
export function decodeHello(message: Bytes): Hello {
  const r = bodyOf(message)
  const version = r.varint(1_000_000)
  if (version === 0) throw new Malformed('versions begin at one')
  const nonce = r.raw(nonceSize)
  const instance = r.raw(instanceSize)
  return { version, nonce, instance, signPublic: r.raw(32), boxPublic: r.raw(32) }
}
export const encodeProof = (signature: Bytes): Bytes => start(types.proof, 80).raw(signature).done()
export const decodeProof = (message: Bytes): Bytes => whole(message, (r) => r.raw(64))

/** Messages that are nothing but their type. */
export const encodeBare = (type: 'ready' | 'prune' | 'graft'): Bytes => start(types[type], 1).done()

/** A running exchange: its device, which it has proved to be, and its number. Nobody can take another's name. */
export const nodeOf = (device: string, instance: Bytes): string => device + toHex(instance)
const nameLength = 26
const writeNode = (w: Writer, node: string): Writer =>
  w.raw(bytesOf(node.slice(0, nameLength))).raw(fromHex(node.slice(nameLength)))
const readNode = (r: Reader): string => nodeOf(nameOf(r.raw(16)), r.raw(instanceSize))
export const deviceOfNode = (node: string): string => node.slice(0, nameLength)

const writeNodes = (w: Writer, nodes: readonly string[]): void => {
  w.varint(nodes.length)
  for (const node of nodes) writeNode(w, node)
}
const readNodes = (r: Reader): string[] => {
  const nodes: string[] = []
  for (let n = r.varint(exchangeLimits.neighbours); n > 0; n--) nodes.push(readNode(r))
  return nodes
}
export function encodeNeighbours(n: Neighbours): Bytes {
  const w = start(types.neighbours)
  writeNodes(w, n.added)
  writeNodes(w, n.gone)
  return w.done()
}
export const decodeNeighbours = (message: Bytes): Neighbours =>
  whole(message, (r) => ({ added: readNodes(r), gone: readNodes(r) }))

export const encodeShown = (p: Shown): Bytes =>
  writeNode(start(types.presence, 128), p.node)
    .varint(p.count)
    .byte(p.hops)
    .raw(bytesOf(p.owner))
    .raw(bytesOf(p.document))
    .block(p.sealed)
    .done()
export const decodeShown = (message: Bytes): Shown =>
  whole(message, (r) => ({
    node: readNode(r),
    count: r.varint(),
    hops: r.byte(),
    owner: nameOf(r.raw(16)),
    document: nameOf(r.raw(16)),
    sealed: r.block(exchangeLimits.presence),
  }))

export const encodeCredit = (id: number, bytes: number): Bytes =>
  start(types.credit, 16).varint(id).varint(bytes).done()
export const decodeCredit = (message: Bytes): { readonly id: number; readonly bytes: number } =>
  whole(message, (r) => ({ id: r.varint(), bytes: r.varint() }))
export const encodeStop = (id: number): Bytes => start(types.stop, 16).varint(id).done()
export const decodeStop = (message: Bytes): number => whole(message, (r) => r.varint())

export const encodeDigest = (d: Digest): Bytes =>
  start(types.digest).raw(d.scope).raw(d.yours).raw(d.state).done()
export const decodeDigest = (message: Bytes): Digest =>
  whole(message, (r) => ({ scope: r.raw(digestSize), yours: r.raw(digestSize), state: r.raw(digestSize) }))
export const encodeSame = (state: Bytes): Bytes => start(types.same, 20).raw(state).done()
export const decodeSame = (message: Bytes): Bytes => whole(message, (r) => r.raw(digestSize))
