/** What is on the screen, as a workbook: one sheet with the facts, one that says what it is, of when and from where. */
import type { ExportTable } from '../../../exchange/exportTable.ts'
import { Titles } from '../../../exchange/titles.ts'
import { toXlsx } from '../../../exchange/toXlsx.ts'
import { cellReason, stateLabels } from '../../../insight/network/spreadWords.ts'
import { inhabitantShareOf, shareOf } from '../../../insight/network/shares.ts'
import type { Participant } from '../../../insight/network/circle.ts'
import type { Subject } from '../../../insight/network/spread.ts'
import { cellStates } from '../../../insight/network/uses.ts'
import { date, number, text, type Field, type Fields } from '../../../schema/field.ts'
import type { AnyKind, Row } from '../../../schema/kind.ts'
import { showDate } from '../../../schema/show.ts'
import { t, type Text } from '../../../schema/text.ts'
import { networkSpread } from '../../../words/networkSpread.ts'
import { areaLabel, cellLine } from './cellText.ts'
import { courseOf } from './curve.ts'
import { filterLine } from './filterChoices.ts'
import type { SpreadModel } from './model.svelte.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Column {
  readonly label: string
  readonly type?: 'number' | 'date'
}
type Value = string | number | undefined
const plain = (s: string): Text => t(s, s, s)

function fieldOf({ label, type }: Column): Field {
  const about = { theme: 'basis', label: plain(label) }
  return type === 'number' ? number(about) : type === 'date' ? date(about) : text(about)
}

function sheetOf(
  model: SpreadModel,
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
): ExportTable {
  const fields: Fields = Object.fromEntries(columns.map((c, i) => [`c${i}`, fieldOf(c)]))
  const kind: AnyKind = {
    id: 'spread',
    label: plain(name),
    plural: plain(name),
    about: plain(''),
    empty: plain(''),
    group: 'network',
    icon: '',
    document: 'nettverk',
    title: 'c0',
    columns: [],
    facts: [],
    fields,
  }
  return {
    kind,
    fields: Object.keys(fields),
    rows: rows.map((values, r): Row => ({
      id: String(r),
      ...Object.fromEntries(values.map((value, i) => [`c${i}`, value === '' ? undefined : value])),
    })),
    lang: model.desk.prefs.lang,
    sheet: name,
    ids: 'none',
    titles: new Titles([], {}),
  }
}

const rounded = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : Math.round(share * 1000) / 10

function matrixSheet(model: SpreadModel): ExportTable {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  return sheetOf(
    model,
    w.grid,
    [
      { label: w.municipality },
      { label: w.number },
      { label: w.inhabitantsCol, type: 'number' },
      ...model.columns.map((s) => ({ label: model.name(s) })),
    ],
    model.rows.map((p) => [
      p.name,
      p.number,
      p.inhabitants,
      ...model.columns.map((s) => cellLine(model.cell(p, s), lang)),
    ]),
  )
}
function municipalitySheet(model: SpreadModel, subject: Subject): ExportTable {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  return sheetOf(
    model,
    model.name(subject),
    [
      { label: w.municipality },
      { label: w.number },
      { label: w.inhabitantsCol, type: 'number' },
      { label: w.stateCol },
      { label: w.sinceCol, type: 'date' },
      { label: w.reasonCol },
    ],
    model.rows.map((p) => {
      const cell = model.cell(p, subject)
      const since = cell.state === 'inUse' ? cell.since : undefined
      return [
        p.name,
        p.number,
        p.inhabitants,
        stateLabels[cell.state][lang],
        since,
        cellReason(cell, p)[lang],
      ]
    }),
  )
}
/** One municipality's row of the matrix, stood on end. */
function ownSheet(model: SpreadModel, participant: Participant): ExportTable {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  return sheetOf(
    model,
    participant.name,
    [
      { label: w.solution },
      { label: w.area },
      { label: w.supplier },
      { label: w.stateCol },
      { label: w.sinceCol, type: 'date' },
      { label: w.reasonCol },
    ],
    model.columns.map((s) => {
      const cell = model.cell(participant, s)
      return [
        model.name(s),
        areaLabel(s.area, lang),
        s.supplier,
        stateLabels[cell.state][lang],
        cell.state === 'inUse' ? cell.since : undefined,
        cellReason(cell, participant)[lang],
      ]
    }),
  )
}
function solutionSheet(model: SpreadModel): ExportTable {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  return sheetOf(
    model,
    w.listCaption,
    [
      { label: w.solution },
      { label: w.area },
      { label: w.supplier },
      ...cellStates.map((s): Column => ({ label: stateLabels[s][lang], type: 'number' })),
      { label: `${w.shareCol} (%)`, type: 'number' },
      { label: `${w.inhabitantShareCol} (%)`, type: 'number' },
    ],
    model.columns.map((s) => {
      const tally = model.tally(s)
      return [
        model.name(s),
        areaLabel(s.area, lang),
        s.supplier,
        ...cellStates.map((state) => tally.keys[state].length),
        rounded(shareOf(tally)),
        rounded(inhabitantShareOf(tally)),
      ]
    }),
  )
}
function courseSheet(model: SpreadModel, subject: Subject): ExportTable {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  const course = courseOf(model.network.spread, subject.id, model.rows, model.network.here.register.today())
  const names = (keys: readonly string[]): string => keys.map((key) => model.nameOf(key)).join(', ')
  return sheetOf(
    model,
    w.overTimeOf(model.name(subject)),
    [
      { label: w.period },
      { label: stateLabels.inUse[lang], type: 'number' },
      { label: `${w.shareCol} (%)`, type: 'number' },
      { label: `${w.inhabitantShareCol} (%)`, type: 'number' },
      { label: w.began },
      { label: w.ended },
      { label: w.planned },
    ],
    course.shares.map(({ point, municipalities, inhabitants }) => [
      point.label,
      point.ahead ? undefined : point.inUse.length,
      point.ahead ? undefined : rounded(municipalities),
      point.ahead ? undefined : rounded(inhabitants),
      names(point.began),
      names(point.ended),
      names(point.planned),
    ]),
  )
}

function aboutSheet(model: SpreadModel): ExportTable {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  const { here } = model.network
  return sheetOf(
    model,
    w.aboutSheet,
    [{ label: w.fact }, { label: w.value }],
    [
      [w.aboutNetwork, here.name],
      [w.aboutMade, showDate(here.register.today(), lang)],
      [w.aboutSource, here.example ? w.invented : w.source],
      [w.aboutFilter, filterLine(model) || w.aboutNoFilter],
    ],
  )
}

export async function spreadSheets(model: SpreadModel): Promise<Uint8Array> {
  const { subject, municipality } = model
  if (municipality) return toXlsx([ownSheet(model, municipality), aboutSheet(model)])
  const one = model.item !== undefined || model.view === 'kart'
  const first =
    subject && one
      ? [
          municipalitySheet(model, subject),
          ...(model.item === undefined ? [] : [courseSheet(model, subject)]),
        ]
      : subject && model.view === 'tid'
        ? [courseSheet(model, subject)]
        : [model.view === 'liste' ? solutionSheet(model) : matrixSheet(model)]
  return toXlsx([...first, aboutSheet(model)])
}
