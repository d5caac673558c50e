/** The picture of what is on the screen now: for a slide, 16:9 where it can be, higher where there are many rows. */
import { stateLabels, tallyText } from '../../../../insight/network/spreadWords.ts'
import { cellStates, type CellState } from '../../../../insight/network/uses.ts'
import { showDate } from '../../../../schema/show.ts'
import { networkPages } from '../../../../words/network.ts'
import { networkSpread } from '../../../../words/networkSpread.ts'
import { filterLine } from '../filterChoices.ts'
import type { SpreadModel } from '../model.svelte.ts'
import { coursePicture } from './coursePicture.ts'
import { listHeight, listPicture, matrixHeight, matrixPicture } from './gridPictures.ts'
import { mapPicture } from './mapPicture.ts'
import { room, slide } from './svg.ts'

/** Columns of a matrix, and bars of a list, that can be read on a slide. */
export const mostColumns = 28

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** Not all of it found room. */
  readonly cut: boolean
}

export async function pictureOf(model: SpreadModel): Promise<Picture> {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  const { here } = model.network
  const { subject } = model
  const width = 1600
  const inner = width - 2 * room.side
  const view = model.item === undefined ? model.view : model.view === 'tid' ? 'tid' : 'kart'
  const one = view === 'kart' || view === 'tid' ? subject : undefined
  const columns = model.columns.slice(0, mostColumns)
  const frame = room.top + room.bottom
  const usual = 900 - frame - 10
  let drawn: { readonly body: string; readonly height: number }
  if (one && view === 'kart') drawn = await mapPicture(model, one)
  else if (one)
    drawn = { body: coursePicture(model, one, { width: inner, height: usual - 30 }), height: usual }
  else if (view === 'liste')
    drawn = { body: listPicture(model, columns, inner), height: listHeight(columns.length) }
  else drawn = { body: matrixPicture(model, columns, inner), height: matrixHeight(model.rows.length) }
  const height = Math.max(900, Math.ceil(drawn.height + frame))
  const states: readonly CellState[] = view === 'tid' ? [] : cellStates
  const svg = slide({
    title: one ? model.name(one) : networkPages[lang].section.spread,
    subtitle: one
      ? tallyText(model.tally(one))[lang]
      : [w.grid, filterLine(model)].filter(Boolean).join('. '),
    states: states.map((state) => ({ state, label: stateLabels[state][lang] })),
    foot: [
      w.pictureFoot(here.name, showDate(here.register.today(), lang)),
      here.example ? w.invented : w.source,
    ],
    width,
    height,
    body: drawn.body,
  })
  return { svg, width, height, cut: one === undefined && model.columns.length > mostColumns }
}
