/** Bodies made long again: those of others, which may be bombs. */
import { Inflate } from 'fflate'
import { joinBytes, Malformed, type Bytes } from './bytes.ts'

/** From here on the way to the browser's own inflater and back costs less than doing it here. */
const large = 8_192

function within(total: number, size: number): void {
  if (total > size) throw new Malformed('inflates to more than it said')
}
function whole(parts: readonly Uint8Array[], total: number, size: number): Bytes {
  if (total !== size) throw new Malformed('inflates to less than it said')
  return joinBytes(parts)
}

/** Stopped while inflating when it comes to more than was said, a few kilobytes of input at a time. */
function here(deflated: Uint8Array, size: number): Bytes {
  const parts: Uint8Array[] = []
  let total = 0
  const inflate = new Inflate((chunk) => {
    total += chunk.length
    within(total, size)
    parts.push(chunk)
  })
  try {
    for (let at = 0; at < deflated.length; at += 4096)
      inflate.push(deflated.subarray(at, at + 4096), at + 4096 >= deflated.length)
  } catch (cause) {
    throw cause instanceof Malformed ? cause : new Malformed('does not inflate')
  }
  return whole(parts, total, size)
}

/** Undefined when the browser has no such means, or refuses the bytes. */
async function aside(deflated: Bytes, size: number): Promise<Bytes | undefined> {
  let stream: DecompressionStream
  try {
    stream = new DecompressionStream('deflate-raw')
  } catch {
    return undefined // an older browser
  }
  const writer = stream.writable.getWriter()
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader()
  // What goes wrong in writing is heard of in reading.
  const written = Promise.allSettled([writer.write(deflated), writer.close()])
  const parts: Uint8Array[] = []
  let total = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      total += value.length
      within(total, size)
      parts.push(value)
    }
  } catch (cause) {
    await reader.cancel().catch(() => undefined)
    if (cause instanceof Malformed) throw cause
    return undefined
  } finally {
    await written
  }
  return whole(parts, total, size)
}

/**
 * Every device must come to the same verdict: what the browser refuses is tried here, which is the measure for them all.
 *
 * @throws Malformed when it does not inflate, or not to the size it said
 */
export function inflated(deflated: Bytes, size: number): Bytes | Promise<Bytes> {
  if (deflated.length < large || typeof DecompressionStream === 'undefined') return here(deflated, size)
  return aside(deflated, size).then((bytes) => bytes ?? here(deflated, size))
}
