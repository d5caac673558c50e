/**
 * What the organisation publishes of itself (`delt`): compared with what it would publish now, and the difference written, by
 * the device whose edit it follows from. The document is projected aside, since it must never stand in front of the original.
 */
import type { CellValue, CellWrite } from '../schema/cells.ts'
import { ulid } from '../schema/id.ts'
import { fieldsOf, type Row } from '../schema/kind.ts'
import { toRoot } from '../trust/said.ts'
import { Core } from './core.ts'
import { draftCell, type Draft, type Edit } from './draft.ts'
import type { Kin } from './householdKin.ts'
import { hindranceOf } from './keyring.ts'
import { isChoice, type Choices } from './publicationChoices.ts'
import { KeptPublication } from './publicationKept.ts'
import {
  choicesIn,
  countsOf,
  isWaiting,
  rowsOf,
  shownIn,
  standing,
  wantedOf,
  type Wanted,
} from './publicationRead.ts'
import type { FieldShown, Preview, PublicationHere, PublicationState } from './publicationTypes.ts'
import { placeOfRef, feedOf } from './place.ts'
import { failureOf } from './queue.ts'
import { eachShown, idOfKey, type RecordCells } from './record.ts'
import { catchUp } from './renew.ts'
import type { Saved } from './saved.ts'
import { sealEdits } from './seal.ts'

export interface Host {
  readonly core: Core
  turn<T>(work: () => Promise<T>): Promise<T>
  kin(): Promise<Kin>
}
const nothing: Saved = { saved: true, transaction: '' }

export class OpenPublication implements PublicationHere {
  /** The document as it stands, opened when it is first needed. */
  #stands: Core | undefined
  #made: { readonly rows: () => Map<string, Row[]>; readonly wanted: Wanted } | undefined
  #chosen: Choices | undefined
  #state: PublicationState = { on: false, pending: false, at: undefined }
  /** All of it has been compared since it began to go to somebody. */
  #whole = false
  /** What to go on from, and the records that have changed since, here or in what is published. */
  #kept: KeptPublication | undefined
  #changed = new Set<string>()

  constructor(private readonly host: Host) {}

  /** Something that is shown has changed: these records, or anything. */
  forget(ids: ReadonlySet<string> | '*' = '*'): void {
    this.#made = undefined
    if (ids !== '*' && ![...ids].some(isChoice)) return this.#note(ids)
    this.#chosen = undefined
    this.#note('*')
  }
  #note(ids: ReadonlySet<string> | '*'): void {
    if (ids === '*') this.#kept = undefined
    else if (this.#kept) for (const id of ids) this.#changed.add(id)
  }
  /** What is chosen is few records; what is shown is all of them, and worked out only when somebody is to see it. */
  get #choices(): Choices {
    return (this.#chosen ??= choicesIn(this.host.core))
  }
  #now() {
    if (!this.#made) {
      const wanted = wantedOf(this.host.core)
      let rows: Map<string, Row[]> | undefined
      const { core } = this.host
      this.#made = { wanted, rows: () => (rows ??= rowsOf(core, wanted)) }
    }
    return this.#made
  }

  get state(): PublicationState {
    return this.#state
  }
  get counts() {
    return countsOf(this.#now().rows())
  }
  get networks() {
    return this.#choices.networks
  }
  rows(kind: string): readonly Row[] {
    return this.#now().rows().get(kind) ?? []
  }
  fields(kindId: string): readonly FieldShown[] {
    const kind = this.host.core.kinds.get(kindId)
    if (!kind || kind.document === 'cards') return []
    const choices = this.#choices
    return fieldsOf(kind).map(([field, spec]) => {
      const audience = spec.audience ?? 'internal'
      if (audience === 'internal') return { field, is: 'never' }
      const on = choices.allows(kind.id, field, spec, '') && !choices.holds(kind.id, '')
      return { field, is: !on ? 'off' : audience === 'shared' ? 'shown' : 'on' }
    })
  }
  preview(changes: readonly CellWrite[] = []): Preview {
    const before = this.#now().wanted
    const wanted = wantedOf(this.host.core, changes)
    const rows = rowsOf(this.host.core, wanted)
    const records = (of: Wanted): Set<string> => new Set([...of.keys()].map(idOfKey))
    const [old, now] = [records(before), records(wanted)]
    return {
      counts: countsOf(rows),
      rows: (kind) => rows.get(kind) ?? [],
      appears: [...now].filter((id) => !old.has(id)),
      disappears: [...old].filter((id) => !now.has(id)),
      withdrawn: [...before.keys()].filter((key) => !wanted.has(key)),
    }
  }

  /** In a network, or given to one by another of the owner's devices: then what is chosen is written. */
  async #goesSomewhere(): Promise<boolean> {
    const { ring } = this.host.core
    const choices = this.#choices
    const off = new Set(choices.networks.flatMap((n) => (n.on ? [] : [n.network])))
    if ((await this.host.kin()).some((n) => n.inside && !off.has(n.network))) return true
    const { devices, invitations, keys, documents } = ring.membership
    const [newest] = keys.get(documents.get('delt')?.id ?? '') ?? []
    const ours = new Set([toRoot, ...devices.keys(), ...invitations.keys()])
    for (const epochs of keys.values()) for (const { commitment } of epochs) ours.add(commitment)
    return [...(newest?.boxes.keys() ?? [])].some((to) => !ours.has(to))
  }

  async #current(): Promise<Core> {
    const { core } = this.host
    if (!this.#stands) {
      const { disk, info, ring, epoch, clock, chance } = core
      const kinds = [...core.kinds.values()]
      const stands = new Core(disk, info, ring, epoch, { kinds, clock, chance })
      stands.aside = stands.stale = true
      stands.listeners.add((ids) => this.#note(ids))
      this.#stands = stands
    }
    await catchUp(this.#stands)
    return this.#stands
  }

  /** Cells that are to be otherwise. `mine`: only where what stands in the original was written by this device. */
  #drafts(stands: Core, mine: boolean): Draft[] {
    const out: Draft[] = []
    const put = (key: string, value: CellValue): void => {
      const draft = draftCell(stands.drafting, key, value)
      if (draft) out.push(draft)
    }
    const withdraw = (id: string, cells: RecordCells, isWanted: (path: string) => boolean): void =>
      eachShown(cells, (path, value) => {
        // Whoever sees that something is to be withdrawn withdraws it.
        if (value !== null && !isWanted(path)) put(`${id}/${path}`, null)
      })
    const touched = mine ? this.#touched() : undefined
    if (touched) {
      for (const [id, cells] of touched) {
        withdraw(id, stands.projection.cells(id) ?? [], (path) => cells.has(path))
        for (const [path, value] of cells) if (this.#isMine(`${id}/${path}`)) put(`${id}/${path}`, value)
      }
      return out
    }
    const wanted = this.#all()
    stands.projection.records.forEach((cells, id) =>
      withdraw(id, cells, (path) => wanted.has(`${id}/${path}`)),
    )
    for (const [key, value] of wanted) if (!mine || this.#isMine(key)) put(key, value)
    return out
  }
  #isMine(key: string): boolean {
    const { core } = this.host
    const refs = [
      ...core.projection.heads(key).map((h) => h.ref),
      ...(core.projection.text(key)?.slice(2) ?? []),
    ]
    return refs.some(
      (ref) =>
        typeof ref === 'number' && core.feeds.get(feedOf(placeOfRef(ref)))?.device === core.ring.device.id,
    )
  }
  /** Everything, read anew, and remembered to go on from. */
  #all(): Wanted {
    const { core } = this.host
    let all: Wanted = new Map()
    this.#kept = new KeptPublication(shownIn(core), (wanted) => (all = wanted))
    // What is on its way to the disk is not in the projection yet, and comes there without a word.
    this.#changed = new Set(core.overlay.ids)
    return all
  }
  /** What others are to see of those that have changed; undefined when all of it must be read. */
  #touched(): ReadonlyMap<string, ReadonlyMap<string, CellValue>> | undefined {
    const { core } = this.host
    if ([...this.#changed].some(isChoice)) return undefined
    const rules = { kinds: core.kinds, choices: this.#choices }
    const touched = this.#kept?.follow(rules, this.#changed, (id) => standing(core, id))
    if (touched) this.#changed = new Set([...this.#changed].filter((id) => isWaiting(core, id)))
    return touched
  }

  /** Now, whether or not the organisation is in a network. */
  publish(): Promise<Saved> {
    return this.#publish(false, true)
  }
  /** After something has been stored. `mine`: it was an edit of this device, and no choice of what is shown. */
  follow(mine: boolean): Promise<Saved> {
    return this.#publish(mine, false)
  }
  #publish(mine: boolean, always: boolean): Promise<Saved> {
    return this.host.turn(async () => {
      const { core } = this.host
      if (hindranceOf(core.ring, 'delt')) return nothing
      try {
        // What was read while an edit was on its way to the disk lacks it, and its coming there is told to nobody.
        this.#made = this.#chosen = undefined
        const on = always || (await this.#goesSomewhere())
        if (!on) {
          this.#state = { ...this.#state, on }
          this.#whole = false
          this.#kept = undefined
          return nothing
        }
        mine &&= this.#whole
        for (;;) {
          const stands = await this.#current()
          const drafts = this.#drafts(stands, mine)
          if (drafts.length === 0 || (await this.#store(stands, drafts))) break
          await catchUp(core)
          this.forget()
        }
        this.#state = { on, pending: false, at: core.clock() }
        this.#whole = true
        return nothing
      } catch (cause) {
        this.#state = { ...this.#state, on: true, pending: true }
        this.#whole = false
        return failureOf(cause)
      }
    })
  }

  async #store(stands: Core, drafts: readonly Draft[]): Promise<boolean> {
    const { core } = this.host
    const edit: Edit = {
      id: ulid(Math.max(0, core.clock()), core.chance),
      at: core.clock(),
      what: 'publish',
      note: undefined,
      inverts: undefined,
      drafts: new Map([['delt', drafts]]),
      settle: () => undefined,
    }
    const sealed = await sealEdits([edit], stands.log, core.epoch, core.chance)
    if (!(await core.disk.commit(sealed.writes, sealed.expect))) return false
    for (const feed of sealed.feeds) core.feeds.set(feed)
    core.disk.tell()
    core.announce({ envelopes: sealed.pages.map(({ bytes }) => bytes), statements: [], from: undefined })
    return true
  }
}
