/** What a suggestion says, on one line. */
import { meaningLabels } from '../../../exchange/matrix/words.ts'
import { replyOptions, rolloutOptions } from '../../../register/network/options.ts'
import type { Said } from '../../../register/network/writes.ts'
import { showDate } from '../../../schema/show.ts'
import type { Lang } from '../../../schema/text.ts'
import type { Option } from '../../../schema/field.ts'

const label = (options: readonly Option[], value: string | undefined, lang: Lang): string =>
  options.find((o) => o.value === value)?.label[lang] ?? ''
const sinceWord = { nb: 'siden', nn: 'sidan', en: 'since' } as const
const ofWord = { nb: 'av', nn: 'av', en: 'of' } as const

export function saidText(said: Said, lang: Lang): string {
  return [
    said.use === undefined ? '' : meaningLabels[said.use][lang],
    label(replyOptions, said.reply, lang),
    label(rolloutOptions, said.rollout, lang),
    said.since === undefined ? '' : `${sinceWord[lang]} ${showDate(said.since, lang)}`,
    said.quarter ?? '',
    said.depthDone === undefined || said.depthOf === undefined
      ? ''
      : `${said.depthDone} ${ofWord[lang]} ${said.depthOf}`,
  ]
    .filter(Boolean)
    .join(', ')
}
