/**
 * When somebody has been erased elsewhere, the cards have a new generation, and the old one is deleted here too (S33). Whoever
 * rewrote them may not have had everything that is here: what stood here is kept, locked, until the rewritten cards have come,
 * and what they lack is then written into them. So nobody's edit is lost because someone else was erased.
 */
import * as Y from 'yjs'
import type { CellValue } from '../schema/cells.ts'
import { Malformed, Reader, Writer, type Bytes } from '../trust/bytes.ts'
import { lockBytes, unlockBytes } from '../trust/keys.ts'
import { readValue, writeValue } from '../trust/value.ts'
import { Core } from './core.ts'
import type { Disk, DiskWrite } from './disk.ts'
import { freshDraft, type Draft } from './draft.ts'
import type { Keyring, Loaded } from './keyring.ts'
import { Past } from './past.ts'
import { feedOf, lastOf, placeOf, placeOfRef, seqOf } from './place.ts'
import { eachStanding, idOfKey, isTextCell, type Head } from './record.ts'
import { bring } from './renew.ts'
import type { Chance } from './types.ts'

/** A record of no kind in the cards: how far of the generation before had come to whoever rewrote them. */
const marksId = 'generation:@cards'
export const isMark = (id: string): boolean => id === marksId

/** One write that stood in a generation that is no more. */
interface Left {
  readonly key: string
  readonly shown: CellValue
  /** A long text, all of it. */
  readonly text: Bytes | undefined
  /** Where it was written; of a text, the last. */
  readonly by: readonly { readonly device: string; readonly no: number; readonly seq: number }[]
  /** What the cell held before anything here that others may lack. */
  readonly before: CellValue
}
interface Kept {
  readonly document: string
  readonly left: readonly Left[]
}

/** What stands in a document now, with the refs of the writes. Marks of a generation before are of no more use. */
export function* standingIn(
  core: Core,
  document: string,
): Generator<{ key: string; shown: CellValue; text: Bytes | undefined; refs: number[] }> {
  const inDocument = (ref: number | undefined): boolean =>
    ref !== undefined && core.feeds.get(feedOf(placeOfRef(ref)))?.document === document
  for (const [id, cells] of core.projection.records.entries()) {
    if (isMark(id)) continue
    const found: [string, Parameters<Parameters<typeof eachStanding>[1]>[1]][] = []
    eachStanding(cells, (path, at) => void found.push([path, at]))
    for (const [path, at] of found) {
      const key = `${id}/${path}`
      if (isTextCell(at)) {
        const refs = at.slice(2) as number[]
        if (inDocument(refs[0])) yield { key, shown: at[1], text: at[0], refs }
      } else if (inDocument(at.ref)) yield { key, shown: at.value, text: undefined, refs: [at.ref] }
    }
  }
}

/** Cells that say how far each feed of a document is here. */
export const marksOf = (core: Core, document: string): Draft[] =>
  core.feeds
    .all()
    .filter((f) => f.document === document)
    .map(({ device, no, seq }) => freshDraft(`${marksId}/${device}/${no}`, seq, seq, core.client))

/** Generations that fall when `next` takes over. */
const falling = (core: Core, next: Keyring): Set<string> => {
  const before = core.ring.membership.past
  return new Set([...next.membership.past].filter((id) => !before.has(id)))
}

/** What the cell held before the writes of one device that came last in it. */
async function beforeOwn(past: Past, key: string, ref: number): Promise<CellValue> {
  const first = await past.at(ref, key)
  let write = first
  for (let earlier = write; earlier;) {
    if (earlier.page.header.device !== first?.page.header.device) break
    write = earlier
    const [seen] = earlier.seen
    earlier = seen === undefined ? undefined : await past.at(seen, key)
  }
  return (write && (await past.before(write))) ?? null
}

/**
 * What must be written in the same commit as a ring in which a document has got a new generation: the old envelopes are deleted,
 * and what stood here is kept. Nothing when none has.
 */
export async function leave(core: Core, next: Keyring): Promise<DiskWrite[]> {
  const gone = falling(core, next)
  const feeds = core.feeds.all().filter((f) => gone.has(f.document))
  if (feeds.length === 0) return []
  const past = new Past(core)
  const left: Left[] = []
  for (const document of gone)
    for (const { key, shown, text, refs } of standingIn(core, document)) {
      if (next.membership.erased.has(idOfKey(key))) continue
      const by = refs.flatMap((ref) => {
        const feed = core.feeds.get(feedOf(placeOfRef(ref)))
        return feed ? [{ device: feed.device, no: feed.no, seq: seqOf(placeOfRef(ref)) }] : []
      })
      const before = text ? null : await beforeOwn(past, key, refs[0] ?? -1)
      left.push({ key, shown, text, by, before })
    }
  const now = next.membership.documents.get('cards')?.id ?? ''
  const earlier = await keptOf(core)
  const all = [...left, ...(earlier?.left ?? []).filter((l) => !next.membership.erased.has(idOfKey(l.key)))]
  return [
    {
      do: 'put',
      table: 'keep',
      key: 'left',
      value: await lockBytes(next.device.lock, encode({ document: now, left: all })),
    },
    ...feeds.flatMap((f): DiskWrite[] => [
      { do: 'delete-range', table: 'envelopes', from: placeOf(f.number, 0), to: lastOf(f.number) },
      { do: 'delete', table: 'feeds', key: f.number },
    ]),
  ]
}

/** The same for a register that is not open, when a file has brought the new generation. */
export async function leaveClosed(disk: Disk, here: Loaded, next: Keyring): Promise<DiskWrite[]> {
  const { info, ring, epoch } = here
  const chance: Chance = (bytes) => crypto.getRandomValues(bytes as Bytes)
  const core = new Core(disk, info, ring, epoch, { kinds: [], clock: () => 0, chance })
  if (falling(core, next).size === 0) return []
  await core.feeds.load(disk)
  core.stale = true
  await bring(core)
  return leave(core, next)
}

function encode({ document, left }: Kept): Bytes {
  const w = new Writer().text(document).varint(left.length)
  for (const { key, shown, text, by, before } of left) {
    w.text(key).block(text ?? new Uint8Array())
    writeValue(w, shown)
    writeValue(w, before)
    w.varint(by.length)
    for (const { device, no, seq } of by) w.text(device).varint(no).varint(seq)
  }
  return w.done()
}
function decode(bytes: Bytes): Kept {
  const r = new Reader(bytes)
  const document = r.text(100)
  const left: Left[] = []
  for (let n = r.varint(r.left); n > 0; n--) {
    const key = r.text(10_000)
    const text = r.block(r.left)
    const shown = readValue(r)
    const before = readValue(r)
    const by: { device: string; no: number; seq: number }[] = []
    for (let m = r.varint(r.left); m > 0; m--)
      by.push({ device: r.text(100), no: r.varint(), seq: r.varint() })
    left.push({ key, shown, text: text.length > 0 ? text : undefined, by, before })
  }
  r.end()
  return { document, left }
}
export async function keptOf(core: Core): Promise<Kept | undefined> {
  const locked = await core.disk.get('keep', 'left')
  if (!(locked instanceof Uint8Array)) return undefined
  try {
    return decode(await unlockBytes(core.ring.device.lock, new Uint8Array(locked)))
  } catch (cause) {
    // Damaged: there is nothing more to be had from it.
    if (cause instanceof Malformed || cause instanceof DOMException) return { document: '', left: [] }
    throw cause
  }
}
export const forgetLeft: DiskWrite = { do: 'delete', table: 'keep', key: 'left' }

const same = (a: CellValue | undefined, b: CellValue): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b)

/** What the rewritten text lacks, character by character as they were first written: two devices that both bring them bring the same. */
function textDraft(core: Core, key: string, text: Bytes, shown: CellValue): Draft | undefined {
  const now = core.projection.text(key)
  if (!now) return freshDraft(key, text, shown, core.client)
  if (now[1] === shown) return undefined
  const lacking = new Uint8Array(Y.diffUpdate(text, Y.encodeStateVectorFromUpdate(now[0])))
  return { ...freshDraft(key, lacking, shown, core.client), seen: now.slice(2) as number[] }
}

/**
 * What is to be written into the rewritten cards; undefined while they have not come, or nothing was left. A value that had
 * replaced what stands there now replaces it again; otherwise both stand, and people settle it.
 */
export async function toCarryOver(core: Core): Promise<readonly Draft[] | undefined> {
  const kept = await keptOf(core)
  if (!kept) return undefined
  const marks = core.projection.cells(marksId)
  if (!marks || core.ring.membership.documents.get('cards')?.id !== kept.document) return undefined
  const come = new Map<string, number>()
  eachStanding(marks, (path, at) => {
    if (!isTextCell(at) && typeof at.value === 'number')
      come.set(path, Math.max(at.value, come.get(path) ?? 0))
  })
  const out: Draft[] = []
  for (const { key, shown, text, by, before } of kept.left) {
    if (by.every(({ device, no, seq }) => seq <= (come.get(`${device}/${no}`) ?? 0))) continue
    if (text) {
      const draft = textDraft(core, key, text, shown)
      if (draft) out.push(draft)
      continue
    }
    const heads = core.projection.heads(key)
    if (heads.some((h) => same(h.value, shown))) continue
    const replaced: Head[] = heads.filter((h) => same(h.value, before))
    const depth = replaced.reduce((most, h) => Math.max(most, h.depth), 0) + 1
    out.push({ ...freshDraft(key, shown, shown, core.client), seen: replaced.map((h) => h.ref), depth })
  }
  return out
}
