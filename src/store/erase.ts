/** Erasing a person (S33): the cards are rewritten under a new key without the one; the old envelopes and the old key are deleted. */
import { newDocumentKey } from '../trust/keys.ts'
import { membershipOf } from '../trust/membership.ts'
import { makeStatement } from '../trust/statement.ts'
import type { Core } from './core.ts'
import type { DiskWrite } from './disk.ts'
import { documentOfKey, freshDraft, type Draft, type Edit } from './draft.ts'
import { keepRing, rawKeys, rootOf, withKeys } from './keyring.ts'
import { Log } from './log.ts'
import { feedOf, lastOf, placeOf, placeOfRef } from './place.ts'
import { failureOf } from './queue.ts'
import { eachStanding, isTextCell } from './record.ts'
import { sealEdits } from './seal.ts'
import type { ProjectionCache } from './shelf.ts'
import type { Saved } from './types.ts'

/** What stands in a document now, as new writes with nothing before them; several of a clash stay several. */
function standing(core: Core, document: string, without: string): Draft[] {
  const inDocument = (ref: number | undefined): boolean =>
    ref !== undefined && core.feeds.get(feedOf(placeOfRef(ref)))?.document === document
  const out: Draft[] = []
  core.projection.records.forEach((cells, id) => {
    if (id === without) return
    eachStanding(cells, (path, at) => {
      const key = `${id}/${path}`
      if (isTextCell(at)) {
        if (inDocument(at[2])) out.push(freshDraft(key, at[0], at[1], core.client))
      } else if (at.value !== null && inDocument(at.ref))
        out.push(freshDraft(key, at.value, at.value, core.client))
    })
  })
  return out
}

/** Inside a turn, with nothing waiting. `reload` reads everything anew afterwards. */
export async function eraseRecord(
  core: Core,
  cache: ProjectionCache,
  id: string,
  transaction: string,
  reload: () => Promise<void>,
): Promise<Saved> {
  const refused: Saved = { saved: false, why: 'not-allowed', doThis: 'nothing' }
  const { ring } = core
  const root = await rootOf(ring)
  const old = ring.membership.documents.get('cards')
  if (!root || !old || documentOfKey(core.kinds, `${id}/`) !== 'cards') return refused
  const statement = await makeStatement(root, {
    type: 'document',
    name: 'cards',
    generation: old.generation + 1,
    erased: [id],
    at: core.clock(),
  })
  const membership = await membershipOf(root.owner, [...ring.membership.statements, statement])
  const raw = await rawKeys(ring)
  const now = membership.documents.get('cards')
  if (!now) return refused
  raw.set(now.id, newDocumentKey())
  const next = await withKeys({ device: ring.device, root: ring.root, membership }, raw)
  const edit: Edit = {
    id: transaction,
    at: core.clock(),
    what: 'erase',
    note: undefined,
    inverts: undefined,
    drafts: new Map([['cards', standing(core, old.id, id)]]),
    settle: () => undefined,
  }
  try {
    const log = new Log(core.disk, core.feeds, next, (what) => core.notice(what))
    const sealed = await sealEdits([edit], log, core.epoch, core.chance)
    const gone = core.feeds.all().filter((f) => f.document === old.id)
    const writes: DiskWrite[] = [
      ...gone.flatMap((f): DiskWrite[] => [
        { do: 'delete-range', table: 'envelopes', from: placeOf(f.number, 0), to: lastOf(f.number) },
        { do: 'delete', table: 'feeds', key: f.number },
      ]),
      ...sealed.writes,
      ...keepRing(next, core.epoch + 1),
      { do: 'delete', table: 'keep', key: 'cache' },
    ]
    const expect = [
      ...sealed.expect,
      ...gone.map((f) => ({ table: 'feeds' as const, key: f.number, seq: f.seq })),
    ]
    if (!(await core.disk.commit(writes, expect)))
      return { saved: false, why: 'disk-closed', doThis: 'reload' }
  } catch (cause) {
    return failureOf(cause)
  }
  core.disk.tell()
  await cache.keepOnly(core.info.id, undefined)
  await reload()
  return { saved: true, transaction }
}
