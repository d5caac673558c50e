/** A device's feed in one document is a chain: each envelope names the one before it by hash. */
import { sameBytes, type Bytes } from './bytes.ts'
import type { Header } from './envelope.ts'

export interface Head {
  /** 0 when the feed is empty. */
  readonly seq: number
  readonly hash: Bytes
}

/** How an envelope stands to a feed whose head is known. `fork`: it says it follows us, and what it follows is something else. */
export type Link = 'next' | 'gap' | 'here-or-fork' | 'fork'

export function linkOf(head: Head, header: Pick<Header, 'seq' | 'prev'>): Link {
  if (header.seq > head.seq + 1) return 'gap'
  if (header.seq <= head.seq) return 'here-or-fork'
  return sameBytes(header.prev, head.hash) ? 'next' : 'fork'
}
