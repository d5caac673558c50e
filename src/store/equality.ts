/**
 * Two devices say «we are equal» (S32): one name for everything that counts, cells of kinds and fields that this release does
 * not know included. What is made of how things came here, such as local numbers, is no part of it.
 */
import { joinBytes, sha256, utf8, Writer, type Bytes } from '../trust/bytes.ts'
import { nameOf } from '../trust/name.ts'
import { writeValue } from '../trust/value.ts'
import type { Core } from './core.ts'
import { feedOf, placeOfRef } from './place.ts'
import { eachStanding, isTextCell } from './record.ts'
import { Pace } from './slices.ts'

/** Bytes hashed at once; each stretch with the hash of those before it. */
const stretch = 1_000_000

/** `names`: documents that are asked about; all of them when left out. Inside a turn. */
export async function equalityOf(core: Core, names: readonly string[] | undefined): Promise<string> {
  const { feeds, projection, ring } = core
  const nameOfDocument = new Map([...ring.membership.documents.values()].map(({ id, name }) => [id, name]))
  const isAsked = (ref: number | undefined): boolean => {
    if (!names) return true
    const document = ref === undefined ? undefined : feeds.get(feedOf(placeOfRef(ref)))?.document
    const name = document === undefined ? undefined : nameOfDocument.get(document)
    return name !== undefined && names.includes(name)
  }
  const pace = new Pace()
  let hash: Bytes = await sha256(utf8('samorden equality'))
  let w = new Writer(stretch)
  for (const id of [...projection.records.keys()].sort()) {
    const paths = new Map<string, Writer>()
    eachStanding(projection.cells(id) ?? [], (path, standing) => {
      const ref = isTextCell(standing) ? standing[2] : standing.ref
      // A text of which nothing stands is kept for later changes to build on, and is nothing that anybody sees.
      if ((isTextCell(standing) && ref === undefined) || !isAsked(ref)) return
      const cell = paths.get(path) ?? new Writer(64)
      paths.set(path, cell)
      writeValue(cell.byte(isTextCell(standing) ? 1 : 0), isTextCell(standing) ? standing[1] : standing.value)
    })
    for (const path of [...paths.keys()].sort())
      w.text(id)
        .text(path)
        .block(paths.get(path)?.done() ?? hash)
    if (w.length > stretch) {
      hash = await sha256(joinBytes([hash, w.done()]))
      w = new Writer(stretch)
    }
    if (pace.due) await pace.breathe()
  }
  return nameOf((await sha256(joinBytes([hash, w.done()]))).subarray(0, 16))
}
