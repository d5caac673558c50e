/** «Mine systemer»: what a person answers for, and what each record needs from them. */
import { collator } from '../schema/order.ts'
import { kindOf } from '../schema/id.ts'
import type { AnyKind, Row } from '../schema/kind.ts'
import { t, type Text } from '../schema/text.ts'
import { completenessOf } from './completeness.ts'
import { noticesOf } from './contracts.ts'
import { freshnessOf, type Freshness } from './gaps.ts'
import { conflictsOf } from './lifecycle.ts'
import { hasLeft, responsibilities, responsibilitiesOf } from './people.ts'
import { documents } from './documents.ts'
import { documentStatus } from './privacy.ts'
import { dayOf, inverse, linksOf, liveRow, textOf, type Portfolio } from './rows.ts'
import { andList, each, onDay } from './words.ts'

export type NeedCode = 'notice' | 'personLeft' | 'document' | 'lifecycle' | 'confirm' | 'missing'
export interface Need {
  readonly code: NeedCode
  readonly reason: Text
  /** The field to open, when there is one. */
  readonly field?: string
}
export interface MineRecord {
  readonly id: string
  readonly kind: string
  /** The person's parts in it: fields (`owner`, `responsible`, `superUsers`) or `role`. */
  readonly parts: readonly string[]
  readonly freshness: Freshness
  readonly confirmedOn: string | undefined
  readonly needs: readonly Need[]
}

/** Kinds a person looks after one by one; being in a unit or a forum is not a record to keep true. */
const kept: ReadonlySet<string> = new Set([
  'system',
  'contract',
  'dataset',
  'processing',
  'process',
  'integration',
  'riskAssessment',
  'dpia',
  'dpa',
])

/** The person's records, those that need most first, then by name. */
export function mineOf(
  view: Portfolio,
  person: string,
  kinds: ReadonlyMap<string, AnyKind>,
  today: string,
): readonly MineRecord[] {
  const parts = new Map<string, Set<string>>()
  for (const { id, field } of responsibilitiesOf(view, person, today)) {
    if (!kept.has(kindOf(id))) continue
    const set = parts.get(id) ?? new Set()
    set.add(field)
    parts.set(id, set)
  }
  const records = [...parts].flatMap(([id, fields]): (MineRecord & { title: string })[] => {
    const row = liveRow(view, id)
    const kind = kinds.get(kindOf(id))
    if (!row || !kind) return []
    return [
      {
        id,
        kind: kind.id,
        parts: [...fields],
        freshness: freshnessOf(row, today),
        confirmedOn: dayOf(row, 'confirmedOn'),
        needs: needsOf(view, row, kind, today),
        title: textOf(row, kind.title) ?? '',
      },
    ]
  })
  return records
    .sort((a, b) => b.needs.length - a.needs.length || collator('nb').compare(a.title, b.title))
    .map(({ title: _title, ...record }) => record)
}

/** What a record needs from whoever looks after it, the most pressing first. */
export function needsOf(view: Portfolio, row: Row, kind: AnyKind, today: string): readonly Need[] {
  const needs: Need[] = []
  const contracts = kind.id === 'contract' ? [row] : (inverse(view, 'contract', 'systems').get(row.id) ?? [])
  if (kind.id === 'contract' || kind.id === 'system')
    for (const contract of contracts) {
      const notice = noticesOf(view, today).get(contract.id)
      if (notice?.status === 'open' && notice.lastDay !== undefined && (notice.daysLeft ?? 999) <= 90)
        needs.push({ code: 'notice', reason: words.notice(notice.lastDay) })
    }
  for (const field of responsibilities[kind.id] ?? [])
    for (const id of linksOf(row, field)) {
      const person = view.row(id)
      if (person && hasLeft(person, today))
        needs.push({ code: 'personLeft', field, reason: words.left(textOf(person, 'name')) })
    }
  if (kind.id === 'system') {
    for (const which of documents) {
      const status = documentStatus(which, view, row, today)
      if (status.state === 'missing' || status.state === 'old')
        needs.push({ code: 'document', reason: status.reason })
    }
    for (const conflict of conflictsOf(view, row, today)) {
      const field = conflict.fields[0]
      needs.push({ code: 'lifecycle', reason: conflict.reason, ...(field === undefined ? {} : { field }) })
    }
  }
  const freshness = freshnessOf(row, today)
  if (freshness !== 'fresh') needs.push({ code: 'confirm', reason: words.confirm(dayOf(row, 'confirmedOn')) })
  const { missing } = completenessOf(row, kind)
  const first = missing[0]
  if (first)
    needs.push({
      code: 'missing',
      field: first.field,
      reason: words.missing(
        missing.slice(0, 3).map((m) => m.label),
        missing.length,
      ),
    })
  return needs
}

const words = {
  notice: (day: string): Text =>
    each(
      (lang) =>
        t(
          `Avtalen må sies opp innen ${onDay(day, lang)} hvis den ikke skal fornyes.`,
          `Avtalen må seiast opp innan ${onDay(day, lang)} dersom han ikkje skal fornyast.`,
          `Notice must be given by ${onDay(day, lang)} if the contract is not to renew.`,
        )[lang],
    ),
  left: (name: string | undefined): Text =>
    name === undefined
      ? t(
          'En som står oppført, har sluttet.',
          'Ein som står oppført, har slutta.',
          'Someone listed has left.',
        )
      : t(`${name} har sluttet.`, `${name} har slutta.`, `${name} has left.`),
  confirm: (day: string | undefined): Text =>
    day === undefined
      ? t(
          'Ingen har bekreftet dette ennå.',
          'Ingen har stadfesta dette enno.',
          'Nobody has confirmed this yet.',
        )
      : each(
          (lang) =>
            t(
              `Sist bekreftet ${onDay(day, lang)}.`,
              `Sist stadfesta ${onDay(day, lang)}.`,
              `Last confirmed ${onDay(day, lang)}.`,
            )[lang],
        ),
  missing: (labels: readonly Text[], all: number): Text =>
    each((lang) => {
      const names = andList(
        labels.map((l) => l[lang].toLowerCase()),
        lang,
      )
      const more = all - labels.length
      const rest = more > 0 ? t(` (og ${more} til)`, ` (og ${more} til)`, ` (and ${more} more)`)[lang] : ''
      return t(
        `Ikke besvart: ${names}${rest}.`,
        `Ikkje svart på: ${names}${rest}.`,
        `Not answered: ${names}${rest}.`,
      )[lang]
    }),
}
