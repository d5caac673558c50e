/** Fields that the organisation has made itself: records of kind ownField, read as declarations. */
import type { Field } from '../schema/field.ts'
import type { Row } from '../schema/kind.ts'
import { t } from '../schema/text.ts'

/** `ownField:01J…` → `x:01J…`, the field's name in cells. */
export const ownFieldName = (id: string): string => `x:${id.slice(id.indexOf(':') + 1)}`

/** The field that a record of kind ownField declares; undefined while it lacks a label or a type. */
export function ownField(row: Row): Field | undefined {
  const { label, fieldType, help, theme, options } = row as Record<string, unknown>
  if (typeof label !== 'string' || typeof fieldType !== 'string') return undefined
  const about = {
    label: t(label),
    theme: typeof theme === 'string' ? theme : 'basis',
    ...(typeof help === 'string' ? { help: t(help) } : {}),
  }
  switch (fieldType) {
    case 'number':
    case 'date':
    case 'answer':
    case 'text':
      return { type: fieldType, ...about }
    case 'choice':
      return {
        type: 'choice',
        ...about,
        options: (Array.isArray(options) ? (options as string[]) : []).map((o) => ({
          value: o,
          label: t(o),
        })),
      }
    default:
      return undefined
  }
}
