/** Where a column's values go. */
import type { Field, FieldType } from '../schema/field.ts'
import { fieldsOf, type AnyKind } from '../schema/kind.ts'
import type { Lang, Text } from '../schema/text.ts'

export type OwnType = 'text' | 'number' | 'date' | 'choice' | 'answer'

export type Target =
  /** A field of the sheet's kind. */
  | { readonly to: 'field'; readonly field: string }
  /** A field of the record that `link` points to: the supplier's orgnr, the responsible person's e-mail. */
  | { readonly to: 'linked'; readonly link: string; readonly field: string }
  /** A field of a record of another kind that points here by `link`: the contract's end. One such record a row. */
  | { readonly to: 'related'; readonly kind: string; readonly link: string; readonly field: string }
  /** Samorden's own id, as our exports write it. */
  | { readonly to: 'id' }
  /** A new field of the organisation's own. `options` for a choice. */
  | {
      readonly to: 'own'
      readonly label: string
      readonly fieldType: OwnType
      readonly options?: readonly string[]
    }
  | { readonly to: 'nothing' }

/** One string for each target, for selects and for remembering. */
export function targetKey(target: Target): string {
  switch (target.to) {
    case 'field':
      return target.field
    case 'linked':
      return `${target.link}>${target.field}`
    case 'related':
      return `${target.kind}.${target.link}<${target.field}`
    case 'own':
      return `own:${target.label}`
    default:
      return target.to === 'id' ? '#id' : '#nothing'
  }
}

/** Fields of a linked record that a row may tell: short facts, not its own links. */
const tellable: ReadonlySet<FieldType> = new Set<FieldType>([
  'text',
  'email',
  'phone',
  'orgnr',
  'url',
  'choice',
  'date',
  'number',
  'money',
  'answer',
])

export interface Around {
  readonly kind: AnyKind
  readonly kinds: readonly AnyKind[]
}

/** Links of a kind that lead to one kind only, with that kind. */
export function linkedKinds({ kind, kinds }: Around): readonly { link: string; spec: Field; to: AnyKind }[] {
  return fieldsOf(kind).flatMap(([link, spec]) => {
    if ((spec.type !== 'link' && spec.type !== 'links') || link === 'confirmedBy') return []
    const to = spec.to.length === 1 ? kinds.find((k) => k.id === spec.to[0]) : undefined
    return to && to.id !== kind.id ? [{ link, spec, to }] : []
  })
}

/** Kinds that point here by exactly one set of links: contracts, ROS, processing agreements of a system. */
export function relatedKinds({ kind, kinds }: Around): readonly { link: string; from: AnyKind }[] {
  return kinds.flatMap((from) => {
    if (from.id === kind.id || (from.group !== 'register' && from.group !== 'privacy')) return []
    const here = fieldsOf(from).filter(
      ([, f]) => f.type === 'links' && f.to.length === 1 && f.to[0] === kind.id,
    )
    const link = here.length === 1 ? here[0]?.[0] : undefined
    return link ? [{ link, from }] : []
  })
}

/** Bookkeeping that a sheet does not decide; `confirmedOn` it may. */
const ours: ReadonlySet<string> = new Set(['confirmedBy', 'source'])

export const fieldTargets = (kind: AnyKind): readonly (readonly [string, Field])[] =>
  fieldsOf(kind).filter(([name]) => !ours.has(name))
export const linkedFields = (to: AnyKind): readonly (readonly [string, Field])[] =>
  fieldsOf(to).filter(
    ([name, f]) =>
      name !== to.title && tellable.has(f.type) && !ours.has(name) && !/^(?:archived|confirmed)/.test(name),
  )
export const relatedFields = (from: AnyKind, link: string): readonly (readonly [string, Field])[] =>
  fieldsOf(from).filter(
    ([name, f]) =>
      name !== link && f.type !== 'rows' && !ours.has(name) && !/^(?:archived|confirmed)/.test(name),
  )

/** The field a target writes to, and the kind that owns it. Undefined for `id`, `own`, `nothing` and what is unknown. */
export function targetField(
  target: Target,
  around: Around,
): { readonly kind: AnyKind; readonly field: Field } | undefined {
  const found = (kind: AnyKind | undefined, name: string) => {
    const field = kind?.fields[name]
    return kind && field ? { kind, field } : undefined
  }
  switch (target.to) {
    case 'field':
      return found(around.kind, target.field)
    case 'linked': {
      const spec = around.kind.fields[target.link]
      const to = spec && 'to' in spec ? spec.to[0] : undefined
      return found(
        around.kinds.find((k) => k.id === to),
        target.field,
      )
    }
    case 'related':
      return found(
        around.kinds.find((k) => k.id === target.kind),
        target.field,
      )
    default:
      return undefined
  }
}

/** One choice in a list of targets. `under` is the heading it stands under, undefined for the kind's own fields. */
export interface TargetChoice {
  readonly key: string
  readonly target: Target
  readonly label: Text
  readonly under?: Text
  readonly core: boolean
}

const both = (a: Text, b: Text): Text =>
  Object.fromEntries((Object.keys(a) as Lang[]).map((l) => [l, `${a[l]}: ${b[l]}`])) as Text

/** Everything a column may be read as, in the order to show: own fields of the kind, core first, then what hangs on it. */
export function targetChoices(around: Around): readonly TargetChoice[] {
  const out: TargetChoice[] = []
  const add = (target: Target, label: Text, core: boolean, under?: Text): void => {
    out.push({ key: targetKey(target), target, label, core, ...(under ? { under } : {}) })
  }
  const fields = fieldTargets(around.kind)
  for (const [field, f] of [...fields.filter(([, f]) => f.core), ...fields.filter(([, f]) => !f.core)])
    add({ to: 'field', field }, f.label, f.core === true)
  for (const { link, spec, to } of linkedKinds(around))
    for (const [field, f] of linkedFields(to))
      add({ to: 'linked', link, field }, both(spec.label, f.label), false, spec.label)
  for (const { link, from } of relatedKinds(around))
    for (const [field, f] of relatedFields(from, link))
      add({ to: 'related', kind: from.id, link, field }, both(from.label, f.label), false, from.label)
  return out
}
