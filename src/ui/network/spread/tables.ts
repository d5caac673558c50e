/** The table under the curve; sheets.ts writes the same facts with numbers as numbers. */
import { stateLabels } from '../../../insight/network/spreadWords.ts'
import { networkSpread } from '../../../words/networkSpread.ts'
import type { Subject } from '../../../insight/network/spread.ts'
import { cell, type Table } from '../../reports/table.ts'
import { percent, quarterIn } from './cellText.ts'
import type { Course } from './curve.ts'
import type { SpreadModel } from './model.svelte.ts'
import { keysIn, periodQuery, type PeriodListName } from './periodList.ts'

/** One row a stretch of time; who began, ended and plans is said by name. What holds somebody opens its list. */
export function courseTable(model: SpreadModel, subject: Subject, course: Course): Table {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  const names = (keys: readonly string[]): string => keys.map((key) => model.nameOf(key)).join(', ')
  // A view that shows the first solution it finds may find another tomorrow.
  const at = model.item === undefined ? { hva: subject.id } : {}
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
    rows: course.shares.map(({ point, inhabitants }) => {
      const open = (list: PeriodListName, text: string) =>
        keysIn(point, list).length === 0
          ? cell(text)
          : cell(text, model.to(model.item, { ...at, ...periodQuery(list, point.label) }))
      return {
        id: point.label,
        cells: [
          cell(quarterIn(point.label, lang)),
          open('bruk', point.ahead ? '' : String(point.inUse.length)),
          open('bruk', point.ahead ? '' : percent(inhabitants, lang)),
          open('begynte', names(point.began)),
          open('sluttet', names(point.ended)),
          open('planlagt', names(point.planned)),
        ],
      }
    }),
  }
}
