/** The lines of an offer by municipality: the table on the page, and the same as a sheet. */
import type { Line } from '../../../insight/network/rollout.ts'
import { numberOf, textOf } from '../../../insight/rows.ts'
import { basisOptions, rolloutOptions } from '../../../register/network/options.ts'
import type { Lang } from '../../../schema/text.ts'
import { networkRollout } from '../../../words/networkRollout.ts'
import { cell, type Table } from '../../reports/table.ts'
import {
  benefitText,
  blockersText,
  depthText,
  labelOf,
  quarterIn,
  replyText,
  roleText,
  rolloutText,
  sinceText,
  sourceText,
} from './lineText.ts'
import type { Sheet } from './sheet.ts'

export function lineTable(
  caption: string,
  lines: readonly Line[],
  unit: string | undefined,
  lang: Lang,
  lineHref: (key: string) => string,
): Table {
  const { col, lateMark } = networkRollout[lang]
  return {
    caption,
    columns: [
      { label: col.municipality },
      { label: col.reply },
      { label: col.rollout },
      { label: col.quarter },
      { label: col.since },
      { label: col.benefit, short: true },
      { label: col.role },
      { label: col.blockers },
      { label: col.source },
    ],
    rows: lines.map((line) => ({
      id: line.participant.key,
      cells: [
        cell(line.participant.name, lineHref(line.participant.key)),
        cell(replyText(line, lang)),
        cell(rolloutText(line, unit, lang)),
        cell([quarterIn(line.quarter, lang), line.late ? lateMark : ''].filter(Boolean).join(', ')),
        cell(sinceText(line, lang)),
        cell(benefitText(line, lang)),
        cell(roleText(line, lang)),
        cell(blockersText(line, lang)),
        cell(sourceText(line, lang)),
      ],
    })),
  }
}

/** Typed cells: days as days, counts as numbers. What nobody has said stays an empty cell beside «Ikke besvart». */
export function lineSheet(
  title: string,
  lines: readonly Line[],
  unit: string | undefined,
  lang: Lang,
): Sheet {
  const w = networkRollout[lang]
  const { col } = w
  return {
    title,
    columns: [
      { id: 'name', label: col.municipality, type: 'text' },
      { id: 'number', label: col.number, type: 'text' },
      { id: 'inhabitants', label: col.inhabitants, type: 'number' },
      { id: 'reply', label: col.reply, type: 'text' },
      { id: 'rollout', label: col.rollout, type: 'text' },
      { id: 'done', label: unit === undefined ? col.done : w.depthDone(unit), type: 'number' },
      { id: 'of', label: col.of, type: 'number' },
      { id: 'quarter', label: col.quarter, type: 'text' },
      { id: 'late', label: col.late, type: 'text' },
      { id: 'since', label: col.since, type: 'date' },
      { id: 'still', label: col.stillDays, type: 'number' },
      { id: 'benefit', label: col.benefit, type: 'text' },
      { id: 'role', label: col.role, type: 'text' },
      { id: 'blockers', label: col.blockers, type: 'text' },
      { id: 'source', label: col.source, type: 'text' },
      { id: 'answeredOn', label: col.answeredOn, type: 'date' },
    ],
    rows: lines.map((line) => ({
      id: line.participant.key,
      name: line.participant.name,
      number: line.participant.number,
      inhabitants: line.participant.inhabitants,
      reply: replyText(line, lang),
      rollout: labelOf(rolloutOptions, line.rollout, lang),
      done: line.depth?.done,
      of: line.depth?.of,
      quarter: quarterIn(line.quarter, lang),
      late: line.late ? w.lateMark : '',
      since: line.since,
      still: line.still,
      benefit: benefitText(line, lang),
      role: roleText(line, lang),
      blockers: blockersText(line, lang),
      source: sourceText(line, lang),
      answeredOn: line.answeredOn,
    })),
  }
}

/** Everything a line says, for its card: nothing that is not said takes a row. */
export function lineFacts(
  line: Line,
  unit: string | undefined,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const w = networkRollout[lang]
  const paid = numberOf(line.answer, 'cost')
  return (
    [
      [w.col.reply, replyText(line, lang)],
      [w.col.rollout, labelOf(rolloutOptions, line.rollout, lang)],
      [w.col.depth, depthText(line, unit, lang)],
      [
        w.col.quarter,
        [quarterIn(line.quarter, lang), line.late ? w.lateMark : ''].filter(Boolean).join(', '),
      ],
      [w.col.since, sinceText(line, lang)],
      [w.col.still, line.still === undefined ? '' : w.days(line.still)],
      [w.col.benefit, benefitText(line, lang)],
      [w.col.role, roleText(line, lang)],
      [w.col.mailbox, textOf(line.answer, 'roleMailbox') ?? ''],
      [w.col.blockers, blockersText(line, lang)],
      [w.col.blockerNote, textOf(line.answer, 'blockerNote') ?? ''],
      [w.col.paid, paid === undefined ? '' : w.perYear(paid.toLocaleString('nb-NO'))],
      [w.col.source, sourceText(line, lang)],
      [
        w.col.basis,
        line.source === 'suggestion' ? labelOf(basisOptions, textOf(line.row, 'basis'), lang) : '',
      ],
      [w.col.note, line.source === 'suggestion' ? (textOf(line.row, 'note')?.slice(0, 300) ?? '') : ''],
      [w.col.place, line.source === 'suggestion' ? (textOf(line.row, 'place')?.slice(0, 300) ?? '') : ''],
    ] as const
  ).filter(([, text]) => text !== '')
}
