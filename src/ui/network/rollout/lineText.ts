/** What a line says, in words. What nobody has said is «ikke besvart», and never made one with «vet ikke» or «ikke delt». */
import type { Line } from '../../../insight/network/rollout.ts'
import { textOf } from '../../../insight/rows.ts'
import {
  basisOptions,
  benefitOptions,
  blockerOptions,
  replyOptions,
  roleOptions,
  rolloutOptions,
  useOptions,
} from '../../../register/network/options.ts'
import { parseQuarter } from '../../../register/network/quarter.ts'
import type { Option } from '../../../schema/field.ts'
import type { Row } from '../../../schema/kind.ts'
import { showDate, showNumber } from '../../../schema/show.ts'
import type { Lang } from '../../../schema/text.ts'
import { common } from '../../../words/common.ts'
import { networkRollout } from '../../../words/networkRollout.ts'
import type { Range } from '../../../insight/network/economy.ts'

export const labelOf = (options: readonly Option[], value: string | undefined, lang: Lang): string =>
  options.find((o) => o.value === value)?.label[lang] ?? ''

/** `2027 K2` is said «2027 Q2» in English. */
export const quarterIn = (quarter: string | undefined, lang: Lang): string =>
  quarter === undefined ? '' : lang === 'en' ? quarter.replace('K', 'Q') : quarter

/** «Svar»; one that has only said of its use that it will not say, or does not know, has said that. */
export function replyText(line: Line, lang: Lang): string {
  if (line.reply !== undefined) return labelOf(replyOptions, line.reply, lang)
  const use = textOf(line.row, 'use')
  if (line.row && use !== undefined) return labelOf(useOptions, use, lang)
  return line.source === 'system' ? '' : common[lang].unanswered
}
export function depthText(line: Line, unit: string | undefined, lang: Lang): string {
  if (!line.depth) return ''
  const { done, of } = line.depth
  return `${showNumber(done, lang)} ${common[lang].of} ${showNumber(of, lang)}${unit === undefined ? '' : ` ${unit}`}`
}
/** Nothing of one who has said «ikke nå»: that it has not begun goes without saying. */
export const rolloutText = (line: Line, unit: string | undefined, lang: Lang): string =>
  line.reply === 'notNow' && line.rollout === 'notStarted' && !line.depth
    ? ''
    : [labelOf(rolloutOptions, line.rollout, lang), depthText(line, unit, lang)].filter(Boolean).join(', ')
export const benefitText = (line: Line, lang: Lang): string => labelOf(benefitOptions, line.benefit, lang)
export const roleText = (line: Line, lang: Lang): string => labelOf(roleOptions, line.role, lang)
export const blockersText = (line: Line, lang: Lang): string =>
  line.blockers.map((b) => labelOf(blockerOptions, b, lang)).join(', ')
export const sinceText = (line: Line, lang: Lang): string =>
  line.since === undefined ? '' : showDate(line.since, lang)

export function sourceText(line: Line, lang: Lang): string {
  const w = networkRollout[lang]
  if (line.source !== 'answer') return w.source[line.source]
  const basis = textOf(line.row, 'basis')
  return basis === undefined || basis === 'own' ? w.source.answer : labelOf(basisOptions, basis, lang)
}

/** Where one municipality stands, on one line. */
export function lineText(line: Line, unit: string | undefined, lang: Lang): string {
  const w = networkRollout[lang]
  const planned = line.rollout !== 'inUse' && line.quarter !== undefined
  return [
    line.source === 'system' ? w.source.system : replyText(line, lang),
    rolloutText(line, unit, lang),
    planned ? w.plannedIn(quarterIn(line.quarter, lang)) : '',
    line.late ? w.lateMark : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What a suggestion or an answer says, as short facts in the order of the form. */
export function saidText(row: Row, lang: Lang): string {
  const w = networkRollout[lang]
  const quarter = parseQuarter(textOf(row, 'quarter') ?? '') ? textOf(row, 'quarter') : undefined
  const since = textOf(row, 'since')
  return [
    labelOf(useOptions, textOf(row, 'use'), lang),
    labelOf(replyOptions, textOf(row, 'reply'), lang),
    labelOf(rolloutOptions, textOf(row, 'rollout'), lang),
    since === undefined ? '' : w.sinceDay(showDate(since, lang)),
    quarter === undefined ? '' : w.plannedIn(quarterIn(quarter, lang)),
  ]
    .filter(Boolean)
    .join(', ')
}

/** «40 000–120 000 kr»; one figure when the two are the same. */
export function rangeText({ low, high }: Range, lang: Lang): string {
  const whole = (n: number): string => showNumber(Math.round(n), lang, 0).replace(/^-/, '−')
  return Math.round(low) === Math.round(high)
    ? `${whole(low)} kr`
    : `${whole(low)}${low < 0 || high < 0 ? ` ${networkRollout[lang].to} ` : '–'}${whole(high)} kr`
}
/** Three figures of a sum are more than an estimate knows, and enough to see what an assumption changes. What is no range has been said by somebody. */
export function estimateText(range: Range, lang: Lang): string {
  if (Math.round(range.low) === Math.round(range.high)) return rangeText(range, lang)
  return rangeText({ low: Number(range.low.toPrecision(3)), high: Number(range.high.toPrecision(3)) }, lang)
}
export const isZero = ({ low, high }: Range): boolean => low === 0 && high === 0
