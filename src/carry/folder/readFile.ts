/** One file of a folder, from bytes to what became of it. */
import { Malformed, toHex, type Bytes } from '../../trust/bytes.ts'
import { isJoin, readJoin } from '../../trust/join.ts'
import type { Depot } from '../../store/depot.ts'
import type { Pace } from '../../store/slices.ts'
import { keyOf } from '../exchange/feeds.ts'
import { deliver, type Outcome } from '../file/deliver.ts'
import type { Gathering } from '../types.ts'
import type { Facts } from './directory.ts'
import type { Note, WaitingRun } from './notes.ts'
import type { Strange } from './strange.ts'
import { readSamdel, SamdelProblem, type Samdel } from './samdel.ts'

/** What the tips of a feed are, as one text: another one when something has come. */
export type TipsText = (key: string) => string
export interface Standing {
  readonly depots: ReadonlyMap<string, Depot>
  /** One name for all memberships here: what a file of an unknown owner, or of one not vouched for, waits to see changed. */
  readonly under: string
  tips(depot: Depot): TipsText
}

const nothing = { runs: [], says: [], waiting: [], open: false, sum: '', replaces: [] } as const
export const unfit = (facts: Facts, why: Strange['why'], under: string, of?: Samdel): Note => ({
  ...facts,
  ...nothing,
  is: 'unfit',
  why,
  under,
  owner: of?.owner ?? '',
  device: of?.device ?? '',
  made: of?.made ?? 0,
})

const joiners = new WeakMap<Bytes, string>()
/** Devices that have answered an invitation and wait: known, though nobody has vouched for them yet. */
async function newcomersOf(depot: Depot): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const bytes of depot.statements()) {
    if (!isJoin(bytes)) continue
    try {
      const device = joiners.get(bytes) ?? (await readJoin(bytes)).device
      joiners.set(bytes, device)
      found.add(device)
    } catch (cause) {
      if (!(cause instanceof Malformed)) throw cause
    }
  }
  return found
}

/** Why people should hear of it; undefined when all is well, or when it is only a matter of time. */
async function reasonOf(
  depot: Depot,
  { refused, waits, newer }: Outcome,
): Promise<Strange['why'] | undefined> {
  // What has been erased since is as it should be, and goes when its owner tidies.
  const bad = [...refused.keys()].filter((why) => why !== 'erased')
  if (bad.length > 0) return bad.every((why) => why === 'not-allowed') ? 'stranger' : 'corrupt'
  if (newer > 0) return 'newer-format'
  const strangers = waits.filter((one) => one.for === 'certificate').map((one) => one.run.device)
  if (strangers.length === 0) return undefined
  const newcomers = await newcomersOf(depot)
  return strangers.every((device) => newcomers.has(device)) ? undefined : 'stranger'
}

/** These stay as they are whatever is said later. */
const forGood: ReadonlySet<string> = new Set(['size-or-shape', 'body', 'erased'])

async function noteOf(
  facts: Facts,
  samdel: Samdel,
  depot: Depot,
  outcome: Outcome,
  standing: Standing,
): Promise<Note> {
  const tips = standing.tips(depot)
  const waiting = outcome.waits.map((one): WaitingRun => ({
    run: one.run,
    for: one.for,
    tips: tips(keyOf(one.run)),
  }))
  const open =
    waiting.length > 0 || outcome.newer > 0 || [...outcome.refused.keys()].some((why) => !forGood.has(why))
  const { owner, device, made, replaces } = samdel
  return {
    ...facts,
    is: open ? 'waits' : 'read',
    why: await reasonOf(depot, outcome),
    owner,
    device,
    made,
    replaces,
    runs: outcome.good,
    says: outcome.says,
    waiting,
    open,
    under: standing.under,
    sum: toHex(samdel.sum),
  }
}

/** Throws DiskFailure when what it holds cannot be stored here: then it has not been read. */
export async function readInto(
  gathering: Gathering,
  standing: Standing,
  bytes: Bytes,
  facts: Facts,
  from: string,
  pace: Pace,
): Promise<{ readonly note: Note; readonly stored: boolean }> {
  let samdel: Samdel
  try {
    samdel = await readSamdel(bytes)
  } catch (cause) {
    if (!(cause instanceof SamdelProblem)) throw cause
    return { note: unfit(facts, cause.why, standing.under), stored: false }
  }
  const { owner, statements, envelopes } = samdel
  const depot = standing.depots.get(owner) ?? (await gathering.adopt?.(owner, statements))
  if (!depot)
    return { note: { ...unfit(facts, 'stranger', standing.under, samdel), open: true }, stored: false }
  const outcome = await deliver(depot, from, { statements, envelopes }, pace)
  const note = await noteOf(facts, samdel, depot, outcome, standing)
  return { note, stored: outcome.stored.envelopes + outcome.stored.statements > 0 }
}
