/** What counts, said as plainly and slowly as it can be: each question asked anew, all the way up. */
import type { Standing } from '../../src/trust/certificates.ts'
import { toRoot } from '../../src/trust/said.ts'
import type { Statement } from '../../src/trust/statement.ts'

const find = (all: readonly Statement[], hash: string): Statement | undefined =>
  all.find((s) => s.hash === hash)

/** Is `above` the certificate `under`, or one that it hangs under? */
export function standsOver(all: readonly Statement[], above: string, under: string): boolean {
  if (above === toRoot || above === under) return true
  const next = find(all, under)
  return next !== undefined && !next.byRoot && standsOver(all, above, next.under)
}
/** Is it the statement, or does the statement follow it? Undefined when a link is missing. */
function follows(all: readonly Statement[], from: string, wanted: Statement): boolean | undefined {
  if (from === wanted.hash) return true
  if (from === toRoot) return false
  const found = find(all, from)
  if (!found) return undefined
  return found.seq > wanted.seq ? follows(all, found.prev, wanted) : false
}
const isDevice = (s: Statement, id: string, idOf: ReadonlyMap<string, string>): boolean =>
  s.said.type === 'device' && idOf.get(s.hash) === id

export function removalsOf(
  all: readonly Statement[],
  certificate: Statement,
  idOf: ReadonlyMap<string, string>,
): Statement[] {
  return all.filter(
    (r) =>
      r.said.type === 'removal' &&
      r.said.of === 'device' &&
      isDevice(certificate, r.said.subject, idOf) &&
      standsOver(all, r.under, certificate.under) &&
      standingOf(all, r, idOf) === 'counts',
  )
}

/** @param idOf device ids by certificate */
export function standingOf(
  all: readonly Statement[],
  statement: Statement,
  idOf: ReadonlyMap<string, string>,
): Standing {
  if (statement.byRoot) return 'counts'
  const certificate = find(all, statement.under)
  if (!certificate) return 'waits'
  const above = standingOf(all, certificate, idOf)
  if (above === 'never') return 'never'
  const { said } = certificate
  if (said.type !== 'device' || said.role !== 'administrator') return 'never'
  if (said.signPublic.join() !== statement.signer.join()) return 'never'
  if (above !== 'counts') return above
  let standing: Standing = 'counts'
  for (const { said: removal } of removalsOf(all, certificate, idOf)) {
    if (removal.type !== 'removal') continue
    const found = removal.statements
      .filter((mark) => mark.seq >= statement.seq)
      .map((mark) => follows(all, mark.hash, statement))
    if (found.includes(true)) continue
    if (!found.includes(undefined)) return 'late'
    standing = 'waits'
  }
  return standing
}
