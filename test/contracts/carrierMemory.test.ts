/** The exchange in rooms in memory: with fake depots, and with those of real registers. */
import { expect } from 'vitest'
import type { Gathering } from '../../src/carry/types.ts'
import type { Session, Transaction } from '../../src/store/types.ts'
import { sha256, toHex } from '../../src/trust/bytes.ts'
import { copyOf } from '../fakes/copied.ts'
import { give, household, type Device } from '../fakes/depots.ts'
import { bench, edit, put } from '../fakes/opened.ts'
import { Sim, type SimNode } from '../fakes/simulation.ts'
import { carrierContract } from './carrierContract.ts'
import { roomsBench, type Member } from './roomsBench.ts'

carrierContract('the exchange, in rooms in memory', async () => {
  // Only for nodes that know of each other; nothing of it is simulated here.
  const sim = new Sim(78)
  const [a, b, c] = await sim.mesh(3)
  const stranger = await sim.node('S')
  if (!a || !b || !c) throw new Error('three nodes')
  stranger.depot.credulous = true
  const member = ({ depot, gathering, keys }: SimNode): Member => ({
    gathering,
    keys,
    carried: {
      edit: async (times = 1, bytes = 300) => void (await depot.edit('delt', bytes, times)),
      fork: () => depot.fork('delt'),
      holds: async () => depot.all(),
    },
  })
  const members = { a: member(a), b: member(b), c: member(c), stranger: member(stranger) }
  return roomsBench(members, () => sim.close())
})

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_'
/** Text that deflates to about so many bytes. */
function noise(bytes: number): string {
  const random = new Uint8Array(Math.ceil(bytes * 1.33))
  for (let at = 0; at < random.length; at += 65_536) crypto.getRandomValues(random.subarray(at, at + 65_536))
  return Array.from(random, (byte) => letters[byte & 63]).join('')
}
let edits = 0
/** What is too long for a name is a description. */
const something = (bytes: number): Transaction => {
  const record = `system:${++edits % 20}`
  const text = `${edits} ${noise(bytes)}`
  return bytes > 20_000 ? edit({}, { [`${record}/description`]: text }) : edit({ [`${record}/name`]: text })
}
async function registerOf(device: Device): Promise<Member> {
  const { session } = device
  // They have been founded and introduced already.
  const before = new Set(await hashesIn(session))
  const names = (): string[] => session.depot.documents().map(({ name }) => name)
  const gathering: Gathering = {
    self: session.depot,
    depots: () => [{ depot: session.depot, documents: names() }],
    may: (id) =>
      session.depot.membership.devices.has(id) ? new Map([[session.depot.owner, names()]]) : undefined,
  }
  return {
    gathering,
    keys: session.keys,
    carried: {
      edit: async (times = 1, bytes = 100) => {
        for (let i = 0; i < times; i++)
          expect(await put(session, something(bytes))).toMatchObject({ saved: true })
      },
      fork: async () => {
        const copy = await copyOf(device)
        await put(copy.session, edit({ 'system:s/name': 'Kopien' }))
        await put(session, edit({ 'system:s/name': 'Den første' }))
        await give(copy.session.depot, session.depot)
        await copy.session.close()
      },
      holds: async () => (await hashesIn(session)).filter((hash) => !before.has(hash)),
    },
  }
}
async function hashesIn({ depot }: Session): Promise<string[]> {
  const hashes: string[] = []
  for (const feed of depot.heads())
    for (const bytes of await depot.after(feed, [], Infinity)) hashes.push(toHex(await sha256(bytes)))
  return hashes
}

// A long text has at most 300 000 characters.
carrierContract(
  'the exchange, with real registers',
  async () => {
    const [a, b, c] = await household(3)
    if (!a || !b || !c) throw new Error('three devices')
    const of = bench()
    const stranger = { of, session: await of.found() }
    const members = {
      a: await registerOf(a),
      b: await registerOf(b),
      c: await registerOf(c),
      stranger: await registerOf(stranger),
    }
    return roomsBench(members, async () => {
      for (const { session } of [a, b, c, stranger]) await session.close()
    })
  },
  { timeout: 120_000, largest: 200_000 },
)
