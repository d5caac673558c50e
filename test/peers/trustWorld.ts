/**
 * A register's devices, each with what it has heard so far, and a network that delays, doubles and reorders. Honest ones do
 * what their own view allows; a thief with a device's key does as it likes. Envelopes are only names here: seals and
 * signatures of theirs are the door's matter.
 */
import { invitationKeys, newInvitationSecret } from '../../src/trust/invitation.ts'
import { standingOfJoin } from '../../src/trust/invited.ts'
import { makeJoin } from '../../src/trust/join.ts'
import { documentIdOf } from '../../src/trust/keys.ts'
import { membershipOf, type Membership } from '../../src/trust/membership.ts'
import { nameOf } from '../../src/trust/name.ts'
import { leaves, roles, toRoot, type Known } from '../../src/trust/said.ts'
import { rootSigner, sayAs, type Signer } from '../../src/trust/statement.ts'
import { frozenAt, testRoot } from '../fakes/frozen.ts'
import { standsOver } from './oracle.ts'
import { cutOf, deviceOf, pick, seenOf, type Parcel, type Peer } from './peer.ts'
import { deviceSaid, removalSaid } from './voices.ts'

export interface Op {
  readonly do:
    | 'issue'
    | 'remove'
    | 'rotate'
    | 'invite'
    | 'join'
    | 'accept'
    | 'write'
    | 'steal'
    | 'abuse'
    | 'cut'
    | 'send'
    | 'deliver'
    | 'part'
    | 'junk'
  readonly who: number
  readonly whom: number
  readonly how: number
}
export class World {
  readonly peers: Peer[] = []
  /** Copies of devices in a thief's hands. */
  readonly thieves: Peer[] = []
  readonly stolen = new Set<string>()
  /** Devices that an honest one has removed. */
  readonly removed = new Set<string>()
  readonly parcels: Parcel[] = []
  #names = 0

  private constructor(
    readonly owner: string,
    readonly intern: string,
    readonly root: Signer,
  ) {}

  /**
   * The first device holds the root. Each of the others was certified by one of those before it (`by`, by number), mostly as
   * an administrator, and all have heard of it.
   */
  static async of(by: readonly number[]): Promise<World> {
    const root = await testRoot(1)
    const world = new World(root.owner, await documentIdOf(root.owner, 'intern', 0), rootSigner(root))
    const membership = await membershipOf(root.owner, [])
    for (let i = 0; i <= by.length; i++)
      world.peers.push({
        keys: await deviceOf(i),
        heard: new Map(),
        joins: new Map(),
        pages: new Map(),
        invitations: [],
        membership,
        said: { seq: 1, prev: toRoot },
        wrote: { seq: 1, prev: toRoot },
        group: 0,
      })
    const [first, ...others] = world.peers
    if (!first) throw new Error('a world has peers')
    await world.#say(first, toRoot, {
      type: 'document',
      name: 'intern',
      generation: 0,
      erased: [],
      at: frozenAt,
    })
    await world.#say(first, toRoot, deviceSaid(first.keys, 'administrator'))
    for (const [i, peer] of others.entries()) {
      const above = world.peers[(by[i] ?? 0) % (i + 1)] ?? first
      const under = world.#mandate(above, i) ?? toRoot
      await world.#say(
        under === toRoot ? first : above,
        under,
        deviceSaid(peer.keys, i % 4 === 3 ? 'editor' : 'administrator'),
      )
      await world.settle()
    }
    return world
  }

  async do(op: Op): Promise<void> {
    const who = pick(this.peers, op.who)
    const whom = pick(this.peers, op.whom)
    const thief = pick(this.thieves, op.who)
    if (!who || !whom) return
    if (op.do === 'send') this.#send(who, op.how)
    else if (op.do === 'deliver') await this.#deliver(op.how)
    else if (op.do === 'part') who.group = op.how % 2
    else if (op.do === 'write') this.#write(pick([who, ...this.thieves], op.how) ?? who)
    else if (op.do === 'steal') this.#steal(who)
    else if (op.do === 'abuse') await (thief && this.#abuse(thief, whom, op.how))
    else if (op.do === 'junk') await this.#junk(who, whom, op.how)
    else if (op.do === 'join') await this.#join(who, whom)
    else await this.#administer(op, who, whom)
  }

  /** What an honest administrator does: nothing that its own view does not allow. */
  async #administer({ do: what, how }: Op, who: Peer, whom: Peer): Promise<void> {
    const under = this.#mandate(who, how)
    if (under === undefined) return
    const m = who.membership
    if (what === 'issue') await this.#say(who, under, deviceSaid(whom.keys, roles[how % 3] ?? 'reader'))
    else if (what === 'rotate')
      await this.#say(who, under, this.#keys(1 + (m.keys.get(this.intern)?.[0]?.epoch ?? 0), m, who))
    else if (what === 'invite') {
      const keys = await invitationKeys(newInvitationSecret())
      who.invitations.push(keys)
      const { signPublic, boxPublic } = keys
      await this.#say(who, under, { type: 'invitation', as: 'editor', signPublic, boxPublic, at: frozenAt })
    } else if (what === 'accept') {
      const open = [...who.joins.values()].filter((join) => standingOfJoin(m, join) === 'open')
      const join = pick(open, how)
      if (!join) return
      const { signPublic, boxPublic, invitation } = join
      await this.#say(who, under, {
        type: 'device',
        role: 'editor',
        signPublic,
        boxPublic,
        invitation,
        at: frozenAt,
      })
      await this.#say(who, under, { type: 'closed', invitation, why: 'used', at: frozenAt })
    } else if (what === 'remove' || what === 'cut') {
      const subject = m.devices.get(whom.keys.id)
      const known = [...who.heard.values()]
      if (!subject || whom === who) return
      if (!subject.certificates.every((c) => standsOver(known, under, who.heard.get(c)?.under ?? ''))) return
      if (what === 'cut') return this.#cut(who, under, whom)
      this.removed.add(subject.id)
      const left = leaves[how % 3] ?? 'nothing'
      await this.#say(
        who,
        under,
        removalSaid(subject.id, { leaves: left, ...seenOf(this.intern, who, whom) }),
      )
    }
  }
  /** The first device speaks as the root now and then, and else under its certificate as the others do. */
  #mandate(who: Peer, how: number): string | undefined {
    if (who === this.peers[0] && how % 4 === 0) return toRoot
    const mine = who.membership.devices.get(who.keys.id)
    return mine?.role === 'administrator' && mine.removals.length === 0 ? mine.certificates[0] : undefined
  }
  async #cut(who: Peer, under: string, whom: Peer): Promise<void> {
    const pages = [...who.pages.values()].filter((p) => p.device === whom.keys.id)
    const fork = pages.find((p) => pages.some((q) => q.prev === p.prev && q.hash < p.hash))
    if (fork) await this.#say(who, under, { type: 'branch', ...cutOf(this.intern, fork), at: frozenAt })
  }
  #keys(epoch: number, m: Membership, who: Peer): Known {
    const boxes = [...m.devices.keys()].map((to) => ({ to, box: new Uint8Array(80) }))
    return { type: 'keys', document: this.intern, epoch, commitment: who.keys.id, boxes, at: frozenAt }
  }

  async #say(who: Peer, under: string, known: Known): Promise<void> {
    const { sign, signPublic } = who.keys
    const device = { owner: this.owner, sign, signPublic, under, ...who.said }
    const statement = await sayAs(under === toRoot ? this.root : device, known)
    if (under !== toRoot) who.said = { seq: statement.seq + 1, prev: statement.hash }
    await this.#hear(who, { to: who, statements: [statement], joins: [], pages: [] })
  }
  #write(who: Peer): void {
    const name = new Uint8Array(16)
    new DataView(name.buffer).setUint32(12, ++this.#names)
    const page = { device: who.keys.id, ...who.wrote, hash: nameOf(name) }
    who.wrote = { seq: page.seq + 1, prev: page.hash }
    who.pages.set(page.hash, page)
  }
  async #join(who: Peer, whom: Peer): Promise<void> {
    const invitation = whom.invitations.at(-1)
    if (!invitation) return
    const of = {
      owner: this.owner,
      invitation,
      device: who.keys,
      as: 'editor',
      label: new Uint8Array(),
    } as const
    const join = await makeJoin({ ...of, at: frozenAt })
    who.joins.set(join.hash, join)
  }

  /** The keys are copied; from here on two hold them, and neither knows of the other. */
  #steal(who: Peer): void {
    if (who === this.peers[0] || this.stolen.has(who.keys.id)) return
    this.stolen.add(who.keys.id)
    this.thieves.push({ ...who, heard: new Map(who.heard), joins: new Map(), pages: new Map(who.pages) })
  }
  async #abuse(thief: Peer, whom: Peer, how: number): Promise<void> {
    const under = thief.membership.devices.get(thief.keys.id)?.certificates[0]
    if (under === undefined) return
    const anything: Known[] = [
      removalSaid(whom.keys.id),
      deviceSaid(whom.keys, 'administrator'),
      {
        type: 'branch',
        document: this.intern,
        device: whom.keys.id,
        no: 0,
        seq: 1,
        hash: [...thief.pages.keys()][0] ?? toRoot,
        at: frozenAt,
      },
      this.#keys(1000, thief.membership, thief),
      { type: 'document', name: 'intern', generation: 9, erased: [], at: frozenAt },
      { type: 'closed', invitation: whom.keys.id, why: 'withdrawn', at: frozenAt },
    ]
    await this.#say(thief, under, pick(anything, how) ?? removalSaid(whom.keys.id))
  }
  /** From one who may say nothing, under someone else's certificate or its own as an editor or less. */
  async #junk(who: Peer, whom: Peer, how: number): Promise<void> {
    const certificates = [...who.heard.values()].filter((s) => s.said.type === 'device')
    const under = pick(certificates, how)?.hash ?? toRoot
    const { sign, signPublic } = await deviceOf(20 + (how % 2))
    const signer = { owner: this.owner, sign, signPublic, under, seq: 1, prev: toRoot }
    const said = how % 2 ? removalSaid(whom.keys.id) : deviceSaid(whom.keys, 'administrator')
    const statement = await sayAs(signer, said)
    await this.#hear(who, { to: who, statements: [statement], joins: [], pages: [] })
  }

  #send(from: Peer, how: number): void {
    for (const source of [from, ...this.thieves.filter((t) => t.keys.id === from.keys.id)])
      for (const to of this.peers) {
        if (to.keys.id === from.keys.id || to.group !== from.group) continue
        const some = <T>(all: Iterable<T>): T[] =>
          [...all].filter((_, i) => (i * 7 + how) % 4 !== 0).reverse()
        const statements = some(source.heard.values())
        this.parcels.push({
          to,
          statements,
          joins: some(source.joins.values()),
          pages: some(source.pages.values()),
        })
      }
  }
  async #deliver(how: number): Promise<void> {
    const parcel = pick(this.parcels, how)
    if (!parcel) return
    if (how % 3 > 0) this.parcels.splice(this.parcels.indexOf(parcel), 1)
    await this.#hear(parcel.to, parcel)
  }
  async #hear(peer: Peer, { statements, joins, pages }: Parcel): Promise<void> {
    for (const join of joins) peer.joins.set(join.hash, join)
    for (const page of pages) peer.pages.set(page.hash, page)
    const news = statements.filter((s) => !peer.heard.has(s.hash))
    for (const s of news) peer.heard.set(s.hash, s)
    if (news.length > 0)
      peer.membership = await membershipOf(this.owner, [...peer.heard.values()], peer.membership)
  }
  /** Everybody hears everything, each in an order of its own. */
  async settle(): Promise<void> {
    const all = [...this.peers, ...this.thieves]
    const statements = [...new Map(all.flatMap((p) => [...p.heard])).values()]
    const joins = all.flatMap((p) => [...p.joins.values()])
    const pages = all.flatMap((p) => [...p.pages.values()])
    for (const [i, to] of this.peers.entries()) {
      const turned = statements
        .map((_, k) => statements[(k * 7 + i) % statements.length])
        .filter((s) => s !== undefined)
      for (let k = 0; k < turned.length; k += 5)
        await this.#hear(to, { to, statements: turned.slice(k, k + 5), joins, pages })
      await this.#hear(to, { to, statements: statements.toReversed(), joins, pages })
    }
  }
}
