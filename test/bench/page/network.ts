/** The page of the network: what its benches call from outside. Not part of the app. */
import '@digdir/designsystemet-css'
import '../../../src/ui/theme/tokens.css'
import '../../../src/ui/theme/app.css'
import { bareFirst, openBareCells, openBareRows, openBareYjs, type Shape } from './networkBare.ts'
import { fillNetwork, foundNetwork } from './networkFill.ts'
import { layoutBare, layoutOurs } from './networkMap.ts'
import { openOurs, oursFirst } from './networkOpen.ts'

export const network = {
  found: foundNetwork,
  fill: fillNetwork,
  openOurs,
  openBareRows,
  openBareCells,
  openBareYjs,
  /** Both show the same; throws when they do not. Asked while ours is in the page, which bare then takes. */
  checkSame: async (shape: Shape): Promise<void> => {
    const ours = oursFirst()
    await openBareRows(shape)
    const bare = bareFirst(ours.length)
    if (ours.length === 0 || ours.join('\n') !== bare.join('\n'))
      throw new Error(`The page says\n${ours.join('\n')}\nand the bare data\n${bare.join('\n')}`)
  },
  layoutOurs,
  layoutBare,
}

declare global {
  interface Window {
    network: typeof network
  }
}
window.network = network
