/** The long messages: what is carried, how it differs, what is asked for, and the envelopes themselves. */
import { Malformed, type Reader, Writer, type Bytes } from '../../trust/bytes.ts'
import { limits } from '../../trust/limits.ts'
import { bytesOf, nameOf } from '../../trust/name.ts'
import type { FeedHead, Tip } from '../../store/depot.ts'
import { exchangeLimits } from './limits.ts'
import { bodyOf, digestSize, types } from './messages.ts'

/** What is carried with a peer: owners in order, and the names of their documents in order. */
export type Scope = readonly { readonly owner: string; readonly names: readonly string[] }[]

export interface Outline {
  readonly owner: string
  readonly statements: Bytes
  readonly documents: readonly { readonly name: string; readonly digest: Bytes }[]
}
/** One owner's statements (`name` undefined) or the feeds of one of its documents; a document may come in several pieces. */
export interface Section {
  readonly owner: string
  readonly name: string | undefined
  readonly statements: readonly string[]
  readonly feeds: readonly FeedHead[]
}
export interface HeadsPage {
  /** The sender would like to hear how it stands with the other. */
  readonly ask: boolean
  readonly last: boolean
  readonly sections: readonly Section[]
}
export interface WantSection {
  readonly owner: string
  /** All statements: of an owner that is not here yet. */
  readonly all: boolean
  readonly statements: readonly string[]
  /** With the asker's own tips. */
  readonly feeds: readonly FeedHead[]
}
export interface Want {
  readonly id: number
  /** Bytes that may be sent before more is given. */
  readonly credit: number
  readonly sections: readonly WantSection[]
}
/** News, or a part of what was asked for: of one owner. */
export interface Parcel {
  readonly owner: string
  readonly statements: readonly Bytes[]
  readonly envelopes: readonly Bytes[]
}
export interface Batch extends Parcel {
  readonly id: number
  readonly last: boolean
}

const nameLength = limits.name * 4
/** No list can be longer than what is left has room for. */
const times = <T>(r: Reader, smallest: number, read: () => T): T[] => {
  const n = r.varint(Math.floor(r.left / smallest))
  return Array.from({ length: n }, read)
}
const name16 = (r: Reader): string => nameOf(r.raw(16))
const flagOf = (r: Reader): boolean => {
  const byte = r.byte()
  if (byte > 1) throw new Malformed('not a flag')
  return byte === 1
}
function ended<T>(r: Reader, value: T): T {
  r.end()
  return value
}

export function encodeScope(ask: boolean, scope: Scope): Bytes {
  const w = new Writer(2_048).byte(types.scope).byte(ask ? 1 : 0)
  w.varint(scope.length)
  for (const { owner, names } of scope) {
    w.raw(bytesOf(owner)).varint(names.length)
    for (const name of names) w.text(name)
  }
  return w.done()
}
export function decodeScope(message: Bytes): { readonly ask: boolean; readonly scope: Scope } {
  const r = bodyOf(message)
  const ask = flagOf(r)
  const scope = times(r, 17, () => ({ owner: name16(r), names: times(r, 2, () => r.text(nameLength)) }))
  if (scope.length > exchangeLimits.owners) throw new Malformed('too many owners')
  return ended(r, { ask, scope })
}

/** `state`: the one hash of it all, as in the digest that this answers. */
export function encodeOutline(state: Bytes, outline: readonly Outline[]): Bytes {
  const w = new Writer(4_096).byte(types.outline).raw(state).varint(outline.length)
  for (const { owner, statements, documents } of outline) {
    w.raw(bytesOf(owner)).raw(statements).varint(documents.length)
    for (const { name, digest } of documents) w.text(name).raw(digest)
  }
  return w.done()
}
export function decodeOutline(message: Bytes): { readonly state: Bytes; readonly outline: Outline[] } {
  const r = bodyOf(message)
  const state = r.raw(digestSize)
  const outline = times(r, 33, () => ({
    owner: name16(r),
    statements: r.raw(digestSize),
    documents: times(r, 17, () => ({ name: r.text(nameLength), digest: r.raw(digestSize) })),
  }))
  return ended(r, { state, outline })
}

/** Also what a document's digest is taken over. */
export function writeFeed(w: Writer, feed: FeedHead): void {
  w.raw(bytesOf(feed.document)).raw(bytesOf(feed.device)).varint(feed.no).varint(feed.tips.length)
  for (const tip of feed.tips) w.varint(tip.seq).raw(tip.hash)
}
const readFeed = (r: Reader): FeedHead => {
  const document = name16(r)
  const device = name16(r)
  const no = r.varint(1_000_000)
  const tips = times(r, 33, (): Tip => ({ seq: r.varint(2 ** 26 - 1), hash: r.raw(32) }))
  return { document, device, no, tips }
}
const writeNames = (w: Writer, names: readonly string[]): void => {
  w.varint(names.length)
  for (const name of names) w.raw(bytesOf(name))
}
const readNames = (r: Reader): string[] => times(r, 16, () => name16(r))

const headsPage = 60_000
const writePage = (ask: boolean, last: boolean, sections: readonly Section[]): Bytes => {
  const w = new Writer(4_096)
    .byte(types.heads)
    .byte((ask ? 1 : 0) | (last ? 2 : 0))
    .varint(sections.length)
  for (const { owner, name, statements, feeds } of sections) {
    w.raw(bytesOf(owner)).byte(name === undefined ? 0 : 1)
    if (name === undefined) writeNames(w, statements)
    else {
      w.text(name).varint(feeds.length)
      for (const feed of feeds) writeFeed(w, feed)
    }
  }
  return w.done()
}
const sizeOf = (feed: FeedHead): number => 40 + feed.tips.length * 36

/** Pieces of a section that fit a page, of what is mentioned up to the limit. */
function piecesOf(section: Section, most: number): { readonly piece: Section; readonly bytes: number }[] {
  const heading = 40 + (section.name?.length ?? 0) * 3
  const pieces: { piece: Section; bytes: number }[] = []
  let statements: string[] = []
  let feeds: FeedHead[] = []
  let bytes = heading
  const flush = (): void => {
    pieces.push({ piece: { ...section, statements, feeds }, bytes })
    statements = []
    feeds = []
    bytes = heading
  }
  for (const statement of section.statements.slice(0, most)) {
    if (bytes + 16 > headsPage) flush()
    statements.push(statement)
    bytes += 16
  }
  for (const feed of section.feeds.slice(0, most)) {
    if (bytes + sizeOf(feed) > headsPage) flush()
    feeds.push(feed)
    bytes += sizeOf(feed)
  }
  flush()
  return pieces
}
/** As many pages as it takes; each is a message of its own. */
export function encodeHeads(ask: boolean, sections: readonly Section[]): Bytes[] {
  const pages: Section[][] = [[]]
  let size = 0
  let left: number = exchangeLimits.feeds
  for (const section of sections) {
    for (const { piece, bytes } of piecesOf(section, left)) {
      if (size > 0 && size + bytes > headsPage) {
        pages.push([])
        size = 0
      }
      size += bytes
      left = Math.max(0, left - piece.statements.length - piece.feeds.length)
      pages.at(-1)?.push(piece)
    }
  }
  return pages.map((page, i) => writePage(ask, i === pages.length - 1, page))
}
export function decodeHeads(message: Bytes): HeadsPage {
  const r = bodyOf(message)
  const flags = r.byte()
  const sections = times(r, 18, (): Section => {
    const owner = name16(r)
    if (!flagOf(r)) return { owner, name: undefined, statements: readNames(r), feeds: [] }
    return { owner, name: r.text(nameLength), statements: [], feeds: times(r, 34, () => readFeed(r)) }
  })
  return ended(r, { ask: (flags & 1) !== 0, last: (flags & 2) !== 0, sections })
}

export function encodeWant(want: Want): Bytes {
  const w = new Writer(4_096)
    .byte(types.want)
    .varint(want.id)
    .varint(want.credit)
    .varint(want.sections.length)
  for (const { owner, all, statements, feeds } of want.sections) {
    w.raw(bytesOf(owner)).byte(all ? 1 : 0)
    writeNames(w, statements)
    w.varint(feeds.length)
    for (const feed of feeds) writeFeed(w, feed)
  }
  return w.done()
}
export function decodeWant(message: Bytes): Want {
  const r = bodyOf(message)
  const id = r.varint()
  const credit = r.varint()
  const sections = times(r, 19, () => ({
    owner: name16(r),
    all: flagOf(r),
    statements: readNames(r),
    feeds: times(r, 34, () => readFeed(r)),
  }))
  return ended(r, { id, credit, sections })
}

const writeParcel = (w: Writer, parcel: Parcel): Bytes => {
  w.raw(bytesOf(parcel.owner)).varint(parcel.statements.length)
  for (const statement of parcel.statements) w.block(statement)
  w.varint(parcel.envelopes.length)
  for (const envelope of parcel.envelopes) w.block(envelope)
  return w.done()
}
/** Nothing that is signed is shorter than its signature and whose it is. */
const smallestSealed = 100
const readParcel = (r: Reader): Parcel =>
  ended(r, {
    owner: name16(r),
    statements: times(r, smallestSealed, () => r.block(limits.statement)),
    envelopes: times(r, smallestSealed, () => r.block(limits.envelope)),
  })
const roomFor = (parcel: Parcel): number =>
  [...parcel.statements, ...parcel.envelopes].reduce((sum, one) => sum + one.length + 4, 64)

export const encodeNews = (news: Parcel): Bytes =>
  writeParcel(new Writer(roomFor(news)).byte(types.news), news)
export const decodeNews = (message: Bytes): Parcel => readParcel(bodyOf(message))

export const encodeBatch = (batch: Batch): Bytes =>
  writeParcel(
    new Writer(roomFor(batch))
      .byte(types.batch)
      .varint(batch.id)
      .byte(batch.last ? 1 : 0),
    batch,
  )
export function decodeBatch(message: Bytes): Batch {
  const r = bodyOf(message)
  const id = r.varint()
  const last = flagOf(r)
  return { id, last, ...readParcel(r) }
}
