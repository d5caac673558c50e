/** What every set of registers promises the app: in memory and over IndexedDB. */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { indexedDbRegisters, memoryRegisters } from '../../src/store/registers.ts'
import type { Registers } from '../../src/store/types.ts'
import { edit, many, put, shown } from '../fakes/opened.ts'
import { realChance, steppingClock } from '../fakes/seeded.ts'
import { kinds } from '../fakes/storeKinds.ts'

export function registersContract(name: string, make: () => Registers): void {
  const options = { kinds, clock: steppingClock(), chance: realChance }
  const what = { name: 'Ørland', sort: 'municipality', number: '5057', example: false } as const

  describe(`registers: ${name}`, () => {
    test('founds, lists, opens again with everything, and removes without trace', async () => {
      const registers = make()
      const before = (await registers.list()).length
      const session = await registers.found({ ...what, orgnr: '987654321' }, options)
      const { id } = session.info
      expect(session.info).toMatchObject({ ...what, orgnr: '987654321' })
      expect(session.state).toEqual({ is: 'saved', at: undefined })
      await put(
        session,
        edit({ 'system:a/name': 'Visma', 'person:k/name': 'Kari' }, { 'system:a/description': 'Tekst' }),
      )
      await put(session, many(600))
      const all = shown(session)
      expect(all).toHaveLength(602)
      await session.setSetting('columns', { kind: 'system', list: ['name'] })
      await session.close()

      expect((await registers.list()).find((r) => r.id === id)).toMatchObject(what)
      const again = await registers.open(id, options)
      expect(shown(again)).toEqual(all)
      expect(again.notices).toEqual([])
      expect(again.device).toBe(session.device)
      expect(await again.setting('columns')).toEqual({ kind: 'system', list: ['name'] })
      await again.setSetting('columns', undefined)
      expect(await again.setting('columns')).toBeUndefined()
      expect(await again.storage()).toMatchObject({ persisted: false })
      expect((await again.storage()).envelopes).toBeGreaterThan(1)
      await again.close()

      await registers.remove(id)
      expect(await registers.list()).toHaveLength(before)
      await expect(registers.open(id, options)).rejects.toMatchObject({ name: 'Refused', why: 'not-found' })
      if (name === 'IndexedDB')
        expect((await indexedDB.databases()).filter((d) => d.name?.includes(id))).toEqual([])
    })
    test('two registers know nothing of each other', async () => {
      const registers = make()
      const [a, b] = [await registers.found(what, options), await registers.found(what, options)]
      await put(a, edit({ 'system:a/name': 'Her' }))
      expect([shown(a).length, shown(b).length]).toEqual([1, 0])
      await registers.remove(a.info.id)
      await put(b, edit({ 'system:b/name': 'Der' }))
      expect(shown(b)).toHaveLength(1)
      await b.close()
      await registers.remove(b.info.id)
    })
    test('a backup brings everything back after the browser was cleared, to a new device of the same owner', async () => {
      const registers = make()
      const session = await registers.found(what, options)
      await put(session, edit({ 'system:a/name': 'Visma' }))
      await put(session, edit({ 'system:a/name': 'Gerica', 'person:k/name': 'Kari' }))
      const file = await session.backup({ passphrase: 'blåbærtur' })
      const all = shown(session)
      await session.close()
      await registers.remove(session.info.id)

      expect(await registers.peek(file)).toMatchObject({ name: 'Ørland', locked: true, id: session.info.id })
      await expect(registers.restore(file, options)).rejects.toMatchObject({ why: 'needs-passphrase' })
      await expect(registers.restore(file, { ...options, passphrase: 'feil' })).rejects.toMatchObject({
        why: 'wrong-passphrase',
      })
      expect(await registers.list()).toEqual([])
      const back = await registers.restore(file, { ...options, passphrase: 'blåbærtur' })
      expect(back.info).toMatchObject({ ...what, id: session.info.id })
      expect(shown(back)).toEqual(all)
      expect(back.notices).toEqual([])
      expect(back.device).not.toBe(session.device)
      expect((await back.history('system:a')).map((h) => h.device)).toEqual([session.device, session.device])
      expect(await put(back, edit({ 'system:a/name': 'Ny' }))).toMatchObject({ saved: true })
      expect(back.clashes('system:a')).toEqual([])
      await back.close()
      await registers.remove(back.info.id)
    })
    test('two tabs: each shows what the other has stored', async () => {
      const registers = make()
      const a = await registers.found(what, options)
      const b = await registers.open(a.info.id, options)
      await put(a, edit({ 'system:a/name': 'Fra a' }))
      await expect.poll(() => b.row('system:a')?.['name']).toBe('Fra a')
      await put(b, edit({ 'system:a/name': 'Fra b' }))
      await expect.poll(() => a.row('system:a')?.['name']).toBe('Fra b')
      await Promise.all([put(a, many(300)), put(b, many(300, 300)), put(a, edit({ 'system:q/name': 'q' }))])
      await expect.poll(() => [shown(a).length, shown(b).length]).toEqual([602, 602])
      expect(shown(a)).toEqual(shown(b))
      expect(a.device).toBe(b.device)
      await a.close()
      await b.close()
      const c = await registers.open(a.info.id, options)
      expect([shown(c).length, c.notices]).toEqual([602, []])
      await c.close()
      await registers.remove(a.info.id)
    })
    test('refuses what is no backup by name, and leaves nothing behind', async () => {
      const registers = make()
      const session = await registers.found(what, options)
      await put(session, edit({ 'system:a/name': 'Visma' }))
      const file = await session.backup({})
      await session.close()
      await registers.remove(session.info.id)
      const why = (bytes: Uint8Array) =>
        registers.restore(bytes, options).then(
          () => 'read',
          (cause: unknown) => (cause as { why: string }).why,
        )
      expect(await why(new TextEncoder().encode('ikke en kopi'))).toBe('not-samorden')
      expect(await why(file.slice(0, file.length / 2))).toBe('truncated')
      expect(await why(file.map((b, i) => (i === file.length - 50 ? b ^ 1 : b)))).toBe('corrupt')
      expect(await why(file.map((b, i) => (i === 8 ? 9 : b)))).toBe('newer-format')
      await expect(registers.peek(new Uint8Array(3))).rejects.toMatchObject({ why: 'not-samorden' })
      expect(await registers.list()).toEqual([])
    })
  })
}

registersContract('memory', memoryRegisters)
registersContract('IndexedDB', indexedDbRegisters)
