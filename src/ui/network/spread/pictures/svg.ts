/** Pictures for slides, written as text: a file of its own has no style sheet, no theme and no page around it. */
import type { CellState } from '../../../../insight/network/uses.ts'
import { patterns, patternId } from '../patterns.ts'
import { signs } from '../signs.ts'

export type Attributes = Readonly<Record<string, string | number | undefined>>

const escapeText = (s: string): string =>
  s
    // XML 1.0 has no place for control characters; names come from others.
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

export const el = (name: string, attributes: Attributes, ...children: readonly string[]): string => {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeText(String(value))}"`]))
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}
export const words = (x: number, y: number, content: string, more: Attributes = {}): string =>
  el('text', { x, y, ...more }, escapeText(content))

/** The light theme's colours (theme/tokens.css), whatever the screen shows now: slides are light. */
export const ink = {
  text: '#1f2d33',
  quiet: '#535f64',
  line: '#b7bcbe',
  strong: '#707a7e',
  ground: '#ffffff',
  tint: '#f3f4f4',
  accent: '#17605a',
  accentTint: '#e1eaea',
  brand: '#b4641d',
} as const

const inkOf = (state: CellState): string =>
  state === 'planned' || state === 'suggested' ? ink.accent : ink.quiet
export const defs = (id: string): string =>
  el(
    'defs',
    {},
    ...Object.entries(patterns).map(([state, p]) =>
      el(
        'pattern',
        {
          id: patternId(state as CellState, id),
          width: p.size,
          height: p.size,
          patternUnits: 'userSpaceOnUse',
        },
        el('rect', { width: p.size, height: p.size, fill: ink.ground }),
        el('path', {
          d: p.d,
          stroke: inkOf(state as CellState),
          'stroke-width': p.width,
          'stroke-linecap': 'round',
          fill: 'none',
        }),
      ),
    ),
  )
/** Fill and outline of a surface. */
export const surface = (state: CellState, id: string): Attributes => ({
  fill: patterns[state]
    ? `url(#${patternId(state, id)})`
    : state === 'inUse'
      ? ink.accent
      : state === 'notAnswered'
        ? ink.tint
        : ink.ground,
  stroke: ['inUse', 'planned', 'suggested'].includes(state) ? ink.accent : ink.strong,
  'stroke-width': state === 'none' ? 2 : 1.2,
  'stroke-dasharray': state === 'suggested' ? '5 3' : state === 'notAnswered' ? '1.5 3' : undefined,
})
/** @param on colour of what lies under it */
export function sign(
  state: CellState,
  x: number,
  y: number,
  size: number,
  color: string = ink.text,
  on: string = ink.ground,
): string {
  const s = signs[state]
  return el(
    'g',
    { transform: `translate(${x} ${y}) scale(${Math.round((size / 16) * 1000) / 1000})`, fill: 'none' },
    s.fill ? el('path', { d: s.fill, fill: color }) : '',
    s.line ? el('path', { d: s.line, stroke: color, 'stroke-width': 1.6, 'stroke-dasharray': s.dashes }) : '',
    s.cut ? el('path', { d: s.cut, stroke: on, 'stroke-width': 2 }) : '',
  )
}
/** Cut to fit; the whole name stands in the table. */
export const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`

export interface Slide {
  readonly title: string
  readonly subtitle: string
  readonly states: readonly { readonly state: CellState; readonly label: string }[]
  readonly foot: readonly string[]
  readonly width: number
  readonly height: number
  readonly body: string
}
/** Where the body begins, and what is left under it for the legend and where it is from. */
export const room = { top: 150, side: 56, bottom: 116 } as const

/** Title, what it says, the picture, what the signs mean, and of when and from where. */
export function slide(s: Slide): string {
  let x: number = room.side
  const legend = s.states.map(({ state, label }) => {
    const part = sign(state, x, s.height - 96, 22) + words(x + 30, s.height - 79, label, { 'font-size': 19 })
    x += 62 + label.length * 10.4
    return part
  })
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${s.width} ${s.height}`,
      width: s.width,
      height: s.height,
      'font-family': "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
      fill: ink.text,
    },
    el('rect', { width: s.width, height: s.height, fill: ink.ground }),
    words(room.side, 72, short(s.title, 72), { 'font-size': 40, 'font-weight': 650 }),
    words(room.side, 112, short(s.subtitle, 150), { 'font-size': 21, fill: ink.quiet }),
    s.body,
    ...legend,
    ...s.foot.map((line, i) =>
      words(room.side, s.height - 40 + i * 22, line, { 'font-size': 16, fill: ink.quiet }),
    ),
  )
}
