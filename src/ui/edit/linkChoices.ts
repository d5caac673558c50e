import type { Portfolio } from '../../live/portfolio.svelte.ts'
import { collator, fold } from '../../schema/order.ts'
import type { Lang } from '../../schema/text.ts'
import type { Choice } from '../parts/choice.ts'

const most = 12

/** Records of these kinds whose name begins with, or holds, what is written; `*` is every kind with a name. */
export function linkChoices(
  portfolio: Portfolio,
  to: readonly string[],
  query: string,
  lang: Lang,
  without: readonly string[] = [],
): readonly Choice[] {
  const q = fold(query)
  const kinds = to.includes('*') ? [...portfolio.kinds.keys()] : to
  const begins: Choice[] = []
  const holds: Choice[] = []
  for (const id of kinds) {
    const kind = portfolio.kinds.get(id)
    if (!kind) continue
    for (const row of portfolio.rows(id)) {
      if (without.includes(row.id)) continue
      const title = row[kind.title]
      if (typeof title !== 'string') continue
      const folded = fold(title)
      const choice: Choice =
        kinds.length > 1
          ? { id: row.id, label: title, detail: kind.label[lang] }
          : { id: row.id, label: title }
      if (folded.startsWith(q)) begins.push(choice)
      else if (q !== '' && folded.includes(q)) holds.push(choice)
    }
  }
  const order = collator(lang)
  const by = (a: Choice, b: Choice) => order.compare(a.label, b.label)
  return [...begins.sort(by), ...holds.sort(by)].slice(0, most)
}
