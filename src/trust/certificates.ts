/**
 * Which statements count. Certificates make a tree: each names the certificate under which it was signed, up to the root.
 * A removal counts against those below its signer; its own standing depends only on certificates above it, so the question
 * always ends. A function of the set of statements, in any order (S1).
 */
import { sameBytes } from './bytes.ts'
import { deviceIdOf } from './keys.ts'
import type { Mark, RemovalSaid } from './said.ts'
import { toRoot } from './said.ts'
import type { Statement } from './statement.ts'

export type Removal = Statement & { readonly said: RemovalSaid }
/** `waits`: it rests on a certificate or a statement that has not come. */
export type Standing = 'counts' | 'waits' | 'never'

const isRemoval = (s: Statement): s is Removal => s.said.type === 'removal'

export class Certificates {
  readonly #byHash = new Map<string, Statement>()
  readonly #standing = new Map<string, Standing>()
  readonly #removals = new Map<string, Removal[]>()
  readonly #devices = new Map<string, string>()

  private constructor(statements: readonly Statement[]) {
    for (const s of statements) this.#byHash.set(s.hash, s)
    for (const s of this.#byHash.values()) {
      if (!isRemoval(s)) continue
      const list = this.#removals.get(s.said.subject) ?? []
      list.push(s)
      this.#removals.set(s.said.subject, list)
    }
  }
  /** `statements` are one owner's, read (statement.ts). */
  static async of(statements: readonly Statement[]): Promise<Certificates> {
    const all = new Certificates(statements)
    for (const { said, hash } of all.#byHash.values())
      if (said.type === 'device') all.#devices.set(hash, await deviceIdOf(said.signPublic, said.boxPublic))
    return all
  }

  /** In one order everywhere. */
  all(): Statement[] {
    return [...this.#byHash.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1))
  }
  deviceOf(certificate: string): string | undefined {
    return this.#devices.get(certificate)
  }

  /** Does `above` stand over (or is it) what was signed under `under`? The root stands over all. */
  #isOver(above: string, under: string): boolean {
    if (above === toRoot) return true
    for (let at: string | undefined = under; at !== undefined && at !== toRoot;) {
      if (at === above) return true
      at = this.#byHash.get(at)?.under
    }
    return false
  }

  /** Removals that count against what `statement` gives: of the device it certifies, or the owner it admits. */
  removalsOf(statement: Statement): Removal[] {
    const { said } = statement
    const subject = said.type === 'device' ? this.#devices.get(statement.hash) : undefined
    const name = said.type === 'member' ? said.member : subject
    const of = said.type === 'member' ? 'owner' : 'device'
    if (name === undefined) return []
    return (this.#removals.get(name) ?? []).filter(
      (r) => r.said.of === of && this.#isOver(r.under, statement.under) && this.standing(r) === 'counts',
    )
  }

  standing(statement: Statement): Standing {
    if (statement.byRoot) return 'counts'
    const known = this.#standing.get(statement.hash)
    if (known) return known
    const standing = this.#judge(statement)
    this.#standing.set(statement.hash, standing)
    return standing
  }

  #judge(statement: Statement): Standing {
    const certificate = this.#byHash.get(statement.under)
    if (!certificate) return 'waits'
    const { said } = certificate
    if (
      said.type !== 'device' ||
      said.role !== 'administrator' ||
      !sameBytes(said.signPublic, statement.signer)
    )
      return 'never'
    const above = this.standing(certificate)
    if (above !== 'counts') return above
    let standing: Standing = 'counts'
    for (const removal of this.removalsOf(certificate)) {
      const before = this.#isBefore(statement, removal.said.statements)
      if (before === 'never') return 'never'
      if (before === 'waits') standing = 'waits'
    }
    return standing
  }

  /** Is it one of the marked statements, or one that they follow? */
  #isBefore(statement: Statement, marks: readonly Mark[]): Standing {
    let open = false
    for (const mark of marks) {
      if (mark.seq < statement.seq) continue
      let at: string = mark.hash
      for (;;) {
        if (at === statement.hash) return 'counts'
        const found = this.#byHash.get(at)
        if (!found) {
          open = true
          break
        }
        if (!sameBytes(found.signer, statement.signer) || found.seq <= statement.seq) break
        at = found.prev
      }
    }
    return open ? 'waits' : 'never'
  }
}
