/** The bubble map's layout, beside bare d3-force with as many nodes, pulled to their places and pushed apart. */
import type { SimulationNodeDatum } from 'd3-force'
import { places, type Place } from '../../../src/register/network/places.ts'
import { layoutMap, type MapPlan } from '../../../src/ui/network/spread/mapLayout.ts'

/** As on a wide screen: a county's names are set larger than a country's (mapSpots.ts). */
const screens = {
  county: { width: 760, font: 12.5, finger: 44 },
  country: { width: 1160, font: 11, finger: 28 },
}
const steps = 240

const chosen = (county: string | undefined): readonly Place[] =>
  places().filter((place) => county === undefined || place.county === county)

/** @param county all of the country when there is none */
export async function layoutOurs(
  county: string | undefined,
): Promise<{ readonly took: number; readonly bubbles: number }> {
  const spots = chosen(county).map((place) => ({ ...place, key: place.number }))
  const started = performance.now()
  const { bubbles }: MapPlan = await layoutMap(spots, county === undefined ? screens.country : screens.county)
  return { took: performance.now() - started, bubbles: bubbles.length }
}
/** Circles alone: no names that need room, and no frame. */
export async function layoutBare(county: string | undefined): Promise<number> {
  const { forceCollide, forceSimulation, forceX, forceY } = await import('d3-force')
  const all = chosen(county)
  const started = performance.now()
  const most = Math.max(...all.map((place) => place.inhabitants))
  const nodes = all.map((place): SimulationNodeDatum & { tx: number; ty: number; r: number } => ({
    tx: place.x,
    ty: place.y,
    x: place.x,
    y: place.y,
    r: Math.max(7, 60 * Math.sqrt(place.inhabitants / most)),
  }))
  forceSimulation(nodes)
    .force('x', forceX<(typeof nodes)[number]>((n) => n.tx).strength(0.16))
    .force('y', forceY<(typeof nodes)[number]>((n) => n.ty).strength(0.16))
    .force(
      'apart',
      forceCollide<(typeof nodes)[number]>((n) => n.r),
    )
    .stop()
    .tick(steps)
  return performance.now() - started
}
