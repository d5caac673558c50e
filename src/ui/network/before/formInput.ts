/** What a municipality is asked, with what the network believes already. */
import type { FormInput, FormSubject } from '../../../exchange/matrix/form.ts'
import type { Entry } from '../../../insight/network/catalogue.ts'
import type { Participant } from '../../../insight/network/circle.ts'
import { live, textOf } from '../../../insight/rows.ts'
import { productAreas } from '../../../register/areas.ts'
import { suggestionId } from '../../../register/network/ids.ts'
import { saidIn } from '../../../register/network/writes.ts'
import type { Lang } from '../../../schema/text.ts'
import type { NetworkContext } from '../context.svelte.ts'

export function formInput(
  network: NetworkContext,
  participant: Participant,
  entries: readonly Entry[],
  offers: boolean,
  lang: Lang,
): FormInput {
  const { register } = network.here
  const key = participant.number ?? participant.key
  /** A suggestion may have been made of an entry that has since been merged into this one. */
  const believed = (ids: readonly string[]): FormSubject['said'] => {
    const row = ids.map((id) => register.row(suggestionId(key, id))).find((r) => r && !r['archivedOn'])
    return row && saidIn(row)
  }
  return {
    network: network.here.name,
    member: { key, name: participant.name },
    solutions: entries.map((e) => ({
      id: e.id,
      title: e.name,
      supplier: e.supplier,
      area: productAreas.find((a) => a.value === e.area)?.label[lang],
      said: believed([e.id, ...e.ids]),
    })),
    offers: offers
      ? live(register, 'offer').map((o) => ({
          id: o.id,
          title: textOf(o, 'title') ?? o.id,
          meaning: textOf(o, 'meaning'),
          said: believed([o.id]),
        }))
      : [],
    lang,
  }
}
