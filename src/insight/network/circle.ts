/** Who the network counts: municipalities that have joined, those whose place is held, and owners that are no municipality. */
import { participantId } from '../../register/network/ids.ts'
import { placeOf, sizeClassOf, type Place, type SizeClass } from '../../register/network/places.ts'
import type { Row } from '../../schema/kind.ts'
import { collator } from '../../schema/order.ts'
import { live, numberOf, textOf, type Portfolio } from '../rows.ts'

/** A member as the store knows it. Name, number and sort are what it says of itself. */
export interface MemberView {
  readonly owner: string
  readonly name?: string | undefined
  readonly number?: string | undefined
  readonly sort?: string | undefined
  /** What it publishes; undefined when nothing has come. For oneself too: the publication, not the register behind it. */
  readonly view?: Portfolio | undefined
  readonly left?: boolean | undefined
}
export type Standing = 'joined' | 'placeholder' | 'left'
export interface Participant {
  /** Municipality number; the owner's id when there is none. */
  readonly key: string
  readonly name: string
  readonly number: string | undefined
  readonly sort: 'municipality' | 'county' | 'other'
  readonly standing: Standing
  /** Several registers say that they are this municipality, and the network has not said which. */
  readonly disputed: boolean
  readonly owners: readonly string[]
  readonly views: readonly Portfolio[]
  readonly place: Place | undefined
  readonly inhabitants: number | undefined
  readonly sizeClass: SizeClass | undefined
  readonly subRegion: string | undefined
  readonly cooperation: string | undefined
  readonly contact: string | undefined
  /** The network's own record of it. */
  readonly row: Row | undefined
}
export interface Circle {
  /** In order of name, municipalities first. */
  readonly all: readonly Participant[]
  /** What shares are counted among: municipalities that have not left. */
  readonly counted: readonly Participant[]
  /** By municipality number, owner id, or id of the network's record. */
  find(key: string): Participant | undefined
}

const isNumber = (text: string | undefined): text is string => text !== undefined && /^\d{4}$/.test(text)
/** A number is taken for a municipality's when the owner says it is one, or says nothing else. */
const numberClaimed = (m: MemberView): string | undefined =>
  isNumber(m.number) && (m.sort === undefined || m.sort === 'municipality') ? m.number : undefined

/** The members that are a municipality: those whom the network has named, else all who say so. */
function owning(row: Row | undefined, claiming: readonly MemberView[]): readonly MemberView[] {
  const named = textOf(row, 'owner')
  const settled = named === undefined ? [] : claiming.filter((m) => m.owner === named)
  const all = settled.length > 0 ? settled : claiming
  const joined = all.filter((m) => m.left !== true)
  return joined.length > 0 ? joined : all
}

function makeParticipant(
  key: string,
  row: Row | undefined,
  members: readonly MemberView[],
  sort: Participant['sort'],
  number: string | undefined,
): Participant {
  const place = number === undefined ? undefined : placeOf(number)
  const inhabitants = numberOf(row, 'inhabitants') ?? place?.inhabitants
  const left = members.length > 0 && members.every((m) => m.left === true)
  const standing = members.length === 0 ? 'placeholder' : left ? 'left' : 'joined'
  const claimed = members.map((m) => m.name?.trim()).find((name) => name)
  return {
    key,
    // What the network and the country call it goes before what a member says that it is called.
    name: textOf(row, 'name') ?? place?.name ?? (claimed ? claimed.slice(0, 120) : key),
    number,
    sort,
    standing,
    disputed: standing === 'joined' && members.length > 1,
    owners: members.map((m) => m.owner),
    views: left ? [] : members.flatMap((m) => m.view ?? []),
    place,
    inhabitants,
    sizeClass: inhabitants === undefined ? undefined : sizeClassOf(inhabitants),
    subRegion: textOf(row, 'subRegion'),
    cooperation: textOf(row, 'cooperation'),
    contact: textOf(row, 'contact'),
    row,
  }
}

/**
 * Places held and members who came, made one by municipality number. A number is a claim: when two registers make the same one,
 * they are one municipality with one voice, marked as disputed, until the network says which of them it is; the other then
 * stands by itself and is not counted.
 */
export function circleOf(network: Portfolio, members: readonly MemberView[]): Circle {
  const claims = new Map<string, MemberView[]>()
  const others: MemberView[] = []
  for (const member of [...members].sort((a, b) => (a.owner < b.owner ? -1 : 1))) {
    const number = numberClaimed(member)
    if (number === undefined) others.push(member)
    else claims.set(number, [...(claims.get(number) ?? []), member])
  }
  const held = new Map<string, Row>()
  for (const row of live(network, 'participant')) {
    const number = textOf(row, 'number')
    // Of two records for one number the one whose id follows from it counts.
    if (isNumber(number) && (!held.has(number) || row.id === participantId(number))) held.set(number, row)
  }
  const all: Participant[] = []
  for (const number of new Set([...held.keys(), ...claims.keys()])) {
    const row = held.get(number)
    const claiming = claims.get(number) ?? []
    const owners = owning(row, claiming)
    all.push(makeParticipant(number, row, owners, 'municipality', number))
    others.push(...claiming.filter((m) => !owners.includes(m) && m.left !== true))
  }
  for (const member of others) {
    const sort = member.sort === 'county' ? 'county' : 'other'
    all.push(makeParticipant(member.owner, undefined, [member], sort, undefined))
  }
  const { compare } = collator('nb')
  const rank = (p: Participant): number => (p.sort === 'municipality' ? 0 : p.sort === 'county' ? 1 : 2)
  all.sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name) || (a.key < b.key ? -1 : 1))
  const byKey = new Map<string, Participant>()
  for (const p of all) {
    byKey.set(p.key, p)
    for (const owner of p.owners) byKey.set(owner, p)
    if (p.row) byKey.set(p.row.id, p)
  }
  return {
    all,
    counted: all.filter((p) => p.sort === 'municipality' && p.standing !== 'left'),
    find: (key) => byKey.get(key),
  }
}
