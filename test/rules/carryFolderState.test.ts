/** When the folder is looked at, and what is said when it cannot be. */
import { describe, expect, test, vi } from 'vitest'
import { DiskFailure } from '../../src/store/disk.ts'
import type { FolderState, SharedFolder } from '../../src/carry/folder/types.ts'
import { desk, visit, type Desk } from '../fakes/folderCarrier.ts'
import { MemoryFolder } from '../fakes/memoryFolder.ts'
import { house } from '../fakes/sealedDepot.ts'

// Signing takes its time on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

const device = async (n: number, disk = new MemoryFolder()): Promise<Desk> =>
  desk(await (await house(1, 2)).device(n), disk)
const until = (holds: () => boolean): Promise<void> =>
  expect
    .poll(holds, { interval: 5 })
    .toBe(true)
    .then(() => undefined)
/** Until no look is under way. */
const atRest = (folder: SharedFolder, is: FolderState['is'] = 'ready'): Promise<void> =>
  until(() => folder.state.is === is)
/** Lets time go to the next appointment, and waits until what it began is done. */
async function next(of: Desk): Promise<number> {
  const lists = of.disk.calls.list
  const ms = of.later.next ?? 0
  of.later.go(ms)
  await until(() => of.later.waiting > 0 && of.disk.calls.list > lists)
  return ms
}

describe('looking', () => {
  test('at opening; an edit is written soon, several in one file', async () => {
    const a = await device(0)
    const folder = a.open()
    await folder.check()
    const files = a.disk.paths().length
    await a.depot.write('intern', 'ett')
    await a.depot.write('intern', 'to')
    expect(a.disk.paths().length).toBe(files)
    expect(await next(a)).toBe(3_000)
    await until(() => a.disk.paths().length === files + 1)
    await folder.close()
    const b = await device(1, a.disk)
    await visit(b)
    expect(b.depot.envelopes).toBe(2)
  })
  test('with growing pauses while nothing happens, short again when something has come', async () => {
    const [a, b] = [await device(0), await device(1)]
    const quiet = { ...a.disk.picked(), watch: async () => undefined }
    const directory = Object.assign(a.disk.picked(), { watch: quiet.watch })
    const folder = a.open({ directory })
    await folder.check()
    const pauses: number[] = []
    for (let i = 0; i < 8; i++) pauses.push(await next(a))
    expect(pauses.slice(1)).toEqual([...pauses.slice(1)].sort((x, y) => x - y))
    expect(pauses.at(-1)).toBe(120_000)
    await b.depot.write('intern', 'nytt')
    await visit(b)
    for (const [path, { bytes }] of b.disk.files) a.disk.put(path, bytes)
    await next(a)
    await atRest(folder)
    expect(a.depot.envelopes).toBe(1)
    expect(a.later.next).toBe(5_000)
    await folder.close()
  })
  test('at once when the person comes back', async () => {
    const [a, b] = [await device(0), await device(1)]
    let woken = (): void => undefined
    const folder = a.open({ wake: (listener) => ((woken = listener), () => (woken = () => undefined)) })
    await folder.check()
    await b.depot.write('intern', 'nytt')
    await visit(b)
    for (const [path, { bytes }] of b.disk.files) a.disk.files.set(path, { bytes, modified: 1 })
    woken()
    await until(() => a.depot.envelopes === 1)
    await folder.close()
  })
  test('soon after the browser tells of a change; its own writing does not keep it going', async () => {
    const [a, b] = [await device(0), await device(1)]
    const folder = a.open()
    await folder.check()
    await atRest(folder)
    await b.depot.write('intern', 'nytt')
    await visit(b)
    for (const [path, { bytes }] of b.disk.files) a.disk.put(path, bytes)
    expect(a.later.next).toBe(3_000)
    await next(a)
    await until(() => a.depot.envelopes === 1)
    await atRest(folder)
    for (let i = 0; i < 3; i++) await next(a)
    expect(a.later.next).toBeGreaterThan(3_000)
    await folder.close()
  })
  test('those who ask while a look is under way share the one after it', async () => {
    const a = await device(0)
    const folder = a.open()
    const before = a.disk.calls.list
    await Promise.all([folder.check(), folder.check(), folder.check(), folder.push()])
    expect(a.disk.calls.list - before).toBeLessThan(10)
    await folder.close()
  })
  test('one tab at a time when the browser can keep others out', async () => {
    const a = await device(0)
    let inside = 0
    let most = 0
    let last: Promise<unknown> = Promise.resolve()
    const alone = <T>(work: () => Promise<T>): Promise<T> => {
      const mine = last.then(async () => {
        most = Math.max(most, ++inside)
        return work().finally(() => inside--)
      })
      last = mine
      return mine
    }
    const tabs = [a.open({ alone }), a.open({ alone })]
    await a.depot.write('intern', 'ett')
    await Promise.all(tabs.map((tab) => tab.check()))
    await Promise.all(tabs.map((tab) => tab.check()))
    for (const tab of tabs) await tab.close()
    expect(most).toBe(1)
    expect(a.disk.paths().length).toBeLessThanOrEqual(2)
  })
  test('progress is told while much is read', async () => {
    const [a, b] = [await device(0), await device(1)]
    const folder = a.open({ limits: { many: 1e9 } })
    for (let i = 0; i < 60; i++) {
      await a.depot.write('intern', `nr. ${i}`, { size: 20_000 })
      a.later.now += 60_000
      await folder.check()
    }
    await folder.close()
    for (const [path, { bytes }] of a.disk.files) b.disk.put(path, bytes)
    await visit(b)
    const parts = b.states.flatMap((state) =>
      state.is === 'working' && state.what === 'reading' ? [state.done] : [],
    )
    expect(Math.max(...parts)).toBeGreaterThan(0.5)
    expect(b.depot.envelopes).toBe(60)
  })
})

describe('closing', () => {
  test('writes what is this device’s own first, and lets everything go', async () => {
    const a = await device(0)
    const folder = a.open()
    await folder.check()
    await a.depot.write('intern', 'sist')
    await folder.close()
    expect(a.depot.listeners).toBe(0)
    expect(a.later.waiting).toBe(0)
    expect(folder.state).toEqual({ is: 'closed' })
    const b = await device(1, a.disk)
    await visit(b)
    expect(b.depot.envelopes).toBe(1)
    const lists = a.disk.calls.list
    await folder.check()
    a.disk.put('samorden-deling/x.samdel', new Uint8Array(3))
    expect(a.disk.calls.list).toBe(lists)
  })
  test('does not wait until thousands of files are read; the rest is read another day', async () => {
    const [a, b] = [await device(0), await device(1)]
    const folder = a.open({ limits: { many: 1e9 } })
    for (let i = 0; i < 40; i++) {
      await a.depot.write('intern', `nr. ${i}`, { size: 50_000 })
      a.later.now += 60_000
      await folder.check()
    }
    await folder.close()
    for (const [path, { bytes }] of a.disk.files) b.disk.put(path, bytes)
    const reading = b.open()
    await until(() => b.depot.envelopes > 1)
    await reading.close()
    expect(b.depot.envelopes).toBeLessThan(40)
    await visit(b)
    expect(b.depot.all()).toEqual(a.depot.all())
  })
})

describe('S11 when it cannot be used', () => {
  test('the browser wants to ask again: said, nothing is tried; allowed after a click, and it goes on', async () => {
    const a = await device(0)
    a.disk.problem = { all: 'asking' }
    const folder = a.open()
    await atRest(folder, 'asking')
    await a.depot.write('intern', 'venter')
    a.later.go(3_000)
    await folder.check()
    expect(folder.state).toEqual({ is: 'asking' })
    expect(a.later.waiting).toBe(0)
    a.disk.granting = false
    await folder.allow()
    expect(folder.state).toEqual({ is: 'asking' })
    a.disk.granting = true
    await folder.allow()
    expect(folder.state.is).toBe('ready')
    const b = await device(1, a.disk)
    await visit(b)
    expect(b.depot.envelopes).toBe(1)
    await folder.close()
  })
  test('leave taken away under way', async () => {
    const a = await device(0)
    const folder = a.open()
    await folder.check()
    a.disk.problem = { all: 'asking' }
    await folder.check()
    expect(folder.state).toEqual({ is: 'asking' })
    await folder.close()
  })
  test.each(['disk-full', 'not-allowed', 'disk-refused'] as const)(
    '%s: named; what others wrote is read all the same',
    async (why) => {
      const [a, b] = [await device(0), await device(1)]
      await b.depot.write('intern', 'deres')
      await visit(b)
      for (const [path, { bytes }] of b.disk.files) a.disk.put(path, bytes)
      a.disk.problem = { write: why }
      await a.depot.write('intern', 'vår')
      const folder = a.open()
      await folder.check()
      expect(folder.state).toEqual({ is: 'failed', why })
      expect(a.depot.envelopes).toBe(2)
      // Tried again by itself, and well again when there is room.
      a.disk.problem = {}
      await next(a)
      await atRest(folder)
      for (const [path, { bytes }] of a.disk.files) b.disk.put(path, bytes)
      await visit(b)
      expect(b.depot.all()).toEqual(a.depot.all())
      await folder.close()
    },
  )
  test('gone: named, and found again', async () => {
    const a = await device(0)
    const folder = a.open()
    await folder.check()
    a.disk.problem = { all: 'not-found' }
    await folder.check()
    expect(folder.state).toEqual({ is: 'failed', why: 'not-found' })
    a.disk.problem = {}
    await next(a)
    await atRest(folder)
    await folder.close()
  })
  test('notes that cannot be kept are told, and nothing is lost by it', async () => {
    const [a, b] = [await device(0), await device(1)]
    await b.depot.write('intern', 'deres')
    await visit(b)
    for (const [path, { bytes }] of b.disk.files) a.disk.put(path, bytes)
    let refusing = true
    const memory = {
      get: (key: string) => a.notes.get(key),
      set: async (key: string, value: unknown): Promise<void> => {
        if (refusing) throw new DiskFailure('disk-full')
        await a.notes.set(key, value)
      },
    }
    const folder = a.open({ memory })
    await folder.check()
    expect(folder.state).toEqual({ is: 'failed', why: 'not-stored' })
    expect(a.depot.envelopes).toBe(1)
    refusing = false
    await folder.check()
    expect(folder.state.is).toBe('ready')
    await folder.close()
  })
})
