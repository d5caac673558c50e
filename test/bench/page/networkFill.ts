/** A real network on one device's disk: 38 municipalities with 300 systems each. Set-up, and not measured. */
import { answerKinds, networkKinds } from '../../../src/register/network/kinds.ts'
import { kinds } from '../../../src/register/kinds.ts'
import { dice } from '../../../src/register/demo/chance.ts'
import { answerRows } from '../../../src/register/network/example/answers.ts'
import { catalogueFacts } from '../../../src/register/network/example/choose.ts'
import { exampleNetwork } from '../../../src/register/network/example/example.ts'
import { memberRows, type World } from '../../../src/register/network/example/member.ts'
import { recordOf } from '../../../src/register/network/example/rowView.ts'
import { entryId } from '../../../src/register/network/ids.ts'
import { places, type Place } from '../../../src/register/network/places.ts'
import { writeLast } from '../../../src/live/lastOpen.ts'
import { writesOf } from '../../../src/live/records.ts'
import type { NewRecord } from '../../../src/live/services.ts'
import type { AnyKind } from '../../../src/schema/kind.ts'
import { indexedDbRegisters, memoryRegisters } from '../../../src/store/registers.ts'
import type { OpenOptions, Session } from '../../../src/store/types.ts'
import { carry, linkFrom, onlyNewcomer, settle } from '../../fakes/houses.ts'
import { keepBare, type BareMember } from './networkBare.ts'
import { keepYjs } from './networkYjs.ts'
import { mustSave, options } from './sealed.ts'

const [seed, today, size, own] = ['bench', '2026-11-01', 300, '5057']
export const atHome: OpenOptions = { ...options, kinds: [...kinds, ...answerKinds] }
export const inNetwork: OpenOptions = { ...options, kinds: networkKinds }

export interface Founded {
  readonly own: string
  readonly network: string
}
/** Bytes of what the others have sent, and of the network's own statements before and after they came. */
export interface Carried {
  readonly members: number
  readonly envelopes: number
  readonly statements: number
  readonly networkStatements: number
  /** The same rows as JSON, deflated: what says as much without any proof. */
  readonly bare: number
}

/** Every municipality of Trøndelag, those too that the example leaves outside. */
const towns = (): readonly Place[] => places().filter((place) => place.county === '50')
const world: World = { seed, today, dice: dice(`network ${seed}`), shared: new Map() }
function recordsOf(number: string): readonly NewRecord[] {
  const rows = memberRows(world, number, number, size)
  const has = new Set(rows.map((row) => row['product']))
  const titles = new Map(catalogueFacts().map((fact) => [entryId('product', fact.name), fact.name]))
  const without = [...titles.keys()].filter((id) => !has.has(id))
  return [...rows, ...answerRows(world, number, without, titles)].map(recordOf)
}

async function write(session: Session, of: readonly AnyKind[], records: readonly NewRecord[]): Promise<void> {
  const byId = new Map(of.map((kind) => [kind.id, kind]))
  const saving = session.write({ what: 'import', ...writesOf(records, byId) })
  mustSave(await session.flush())
  mustSave(await saving)
}
const sum = (all: readonly Uint8Array[]): number => all.reduce((bytes, one) => bytes + one.length, 0)

/** The device's own municipality and its network, with the network's own records, and no other member. */
export async function foundNetwork(): Promise<Founded> {
  const registers = indexedDbRegisters()
  const place = towns().find(({ number }) => number === own)
  const about = { name: `${place?.name ?? own} kommune`, sort: 'municipality', number: own } as const
  const session = await registers.found({ ...about, example: false }, atHome)
  await write(session, atHome.kinds, recordsOf(own))
  const { id } = session.info
  const network = await registers.foundNetwork({ name: 'DigiTrøndelag', example: false }, id, inNetwork)
  await write(network, networkKinds, exampleNetwork({ seed, today, size }).networkRecords())
  await settle(session, network)
  await network.close()
  await session.close()
  writeLast(id)
  return { own: id, network: network.info.id }
}

/** Another municipality, in memory alone: it founds, joins, is let in, and publishes. */
async function town(place: Place, network: Session): Promise<Session> {
  const registers = memoryRegisters()
  const { number } = place
  const about = { name: `${place.name} kommune`, sort: 'municipality', number } as const
  const session = await registers.found({ ...about, example: false }, atHome)
  await write(session, atHome.kinds, recordsOf(number))
  const as = { label: about.name, number, member: session.info.id }
  const link = await linkFrom(network, 'member')
  const there = await registers.join(link, network.depot.statements(), as, inNetwork)
  await settle(session, there)
  await network.depot.take('bench', { statements: there.depot.statements() })
  await network.rest()
  mustSave(await network.household.accept(onlyNewcomer(network).join))
  await network.rest()
  await there.depot.take('bench', { statements: network.depot.statements() })
  await settle(session, there)
  // What it has heard changes what it says of its keys, and the network is to know that too.
  await network.depot.take('bench', { statements: there.depot.statements() })
  await there.close()
  return session
}

const shownKinds = atHome.kinds.map((kind) => kind.id)
const rowsOf = (session: Session): BareMember => ({
  ...session.info,
  owner: session.info.id,
  rows: shownKinds.flatMap((kind) => [...session.rows(kind)]),
})
async function deflated(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return (await new Response(stream).arrayBuffer()).byteLength
}

/** Thirty-seven others join, and what they publish is taken in through the depots, as carriers do. */
export async function fillNetwork({ own: ownId, network: networkId }: Founded): Promise<Carried> {
  const registers = indexedDbRegisters()
  const session = await registers.open(ownId, atHome)
  const network = await registers.open(networkId, inNetwork)
  await settle(session, network)
  const before = sum(network.depot.statements())
  const [members, counts]: [BareMember[], { envelopes: number; statements: number; bare: number }] = [
    [],
    { envelopes: 0, statements: 0, bare: 0 },
  ]
  for (const place of towns()) {
    if (place.number === own) continue
    const other = await town(place, network)
    const said = other.depot.statements()
    const seen = await registers.adopt(other.info.id, networkId, said, atHome)
    await carry(other, seen, ['delt'])
    for (const head of other.depot.heads(['delt']))
      counts.envelopes += sum(await other.depot.after(head, [], Infinity))
    counts.statements += sum(said)
    const rows = rowsOf(seen)
    if (rows.rows.filter(({ id }) => id.startsWith('system:')).length !== size)
      throw new Error(`${place.name} shows ${rows.rows.length} records`)
    counts.bare += await deflated(JSON.stringify(rows.rows))
    members.push(rows)
    await seen.close()
    await other.close()
  }
  await settle(session, network)
  const mine = shownKinds.flatMap((kind) => [...session.publication.rows(kind)])
  members.push({ ...session.info, owner: session.info.id, rows: mine })
  const common = networkKinds.flatMap((kind) => [...network.rows(kind.id)])
  await keepBare({ network: common, members })
  await keepYjs([[common, networkKinds], ...members.map(({ rows }) => [rows, atHome.kinds] as const)])
  const networkStatements = sum(network.depot.statements()) - before
  await network.close()
  await session.close()
  return { members: members.length - 1, networkStatements, ...counts }
}
