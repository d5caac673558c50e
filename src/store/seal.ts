/** Cuts edits into envelopes, and seals them one after another: each names the one before it. */
import type { Body, BodyTransaction, BodyWrite, Parent } from '../trust/body.ts'
import { encodeBody, packBody } from '../trust/body.ts'
import type { Bytes } from '../trust/bytes.ts'
import { sealEnvelope, type Header } from '../trust/envelope.ts'
import { limits } from '../trust/limits.ts'
import type { DiskWrite, Expectation } from './disk.ts'
import type { Draft, Edit } from './draft.ts'
import { ahead, type Feed, type Feeds } from './feeds.ts'
import { documentNames, documentOf, holdsNewest, type DocumentName } from './keyring.ts'
import { pageOf, type Log, type Page } from './log.ts'
import { feedOf, indexOfRef, placeOf, placeOfRef, refOf, seqOf } from './place.ts'
import { idOfKey } from './record.ts'
import { Pace } from './slices.ts'
import type { Chance } from './types.ts'

interface Segment {
  readonly edit: Edit
  readonly drafts: readonly Draft[]
  part: number
  of: number
  records: number
}
interface Leaf {
  readonly segments: Segment[]
}
export interface SealedPage {
  readonly page: Page
  readonly bytes: Bytes
}
export interface Sealed {
  readonly edits: readonly Edit[]
  readonly pages: readonly SealedPage[]
  /** Feeds as they will be. */
  readonly feeds: readonly Feed[]
  readonly writes: readonly DiskWrite[]
  readonly expect: readonly Expectation[]
}

const writesAPage = 4000
const weigh = (draft: Draft): number =>
  draft.key.length +
  8 +
  (draft.value instanceof Uint8Array
    ? draft.value.length
    : typeof draft.value === 'string'
      ? draft.value.length
      : typeof draft.value === 'object' && draft.value !== null
        ? JSON.stringify(draft.value).length
        : 8)

/** An edit that fits goes whole in one envelope; several small ones share it; a large one is cut in parts. */
async function leavesOf(
  edits: readonly Edit[],
  names: readonly DocumentName[],
  erased: ReadonlySet<string>,
  pace: Pace,
): Promise<Leaf[]> {
  const leaves: Leaf[] = []
  let leaf: Leaf | undefined
  let room = 0
  let count = 0
  const open = (): Leaf => {
    leaf = { segments: [] }
    leaves.push(leaf)
    room = limits.part
    count = 0
    return leaf
  }
  for (const edit of edits) {
    // A tab that had not heard of it may still hold an edit of someone who has been erased.
    const mentioned = names.flatMap((name) => edit.drafts.get(name) ?? [])
    const drafts = mentioned.filter((d) => !erased.has(idOfKey(d.key)))
    if (!names.some((name) => edit.drafts.has(name))) continue
    const records = new Set<string>()
    const mine: Segment[] = []
    let here: Draft[] = []
    const put = (): void => {
      const segment: Segment = { edit, drafts: here, part: mine.length, of: 1, records: 0 }
      mine.push(segment)
      ;(leaf ?? open()).segments.push(segment)
      here = []
    }
    for (const draft of drafts) {
      const weight = weigh(draft)
      if (leaf && count > 0 && (room < weight || count >= writesAPage)) {
        if (here.length > 0) put()
        open()
      } else if (!leaf) open()
      records.add(idOfKey(draft.key))
      here.push(draft)
      room -= weight
      count++
      if (pace.due) await pace.breathe()
    }
    if (here.length > 0 || mine.length === 0) put()
    for (const segment of mine) {
      segment.of = mine.length
      segment.records = records.size
    }
  }
  return leaves
}

/** The body's list of parents, filled as writes name them. */
class Parents {
  readonly list: Parent[] = []
  readonly #numbers = new Map<number, number>()
  constructor(
    readonly feed: Feed,
    readonly feeds: Feeds,
    readonly hashes: ReadonlyMap<number, Bytes>,
  ) {}
  number(place: number): number | undefined {
    const known = this.#numbers.get(place)
    if (known !== undefined) return known
    const hash = this.hashes.get(place)
    const feed = this.feeds.get(feedOf(place)) ?? this.feed
    if (!hash) return undefined
    const own = feed.device === this.feed.device && feed.no === this.feed.no
    this.list.push({
      device: own ? undefined : feed.device,
      no: own ? 0 : feed.no,
      seq: seqOf(place),
      hash: hash.slice(0, 16),
    })
    this.#numbers.set(place, this.list.length - 1)
    return this.list.length - 1
  }
}

const refsOf = (draft: Draft): readonly number[] =>
  draft.after ? (draft.after.ref === undefined ? [] : [draft.after.ref]) : draft.seen

function bodyOf(leaf: Leaf, place: number, parents: Parents): Body {
  let index = 0
  const transactions: BodyTransaction[] = leaf.segments.map((segment) => {
    const writes: BodyWrite[] = segment.drafts.map((draft) => {
      const seen = refsOf(draft).flatMap((ref) => {
        const at = placeOfRef(ref)
        const parent = at === place ? -1 : parents.number(at)
        return parent === undefined ? [] : [{ parent, index: indexOfRef(ref) }]
      })
      draft.ref = refOf(place, index++)
      return { key: draft.key, value: draft.value, depth: seen.length > 0 ? draft.depth : 1, seen }
    })
    const { edit, part, of, records } = segment
    return {
      id: edit.id,
      part,
      of,
      what: edit.what,
      ...(edit.note === undefined ? {} : { note: edit.note }),
      ...(edit.inverts === undefined ? {} : { inverts: edit.inverts }),
      records,
      writes,
    }
  })
  return { parents: parents.list, transactions }
}

/** Throws Malformed when an envelope would be too large, Stopped when told to stop. */
export async function sealEdits(
  edits: readonly Edit[],
  log: Log,
  epoch: number,
  chance: Chance,
  pace: Pace = new Pace(),
): Promise<Sealed> {
  const pages: SealedPage[] = []
  const after: Feed[] = []
  const expect: Expectation[] = [{ table: 'keep', key: 'epoch', seq: epoch }]
  const hashes = new Map<number, Bytes>()
  const { feeds, ring } = log
  const total = Math.max(
    1,
    edits.reduce((sum, e) => sum + [...e.drafts.values()].reduce((n, d) => n + d.length, 0), 0),
  )
  let done = 0
  const named = documentNames.filter((name) => edits.some((edit) => edit.drafts.has(name)))
  // In a network two names mean one document: what is written in it goes in one feed, in one chain.
  const documents = new Map<string, DocumentName[]>()
  for (const name of named) {
    const id = documentOf(ring, name)
    documents.set(id, [...(documents.get(id) ?? []), name])
  }
  for (const [id, names] of documents) {
    const leaves = await leavesOf(edits, names, ring.membership.erased, pace)
    if (leaves.length === 0) continue
    const key = ring.keys.get(id)?.[0]
    // Under an older key, one who has been removed could read it.
    if (!key || !holdsNewest(ring, id)) throw new Error(`no key for ${names.join()}`)
    let feed = feeds.own(id, ring.device.id)
    // A feed that is not stored yet must not take the number of another that is not either.
    while (after.some((f) => f.number === feed.number)) feed = { ...feed, number: feed.number + 1 }
    expect.push({ table: 'feeds', key: feed.number, seq: feeds.get(feed.number)?.seq })
    for (const leaf of leaves) {
      const place = placeOf(feed.number, feed.seq + 1)
      for (const draft of leaf.segments.flatMap((s) => s.drafts))
        for (const ref of refsOf(draft)) {
          const at = placeOfRef(ref)
          if (at === place || hashes.has(at)) continue
          const hash = await log.hash(at)
          if (hash) hashes.set(at, hash)
          if (pace.due) await pace.breathe(done / total)
        }
      const body = bodyOf(leaf, place, new Parents(feed, feeds, hashes))
      const packed = packBody(encodeBody(body))
      const header: Header = {
        document: id,
        device: feed.device,
        no: feed.no,
        seq: feed.seq + 1,
        prev: feed.hash,
      }
      const nonce = new Uint8Array(chance(new Uint8Array(12)))
      const { bytes, hash } = await sealEnvelope(header, packed, nonce, key, ring.device.sign)
      hashes.set(place, hash)
      pages.push({ page: pageOf(place, hash, header, body), bytes })
      feed = ahead(feed, header.seq, hash)
      done += leaf.segments.reduce((sum, s) => sum + s.drafts.length, 0)
      await pace.step(done / total)
    }
    after.push(feed)
  }
  const writes: DiskWrite[] = [
    ...pages.map(({ page, bytes }): DiskWrite => ({
      do: 'put',
      table: 'envelopes',
      key: page.place,
      value: bytes,
    })),
    ...after.map((feed) => feeds.keep(feed)),
  ]
  return { edits, pages, feeds: after, writes, expect }
}

/** One commit of two, the second sealed after the first. */
export function joinSealed(first: Sealed, then: Sealed): Sealed {
  const expected = new Set(first.expect.map((e) => `${e.table} ${e.key}`))
  const moved = new Set(then.feeds.map((f) => f.number))
  return {
    edits: [...first.edits, ...then.edits],
    pages: [...first.pages, ...then.pages],
    feeds: [...first.feeds.filter((f) => !moved.has(f.number)), ...then.feeds],
    writes: [...first.writes, ...then.writes],
    expect: [...first.expect, ...then.expect.filter((e) => !expected.has(`${e.table} ${e.key}`))],
  }
}
