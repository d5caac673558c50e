/** The network as the app opens it: own register, network, the others' sessions as Circle does, and the app's own matrix. */
import { mount } from 'svelte'
import { openExchange } from '../../../src/carry/exchange/exchange.ts'
import type { Meet } from '../../../src/carry/types.ts'
import { Desk } from '../../../src/live/desk.svelte.ts'
import { reference } from '../../../src/reference.ts'
import { networkKinds } from '../../../src/register/network/kinds.ts'
import { indexedDbRegisters } from '../../../src/store/registers.ts'
import NetworkBench from './NetworkBench.svelte'
import { painted } from './networkBare.ts'
import { atHome, type Founded } from './networkFill.ts'

/** Rooms are opened, and nobody is in them. */
const nobody: Meet = () => ({
  state: 'unreachable',
  onState: () => () => undefined,
  leave: () => Promise.resolve(),
})
const makeDesk = (): Desk =>
  new Desk({
    registers: () => Promise.resolve(indexedDbRegisters()),
    kinds: () => Promise.resolve(atHome.kinds),
    networkKinds: () => Promise.resolve(networkKinds),
    reference,
    carriers: {
      meet: () => Promise.resolve(nobody),
      exchange: () => Promise.resolve(openExchange),
      signalling: () => Promise.resolve([]),
    },
    clock: atHome.clock,
    chance: atHome.chance,
  })

export interface Opened {
  /** Disk to painted matrix, ms. */
  readonly took: number
  /** Of that: until the own register was open, and until the network and its members were. */
  readonly own: number
  readonly circle: number
  readonly members: number
  /** What stands in the page. */
  readonly rows: number
  readonly columns: number
}

const count = (selector: string): number => document.querySelectorAll(selector).length
async function firstCell(target: HTMLElement): Promise<void> {
  await new Promise<void>((done) => {
    const watcher = new MutationObserver(() => {
      if (!target.querySelector('[role=gridcell]')) return
      watcher.disconnect()
      done()
    })
    watcher.observe(target, { childList: true, subtree: true })
  })
  await painted()
}

/** @throws when the page does not show every member */
export async function openOurs({ own, network }: Founded, expected: number): Promise<Opened> {
  const target = document.getElementById('app')
  if (!target) throw new Error('The page has no #app')
  // Loaded before: what is measured begins at the disk, not at the app's files.
  await Promise.all([
    import('../../../src/carry/circle/circle.ts'),
    import('../../../src/live/sharing.svelte.ts'),
  ])
  const started = performance.now()
  const desk = makeDesk()
  let members = 0
  let circle = 0
  const props = {
    desk,
    network,
    found: (seen: number): void => {
      members = seen
      circle ||= performance.now() - started
    },
  }
  const shown = firstCell(target)
  mount(NetworkBench, { target, props })
  await desk.open(own)
  const ownOpen = performance.now() - started
  await shown
  const took = performance.now() - started
  if (members !== expected) throw new Error(`${members} of ${expected} members are shown`)
  const rows = count('[role=grid] [role=rowheader]')
  return { took, own: ownOpen, circle, members, rows, columns: count('[role=gridcell]') / rows }
}
/** What the page says of the first solution, a municipality at a time. */
export const oursFirst = (): readonly string[] =>
  [...document.querySelectorAll('[role=grid] [role=row]:has(> [role=gridcell])')].map((row) => {
    const [name] = row.querySelectorAll('[role=rowheader]')
    const [cell] = row.querySelectorAll<HTMLElement>('[role=gridcell]')
    return `${name?.textContent.trim() ?? ''}: ${cell?.dataset['state'] ?? ''}`
  })
