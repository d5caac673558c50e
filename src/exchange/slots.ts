/** Which record of a row a column tells about, and what its field is. */
import type { Field, Value } from '../schema/field.ts'
import type { Target } from './target.ts'

/** '' is the row's own record, `>supplier` the linked one, `<contract.systems` the related one. */
export const slotOf = (target: Target): readonly [slot: string, field: string] | undefined => {
  switch (target.to) {
    case 'field':
      return ['', target.field]
    case 'linked':
      return [`>${target.link}`, target.field]
    case 'related':
      return [`<${target.kind}.${target.link}`, target.field]
    case 'own':
      return ['', `own:${target.label}`]
    default:
      return undefined
  }
}

/** The field that an own field will be, before it is made. */
export const ownSpec = (target: Extract<Target, { to: 'own' }>): Field => {
  const about = { label: { nb: target.label, nn: target.label, en: target.label }, theme: 'basis' }
  return target.fieldType === 'choice'
    ? {
        type: 'choice',
        ...about,
        options: (target.options ?? []).map((o) => ({ value: o, label: { nb: o, nn: o, en: o } })),
      }
    : { type: target.fieldType, ...about }
}

/** The person's answer as the field's value; only what the field has. */
export function optionValue(field: Field, meant: string): Value | undefined {
  switch (field.type) {
    case 'answer':
      return ['yes', 'no', 'unknown'].includes(meant) ? meant : undefined
    case 'choice':
    case 'scale':
      return field.options.find((o) => String(o.value) === meant)?.value
    case 'choices':
      return field.options.some((o) => o.value === meant) ? [meant] : undefined
    default:
      return undefined
  }
}
