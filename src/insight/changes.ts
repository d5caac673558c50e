/** What has changed since somebody was last here, told from history. */
import { kindOf } from '../schema/id.ts'
import { t, type Text } from '../schema/text.ts'
import { andList, each, many } from './words.ts'

/** What is needed of a history entry; the store's fit. */
export interface Entry {
  readonly at: number
  readonly what: string
  readonly changes: readonly {
    readonly id: string
    readonly field: string
    readonly before: unknown
    readonly after: unknown
  }[]
  /** Records touched; more than `changes` tells when the entry was cut short. */
  readonly records: number
}
export interface Changed {
  readonly id: string
  readonly kind: string
  readonly sort: 'new' | 'changed' | 'archived' | 'restored'
  readonly fields: readonly string[]
  /** Milliseconds, of the latest change. */
  readonly at: number
}
export interface Changes {
  /** The latest first. */
  readonly records: readonly Changed[]
  /** Records that changed and are not named, because history was cut short. */
  readonly more: number
  readonly reason: Text
}

/**
 * Records changed after `since` (milliseconds). `titleField` names a kind's title: a record is new when its title was
 * written where none had been. What has been changed back to what it was is left out.
 */
export function changesSince(
  entries: readonly Entry[],
  since: number,
  titleField: (kind: string) => string | undefined,
): Changes {
  const found = new Map<string, { at: number; fields: Map<string, { before: unknown; after: unknown }> }>()
  let more = 0
  for (const entry of entries.filter((e) => e.at > since).sort((a, b) => a.at - b.at)) {
    more += Math.max(0, entry.records - new Set(entry.changes.map((c) => c.id)).size)
    for (const { id, field, before, after } of entry.changes) {
      const record = found.get(id) ?? { at: 0, fields: new Map() }
      record.at = Math.max(record.at, entry.at)
      record.fields.set(field, { before: (record.fields.get(field) ?? { before }).before, after })
      found.set(id, record)
    }
  }
  const records = [...found].flatMap(([id, { at, fields }]): Changed[] => {
    const kind = kindOf(id)
    const real = [...fields].filter(
      ([, c]) => JSON.stringify(c.before ?? null) !== JSON.stringify(c.after ?? null),
    )
    if (real.length === 0) return []
    const names = real.map(([name]) => name)
    const change = (name: string | undefined) => real.find(([n]) => n === name)?.[1]
    const title = change(titleField(kind))
    const archived = change('archivedOn')
    const sort =
      title && isNothing(title.before) && !isNothing(title.after)
        ? 'new'
        : archived
          ? isNothing(archived.after)
            ? 'restored'
            : 'archived'
          : 'changed'
    return [{ id, kind, sort, fields: names, at }]
  })
  records.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
  return { records, more, reason: sentence(records, more) }
}
const isNothing = (v: unknown): boolean => v === undefined || v === null || v === ''

function sentence(records: readonly Changed[], more: number): Text {
  const count = (sort: Changed['sort']): number => records.filter((r) => r.sort === sort).length
  const total = records.length + more
  if (total === 0)
    return t(
      'Ingenting er endret siden sist.',
      'Ingenting er endra sidan sist.',
      'Nothing has changed since last time.',
    )
  return each((lang) => {
    const counted = (n: number, one: Text, several: Text): readonly string[] =>
      n === 0 ? [] : [`${n} ${(n === 1 ? one : several)[lang]}`]
    const told = andList(
      [
        ...counted(count('new'), t('ny', 'ny', 'new'), t('nye', 'nye', 'new')),
        ...counted(count('changed'), t('endret', 'endra', 'changed'), t('endret', 'endra', 'changed')),
        ...counted(
          count('archived'),
          t('arkivert', 'arkivert', 'archived'),
          t('arkivert', 'arkiverte', 'archived'),
        ),
        ...counted(
          count('restored'),
          t('hentet tilbake', 'henta tilbake', 'restored'),
          t('hentet tilbake', 'henta tilbake', 'restored'),
        ),
        ...counted(more, t('til', 'til', 'more'), t('til', 'til', 'more')),
      ],
      lang,
    )
    return t(
      `Siden sist: ${many(total, 'record', lang)} (${told}).`,
      `Sidan sist: ${many(total, 'record', lang)} (${told}).`,
      `Since last time: ${many(total, 'record', lang)} (${told}).`,
    )[lang]
  })
}
