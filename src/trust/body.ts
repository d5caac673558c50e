/** What an envelope holds when it is opened: transactions of writes. The layout is written out in README.md. */
import { deflateSync } from 'fflate'
import { joinBytes, Malformed, Reader, Writer, type Bytes } from './bytes.ts'
import { inflated } from './inflate.ts'
import { limits } from './limits.ts'
import { bytesOf, bytesOfName, nameOf } from './name.ts'
import { readValue, writeValue, type Json } from './value.ts'
import { firstOwnWord, wordList, wordNumber } from './wordList.ts'

/** An envelope whose writes are named: by whose feed and where it stands, so it can be found, and by hash, which is what is believed. */
export interface Parent {
  /** Device id; undefined when it is the feed this envelope stands in. */
  readonly device: string | undefined
  readonly no: number
  readonly seq: number
  /** First sixteen bytes of the envelope's hash. */
  readonly hash: Bytes
}
/** One write, named by its envelope and its place in it. */
export interface Seen {
  /** Number in the body's list of parents; −1 is this envelope itself. */
  readonly parent: number
  readonly index: number
}
export interface BodyWrite {
  /** `<id>/<field>` or `<id>/<field>/<element>`. */
  readonly key: string
  /** The cell's new value; for a long text the change to it. */
  readonly value: Json | Bytes
  /** 1 + the largest depth among what it had seen, as the writer says: picks what is shown in a clash, nothing more. */
  readonly depth: number
  readonly seen: readonly Seen[]
}
export interface BodyTransaction {
  /** 26 characters; the first ten are the writer's wall clock. */
  readonly id: string
  readonly part: number
  readonly of: number
  readonly what: string
  readonly note?: string
  /** The transaction that this one takes back. */
  readonly inverts?: string
  /** Records that the whole transaction touches in this document, all parts together. */
  readonly records: number
  readonly writes: readonly BodyWrite[]
}
export interface Body {
  readonly parents: readonly Parent[]
  readonly transactions: readonly BodyTransaction[]
}

/** The envelope is sound, but its body was made by a newer release: kept and passed on, not shown (S16). */
export class NewerBody extends Error {}

const sort = { plain: 0x10, deflated: 0x11 } as const
const has = { element: 1, update: 2 } as const
const also = { note: 1, inverts: 2, parts: 4 } as const
const idForm = { ulid: 0, slug: 1, raw: 2 } as const
/** More than this many seen is written out; fewer stand in the write's first byte. */
const manySeen = 7

class Words {
  readonly own: string[] = []
  readonly #numbers = new Map<string, number>()
  number(word: string): number {
    const known = wordNumber.get(word) ?? this.#numbers.get(word)
    if (known !== undefined) return known
    const number = firstOwnWord + this.own.length
    this.own.push(word)
    this.#numbers.set(word, number)
    return number
  }
}

const split = (key: string): [id: string, field: string, element: string | undefined] => {
  const first = key.indexOf('/')
  if (first < 1) throw new Malformed('not a cell')
  const second = key.indexOf('/', first + 1)
  return second < 0
    ? [key.slice(0, first), key.slice(first + 1), undefined]
    : [key.slice(0, first), key.slice(first + 1, second), key.slice(second + 1)]
}

function writeId(w: Writer, words: Words, id: string): void {
  const colon = id.indexOf(':')
  const rest = id.slice(colon + 1)
  const name = colon > 0 ? bytesOfName(rest) : undefined
  if (name) w.varint(words.number(id.slice(0, colon)) * 4 + idForm.ulid).raw(name)
  else if (colon > 0) w.varint(words.number(id.slice(0, colon)) * 4 + idForm.slug).text(rest)
  else w.varint(words.number(id) * 4 + idForm.raw)
}

function writeWrite(
  w: Writer,
  words: Words,
  field: string,
  element: string | undefined,
  write: BodyWrite,
): void {
  const update = write.value instanceof Uint8Array
  const few = Math.min(write.seen.length, manySeen)
  w.byte((element === undefined ? 0 : has.element) | (update ? has.update : 0) | (few << 2))
  w.varint(words.number(field))
  if (element !== undefined) w.text(element)
  if (few === manySeen) w.varint(write.seen.length)
  for (const s of write.seen) w.varint(s.parent + 1).varint(s.index)
  if (few > 0) w.varint(write.depth)
  if (update) w.block(write.value)
  else writeValue(w, write.value as Json)
}

/** Bytes of a body, not sealed. Writes of one record should stand together: the record is named once for a run of them. */
export function encodeBody(body: Body): Bytes {
  const words = new Words()
  const main = new Writer(1024)
  main.varint(body.transactions.length)
  for (const t of body.transactions) {
    main.raw(bytesOf(t.id))
    main.byte(
      (t.note === undefined ? 0 : also.note) |
        (t.inverts === undefined ? 0 : also.inverts) |
        (t.of === 1 ? 0 : also.parts),
    )
    main.varint(words.number(t.what))
    if (t.note !== undefined) main.text(t.note)
    if (t.inverts !== undefined) main.raw(bytesOf(t.inverts))
    if (t.of !== 1) main.varint(t.part).varint(t.of)
    main.varint(t.records)
    const runs: { id: string; writes: [string, string | undefined, BodyWrite][] }[] = []
    for (const write of t.writes) {
      const [id, field, element] = split(write.key)
      const last = runs.at(-1)
      if (last?.id === id) last.writes.push([field, element, write])
      else runs.push({ id, writes: [[field, element, write]] })
    }
    main.varint(runs.length)
    for (const run of runs) {
      writeId(main, words, run.id)
      main.varint(run.writes.length)
      for (const [field, element, write] of run.writes) writeWrite(main, words, field, element, write)
    }
  }
  const head = new Writer()
  const devices: string[] = []
  for (const p of body.parents)
    if (p.device !== undefined && !devices.includes(p.device)) devices.push(p.device)
  head.varint(devices.length)
  for (const device of devices) head.raw(bytesOf(device))
  head.varint(body.parents.length)
  for (const p of body.parents) {
    head.varint(p.device === undefined ? 0 : devices.indexOf(p.device) + 1)
    if (p.device !== undefined) head.varint(p.no)
    head.varint(p.seq).raw(p.hash)
  }
  head.varint(words.own.length)
  for (const word of words.own) head.text(word)
  return joinBytes([head.done(), main.done()])
}

function readHead(r: Reader): { parents: Parent[]; words: string[] } {
  const devices: string[] = []
  for (let n = r.varint(limits.parents); n > 0; n--) devices.push(nameOf(r.raw(16)))
  const parents: Parent[] = []
  for (let n = r.varint(limits.parents); n > 0; n--) {
    const from = r.varint(devices.length)
    const no = from === 0 ? 0 : r.varint()
    parents.push({ device: from === 0 ? undefined : devices[from - 1], no, seq: r.varint(), hash: r.raw(16) })
  }
  const words: string[] = []
  for (let n = r.varint(r.left); n > 0; n--) words.push(r.text(limits.name * 4))
  return { parents, words }
}

function readWrite(r: Reader, id: string, word: (n: number) => string, parents: number): BodyWrite {
  const flags = r.byte()
  if (flags > 31) throw new Malformed('unknown write')
  const field = word(r.varint())
  const key = flags & has.element ? `${id}/${field}/${r.text(limits.name * 4)}` : `${id}/${field}`
  const few = flags >> 2
  const count = few === manySeen ? r.varint(limits.seen) : few
  const seen: Seen[] = []
  for (let i = 0; i < count; i++) seen.push({ parent: r.varint(parents) - 1, index: r.varint(limits.writes) })
  const depth = few > 0 ? r.varint(2 ** 31) : 1
  const value = flags & has.update ? r.block(limits.envelope) : readValue(r)
  return { key, value, depth, seen }
}

/** Throws Malformed; nothing is allocated on the word of the bytes alone. */
export function decodeBody(bytes: Uint8Array): Body {
  const r = new Reader(bytes)
  const { parents, words } = readHead(r)
  const word = (n: number): string => {
    const found = n < firstOwnWord ? wordList[n] : words[n - firstOwnWord]
    if (found === undefined) throw new Malformed('unknown word')
    return found
  }
  const transactions: BodyTransaction[] = []
  let writes = 0
  for (let n = r.varint(r.left); n > 0; n--) {
    const id = nameOf(r.raw(16))
    const flags = r.byte()
    if (flags > 7) throw new Malformed('unknown transaction')
    const what = word(r.varint())
    const note = flags & also.note ? r.text(limits.name * 4) : undefined
    const inverts = flags & also.inverts ? nameOf(r.raw(16)) : undefined
    const part = flags & also.parts ? r.varint(limits.parts) : 0
    const of = flags & also.parts ? r.varint(limits.parts) : 1
    if (part >= of) throw new Malformed('no such part')
    const records = r.varint()
    const list: BodyWrite[] = []
    for (let runs = r.varint(r.left); runs > 0; runs--) {
      const named = r.varint()
      const stem = word(Math.floor(named / 4))
      const form = named % 4
      if (form > idForm.raw) throw new Malformed('unknown id')
      const recordId =
        form === idForm.raw
          ? stem
          : `${stem}:${form === idForm.ulid ? nameOf(r.raw(16)) : r.text(limits.name)}`
      for (let count = r.varint(r.left); count > 0; count--) {
        if (++writes > limits.writes) throw new Malformed('too many writes')
        list.push(readWrite(r, recordId, word, parents.length))
      }
    }
    transactions.push({
      id,
      part,
      of,
      what,
      ...(note === undefined ? {} : { note }),
      ...(inverts === undefined ? {} : { inverts }),
      records,
      writes: list,
    })
  }
  r.end()
  return { parents, transactions }
}

/** Ready to seal: deflated when that is shorter. The first byte says which, and which release's body it is. */
export function packBody(plain: Uint8Array): Bytes {
  const deflated = deflateSync(plain, { level: 6 })
  const w = new Writer(Math.min(plain.length, deflated.length) + 16)
  return deflated.length + 4 < plain.length
    ? w.byte(sort.deflated).varint(plain.length).raw(deflated).done()
    : w.byte(sort.plain).raw(plain).done()
}

/** At once when it is small; by the browser's own means, off this thread, when it is not. */
export function unpackBody(packed: Bytes): Bytes | Promise<Bytes> {
  const r = new Reader(packed)
  const s = r.byte()
  if (s === sort.plain) return packed.subarray(1)
  if (s !== sort.deflated) throw new NewerBody()
  const size = r.varint(limits.body)
  return inflated(packed.subarray(r.at), size)
}
