/** The exchange over links in memory keeps what every carrier promises. */
import { Sim, type SimNode } from '../fakes/simulation.ts'
import { carrierContract, type Carried } from './carrierContract.ts'

const hour = 3_600_000

carrierContract('the exchange, over links in memory', async () => {
  const sim = new Sim(77)
  const [a, b, c] = await sim.mesh(3)
  const stranger = await sim.node('S')
  if (!a || !b || !c) throw new Error('three nodes')
  stranger.depot.credulous = true
  const nodes = new Map<Carried, SimNode>()
  const handle = (node: SimNode): Carried => {
    const carried: Carried = {
      edit: async (times = 1, bytes = 300) => void (await node.depot.edit('delt', bytes, times)),
      fork: () => node.depot.fork('delt'),
      holds: async () => node.depot.all(),
    }
    nodes.set(carried, node)
    return carried
  }
  const of = (carried: Carried): SimNode => {
    const node = nodes.get(carried)
    if (!node) throw new Error('a handle of this bench')
    return node
  }
  return {
    a: handle(a),
    b: handle(b),
    c: handle(c),
    stranger: handle(stranger),
    join: async (one, other) => void sim.connect(of(one), of(other)),
    part: async (one, other) => sim.cut(of(one), of(other)),
    joinAndStop: async (one, other) => {
      const before = of(other).depot.all().length
      sim.most = 1
      sim.connect(of(one), of(other))
      while (of(other).depot.all().length < before + 50) await sim.step()
      sim.cut(of(one), of(other))
      sim.most = 8
    },
    settle: () => sim.run(hour),
    close: () => sim.close(),
  }
})
