/** The table under the curve; sheets.ts writes the same facts with numbers as numbers. */
import { stateLabels } from '../../../insight/network/spreadWords.ts'
import { networkSpread } from '../../../words/networkSpread.ts'
import { cell, type Table } from '../../reports/table.ts'
import { percent } from './cellText.ts'
import type { Course } from './curve.ts'
import type { SpreadModel } from './model.svelte.ts'

/** One row a stretch of time; who began, ended and plans is said by name. */
export function courseTable(model: SpreadModel, course: Course): Table {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  const names = (keys: readonly string[]): string => keys.map((key) => model.nameOf(key)).join(', ')
  return {
    caption: w.timeCaption,
    columns: [
      { label: w.period, short: true },
      { label: stateLabels.inUse[lang], number: true },
      { label: w.inhabitantShareCol, number: true },
      { label: w.began, long: true },
      { label: w.ended },
      { label: w.planned },
    ],
    rows: course.shares.map(({ point, inhabitants }) => ({
      id: point.label,
      cells: [
        cell(lang === 'en' ? point.label.replace('K', 'Q') : point.label),
        cell(point.ahead ? '' : String(point.inUse.length)),
        cell(point.ahead ? '' : percent(inhabitants, lang)),
        cell(names(point.began)),
        cell(names(point.ended)),
        cell(names(point.planned)),
      ],
    })),
  }
}
