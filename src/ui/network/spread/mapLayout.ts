/**
 * Where the circles of the map stand: near the true place, pushed apart so that no circle or name covers another. The same
 * municipalities give the same picture every time: a fixed number of steps, no chance, no animation.
 */
import type { Force, SimulationNodeDatum } from 'd3-force'
import { restful, type Rest } from './rest.ts'

export interface Spot {
  readonly key: string
  readonly name: string
  readonly inhabitants: number
  /** Kilometres east and south; see register/network/places.ts. */
  readonly x: number
  readonly y: number
}
export interface Bubble {
  readonly key: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly r: number
  /** Where the name stands: in the middle of the circle, or under it. */
  readonly inside: boolean
  readonly labelY: number
  /** What can be pressed: the circle with its name. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** The true place, when the circle has been pushed well away from it. */
  readonly from: { readonly x: number; readonly y: number } | undefined
}
export interface MapPlan {
  readonly width: number
  readonly height: number
  readonly font: number
  readonly bubbles: readonly Bubble[]
}
export interface MapSize {
  readonly width: number
  /** At least so high; higher when it has to be. */
  readonly height?: number
  readonly font: number
  /** The least width and height of what is pressed. */
  readonly finger: number
}

const [margin, gap, least] = [4, 3, 7]
/** Less than the gap between two: what is left of an overlap is not seen. */
const tolerance = 2
/** How much of the picture circles and names may fill before it has to be made larger. */
const fullest = 0.38
const steps = 240
/** System fonts are about this wide for each size; a name that is a little wider than thought still does not touch the next. */
const textWidth = (text: string, font: number): number => text.length * font * 0.62

interface Node extends SimulationNodeDatum {
  readonly spot: Spot
  readonly r: number
  readonly inside: boolean
  /** Half the width and the height of circle and name together. */
  readonly hw: number
  readonly hh: number
  /** The true place in the picture. */
  tx: number
  ty: number
  x: number
  y: number
  vx: number
  vy: number
}

function nodeOf(spot: Spot, perHead: number, { font, finger }: MapSize): Node {
  const r = Math.max(least, Math.sqrt(spot.inhabitants * perHead))
  const text = textWidth(spot.name, font)
  const inside = text < 1.75 * r && r > font * 1.6
  const height = 2 * r + (inside ? 0 : font * 1.3)
  return {
    spot,
    r,
    inside,
    hw: Math.max(finger, 2 * r, inside ? 0 : text) / 2 + gap,
    hh: Math.max(finger, height) / 2 + gap,
    tx: 0,
    ty: 0,
    x: 0,
    y: 0,
    vx: 0,
    vy: 0,
  }
}

/**
 * Pushes rectangles that overlap apart along the axis where they overlap least, the lighter one most. True when any did.
 * @param truly to the side where each of them is in the country; else to the side where it stands now
 * @param down only up and down: those that are wedged between the edges have no other way
 */
function part(nodes: readonly Node[], strength: number, truly: boolean, down = false): boolean {
  const sorted = [...nodes].sort((a, b) => a.x - a.hw - (b.x - b.hw) || (a.spot.key < b.spot.key ? -1 : 1))
  let any = false
  for (const [i, a] of sorted.entries())
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j]
      if (!b || b.x - b.hw >= a.x + a.hw) break
      const dx = a.hw + b.hw - Math.abs(b.x - a.x)
      const dy = a.hh + b.hh - Math.abs(b.y - a.y)
      if (dx <= 0 || dy <= 0) continue
      if (Math.min(dx, dy) > tolerance) any = true
      const push = (down ? dy : Math.min(dx, dy)) * strength
      const yields = (b.r * b.r) / (a.r * a.r + b.r * b.r)
      if (dx < dy && !down) {
        const way = (truly ? b.tx >= a.tx : b.x >= a.x) ? push : -push
        a.x -= way * yields
        b.x += way * (1 - yields)
      } else {
        const way = (truly ? b.ty >= a.ty : b.y >= a.y) ? push : -push
        a.y -= way * yields
        b.y += way * (1 - yields)
      }
    }
  return any
}

function within(nodes: readonly Node[], width: number, height: number): void {
  for (const n of nodes) {
    n.x = Math.max(n.hw + margin, Math.min(width - n.hw - margin, n.x))
    n.y = Math.max(n.hh + margin, Math.min(height - n.hh - margin, n.y))
  }
}

/** False when there are still some that overlap. */
async function settled(nodes: readonly Node[], width: number, height: number, rest: Rest): Promise<boolean> {
  for (let i = 0; i < 500; i++) {
    await rest()
    const moved = part(nodes, 0.8, false, i % 3 === 2)
    within(nodes, width, height)
    if (!moved) return true
  }
  return false
}

interface Frame {
  readonly width: number
  readonly height: number
}
/** As wide as asked; as high as the land is for that width, and higher when there are too many to stand there. */
function frameFor(nodes: readonly Node[], size: MapSize, ratio: number): Frame {
  const filled = nodes.reduce((sum, n) => sum + 4 * n.hw * n.hh, 0)
  const natural = size.height ?? Math.max(size.width * ratio, size.finger * 4)
  return { width: size.width, height: Math.round(Math.max(natural, filled / fullest / size.width)) }
}

function placeTruly(nodes: readonly Node[], frame: Frame): void {
  const xs = nodes.map((n) => n.spot.x)
  const ys = nodes.map((n) => n.spot.y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [w, h] = [Math.max(1, Math.max(...xs) - left), Math.max(1, Math.max(...ys) - top)]
  const inner = { width: frame.width * 0.86, height: frame.height * 0.88 }
  const scale = Math.min(inner.width / w, inner.height / h)
  // A wide slide, a narrow phone: a little broader or longer than the land is, so that there is room beside each other.
  const across = Math.min(inner.width / w, scale * 1.3)
  const down = Math.min(inner.height / h, scale * 1.5)
  for (const n of nodes) {
    n.tx = n.x = (frame.width - w * across) / 2 + (n.spot.x - left) * across
    n.ty = n.y = (frame.height - h * down) / 2 + (n.spot.y - top) * down
  }
}

function bubbleOf(n: Node, font: number): Bubble {
  const height = 2 * n.r + (n.inside ? 0 : font * 1.3)
  const y = n.y - height / 2 + n.r
  const far = Math.hypot(n.tx - n.x, n.ty - y) > n.r + 26
  const round = (value: number): number => Math.round(value * 10) / 10
  return {
    key: n.spot.key,
    name: n.spot.name,
    x: round(n.x),
    y: round(y),
    r: round(n.r),
    inside: n.inside,
    labelY: round(n.inside ? y + font * 0.9 : y + n.r + font),
    box: {
      x: round(n.x - n.hw + gap),
      y: round(n.y - n.hh + gap),
      width: round(2 * (n.hw - gap)),
      height: round(2 * (n.hh - gap)),
    },
    from: far ? { x: round(n.tx), y: round(n.ty) } : undefined,
  }
}

/**
 * d3-force is fetched when the first map is drawn. All of the country is hundreds of names, and the page is to answer meanwhile:
 * between the steps it may rest, which changes nothing in where they come to stand.
 */
export async function layoutMap(
  spots: readonly Spot[],
  size: MapSize,
  rest: Rest = restful(),
): Promise<MapPlan> {
  if (spots.length === 0)
    return { width: size.width, height: size.height ?? 120, font: size.font, bubbles: [] }
  const { forceSimulation, forceX, forceY } = await import('d3-force')
  const total = Math.max(
    1,
    spots.reduce((sum, s) => sum + s.inhabitants, 0),
  )
  const xs = spots.map((s) => s.x)
  const ys = spots.map((s) => s.y)
  const span = (all: readonly number[]): number => Math.max(20, Math.max(...all) - Math.min(...all))
  const ratio = Math.max(0.55, Math.min(1.9, span(ys) / span(xs)))
  // All circles together cover about a ninth of the picture.
  const area = size.width * (size.height ?? size.width * ratio)
  const most = Math.max(...spots.map((s) => s.inhabitants), 1)
  const largest = Math.min(size.width, size.height ?? size.width) / 8
  const perHead = Math.min((area * 0.11) / Math.PI / total, (largest * largest) / most)
  const nodes = [...spots].sort((a, b) => (a.key < b.key ? -1 : 1)).map((spot) => nodeOf(spot, perHead, size))
  const frame = frameFor(nodes, size, ratio)
  placeTruly(nodes, frame)
  const apart: Force<Node, undefined> = () => {
    part(nodes, 0.5, true)
    within(nodes, frame.width, frame.height)
  }
  const simulation = forceSimulation<Node>(nodes)
    .force('x', forceX<Node>((n) => n.tx).strength(0.16))
    .force('y', forceY<Node>((n) => n.ty).strength(0.16))
    .force('apart', apart)
    .stop()
  for (let step = 0; step < steps; step++) {
    await rest()
    simulation.tick()
  }
  let { height } = frame
  // Should some still be wedged between others and the edge, all are drawn a little further from each other.
  for (let tries = 0; tries < 8 && !(await settled(nodes, frame.width, height, rest)); tries++) {
    height = Math.ceil(height * 1.06)
    for (const n of nodes) n.y *= 1.06
  }
  const bubbles = nodes.map((n) => bubbleOf(n, size.font))
  // Lines to the true place say something when a few have been moved, and nothing when all have.
  const moved = bubbles.filter((b) => b.from).length * 2 > bubbles.length
  return {
    width: frame.width,
    height,
    font: size.font,
    bubbles: moved ? bubbles.map((b) => ({ ...b, from: undefined })) : bubbles,
  }
}
