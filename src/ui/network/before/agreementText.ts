import type { Participant } from '../../../insight/network/circle.ts'
import type { networkAgreement } from '../../../words/networkAgreement.ts'

type Words = (typeof networkAgreement)['nb']

/** The draft as plain text, filled with the network's name and whom it is for; to be copied, printed and changed. */
export function agreementText(w: Words, network: string, members: readonly Participant[]): string {
  const names = members.map((p) => p.name)
  const parties = names.length === 0 ? w.noParties : w.parties(names.join(', '))
  const sections = [
    { h: w.about.h, p: [w.about.p(network), parties] },
    w.leaves,
    w.together,
    w.never,
    w.technical,
    w.members,
    w.decide,
    w.leaving,
    w.duties,
    w.signed,
  ]
  return [w.title(network), '', ...sections.flatMap(({ h, p }, i) => [`${i + 1}. ${h}`, ...p, ''])]
    .join('\n')
    .trim()
}
