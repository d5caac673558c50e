import { Refused } from '../store/types.ts'
import { dayAt } from './day.ts'
import type { Desk } from './desk.svelte.ts'
import { exampleSetting } from './networks.svelte.ts'
import type { ExampleFrom } from './networkTypes.ts'
import { writesOf } from './records.ts'

/** Municipality of the person who looks at the example. */
const lookingFrom = '5057'

/**
 * Makes a region on the spot: one municipality's register and the network that it is in, both really stored, so that all can be
 * tried. What the other municipalities show is made when it is looked at, and never stored.
 *
 * @param size systems in each municipality; realistic by population unless told
 * @returns the network's id; undefined when the person chose to stay with what they have open
 * @throws Refused when there is no room for it; nothing is left then
 */
export async function makeExampleNetwork(desk: Desk, size?: number): Promise<string | undefined> {
  const { reference } = desk.options
  const from: ExampleFrom = {
    today: dayAt(desk.options.clock()),
    own: lookingFrom,
    ...(size === undefined ? {} : { size }),
  }
  const made = await reference.exampleNetwork(from)
  const portfolio = await desk.found({ ...made.own, sort: 'municipality', example: true })
  if (!portfolio) return undefined
  const own = portfolio.info.id
  try {
    const filled = await desk.fill(portfolio, 'example', made.ownRecords())
    if (!filled.saved) throw new Refused(filled.why === 'disk-full' ? 'disk-full' : 'disk-refused')
    const [store, options] = await Promise.all([desk.store(), desk.openOptions('network')])
    const network = await store.foundNetwork({ name: made.name, example: true }, own, options)
    const { id } = network.info
    const kinds = new Map(options.kinds.map((kind) => [kind.id, kind]))
    const saved = await network.write({ what: 'example', ...writesOf(made.networkRecords(), kinds) })
    await network.setSetting(exampleSetting, from)
    await network.close()
    if (!saved.saved) throw new Refused(saved.why === 'disk-full' ? 'disk-full' : 'disk-refused')
    await desk.refreshCircle(own)
    return id
  } catch (error) {
    await desk.remove(own)
    throw error
  }
}
