import type { Subject } from '../../../../insight/network/spread.ts'
import { networkSpread } from '../../../../words/networkSpread.ts'
import { percent } from '../cellText.ts'
import { courseOf, drawCourse } from '../curve.ts'
import type { SpreadModel } from '../model.svelte.ts'
import { el, ink, room, words } from './svg.ts'

/** The curve with its own key; large type, since it is seen from the back of a room. */
export function coursePicture(
  model: SpreadModel,
  subject: Subject,
  box: { readonly width: number; readonly height: number },
): string {
  const { lang } = model.desk.prefs
  const w = networkSpread[lang]
  const course = courseOf(model.network.spread, subject.id, model.rows, model.network.here.register.today())
  const frame = { left: room.side + 70, top: room.top + 10, width: box.width - 70, height: box.height - 60 }
  const drawn = drawCourse(course, frame)
  const line = { fill: 'none', 'stroke-linejoin': 'round' } as const
  const keys = [
    { label: w.lineMunicipalities, stroke: ink.accent, 'stroke-width': 5 },
    { label: w.lineInhabitants, stroke: ink.brand, 'stroke-width': 4, 'stroke-dasharray': '12 5' },
    ...(drawn.plans === ''
      ? []
      : [{ label: w.linePlans, stroke: ink.accent, 'stroke-width': 3, 'stroke-dasharray': '3 6' }]),
  ]
  let x: number = room.side
  const y = room.top + box.height + 40
  const legend = keys.map(({ label, ...stroke }) => {
    const part =
      el('path', { d: `M${x} ${y}h44`, ...stroke }) + words(x + 54, y + 7, label, { 'font-size': 19 })
    x += 96 + label.length * 10.4
    return part
  })
  return [
    drawn.now === undefined
      ? ''
      : el('rect', {
          x: drawn.now,
          y: frame.top,
          width: frame.left + frame.width - drawn.now,
          height: frame.height,
          fill: ink.tint,
        }) + words(drawn.now + 8, frame.top + 24, w.ahead, { 'font-size': 18, fill: ink.quiet }),
    ...drawn.grid.map(
      ({ y: at, share }) =>
        el('path', { d: `M${frame.left} ${at}h${frame.width}`, stroke: ink.line }) +
        words(frame.left - 12, at + 6, percent(share, lang), {
          'text-anchor': 'end',
          'font-size': 18,
          fill: ink.quiet,
        }),
    ),
    ...drawn.ticks
      .filter((_, i) => i % Math.ceil(drawn.ticks.length / 12) === 0)
      .map((tick) =>
        words(
          tick.x,
          frame.top + frame.height + 30,
          lang === 'en' ? tick.label.replace('K', 'Q') : tick.label,
          {
            'text-anchor': 'middle',
            'font-size': 17,
            fill: ink.quiet,
          },
        ),
      ),
    el('path', { d: drawn.plans, stroke: ink.accent, 'stroke-width': 3, 'stroke-dasharray': '3 6', ...line }),
    el('path', {
      d: drawn.inhabitants,
      stroke: ink.brand,
      'stroke-width': 4,
      'stroke-dasharray': '12 5',
      ...line,
    }),
    el('path', { d: drawn.municipalities, stroke: ink.accent, 'stroke-width': 5, ...line }),
    ...legend,
  ].join('')
}
