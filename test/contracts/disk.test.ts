/** What every disk promises: the same suite for memory and for IndexedDB (the real one runs it in Chromium, through the store). */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { allNumbers, DiskFailure, type Disk } from '../../src/store/disk.ts'
import { indexedDbDisk } from '../../src/store/indexedDbDisk.ts'
import { memoryDisk, memoryTables } from '../../src/store/memoryDisk.ts'

type Make = () => Promise<() => Promise<Disk>>
const memory: Make = async () => {
  const tables = memoryTables()
  return async () => memoryDisk(tables)
}
let names = 0
const indexed: Make = async () => {
  const name = `contract-${names++}`
  return async () => {
    const disk = await indexedDbDisk(name, true)
    if (!disk) throw new Error('no disk')
    return disk
  }
}

export function diskContract(name: string, make: Make): void {
  describe(`disk: ${name}`, () => {
    test('keeps bytes, numbers, objects and keys as they were', async () => {
      const open = await make()
      const disk = await open()
      const { privateKey } = (await crypto.subtle.generateKey('Ed25519', false, [
        'sign',
        'verify',
      ])) as CryptoKeyPair
      await disk.commit([
        { do: 'put', table: 'envelopes', key: 7, value: new Uint8Array([1, 2]) },
        { do: 'put', table: 'keep', key: 'device', value: { sign: privateKey, heads: new Map([[1, 2]]) } },
      ])
      disk.close()
      const again = await open()
      expect(await again.get('envelopes', 7)).toEqual(new Uint8Array([1, 2]))
      const kept = (await again.get('keep', 'device')) as { sign: CryptoKey; heads: Map<number, number> }
      expect(kept.heads.get(1)).toBe(2)
      expect(kept.sign.extractable).toBe(false)
      expect(await crypto.subtle.sign('Ed25519', kept.sign, new Uint8Array(3))).toHaveProperty(
        'byteLength',
        64,
      )
      expect(await again.get('keep', 'nothing')).toBeUndefined()
      again.close()
    })
    test('reads ranges in order, the last first when asked', async () => {
      const disk = await (await make())()
      await disk.commit(
        [30, 4, 200, 100].map((key) => ({ do: 'put', table: 'envelopes', key, value: key * 2 }) as const),
      )
      expect(await disk.range('envelopes', ...allNumbers)).toEqual([
        [4, 8],
        [30, 60],
        [100, 200],
        [200, 400],
      ])
      expect(await disk.range('envelopes', 5, 100, 1)).toEqual([[30, 60]])
      expect(await disk.range('envelopes', 0, 150, 2, true)).toEqual([
        [100, 200],
        [30, 60],
      ])
      await disk.commit([{ do: 'delete-range', table: 'envelopes', from: 30, to: 100 }])
      expect((await disk.range('envelopes', ...allNumbers)).map(([key]) => key)).toEqual([4, 200])
      disk.close()
    })
    test('S13 a commit whose expectation fails writes nothing', async () => {
      const open = await make()
      const [a, b] = [await open(), await open()]
      const put = (seq: number, value: number) =>
        [
          { do: 'put', table: 'feeds', key: 1, value: { seq } },
          { do: 'put', table: 'envelopes', key: seq, value },
        ] as const
      const expecting = (seq: number | undefined) => [{ table: 'feeds', key: 1, seq } as const]
      expect(await a.commit(put(1, 10), expecting(undefined))).toBe(true)
      expect(await b.commit(put(1, 20), expecting(undefined))).toBe(false)
      expect(await b.get('envelopes', 1)).toBe(10)
      expect(await b.commit(put(2, 20), expecting(1))).toBe(true)
      expect(await a.commit(put(2, 30), expecting(1))).toBe(false)
      const both = await Promise.all([a.commit(put(3, 1), expecting(2)), b.commit(put(3, 2), expecting(2))])
      expect(both.filter(Boolean)).toHaveLength(1)
      a.close()
      b.close()
    })
    test('S10 all or nothing: a value that cannot be stored stops the whole commit', async () => {
      const disk = await (await make())()
      await expect(
        disk.commit([
          { do: 'put', table: 'envelopes', key: 1, value: 1 },
          { do: 'put', table: 'envelopes', key: 2, value: () => 1 },
        ]),
      ).rejects.toThrow()
      expect(await disk.range('envelopes', ...allNumbers)).toEqual([])
      disk.close()
    })
    test('tells the others and not itself, until they stop listening or close', async () => {
      const open = await make()
      const [a, b] = [await open(), await open()]
      const heard: string[] = []
      a.listen(() => heard.push('a'))
      const stop = b.listen(() => heard.push('b'))
      a.tell()
      await expect.poll(() => heard).toEqual(['b'])
      stop()
      a.tell()
      b.tell()
      await expect.poll(() => heard).toEqual(['b', 'a'])
      a.close()
      b.close()
    })
    test('after closing it refuses by name', async () => {
      const disk = await (await make())()
      disk.close()
      await expect(disk.get('keep', 'x')).rejects.toThrow(DiskFailure)
      await expect(disk.commit([])).rejects.toMatchObject({ why: 'disk-closed' })
    })
  })
}

diskContract('memory', memory)
diskContract('IndexedDB', indexed)

test('a disk that is not there is not made by asking', async () => {
  expect(await indexedDbDisk('never', false)).toBeUndefined()
  expect((await indexedDB.databases()).map((d) => d.name)).not.toContain('samorden-never')
})
