/** Bringing a `.samorden` file in: read whole and checked, then written in one commit. What is here is never made less (S15). */
import { Malformed, type Bytes } from '../trust/bytes.ts'
import { ContainerProblem, readContainer } from '../trust/container.ts'
import { checkEnvelope, type Checked } from '../trust/entry.ts'
import { readHeader, type Header } from '../trust/envelope.ts'
import { makeDeviceKeys, openRoot, type Root } from '../trust/keys.ts'
import { isJoin, readJoin, type Join } from '../trust/join.ts'
import { isStatement, readStatement, type Statement } from '../trust/statement.ts'
import { Arrivals } from './arrivals.ts'
import { decodeInfo, decodeKey } from './backup.ts'
import { type Disk, type DiskWrite, type Expectation } from './disk.ts'
import { Feeds } from './feeds.ts'
import { leaveClosed } from './eraseElsewhere.ts'
import { certified, ringOf, withRoot } from './householdFound.ts'
import { keepInfo, keepRing, loadRing, ringWith, withKeys, type Keyring } from './keyring.ts'
import { Log } from './log.ts'
import { placeOf } from './place.ts'
import { Pace } from './slices.ts'
import { Refused, type Progress, type RegisterInfo } from './types.ts'

/** Envelopes checked at once: enough to keep the browser's threads busy. */
const abreast = 64

interface Contents {
  readonly info: RegisterInfo
  /** Undefined in the copy of a device that was not given it. */
  readonly root: Root | undefined
  readonly rendezvous: Bytes | undefined
  readonly statements: readonly Statement[]
  readonly joins: readonly Join[]
  readonly keys: readonly { readonly document: string; readonly bytes: Bytes }[]
  readonly envelopes: readonly Bytes[]
}

async function contentsOf(file: Bytes, passphrase: string | undefined): Promise<Contents> {
  const { cover, sections } = await readContainer(file, passphrase)
  const of = (name: string): Bytes[] => sections.filter(([s]) => s === name).map(([, bytes]) => bytes)
  const [secret] = of('root')
  const root = secret && (await openRoot(secret))
  if (root && root.owner !== cover.id) throw new Malformed('another owner')
  const [info] = of('info')
  if (!info) throw new Malformed('no info')
  return {
    ...decodeInfo(cover.id, info),
    root,
    statements: await Promise.all(of('statement').filter(isStatement).map(readStatement)),
    joins: await Promise.all(of('statement').filter(isJoin).map(readJoin)),
    keys: of('key').map(decodeKey),
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

/** Checks what a file brings (S2) and finds where it belongs, as for what carriers bring. */
class Merge {
  readonly arrivals: Arrivals
  #unfit = 0

  constructor(
    disk: Disk,
    feeds: Feeds,
    readonly ring: Keyring,
  ) {
    const log = new Log(disk, feeds.copy(), ring, () => undefined)
    this.arrivals = new Arrivals(disk, feeds, log, ring.device.id, true)
  }
  get unfit(): number {
    return this.#unfit
  }

  check(bytes: Bytes): Promise<Checked> {
    return checkEnvelope(bytes, {
      membership: this.ring.membership,
      // A hole before it (a damaged entry that the copy left out) does not make what follows less true: no gap is asked about.
      head: ({ header }) => ({ seq: header.seq - 1, hash: header.prev }),
      documentKeys: (document) => this.ring.keys.get(document) ?? [],
    })
  }
  async add(bytes: Bytes, checked: Checked): Promise<void> {
    // What has been erased, and what somebody wrote after being removed, is rightly left behind.
    if (checked.is === 'unfit' && (checked.why === 'erased' || checked.why === 'not-allowed')) return
    if (checked.is === 'unfit' && checked.why === 'newer-envelope') throw new ContainerProblem('newer-format')
    const arrived =
      checked.is === 'good'
        ? await this.arrivals.add(bytes, checked.opened.header, checked.hash)
        : ('broken' as const)
    if (arrived !== 'known' && typeof arrived === 'string') this.#unfit++
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

/** The ring that is here, or a new device's, with what the file holds. With the root, the device certifies itself. */
async function ringAfter(of: Contents, here: Keyring | undefined, at: number): Promise<Keyring> {
  const known = { rendezvous: of.rendezvous }
  const bare = here ?? (await ringOf(of.info.id, await makeDeviceKeys(), known, []))
  const both = await ringWith(of.root ? await withRoot(bare, of.root) : bare, of.statements, of.joins)
  const ring = await withKeys(both, of.keys)
  return ring.root ? certified(ring, at) : ring
}

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
    const ring = await ringAfter(contents, here?.ring, at)
    const feeds = new Feeds()
    await feeds.load(disk)
    const merge = new Merge(disk, feeds, ring)
    const pace = new Pace(progress)
    const sorted = contents.envelopes
      .map((bytes) => ({ bytes, header: readHeader(bytes).header }))
      .sort((a, b) => inOrder(a.header, b.header))
    for (let i = 0; i < sorted.length; i += abreast) {
      const some = sorted.slice(i, i + abreast)
      const checked = await Promise.all(some.map(({ bytes }) => merge.check(bytes)))
      for (const [n, found] of checked.entries()) {
        const bytes = some[n]?.bytes
        if (bytes) await merge.add(bytes, found)
      }
      await pace.step(i / sorted.length)
    }
    const { arrivals } = merge
    if (here) arrivals.newOwnFeeds()
    await arrivals.mend()
    const erased = feeds.all().filter((f) => ring.membership.past.has(f.document))
    const info = here?.info ?? { ...contents.info, opened: at }
    const writes: DiskWrite[] = [
      ...arrivals.writes,
      ...(here ? await leaveClosed(disk, here, ring) : []),
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
    const expect: Expectation[] = [{ table: 'keep', key: 'epoch', seq: here?.epoch }, ...arrivals.expect]
    await pace.breathe(1)
    if (!(await disk.commit(writes, expect))) throw new Refused('disk-refused')
    disk.tell()
    return { info, unfit: merge.unfit }
  } finally {
    disk.close()
  }
}
