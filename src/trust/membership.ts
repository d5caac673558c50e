/** Who may write what, read from an owner's statements. The same statements give the same answers in any order (S1). */
import { sha256, utf8, type Bytes } from './bytes.ts'
import type { Header } from './envelope.ts'
import { deviceIdOf, documentIdOf, importVerifier } from './keys.ts'
import { nameOf } from './name.ts'
import { hashOfStatement, roles, type Role, type Statement } from './statement.ts'

export interface Device {
  readonly id: string
  readonly role: Role
  readonly verifier: CryptoKey
  readonly signPublic: Bytes
  readonly boxPublic: Bytes
}
export interface DocumentNow {
  readonly id: string
  readonly name: string
  readonly generation: number
}

/** Why an envelope counts, waits, or never will. Decided by data alone: neither a clock nor the order of arrival is asked. */
export type Verdict =
  | { readonly is: 'counts' }
  | { readonly is: 'waits'; readonly for: 'certificate' | 'document' }
  | { readonly is: 'never'; readonly why: 'erased' | 'not-allowed' }

export interface Membership {
  readonly owner: string
  readonly statements: readonly Statement[]
  /** Statements of a sort this release does not know: until it does, nothing may be written (S16). */
  readonly newer: number
  readonly devices: ReadonlyMap<string, Device>
  /** The generation in force of each document, by name. */
  readonly documents: ReadonlyMap<string, DocumentNow>
  /** Ids of generations that are no more. */
  readonly past: ReadonlySet<string>
  readonly erased: ReadonlySet<string>
  /** One name for all of it: what a cache was made under. */
  readonly hash: string
}

/** `statements` are checked (statement.ts); those of other owners are left out. */
export async function membershipOf(owner: string, statements: readonly Statement[]): Promise<Membership> {
  const byHash = new Map<string, Statement>()
  for (const s of statements) if (s.owner === owner) byHash.set(await hashOfStatement(s), s)
  const devices = new Map<string, Device>()
  const documents = new Map<string, DocumentNow>()
  const erased = new Set<string>()
  let newer = 0
  for (const [, { said }] of [...byHash].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (said.type === 'newer') newer++
    else if (said.type === 'device') {
      const id = await deviceIdOf(said.signPublic, said.boxPublic)
      const known = devices.get(id)
      // Two certificates for one device: the wider role holds, whatever order they came in.
      if (known && roles.indexOf(known.role) <= roles.indexOf(said.role)) continue
      const verifier = await importVerifier(said.signPublic)
      devices.set(id, {
        id,
        role: said.role,
        verifier,
        signPublic: said.signPublic,
        boxPublic: said.boxPublic,
      })
    } else {
      for (const id of said.erased) erased.add(id)
      if ((documents.get(said.name)?.generation ?? -1) >= said.generation) continue
      const id = await documentIdOf(owner, said.name, said.generation)
      documents.set(said.name, { id, name: said.name, generation: said.generation })
    }
  }
  const past = new Set<string>()
  for (const { name, generation } of documents.values())
    for (let g = 0; g < generation; g++) past.add(await documentIdOf(owner, name, g))
  const hash = nameOf((await sha256(utf8([...byHash.keys()].sort().join(' ')))).subarray(0, 16))
  const all = [...byHash.values()]
  return { owner, statements: all, newer, devices, documents, past, erased, hash }
}

/** May this envelope be believed, supposing its signature holds? */
export function verdictOf(membership: Membership, header: Pick<Header, 'document' | 'device'>): Verdict {
  if (membership.past.has(header.document)) return { is: 'never', why: 'erased' }
  const known = [...membership.documents.values()].some((d) => d.id === header.document)
  if (!known) return { is: 'waits', for: 'document' }
  const device = membership.devices.get(header.device)
  if (!device) return { is: 'waits', for: 'certificate' }
  return device.role === 'reader' ? { is: 'never', why: 'not-allowed' } : { is: 'counts' }
}
