import type { Subject } from '../../../../insight/network/spread.ts'
import { layoutMap } from '../mapLayout.ts'
import { mapSize, spotsOf } from '../mapSpots.ts'
import type { SpreadModel } from '../model.svelte.ts'
import { defs, el, ink, room, sign, surface, words } from './svg.ts'

/** The map, laid out for the shape of a slide; higher when there are too many for one. */
export async function mapPicture(
  model: SpreadModel,
  subject: Subject,
): Promise<{ readonly body: string; readonly height: number }> {
  const plan = await layoutMap(spotsOf(model.rows), mapSize(model.rows, 'slide'))
  const leaders = plan.bubbles.flatMap((b) =>
    b.from ? [el('path', { d: `M${b.from.x} ${b.from.y}L${b.x} ${b.y}`, stroke: ink.line })] : [],
  )
  const circles = plan.bubbles.map((b) => {
    const p = model.network.spread.circle.find(b.key)
    const state = p ? model.cell(p, subject).state : 'notAnswered'
    const size = Math.min(26, b.inside ? b.r * 0.7 : b.r * 1.3)
    const used = state === 'inUse'
    const y = b.inside ? b.y - size : b.y - size / 2
    return (
      el('circle', { cx: b.x, cy: b.y, r: b.r, ...surface(state, 'm') }) +
      (used ? '' : el('circle', { cx: b.x, cy: y + size / 2, r: size * 0.58, fill: ink.ground })) +
      sign(state, b.x - size / 2, y, size, used ? ink.accent : ink.text, ink.ground) +
      words(b.x, b.labelY, b.name, {
        'text-anchor': 'middle',
        'font-size': plan.font,
        'font-weight': 500,
        fill: b.inside && used ? ink.ground : ink.text,
        ...(b.inside && used ? {} : { stroke: ink.ground, 'stroke-width': 3, 'paint-order': 'stroke' }),
      })
    )
  })
  const body = el('g', { transform: `translate(${room.side} ${room.top})` }, ...leaders, ...circles)
  return { body: defs('m') + body, height: plan.height }
}
