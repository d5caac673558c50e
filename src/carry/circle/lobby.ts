/**
 * Before there is a register: an invitation in hand, and peers who may have what it is an invitation to. Proves a key made for
 * the occasion, is vouched for by nobody, and so is given statements alone; when the invitation is among them, they are enough.
 */
import { makeDeviceKeys, type DeviceKeys } from '../../trust/keys.ts'
import { joinBytes, Malformed, utf8, type Bytes } from '../../trust/bytes.ts'
import { invitationKeys, roomOf } from '../../trust/invitation.ts'
import type { InvitationLink } from '../../trust/link.ts'
import { membershipOf, type Membership } from '../../trust/membership.ts'
import { isStatement, readStatement, type Statement } from '../../trust/statement.ts'
import type { Depot, News, Taken } from '../../store/depot.ts'
import type { Meeting, MeetingState } from '../types.ts'
import type { Exchange } from '../exchange/types.ts'
import type { Parts } from './parts.ts'
import { iceServerOf } from './settings.ts'

/** Statements that are kept while nothing is known of who they come from. */
const most = 5_000

class LobbyDepot implements Depot {
  readonly #statements = new Map<string, Statement>()
  readonly #listeners = new Set<(news: News) => void>()
  membership: Membership
  constructor(
    readonly owner: string,
    readonly keys: DeviceKeys,
    empty: Membership,
    readonly grown: () => void,
  ) {
    this.membership = empty
  }
  get device(): string {
    return this.keys.id
  }
  documents(): readonly [] {
    return []
  }
  heads(): readonly [] {
    return []
  }
  after(): Promise<readonly []> {
    return Promise.resolve([])
  }
  statements(): readonly Bytes[] {
    return [...this.#statements.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1)).map((s) => s.bytes)
  }
  async take(from: string, { statements = [] }: { readonly statements?: readonly Bytes[] }): Promise<Taken> {
    const fresh: Bytes[] = []
    let known = 0
    let refused = 0
    for (const bytes of statements) {
      // Joins are others' business.
      if (!isStatement(bytes)) continue
      try {
        const statement = await readStatement(bytes)
        if (statement.owner !== this.owner || this.#statements.size >= most) refused++
        else if (this.#statements.has(statement.hash)) known++
        else {
          this.#statements.set(statement.hash, statement)
          fresh.push(bytes)
        }
      } catch (cause) {
        if (!(cause instanceof Malformed)) throw cause
        refused++
      }
    }
    if (fresh.length > 0) {
      this.membership = await membershipOf(this.owner, [...this.#statements.values()])
      for (const listener of [...this.#listeners]) listener({ envelopes: [], statements: fresh, from })
      this.grown()
    }
    const why = refused > 0 ? [{ why: 'statement' as const, count: refused }] : []
    return { envelopes: [], statements: fresh, known, waits: [], refused: why, newer: 0 }
  }
  subscribe(listener: (news: News) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  async sign(purpose: string, bytes: Bytes): Promise<Bytes> {
    const signed = joinBytes([utf8(purpose), bytes])
    return new Uint8Array(await crypto.subtle.sign('Ed25519', this.keys.sign, signed))
  }
}

export interface LobbyView {
  readonly state: MeetingState
  /** Peers met so far. */
  readonly met: number
}
export interface Lobby {
  readonly view: LobbyView
  /** What the owner's statements say so far. */
  readonly membership: Membership
  /** Resolves with the owner's statements when they are enough. */
  readonly found: Promise<readonly Bytes[]>
  /** Statements from elsewhere: a file, a folder. */
  give(statements: readonly Bytes[]): Promise<void>
  leave(): Promise<void>
}

/** Where an owner's devices are met, and how one knows that what they have said is enough. */
export interface LobbyOf extends Pick<InvitationLink, 'owner' | 'rendezvous' | 'signalling' | 'iceServers'> {
  readonly enough: (membership: Membership) => boolean
}
/** Enough for one who is invited: the invitation itself, and the keys that are sealed to it unless it is closed. */
export async function invited(link: InvitationLink): Promise<LobbyOf> {
  const { id } = await invitationKeys(link.secret)
  return {
    ...link,
    enough: ({ invitations, keys }) => {
      const known = invitations.get(id)
      const boxed = [...keys.values()].some((epochs) => epochs.some((epoch) => epoch.boxes.has(id)))
      return known !== undefined && (boxed || known.closed !== undefined)
    },
  }
}

export async function openLobby(parts: Parts, of: LobbyOf, changed: () => void): Promise<Lobby> {
  const [keys, { name, password }] = await Promise.all([makeDeviceKeys(), roomOf(of.rendezvous)])
  let tell: (statements: readonly Bytes[]) => void = () => undefined
  const found = new Promise<readonly Bytes[]>((resolve) => (tell = resolve))
  const depot = new LobbyDepot(of.owner, keys, await membershipOf(of.owner, []), () => {
    if (of.enough(depot.membership)) tell(depot.statements())
    changed()
  })
  let exchange: Exchange | undefined
  let meeting: Meeting | undefined
  const signalling = of.signalling.length > 0 ? of.signalling : await parts.signalling()
  if (signalling.length > 0) {
    const [open, meet] = await Promise.all([parts.exchange(), parts.meet()])
    const at = open({
      gathering: {
        self: depot,
        depots: () => [{ depot, documents: [] }],
        may: () => undefined,
      },
      room: name,
      keys,
      chance: parts.chance,
      clock: parts.clock,
    })
    exchange = at
    at.onChange(changed)
    const iceServers = of.iceServers.map(iceServerOf)
    meeting = meet({ name, password, signalling, iceServers }, (one) => at.meet(one))
    meeting.onState(changed)
  }
  return {
    get view() {
      return { state: meeting?.state ?? 'unreachable', met: exchange?.peers.length ?? 0 }
    },
    get membership() {
      return depot.membership
    },
    found,
    give: async (statements) => {
      await depot.take('file', { statements })
    },
    leave: async () => {
      await meeting?.leave()
      await exchange?.close()
    },
  }
}
