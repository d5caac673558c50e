/** A network that shows its catalogue to another network. */
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../src/insight/network/catalogue.ts'
import { elsewhereOf } from '../src/insight/network/otherCatalogue.ts'
import { bringEntries } from '../src/register/network/bring.ts'
import { mergeWrites } from '../src/register/network/writes.ts'
import { catalogue, entry, gerica, profil } from './networkFixtures.ts'
import { Register } from './networkRegister.ts'

const there = (): Register => new Register('network', catalogue)
const ids = (from: Register, to: Register): string[] =>
  elsewhereOf(catalogueOf(from), catalogueOf(to)).map((one) => one.entry.id)

describe('a catalogue shown to another network', () => {
  test('what is brought keeps its id, and has its supplier along; what is brought is not asked about again', () => {
    const [from, to] = [there(), new Register('network')]
    expect(ids(from, to)).toEqual([gerica, 'component:@id-porten', profil])
    to.take(bringEntries(from, to, [gerica, profil]))
    expect(ids(from, to)).toEqual(['component:@id-porten'])
    expect(catalogueOf(to).entry(profil)).toMatchObject({ name: 'Visma Profil', supplier: 'Visma AS' })
    expect(catalogueOf(to).entry(gerica)?.area).toBe('helse-omsorg')
    expect(bringEntries(from, to, [gerica, profil])).toEqual({ writes: [], texts: [] })
  })
  test('what the network says already stays', () => {
    const to = new Register('network', [entry(gerica, 'Gerica EPJ')])
    const from = there()
    expect(bringEntries(from, to, [gerica]).writes).toEqual([])
    expect(ids(from, to)).not.toContain(gerica)
  })
  test('an entry that is here under another id is told of, and so is one that has been merged here', () => {
    const to = new Register('network', [entry('product:x', 'GERICA'), entry('product:y', 'Noe annet')])
    const from = there()
    const found = elsewhereOf(catalogueOf(from), catalogueOf(to)).find((one) => one.entry.id === gerica)
    expect(found?.like?.id).toBe('product:x')
    to.take(bringEntries(from, to, [gerica]))
    to.take({ writes: mergeWrites({ id: gerica, title: 'Gerica' }, 'product:x') })
    expect(ids(from, to)).not.toContain(gerica)
  })
})
