/** The store's own depot keeps what every depot promises the carriers. */
import { edit, faultyBench, put } from '../fakes/opened.ts'
import { copyOf } from '../fakes/copied.ts'
import { give, type Device } from '../fakes/depots.ts'
import { nowhere } from '../fakes/houses.ts'
import type { Fault } from '../fakes/faultyShelf.ts'
import { depotContract, type DepotUnderTest } from './depotContract.ts'

function under({ of, session }: Device, fault: Fault): DepotUnderTest {
  let edits = 0
  return {
    depot: session.depot,
    signPublic: session.keys.signPublic,
    edit: async (document = 'intern') => {
      const record = document === 'cards' ? 'person:p' : 'system:s'
      await put(session, edit({ [`${record}/name`]: `${session.device} ${++edits}` }))
    },
    say: async () => void (await session.household.invite('editor', nowhere)),
    fork: async () => {
      // Both write on, and the one is given what the other has written.
      const copy = await copyOf({ of, session })
      await put(copy.session, edit({ 'system:s/name': 'Kopien' }))
      await put(session, edit({ 'system:s/name': 'Den første' }))
      await give(copy.session.depot, session.depot)
      await copy.session.close()
    },
    disk: (works) => void Object.assign(fault, { at: works ? undefined : 'before', lasting: true }),
  }
}

depotContract('of an open register', async () => {
  const devices: Device[] = []
  const faults: Fault[] = []
  for (const first of [true, false]) {
    const of = faultyBench()
    const founder = devices[0]
    const session = first
      ? await of.found()
      : await of.registers.restore((await founder?.session.backup({})) ?? new Uint8Array(), of.options)
    devices.push({ of, session })
    faults.push(of.fault)
  }
  const [one, other] = devices
  const [here, there] = faults
  if (!one || !other || !here || !there) throw new Error('two')
  for (let round = 0; round < 3; round++)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      await from.session.rest()
      await to.session.depot.take('introduction', { statements: from.session.depot.statements() })
      await to.session.rest()
    }
  return {
    one: under(one, here),
    other: under(other, there),
    close: async () => {
      for (const fault of faults) fault.at = undefined
      for (const { session } of devices) await session.close()
    },
  }
})
