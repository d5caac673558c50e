/**
 * A zip's entries, inflated a piece at a time. Sizes are held against limits before and while inflating, so that a
 * bomb is refused after a bounded amount of work and memory, whatever its header claims.
 */
import { Inflate } from 'fflate'
import { Refused } from './problems.ts'
import type { Pace } from './pace.ts'

export interface Limits {
  /** The file itself, bytes. */
  readonly maxBytes: number
  /** Everything that is inflated from it, bytes. */
  readonly maxInflated: number
  /** Cells with something in them, all sheets together. */
  readonly maxCells: number
}
export const limits: Limits = {
  maxBytes: 100 * 1024 * 1024,
  maxInflated: 512 * 1024 * 1024,
  maxCells: 3_000_000,
}
/** Deflate cannot pass 1032:1. Sheets with a million empty rows come to about 40:1; small entries may pass any ratio. */
const maxRatio = 300
const ratioCounts = 8 * 1024 * 1024

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly locked: boolean
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const u16 = (b: DataView, at: number): number => b.getUint16(at, true)
const u32 = (b: DataView, at: number): number => b.getUint32(at, true)
const u64 = (b: DataView, at: number): number => Number(b.getBigUint64(at, true))

/** Reads the central directory. Throws Refused('corrupt'). */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  try {
    return directory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes)
  } catch (cause) {
    // Reading past the end of a truncated file is a RangeError of DataView.
    throw cause instanceof Refused ? cause : new Refused('corrupt', { what: 'zip' }, { cause })
  }
}

function directory(view: DataView, bytes: Uint8Array): Map<string, ZipEntry> {
  let end = bytes.length - 22
  const last = Math.max(0, end - 0xffff)
  while (end >= last && u32(view, end) !== 0x06054b50) end--
  if (end < last) throw new Refused('corrupt', { what: 'zip' })
  let count = u16(view, end + 10)
  let at = u32(view, end + 16)
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && u32(view, end - 20) === 0x07064b50) {
    const wide = u64(view, end - 12)
    if (u32(view, wide) !== 0x06064b50) throw new Refused('corrupt', { what: 'zip' })
    count = u64(view, wide + 32)
    at = u64(view, wide + 48)
  }
  if (count > 65_535) throw new Refused('zip-bomb', { what: 'entries' })
  const names = new TextDecoder('utf-8')
  const out = new Map<string, ZipEntry>()
  for (let i = 0; i < count; i++) {
    if (u32(view, at) !== 0x02014b50) throw new Refused('corrupt', { what: 'zip' })
    const [nameLength, extraLength, commentLength] = [
      u16(view, at + 28),
      u16(view, at + 30),
      u16(view, at + 32),
    ]
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    let [packed, size, offset] = [u32(view, at + 20), u32(view, at + 24), u32(view, at + 42)]
    // Zip64: the sizes that did not fit stand in extra field 1, in this order.
    for (let x = at + 46 + nameLength, stop = x + extraLength; x + 4 <= stop; x += 4 + u16(view, x + 2)) {
      if (u16(view, x) !== 1) continue
      let y = x + 4
      if (size === 0xffffffff) {
        size = u64(view, y)
        y += 8
      }
      if (packed === 0xffffffff) {
        packed = u64(view, y)
        y += 8
      }
      if (offset === 0xffffffff) offset = u64(view, y)
    }
    const locked = (u16(view, at + 8) & 1) !== 0
    out.set(name, {
      name,
      method: u16(view, at + 10),
      locked,
      crc: u32(view, at + 16),
      packed,
      size,
      at: offset,
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return out
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1
  return n
})

/** What has been inflated so far from one file, all entries together. */
export class Inflated {
  bytes = 0
  constructor(readonly limits: Limits) {}

  /** Refuses an entry by what its header says before a byte is inflated. */
  expect(entry: ZipEntry): void {
    if (entry.locked) throw new Refused('encrypted')
    if (entry.method !== 0 && entry.method !== 8) throw new Refused('corrupt', { what: 'method' })
    if (this.bytes + entry.size > this.limits.maxInflated) throw new Refused('zip-bomb', { what: 'size' })
  }

  add(entry: ZipEntry, piece: number, soFar: number): void {
    this.bytes += piece
    if (this.bytes > this.limits.maxInflated) throw new Refused('zip-bomb', { what: 'size' })
    if (soFar > ratioCounts && soFar > entry.packed * maxRatio)
      throw new Refused('zip-bomb', { what: 'ratio' })
  }
}

/**
 * Hands out an entry's bytes piece by piece. Throws Refused: `encrypted`, `corrupt` (cut short, wrong checksum, unknown
 * method) or `zip-bomb`.
 */
export async function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  inflated: Inflated,
  pace: Pace,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  inflated.expect(entry)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || u32(view, entry.at) !== 0x04034b50)
    throw new Refused('corrupt', { what: entry.name })
  const from = entry.at + 30 + u16(view, entry.at + 26) + u16(view, entry.at + 28)
  if (from + entry.packed > bytes.length) throw new Refused('corrupt', { what: entry.name })
  let soFar = 0
  let crc = ~0
  const piece = (chunk: Uint8Array): void => {
    soFar += chunk.length
    inflated.add(entry, chunk.length, soFar)
    for (const byte of chunk) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
    take(chunk)
  }
  const inflate = new Inflate(piece)
  // 16 kB at a time: at deflate's worst that is 16 MB out before the limits are asked again.
  const step = 16 * 1024
  for (let i = 0; i < entry.packed || i === 0; i += step) {
    const chunk = bytes.subarray(from + i, from + Math.min(entry.packed, i + step))
    const final = i + step >= entry.packed
    if (entry.method === 0) piece(chunk)
    else
      try {
        inflate.push(chunk, final)
      } catch (cause) {
        throw cause instanceof Refused ? cause : new Refused('corrupt', { what: entry.name }, { cause })
      }
    if (pace.over()) await pace.rest(i / entry.packed)
  }
  if (~crc >>> 0 !== entry.crc) throw new Refused('corrupt', { what: entry.name })
}
