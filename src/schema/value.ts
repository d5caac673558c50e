import type { Field, FieldSpec } from './field.ts'
import { isId } from './id.ts'

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
/** True for a real calendar day, ISO. */
export const isDay = (v: unknown): v is string => {
  if (typeof v !== 'string' || !day.test(v)) return false
  const at = new Date(`${v}T00:00:00Z`)
  return at.toISOString().slice(0, 10) === v
}

/** Organisation number: nine digits, weights 3 2 7 6 5 4 3 2, modulus 11 (Brønnøysundregistrene). */
export const isOrgnr = (v: unknown): v is string => {
  if (typeof v !== 'string' || !/^\d{9}$/.test(v)) return false
  const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((acc, weight, i) => acc + weight * Number(v[i]), 0)
  const rest = sum % 11
  const check = rest === 0 ? 0 : 11 - rest
  return check !== 10 && check === Number(v[8])
}

/** Merciful: may this scalar be shown as the field's value? Never throws; a choice that a newer release brought is kept out. */
export function isValue(field: FieldSpec, v: unknown): boolean {
  switch (field.type) {
    case 'number':
    case 'money':
      return typeof v === 'number' && Number.isFinite(v)
    case 'scale':
      return field.options.some((o) => o.value === v)
    case 'choice':
      return field.options.some((o) => o.value === v)
    case 'date':
      return isDay(v)
    case 'answer':
      return v === 'yes' || v === 'no' || v === 'unknown'
    case 'link':
      return isId(v)
    case 'choices':
    case 'tags':
    case 'links':
    case 'roleLinks':
    case 'rows':
    case 'codes':
      return false // sets are read element by element
    default:
      return typeof v === 'string' && v !== ''
  }
}

/** Answered: has a value, and for sets at least one element. «Vet ikke» is an answer; «ikke besvart» is not. */
export const isAnswered = (v: unknown): boolean =>
  v !== undefined && v !== null && v !== '' && !(Array.isArray(v) && v.length === 0)

export const optionOf = (field: Field, value: unknown) =>
  'options' in field
    ? (field.options as readonly { value: unknown; label: import('./text.ts').Text; tone?: string }[]).find(
        (o) => o.value === value,
      )
    : undefined
