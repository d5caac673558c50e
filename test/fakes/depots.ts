/** Devices of one owner that give each other what they have, depot to depot: what every carrier comes down to. */
import type { Depot, FeedHead, Taken, Tip } from '../../src/store/depot.ts'
import { loadRing, rootOf, type Keyring } from '../../src/store/keyring.ts'
import type { Session } from '../../src/store/types.ts'
import {
  encodeBody,
  packBody,
  type Body,
  type BodyTransaction,
  type BodyWrite,
} from '../../src/trust/body.ts'
import { sameBytes, sha256, type Bytes } from '../../src/trust/bytes.ts'
import { readContainer, writeContainer } from '../../src/trust/container.ts'
import { readBody } from '../../src/trust/entry.ts'
import { noHash, readHeader, sealEnvelope } from '../../src/trust/envelope.ts'
import { nameOf } from '../../src/trust/name.ts'
import { markName } from '../../src/trust/membership.ts'
import type { Cut, Known } from '../../src/trust/said.ts'
import { rootSigner, sayAs } from '../../src/trust/statement.ts'
import { bench, diskOf, put, edit, type Bench } from './opened.ts'

export interface Device {
  readonly of: Bench
  session: Session
}
const sameTip = (a: Tip, b: Tip): boolean => a.seq === b.seq && sameBytes(a.hash, b.hash)
const tipsIn = (heads: readonly FeedHead[], feed: FeedHead): readonly Tip[] =>
  heads.find((h) => h.document === feed.document && h.device === feed.device && h.no === feed.no)?.tips ?? []

/** Everything that `to` lacks of what `from` has; at most so many bytes at a time. Gives what became of each batch. */
export async function give(from: Depot, to: Depot, limit = 60_000): Promise<Taken[]> {
  const taken = [await to.take('giver', { statements: from.statements() })]
  for (const feed of from.heads()) {
    for (;;) {
      const known = tipsIn(to.heads(), feed)
      if (feed.tips.every((tip) => known.some((k) => sameTip(k, tip)))) break
      const envelopes = await from.after(feed, known, limit)
      if (envelopes.length === 0) break
      const done = await to.take('giver', { envelopes })
      taken.push(done)
      if (done.envelopes.length === 0) break
    }
  }
  return taken
}
export async function exchange(a: Session, b: Session): Promise<void> {
  await give(a.depot, b.depot)
  await give(b.depot, a.depot)
}
/** Until all have all. */
export async function exchangeAll(sessions: readonly Session[]): Promise<void> {
  for (const session of sessions) await session.flush()
  for (let round = 0; round < 2; round++)
    for (const a of sessions) for (const b of sessions) if (a !== b) await give(a.depot, b.depot)
}

/** A founder and as many more devices as are asked for, all administrators, each on a shelf of its own and in step. */
export async function household(count: number, make: () => Bench = bench): Promise<Device[]> {
  const of = make()
  const session = await of.found()
  await put(
    session,
    edit({ 'system:0/name': 'Start', 'person:p/name': 'Kari' }, { 'system:0/description': 'Start.' }),
  )
  const devices: Device[] = [{ of, session }]
  const file = await session.backup({})
  for (let i = 1; i < count; i++) {
    const there = make()
    devices.push({ of: there, session: await there.registers.restore(file, there.options) })
  }
  await exchangeAll(devices.map((d) => d.session))
  return devices
}

export async function ringOn({ of, session }: Device): Promise<Keyring> {
  const disk = await diskOf(of, session)
  const loaded = await loadRing(disk)
  disk.close()
  if (!loaded) throw new Error('no register')
  return loaded.ring
}
/** The root says it. */
export async function said(device: Device, known: Known): Promise<Bytes> {
  const root = await rootOf(await ringOn(device))
  if (!root) throw new Error('no root')
  return (await sayAs(rootSigner(root), known)).bytes
}
/** Every branch of a device's feeds as marks; `seq` cuts earlier than the tip. */
export const documentIn = (session: Session, name: string): string => {
  const found = session.depot.membership.documents.get(name)
  if (!found) throw new Error(`no ${name}`)
  return found.id
}
/** All envelopes of one device's feed in one document, as they lie with `session`. */
export const feedOf = (
  session: Session,
  device: string,
  name = 'intern',
  no = 0,
): Promise<readonly Bytes[]> =>
  session.depot.after({ document: documentIn(session, name), device, no }, [], Number.MAX_SAFE_INTEGER)
export async function closeAll(devices: readonly Device[]): Promise<void> {
  for (const { session } of devices) await session.close()
}

/** An envelope as this device could have made it, honest or not. */
export async function forge(
  device: Device,
  place: { readonly no?: number; readonly seq: number; readonly prev?: Bytes; readonly document?: string },
  body: Body | Bytes,
  under?: CryptoKey,
): Promise<{ readonly bytes: Bytes; readonly hash: Bytes }> {
  const ring = await ringOn(device)
  const document = place.document ?? documentIn(device.session, 'intern')
  const key = under ?? ring.keys.get(document)?.[0]
  if (!key) throw new Error('no key')
  const packed = body instanceof Uint8Array ? body : packBody(encodeBody(body))
  const header = {
    document,
    device: ring.device.id,
    no: place.no ?? 0,
    seq: place.seq,
    prev: place.prev ?? noHash,
  }
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  return sealEnvelope(header, packed, nonce, key, ring.device.sign)
}
let made = 0
/** One transaction of these writes. */
export const bodyOf = (
  writes: readonly (Pick<BodyWrite, 'key' | 'value'> & Partial<BodyWrite>)[],
  also: Partial<BodyTransaction> = {},
  parents: Body['parents'] = [],
): Body => ({
  parents,
  transactions: [
    {
      id: nameOf(new Uint8Array(16).fill(++made % 256)),
      part: 0,
      of: 1,
      what: 'edit',
      records: 1,
      writes: writes.map((w) => ({ depth: 1, seen: [], ...w })),
      ...also,
    },
  ],
})
/** What an envelope says, as its device reads it. */
export async function writesIn(device: Device, envelope: Bytes): Promise<readonly BodyWrite[]> {
  const opened = readHeader(envelope)
  const { keys } = await ringOn(device)
  const body = await readBody(envelope, opened, keys.get(opened.header.document) ?? [])
  return body?.transactions.flatMap((t) => t.writes) ?? []
}
/** Where this device's next envelope would stand. */
export async function nextOf({ session }: Device): Promise<{ readonly seq: number; readonly prev: Bytes }> {
  const feed = await feedOf(session, session.device)
  const last = feed.at(-1)
  return last ? { seq: feed.length + 1, prev: await sha256(last) } : { seq: 1, prev: noHash }
}
/** How far a feed counts: as far as the envelope of this number in this list. */
export async function upTo(envelopes: readonly Bytes[], seq: number): Promise<Cut> {
  const bytes = envelopes[seq - 1]
  if (!bytes) throw new Error('no such envelope')
  const { header } = readHeader(bytes)
  const { document, device, no } = header
  return { document, device, no, seq, hash: markName(await sha256(bytes)) }
}
/** The root removes a device that is to count so far. */
export const remove = (by: Device, subject: string, cuts: readonly Cut[]): Promise<Bytes> =>
  said(by, { type: 'removal', of: 'device', subject, leaves: 'nothing', cuts, statements: [], at: 1 })
/** A copy of the register that has nobody's edits: what a device has that has just been let in. */
export async function emptied(of: Device): Promise<Uint8Array> {
  const { cover, sections } = await readContainer(new Uint8Array(await of.session.backup({})))
  return writeContainer(
    cover,
    sections.filter(([section]) => section !== 'envelope'),
  )
}
