/** One of two devices of one owner: the real store on the browser's disk, the real exchange, and a link over WebRTC. */
import { ownGathering } from '../../../src/carry/circle/gatherings.ts'
import { openExchange } from '../../../src/carry/exchange/exchange.ts'
import type { Exchange } from '../../../src/carry/exchange/types.ts'
import type { Link, Meeting } from '../../../src/carry/types.ts'
import { webrtcMeet } from '../../../src/carry/webrtc/meet.ts'
import { roomOf } from '../../../src/trust/invitation.ts'
import { indexedDbRegisters } from '../../../src/store/registers.ts'
import type { InvitationLink } from '../../../src/store/members.ts'
import type { Session } from '../../../src/store/types.ts'
import { burstsOf, moment, type Load } from './payload.ts'
import { mustSave, options } from './sealed.ts'
import { show } from './screen.ts'

/** Bytes between pages, as the bench's driver passes them on. */
export type Parcel = readonly (readonly number[])[]
const parcel = (all: readonly Uint8Array[]): Parcel => all.map((bytes) => [...bytes])
const unparcel = (all: Parcel): Uint8Array<ArrayBuffer>[] => all.map((bytes) => new Uint8Array(bytes))

const registers = indexedDbRegisters()
let session: Session | undefined
let meeting: Meeting | undefined
let link: Link | undefined
let exchange: Exchange | undefined
let seen: Promise<number | undefined> = Promise.resolve(undefined)

const open = (): Session => {
  if (session === undefined) throw new Error('No register is open')
  return session
}
const opened = (): Link => {
  if (link === undefined) throw new Error('Nobody has been met')
  return link
}

export const peer = {
  async found(): Promise<void> {
    session = await registers.found({ name: 'Bench', sort: 'other', example: false }, options)
  },
  async invite(): Promise<{ link: InvitationLink; secret: Parcel; statements: Parcel }> {
    const made = await open().household.invite('editor', { signalling: [], iceServers: [] })
    if (made === undefined) throw new Error('No invitation')
    return {
      link: made,
      secret: parcel([made.rendezvous, made.secret]),
      statements: parcel(open().depot.statements()),
    }
  },
  async join(invitation: InvitationLink, secret: Parcel, statements: Parcel): Promise<Parcel> {
    const [rendezvous, opens] = unparcel(secret)
    if (rendezvous === undefined || opens === undefined) throw new Error('No secret')
    const wanted = { ...invitation, rendezvous, secret: opens }
    session = await registers.join(wanted, unparcel(statements), { label: 'B' }, options)
    return parcel(session.depot.statements())
  },
  /** Takes the other's statements in, countersigns whoever waits, and gives what there is now. */
  async accept(statements: Parcel): Promise<Parcel> {
    await open().depot.take('bench', { statements: unparcel(statements) })
    for (const newcomer of open().household.newcomers) mustSave(await open().household.accept(newcomer.join))
    await open().rest()
    return parcel(open().depot.statements())
  },

  async fill(load: Load): Promise<void> {
    for (const burst of burstsOf(load)) {
      const saving = open().write({ what: 'import', ...burst })
      mustSave(await open().flush())
      mustSave(await saving)
    }
  },
  /** Bytes of all envelopes, as they are carried. */
  async bytes(): Promise<number> {
    let bytes = 0
    for (const feed of open().depot.heads())
      for (const one of await open().depot.after(feed, [], Infinity)) bytes += one.length
    return bytes
  },

  /** Joins the room and waits for the link, on which nobody says anything yet. */
  async meet(signalling: string): Promise<void> {
    const rendezvous = open().household.rendezvous
    if (rendezvous === undefined) throw new Error('No rendezvous')
    const room = { ...(await roomOf(rendezvous)), signalling: [signalling], iceServers: [] }
    link = await new Promise<Link>((met) => {
      meeting = webrtcMeet(room, met)
    })
  },
  /** The exchange begins on the link. Returns when that was. */
  async begin(): Promise<number> {
    const here = open()
    const rendezvous = here.household.rendezvous
    if (rendezvous === undefined) throw new Error('No rendezvous')
    exchange = openExchange({
      gathering: ownGathering(here.depot, () => here.household.newcomers),
      room: (await roomOf(rendezvous)).name,
      keys: here.keys,
      chance: options.chance,
    })
    const began = moment()
    exchange.meet(opened())
    here.connected = true
    return began
  },
  /** When so many systems were stored here and told of, and their rows are made. */
  async has(count: number): Promise<number> {
    const here = open()
    const rows = (): number => here.rows('system').length
    if (rows() < count)
      await new Promise<void>((done) => {
        const stop = here.subscribe(() => {
          if (rows() < count) return
          stop()
          done()
        })
      })
    show(here.rows('system'))
    return moment()
  },
  traffic: () => ({ ...opened().traffic }),
  state: (): string => exchange?.peers[0]?.state ?? 'nobody',
  cutOff: (): string => exchange?.peers.map((one) => one.cutOff?.why ?? '').join() ?? '',
  equality: (): Promise<string> => open().equalityHash(),

  /** One edit of the first system. Returns when it was written. */
  edit(value: string): number {
    const [row] = open().rows('system')
    const began = moment()
    void open().write({ what: 'edit', writes: [{ key: `${row?.id ?? ''}/version`, value }] })
    return began
  },
  /** When the first system that shows the value was told of. Asked before it is written. */
  sees(value: string): void {
    const here = open()
    seen = new Promise<number>((done) => {
      const stop = here.subscribe((changed) => {
        const ids = changed === '*' ? here.rows('system').map(({ id }) => id) : [...changed]
        if (!ids.some((id) => here.row(id)?.['version'] === value)) return
        stop()
        done(moment())
      })
    })
  },
  seen: (): Promise<number | undefined> => seen,
  /** Bursts of five edits, of a cell each. */
  async editInFives(bursts: number): Promise<string> {
    const systems = open().rows('system')
    let last = ''
    for (let done = 0; done < bursts * 5; done += 5) {
      const saving = Array.from({ length: 5 }, (_, at) => {
        last = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16)).join('')
        const row = systems[((done + at) * 7919) % systems.length]
        return open().write({ what: 'edit', writes: [{ key: `${row?.id ?? ''}/version`, value: last }] })
      })
      mustSave(await open().flush())
      for (const saved of await Promise.all(saving)) mustSave(saved)
    }
    return last
  },

  /** Register on the disk → rows on screen. Milliseconds. */
  async open(id: string): Promise<number> {
    const began = performance.now()
    session = await registers.open(id, options)
    show(session.rows('system'))
    return performance.now() - began
  },
  async close(): Promise<string> {
    const { id } = open().info
    await session?.close()
    session = undefined
    return id
  },
  async leave(): Promise<void> {
    await exchange?.close()
    await meeting?.leave()
    const id = session?.info.id
    await session?.close()
    if (id !== undefined) await registers.remove(id)
    exchange = meeting = link = session = undefined
  },
}
