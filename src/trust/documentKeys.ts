/** The keys of documents, as an owner's statements have them. */
import type { Bytes } from './bytes.ts'
import type { KeysSaid } from './said.ts'

/** One key of a document. The one to write under is the first that counts. */
export interface KeyEpoch {
  readonly epoch: number
  readonly commitment: string
  readonly public: Bytes | undefined
  readonly boxes: ReadonlyMap<string, Bytes>
  /** False for what a removed administrator said too late: only for reading what was sealed under it meanwhile. */
  readonly counts: boolean
}
interface Growing extends KeyEpoch {
  public: Bytes | undefined
  readonly boxes: Map<string, Bytes>
}

const first = (a: KeyEpoch, b: KeyEpoch): number =>
  Number(b.counts) - Number(a.counts) || b.epoch - a.epoch || (a.commitment < b.commitment ? -1 : 1)

/**
 * `counted` and `late` from the root down: when two have sealed the same key to the same recipient, the one higher up is
 * believed, so that nobody can spoil a box from below.
 */
export function keysOf(
  counted: readonly KeysSaid[],
  late: readonly KeysSaid[],
): ReadonlyMap<string, readonly KeyEpoch[]> {
  const documents = new Map<string, Map<string, Growing>>()
  const add = (said: KeysSaid, counts: boolean): void => {
    const epochs = documents.get(said.document) ?? new Map<string, Growing>()
    documents.set(said.document, epochs)
    const name = `${said.epoch} ${said.commitment}`
    const { epoch, commitment } = said
    const one = epochs.get(name) ?? { epoch, commitment, public: undefined, boxes: new Map(), counts }
    epochs.set(name, one)
    one.public ??= said.public
    for (const { to, box } of said.boxes) if (!one.boxes.has(to)) one.boxes.set(to, box)
  }
  for (const said of counted) add(said, true)
  for (const said of late) add(said, false)
  return new Map([...documents].map(([document, epochs]) => [document, [...epochs.values()].sort(first)]))
}
