/**
 * What does not count, and yet is needed: somebody who counts has written in a text after an edit that a removal has cut off.
 * Yjs holds back everything that was placed beside what is not here, so that edit is let in, and offered, as far as it has been
 * built on: its shell goes into the text (S4). Nobody else's words would show that it is missing.
 */
import { sha256, type Bytes } from '../trust/bytes.ts'
import { readBody } from '../trust/entry.ts'
import { readHeader, verifyEnvelope, type Header } from '../trust/envelope.ts'
import { deviceIn } from '../trust/membership.ts'
import type { Body } from '../trust/body.ts'
import type { Core } from './core.ts'
import type { Page } from './log.ts'

type FeedName = Pick<Header, 'document' | 'device' | 'no'>
const nameOf = ({ document, device, no }: FeedName): string => `${document} ${device} ${no}`

/** How far a feed is needed; 0 when it is not. */
export const neededTo = (core: Core, feed: FeedName): number => core.needed.get(nameOf(feed)) ?? 0

/** Notes what a page's texts build on that has not come, or does not count. */
export function noteNeeded(core: Core, page: Page, parents: readonly (number | undefined)[]): void {
  for (const { write } of page.writes) {
    if (!(write.value instanceof Uint8Array)) continue
    for (const seen of write.seen) {
      const parent = page.body.parents[seen.parent]
      if (!parent || core.log.seen(page, seen, parents) !== undefined) continue
      const { document, device, no } = page.header
      const name = nameOf({ document, device: parent.device ?? device, no: parent.device ? parent.no : no })
      core.needed.set(name, Math.max(parent.seq, core.needed.get(name) ?? 0))
    }
  }
}

/** The rest of the door for what a removal would keep out (entry.ts): signature, decrypt, shape. Throws Malformed. */
export async function readNeeded(
  core: Core,
  bytes: Bytes,
): Promise<{ readonly hash: Bytes; readonly body: Body | undefined } | undefined> {
  const opened = readHeader(bytes)
  const { header } = opened
  if (header.seq > neededTo(core, header)) return undefined
  const device = deviceIn(core.ring.membership, header.document, header.device)?.device
  const keys = core.ring.keys.get(header.document) ?? []
  if (!device || device.role === 'reader' || keys.length === 0) return undefined
  if (!(await verifyEnvelope(bytes, device.verifier))) return undefined
  return { hash: await sha256(bytes), body: await readBody(bytes, opened, keys) }
}
