/**
 * Which statements count. Certificates make a tree: each names the certificate under which it was signed, up to the root.
 * A removal counts against the certificates below its signer. Whether it counts itself depends on what stands higher in the
 * tree than what it is held against, so the tree is judged level by level, from the root down, and the question always ends.
 * A function of the set of statements, in any order (S1).
 */
import { sameBytes } from './bytes.ts'
import { deviceIdOf } from './keys.ts'
import { toRoot, type RemovalSaid } from './said.ts'
import type { Statement } from './statement.ts'

export type Removal = Statement & { readonly said: RemovalSaid }
/**
 * `waits`: it rests on a certificate or a statement that has not come, or that this release cannot read. `late`: an
 * administrator's, after what its removal lets count; it decides nothing, but keys in it still open what was sealed under them.
 */
export type Standing = 'counts' | 'waits' | 'late' | 'never'

/** How far a removed administrator's own statements count. */
interface Reach {
  readonly within: ReadonlySet<string>
  /** The chain is broken below this place: what stands lower may be part of it. */
  readonly openBelow: number
}

const isRemoval = (s: Statement): s is Removal => s.said.type === 'removal'
/**
 * An organisation cannot get new keys, so the removal of one may name the admissions that it ends, and a later one stands. One
 * that names none ends them all, for ever.
 */
const ends = ({ said }: Removal, admission: Statement): boolean =>
  said.statements.length === 0 || said.statements.some((mark) => mark.hash === admission.hash)
const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

export class Certificates {
  readonly #byHash = new Map<string, Statement>()
  readonly #below = new Map<string, Statement[]>()
  readonly #removals = new Map<string, Removal[]>()
  readonly #against = new Map<string, readonly Removal[]>()
  readonly #reach = new Map<string, Reach>()
  /** For each certificate that hangs on the root: its number, and the last number below it. */
  readonly #spans = new Map<string, readonly [from: number, to: number]>()
  readonly #standing = new Map<string, Standing>()
  /** Judged, from the root down, each level in order of hash: the same order everywhere. */
  readonly #ordered: Statement[] = []

  private constructor(
    statements: readonly Statement[],
    readonly devices: ReadonlyMap<string, string>,
  ) {
    const inOrder = [...new Map(statements.map((s) => [s.hash, s])).values()].sort((a, b) =>
      a.hash < b.hash ? -1 : 1,
    )
    for (const s of inOrder) {
      this.#byHash.set(s.hash, s)
      if (!s.byRoot) push(this.#below, s.under, s)
      if (isRemoval(s)) push(this.#removals, s.said.subject, s)
    }
    const roots = inOrder.filter((s) => s.byRoot)
    this.#number(roots)
    this.#judgeAll(roots)
    for (const s of inOrder) if (!this.#standing.has(s.hash)) this.#ordered.push(s)
  }

  /** `statements` are one owner's, read (statement.ts). `known`: device ids by certificate, from before. */
  static async of(
    statements: readonly Statement[],
    known: ReadonlyMap<string, string> = new Map(),
  ): Promise<Certificates> {
    const devices = new Map<string, string>()
    for (const { said, hash } of statements)
      if (said.type === 'device')
        devices.set(hash, known.get(hash) ?? (await deviceIdOf(said.signPublic, said.boxPublic)))
    return new Certificates(statements, devices)
  }

  /** From the root down; those that hang on nothing known last. */
  all(): readonly Statement[] {
    return this.#ordered
  }
  deviceOf(certificate: string): string | undefined {
    return this.devices.get(certificate)
  }
  standing(statement: Statement): Standing {
    return this.#standing.get(statement.hash) ?? 'waits'
  }
  /** Does `above` stand over (or is it) what was signed under `under`? The root stands over all. */
  isOver(above: string, under: string): boolean {
    if (above === toRoot || above === under) return true
    const [from, to] = this.#spans.get(above) ?? [1, 0]
    const at = this.#spans.get(under)?.[0] ?? 0
    return from <= at && at <= to
  }

  /** Removals that count against what `statement` gives: of the device it certifies, or the owner it admits. */
  removalsOf(statement: Statement): readonly Removal[] {
    const known = this.#against.get(statement.hash)
    if (known) return known
    const { said } = statement
    const [of, subject] =
      said.type === 'member' ? ['owner', said.member] : ['device', this.devices.get(statement.hash)]
    const against = (this.#removals.get(subject ?? '') ?? []).filter(
      (r) =>
        r.said.of === of &&
        this.isOver(r.under, statement.under) &&
        this.standing(r) === 'counts' &&
        (of === 'device' || ends(r, statement)),
    )
    this.#against.set(statement.hash, against)
    return against
  }

  /** By hand, not by recursion: a chain of certificates may be longer than the stack is deep. */
  #number(roots: readonly Statement[]): void {
    let number = 0
    const open: { readonly hash: string; readonly from: number; readonly rest: Statement[] }[] = []
    const enter = (s: Statement): void => {
      const rest = this.devices.has(s.hash) ? [...(this.#below.get(s.hash) ?? [])] : []
      open.push({ hash: s.hash, from: ++number, rest })
    }
    for (const root of roots) {
      enter(root)
      for (let last = open.at(-1); last; last = open.at(-1)) {
        const next = last.rest.pop()
        if (next) enter(next)
        else {
          this.#spans.set(last.hash, [last.from, number])
          open.pop()
        }
      }
    }
  }

  #judgeAll(roots: readonly Statement[]): void {
    for (const s of roots) this.#standing.set(s.hash, 'counts')
    let level = roots
    while (level.length > 0) {
      this.#ordered.push(...level)
      const next: Statement[] = []
      for (const certificate of level)
        for (const s of this.#below.get(certificate.hash) ?? []) {
          this.#standing.set(s.hash, this.#judge(s, certificate))
          next.push(s)
        }
      level = next.sort((a, b) => (a.hash < b.hash ? -1 : 1))
    }
  }

  /** Everything at the certificate's level and above it is judged. */
  #judge(statement: Statement, certificate: Statement): Standing {
    const above = this.standing(certificate)
    if (above === 'never') return 'never'
    const { said } = certificate
    // A newer release's certificate may give what this one cannot read.
    if (said.type === 'newer') return 'waits'
    if (
      said.type !== 'device' ||
      said.role !== 'administrator' ||
      !sameBytes(said.signPublic, statement.signer)
    )
      return 'never'
    if (above !== 'counts') return above
    let standing: Standing = 'counts'
    for (const removal of this.removalsOf(certificate)) {
      const { within, openBelow } = this.#reachOf(removal)
      if (within.has(statement.hash)) continue
      if (statement.seq >= openBelow) return 'late'
      standing = 'waits'
    }
    return standing
  }

  /** The statements that a removal names, and those they follow. */
  #reachOf(removal: Removal): Reach {
    const known = this.#reach.get(removal.hash)
    if (known) return known
    const within = new Set<string>()
    let openBelow = 0
    for (const mark of removal.said.statements) {
      let below = mark.seq + 1
      for (let at = mark.hash; at !== toRoot && !within.has(at);) {
        const found = this.#byHash.get(at)
        if (!found) {
          openBelow = Math.max(openBelow, below)
          break
        }
        within.add(at)
        below = found.seq
        at = found.prev
      }
    }
    const reach = { within, openBelow }
    this.#reach.set(removal.hash, reach)
    return reach
  }
}
