/** Random lives of a membership: one seed drives what is said, the network, and the thieves. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standingOfJoin } from '../../src/trust/invited.ts'
import { deviceIdOf } from '../../src/trust/keys.ts'
import { limitName, limitOf, membershipOf, verdictOf, type Membership } from '../../src/trust/membership.ts'
import type { Statement } from '../../src/trust/statement.ts'
import { removalsOf, standingOf } from './oracle.ts'
import { countedBy } from './peer.ts'
import { World, type Op } from './trustWorld.ts'

const n = fc.nat({ max: 30 })
const of = (weight: number, ...names: Op['do'][]) => ({
  weight,
  arbitrary: fc.record({ do: fc.constantFrom(...names), who: n, whom: n, how: n }),
})
const op: fc.Arbitrary<Op> = fc.oneof(
  of(6, 'send', 'deliver', 'deliver'),
  of(3, 'remove', 'write', 'abuse'),
  of(2, 'issue', 'steal', 'cut'),
  of(2, 'invite', 'join', 'accept'),
  of(1, 'rotate', 'part', 'junk'),
)

/** Everything that may be asked of a membership, in one value. */
function answers(world: World, m: Membership): unknown {
  const feeds = [...m.devices.keys()].map((device) => ({ document: world.intern, device, no: 0 }))
  return {
    hash: m.hash,
    verdicts: m.verdicts,
    standings: [...m.standings].sort(),
    asked: feeds.map((feed) => [feed.device, verdictOf(m, feed), limitName(limitOf(m, feed))]).sort(),
    roles: [...m.devices.values()].map((d) => [d.id, d.role, d.certificates, d.forked]).sort(),
    keys: [...m.keys].map(([id, epochs]) => [id, epochs.map((k) => [k.epoch, k.commitment, k.counts])]),
    invitations: [...m.invitations.values()].map((i) => [i.id, i.closed]).sort(),
    newer: m.newer,
  }
}

/** A device whose keys and whose certifiers' keys nobody has stolen, and whom no honest one has removed. */
function safe(
  world: World,
  all: readonly Statement[],
  certificate: Statement,
  idOf: ReadonlyMap<string, string>,
): boolean {
  for (let at: Statement | undefined = certificate; at;) {
    const id = idOf.get(at.hash) ?? ''
    if (world.stolen.has(id) || world.removed.has(id)) return false
    if (at.byRoot) return true
    const { under }: Statement = at
    at = all.find((s) => s.hash === under)
  }
  return false
}

async function live(by: readonly number[], ops: readonly Op[]): Promise<void> {
  const world = await World.of(by)
  for (const one of ops) await world.do(one)
  await world.settle()
  const [first, ...others] = world.peers
  if (!first) throw new Error('a world has peers')

  // S1, S8: everybody who has heard the same says the same. S5: read on as it came is read anew.
  const expected = answers(world, await membershipOf(world.owner, [...first.heard.values()]))
  for (const peer of world.peers) expect(answers(world, peer.membership)).toEqual(expected)
  const counted = countedBy(first, world.intern)
  for (const peer of others) {
    expect(countedBy(peer, world.intern)).toEqual(counted)
    const joins = [...first.joins.values()].map((join) => standingOfJoin(first.membership, join))
    expect(
      [...first.joins.keys()]
        .map((j) => peer.joins.get(j))
        .map((j) => j && standingOfJoin(peer.membership, j)),
    ).toEqual(joins)
  }

  // The quick judgement is the plain one.
  const all = [...first.heard.values()]
  const idOf = new Map<string, string>()
  for (const { said, hash } of all)
    if (said.type === 'device') idOf.set(hash, await deviceIdOf(said.signPublic, said.boxPublic))
  for (const s of all) expect(first.membership.standings.get(s.hash)).toBe(standingOf(all, s, idOf))

  for (const { keys, wrote } of world.peers) {
    const mine = all.filter((s) => idOf.get(s.hash) === keys.id && standingOf(all, s, idOf) === 'counts')
    const writes = mine.filter((s) => s.said.type === 'device' && s.said.role !== 'reader')
    if (writes.length === 0) continue
    const verdict = verdictOf(first.membership, { document: world.intern, device: keys.id, no: 0 }).is
    // Removal wins: one that stands over all its certificates ends it, whatever has been said since.
    const ended = writes.every((c) =>
      removalsOf(all, c, idOf).some((r) => r.said.type === 'removal' && r.said.leaves !== 'writing'),
    )
    if (ended) expect(verdict).toBe('limited')
    // No honest device loses anything by someone who does not stand over it.
    if (!writes.some((c) => safe(world, all, c, idOf))) continue
    expect(verdict).toBe('counts')
    const whole = [...first.pages.values()].filter((p) => p.device === keys.id).map((p) => p.hash)
    expect(whole).toHaveLength(wrote.seq - 1)
    expect(counted).toEqual(expect.arrayContaining(whole))
  }
}

test('S1 S5 S8 whatever is said and however it travels, all agree, removal wins, and nobody falls by one not above', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(n, { minLength: 1, maxLength: 5, size: 'max' }),
      fc.array(op, { minLength: 15, maxLength: 80, size: 'max' }),
      live,
    ),
    { numRuns: process.env['SAMORDEN_LONG'] ? 3000 : 120 },
  )
}, 300_000)
