/** A register that a hundred devices have written, each in its own feed: certified by the root, sealed with what envelopes are made of. */
import { kinds } from '../../../src/register/kinds.ts'
import type { CellValue } from '../../../src/schema/cells.ts'
import { ulid } from '../../../src/schema/id.ts'
import { documentOfKey } from '../../../src/store/draft.ts'
import { indexedDbShelf } from '../../../src/store/indexedDbShelf.ts'
import { loadRing, rootOf, type Keyring } from '../../../src/store/keyring.ts'
import { indexedDbRegisters } from '../../../src/store/registers.ts'
import { editText } from '../../../src/store/texts.ts'
import {
  encodeBody,
  packBody,
  type BodyTransaction,
  type BodyWrite,
  type Parent,
} from '../../../src/trust/body.ts'
import type { Bytes } from '../../../src/trust/bytes.ts'
import { noHash, sealEnvelope } from '../../../src/trust/envelope.ts'
import { makeDeviceKeys, type DeviceKeys, type Root } from '../../../src/trust/keys.ts'
import { rootSigner, sayAs } from '../../../src/trust/statement.ts'
import type { Material } from './material.ts'
import { options } from './sealed.ts'

const devices = 100
const writesAnEnvelope = 800
const byId = new Map(kinds.map((kind) => [kind.id, kind]))

interface Write {
  readonly key: string
  readonly value: CellValue | Bytes
}
/** Where a cell was last written: what the next write of it has seen. */
interface Last extends Parent {
  readonly index: number
  readonly depth: number
}
interface Feed {
  seq: number
  prev: Bytes
}

async function keys(id: string): Promise<{ ring: Keyring; root: Root }> {
  const disk = await indexedDbShelf().disk(id, false)
  const loaded = disk && (await loadRing(disk))
  disk?.close()
  const root = loaded && (await rootOf(loaded.ring))
  if (!loaded || !root) throw new Error('The founder holds no root')
  return { ring: loaded.ring, root }
}

class Writers {
  readonly #feeds = new Map<string, Feed>()
  readonly #last = new Map<string, Last>()
  constructor(private readonly ring: Keyring) {}

  /** One envelope in each document that is written in. `whole`: one transaction; otherwise a write is a transaction. */
  async seal(device: DeviceKeys, writes: readonly Write[], whole: boolean): Promise<Bytes[]> {
    const out: Bytes[] = []
    for (const name of ['intern', 'cards'] as const) {
      const mine = writes.filter(({ key }) => documentOfKey(byId, key) === name)
      if (mine.length > 0) out.push(await this.#envelope(device, name, mine, whole))
    }
    return out
  }
  async #envelope(
    device: DeviceKeys,
    name: string,
    writes: readonly Write[],
    whole: boolean,
  ): Promise<Bytes> {
    const document = this.ring.membership.documents.get(name)?.id ?? ''
    const key = this.ring.keys.get(document)?.[0]
    if (key === undefined) throw new Error(`No key for ${name}`)
    const place = `${document} ${device.id}`
    const feed = this.#feeds.get(place) ?? { seq: 0, prev: noHash }
    this.#feeds.set(place, feed)
    const parents: Parent[] = []
    const numbers = new Map<string, number>()
    const mine = new Map<string, { index: number; depth: number }>()
    const sealedWrites = writes.map(({ key: cell, value }, index): BodyWrite => {
      const before = mine.get(cell)
      const last = this.#last.get(cell)
      const depth = (before?.depth ?? last?.depth ?? 0) + 1
      mine.set(cell, { index, depth })
      if (before !== undefined)
        return { key: cell, value, depth, seen: [{ parent: -1, index: before.index }] }
      if (last === undefined) return { key: cell, value, depth, seen: [] }
      const named = `${last.device ?? ''} ${last.seq}`
      const number = numbers.get(named) ?? parents.length
      if (number === parents.length)
        parents.push({ ...last, device: last.device === device.id ? undefined : last.device })
      numbers.set(named, number)
      return { key: cell, value, depth, seen: [{ parent: number, index: last.index }] }
    })
    const of = (some: readonly BodyWrite[], what: string): BodyTransaction => {
      const records = new Set(some.map((write) => write.key.slice(0, write.key.indexOf('/')))).size
      return { id: ulid(options.clock(), options.chance), part: 0, of: 1, what, records, writes: some }
    }
    const transactions = whole ? [of(sealedWrites, 'import')] : sealedWrites.map((one) => of([one], 'edit'))
    const header = { document, device: device.id, no: 0, seq: feed.seq + 1, prev: feed.prev }
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const packed = packBody(encodeBody({ parents, transactions }))
    const { bytes, hash } = await sealEnvelope(header, packed, nonce, key, device.sign)
    feed.seq++
    feed.prev = hash
    const at = { device: device.id, no: 0, seq: feed.seq, hash: hash.slice(0, 16) }
    for (const [cell, last] of mine) this.#last.set(cell, { ...at, ...last })
    return bytes
  }
}

/** Founds a register, and lets a hundred others write the material in it. Returns its id. */
export async function fillByHundred(name: string, material: Material): Promise<string> {
  const session = await indexedDbRegisters().found({ name, sort: 'other', example: false }, options)
  const { ring, root } = await keys(session.info.id)
  const writers = new Writers(ring)
  const all: DeviceKeys[] = []
  const statements: Bytes[] = []
  for (let one = 0; one < devices; one++) {
    const device = await makeDeviceKeys()
    const { signPublic, boxPublic } = device
    const said = { type: 'device', role: 'editor', signPublic, boxPublic, at: options.clock() } as const
    statements.push((await sayAs(rootSigner(root), said)).bytes)
    all.push(device)
  }
  await session.depot.take('bench', { statements })
  let turn = 0
  const give = async (writes: readonly Write[], whole: boolean): Promise<void> => {
    const device = all[turn++ % devices]
    if (device === undefined) return
    const envelopes = await writers.seal(device, writes, whole)
    const { envelopes: stored } = await session.depot.take('bench', { envelopes })
    if (stored.length !== envelopes.length) throw new Error('An envelope was not taken in')
  }
  const first: Write[] = [
    ...material.first.writes,
    ...material.first.texts.flatMap(({ key, text }) => {
      const edit = editText(undefined, text, 1)
      return edit === undefined ? [] : [{ key, value: edit.update }]
    }),
  ]
  // As many envelopes as there are devices, at least.
  const size = Math.min(writesAnEnvelope, Math.ceil(first.length / devices))
  for (let at = 0; at < first.length; at += size) await give(first.slice(at, at + size), true)
  for (const { writes } of material.edits) await give(writes, false)
  await session.rest()
  await session.close()
  return session.info.id
}
