/** Bytes that WebCrypto and IndexedDB take: never over shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Bytes that are not what they should be: short, too long, of an unknown sort. The reason is for tests and logs, not for people. */
export class Malformed extends Error {
  constructor(readonly reason: string) {
    super(reason)
    this.name = 'Malformed'
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Appends to a buffer that grows. Varints are little-endian groups of seven bits, as in protobuf, up to 2^53 − 1. */
export class Writer {
  #buffer: Bytes
  #length = 0
  constructor(size = 256) {
    this.#buffer = new Uint8Array(size)
  }
  get length(): number {
    return this.#length
  }
  #room(more: number): void {
    const need = this.#length + more
    if (need <= this.#buffer.length) return
    const larger = new Uint8Array(Math.max(need, this.#buffer.length * 2))
    larger.set(this.#buffer.subarray(0, this.#length))
    this.#buffer = larger
  }
  byte(value: number): this {
    this.#room(1)
    this.#buffer[this.#length++] = value
    return this
  }
  varint(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0) throw new Malformed('varint out of range')
    this.#room(8)
    let rest = value
    while (rest > 0x7f) {
      this.#buffer[this.#length++] = (rest % 128) + 128
      rest = Math.floor(rest / 128)
    }
    this.#buffer[this.#length++] = rest
    return this
  }
  float(value: number): this {
    this.#room(8)
    new DataView(this.#buffer.buffer).setFloat64(this.#length, value)
    this.#length += 8
    return this
  }
  /** Bytes whose length the reader knows. */
  raw(bytes: Uint8Array): this {
    this.#room(bytes.length)
    this.#buffer.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }
  /** Bytes behind their length. */
  block(bytes: Uint8Array): this {
    return this.varint(bytes.length).raw(bytes)
  }
  /** UTF-8 behind its length in bytes. A lone surrogate would not come back as it was, and is refused. */
  text(value: string): this {
    if (!value.isWellFormed()) throw new Malformed('lone surrogate')
    return this.block(encoder.encode(value))
  }
  /** A copy of what is written. */
  done(): Bytes {
    return this.#buffer.slice(0, this.#length)
  }
}

/** Reads hostile bytes: every step checks what is left first. */
export class Reader {
  #at = 0
  readonly #view: DataView
  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  get at(): number {
    return this.#at
  }
  get left(): number {
    return this.bytes.length - this.#at
  }
  #need(count: number): number {
    if (count < 0 || count > this.left) throw new Malformed('ends too early')
    const from = this.#at
    this.#at += count
    return from
  }
  byte(): number {
    return this.#view.getUint8(this.#need(1))
  }
  varint(max = Number.MAX_SAFE_INTEGER): number {
    let value = 0
    let scale = 1
    for (let i = 0; i < 8; i++) {
      const b = this.byte()
      value += (b & 127) * scale
      if (b < 128) {
        // One number has one spelling: otherwise two encodings of a body would both be the body.
        if (b === 0 && i > 0) throw new Malformed('varint not shortest')
        if (value > max) throw new Malformed('number too large')
        return value
      }
      scale *= 128
    }
    throw new Malformed('varint too long')
  }
  float(): number {
    return this.#view.getFloat64(this.#need(8))
  }
  /** A copy, so that nothing keeps the large buffer alive. */
  raw(count: number): Bytes {
    const from = this.#need(count)
    return new Uint8Array(this.bytes.subarray(from, from + count))
  }
  block(max: number): Bytes {
    return this.raw(this.varint(max))
  }
  text(max: number): string {
    return this.characters(this.varint(max))
  }
  characters(count: number): string {
    const from = this.#need(count)
    try {
      return decoder.decode(this.bytes.subarray(from, from + count))
    } catch (cause) {
      throw cause instanceof TypeError ? new Malformed('not UTF-8') : cause
    }
  }
  end(): void {
    if (this.left > 0) throw new Malformed('bytes left over')
  }
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
export const fromHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
/** Throws Malformed when the text has other characters, or a length that no bytes have. */
export function fromBase64Url(text: string): Bytes {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new Malformed('not base64url')
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
}

export const utf8 = (text: string): Bytes => encoder.encode(text)
/** SHA-256, 32 bytes. */
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
