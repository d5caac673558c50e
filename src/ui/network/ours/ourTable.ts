/** What a municipality is in, as a table on the page and as sheets. */
import type { OurOffer, Ours } from '../../../insight/network/ours.ts'
import { textOf } from '../../../insight/rows.ts'
import type { ShowOptions } from '../../../schema/show.ts'
import { common } from '../../../words/common.ts'
import { networkOurs } from '../../../words/networkOurs.ts'
import { networkRollout } from '../../../words/networkRollout.ts'
import { cell, type Table } from '../../reports/table.ts'
import type { NetworkContext } from '../context.svelte.ts'
import { isEstimated } from '../rollout/economyAll.ts'
import { quarterIn, estimateText, replyText, rolloutText, sinceText } from '../rollout/lineText.ts'
import { projectSheet } from '../rollout/projectTable.ts'
import type { Sheet } from '../rollout/sheet.ts'
import type { OurMoney } from './ourMoney.ts'

export const offerName = (o: OurOffer, { lang }: ShowOptions): string =>
  textOf(o.offer, 'title') ?? common[lang].untitled

/** «innfører, 2 av 9 tjenester», with what is planned or since when. */
export function standsAt(o: OurOffer, { lang }: ShowOptions): string {
  const w = networkRollout[lang]
  const { line } = o
  // One that is not in stands by what it has answered.
  if (!line.isIn) return replyText(line, lang)
  const how = rolloutText(line, textOf(o.offer, 'depthUnit'), lang) || replyText(line, lang)
  const since = sinceText(line, lang)
  const when =
    line.rollout === 'inUse'
      ? since && w.sinceDay(since)
      : line.quarter === undefined
        ? ''
        : w.plannedIn(quarterIn(line.quarter, lang))
  return [how, when, line.late ? w.lateMark : ''].filter(Boolean).join(', ')
}

export function inTable(network: NetworkContext, ours: Ours, money: OurMoney, options: ShowOptions): Table {
  const w = networkOurs[options.lang]
  const { key } = ours.participant
  return {
    caption: w.inTitle,
    columns: [
      { label: w.col.offer },
      { label: w.col.stands },
      { label: w.col.with, number: true },
      { label: w.col.pays, number: true },
      { label: w.col.gets, number: true },
    ],
    rows: ours.isIn.map((o) => {
      const e = money.economies.get(o.offer.id)
      const amount = (told: boolean, text: string): string => (told ? `${text}*` : text)
      const page = network.to('rollout', o.offer.id, { vis: 'okonomi', for: key })
      return {
        id: o.offer.id,
        cells: [
          cell(offerName(o, options), network.to('rollout', o.offer.id)),
          cell(standsAt(o, options)),
          cell(w.others(o.with.length), network.to('rollout', o.offer.id, { vis: 'tabell', utvalg: 'med' })),
          e && isEstimated(e, 'cost')
            ? cell(amount(e.told.cost, estimateText(e.perYear.cost, options.lang)), page)
            : cell(networkRollout[options.lang].econ.notEstimated),
          e && isEstimated(e, 'benefit')
            ? cell(amount(e.told.benefit, estimateText(e.perYear.benefit, options.lang)), page)
            : cell(networkRollout[options.lang].econ.notEstimated),
        ],
      }
    }),
  }
}
export const anyTold = (ours: Ours, money: OurMoney): boolean =>
  ours.isIn.some((o) => {
    const e = money.economies.get(o.offer.id)
    return e !== undefined && (e.told.cost || e.told.benefit)
  })

export function ourSheets(
  network: NetworkContext,
  ours: Ours,
  money: OurMoney,
  options: ShowOptions,
): readonly Sheet[] {
  const w = networkOurs[options.lang]
  const groups = [
    [w.group.isIn, ours.isIn],
    [w.group.considering, ours.considering],
    [w.group.declined, ours.declined],
    [w.group.notAnswered, ours.notAnswered],
  ] as const
  const offers: Sheet = {
    title: w.sheetOffers,
    columns: [
      { id: 'name', label: w.col.offer, type: 'text' },
      { id: 'group', label: w.col.answer, type: 'text' },
      { id: 'stands', label: w.col.stands, type: 'text' },
      { id: 'costLow', label: w.col.costLow, type: 'money' },
      { id: 'costHigh', label: w.col.costHigh, type: 'money' },
      { id: 'benefitLow', label: w.col.benefitLow, type: 'money' },
      { id: 'benefitHigh', label: w.col.benefitHigh, type: 'money' },
      { id: 'onceLow', label: w.col.onceLow, type: 'money' },
      { id: 'onceHigh', label: w.col.onceHigh, type: 'money' },
    ],
    rows: groups.flatMap(([group, list]) =>
      list.map((o) => {
        const e = money.economies.get(o.offer.id)
        const cost = e && isEstimated(e, 'cost') ? e.perYear.cost : undefined
        const benefit = e && isEstimated(e, 'benefit') ? e.perYear.benefit : undefined
        const once = e && isEstimated(e, 'cost', true) ? e.once.cost : undefined
        return {
          id: o.offer.id,
          name: offerName(o, options),
          group,
          stands: standsAt(o, options),
          costLow: cost?.low,
          costHigh: cost?.high,
          benefitLow: benefit?.low,
          benefitHigh: benefit?.high,
          onceLow: once?.low,
          onceHigh: once?.high,
        }
      }),
    ),
  }
  const shared: Sheet = {
    title: w.sheetShared,
    columns: [
      { id: 'title', label: w.col.solution, type: 'text' },
      { id: 'name', label: w.col.installation, type: 'text' },
      { id: 'users', label: w.col.users, type: 'text' },
    ],
    rows: ours.shared.map((s) => ({
      id: `${s.subject} ${s.root}`,
      title: s.title,
      name: s.name,
      users: s.users.map((key) => network.spread.circle.find(key)?.name ?? key).join(', '),
    })),
  }
  const projects = projectSheet(
    network,
    ours.projects.map((p) => p.project),
    options,
  )
  return [offers, projects, shared].filter((s) => s.rows.length > 0)
}
