/** Joint projects as a table and a sheet. */
import { amountOf, dayOf, setOf, textOf } from '../../../insight/rows.ts'
import type { Row } from '../../../schema/kind.ts'
import { show, showDate, showNumber, type ShowOptions } from '../../../schema/show.ts'
import { optionOf } from '../../../schema/value.ts'
import { common } from '../../../words/common.ts'
import { networkRollout } from '../../../words/networkRollout.ts'
import { cell, type Table } from '../../reports/table.ts'
import type { NetworkContext } from '../context.svelte.ts'
import { rangeText } from './lineText.ts'
import { linkTitle } from './linking.ts'
import type { Sheet } from './sheet.ts'

export function valueText(network: NetworkContext, row: Row, name: string, options: ShowOptions): string {
  const kind = network.here.register.kindOf(row.id)
  const field = kind && network.here.register.field(kind.id, name)
  return field ? show(field, row[name], options) : ''
}
export const projectName = (row: Row, options: ShowOptions): string =>
  textOf(row, 'name') ?? common[options.lang].untitled
export function costText(row: Row, options: ShowOptions): string {
  const [low, high] = [amountOf(row, 'costLow'), amountOf(row, 'costHigh')]
  if (low === undefined && high === undefined) return ''
  const [a, b] = [low ?? high ?? 0, high ?? low ?? 0]
  return rangeText({ low: Math.min(a, b), high: Math.max(a, b) }, options.lang)
}
export function periodText(row: Row, options: ShowOptions): string {
  const [from, to] = [dayOf(row, 'from'), dayOf(row, 'to')]
  if (from === undefined && to === undefined) return ''
  const day = (d: string | undefined): string => (d === undefined ? '' : showDate(d, options.lang))
  return networkRollout[options.lang].period(day(from), day(to))
}
const namesOf = (network: NetworkContext, row: Row, options: ShowOptions): readonly string[] =>
  setOf(row, 'participants').map((id) => linkTitle(network, id, common[options.lang].notFound))

export function projectTable(network: NetworkContext, rows: readonly Row[], options: ShowOptions): Table {
  const w = networkRollout[options.lang]
  const status = network.here.register.field('project', 'status')
  return {
    caption: w.parts.prosjekter,
    columns: [
      { label: w.col.project },
      { label: w.col.status, short: true },
      { label: w.col.phase },
      { label: w.col.owner },
      { label: w.col.participants, number: true },
      { label: w.col.period },
      { label: w.col.cost, number: true },
    ],
    rows: rows.map((row) => {
      const lead = textOf(row, 'lead')
      return {
        id: row.id,
        cells: [
          cell(projectName(row, options), network.to('rollout', row.id)),
          cell(
            valueText(network, row, 'status', options),
            undefined,
            status && optionTone(optionOf(status, row['status'])?.tone),
          ),
          cell(valueText(network, row, 'phase', options)),
          cell(lead === undefined ? '' : linkTitle(network, lead, common[options.lang].notFound)),
          cell(showNumber(setOf(row, 'participants').length, options.lang), network.to('rollout', row.id)),
          cell(periodText(row, options)),
          cell(costText(row, options)),
        ],
      }
    }),
  }
}
const tones = ['neutral', 'info', 'success', 'warning', 'danger'] as const
const optionTone = (tone: string | undefined) => tones.find((t) => t === tone)

export function projectSheet(network: NetworkContext, rows: readonly Row[], options: ShowOptions): Sheet {
  const w = networkRollout[options.lang]
  return {
    title: w.parts.prosjekter,
    columns: [
      { id: 'name', label: w.col.project, type: 'text' },
      { id: 'status', label: w.col.status, type: 'text' },
      { id: 'phase', label: w.col.phase, type: 'text' },
      { id: 'owner', label: w.col.owner, type: 'text' },
      { id: 'participants', label: w.col.participants, type: 'text' },
      { id: 'from', label: w.col.from, type: 'date' },
      { id: 'to', label: w.col.to, type: 'date' },
      { id: 'low', label: w.col.costLow, type: 'money' },
      { id: 'high', label: w.col.costHigh, type: 'money' },
    ],
    rows: rows.map((row) => {
      const lead = textOf(row, 'lead')
      return {
        id: row.id,
        name: projectName(row, options),
        status: valueText(network, row, 'status', options),
        phase: valueText(network, row, 'phase', options),
        owner: lead === undefined ? '' : linkTitle(network, lead, ''),
        participants: namesOf(network, row, options).join(', '),
        from: dayOf(row, 'from'),
        to: dayOf(row, 'to'),
        low: amountOf(row, 'costLow'),
        high: amountOf(row, 'costHigh'),
      }
    }),
  }
}
