import type { Portfolio } from '../../live/portfolio.svelte.ts'
import { kindOf } from '../../schema/id.ts'
import type { Lang } from '../../schema/text.ts'
import { common } from '../../words/common.ts'
import { history } from '../../words/history.ts'

export interface Name {
  readonly text: string
  /** May be opened: it is here, and has a page. */
  readonly open: boolean
}

/** What a record of the history is called now. A setting of a field is called by the field; an erased person has no name. */
export function recordName(id: string, portfolio: Portfolio, lang: Lang): Name {
  const kind = portfolio.kindOf(id)
  const row = portfolio.row(id)
  if (!kind) return { text: common[lang].notFound, open: false }
  if (kind.id === 'fieldSetting') {
    const [of = '', field = ''] = id.slice(id.indexOf('@') + 1).split('.')
    const target = portfolio.kinds.get(of)
    const label = target?.fields[field]?.label[lang]
    return {
      text: target && label ? history[lang].setting(label, target.plural[lang]) : kind.label[lang],
      open: false,
    }
  }
  const title = portfolio.title(id)
  if (row && title !== '') return { text: title, open: true }
  if (kindOf(id) !== '' && kind.document === 'cards' && !row) return { text: history[lang].gone, open: false }
  return { text: common[lang].untitled, open: row !== undefined }
}
