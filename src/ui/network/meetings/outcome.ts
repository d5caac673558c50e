import type { Outcome, Protocol } from '../../../insight/network/votes.ts'
import type { networkPolls } from '../../../words/networkPolls.ts'

type Words = (typeof networkPolls)['nb']

export const labelOf = (protocol: Protocol, option: string | undefined): string =>
  protocol.options.find((o) => o.id === option)?.label ?? ''

/** What it came to, in a sentence. */
export const outcomeText = (protocol: Protocol, outcome: Outcome, w: Words): string =>
  outcome.why === 'decided' ? w.outcome.decided(labelOf(protocol, outcome.option)) : w.outcome[outcome.why]
