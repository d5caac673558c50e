/** One file of a shared folder: what a device had to tell others since its last. Layout in README.md. */
import {
  joinBytes,
  Malformed,
  Reader,
  sameBytes,
  sha256,
  utf8,
  Writer,
  type Bytes,
} from '../../trust/bytes.ts'
import { limits } from '../../trust/limits.ts'
import { bytesOf, nameOf } from '../../trust/name.ts'

export const samdelVersion = 1
const magic = utf8('SAMDELNG')
const sumSize = 32
const tags = { statement: 3, envelope: 5 } as const
const longestName = 300

/** An earlier file of the same device that this one holds all of. */
export interface Replaced {
  readonly name: string
  /** First eight bytes of its sum. */
  readonly sum: Bytes
}
export interface SamdelCover {
  readonly owner: string
  /** Whose place it was written in; proves nothing. */
  readonly device: string
  readonly made: number
  readonly replaces: readonly Replaced[]
}
export interface Samdel extends SamdelCover {
  /** Statements and joins. */
  readonly statements: readonly Bytes[]
  readonly envelopes: readonly Bytes[]
  readonly sum: Bytes
}

/** `truncated`: not whole yet, or damaged; it may be whole later. */
export type SamdelWhy = 'truncated' | 'not-samorden' | 'newer-format'
export class SamdelProblem extends Error {
  constructor(readonly why: SamdelWhy) {
    super(why)
    this.name = 'SamdelProblem'
  }
}

export const sumLength = 8

export async function writeSamdel(
  cover: SamdelCover,
  statements: readonly Bytes[],
  envelopes: readonly Bytes[],
): Promise<{ readonly bytes: Bytes; readonly sum: Bytes }> {
  const head = new Writer().raw(bytesOf(cover.owner)).raw(bytesOf(cover.device)).varint(cover.made)
  head.varint(cover.replaces.length)
  for (const { name, sum } of cover.replaces) head.text(name).raw(sum)
  const parts: Bytes[] = []
  for (const [tag, list] of [
    [tags.statement, statements],
    [tags.envelope, envelopes],
  ] as const)
    for (const bytes of list) parts.push(new Writer(16).byte(tag).varint(bytes.length).done(), bytes)
  const size = parts.reduce((all, part) => all + part.length, 0)
  const front = new Writer().raw(magic).byte(samdelVersion).block(head.done()).varint(size).done()
  const whole = joinBytes([front, ...parts])
  const sum = await sha256(whole)
  return { bytes: joinBytes([whole, sum]), sum: sum.slice(0, sumLength) }
}

/** A cloud may have made room for a file before it fills it: zeros are a file on its way. */
const isOnItsWay = (bytes: Uint8Array): boolean => {
  const begins = bytes.subarray(0, magic.length)
  return begins.every((byte) => byte === 0) || sameBytes(begins, magic.subarray(0, begins.length))
}

function readHead(r: Reader): SamdelCover {
  const owner = nameOf(r.raw(16))
  const device = nameOf(r.raw(16))
  const made = r.varint()
  const replaces: Replaced[] = []
  for (let n = r.varint(Math.floor(r.left / (sumLength + 1))); n > 0; n--)
    replaces.push({ name: r.text(longestName * 4), sum: r.raw(sumLength) })
  r.end()
  return { owner, device, made, replaces }
}

/** Throws SamdelProblem. What is inside is not believed: it is sealed and signed by itself. */
export async function readSamdel(bytes: Bytes): Promise<Samdel> {
  if (!isOnItsWay(bytes)) throw new SamdelProblem('not-samorden')
  if (bytes.length < magic.length + 1 + sumSize || bytes[0] === 0) throw new SamdelProblem('truncated')
  if ((bytes[magic.length] ?? 0) > samdelVersion) throw new SamdelProblem('newer-format')
  const end = bytes.length - sumSize
  const sum = await sha256(bytes.slice(0, end))
  if (!sameBytes(sum, bytes.subarray(end))) throw new SamdelProblem('truncated')
  try {
    const r = new Reader(bytes.subarray(0, end))
    r.raw(magic.length + 1)
    const cover = readHead(new Reader(r.block(end)))
    if (r.varint() !== r.left) throw new Malformed('of another length')
    const statements: Bytes[] = []
    const envelopes: Bytes[] = []
    while (r.left > 0) {
      const tag = r.byte()
      const part = r.block(limits.envelope)
      if (tag === tags.statement) statements.push(part)
      else if (tag === tags.envelope) envelopes.push(part)
    }
    return { ...cover, statements, envelopes, sum: sum.slice(0, sumLength) }
  } catch (cause) {
    // The sum holds: somebody made it so.
    if (cause instanceof Malformed) throw new SamdelProblem('not-samorden')
    throw cause
  }
}
