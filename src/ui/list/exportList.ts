import type { ExportTable } from '../../exchange/exportTable.ts'
import { reader } from '../../insight/select.ts'
import { slug } from '../../live/copies.svelte.ts'
import type { Field } from '../../schema/field.ts'
import type { AnyKind, Row } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'
import { Titles } from '../../exchange/titles.ts'
import type { CodeLists } from '../../exchange/writeText.ts'
import { isLink } from '../../schema/field.ts'
import type { ListModel } from './listModel.svelte.ts'

/** Follows the label of a derived column; exchange/guess.ts leaves such columns alone. */
const derivedHeading = (label: string): string => `${label} (utregnet)`

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const

/**
 * The list exactly as it is seen: its columns in their order, its rows in theirs. Derived columns get a heading that says so,
 * and that an import leaves alone.
 */
export async function exportList(
  model: ListModel,
  format: keyof typeof types,
): Promise<{ readonly bytes: Uint8Array; readonly name: string; readonly type: string }> {
  const { lang } = model.reading.show
  const derived = model.columns.filter((name) => name.startsWith('d:'))
  const fields: Record<string, Field> = { ...model.fields }
  for (const name of derived) {
    const field = model.field(name)
    if (field) fields[name] = { ...field, label: t(derivedHeading(field.label[lang])) }
  }
  const reads = derived.map((name) => [name, reader(name, model.reading)] as const)
  const rows: readonly Row[] =
    reads.length === 0
      ? model.rows
      : model.rows.map((row) => ({
          ...row,
          ...Object.fromEntries(reads.map(([name, read]) => [name, read(row)])),
        }))
  const kind: AnyKind = { ...model.kind, fields }
  const table: ExportTable = {
    kind,
    fields: model.columns,
    rows,
    lang,
    titles: titlesOf(model),
    codes: await codesFor(model),
  }
  const bytes =
    format === 'xlsx'
      ? await (await import('../../exchange/toXlsx.ts')).toXlsx(table)
      : await (await import('../../exchange/toCsv.ts')).toCsv(table)
  return {
    bytes,
    name: `${slug(model.kind.plural[lang])}-${model.portfolio.today()}.${format}`,
    type: types[format],
  }
}

/** Names of everything the columns link to. */
function titlesOf(model: ListModel): Titles {
  const kinds = new Set<string>()
  for (const name of model.columns) {
    const field = model.field(name)
    if (field && isLink(field)) for (const to of field.to) kinds.add(to)
  }
  const all = kinds.has('*')
    ? [...model.portfolio.kinds.values()]
    : [...kinds].flatMap((id) => model.portfolio.kinds.get(id) ?? [])
  return new Titles(all, Object.fromEntries(all.map((k) => [k.id, model.portfolio.all(k.id)])))
}

async function codesFor(model: ListModel): Promise<CodeLists> {
  const names = new Set<string>()
  for (const name of model.columns) {
    const field = model.field(name)
    if (field?.type === 'code' || field?.type === 'codes') names.add(field.reference)
  }
  const lists = await Promise.all(
    [...names].map(
      async (name) => [name, (await model.desk.options.reference.codes(name))?.list ?? []] as const,
    ),
  )
  return Object.fromEntries(lists)
}
