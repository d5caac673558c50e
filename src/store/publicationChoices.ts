/** What the organisation has chosen to show others: records of kind `sharingChoice` in its own register, read as a table. */
import type { CellValue, CellWrite } from '../schema/cells.ts'
import { fixedId, kindOf } from '../schema/id.ts'
import type { Field } from '../schema/field.ts'
import type { Bytes } from '../trust/bytes.ts'
import { bytesOfName, nameOf } from '../trust/name.ts'

export const choiceKind = 'sharingChoice'

/** What a choice is about: a field of a kind, one record, a field of one record, or a network. */
export interface ChoiceOf {
  readonly kind: string
  readonly field?: string
  readonly record?: string
}

const longest = 70
/** Short, the same everywhere, and good enough to keep apart ids that begin alike. */
function short(text: string): string {
  let hash = 5381
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(i)) >>> 0
  return `${text.slice(0, longest - 8)}-${hash.toString(36)}`
}
/** The same on every device, so that two who choose the same write the same record. */
export function choiceId({ kind, field = '', record = '' }: ChoiceOf): string {
  const slug = [kind, field, record]
    .join('.')
    .replace(/:@/g, '-.')
    .replace(/[^A-Za-z0-9._-]/g, '_')
  return fixedId(choiceKind, slug.length > longest ? short(slug) : slug)
}

/** The writes that make, change or (`undefined`) take back a choice. */
export function choose(of: ChoiceOf, on: boolean | undefined, place?: string): CellWrite[] {
  const id = choiceId(of)
  const cells: Readonly<Record<string, CellValue>> = {
    kind: of.kind,
    field: of.field ?? null,
    record: of.record ?? null,
    on: on === undefined ? null : on ? 'yes' : 'no',
    ...(place === undefined ? {} : { place }),
  }
  return Object.entries(cells).map(([field, value]) => ({ key: `${id}/${field}`, value }))
}

/** Where the devices of a network meet: what an invitation says of it, without the secret. */
export interface Place {
  readonly rendezvous: Bytes
  readonly signalling: readonly string[]
  readonly iceServers: readonly string[]
}
export const writePlace = ({ rendezvous, signalling, iceServers }: Place): string =>
  [nameOf(rendezvous), ...signalling, ...iceServers].join(' ')
/** Undefined when it is none. */
export function readPlace(text: string): Place | undefined {
  const [name = '', ...addresses] = text.split(' ')
  const rendezvous = bytesOfName(name)
  const of = (form: RegExp): string[] => addresses.filter((one) => form.test(one)).slice(0, 8)
  return rendezvous && { rendezvous, signalling: of(/^wss?:/), iceServers: of(/^(stun|turn)s?:/) }
}

export interface NetworkChoice {
  readonly network: string
  readonly on: boolean
  /** As whoever joined it wrote it down for the owner's other devices. */
  readonly place: Place | undefined
}
export interface Choices {
  /** May this field of this record be seen by others? */
  allows(kind: string, field: string, spec: Field, record: string): boolean
  /** Kept back, whatever its fields are. */
  holds(kind: string, record: string): boolean
  readonly networks: readonly NetworkChoice[]
}

type Cells = ReadonlyMap<string, CellValue>
const textIn = (cells: Cells, field: string): string | undefined => {
  const value = cells.get(field)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** `records`: each choice's cells by field. Where two say different things of the same, no is what counts. */
export function choicesOf(records: Iterable<Cells>): Choices {
  const fields = new Map<string, boolean>()
  const held = new Set<string>()
  const networks = new Map<string, NetworkChoice>()
  for (const cells of records) {
    const [kind, named, record, said] = ['kind', 'field', 'record', 'on'].map((name) => textIn(cells, name))
    const field = named === '*' ? undefined : named
    if (kind === undefined || (said !== 'yes' && said !== 'no')) continue
    const on = said === 'yes'
    if (kind === 'network') {
      const place = textIn(cells, 'place')
      if (record !== undefined)
        networks.set(record, {
          network: record,
          on,
          place: place === undefined ? undefined : readPlace(place),
        })
    } else if (field === undefined) {
      if (!on) held.add(record ?? kind)
    } else {
      const name = `${record ?? kind} ${field}`
      fields.set(name, on && fields.get(name) !== false)
    }
  }
  return {
    holds: (kind, record) => held.has(kind) || held.has(record),
    allows: (kind, field, spec, record) => {
      const audience = spec.audience ?? 'internal'
      if (audience === 'internal') return false
      return fields.get(`${record} ${field}`) ?? fields.get(`${kind} ${field}`) ?? audience === 'shared'
    },
    networks: [...networks.values()],
  }
}
export const isChoice = (id: string): boolean => kindOf(id) === choiceKind
