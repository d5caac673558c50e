/** For somebody who has an invitation and a folder, and no register yet: what the owner has said in it. */
import type { Bytes } from '../../trust/bytes.ts'
import { statementName } from '../file/deliver.ts'
import type { Picked } from './directory.ts'
import { folderLimits } from './limits.ts'
import { ownerPlace } from './names.ts'
import { findBase, layoutOf } from './places.ts'
import { readSamdel, SamdelProblem } from './samdel.ts'

/** Statements and joins, as many as an owner may have; nothing is believed, and nothing is written. Throws DirectoryProblem. */
export async function statementsIn(picked: Picked, owner: string, most = 20_000): Promise<readonly Bytes[]> {
  const wanted = (name: string): boolean => name.toUpperCase().startsWith(ownerPlace(owner))
  const base = await findBase(picked, false)
  if (!base) return []
  const found = new Map<string, Bytes>()
  const { places } = await layoutOf(base, wanted, new Set(), folderLimits)
  for (const { directory, names } of places)
    for (const name of names) {
      const bytes = await directory.read(name, folderLimits.file)
      if (!bytes) continue
      try {
        const samdel = await readSamdel(bytes)
        if (samdel.owner !== owner) continue
        for (const said of samdel.statements)
          if (found.size < most) found.set(await statementName(said), said)
      } catch (cause) {
        if (!(cause instanceof SamdelProblem)) throw cause
      }
    }
  return [...found.values()]
}
