import type { Field, FieldSpec } from './field.ts'
import { isId } from './id.ts'
import type { Text } from './text.ts'

const day = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
/** True for a real calendar day, ISO. Without a Date: registers are read by the hundred thousand cells. */
export const isDay = (v: unknown): v is string => {
  if (typeof v !== 'string' || v.length !== 10 || !day.test(v)) return false
  const date = Number(v.slice(8))
  if (date <= 28) return true
  const month = Number(v.slice(5, 7))
  if (month !== 2) return date <= 30 || (month > 7 ? month % 2 === 0 : month % 2 === 1)
  const year = Number(v.slice(0, 4))
  return date === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
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
    ? (field.options as readonly { value: unknown; label: Text; tone?: string }[]).find(
        (o) => o.value === value,
      )
    : undefined
