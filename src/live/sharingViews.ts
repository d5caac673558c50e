/** What pages show of devices, peers and members, put together from what the store and the rooms say. */
import type { Circle, NetworkHere } from '../carry/circle/circle.ts'
import type { Exchange, PeerView as PeerInRoom } from '../carry/exchange/types.ts'
import type { Session } from '../store/types.ts'
import type { Portfolio } from './portfolio.svelte.ts'
import { shownRows } from './shownRows.ts'
import type { DeviceView, MemberView, NetworkView, PeerView } from './sharingTypes.ts'

const textIn = (row: Readonly<Record<string, unknown>> | undefined, field: string): string | undefined => {
  const value = row?.[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}
interface Named {
  readonly name: string | undefined
  readonly person: string | undefined
}
/** As the device's card says; its person's name before the machine's own. */
function nameOf(device: string, portfolio: Portfolio): Named {
  const card = portfolio.row(`device:${device}`)
  const person = textIn(card, 'person')
  const who = person ? portfolio.title(person) : textIn(card, 'owner')
  const name = textIn(card, 'name')
  const both = who && name && who !== name ? `${who} (${name})` : (who ?? name)
  return { name: both || undefined, person }
}

export function devicesOf(
  session: Session,
  exchange: Exchange | undefined,
  portfolio: Portfolio,
): DeviceView[] {
  const known = new Map(exchange?.devices.map((device) => [device.device, device]))
  const missing = new Map<string, number>()
  const owner = exchange?.owners.find((one) => one.owner === session.info.id)
  for (const feed of owner?.feeds ?? [])
    missing.set(feed.device, (missing.get(feed.device) ?? 0) + feed.count)
  return session.household.devices.map((device) => {
    const seen = known.get(device.id)
    return {
      ...device,
      ...nameOf(device.id, portfolio),
      online: device.me || seen?.connected === true,
      heard: device.me ? portfolio.clock() : seen?.lastHeard,
      missing: missing.get(device.id) ?? 0,
      // Nothing is known of one that has never been met: all of it waits, whatever that is.
      waiting: device.me
        ? 0
        : (seen?.theyLack ?? session.depot.heads().reduce((n, h) => n + (h.tips[0]?.seq ?? 0), 0)),
    }
  })
}

const stateOf = (peer: PeerInRoom): PeerView['state'] => {
  if (peer.state === 'cut-off') return 'cut-off'
  if (peer.state === 'proving') return 'proving'
  if (peer.standing === 'stranger') return 'stranger'
  if (peer.state === 'fetching') return 'receiving'
  // «Har alt» is said of those who have, not of everybody with whom nothing happens just now.
  if (peer.state === 'giving' || peer.theyLack > 0) return 'sending'
  return peer.weLack > 0 ? 'receiving' : 'in-step'
}
/** Which owner vouches for a device in a network. */
function ownerOf(device: string, circle: Circle): string | undefined {
  for (const { session } of circle.networks.values())
    for (const member of session.depot.membership.members.values())
      if (member.membership.devices.has(device)) return member.owner
  return circle.main.depot.membership.devices.has(device) ? circle.main.info.id : undefined
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
export const writePresence = (at: NonNullable<PeerView['at']>): Uint8Array<ArrayBuffer> =>
  encoder.encode(JSON.stringify([at.record, at.field ?? '']))
/** Undefined when it is nothing of ours: others' presence is hostile until checked. */
export function readPresence(plain: Uint8Array): PeerView['at'] {
  try {
    const said: unknown = JSON.parse(decoder.decode(plain))
    if (!Array.isArray(said)) return undefined
    const [record, field] = said as unknown[]
    if (typeof record !== 'string' || typeof field !== 'string') return undefined
    return { record: record.slice(0, 300), field: field === '' ? undefined : field.slice(0, 300) }
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

export function peersOf(circle: Circle, portfolio: Portfolio): PeerView[] {
  const out = new Map<string, PeerView>()
  for (const room of circle.rooms.values()) {
    const { exchange } = room
    for (const peer of exchange.peers) {
      const device = peer.device ?? ''
      if (device === circle.main.device) continue
      const owner = ownerOf(device, circle)
      const present = exchange.presence.others.find(
        (one) => one.device === device && one.owner === circle.main.info.id,
      )
      const total = peer.weLack + peer.theyLack
      const before = out.get(device || peer.key)
      out.set(device || peer.key, {
        device,
        name: nameOf(device, portfolio).name ?? circle.networks.get(owner ?? '')?.session.info.name,
        owner,
        ownerName: owner === undefined ? undefined : nameOfOwner(owner, circle),
        state: before?.state ?? stateOf(peer),
        progress: total > 50 ? 1 - total / (total + 50) : undefined,
        why: peer.cutOff?.why,
        at: (present && readPresence(present.plain)) ?? before?.at,
      })
    }
  }
  return [...out.values()]
}

export function nameOfOwner(owner: string, circle: Circle): string | undefined {
  if (owner === circle.main.info.id) return circle.main.info.name
  for (const network of circle.networks.values()) {
    const info = network.members.get(owner)?.info
    if (info?.name) return info.name
  }
  return undefined
}

function membersOf(network: NetworkHere, circle: Circle, portfolio: Portfolio): MemberView[] {
  const exchange = circle.rooms.get(network.session.info.id)?.exchange
  const shownKinds = circle.parts.kinds.map((kind) => kind.id)
  return network.session.household.members.map((member) => {
    const own = member.owner === circle.own?.info.id
    const session = own ? undefined : network.members.get(member.owner)
    const info = own ? circle.own?.info : session?.info
    const about = exchange?.owners.find((one) => one.owner === member.owner)
    const online = exchange?.peers.some(
      (peer) =>
        peer.device !== undefined &&
        peer.state !== 'cut-off' &&
        ownerOf(peer.device, circle) === member.owner,
    )
    const rows = (kind: string): number =>
      own ? (circle.own?.publication?.rows(kind).length ?? 0) : session ? shownRows(session, kind).length : 0
    return {
      ...member,
      name: info?.name,
      number: info?.number,
      online: own || online === true,
      heard: own ? portfolio.clock() : about?.lastHeard,
      missing: about?.weLack ?? 0,
      shows: shownKinds.flatMap((kind) => {
        const count = rows(kind)
        return count > 0 ? [{ kind, count }] : []
      }),
    }
  })
}
export function networkOf(network: NetworkHere, circle: Circle, portfolio: Portfolio): NetworkView {
  const { info, household } = network.session
  return {
    id: info.id,
    name: info.name,
    administrator: household.standing === 'administrator',
    members: membersOf(network, circle, portfolio),
    newcomers: household.newcomers,
    invitations: household.invitations,
  }
}
