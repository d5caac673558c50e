/** A machine that is copied as it stands, or a profile that is put back as it was: the same keys, the same disk, twice. */
import { memoryShelf } from '../../src/store/memoryShelf.ts'
import { tables } from '../../src/store/disk.ts'
import type { Shelf } from '../../src/store/shelf.ts'
import { bench, diskOf, type Bench } from './opened.ts'
import type { Device } from './depots.ts'

export async function copyOf(device: Device, on: (shelf: Shelf) => Bench = bench): Promise<Device> {
  const { info } = device.session
  const shelf = memoryShelf()
  const [from, to] = [await diskOf(device.of, device.session), await shelf.disk(info.id, true)]
  if (!to) throw new Error('no disk')
  for (const table of tables) {
    const rows = [
      ...(await from.range(table, 0, Number.MAX_SAFE_INTEGER)),
      ...(await from.range(table, '', '\uffff')),
    ]
    // A cache is not part of it: it lies elsewhere.
    await to.commit(
      rows.filter(([key]) => key !== 'cache').map(([key, value]) => ({ do: 'put', table, key, value })),
    )
  }
  await shelf.put(info)
  from.close()
  to.close()
  const of = on(shelf)
  return { of, session: await of.registers.open(info.id, of.options) }
}
