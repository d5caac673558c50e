import type { Condition } from '../../insight/filter.ts'
import type { Reading } from '../../insight/select.ts'
import { show, showDate, showNumber } from '../../schema/show.ts'
import { list } from '../../words/list.ts'

/** A filter as a chip says it: «uten systemeier», «Livsløp er I bruk», «Avtaleslutt innen 180 dager». */
export function conditionText(c: Condition, reading: Reading): string {
  const { lang } = reading.show
  const w = list[lang]
  const field = reading.fields[c.field]
  const label = field?.label[lang] ?? c.field
  if (c.op === 'empty') return w.without(label)
  if (c.op === 'notEmpty') return `${label} ${w.op.notEmpty}`
  if (c.op === 'within') return `${label} ${w.withinDays(c.value)}`
  if (c.op === 'less' || c.op === 'more') return `${label} ${w.op[c.op]} ${showNumber(c.value, lang)}`
  if (c.op === 'before' || c.op === 'after') return `${label} ${w.op[c.op]} ${showDate(c.value, lang)}`
  const one = (v: string): string => {
    if (!field || c.op === 'contains') return `«${v}»`
    if (field.type === 'link' || field.type === 'links' || field.type === 'roleLinks')
      return reading.show.titleOf?.(v) ?? v
    if (field.type === 'choices' || field.type === 'tags' || field.type === 'codes')
      return show(field, [v], reading.show)
    if (field.type === 'number' || field.type === 'money' || field.type === 'scale')
      return show(field, Number(v), reading.show)
    return show(field, v, reading.show)
  }
  if (!('value' in c)) return label
  const values = c.op === 'hasAny' ? c.value.map(one).join(', ') : one(String(c.value))
  return `${label} ${w.op[c.op]} ${values}`
}
