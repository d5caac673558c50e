/** A file carried by hand keeps what every carrier promises: each makes one with what the other lacks, as far as it knows. */
import { readCarried, writeCarried, type Standing } from '../../src/carry/file/carried.ts'
import { Sim, type SimNode } from '../fakes/simulation.ts'
import { carrierContract, type Carried } from './carrierContract.ts'

carrierContract('a file', async () => {
  const sim = new Sim(80)
  const [a, b, c] = await sim.mesh(3)
  const stranger = await sim.node('S')
  if (!a || !b || !c) throw new Error('three nodes')
  stranger.depot.credulous = true
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
  const of = (carried: Carried): SimNode => {
    const node = nodes.get(carried)
    if (!node) throw new Error('a handle of this bench')
    return node
  }
  /** Those who give each other files, and where the other stood when it made its last. */
  const joined = new Map<string, { readonly from: SimNode; readonly to: SimNode }>()
  const stood = new Map<string, Standing>()
  const key = (from: SimNode, to: SimNode): string => `${from.name} ${to.name}`
  const fileFor = (from: SimNode, to: SimNode): ReturnType<typeof writeCarried> => {
    const since = stood.get(key(to, from))
    return writeCarried(from.gathering, { name: 'Prøve', at: 1, ...(since ? { since } : {}) })
  }
  return {
    a: handle(a),
    b: handle(b),
    c: handle(c),
    stranger: handle(stranger),
    join: async (one, other) => {
      joined.set(key(of(one), of(other)), { from: of(one), to: of(other) })
      joined.set(key(of(other), of(one)), { from: of(other), to: of(one) })
    },
    part: async (one, other) => {
      joined.delete(key(of(one), of(other)))
      joined.delete(key(of(other), of(one)))
    },
    joinAndStop: async (one, other) => {
      const file = await fileFor(of(one), of(other))
      await readCarried(file.slice(0, file.length >> 1), of(other).gathering).catch(() => undefined)
    },
    settle: async () => {
      const state = (): string => JSON.stringify(sim.nodes.map(({ depot }) => depot.all()))
      for (let before = ''; before !== state();) {
        before = state()
        for (const { from, to } of joined.values()) {
          const file = await fileFor(from, to)
          const { since } = await readCarried(file, to.gathering)
          // The same file once more, as happens.
          await readCarried(file, to.gathering)
          stood.set(key(from, to), since)
        }
      }
    },
    close: () => sim.close(),
  }
})
