/** What holds across the kinds: who may see what, warnings, reference facts, headings people use, the manual and the types. */
import { describe, expect, expectTypeOf, test } from 'vitest'
import { productAreas, serviceAreas } from '../src/register/areas.ts'
import { gradedWarning } from '../src/register/graded.ts'
import { audienceOf, inverseColumns, inverseLinks, kindById, kinds } from '../src/register/kinds.ts'
import type { contract } from '../src/register/kinds/contract.ts'
import type { dataset } from '../src/register/kinds/dataset.ts'
import type { system } from '../src/register/kinds/system.ts'
import { articleNineBases, articleSixBases } from '../src/register/legalBases.ts'
import { manual } from '../src/register/manual.ts'
import { articleNine, articleSix, protocolColumns } from '../src/register/reference/gdpr.ts'
import { services } from '../src/register/reference/services.ts'
import { systemAreas } from '../src/register/reference/systems.ts'
import { isLink, type Answer, type Field, type RoleLink } from '../src/schema/field.ts'
import { fieldsOf, type AnyKind, type RecordOf } from '../src/schema/kind.ts'
import { fold } from '../src/schema/order.ts'
import { languages } from '../src/schema/text.ts'

const fieldOf = (kind: string, field: string): Field => {
  const found = kindById.get(kind)?.fields[field]
  if (!found) throw new Error(`no field ${kind}.${field}`)
  return found
}

test('version, hosting and operator never leave by default', () => {
  for (const [kind, field] of [
    ['system', 'version'],
    ['system', 'hosting'],
    ['system', 'operator'],
    ['integration', 'version'],
    ['product', 'versions'],
  ] as const)
    expect(audienceOf(fieldOf(kind, field)), `${kind}.${field}`).not.toBe('shared')
})

test('what guards a system, and what emergency says of it, stays at home', () => {
  for (const [name, field] of fieldsOf(kindById.get('system') as AnyKind))
    if (field.theme === 'security' || field.theme === 'emergency')
      expect(audienceOf(field), name).toBe('internal')
  for (const id of ['incident', 'riskAssessment', 'dpia', 'processing', 'controller', 'comment', 'task'])
    for (const [name, field] of fieldsOf(kindById.get(id) as AnyKind))
      expect(audienceOf(field), `${id}.${name}`).toBe('internal')
})

test('persons are cards that can be erased, and nothing about them is published', () => {
  expect(kinds.filter((k) => k.document === 'cards').map((k) => k.id)).toEqual(['person', 'device'])
  for (const kind of kinds)
    for (const [name, field] of fieldsOf(kind)) {
      const away = audienceOf(field) !== 'internal'
      if (kind.id === 'person') expect(away, name).toBe(false)
      if (isLink(field) && field.to.includes('person')) expect(away, `${kind.id}.${name}`).toBe(false)
      // A phone is a person's more often than not; a free text named after people is where names end up.
      if (field.type === 'phone') expect(away, `${kind.id}.${name}`).toBe(false)
      if (field.type === 'text' && field.theme === 'people') expect(away, `${kind.id}.${name}`).toBe(false)
      if (field.type === 'rows' && away)
        for (const [column, c] of Object.entries(field.columns))
          expect(c.type === 'link' && c.to.includes('person'), `${kind.id}.${name}.${column}`).toBe(false)
      if (field.type === 'longText' && away) {
        // No imported comment slips into a text that the network reads.
        for (const word of ['kommentar', 'merknad', 'merknader', 'notat'])
          expect(field.synonyms ?? [], `${kind.id}.${name}`).not.toContain(word)
      }
    }
})

test('security fields warn against graded information', () => {
  const warned = {
    system:
      'confidentiality integrity availability safeguards workaround hosting version criticality login rto rpo notes',
    processing: 'safeguards',
    riskAssessment: 'result measures notes',
    incident: 'title what measures',
    integration: 'version description',
    dataset: 'accessRights',
  }
  for (const [kind, names] of Object.entries(warned))
    for (const name of names.split(' '))
      for (const lang of languages)
        expect(fieldOf(kind, name).help?.[lang], `${kind}.${name}`).toContain(gradedWarning[lang])
  expect(gradedWarning.nb).toContain('BEGRENSET')
  expect(gradedWarning.nb).toContain('beskyttelsesinstruksen')
})

test('areas and legal bases are those of the reference facts', () => {
  const areas = new Set<string>(serviceAreas.map((a) => a.value))
  for (const service of services()) expect(areas, service.slug).toContain(service.area)
  expect(Object.fromEntries(productAreas.map((a) => [a.value, a.label]))).toEqual(systemAreas)
  expect(articleSixBases.map((b) => b.value)).toEqual(articleSix().map((b) => b.value))
  expect(articleNineBases.map((b) => b.value)).toEqual(articleNine().map((b) => b.value))
})

test('every heading of Behandlingsoversikt has a field to land in', () => {
  const headings = new Set(
    ['processing', 'controller'].flatMap((id) =>
      fieldsOf(kindById.get(id) as AnyKind).flatMap(([, f]) => [f.label.nb, ...(f.synonyms ?? [])].map(fold)),
    ),
  )
  // The register itself knows its number; the letters of article 9 are options of articleNine and lines of articleNineReferences.
  const elsewhere = (key: string) => key === 'organizationId' || key.startsWith('articleNineLegality')
  const lost = protocolColumns().filter((c) => !elsewhere(c.key) && !headings.has(fold(c.heading)))
  expect(lost.map((c) => c.heading)).toEqual([])
})

test('headings people really use are known', () => {
  const field = (kind: string, heading: string) =>
    fieldsOf(kindById.get(kind) as AnyKind).find(([, f]) =>
      [f.label.nb, f.label.nn, ...(f.synonyms ?? [])].some((w) => fold(w) === fold(heading)),
    )?.[0]
  for (const [heading, kind, name] of [
    ['Fagsystem', 'system', 'name'],
    ['Applikasjon', 'system', 'name'],
    ['Systemnavn', 'system', 'name'],
    ['Leverandør/produsent', 'system', 'supplier'],
    ['Systemeier', 'system', 'owner'],
    ['Systemansvarlig', 'system', 'responsible'],
    ['Superbruker', 'system', 'superUsers'],
    ['Driftsform', 'system', 'hosting'],
    ['Sky/lokal', 'system', 'hosting'],
    ['Årlig kostnad', 'system', 'annualCost'],
    ['Lisenskostnad', 'system', 'annualCost'],
    ['Avtale utløper', 'contract', 'end'],
    ['Oppsigelsestid', 'contract', 'noticeMonths'],
    ['Org.nr', 'organisation', 'orgnr'],
    ['Databehandleravtale', 'dpa', 'title'],
  ] as const)
    expect(field(kind, heading), heading).toBe(name)
})

test('inverse lookups cover rows and links to anything', () => {
  expect(inverseLinks('organisation').map((l) => `${l.kind}.${l.field}`)).toEqual(
    expect.arrayContaining(['system.supplier', 'system.operator', 'contract.supplier', 'dpa.processor']),
  )
  expect(inverseLinks('system').map((l) => `${l.kind}.${l.field}`)).toEqual(
    expect.arrayContaining(['comment.about', 'task.about', 'contract.systems', 'system.replacedBy']),
  )
  expect(inverseColumns('person').map((l) => `${l.kind}.${l.field}.${l.column}`)).toEqual([
    'riskAssessment.measures.who',
  ])
  expect(inverseLinks('nothing')).toEqual([])
})

describe('manual', () => {
  test.each(languages)('tells of every field in %s, core first', (lang) => {
    for (const kind of kinds) {
      const entries = manual(kind, lang)
      expect(entries.map((e) => e.field).sort()).toEqual(Object.keys(kind.fields).sort())
      const flags = entries.map((e) => e.core)
      expect(flags.lastIndexOf(true)).toBeLessThan(
        flags.includes(false) ? flags.indexOf(false) : flags.length,
      )
      for (const e of entries) {
        expect(e.type).not.toBe('')
        expect(e.type).not.toMatch(/undefined|\[object/)
        expect(e.audienceLabel).not.toBe('')
      }
    }
  })
  test('says type and audience in words', () => {
    const entry = (name: string) =>
      manual(kindById.get('system') as AnyKind, 'nb').find((e) => e.field === name)
    expect(entry('rto')?.type).toBe('Tall (timer)')
    expect(entry('annualCost')?.type).toBe('Hele kroner (per år)')
    expect(entry('owner')?.type).toBe('Kobles til én (Person)')
    expect(entry('hosting')?.audienceLabel).toBe('Kan deles')
    expect(entry('modules')?.columns.map((c) => c.label)).toEqual(['Modul', 'Betaler vi?', 'Er den i bruk?'])
    expect(entry('lifecycle')?.options.map((o) => o.label)).toContain('Fases ut')
  })
})

test('record types follow the declarations', () => {
  type System = RecordOf<typeof system>
  expectTypeOf<System['id']>().toEqualTypeOf<string>()
  expectTypeOf<System['name']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<NonNullable<System['criticality']>>().toEqualTypeOf<'low' | 'medium' | 'high' | 'vital'>()
  expectTypeOf<NonNullable<System['personalData']>>().toEqualTypeOf<
    readonly (
      'none' | 'ordinary' | 'special' | 'criminal' | 'nationalId' | 'confidential' | 'protectedAddress'
    )[]
  >()
  expectTypeOf<NonNullable<System['services']>>().toEqualTypeOf<readonly RoleLink[]>()
  expectTypeOf<NonNullable<System['annualCost']>>().toEqualTypeOf<number>()
  expectTypeOf<NonNullable<System['containsAi']>>().toEqualTypeOf<Answer>()
  expectTypeOf<NonNullable<System['confirmedOn']>>().toEqualTypeOf<string>()
  expectTypeOf<NonNullable<RecordOf<typeof contract>['noticeRunsFrom']>>().toEqualTypeOf<
    'anyDay' | 'periodEnd'
  >()
  expectTypeOf<NonNullable<RecordOf<typeof dataset>['losThemes']>>().toEqualTypeOf<readonly string[]>()
  expectTypeOf<System>().not.toHaveProperty('nonsense')
})
