/** A value as our export writes it in a cell: what people read, chosen so that our own import reads the same value back. */
import type { Column, Field, RoleLink, RowValue, Value } from '../schema/field.ts'
import { fromText } from '../schema/fromText.ts'
import { fold } from '../schema/order.ts'
import { joinList, splitList } from '../schema/parseList.ts'
import { show } from '../schema/show.ts'
import type { Lang, Text } from '../schema/text.ts'
import type { Titles } from './titles.ts'
import { writeRows } from './rowsText.ts'

export interface CodeLabel {
  readonly code: string
  readonly label: Text
}
/** Reference lists by name, when they are loaded; without them codes are written as they are. */
export type CodeLists = Readonly<Record<string, readonly CodeLabel[]>>

export interface WriteContext {
  readonly lang: Lang
  readonly titles: Titles
  readonly codes?: CodeLists
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const sorted = (v: unknown): unknown => (Array.isArray(v) ? [...v].sort() : v)

const byCode = new WeakMap<readonly CodeLabel[], ReadonlyMap<string, Text>>()
const byLabel = new WeakMap<readonly CodeLabel[], ReadonlyMap<string, string>>()
function codeMaps(
  list: readonly CodeLabel[],
): readonly [ReadonlyMap<string, Text>, ReadonlyMap<string, string>] {
  let codes = byCode.get(list)
  let labels = byLabel.get(list)
  if (!codes || !labels) {
    const names = new Map<string, string>()
    for (const { code, label } of list)
      for (const l of Object.values(label)) {
        const key = fold(l)
        // A label that two codes share leads to neither.
        names.set(key, (names.get(key) ?? code) === code ? code : '')
      }
    byCode.set(list, (codes = new Map(list.map((c) => [c.code, c.label]))))
    byLabel.set(list, (labels = names))
  }
  return [codes, labels]
}

/** A code by itself, by its label in any language, or by «201 Førskole». Undefined when the list does not have it. */
export function findCode(list: readonly CodeLabel[] | undefined, text: string): string | undefined {
  if (!list) return text
  const [codes, labels] = codeMaps(list)
  const s = text.trim()
  if (codes.has(s)) return s
  const named = labels.get(fold(s))
  if (named) return named
  const first = /^(\S+)[\s:–-]+\S/.exec(s)?.[1]
  return first && codes.has(first) ? first : undefined
}

function writeCode(list: readonly CodeLabel[] | undefined, code: string, lang: Lang): string {
  const label = list && codeMaps(list)[0].get(code)?.[lang]
  return label && !/[,;|\n/]/.test(label) && findCode(list, label) === code ? label : code
}

/** Texts tried in turn; the first that reads back as the value is used, else the last. */
function firstThatReads(field: Field | Column, value: Value, ways: readonly string[]): string {
  for (const text of ways) {
    const back = fromText(field, text)
    if (back.ok && same(sorted(back.value), sorted(value))) return text
  }
  return ways.at(-1) ?? ''
}

/** «A, B» must not be written so when some record is called just that. */
function joinNames(names: readonly string[], isName: (text: string) => boolean): string {
  const text = joinList(names)
  if (names.length < 2 || !isName(text)) return text
  const strong = `${names.join('; ')};`
  return same(splitList(strong), names) && !isName(strong) ? strong : JSON.stringify(names)
}

/** '' for what is not answered. */
export function writeText(field: Field | Column, value: unknown, context: WriteContext): string {
  if (value === undefined || value === null) return ''
  const { lang, titles } = context
  switch (field.type) {
    case 'number':
    case 'money': {
      const text = String(value).replace('.', ',')
      return firstThatReads(field, value as number, [text, `${text}0`])
    }
    case 'date': {
      const [y, m, d] = String(value).split('-')
      return firstThatReads(field, String(value), [`${d}.${m}.${y}`, String(value)])
    }
    case 'answer':
    case 'choice':
    case 'scale':
      return firstThatReads(field, value as Value, [show(field, value, { lang }), String(value)])
    case 'choices':
      return firstThatReads(field, value as readonly string[], [
        show(field, value, { lang }),
        (value as readonly string[]).join('; '),
      ])
    case 'tags':
      return joinList(value as readonly string[])
    case 'link':
      return titles.written(field.to, String(value))
    case 'links':
      return joinNames(
        (value as readonly string[]).map((id) => titles.written(field.to, id)),
        (text) => titles.isName(field.to, text),
      )
    case 'roleLinks':
      return joinList(
        (value as readonly RoleLink[]).map(({ to, role }) => {
          const label = field.roles.find((r) => r.value === role)?.label[lang]
          const name = titles.written(field.to, to)
          // A name that itself ends in brackets would be read as having that role.
          if (!role) return /\)$/.test(name) ? `${name} ()` : name
          return `${name} (${label ?? role})`
        }),
      )
    case 'rows':
      return writeRows(
        field.columns,
        (value as readonly RowValue[]).map((row) =>
          Object.fromEntries(
            Object.entries(field.columns).flatMap(([id, column]) =>
              row[id] === undefined ? [] : [[id, writeText(column, row[id], context)]],
            ),
          ),
        ),
        lang,
      )
    case 'code':
      return writeCode(context.codes?.[field.reference], String(value), lang)
    case 'codes':
      return joinList(
        (value as readonly string[]).map((c) => writeCode(context.codes?.[field.reference], c, lang)),
      )
    default:
      return String(value)
  }
}
