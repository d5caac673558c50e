/** A list as a sheet: the house's own writer, with typed cells and without ids. */
import { slug } from '../../../live/copies.svelte.ts'
import type { Field } from '../../../schema/field.ts'
import type { AnyKind, Row } from '../../../schema/kind.ts'
import { t, type Lang } from '../../../schema/text.ts'
import { saveFile } from '../../parts/saveFile.ts'

export interface SheetColumn {
  readonly id: string
  readonly label: string
  readonly type: 'text' | 'longText' | 'number' | 'money' | 'date'
}
export interface Sheet {
  readonly title: string
  /** The first names the row. */
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly Row[]
}

const kindFor = ({ title, columns }: Sheet): AnyKind => ({
  id: 'sheet',
  label: t(title),
  plural: t(title),
  about: t(''),
  empty: t(''),
  group: 'network',
  icon: 'Table',
  document: 'nettverk',
  title: columns[0]?.id ?? 'id',
  columns: [],
  facts: [],
  fields: Object.fromEntries(
    columns.map(({ id, label, type }): [string, Field] => [id, { type, label: t(label), theme: 'basis' }]),
  ),
})

/** `name` is what the file is called, without its ending. */
export async function saveSheets(sheets: readonly Sheet[], name: string, lang: Lang): Promise<void> {
  const [{ toXlsx }, { Titles }] = await Promise.all([
    import('../../../exchange/toXlsx.ts'),
    import('../../../exchange/titles.ts'),
  ])
  const bytes = await toXlsx(
    sheets.map((sheet) => ({
      kind: kindFor(sheet),
      fields: sheet.columns.map((c) => c.id),
      rows: sheet.rows,
      lang,
      titles: new Titles([], {}),
      sheet: sheet.title,
      ids: 'none' as const,
    })),
  )
  saveFile(bytes, `${slug(name)}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
}
