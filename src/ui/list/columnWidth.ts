import type { Field, FieldType } from '../../schema/field.ts'

const widths: Partial<Record<FieldType, number>> = {
  longText: 22,
  links: 18,
  roleLinks: 18,
  rows: 18,
  choices: 14,
  link: 13,
  date: 10,
  number: 8,
  money: 9,
  answer: 8,
  scale: 9,
}

/**
 * A column's width in rem, by what it holds: nothing jumps while one types a filter, and the browser lays out a table of
 * fixed columns without measuring every cell.
 */
export const columnWidth = (field: Field | undefined, title: boolean): number =>
  title
    ? 20
    : field
      ? Math.max(widths[field.type] ?? 11, Math.min(16, field.label.nb.length * 0.62 + 1.5))
      : 11
