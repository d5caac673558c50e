/** Bringing a `.samorden` file in: read whole and checked, then written in one commit. What is here is never made less (S15). */
import { Malformed, sameBytes, type Bytes } from '../trust/bytes.ts'
import { ContainerProblem, readContainer } from '../trust/container.ts'
import { checkEnvelope } from '../trust/entry.ts'
import { readHeader, type Header } from '../trust/envelope.ts'
import type { Head } from '../trust/feed.ts'
import { makeDeviceKeys, openRoot, type Root } from '../trust/keys.ts'
import { readStatement, type Statement } from '../trust/statement.ts'
import { decodeInfo, decodeKey } from './backup.ts'
import { type Disk, type DiskWrite, type Expectation } from './disk.ts'
import { ahead, Feeds, type Feed } from './feeds.ts'
import { keepInfo, keepRing, loadRing, rawKeys, ringFor, rootOf, type Keyring } from './keyring.ts'
import { placeOf } from './place.ts'
import { Pace } from './slices.ts'
import { Refused, type Progress, type RegisterInfo } from './types.ts'

interface Contents {
  readonly info: RegisterInfo
  readonly root: Root
  readonly statements: readonly Statement[]
  readonly keys: ReadonlyMap<string, Bytes>
  readonly envelopes: readonly Bytes[]
}

async function contentsOf(file: Bytes, passphrase: string | undefined): Promise<Contents> {
  const { cover, sections } = await readContainer(file, passphrase)
  const of = (name: string): Bytes[] => sections.filter(([s]) => s === name).map(([, bytes]) => bytes)
  const [secret] = of('root')
  if (!secret) throw new Malformed('no root')
  const root = await openRoot(secret)
  if (root.owner !== cover.id) throw new Malformed('another owner')
  const statements = await Promise.all(of('statement').map(readStatement))
  const [info] = of('info')
  if (!info) throw new Malformed('no info')
  return {
    info: decodeInfo(cover.id, info),
    root,
    statements,
    keys: new Map(of('key').map(decodeKey)),
    envelopes: of('envelope'),
  }
}

/** Every named reason a file may be refused for, as the interface knows them. */
export function refusalOf(cause: unknown): unknown {
  if (cause instanceof ContainerProblem) return new Refused(cause.why, { cause })
  if (cause instanceof Malformed || (cause instanceof DOMException && cause.name !== 'AbortError'))
    return new Refused('corrupt', { cause })
  return cause
}

/** Feeds as they will be after the merge, and what has to be written for it. */
class Merge {
  readonly writes: DiskWrite[] = []
  readonly changed = new Set<number>()
  #unfit = 0
  readonly #new = new Map<number, Bytes>()

  constructor(
    readonly disk: Disk,
    readonly feeds: Feeds,
    readonly ring: Keyring,
  ) {}
  get unfit(): number {
    return this.#unfit
  }

  async #stored(place: number): Promise<unknown> {
    return this.#new.get(place) ?? (await this.disk.get('envelopes', place))
  }
  #put(feed: Feed, header: Header, bytes: Bytes, hash: Bytes): void {
    const place = placeOf(feed.number, header.seq)
    this.#new.set(place, bytes)
    this.writes.push({ do: 'put', table: 'envelopes', key: place, value: bytes })
    this.feeds.set(header.seq > feed.seq ? ahead(feed, header.seq, hash) : feed)
    this.changed.add(feed.number)
  }

  /** The envelope goes where it follows; what stands in its place already, and is another, makes a branch of its own (S3). */
  async add(bytes: Bytes): Promise<void> {
    const membership = this.ring.membership
    const { header } = readHeader(bytes)
    const branches = this.feeds.branches(header)
    // A hole before it (a damaged entry that the copy left out) does not make what follows less true: no gap is asked about.
    const head: Head = branches[0] ?? { seq: header.seq - 1, hash: header.prev }
    const checked = await checkEnvelope(bytes, {
      membership,
      head: () => ({ ...head, seq: Math.max(head.seq, header.seq - 1) }),
      documentKeys: (document) => this.ring.keys.get(document) ?? [],
    })
    if (checked.is === 'unfit' && checked.why === 'erased') return
    if (checked.is === 'unfit' && checked.why === 'newer-envelope') throw new ContainerProblem('newer-format')
    if (checked.is !== 'good') {
      this.#unfit++
      return
    }
    for (const branch of branches) {
      if (header.seq < branch.first) continue
      const here = await this.#stored(placeOf(branch.number, header.seq))
      if (here instanceof Uint8Array && sameBytes(here, bytes)) return
      const free = here === undefined
      const follows = header.seq !== branch.seq + 1 || branch.seq === 0 || sameBytes(header.prev, branch.hash)
      if (free && follows) return this.#put(branch, header, bytes, checked.hash)
    }
    const branch = Math.max(-1, ...branches.map((b) => b.branch)) + 1
    const first = branch === 0 ? 1 : header.seq
    const fresh = this.feeds.fresh(header, branch, first, { seq: first - 1, hash: header.prev })
    this.#put(fresh, header, bytes, checked.hash)
  }

  /** S14: a copy of this device has written further than it: it goes on in a feed of its own, whatever the copy does. */
  newOwnFeeds(): void {
    for (const number of [...this.changed]) {
      const feed = this.feeds.get(number)
      if (feed?.device !== this.ring.device.id) continue
      const last = Math.max(...this.feeds.branches(feed).map((f) => f.no))
      const next = this.feeds.fresh({ document: feed.document, device: feed.device, no: last + 1 })
      this.feeds.set(next)
      this.changed.add(next.number)
    }
  }
}

const inOrder = (a: Header, b: Header): number =>
  a.document < b.document
    ? -1
    : a.document > b.document
      ? 1
      : a.device < b.device
        ? -1
        : a.device > b.device
          ? 1
          : a.no - b.no || a.seq - b.seq

/** Gives the id of the register it has been merged into, and how many envelopes were unfit. `open` finds or makes its disk. */
export async function restoreInto(
  open: (id: string) => Promise<Disk>,
  file: Bytes,
  passphrase: string | undefined,
  at: number,
  progress: Progress,
): Promise<{ info: RegisterInfo; unfit: number }> {
  const contents = await contentsOf(file, passphrase)
  const disk = await open(contents.info.id)
  try {
    const here = await loadRing(disk)
    const device = here?.ring.device ?? (await makeDeviceKeys())
    const root = (here && (await rootOf(here.ring))) ?? contents.root
    const statements = [...(here?.ring.membership.statements ?? []), ...contents.statements]
    const keys = new Map([...contents.keys, ...(here ? await rawKeys(here.ring) : [])])
    const ring = await ringFor(device, root, statements, keys, at)
    const feeds = new Feeds()
    await feeds.load(disk)
    const before = feeds.heads()
    const merge = new Merge(disk, feeds, ring)
    const pace = new Pace(progress)
    const sorted = contents.envelopes
      .map((bytes) => ({ bytes, header: readHeader(bytes).header }))
      .sort((a, b) => inOrder(a.header, b.header))
    for (const [i, { bytes }] of sorted.entries()) {
      await merge.add(bytes)
      await pace.step(i / sorted.length)
    }
    if (here) merge.newOwnFeeds()
    const erased = feeds.all().filter((f) => ring.membership.past.has(f.document))
    const info = here?.info ?? { ...contents.info, opened: at }
    const writes: DiskWrite[] = [
      ...merge.writes,
      ...[...merge.changed].flatMap((number) => {
        const feed = feeds.get(number)
        return feed ? [feeds.keep(feed)] : []
      }),
      // Erased elsewhere is erased here too.
      ...erased.flatMap((f): DiskWrite[] => [
        {
          do: 'delete-range',
          table: 'envelopes',
          from: placeOf(f.number, 0),
          to: placeOf(f.number + 1, 0) - 1,
        },
        { do: 'delete', table: 'feeds', key: f.number },
      ]),
      // What came may fill a hole that a cache has passed over.
      { do: 'delete', table: 'keep', key: 'cache' },
      ...keepRing(ring, (here?.epoch ?? 0) + 1),
      keepInfo(info),
    ]
    const expect: Expectation[] = [{ table: 'keep', key: 'epoch', seq: here?.epoch }]
    for (const number of merge.changed) expect.push({ table: 'feeds', key: number, seq: before.get(number) })
    await pace.breathe(1)
    if (!(await disk.commit(writes, expect))) throw new Refused('disk-refused')
    disk.tell()
    return { info, unfit: merge.unfit }
  } finally {
    disk.close()
  }
}
