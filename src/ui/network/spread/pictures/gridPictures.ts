/** The matrix and the list of solutions as pictures: as many rows as there are, as many columns as can be read. */
import { inhabitantShareOf, statesIn } from '../../../../insight/network/shares.ts'
import type { Subject } from '../../../../insight/network/spread.ts'
import { networkSpread } from '../../../../words/networkSpread.ts'
import { percent } from '../cellText.ts'
import type { SpreadModel } from '../model.svelte.ts'
import { defs, el, ink, room, short, sign, surface, words } from './svg.ts'

const [nameWidth, headHeight, rowHeight] = [190, 170, 24]
export const matrixHeight = (rows: number): number => headHeight + rows * rowHeight

export function matrixPicture(model: SpreadModel, columns: readonly Subject[], width: number): string {
  const wide = Math.min(96, (width - nameWidth) / Math.max(1, columns.length))
  const left = room.side + nameWidth
  const top = room.top + headHeight
  const right = left + wide * columns.length
  const heads = columns.map((s, i) => {
    const x = left + i * wide + wide / 2 + 5
    return words(x, top - 10, short(model.name(s), 26), {
      'font-size': 15,
      transform: `rotate(-58 ${x} ${top - 10})`,
    })
  })
  const rows = model.rows.map((p, r) => {
    const y = top + r * rowHeight
    return [
      el('path', { d: `M${room.side} ${y}H${right}`, stroke: ink.line, 'stroke-width': 0.7 }),
      words(room.side, y + 17, short(p.name, 24), { 'font-size': 15 }),
      ...columns.map((s, i) => {
        const { state } = model.cell(p, s)
        const quiet = state === 'notAnswered' || state === 'notShared'
        const x = left + i * wide
        const ground = state === 'inUse' ? ink.accentTint : ink.ground
        return (
          (state === 'inUse' ? el('rect', { x, y, width: wide, height: rowHeight, fill: ground }) : '') +
          sign(
            state,
            x + wide / 2 - 8,
            y + 4,
            16,
            quiet ? ink.strong : state === 'inUse' ? ink.accent : ink.text,
            ground,
          )
        )
      }),
    ].join('')
  })
  return [...rows, ...heads].join('')
}

const barHeight = 30
export const listHeight = (solutions: number): number => solutions * barHeight + 10

/** A bar a solution, divided by state in the order in which states are always said. */
export function listPicture(model: SpreadModel, columns: readonly Subject[], width: number): string {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  const [left, right] = [room.side + 320, 330]
  const long = width - 320 - right
  const bars = columns.map((s, i) => {
    const tally = model.tally(s)
    const y = room.top + i * barHeight
    let x = left
    const parts = statesIn(tally).map((state) => {
      const part = (tally.keys[state].length / Math.max(1, tally.of)) * long
      const drawn = el('rect', { x, y, width: part, height: barHeight - 9, ...surface(state, 'l') })
      x += part
      return drawn
    })
    const said = `${w.inUseOf(tally.keys.inUse.length, tally.of)}, ${w.ofInhabitantsLong(percent(inhabitantShareOf(tally), lang))}`
    return (
      words(room.side, y + 16, short(model.name(s), 36), { 'font-size': 17 }) +
      parts.join('') +
      words(left + long + 16, y + 16, said, { 'font-size': 16, fill: ink.quiet })
    )
  })
  return defs('l') + bars.join('')
}
