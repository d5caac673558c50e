/** Erasing a person (S33): the cards are rewritten under a new key without the one; the old envelopes and the old key are deleted. */
import type { Core } from './core.ts'
import type { DiskWrite } from './disk.ts'
import { documentOfKey, freshDraft, type Draft, type Edit } from './draft.ts'
import { forgetLeft, keptOf, leave, marksOf, standingIn, toCarryOver } from './eraseElsewhere.ts'
import { saying } from './householdKeys.ts'
import type { Kin } from './householdKin.ts'
import { findDocument, keepRing, type Keyring } from './keyring.ts'
import { Log } from './log.ts'
import { failureOf } from './queue.ts'
import { idOfKey } from './record.ts'
import type { Saved } from './saved.ts'
import { sealEdits } from './seal.ts'
import type { ProjectionCache } from './shelf.ts'

/** What stands in the cards now, as new writes with nothing before them; several of a clash stay several. */
async function rewritten(core: Core, document: string, without: string | undefined): Promise<Draft[]> {
  const out: Draft[] = []
  for (const { key, shown, text } of standingIn(core, document))
    if (idOfKey(key) !== without && (text || shown !== null))
      out.push(freshDraft(key, text ?? shown, shown, core.client))
  // An erasure elsewhere, whose rewritten cards never came: what was kept of before is all that is left of them.
  const here = new Set(out.map((draft) => draft.key))
  for (const { key, shown, text } of (await keptOf(core))?.left ?? [])
    if (!here.has(key) && idOfKey(key) !== without && shown !== null)
      out.push(freshDraft(key, text ?? shown, shown, core.client))
  return [...out, ...marksOf(core, document)]
}

/** The ring in which the cards have a new generation without the one, under a key of its own. */
const ringWithout = (core: Core, kin: Kin, id: string | undefined): Promise<Keyring | undefined> => {
  const at = Math.max(0, core.clock())
  const generation = (core.ring.membership.documents.get('cards')?.generation ?? 0) + 1
  return saying(core.ring, { kin, at }, (sayer) =>
    sayer.say({ type: 'document', name: 'cards', generation, erased: id === undefined ? [] : [id], at }),
  )
}

/**
 * Two who each erased somebody apart have given the cards the same generation twice: each has rewritten the one that the other
 * erased. They must be rewritten once more, without either.
 */
export function rewriteDue({ membership: m }: Keyring): boolean {
  const generation = m.documents.get('cards')?.generation
  const lists = m.statements.flatMap(({ said, owner }) =>
    owner === m.owner && said.type === 'document' && said.name === 'cards' && said.generation === generation
      ? [JSON.stringify([...said.erased].sort())]
      : [],
  )
  return new Set(lists).size > 1
}

/** Inside a turn, with nothing waiting. Without an id: rewritten as they stand. `replaced` takes over the ring and reads everything anew afterwards. */
export async function eraseRecord(
  core: Core,
  cache: ProjectionCache,
  kin: Kin,
  id: string | undefined,
  transaction: string,
  replaced: (next: Keyring) => Promise<void>,
): Promise<Saved> {
  const refused: Saved = { saved: false, why: 'not-allowed', doThis: 'nothing' }
  const old = findDocument(core.ring, 'cards')
  const isCard = id === undefined || documentOfKey(core.kinds, `${id}/`) === 'cards'
  if (old === undefined || !isCard) return refused
  const next = await ringWithout(core, kin, id)
  if (!next) return refused
  const edit: Edit = {
    id: transaction,
    at: core.clock(),
    what: 'erase',
    note: undefined,
    inverts: undefined,
    drafts: new Map([['cards', await rewritten(core, old, id)]]),
    settle: () => undefined,
  }
  try {
    const log = new Log(core.disk, core.feeds, next, (what) => core.notice(what))
    const sealed = await sealEdits([edit], log, core.epoch, core.chance)
    const gone = core.feeds.all().filter((f) => f.document === old)
    const writes: DiskWrite[] = [
      ...(await leave(core, next)),
      ...sealed.writes,
      ...keepRing(next, core.epoch + 1),
      { do: 'delete', table: 'keep', key: 'cache' },
      forgetLeft,
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
  await cache.keepOnly(core.info.id, undefined)
  await replaced(next)
  return { saved: true, transaction }
}

/**
 * The edit that brings into the rewritten cards what they lack of what was here; undefined when there is none, or they have not
 * come. `settled` is called when it is stored.
 */
export async function carryOver(
  core: Core,
  transaction: string,
  settle: Edit['settle'],
): Promise<Edit | undefined> {
  const drafts = await toCarryOver(core)
  if (!drafts) return undefined
  return {
    id: transaction,
    at: core.clock(),
    what: 'erase',
    note: undefined,
    inverts: undefined,
    drafts: new Map([['cards', drafts]]),
    settle,
  }
}
