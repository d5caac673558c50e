/**
 * A `.samorden` file that carries changes by hand: sealed envelopes, what the owners have said, and how far the sender has come.
 * The container is the same as a backup's; but it holds neither root nor keys, and so gives nobody anything they had not.
 */
import { Malformed, Reader, Writer, type Bytes } from '../../trust/bytes.ts'
import {
  ContainerProblem,
  peekSection,
  readContainer,
  readCover,
  writeContainer,
} from '../../trust/container.ts'
import type { Cover, Section } from '../../trust/container.ts'
import { isJoin } from '../../trust/join.ts'
import { bytesOf, nameOf } from '../../trust/name.ts'
import type { Depot, FeedHead } from '../../store/depot.ts'
import { Pace } from '../../store/slices.ts'
import type { Progress } from '../../store/types.ts'
import { keyOf } from '../exchange/feeds.ts'
import type { Gathering } from '../types.ts'
import { deliver, type Outcome } from './deliver.ts'
import { readHeads, writeHeads } from './headList.ts'
import { lacking } from './lacking.ts'

const version = 1

/** Which of the two a file is, and what it says of itself without being opened. Throws ContainerProblem. */
export const peekFile = (file: Uint8Array): Cover & { readonly is: 'backup' | 'carried' } => ({
  ...readCover(file),
  is: peekSection(file) === 'kind' ? 'carried' : 'backup',
})

/** Of one owner. */
export interface Parcel {
  readonly owner: string
  /** How far the sender has come: what an answer need not hold. */
  readonly heads: readonly FeedHead[]
  /** Statements and joins. */
  readonly statements: readonly Bytes[]
  readonly envelopes: readonly Bytes[]
}
export interface Carried {
  readonly cover: Cover
  /** Who made it; proves nothing. */
  readonly device: string
  readonly parcels: readonly Parcel[]
}
/** Where someone stands, by owner. */
export type Standing = ReadonlyMap<string, readonly FeedHead[]>

/** What the gathering carries; of that, what comes after `since`. `name` is shown to whoever opens the file. */
export async function writeCarried(
  gathering: Gathering,
  what: { readonly name: string; readonly at: number; readonly since?: Standing } & Progress,
): Promise<Bytes> {
  const { name, at, since, ...progress } = what
  const pace = new Pace(progress)
  const all = gathering.depots()
  const [first] = all
  const kind = new Writer().varint(version).raw(bytesOf(gathering.self.device)).done()
  const sections: (readonly [Section, Bytes])[] = [['kind', kind]]
  for (const [i, { depot, documents }] of all.entries()) {
    const heads = depot.heads(documents)
    const has = new Map((since?.get(depot.owner) ?? []).map((head) => [keyOf(head), head.tips]))
    sections.push(['heads', writeHeads(new Writer().raw(bytesOf(depot.owner)), heads).done()])
    for (const bytes of depot.statements()) sections.push([isJoin(bytes) ? 'join' : 'statement', bytes])
    for (const [n, head] of heads.entries()) {
      for await (const { bytes } of lacking(depot, head, has.get(keyOf(head)) ?? []))
        sections.push(['envelope', bytes])
      await pace.step((i + n / heads.length) / all.length)
    }
  }
  const id = first?.depot.owner ?? gathering.self.owner
  const file = await writeContainer({ id, name, made: Math.max(0, at) }, sections)
  progress.onProgress?.(1)
  return file
}

/** Throws ContainerProblem; `not-samorden` for a backup, which is not carried but restored. */
export async function openCarried(file: Bytes): Promise<Carried> {
  if (peekFile(file).is === 'backup') throw new ContainerProblem('not-samorden')
  const { cover, sections } = await readContainer(file)
  try {
    const [kind] = sections
    const r = new Reader(kind?.[1] ?? new Uint8Array())
    if (r.varint() > version) throw new ContainerProblem('newer-format')
    return { cover, device: nameOf(r.raw(16)), parcels: parcelsOf(sections.slice(1)) }
  } catch (cause) {
    if (cause instanceof Malformed) throw new ContainerProblem('corrupt')
    throw cause
  }
}
/** Throws Malformed. */
function parcelsOf(sections: readonly (readonly [Section, Bytes])[]): Parcel[] {
  const parcels: { owner: string; heads: FeedHead[]; statements: Bytes[]; envelopes: Bytes[] }[] = []
  for (const [section, bytes] of sections) {
    const parcel = parcels.at(-1)
    if (section === 'heads') {
      const r = new Reader(bytes)
      parcels.push({ owner: nameOf(r.raw(16)), heads: readHeads(r), statements: [], envelopes: [] })
      r.end()
    } else if (!parcel) throw new Malformed('whose it is comes first')
    else if (section === 'envelope') parcel.envelopes.push(bytes)
    // Root, keys and the rest have nothing to do here, and are not looked at.
    else if (section === 'statement' || section === 'join') parcel.statements.push(bytes)
  }
  return parcels
}

export interface CarriedOutcome extends Pick<Outcome, 'stored' | 'waits' | 'refused' | 'newer'> {
  readonly owner: string
}
export interface CarriedRead {
  readonly of: readonly CarriedOutcome[]
  /** Owners that the gathering does not hold: nothing of theirs was taken. */
  readonly unknown: readonly string[]
  /** Where the sender stood: give it as `since` for an answer with only what it lacks. */
  readonly since: Standing
}

/** Takes what the gathering holds. Throws ContainerProblem, DiskFailure; may be done again without harm. */
export async function readCarried(
  file: Bytes,
  gathering: Gathering,
  progress: Progress = {},
): Promise<CarriedRead> {
  const { parcels } = await openCarried(file)
  const of = new Map<Parcel, CarriedOutcome>()
  const unknown: string[] = []
  for (const [i, parcel] of parcels.entries()) {
    const pace = new Pace(progress, i / parcels.length, (i + 1) / parcels.length)
    const depot = await depotFor(gathering, parcel)
    if (depot) of.set(parcel, await take(depot, parcel, pace))
    else unknown.push(parcel.owner)
  }
  // What one owner's file part lacked may have been in another's: a member's certificate in a network's document.
  for (const [parcel, before] of of) {
    const depot = before.waits.length > 0 ? await depotFor(gathering, parcel) : undefined
    if (!depot) continue
    const again = await take(depot, parcel, new Pace(progress, 1, 1))
    of.set(parcel, { ...again, stored: added(before.stored, again.stored) })
  }
  progress.onProgress?.(1)
  const since = new Map(parcels.map(({ owner, heads }) => [owner, heads]))
  return { of: [...of.values()], unknown, since }
}

const depotFor = async (gathering: Gathering, { owner, statements }: Parcel): Promise<Depot | undefined> =>
  gathering.depots().find(({ depot }) => depot.owner === owner)?.depot ??
  (await gathering.adopt?.(owner, statements))

async function take(
  depot: Depot,
  { owner, statements, envelopes }: Parcel,
  pace: Pace,
): Promise<CarriedOutcome> {
  const { stored, waits, refused, newer } = await deliver(depot, 'file', { statements, envelopes }, pace)
  return { owner, stored, waits, refused, newer }
}
const added = (a: Outcome['stored'], b: Outcome['stored']): Outcome['stored'] => ({
  envelopes: a.envelopes + b.envelopes,
  statements: a.statements + b.statements,
})
