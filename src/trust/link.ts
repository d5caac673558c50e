/**
 * What an invitation's address carries after `#`, which browsers send to nobody: whom it is from, where they are met, and
 * the secret. About seventy characters; more only when the addresses are not the app's own.
 */
import { fromBase64Url, Malformed, Reader, toBase64Url, Writer, type Bytes } from './bytes.ts'
import { withChecks, withoutChecks } from './checks.ts'
import { bytesOf, nameOf } from './name.ts'
import { invitedAs, type InvitedAs } from './said.ts'

export interface InvitationLink {
  readonly owner: string
  readonly as: InvitedAs
  readonly rendezvous: Bytes
  readonly secret: Bytes
  /** WebSocket addresses. Empty: the one that belongs to the address the app is opened from. */
  readonly signalling: readonly string[]
  /** `stun:` and `turn:` addresses. Empty: none. */
  readonly iceServers: readonly string[]
}

const version = 1
const most = { text: 20_000, characters: 4_000, addresses: 8, address: 300 }
const allowed = {
  signalling: /^wss?:\/\/[!-~]+$/,
  iceServers: /^(stun|turn)s?:[!-~]+$/,
}
const lists = ['signalling', 'iceServers'] as const

function checkedAddresses(of: Pick<InvitationLink, 'signalling' | 'iceServers'>): void {
  for (const list of lists) {
    if (of[list].length > most.addresses) throw new Malformed('too many addresses')
    for (const address of of[list])
      if (address.length > most.address || !allowed[list].test(address))
        throw new Malformed('no such address')
  }
}

/** Throws Malformed when an address is none, or there are more than eight. */
export function writeLink(link: InvitationLink): string {
  checkedAddresses(link)
  if (link.rendezvous.length !== 16 || link.secret.length !== 16) throw new Malformed('no secret')
  const w = new Writer()
    .byte(version)
    .byte(invitedAs.indexOf(link.as))
    .raw(bytesOf(link.owner))
    .raw(link.rendezvous)
    .raw(link.secret)
  if (link.signalling.length + link.iceServers.length > 0)
    for (const list of lists) {
      w.varint(link[list].length)
      for (const address of link[list]) w.text(address)
    }
  return toBase64Url(withChecks(w.done()))
}

function readToken(token: string): InvitationLink {
  if (token.length > most.characters) throw new Malformed('too long')
  const whole = fromBase64Url(token)
  // The version is asked for first: a newer release may end its links in another way.
  if ((whole[0] ?? 0) > version) throw new Malformed('newer link')
  const r = new Reader(withoutChecks(whole))
  if (r.byte() !== version) throw new Malformed('not an invitation')
  const as = invitedAs[r.byte()]
  if (!as) throw new Malformed('newer link')
  const link = { owner: nameOf(r.raw(16)), as, rendezvous: r.raw(16), secret: r.raw(16) }
  const read = { signalling: [] as string[], iceServers: [] as string[] }
  if (r.left > 0)
    for (const list of lists)
      for (let n = r.varint(most.addresses); n > 0; n--) read[list].push(r.text(most.address))
  r.end()
  checkedAddresses(read)
  return { ...link, ...read }
}

/**
 * The token alone, the whole address, or a message with the address in it. Throws Malformed, whose reason is `newer link`
 * for one from a newer release, `copied wrongly` for one that has lost or changed a character.
 */
export function readLink(text: string): InvitationLink {
  if (text.length > most.text) throw new Malformed('too long')
  const marked = /#\/bli-med\/([\w-]+)/.exec(text)?.[1]
  if (marked !== undefined) return readToken(marked)
  const longest = (text.match(/[\w-]{40,}/g) ?? []).sort((a, b) => b.length - a.length)[0]
  if (longest === undefined) throw new Malformed('not an invitation')
  return readToken(longest)
}
