/** One write of a cell as it lies in its envelope, and what it had seen. */
import type { BodyTransaction, BodyWrite } from '../trust/body.ts'
import { timeOf } from '../trust/name.ts'
import { writeName, type Log, type Page } from './log.ts'
import { indexOfRef, placeOfRef } from './place.ts'

export interface PastWrite {
  readonly ref: number
  readonly name: string
  readonly page: Page
  readonly transaction: BodyTransaction
  readonly write: BodyWrite
  readonly at: number
  /** What it replaced, as far as that is here and counts. */
  readonly seen: readonly number[]
}

/** Undefined when the envelope is gone or damaged, or holds another cell there. */
export async function writeAt(log: Log, ref: number, key: string): Promise<PastWrite | undefined> {
  const page = await log.page(placeOfRef(ref))
  const index = indexOfRef(ref)
  const found = page?.writes[index]
  if (!page || found?.write.key !== key) return undefined
  const parents = await log.parents(page)
  const seen = found.write.seen.flatMap((s) => log.seen(page, s, parents) ?? [])
  return { ref, name: writeName(page.hash, index), page, ...found, at: timeOf(found.transaction.id), seen }
}
