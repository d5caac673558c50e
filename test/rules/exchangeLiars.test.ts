/** Peers that say what is not so: it costs little, is not believed for long, and hides nothing from who hears others too (S24, S40). */
import { expect, test } from 'vitest'
import { lanes } from '../../src/carry/exchange/frames.ts'
import { encodeBatch } from '../../src/carry/exchange/lists.ts'
import { fakeEnvelope } from '../fakes/fakeFeed.ts'
import { Liar, scene } from '../fakes/liar.ts'

const minute = 60_000
const hour = 3_600

test('S24 one that says each second that it differs is answered less and less', async () => {
  const { sim, a, peer } = await scene(1)
  const liar = new Liar(sim, peer, [], 'nothing')
  await liar.live(hour, () => liar.digest())
  expect(peer.why === undefined || peer.why === 'flood').toBe(true)
  expect(liar.outlines).toBeGreaterThan(0)
  expect(liar.outlines).toBeLessThan(25)
  expect(a.exchange.counts.comparisons).toBeLessThan(40)
  await sim.close()
}, 60_000)

test('S24 S40 heads that nobody can show envelopes for are asked for less and less, and not counted as missing', async () => {
  const { sim, a, m, peer } = await scene(2)
  const claim = { ...m.depot.next('intern'), tips: [{ seq: 500, hash: new Uint8Array(32).fill(7) }] }
  const liar = new Liar(sim, peer, [claim], 'nothing')
  await liar.live(hour, () => liar.digest())
  expect(liar.wants.length).toBeGreaterThan(0)
  expect(liar.wants.length).toBeLessThan(40)
  expect(a.exchange.owners[0]?.weLack).toBe(0)
  await sim.close()
}, 60_000)

test('S24 one that is asked and does not answer keeps nobody from asking another', async () => {
  const { sim, a, b, peer } = await scene(3)
  await b.depot.edit('intern', 300, 20)
  const liar = new Liar(sim, peer, b.depot.heads(['intern']), 'silence')
  await liar.live(5, () => liar.digest())
  expect(liar.wants).toHaveLength(1)
  sim.connect(a, b)
  await liar.live(60)
  expect(a.depot.all()).toEqual(b.depot.all())
  await sim.close()
})

test('S24 one that sends more than there is room for', async () => {
  const { sim, a, m, peer } = await scene(4)
  const claim = { ...m.depot.next('intern'), tips: [{ seq: 500, hash: new Uint8Array(32).fill(7) }] }
  let open: () => void = () => undefined
  a.depot.gate = new Promise((resolve) => (open = resolve))
  const big = await fakeEnvelope(m.depot.next('intern'), 400_000, sim.chance)
  const liar = new Liar(sim, peer, [claim], ({ id, credit }) => {
    for (let sent = 0; sent < 8 * credit; sent += big.length)
      peer.send(
        lanes.bulk,
        encodeBatch({ id, last: false, owner: sim.owner, statements: [], envelopes: [big] }),
      )
    while (peer.link.way.length > 0) peer.link.deliver()
    expect(peer.why).toBe('credit')
    open()
  })
  await liar.live(3, () => liar.digest())
  expect(liar.wants).toHaveLength(1)
  expect(peer.why).toBe('credit')
  await sim.close()
})

test('S24 one that answers an ask with other feeds than were asked for', async () => {
  const { sim, a, b, m, peer } = await scene(5)
  const claim = { ...m.depot.next('intern'), tips: [{ seq: 5, hash: new Uint8Array(32).fill(7) }] }
  const others = await b.depot.edit('intern', 300, 12)
  const liar = new Liar(sim, peer, [claim], ({ id }) =>
    peer.send(
      lanes.bulk,
      encodeBatch({ id, last: false, owner: sim.owner, statements: [], envelopes: others }),
    ),
  )
  await liar.live(3, () => liar.digest())
  expect(peer.why).toBe('refused')
  expect(a.depot.all()).toEqual([])
  await sim.close()
})

test('S40 what one hides, any other shows: by whom it is said, and of which feed', async () => {
  const { sim, a, b, m, peer } = await scene(6)
  const first = await m.depot.edit('intern', 300, 30)
  await a.depot.take('file', { envelopes: first.slice(0, 10) })
  await b.depot.take('file', { envelopes: first })
  const [held] = a.depot.heads(['intern'])
  if (!held) throw new Error('a feed')
  // It says that its feed ends where we are.
  const liar = new Liar(sim, peer, [held], 'nothing')
  await liar.live(30, () => liar.digest())
  expect(a.exchange.owners[0]?.weLack).toBe(0)
  // Just then the disk has no room: what is missing can be seen.
  a.depot.disk = 'disk-full'
  sim.connect(a, b)
  await liar.live(10)
  expect(a.exchange.owners[0]?.feeds).toEqual([
    { document: held.document, device: held.device, no: 0, name: 'intern', count: 20, saidBy: [b.keys.id] },
  ])
  a.depot.disk = undefined
  await sim.run(10 * minute)
  expect(a.depot.all()).toEqual(b.depot.all())
  expect(a.exchange.owners[0]?.weLack).toBe(0)
  await sim.close()
})
