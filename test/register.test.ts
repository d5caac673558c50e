/** Every kind is as agreed: ids, audience and core as data beside this file; texts in three languages; nothing the import would have to guess. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { audienceOf, completenessFields, inverseLinks, kindById, kinds } from '../src/register/kinds.ts'
import { codeReferences } from '../src/register/reference/codes.ts'
import { themes } from '../src/register/themes.ts'
import { isLink, type Field } from '../src/schema/field.ts'
import { common, coreFields, fieldsOf, type AnyKind } from '../src/schema/kind.ts'
import { fold } from '../src/schema/order.ts'
import { languages, type Text } from '../src/schema/text.ts'
import { expectedFields } from './register-expected.ts'

const icons = fileURLToPath(new URL('../node_modules/@navikt/aksel-icons/dist/svg/', import.meta.url))
const optionsOf = (field: Field) => ('options' in field ? field.options : 'roles' in field ? field.roles : [])
const own = (kind: AnyKind) => fieldsOf(kind).filter(([name]) => !(name in common))
const each = kinds.map((kind) => [kind.id, kind] as const)
/** Every text of a kind with where it stands. */
function textsOf(kind: AnyKind): [string, Text][] {
  const out: [string, Text][] = [
    ['kind label', kind.label],
    ['kind plural', kind.plural],
    ['kind about', kind.about],
    ['kind empty', kind.empty],
  ]
  for (const [name, field] of fieldsOf(kind)) {
    out.push([name, field.label])
    if (field.help) out.push([`${name} help`, field.help])
    if (isLink(field)) out.push([`${name} inverse`, field.inverse])
    if ('unit' in field && field.unit) out.push([`${name} unit`, field.unit])
    for (const o of optionsOf(field)) {
      out.push([`${name}=${o.value}`, o.label])
      if (o.help) out.push([`${name}=${o.value} help`, o.help])
    }
    if (field.type === 'rows')
      for (const [column, c] of Object.entries(field.columns)) {
        out.push([`${name}.${column}`, c.label])
        if (c.type === 'link') out.push([`${name}.${column} inverse`, c.inverse])
      }
  }
  return out
}

test('kinds are those agreed, each once, in the order people meet them', () => {
  expect(kinds.map((k) => k.id)).toEqual(Object.keys(expectedFields))
  expect(kindById.size).toBe(kinds.length)
})

describe.each(each)('%s', (id, kind) => {
  test('has the agreed fields with type, core and audience', () => {
    const said = own(kind).map(([name, f]) => {
      const mark = { shared: '●', shareable: '◐', internal: '' }[audienceOf(f)]
      const to = isLink(f) ? ` ${f.to.join('|')}` : ''
      const values = optionsOf(f).map((o) => o.value)
      const choice = values.length > 0 && f.type !== 'scale' ? ` {${values.join(',')}}` : ''
      return `${name}${f.core ? '★' : ''}${mark} ${f.type}${to}${choice}`
    })
    expect(said.sort()).toEqual([...(expectedFields[id] ?? [])].sort())
  })

  test('says everything in three languages', () => {
    const texts = textsOf(kind)
    for (const [where, text] of texts)
      for (const lang of languages) {
        expect(text[lang].trim(), `${where} ${lang}`).not.toBe('')
        expect(text[lang], `${where} ${lang}`).toBe(text[lang].trim())
      }
    for (const [where, text] of texts.filter(([w]) => /. help$|^kind (about|empty)$/.test(w))) {
      expect(text.nb, where).not.toBe(text.en)
      expect(text.nb, where).toMatch(/[.?!…]$/)
    }
    expect(kind.about.nn).not.toBe(kind.about.nb)
    expect(kind.empty.nn).not.toBe(kind.empty.nb)
  })

  test('is written in the language it says', () => {
    const wrong = textsOf(kind).flatMap(([where, text]) => [
      ...(bokmaal.test(text.nn) ? [`${where} nn: ${text.nn}`] : []),
      ...(nynorsk.test(text.nb) ? [`${where} nb: ${text.nb}`] : []),
      ...(norwegian.test(text.en) ? [`${where} en: ${text.en}`] : []),
    ])
    expect(wrong).toEqual([])
  })

  test('names title, columns, facts, keys, themes and an icon that exist', () => {
    for (const name of [kind.title, ...kind.columns, ...kind.facts, ...(kind.keys ?? [])])
      expect(Object.keys(kind.fields), name).toContain(name)
    expect(kind.facts.length).toBeLessThanOrEqual(3)
    expect(kind.facts).not.toContain(kind.title)
    expect(kind.fields[kind.title]?.core).toBe(true)
    const known = new Set(themes.map((theme) => theme.id))
    for (const [name, field] of fieldsOf(kind))
      expect(known.has(field.theme), `${name} ${field.theme}`).toBe(true)
    expect(existsSync(`${icons}${kind.icon}.svg`), kind.icon).toBe(true)
  })

  test('has at most fourteen core fields, each with its audience said', () => {
    const core = coreFields(kind)
    expect(core.length).toBeGreaterThan(0)
    expect(core.length).toBeLessThanOrEqual(14)
    for (const [name, field] of core) expect(field.audience, name).toBeDefined()
    for (const [name, field] of fieldsOf(kind))
      if (field.weight !== undefined) expect(field.core, `${name} has a weight that nothing reads`).toBe(true)
    expect(completenessFields(kind).map((c) => c.name)).toEqual(core.map(([name]) => name))
  })

  test('links to kinds that exist, and every link can be read from the other end', () => {
    for (const [name, field] of fieldsOf(kind)) {
      if (!isLink(field)) continue
      expect(field.to.length, name).toBeGreaterThan(0)
      for (const to of field.to) {
        if (to === '*') continue
        expect(kindById.has(to), `${name} → ${to}`).toBe(true)
        expect(inverseLinks(to)).toContainEqual({ kind: id, field: name, label: field.inverse })
      }
    }
  })

  test('has options that can be told apart, by value, label and synonym', () => {
    for (const [name, field] of fieldsOf(kind)) {
      const options = optionsOf(field)
      if ('options' in field || 'roles' in field) expect(options.length, name).toBeGreaterThan(1)
      expect(new Set(options.map((o) => o.value)).size, name).toBe(options.length)
      for (const lang of languages)
        expect(new Set(options.map((o) => fold(o.label[lang]))).size, `${name} ${lang}`).toBe(options.length)
      const seen = new Map<string, string>()
      for (const o of options) {
        for (const word of [o.label.nb, o.label.nn, ...(o.synonyms ?? [])]) {
          const key = fold(word)
          expect(seen.get(key) ?? String(o.value), `${name}: «${word}»`).toBe(String(o.value))
          seen.set(key, String(o.value))
        }
        for (const word of o.synonyms ?? [])
          expect(word, `${name}=${o.value}`).toBe(word.toLowerCase().trim())
      }
    }
  })

  test('has headings that mean one field only, in lower case', () => {
    const seen = new Map<string, string>()
    for (const [name, field] of fieldsOf(kind)) {
      for (const word of field.synonyms ?? []) expect(word, name).toBe(word.toLowerCase().trim())
      expect(new Set(field.synonyms).size, `${name} repeats itself`).toBe(field.synonyms?.length ?? 0)
      for (const word of [field.label.nb, field.label.nn, ...(field.synonyms ?? [])]) {
        const key = fold(word)
        expect(seen.get(key) ?? name, `«${word}»`).toBe(name)
        seen.set(key, name)
      }
    }
    for (const lang of languages) {
      const labels = fieldsOf(kind).map(([, f]) => f.label[lang])
      expect(new Set(labels).size, `labels ${lang}`).toBe(labels.length)
    }
  })

  test('names reference lists that exist', () => {
    for (const [name, field] of fieldsOf(kind))
      if (field.type === 'code' || field.type === 'codes')
        expect(codeReferences as readonly string[], name).toContain(field.reference)
  })
})

/** Words that only one of the two languages has; whole words, so that names like «Vilkår» pass. */
const bokmaal = new RegExp(
  String.raw`(?<![\p{L}])(ikke|jeg|dere|deres|hva|hvor|hvem|hvorfor|hvordan|hvilke|hvilken|noe|noen|fra|bare|kun|tjenester?|tjenesten|enheter?|enheten|sikkerhet|beskrivelse|formål|navn|eier|ansvarlig|hjemmel|opplysninger|avtaler|systemer|gjøre|gjør|vet|sier|uke|måneder|måned|skole|lønn|endret|tilgjengelighet|brukere|hver|hvert|finnes|trengs|vises|velges|kobles|kommer|en|et)(?![\p{L}])`,
  'iu',
)
const nynorsk = new RegExp(
  String.raw`(?<![\p{L}])(ikkje|eg|dykk|dykkar|kva|kvar|kven|kvifor|korleis|noko|nokon|frå|òg|berre|tenester?|tenesta|einingar?|eininga|tryggleik|skildring|føremål|namn|eigar|ansvarleg|heimel|opplysningar|avtalar|gjere|gjer|veit|seier|veke|månader|månad|skule|endra|tilgjenge|brukarar|kvart|finst|trengst|ein|eit|ei|til dømes|vere|høgare)(?![\p{L}])`,
  'iu',
)

const norwegian = /(?<![\p{L}])(og|ikke|ikkje|eller|dere|skal|hva|kva|med|til|av)(?![\p{L}])/iu
