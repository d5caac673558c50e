/** A register as one `.samorden` file: what vouches for it, its keys, and every envelope as it lies on the disk. */
import type { CellValue } from '../schema/cells.ts'
import type { Bytes } from '../trust/bytes.ts'
import { Reader, Writer } from '../trust/bytes.ts'
import { writeContainer, type Section } from '../trust/container.ts'
import { bytesOf, bytesOfName, nameOf } from '../trust/name.ts'
import { readValue, writeValue, type Json } from '../trust/value.ts'
import type { Core } from './core.ts'
import { DiskFailure } from './disk.ts'
import { documentOfKey, freshDraft, type Draft, type Edit } from './draft.ts'
import { Feeds } from './feeds.ts'
import { carriedOf, rawKeys, rootOf, type DocumentName } from './keyring.ts'
import { Log } from './log.ts'
import { lastOf, placeOf, seqOf } from './place.ts'
import { eachStanding, isTextCell } from './record.ts'
import { sealEdits, type Sealed } from './seal.ts'
import { Pace } from './slices.ts'
import type { Progress, RegisterInfo } from './types.ts'

const batch = 256

/** Through which register it is here is this device's own matter, and is not carried along. */
export const encodeInfo = (info: RegisterInfo, rendezvous: Bytes | undefined): Bytes => {
  const w = new Writer()
  const { name, sort, number, orgnr, example, made, mandate } = info
  writeValue(w, {
    name,
    sort,
    example,
    made,
    ...(number === undefined ? {} : { number }),
    ...(orgnr === undefined ? {} : { orgnr }),
    ...(mandate === 'member' ? { mandate } : {}),
    ...(rendezvous ? { rendezvous: nameOf(rendezvous) } : {}),
  })
  return w.done()
}
const sorts: readonly RegisterInfo['sort'][] = ['municipality', 'county', 'other', 'network']
/** Throws Malformed. */
export function decodeInfo(
  id: string,
  bytes: Bytes,
): { readonly info: RegisterInfo; readonly rendezvous: Bytes | undefined } {
  const value = readValue(new Reader(bytes))
  const of = (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as Record<
    string,
    Json
  >
  const text = (v: Json | undefined): string | undefined =>
    typeof v === 'string' ? v.slice(0, 300) : undefined
  const number = text(of['number'])
  const orgnr = text(of['orgnr'])
  const info: RegisterInfo = {
    id,
    name: text(of['name']) ?? '',
    sort: sorts.find((sort) => sort === of['sort']) ?? 'other',
    example: of['example'] === true,
    made: typeof of['made'] === 'number' ? of['made'] : 0,
    opened: 0,
    mandate: of['mandate'] === 'member' ? 'member' : 'own',
    ...(number === undefined ? {} : { number }),
    ...(orgnr === undefined ? {} : { orgnr }),
  }
  return { info, rendezvous: bytesOfName(text(of['rendezvous']) ?? '') }
}

export const encodeKey = (document: string, key: Bytes): Bytes =>
  new Writer().raw(bytesOf(document)).raw(key).done()
export function decodeKey(section: Bytes): { readonly document: string; readonly bytes: Bytes } {
  const r = new Reader(section)
  const key = { document: nameOf(r.raw(16)), bytes: r.raw(32) }
  r.end()
  return key
}

async function storedEnvelopes(core: Core, pace: Pace): Promise<Uint8Array[]> {
  const out: Uint8Array[] = []
  const total = Math.max(1, core.feeds.envelopes)
  for (const feed of core.feeds.all()) {
    for (let at = feed.first; at <= feed.seq;) {
      const rows = await core.disk.range('envelopes', placeOf(feed.number, at), lastOf(feed.number), batch)
      for (const [, bytes] of rows) if (bytes instanceof Uint8Array) out.push(bytes)
      const last = rows.at(-1)
      if (!last || rows.length < batch) break
      at = seqOf(last[0] as number) + 1
      await pace.step(out.length / total)
    }
  }
  // The database was emptied under us: what is in memory must come out another way.
  if (out.length === 0 && core.feeds.envelopes > 0) throw new DiskFailure('disk-closed')
  return out
}

/** When the disk can no longer be read: all that is shown, edits on their way included, sealed anew in a feed of its own. */
async function rescued(core: Core): Promise<Uint8Array[]> {
  const drafts = new Map<DocumentName, Draft[]>()
  const add = (key: string, value: Draft['value'], shown: CellValue): void => {
    const name = documentOfKey(core.kinds, key)
    const list = drafts.get(name) ?? []
    drafts.set(name, list)
    list.push(freshDraft(key, value, shown, core.client))
  }
  core.projection.records.forEach((cells, id) => {
    eachStanding(cells, (path, at) => {
      const key = `${id}/${path}`
      if (core.overlay.get(key)) return
      if (isTextCell(at)) add(key, at[0], at[1])
      else add(key, at.value, at.value)
    })
  })
  for (const id of core.overlay.ids)
    for (const key of core.overlay.keysOf(id)) {
      const draft = core.overlay.get(key)
      if (draft) add(key, draft.merged ?? draft.shown, draft.shown)
    }
  const edit: Edit = {
    id: nameOf(core.chance(new Uint8Array(16))),
    at: core.clock(),
    what: 'rescue',
    note: undefined,
    inverts: undefined,
    drafts,
    settle: () => undefined,
  }
  const feeds = new Feeds()
  for (const feed of core.feeds.all())
    if (feed.device === core.ring.device.id)
      feeds.set(feeds.fresh({ document: feed.document, device: feed.device, no: feed.no + 1 }))
  const log = new Log(core.disk, feeds, core.ring, () => undefined)
  const { pages } = await sealEdits([edit], log, core.epoch, core.chance)
  return pages.map(({ bytes }) => bytes)
}

/** `waiting` seals what is not on the disk. Inside a turn. */
export async function backupOf(
  core: Core,
  waiting: () => Promise<readonly Sealed[]>,
  { passphrase, ...progress }: { passphrase?: string } & Progress,
): Promise<Bytes> {
  const { ring, info } = core
  const root = await rootOf(ring)
  const keys = await rawKeys(ring)
  const pace = new Pace(progress)
  let envelopes: Uint8Array[]
  try {
    envelopes = await storedEnvelopes(core, pace)
    for (const { pages } of await waiting()) for (const { bytes } of pages) envelopes.push(bytes)
  } catch (cause) {
    if (!(cause instanceof DiskFailure)) throw cause
    envelopes = await rescued(core)
  }
  const sections: (readonly [Section, Uint8Array])[] = [
    ['info', encodeInfo(info, ring.rendezvous)],
    ...(root ? [['root', root.secret] as const] : []),
    ...carriedOf(ring).map((said) => ['statement', said] as const),
    ...keys.map(({ document, bytes }) => ['key', encodeKey(document, bytes)] as const),
    ...envelopes.map((bytes) => ['envelope', bytes] as const),
  ]
  const cover = { id: info.id, name: info.name, made: Math.max(0, core.clock()) }
  const file = await writeContainer(cover, sections, passphrase)
  progress.onProgress?.(1)
  return file
}
