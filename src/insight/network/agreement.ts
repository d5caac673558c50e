/**
 * «Foreslått» and «bekreftet»: worked out from what members stand behind, so that nobody has to be the one who decides. An entry is
 * confirmed when enough municipalities stand behind it and none objects.
 */
import { networkId } from '../../register/network/ids.ts'
import { live, numberOf, textOf } from '../rows.ts'
import type { Entry } from './catalogue.ts'
import { answersOf, claimsOf } from './claims.ts'
import type { Spread } from './spread.ts'

export interface Agreement {
  readonly state: 'proposed' | 'confirmed' | 'objected'
  /** Say so, or have tied a system to it. */
  readonly behind: readonly string[]
  readonly against: readonly string[]
  readonly needed: number
}

/** Two, unless the network has said otherwise; never more than there are. */
export function quorumOf(spread: Spread): number {
  const said = numberOf(spread.input.network.row(networkId), 'quorum')
  const joined = spread.circle.counted.filter((p) => p.standing === 'joined').length
  const wanted = said !== undefined && Number.isInteger(said) && said >= 1 ? said : 2
  return Math.max(1, Math.min(wanted, joined))
}

export function agreementOn(spread: Spread, entry: Entry, needed = quorumOf(spread)): Agreement {
  const offers = live(spread.input.network, 'offer')
  const behind: string[] = []
  const against: string[] = []
  for (const p of spread.circle.counted) {
    const said = new Set<string | undefined>()
    let tied = false
    for (const view of p.views) {
      const answers = answersOf(view)
      for (const id of entry.ids) for (const row of answers.get(id) ?? []) said.add(textOf(row, 'agrees'))
      const claims = claimsOf(view, spread.catalogue, offers).bySubject.get(entry.id) ?? []
      tied ||= claims.some((c) => c.by === 'link' || c.by === 'component')
    }
    // One who objects to either of two merged entries objects.
    if (said.has('object')) against.push(p.key)
    else if (said.has('agree') || tied) behind.push(p.key)
  }
  const state = against.length > 0 ? 'objected' : behind.length >= needed ? 'confirmed' : 'proposed'
  return { state, behind, against, needed }
}
