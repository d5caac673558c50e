/** What the folder lacks and this device holds: its own at once, others' when their own device has had time to bring it. */
import { Malformed, toHex, type Bytes } from '../../trust/bytes.ts'
import { isJoin, readJoin } from '../../trust/join.ts'
import { bytesOf } from '../../trust/name.ts'
import type { Clock } from '../../store/types.ts'
import type { Depot } from '../../store/depot.ts'
import type { Pace } from '../../store/slices.ts'
import { keyOf, lastOf } from '../exchange/feeds.ts'
import { statementName } from '../file/deliver.ts'
import { isWhole, lacking } from '../file/lacking.ts'
import { reached } from '../file/runs.ts'
import type { Directory } from './directory.ts'
import type { FolderLimits, FolderPauses } from './limits.ts'
import { freshName, ownerPlace } from './names.ts'
import { Forks } from './forks.ts'
import { NewFile } from './newFile.ts'
import type { Missing, Remembered } from './notes.ts'
import { placeOf, presentOf, type Present } from './present.ts'

const statementNames = new WeakMap<Bytes, string>()
const nameOfStatement = async (bytes: Bytes): Promise<string> => {
  const name = statementNames.get(bytes) ?? (await statementName(bytes))
  statementNames.set(bytes, name)
  return name
}

/** 0–1, the same for a device each time: so that not all relay the same thing at the same moment. */
const shareOf = (device: string): number => (bytesOf(device)[15] ?? 0) / 255

export interface Pushing {
  readonly depot: Depot
  readonly documents: readonly string[]
}

export class Writing {
  readonly #forks = new Forks()
  /** Names of statements that others have brought in this visit, by another way than the folder. */
  readonly #theirs = new Set<string>()
  base: Directory | undefined
  constructor(
    readonly remembered: Remembered,
    readonly clock: Clock,
    readonly limits: FolderLimits,
    readonly pauses: FolderPauses,
  ) {}

  async heard(statements: readonly Bytes[]): Promise<void> {
    for (const bytes of statements) this.#theirs.add(await nameOfStatement(bytes))
  }

  /** This device's own place of an owner, made when it is not there. */
  async place(owner: string, device: string): Promise<Directory | undefined> {
    return (await this.base?.folder(ownerPlace(owner), true))?.folder(device, true)
  }

  /** Files written. `everything`: does not wait for others' devices to bring their own. Throws DirectoryProblem, DiskFailure. */
  async push(all: readonly Pushing[], everything: boolean, pace: Pace): Promise<number> {
    const missing = new Map<string, Missing>()
    let files = 0
    try {
      for (const one of all) files += await this.#pushOne(one, everything, missing, pace)
    } finally {
      this.remembered.setMissing(missing)
    }
    return files
  }

  async #pushOne(
    { depot, documents }: Pushing,
    everything: boolean,
    missing: Map<string, Missing>,
    pace: Pace,
  ): Promise<number> {
    const { owner, device } = depot
    const present = presentOf(this.remembered, owner, device)
    const file = new NewFile(owner, device)
    const isDue = (key: string, reach: number, writer: string | undefined): boolean =>
      writer === device ||
      this.#isDue(missing, `${owner} ${key}`, reach, writer, device, present) ||
      everything
    let files = 0
    const flush = async (): Promise<void> => {
      if (file.size === 0) return
      const directory = await this.place(owner, device)
      if (!directory) return
      const at = this.clock()
      const here = this.remembered.of(placeOf(owner, device)).keys()
      const { name, note } = await file.write(directory, Math.max(0, at), [], (sum) =>
        freshName(at, here, sum),
      )
      this.remembered.put(placeOf(owner, device), name, note)
      files++
      await pace.step()
    }

    let signers: ReadonlyMap<string, string> | undefined
    for (const bytes of depot.statements()) {
      const name = await nameOfStatement(bytes)
      if (present.says.has(name)) continue
      signers ??= signersOf(depot)
      const writer = await writerOf(name, bytes, signers)
      const own = writer === undefined && !this.#isOthers(owner, name)
      const due = isDue(name, 0, own ? device : writer) || present.isNew
      if (due && file.say(name, bytes) && file.size >= this.limits.fresh) await flush()
    }
    for (const head of depot.heads(documents)) {
      const runs = (head.device === device ? present.mine : present.all).get(keyOf(head)) ?? []
      const tip = reached(runs)
      const forked = head.tips.length > 1
      const known = tip ? [tip] : []
      const due = (): boolean => isDue(keyOf(head), forked ? runs.length : lastOf(known), head.device)
      if (!forked && (isWhole(head, known) || !due())) continue
      const missing = forked ? this.#forks.lacking(depot, head, runs) : lacking(depot, head, known)
      for await (const { header, bytes } of missing) {
        if (forked && !due()) break
        if ((await file.add(header, bytes)) && file.size >= this.limits.fresh) await flush()
      }
    }
    await flush()
    return files
  }

  /** The root's do not tell which device made them: what is not known from elsewhere is taken for this one's own. */
  #isOthers(owner: string, name: string): boolean {
    const { gone, missing } = this.remembered
    return this.#theirs.has(name) || gone.has(name) || missing.has(`${owner} ${name}`)
  }

  /** Has it been missing here long enough? A clock that was set back begins anew. */
  #isDue(
    missing: Map<string, Missing>,
    key: string,
    reach: number,
    writer: string | undefined,
    device: string,
    present: Present,
  ): boolean {
    const now = this.clock()
    const before = this.remembered.missing.get(key)
    const since = before && before.reached === reach && before.since <= now ? before.since : now
    missing.set(key, { reached: reach, since })
    const pause =
      writer !== undefined && present.hasPlace(writer) ? this.pauses.placed : this.pauses.placeless
    return now - since >= pause * (1 + shareOf(device))
  }
}

/** Whose signature each statement bears, by its name. */
function signersOf({ membership }: Depot): ReadonlyMap<string, string> {
  const devices = new Map<string, string>()
  for (const of of [membership, ...[...membership.members.values()].map((m) => m.membership)])
    for (const { id, signPublic } of of.devices.values()) devices.set(toHex(signPublic), id)
  const signers = new Map<string, string>()
  for (const { hash, signer } of membership.statements) {
    const id = devices.get(toHex(signer))
    if (id !== undefined) signers.set(hash, id)
  }
  return signers
}
/** The device that said it; undefined for the root, and for one that is not known. */
async function writerOf(
  name: string,
  bytes: Bytes,
  signers: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  if (!isJoin(bytes)) return signers.get(name)
  try {
    return (await readJoin(bytes)).device
  } catch (cause) {
    if (cause instanceof Malformed) return undefined
    throw cause
  }
}
