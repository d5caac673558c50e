/** Statements and joins from others: read, judged by what they rest on, and kept under the next epoch in one strict commit (S10). */
import { Malformed, sameBytes, type Bytes } from '../trust/bytes.ts'
import { isJoin, readJoin, type Join } from '../trust/join.ts'
import { readStatement, type Statement } from '../trust/statement.ts'
import type { Core } from './core.ts'
import type { DiskWrite } from './disk.ts'
import { DiskFailure } from './disk.ts'
import { leave } from './eraseElsewhere.ts'
import type { Outcome } from './intake.ts'
import { keepRing, ringWith, type Keyring } from './keyring.ts'
import { catchUp, replaced } from './renew.ts'

/** Read at once. */
const abreast = 64

const heldBy = ({ membership, beside, joins }: Keyring): Map<string, Bytes> =>
  new Map([...membership.statements, ...beside, ...joins].map((one) => [one.hash, one.bytes]))

async function read(bytes: Bytes): Promise<Statement | Join | undefined> {
  try {
    return isJoin(bytes) ? await readJoin(bytes) : await readStatement(bytes)
  } catch (cause) {
    // Thirty-two bytes that are no point on the curve are a DOMException.
    if (cause instanceof Malformed || cause instanceof DOMException) return undefined
    throw cause
  }
}
const isStatement = (one: Statement | Join): one is Statement => 'said' in one

/**
 * Does it rest on the root, certificate by certificate? Whether it counts is another question: what a removed administrator said
 * is kept as well, so that all have the same, whichever came first. `waits`: for a certificate.
 */
function restsOnRoot(statement: Statement, all: ReadonlyMap<string, Statement>): boolean | 'waits' {
  const met = new Set<string>()
  for (let at = statement; !at.byRoot;) {
    const certificate = all.get(at.under)
    if (!certificate) return 'waits'
    const { said } = certificate
    if (certificate.owner !== at.owner || met.has(certificate.hash)) return false
    // What a newer release's certificate gives cannot be read here, and is passed on (S16).
    const may =
      said.type === 'device' && said.role === 'administrator' && sameBytes(said.signPublic, at.signer)
    if (!may && said.type !== 'newer') return false
    met.add(certificate.hash)
    at = certificate
  }
  return true
}

interface Judged {
  readonly outcomes: Outcome[]
  /** Undefined when nothing is new. */
  readonly next: Keyring | undefined
  readonly kept: readonly Bytes[]
}

async function judge(core: Core, found: readonly (Statement | Join | undefined)[]): Promise<Judged> {
  const { ring } = core
  const held = heldBy(ring)
  const all = new Map([...ring.membership.statements, ...ring.beside].map((s) => [s.hash, s]))
  for (const one of found) if (one && isStatement(one)) all.set(one.hash, one)
  const outcomes = found.map((one): Outcome | undefined => {
    if (!one) return { is: 'refused', why: 'statement' }
    if (held.has(one.hash)) return { is: 'known' }
    if (!isStatement(one)) return undefined
    const rests = restsOnRoot(one, all)
    if (rests === 'waits') return { is: 'waits', for: 'certificate' }
    return rests ? undefined : { is: 'refused', why: 'statement' }
  })
  const fresh = found.flatMap((one, i) => (one && !outcomes[i] ? [one] : []))
  const statements = fresh.filter(isStatement)
  const joins = fresh.filter((one): one is Join => !isStatement(one))
  const next = fresh.length > 0 ? await ringWith(ring, statements, joins) : undefined
  const holds = next ? heldBy(next) : held
  const kept: Bytes[] = []
  const settled = found.map((one, i): Outcome => {
    const known = outcomes[i]
    if (known || !one) return known ?? { is: 'refused', why: 'statement' }
    if (holds.has(one.hash)) {
      if (!kept.includes(one.bytes)) kept.push(one.bytes)
      return { is: 'stored', newer: false }
    }
    // An answer to an invitation that is closed: whoever sent it has not heard. One to an invitation that is not known, and the
    // word of an owner that has nothing to do with this one, may come to mean something.
    const closed = !isStatement(one) && next?.membership.invitations.get(one.invitation)?.closed
    return closed ? { is: 'known' } : { is: 'waits', for: 'certificate' }
  })
  return { outcomes: settled, next: kept.length > 0 ? next : undefined, kept }
}

/** The commit may have been made although the disk said otherwise. */
async function stored(core: Core, next: Keyring): Promise<boolean> {
  const writes: DiskWrite[] = [...(await leave(core, next)), ...keepRing(next, core.epoch + 1)]
  const { erased, past } = next.membership
  const before = core.ring.membership
  if (erased.size !== before.erased.size || past.size !== before.past.size)
    writes.push({ do: 'delete', table: 'keep', key: 'cache' })
  const gone = core.feeds.all().filter((f) => past.has(f.document))
  const expect = [
    { table: 'keep' as const, key: 'epoch', seq: core.epoch },
    ...gone.map((f) => ({ table: 'feeds' as const, key: f.number, seq: f.seq })),
  ]
  return core.disk.commit(writes, expect)
}

/** What became of each, in the order given. Throws DiskFailure: then nothing of it is stored. Inside a turn. */
export async function takeStatements(
  core: Core,
  items: readonly Bytes[],
  from: string,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly kept: readonly Bytes[] }> {
  const found: (Statement | Join | undefined)[] = []
  for (let at = 0; at < items.length; at += abreast)
    found.push(...(await Promise.all(items.slice(at, at + abreast).map(read))))
  for (;;) {
    const { outcomes, next, kept } = await judge(core, found)
    if (!next) return { outcomes, kept }
    let done: boolean
    try {
      done = await stored(core, next)
    } catch (cause) {
      if (!(cause instanceof DiskFailure)) throw cause
      await catchUp(core)
      const here = heldBy(core.ring)
      if (!found.every((one, i) => outcomes[i]?.is !== 'stored' || (one && here.has(one.hash)))) throw cause
      return { outcomes, kept }
    }
    if (done) {
      await replaced(core, next, from)
      return { outcomes, kept }
    }
    await catchUp(core)
  }
}
