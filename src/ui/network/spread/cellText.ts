/** What stands in a cell: a word for the state, and under it what is nearest to it. Reasons are in spreadWords.ts. */
import type { Cell } from '../../../insight/network/cell.ts'
import { phaseLabels, stateLabels } from '../../../insight/network/spreadWords.ts'
import type { CellState } from '../../../insight/network/uses.ts'
import { productAreas } from '../../../register/areas.ts'
import type { Lang } from '../../../schema/text.ts'
import { networkSpread } from '../../../words/networkSpread.ts'
import { within } from '../../../words/say.ts'

export const stateWord = (state: CellState, lang: Lang): string =>
  state === 'suggested' ? networkSpread[lang].short.suggested : stateLabels[state][lang]

/** «2027 K2», or «2027 Q2» in English. */
export const quarterIn = (quarter: string, lang: Lang): string =>
  lang === 'en' ? quarter.replace('K', 'Q') : quarter

/** Year, quarter or phase; '' when nothing more is said. */
export function cellDetail(cell: Cell, lang: Lang): string {
  if (cell.state === 'suggested' && cell.suggested) {
    const { state, since, quarter, phase } = cell.suggested
    const near = phase && state !== 'inUse' ? phaseLabels[phase][lang] : within(stateLabels[state][lang])
    const when = since?.slice(0, 4) ?? (quarter && quarterIn(quarter, lang))
    return when ? `${near} ${when}` : near
  }
  if (cell.phase && cell.phase !== 'unsaid') return phaseLabels[cell.phase][lang]
  if (cell.quarter && cell.state !== 'inUse') return quarterIn(cell.quarter, lang)
  return cell.since && cell.state === 'inUse' ? cell.since.slice(0, 4) : ''
}
/** The member and the network say different things, or the member contradicts itself: worth a look. */
export const isMarked = (cell: Cell): boolean =>
  cell.contradicts || (cell.state !== 'suggested' && cell.suggestion !== undefined)

/** Beside a name in a list: «2021, sier ulikt». */
export const cellNote = (cell: Cell, lang: Lang): string =>
  [cellDetail(cell, lang), isMarked(cell) ? within(networkSpread[lang].legendMark) : '']
    .filter(Boolean)
    .join(', ')

/** On one line, for lists, files and screen readers: «I bruk, 2021». */
export function cellLine(cell: Cell, lang: Lang): string {
  const detail = cellDetail(cell, lang)
  if (cell.state !== 'suggested') return [stateWord(cell.state, lang), detail].filter(Boolean).join(', ')
  const all = stateLabels.suggested[lang]
  return detail === '' ? all : `${all}: ${detail}`
}
export const areaLabel = (area: string, lang: Lang): string =>
  productAreas.find((a) => a.value === area)?.label[lang] ?? ''
/** 0.614 → «61 %». */
export const percent = (share: number | undefined, lang: Lang): string =>
  share === undefined ? '–' : `${Math.round(share * 100).toLocaleString(lang === 'en' ? 'en-GB' : 'nb-NO')} %`
