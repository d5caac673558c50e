/** The network's kinds hold what every kind holds: three languages, themes, icons, links that can be read from both ends, nothing that leaves by mistake. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { kinds as ownKinds } from '../src/register/kinds.ts'
import { answerKinds, networkKind, networkKinds } from '../src/register/network/kinds.ts'
import { themes } from '../src/register/themes.ts'
import { isLink, type Field } from '../src/schema/field.ts'
import { common, coreFields, fieldsOf, type AnyKind } from '../src/schema/kind.ts'
import { fold } from '../src/schema/order.ts'
import { languages, type Text } from '../src/schema/text.ts'

const icons = fileURLToPath(new URL('../node_modules/@navikt/aksel-icons/dist/svg/', import.meta.url))
const all = [...networkKinds, ...answerKinds]
/** Suppliers, tasks, comments and persons are the municipality's kinds, tested with those. */
const copied = new Set(['organisation', 'task', 'comment', 'person'])
const each = all.filter((k) => !copied.has(k.id)).map((kind) => [kind.id, kind] as const)
const optionsOf = (field: Field) => ('options' in field ? field.options : 'roles' in field ? field.roles : [])

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
    for (const o of optionsOf(field)) out.push([`${name}=${o.value}`, o.label])
    for (const o of optionsOf(field)) if (o.help) out.push([`${name}=${o.value} help`, o.help])
    if (field.type === 'rows')
      for (const [column, c] of Object.entries(field.columns)) {
        out.push([`${name}.${column}`, c.label])
        if (c.type === 'choice')
          for (const o of c.options) out.push([`${name}.${column}=${o.value}`, o.label])
      }
  }
  return out
}

test('kinds are those of the domain, each once', () => {
  expect(networkKinds.map((k) => k.id)).toEqual(
    'network participant product component organisation alias offer suggestion project roadmap roadmapItem meeting decision poll task comment person'.split(
      ' ',
    ),
  )
  expect(answerKinds.map((k) => k.id)).toEqual(['answer', 'vote', 'catalogueTie'])
  expect(networkKind('offer')).toBe(networkKinds.find((k) => k.id === 'offer'))
  expect(() => networkKind('nonsense')).toThrow()
})

test('what members own together lies in the network’s document, what a member says in its own', () => {
  for (const kind of networkKinds)
    expect(kind.document, kind.id).toBe(kind.id === 'person' ? 'cards' : 'nettverk')
  for (const kind of answerKinds) expect(kind.document, kind.id).toBe('intern')
})

test('answers and votes are published; the tie to the catalogue, persons and free text are not', () => {
  for (const [name, field] of fieldsOf(networkKind('catalogueTie')))
    expect(field.audience ?? 'internal', name).toBe('internal')
  for (const id of ['answer', 'vote'])
    for (const [name, field] of fieldsOf(networkKind(id))) {
      if (name in common) continue
      const audience = field.audience ?? 'internal'
      // A free text ends up with names in it: only ids and titles from the network are always shown.
      if (field.type === 'longText' || field.type === 'email' || field.type === 'money')
        expect(audience, `${id}.${name}`).toBe('shareable')
      else expect(audience, `${id}.${name}`).toBe('shared')
      if (field.type === 'text')
        expect(['title', 'about', 'quarter', 'poll', 'choice'], `${id}.${name}`).toContain(name)
      expect(isLink(field), `${id}.${name} would be held back where the network’s kinds are not known`).toBe(
        false,
      )
    }
})

describe.each(each)('%s', (_id, kind) => {
  test('says everything in three languages, in the language it says', () => {
    for (const [where, text] of textsOf(kind))
      for (const lang of languages) {
        expect(text[lang].trim(), `${where} ${lang}`).not.toBe('')
        expect(text[lang], `${where} ${lang}`).toBe(text[lang].trim())
      }
    for (const [where, text] of textsOf(kind).filter(([w]) => /. help$|^kind (about|empty)$/.test(w))) {
      expect(text.nb, where).not.toBe(text.en)
      expect(text.nb, where).toMatch(/[.?!…]$/)
    }
    const wrong = textsOf(kind).flatMap(([where, text]) => [
      ...(bokmaal.test(text.nn) ? [`${where} nn: ${text.nn}`] : []),
      ...(nynorsk.test(text.nb) ? [`${where} nb: ${text.nb}`] : []),
      ...(norwegian.test(text.en) ? [`${where} en: ${text.en}`] : []),
    ])
    expect(wrong).toEqual([])
  })

  test('names title, columns, facts, themes and an icon that exist', () => {
    for (const name of [kind.title, ...kind.columns, ...kind.facts])
      expect(Object.keys(kind.fields), name).toContain(name)
    expect(kind.facts.length).toBeLessThanOrEqual(3)
    expect(kind.facts).not.toContain(kind.title)
    expect(kind.fields[kind.title]?.core).toBe(true)
    const known = new Set(themes.map((theme) => theme.id))
    for (const [name, field] of fieldsOf(kind))
      expect(known.has(field.theme), `${name} ${field.theme}`).toBe(true)
    expect(existsSync(`${icons}${kind.icon}.svg`), kind.icon).toBe(true)
    expect(coreFields(kind).length).toBeLessThanOrEqual(14)
    for (const [name, field] of coreFields(kind)) expect(field.audience, name).toBeDefined()
  })

  test('links to kinds that a network, or an organisation, has', () => {
    const known = new Set([...all, ...ownKinds].map((k) => k.id))
    for (const [name, field] of fieldsOf(kind))
      if (isLink(field))
        for (const to of field.to) expect(to === '*' || known.has(to), `${name} → ${to}`).toBe(true)
  })

  test('has options and headings that can be told apart', () => {
    for (const [name, field] of fieldsOf(kind)) {
      const seen = new Map<string, string>()
      for (const o of optionsOf(field))
        for (const word of [o.label.nb, o.label.nn, ...(o.synonyms ?? [])]) {
          const key = fold(word) || word
          expect(seen.get(key) ?? String(o.value), `${name}: «${word}»`).toBe(String(o.value))
          seen.set(key, String(o.value))
        }
    }
    const headings = new Map<string, string>()
    for (const [name, field] of fieldsOf(kind))
      for (const word of [field.label.nb, field.label.nn, ...(field.synonyms ?? [])]) {
        expect(headings.get(fold(word)) ?? name, `«${word}»`).toBe(name)
        headings.set(fold(word), name)
      }
    for (const lang of languages) {
      const labels = fieldsOf(kind).map(([, f]) => f.label[lang])
      expect(new Set(labels).size, `labels ${lang}`).toBe(labels.length)
    }
  })
})

test('an entry of the catalogue has every field that a municipality’s own copy has', () => {
  for (const id of ['product', 'component'])
    for (const [name, field] of fieldsOf(ownKinds.find((k) => k.id === id) as AnyKind))
      expect(networkKind(id).fields[name]?.type, `${id}.${name}`).toBe(field.type)
})

const bokmaal = new RegExp(
  String.raw`(?<![\p{L}])(ikke|jeg|dere|deres|hva|hvor|hvem|hvorfor|hvordan|hvilke|hvilken|noe|noen|fra|bare|kun|tjenester?|tjenesten|enheter?|enheten|sikkerhet|beskrivelse|formål|navn|eier|ansvarlig|hjemmel|opplysninger|avtaler|systemer|gjøre|gjør|vet|sier|uke|måneder|måned|skole|lønn|endret|tilgjengelighet|brukere|hver|hvert|finnes|trengs|vises|velges|kobles|kommer|en|et)(?![\p{L}])`,
  'iu',
)
const nynorsk = new RegExp(
  String.raw`(?<![\p{L}])(ikkje|eg|dykk|dykkar|kva|kvar|kven|kvifor|korleis|noko|nokon|frå|òg|berre|tenester?|tenesta|einingar?|eininga|tryggleik|skildring|føremål|namn|eigar|ansvarleg|heimel|opplysningar|avtalar|gjere|gjer|veit|seier|veke|månader|månad|skule|endra|tilgjenge|brukarar|kvart|finst|trengst|ein|eit|ei|til dømes|vere|høgare)(?![\p{L}])`,
  'iu',
)
const norwegian = /(?<![\p{L}])(og|ikke|ikkje|eller|dere|skal|hva|kva|med|til|av)(?![\p{L}])/iu
