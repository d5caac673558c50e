/** A shared folder keeps what every carrier promises: a directory for each two, with a copy at each end and a cloud between. */
import { openFolder } from '../../src/carry/folder/folder.ts'
import type { SharedFolder } from '../../src/carry/folder/types.ts'
import { Cloud } from '../fakes/cloud.ts'
import { Later, MemoryNotes } from '../fakes/folderCarrier.ts'
import { MemoryFolder } from '../fakes/memoryFolder.ts'
import { seeded } from '../fakes/seeded.ts'
import { Sim, type SimNode } from '../fakes/simulation.ts'
import { carrierContract, type Carried } from './carrierContract.ts'

/** One device's end of a directory. */
interface End {
  readonly node: SimNode
  readonly disk: MemoryFolder
  readonly notes: MemoryNotes
}
interface Shared {
  readonly ends: readonly [End, End]
  readonly cloud: Cloud
  joined: boolean
}
const hour = 3_600_000

carrierContract('a folder', async () => {
  // Only for nodes that know of each other; nothing of it is simulated here.
  const sim = new Sim(79)
  const [a, b, c] = await sim.mesh(3)
  const stranger = await sim.node('S')
  if (!a || !b || !c) throw new Error('three nodes')
  stranger.depot.credulous = true
  const later = new Later()
  const nodes = new Map<Carried, SimNode>()
  const handle = (node: SimNode): Carried => {
    const carried: Carried = {
      edit: async (times = 1, bytes = 300) => void (await node.depot.edit('delt', bytes, times, times > 100)),
      fork: () => node.depot.fork('delt'),
      holds: async () => node.depot.all(),
    }
    nodes.set(carried, node)
    return carried
  }
  const shared: Shared[] = []
  const between = (one: Carried, other: Carried): Shared => {
    const both = [one, other].map((carried) => nodes.get(carried))
    const known = shared.find(({ ends }) => both.every((node) => ends.some((end) => end.node === node)))
    if (known) return known
    const [x, y] = both.map((node) => {
      if (!node) throw new Error('a handle of this bench')
      return { node, disk: new MemoryFolder(), notes: new MemoryNotes() }
    })
    if (!x || !y) throw new Error('two ends')
    const made = { ends: [x, y], cloud: new Cloud([x.disk, y.disk], seeded(79)), joined: false } as const
    shared.push(made)
    return made
  }
  const open = ({ node, disk, notes }: End, limits = {}): SharedFolder =>
    openFolder({
      directory: disk.picked(),
      gathering: node.gathering,
      memory: notes,
      clock: later.clock,
      schedule: later.after,
      limits,
    })
  const look = async (end: End, limits = {}): Promise<void> => {
    const folder = open(end, limits)
    await folder.check()
    await folder.close()
  }
  return {
    a: handle(a),
    b: handle(b),
    c: handle(c),
    stranger: handle(stranger),
    join: async (one, other) => void (between(one, other).joined = true),
    part: async (one, other) => void (between(one, other).joined = false),
    joinAndStop: async (one, other) => {
      const { ends, cloud } = between(one, other)
      // Several files, of which some come, and some of those not whole.
      for (const end of ends) await look(end, { fresh: 300_000 })
      cloud.up(0)
      cloud.up(1)
      cloud.down(1, 0.6, 0.4)
      for (const end of ends) await look(end)
    },
    settle: async () => {
      const state = (): string =>
        JSON.stringify(
          shared.flatMap(({ ends }) => ends.map(({ disk, node }) => [disk.paths(), node.depot.all().length])),
        )
      for (let before = ''; before !== state();) {
        before = state()
        // Long enough for others to bring what a device does not bring itself.
        for (let i = 0; i < 2; i++)
          for (const { ends, cloud, joined } of shared) {
            if (!joined) continue
            for (const end of ends) await look(end)
            cloud.all()
            for (const end of ends) await look(end)
            later.now += hour
          }
      }
    },
    close: () => sim.close(),
  }
})
