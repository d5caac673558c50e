/** One directory for several things, and for somebody who has no register yet. */
import { describe, expect, test } from 'vitest'
import { statementsIn } from '../../src/carry/folder/statementsIn.ts'
import { together } from '../../src/carry/folder/together.ts'
import { desk, gatheringOf, visit } from '../fakes/folderCarrier.ts'
import { MemoryFolder } from '../fakes/memoryFolder.ts'
import { house } from '../fakes/sealedDepot.ts'

describe('the same directory for an organisation’s own and for a network', () => {
  test('each document once, everybody’s, and a new member is asked about where it belongs', async () => {
    const [home, net] = [await house(1, 2), await house(50, 1, ['nettverk'])]
    const [own, network] = [await home.device(0), await net.device(0)]
    const asked: string[] = []
    const adopt = async (owner: string) => {
      asked.push(owner)
      return undefined
    }
    const may = (documents: readonly string[]) => (device: string) =>
      device === own.device ? new Map([[own.owner, documents]]) : undefined
    const both = together(
      gatheringOf([[own, ['intern', 'delt']]], { may: may(['intern', 'delt']) }),
      gatheringOf(
        [
          [network, ['nettverk']],
          [own, ['delt']],
        ],
        { adopt, may: may(['delt']) },
      ),
    )
    expect(both.depots().map(({ depot, documents }) => [depot.owner, documents])).toEqual([
      [own.owner, ['intern', 'delt']],
      [network.owner, ['nettverk']],
    ])
    expect(both.may(own.device)).toEqual(new Map([[own.owner, ['intern', 'delt']]]))
    expect(both.may('nobody')).toBeUndefined()
    expect(together(gatheringOf([[own, ['delt']]])).adopt).toBeUndefined()

    await own.write('intern', 'oss')
    await network.write('nettverk', 'alle')
    const of = desk(own, new MemoryFolder())
    await visit(of, { gathering: both })
    const stranger = desk(await (await house(60, 1)).device(0), of.disk)
    await visit(stranger)
    await visit(of, { gathering: both })
    expect(asked).toEqual([stranger.depot.owner])

    const other = desk(await home.device(1), of.disk)
    const seen = desk(await net.device(0), of.disk)
    await visit(other)
    await visit(seen)
    expect([other.depot.envelopes, seen.depot.envelopes]).toEqual([1, 1])
  })
})

describe('an invitation and a folder, and no register yet', () => {
  test('what the owner has said is found, other owners’ left out, and nothing is written', async () => {
    const home = await house(1, 1)
    const a = desk(await home.device(0))
    await a.depot.write('intern', 'Visma')
    await visit(a)
    const other = desk(await (await house(50, 1)).device(0), a.disk)
    await visit(other)
    const place = `samorden-deling/${a.depot.owner.slice(0, 10)}/${a.depot.device}`
    for (const [path, { bytes }] of [...other.disk.files])
      if (path.includes(other.depot.owner.slice(0, 10)) && !path.includes('status'))
        a.disk.put(`${place}/deres.samdel`, bytes)
    a.disk.put(`${place}/halv.samdel`, new Uint8Array(30))
    const files = [...a.disk.files.keys()]
    const said = await statementsIn(a.disk.picked(), a.depot.owner)
    expect(said.map(String).sort()).toEqual(home.statements.map(({ bytes }) => String(bytes)).sort())
    expect([...a.disk.files.keys()]).toEqual(files)
  })
  test('an empty directory says nothing, and stays empty', async () => {
    const disk = new MemoryFolder()
    expect(await statementsIn(disk.picked(), (await house(1, 1)).root.owner)).toEqual([])
    expect(disk.files.size).toBe(0)
  })
})
