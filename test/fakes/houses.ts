/** Devices, owners and networks to test on, and carriers that are nothing but two hands. */
import type { InvitedAs } from '../../src/trust/said.ts'
import type { Bytes } from '../../src/trust/bytes.ts'
import type { InvitationLink } from '../../src/store/members.ts'
import type { Shelf } from '../../src/store/shelf.ts'
import type { Session } from '../../src/store/types.ts'
import { bench, type Bench } from './opened.ts'
import { publishedKinds } from './publishedKinds.ts'

export const nowhere = { signalling: [], iceServers: [] } as const

/** Gives `to` everything that `from` may give it: statements, then envelopes of these documents. Resolves when both are at rest. */
export async function carry(from: Session, to: Session, documents?: readonly string[]): Promise<void> {
  for (const session of [from, to]) {
    await session.flush()
    await session.rest()
  }
  await to.depot.take(from.device, { statements: from.depot.statements() })
  const known = new Map(to.depot.heads().map((h) => [`${h.document} ${h.device} ${h.no}`, h.tips]))
  const envelopes: Bytes[] = []
  for (const head of from.depot.heads(documents))
    envelopes.push(
      ...(await from.depot.after(head, known.get(`${head.document} ${head.device} ${head.no}`) ?? [], 1e9)),
    )
  await to.depot.take(from.device, { envelopes })
  for (const session of [from, to]) await session.rest()
}
/** Both have what either had. Twice: what one does by itself when it has heard is heard too. */
export async function meet(a: Session, b: Session, documents?: readonly string[]): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await carry(a, b, documents)
    await carry(b, a, documents)
  }
}

export async function linkFrom(session: Session, as: InvitedAs): Promise<InvitationLink> {
  const link = await session.household.invite(as, nowhere)
  if (!link) throw new Error('not invited')
  return link
}
export interface Joined {
  readonly of: Bench
  readonly session: Session
}
/** A new device that answers a link with what `from` has said. */
export async function answer(
  from: Session,
  link: InvitationLink,
  label = 'Ny enhet',
  of = bench(),
): Promise<Joined> {
  const session = await of.registers.join(link, from.depot.statements(), { label }, of.options)
  return { of, session }
}
/** A colleague's device, countersigned. */
export async function colleague(from: Session, as: InvitedAs = 'editor', of = bench()): Promise<Joined> {
  const joined = await answer(from, await linkFrom(from, as), 'Kollega', of)
  await meet(from, joined.session)
  const [newcomer] = from.household.newcomers
  if (!newcomer) throw new Error('nobody waits')
  const saved = await from.household.accept(newcomer.join)
  if (!saved.saved) throw new Error(saved.why)
  await meet(from, joined.session)
  return joined
}
export const onlyNewcomer = (session: Session) => {
  const [newcomer, ...others] = session.household.newcomers
  if (!newcomer || others.length > 0) throw new Error(`${others.length + 1} newcomers`)
  return newcomer
}

/** A municipality with kinds that can be published. */
export async function town(name: string, number: string, shelf?: Shelf): Promise<Joined> {
  const of = bench(shelf, publishedKinds)
  const what = { name, sort: 'municipality', number, example: false } as const
  return { of, session: await of.registers.found(what, of.options) }
}
export interface Together {
  readonly of: Bench
  readonly own: Session
  readonly network: Session
}
/** A network that a town founds. */
export async function founded({ of, session }: Joined, name = 'DigiTest'): Promise<Together> {
  const network = await of.registers.foundNetwork({ name, example: false }, session.info.id, of.options)
  await settle(session, network)
  return { of, own: session, network }
}
/** Each has heard what the others' last round came to. */
export async function settle(...sessions: readonly Session[]): Promise<void> {
  for (let i = 0; i < 4; i++) for (const session of sessions) await session.rest()
}
/** A town that asks to become a member, and is let in. */
export async function member(to: Together, { of, session }: Joined): Promise<Together> {
  const link = await linkFrom(to.network, 'member')
  const as = { label: session.info.name, number: session.info.number ?? '', member: session.info.id }
  const network = await of.registers.join(link, to.network.depot.statements(), as, of.options)
  await settle(session, network)
  await meet(network, to.network)
  const { join } = onlyNewcomer(to.network)
  const saved = await to.network.household.accept(join)
  if (!saved.saved) throw new Error(saved.why)
  const both = { of, own: session, network }
  await meeting(to, both)
  return both
}
/** What is carried in a network's room: the network, and each one's publication. */
export async function meeting(a: Together, b: Together): Promise<void> {
  await settle(a.own, a.network, b.own, b.network)
  await meet(a.network, b.network)
  await settle(a.own, a.network, b.own, b.network)
  await meet(a.network, b.network)
  await settle(a.own, a.network, b.own, b.network)
}
/** What `seer` sees of another member: its publication, adopted and brought up to date. */
export async function publicationSeen(seer: Together, other: Together): Promise<Session> {
  const { registers, options } = seer.of
  const said = other.own.depot.statements()
  const seen = await registers.adopt(other.own.info.id, seer.network.info.id, said, options)
  await carry(other.own, seen, ['delt'])
  return seen
}
