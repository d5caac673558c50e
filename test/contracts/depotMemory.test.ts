/** The fake keeps what every depot promises; so what is proved with it holds for the store's. */
import { memoryDepot, type MemoryDepot } from '../fakes/memoryDepot.ts'
import { chanceOf } from '../fakes/seeded.ts'
import { seededKeys } from '../fakes/seededKeys.ts'
import { nameOf } from '../../src/trust/name.ts'
import { depotContract, type DepotUnderTest } from './depotContract.ts'

depotContract('in memory', async () => {
  const chance = chanceOf(5)
  const owner = nameOf(chance(new Uint8Array(16)))
  const keys = [await seededKeys(chance), await seededKeys(chance)]
  const documents = ['intern', 'cards']
  const made: { readonly depot: MemoryDepot; readonly under: DepotUnderTest }[] = []
  for (const one of keys) {
    const depot = await memoryDepot({ owner, documents, keys: one, chance })
    made.push({
      depot,
      under: {
        depot,
        signPublic: one.signPublic,
        edit: async (document = 'intern') => void (await depot.edit(document)),
        say: async () => void (await depot.say('other', depot.device)),
        fork: () => depot.fork('intern'),
        disk: (works) => void (depot.disk = works ? undefined : 'disk-full'),
      },
    })
  }
  const [one, other] = made
  if (!one || !other) throw new Error('two depots')
  for (const { id } of keys) await one.depot.say('admit', id)
  await other.depot.take('introduction', { statements: one.depot.statements() })
  return { one: one.under, other: other.under, close: async () => undefined }
})
