import { cellKey, writesFor, type CellWrite } from '../../schema/cells.ts'
import type { Value } from '../../schema/field.ts'
import { fixedId } from '../../schema/id.ts'
import type { AnyKind } from '../../schema/kind.ts'
import type { Lang } from '../../schema/text.ts'
import { isOrgnr } from '../../schema/value.ts'
import type { ComponentFact } from './components.ts'
import type { Municipality } from './municipalities.ts'
import { law, serviceName, type ServiceFact } from './services.ts'

/**
 * Records born from reference facts have fixed ids, so that two devices (or two municipalities that later merge) which
 * begin alike do not double them.
 */
export interface PlainRecord {
  readonly id: string
  readonly kind: string
  readonly fields: Readonly<Record<string, Value>>
}
/** A long text beside the cells, as the store wants it: it is merged word by word and not replaced. */
export interface PlainText {
  readonly key: string
  readonly text: string
}
export interface RecordWrites {
  readonly writes: readonly CellWrite[]
  readonly texts: readonly PlainText[]
}

/** What stands in a record's «Kilde» when it came from a list that ships with the app. */
export const sourceNames = {
  services: 'Samordens tjenesteliste',
  components: 'Samordens liste over felleskomponenter',
  municipalities: 'Kartverket og SSB 2024',
} as const

export function serviceRecord(service: ServiceFact, lang: Lang = 'nb'): PlainRecord {
  const fields: Record<string, Value> = {
    name: serviceName(service, lang),
    area: service.area,
    kostra: service.kostra,
    statutory: service.statutory ? 'yes' : 'no',
    source: sourceNames.services,
  }
  if (service.losThemes.length > 0) fields['losThemes'] = service.losThemes
  const bases = service.laws.flatMap((basis) => {
    const found = law(basis.law)
    if (!found) return []
    const ref = basis.section ? `${found.ref} ${basis.section}` : found.ref
    return [{ id: found.id, name: found.name, ref, address: found.address }]
  })
  if (bases.length > 0) fields['laws'] = bases
  return { id: fixedId('service', service.slug), kind: 'service', fields }
}

/** The services a municipality begins with. What it does not have is taken away by the people, not guessed by us. */
export const startingServices = (all: readonly ServiceFact[], lang: Lang = 'nb'): readonly PlainRecord[] =>
  all.map((service) => serviceRecord(service, lang))

export function componentRecord(component: ComponentFact): PlainRecord {
  return {
    id: fixedId('component', component.id),
    kind: 'component',
    fields: {
      name: component.name,
      owner: component.owner,
      sector: component.sector,
      description: component.description,
      ...(component.homepage ? { homepage: component.homepage } : {}),
      source: sourceNames.components,
    },
  }
}

export const componentRecords = (all: readonly ComponentFact[]): readonly PlainRecord[] =>
  all.map(componentRecord)

/** Undefined for the two municipalities whose number is unknown, and for a number that is none. */
export function municipalityRecord(m: Municipality): PlainRecord | undefined {
  const id = organisationId(m.orgnr)
  if (!id || !m.orgnr) return undefined
  return {
    id,
    kind: 'organisation',
    fields: {
      name: `${m.name} kommune`,
      orgnr: m.orgnr,
      type: 'municipality',
      source: sourceNames.municipalities,
    },
  }
}

/** `organisation:@958935420`; undefined when the number does not pass its control digit. */
export const organisationId = (orgnr: string | undefined): string | undefined =>
  isOrgnr(orgnr) ? fixedId('organisation', orgnr) : undefined

/** The cells that bring a record into being. A field that the kind does not declare is left out, never guessed. */
export function writesOf(kind: AnyKind, record: PlainRecord): RecordWrites {
  const writes: CellWrite[] = []
  const texts: PlainText[] = []
  for (const [name, value] of Object.entries(record.fields)) {
    const field = kind.fields[name]
    if (!field) continue
    if (field.type === 'longText') {
      if (typeof value === 'string' && value !== '')
        texts.push({ key: cellKey(record.id, name), text: value })
    } else writes.push(...writesFor(record.id, name, field, undefined, value))
  }
  return { writes, texts }
}

/** As `writesOf`, for records of several kinds. Records of a kind that `kinds` lacks are counted in `skipped`. */
export function writesOfAll(
  kinds: ReadonlyMap<string, AnyKind>,
  records: Iterable<PlainRecord>,
): RecordWrites & { readonly skipped: number } {
  const writes: CellWrite[] = []
  const texts: PlainText[] = []
  let skipped = 0
  for (const record of records) {
    const kind = kinds.get(record.kind)
    if (!kind) {
      skipped++
      continue
    }
    const one = writesOf(kind, record)
    writes.push(...one.writes)
    texts.push(...one.texts)
  }
  return { writes, texts, skipped }
}
