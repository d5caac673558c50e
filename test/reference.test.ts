import { describe, expect, test } from 'vitest'
import { readdirSync } from 'node:fs'
import { isId, isFixed } from '../src/schema/id.ts'
import { languages } from '../src/schema/text.ts'
import { isOrgnr } from '../src/schema/value.ts'
import { cellKey } from '../src/schema/cells.ts'
import { choice, codes, longText, rows, text } from '../src/schema/field.ts'
import { asAny, defineKind } from '../src/schema/kind.ts'
import { t } from '../src/schema/text.ts'
import { codeReferences, loadCodes } from '../src/register/reference/codes.ts'
import { components } from '../src/register/reference/components.ts'
import * as frameworks from '../src/register/reference/frameworks.ts'
import { articleNine, articleSix, protocolColumns } from '../src/register/reference/gdpr.ts'
import { expiredFunctions, kostraFunctions, kostraGroups } from '../src/register/reference/kostra.ts'
import { losThemes } from '../src/register/reference/los.ts'
import { losWords } from '../src/register/reference/losWords.ts'
import * as places from '../src/register/reference/municipalities.ts'
import { networkOfCounty, networks, presumedMembers } from '../src/register/reference/networks.ts'
import * as records from '../src/register/reference/records.ts'
import { laws, law, serviceName, services } from '../src/register/reference/services.ts'
import { serviceNamesNn } from '../src/register/reference/serviceNamesNn.ts'
import { dataSources } from '../src/register/reference/sources.ts'
import { systemAreas, systems } from '../src/register/reference/systems.ts'
import {
  accessRights,
  dataThemes,
  frequencies,
  openLicences,
} from '../src/register/reference/vocabularies.ts'

const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length)

describe('the facts are whole', () => {
  test('357 municipalities in 15 counties, 5 550 203 inhabitants, numbers that pass their control digit', () => {
    const all = places.municipalities()
    expect(all).toHaveLength(357)
    expect(places.counties()).toHaveLength(15)
    expect(all.reduce((sum, m) => sum + m.population, 0)).toBe(5_550_203)
    unique(all.map((m) => m.number))
    expect(all.filter((m) => m.orgnr === undefined).map((m) => m.number)).toEqual(['1508', '1580'])
    for (const m of all) {
      expect(m.number).toMatch(/^\d{4}$/)
      if (m.orgnr !== undefined) expect(isOrgnr(m.orgnr), m.name).toBe(true)
      expect(m.countyName, m.name).not.toBe('')
      expect(m.lat > 57 && m.lat < 72 && m.lon > 4 && m.lon < 32, m.name).toBe(true)
    }
    expect(all.filter((m) => m.samiArea)).toHaveLength(13)
  })

  test('a municipality is found by number and orgnr, and namesakes are told apart', () => {
    expect(places.municipality('5001')?.name).toBe('Trondheim')
    expect(places.municipality('9999')).toBeUndefined()
    expect(places.municipalityByOrgnr('958935420')?.name).toBe('Oslo')
    const full = places.municipalities().map(places.nameInFull)
    unique(full)
    expect(full).toContain('Kautokeino (Guovdageaidnu)')
    expect(full.filter((n) => n.startsWith('Herøy'))).toHaveLength(2)
  })

  test('eleven networks cover every municipality once', () => {
    expect(networks()).toHaveLength(11)
    const members = networks().flatMap((n) => presumedMembers(n, places.municipalities()))
    unique(members.map((m) => m.number))
    expect(members).toHaveLength(357)
    expect(networkOfCounty('50')?.name).toBe('DigiTrøndelag')
  })

  test('184 services whose laws, KOSTRA codes and LOS themes and words all exist', () => {
    const functions = new Set(kostraFunctions().map((f) => f.code))
    const themes = new Set(losThemes().map((theme) => theme.code))
    const words = new Set(losWords().map((word) => word.code))
    expect(services()).toHaveLength(184)
    unique(services().map((s) => s.slug))
    for (const s of services()) {
      expect(functions.has(s.kostra), s.slug).toBe(true)
      expect(words.has(s.losWord), s.slug).toBe(true)
      expect(
        s.losThemes.every((theme) => themes.has(theme)),
        s.slug,
      ).toBe(true)
      for (const basis of s.laws) expect(law(basis.law), s.slug).toBeDefined()
    }
    expect(services().filter((s) => !s.statutory).length).toBeGreaterThan(20)
    for (const l of laws()) expect(l.address).toMatch(/^https:\/\/lovdata\.no\/dokument\/(NL|SF)\/.+\d$/)
  })

  test('nynorsk names belong to services, and a service without one keeps its name', () => {
    const slugs = new Set(services().map((s) => s.slug))
    for (const slug of Object.keys(serviceNamesNn)) expect(slugs.has(slug), slug).toBe(true)
    const sfo = services().find((s) => s.slug === 'sfo')
    const legevakt = services().find((s) => s.slug === 'legevakt')
    if (!sfo || !legevakt) throw new Error('missing')
    expect(serviceName(sfo, 'nn')).toBe('Skulefritidsordning (SFO)')
    expect(serviceName(sfo, 'nb')).toBe('Skolefritidsordning (SFO)')
    expect(serviceName(legevakt, 'nn')).toBe('Legevakt')
  })

  test('no bokmål is left in the nynorsk names', () => {
    const bokmaal =
      /\b(og|av) .*\b(ikke|hjemme|skole|tjeneste|vei|sikkerhet)|\w(tjeneste|skole|heter)\b|hjemme|\bvei/i
    for (const s of services()) expect(serviceName(s, 'nn'), s.slug).not.toMatch(bokmaal)
  })

  test('themes have every language and a main theme above', () => {
    expect(losThemes()).toHaveLength(92)
    const all = new Map(losThemes().map((theme) => [theme.code, theme]))
    for (const theme of losThemes()) {
      for (const lang of languages) expect(theme.label[lang], theme.code).toMatch(/^[^*]+$/)
      for (const above of theme.broader) expect(all.has(above), theme.code).toBe(true)
    }
    expect(losThemes().filter((theme) => theme.broader.length === 0)).toHaveLength(14)
    expect(losWords()).toHaveLength(427)
  })

  test('functions stand in a group that has a name; expired codes are apart', () => {
    expect(kostraFunctions()).toHaveLength(82)
    for (const f of kostraFunctions()) expect(kostraGroups[f.group], f.code).toBeDefined()
    expect(kostraFunctions().some((f) => expiredFunctions().has(f.code))).toBe(false)
  })

  test('components and systems', () => {
    expect(components()).toHaveLength(120)
    unique(components().map((c) => c.id))
    for (const c of components()) if (c.homepage) expect(URL.canParse(c.homepage), c.id).toBe(true)
    expect(systems()).toHaveLength(132)
    unique(systems().map((s) => s.name))
    for (const s of systems()) expect(systemAreas[s.area], s.name).toBeDefined()
    expect(systems().find((s) => s.name === 'Gerica')).toEqual({
      name: 'Gerica',
      supplier: 'Tietoevry',
      supplierBasis: 'known',
      area: 'helse-omsorg',
      category: 'pleie- og omsorgsjournal',
      legacy: false,
    })
  })

  test('legal grounds and columns of the record of processing', () => {
    expect(articleSix().map((a) => a.value)).toEqual(['6a', '6b', '6c', '6d', '6e', '6f'])
    expect(articleNine()[7]?.value).toBe('9h')
    expect(protocolColumns()).toHaveLength(68)
    expect(protocolColumns().filter((c) => c.inProtocol)).toHaveLength(27)
  })

  test('code lists', () => {
    expect(dataThemes()).toHaveLength(13)
    expect(frequencies()).toHaveLength(38)
    expect(openLicences()).toHaveLength(3)
    expect(accessRights.map((a) => a.code)).toEqual(['PUBLIC', 'RESTRICTED', 'NON_PUBLIC'])
  })

  test('every name of a framework is translated', () => {
    const named = [
      ...frameworks.projectPhases(),
      ...frameworks.principles(),
      ...frameworks.olderPrinciples(),
      ...frameworks.agreementTypes(),
    ]
    expect(named).toHaveLength(6 + 7 + 7 + 10)
    for (const { id, name } of named) {
      expect(name.en, id).not.toBe('')
      if (!['Idé', 'Interoperabilitet', 'Fleksibilitet'].includes(name.nb) && name.nb === name.en)
        throw new Error(`${id} has no English name`)
    }
    const phases = new Set(frameworks.projectPhases().map((p) => p.id))
    for (const point of frameworks.decisionPoints()) expect(phases.has(point.after)).toBe(true)
    expect(frameworks.archiveAreas()).toHaveLength(9)
  })
})

describe('sources', () => {
  test('each list has an entry, in three languages, with licence and what to mind', () => {
    unique(dataSources.map((s) => s.id))
    const folder = new URL('../src/register/reference/data/', import.meta.url)
    for (const file of readdirSync(folder)) {
      const id = file.replace('.ts', '').replace('losWords', 'los')
      expect(
        dataSources.some((s) => s.id === id),
        file,
      ).toBe(true)
    }
    for (const source of dataSources) {
      expect(source.caveats.length, source.id).toBeGreaterThan(0)
      for (const words of [source.title, source.about, source.licence, ...source.caveats])
        for (const lang of languages) expect(words[lang].length, source.id).toBeGreaterThan(2)
      for (const words of [source.about, ...source.caveats]) {
        expect(words.en).not.toBe(words.nb)
        expect(words.nn).not.toBe(words.nb)
        expect(words.nn).not.toMatch(/\b(ikke|hvem|hvilken|fra|noen|bare|navn|brukes)\b/)
      }
      for (const origin of source.origins) if (origin.address) expect(URL.canParse(origin.address)).toBe(true)
    }
  })
  test('the service list is never called the «188» list', () => {
    expect(JSON.stringify(dataSources)).not.toMatch(/\b188\b/)
  })
})

describe('codes', () => {
  test('every reference loads, has labels in three languages and finds its own codes', async () => {
    for (const reference of codeReferences) {
      const list = await loadCodes(reference)
      if (!list) throw new Error(reference)
      expect(list.list.length).toBeGreaterThan(10)
      for (const code of list.list) {
        for (const lang of languages) expect(code.label[lang]).not.toBe('')
        expect(list.labelOf(code.code)).toBe(code.label)
      }
      const first = list.list[3]
      if (!first) throw new Error(reference)
      expect((await list.search(first.label.nn, 'nn'))[0]).toBe(first)
      expect((await list.search(first.code, 'nb'))[0]).toBe(first)
    }
  })
  test('the list is the same one the second time, and an unknown name is no list', async () => {
    expect(await loadCodes('los')).toBe(await loadCodes('los'))
    expect(await loadCodes('planets')).toBeUndefined()
    expect(await loadCodes('toString')).toBeUndefined()
  })
  test('LOS answers to everyday words, and keeps a theme under its main theme', async () => {
    const los = await loadCodes('los')
    const hits = await los?.search('barnehageplass', 'nb')
    expect(hits?.[0]?.code).toBe('tema/barnehage')
    expect(los?.addressOf('tema/barnehage')).toBe('https://psi.norge.no/los/tema/barnehage')
    expect(los?.addressOf('tema/nothing')).toBeUndefined()
    const groups = los?.list.map((c) => c.group?.nb)
    expect(groups?.filter((g, i) => g !== groups[i - 1])).toHaveLength(14)
    expect(await los?.search('qqqq', 'nb')).toEqual([])
  })
  test('KOSTRA is found by number, and an expired code keeps its name without being offered', async () => {
    const kostra = await loadCodes('kostra')
    expect((await kostra?.search('202', 'nb'))?.[0]?.label.nb).toBe('Grunnskole')
    expect(kostra?.labelOf('254')?.nb).toMatch(/utgått/)
    expect(kostra?.list.some((c) => c.code === '254')).toBe(false)
    expect((await kostra?.search('pleie', 'nb', 3))?.length).toBeLessThanOrEqual(3)
  })
})

describe('records born from facts', () => {
  test('have fixed ids that the schema accepts, whatever the language', () => {
    const nb = records.startingServices(services(), 'nb')
    const nn = records.startingServices(services(), 'nn')
    expect(nb.map((r) => r.id)).toEqual(nn.map((r) => r.id))
    expect(nb.map((r) => r.fields['name'])).not.toEqual(nn.map((r) => r.fields['name']))
    const all = [...nb, ...records.componentRecords(components())]
    unique(all.map((r) => r.id))
    for (const r of all) expect(isId(r.id) && isFixed(r.id) && r.id.startsWith(`${r.kind}:`), r.id).toBe(true)
  })
  test('a municipality is an organisation by its number; without a number there is none', () => {
    const oslo = places.municipality('0301')
    const haram = places.municipality('1580')
    if (!oslo || !haram) throw new Error('missing')
    expect(records.municipalityRecord(oslo)?.id).toBe('organisation:@958935420')
    expect(records.municipalityRecord(haram)).toBeUndefined()
    expect(records.organisationId('958935421')).toBeUndefined()
  })
  test('cells: one for each element, long texts apart, unknown fields and kinds left out', () => {
    const about = { label: t('x'), theme: 'basis' }
    const kind = asAny(
      defineKind({
        id: 'service',
        label: t('x'),
        plural: t('x'),
        about: t('x'),
        empty: t('x'),
        group: 'register',
        icon: 'X',
        document: 'intern',
        title: 'name',
        columns: ['name'],
        facts: [],
        fields: {
          name: text(about),
          area: choice({ ...about, options: [] }),
          losThemes: codes({ ...about, reference: 'los' }),
          laws: rows({ ...about, columns: { name: { type: 'text', label: t('x') } } }),
          description: longText(about),
        },
      }),
    )
    const sfo = services().find((s) => s.slug === 'sfo')
    if (!sfo) throw new Error('missing')
    const record = records.serviceRecord(sfo)
    const withText = { ...record, fields: { ...record.fields, description: 'Før og etter skoletid.' } }
    const { writes, texts } = records.writesOf(kind, withText)
    expect(texts).toEqual([{ key: cellKey(record.id, 'description'), text: 'Før og etter skoletid.' }])
    const keys = writes.map((w) => w.key)
    expect(keys).toContain('service:@sfo/losThemes/tema%2Fgrunnskole')
    expect(keys).toContain('service:@sfo/laws/opplaringslova')
    expect(keys.some((k) => k.includes('kostra'))).toBe(false)
    expect(writes.find((w) => w.key === 'service:@sfo/source')?.value).toBe('Samordens tjenesteliste')
    const all = records.writesOfAll(new Map([['service', kind]]), [
      withText,
      { id: 'planet:1', kind: 'planet', fields: {} },
    ])
    expect(all.skipped).toBe(1)
    expect(all.writes).toEqual(writes)
  })
})
