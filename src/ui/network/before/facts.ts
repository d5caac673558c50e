import { answersOf } from '../../../insight/network/claims.ts'
import { live, textOf } from '../../../insight/rows.ts'
import type { NetworkContext } from '../context.svelte.ts'
import type { NetworkFacts } from './books.ts'

const kinds = ['suggestion', 'participant', 'product', 'component', 'organisation'] as const

/** The network as an import needs it, archived records too: one that was put away is taken up again, and not made twice. */
export function factsOf(network: NetworkContext): NetworkFacts {
  const { spread } = network
  const { register } = network.here
  const participants = spread.circle.all.flatMap((p) =>
    p.number !== undefined && p.standing !== 'left' ? [{ number: p.number, name: p.name }] : [],
  )
  const entries = [...spread.catalogue.entries.values()]
  const answered: string[] = []
  for (const p of spread.circle.all) {
    const { number } = p
    if (number === undefined || p.views.length === 0) continue
    for (const { id } of entries) if (spread.cell(p, id).claims.length > 0) answered.push(`${number} ${id}`)
    for (const view of p.views)
      for (const about of answersOf(view).keys())
        if (about.startsWith('offer:')) answered.push(`${number} ${about}`)
  }
  return {
    participants,
    entries: entries.map(({ id, name, names, sort }) => ({ id, name, names, sort })),
    offers: live(register, 'offer').map((o) => ({ id: o.id, title: textOf(o, 'title') ?? o.id })),
    rows: kinds.flatMap((kind) => [...register.all(kind)]),
    answered,
    today: register.today(),
  }
}
