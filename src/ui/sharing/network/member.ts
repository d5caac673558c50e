import type { AnyKind } from '../../../schema/kind.ts'
import type { MemberView } from '../../../live/sharingTypes.ts'
import type { Lang } from '../../../schema/text.ts'
import { within } from '../../../words/say.ts'
import { sharingNetwork } from '../../../words/sharingNetwork.ts'
import { listed } from '../names.ts'

export const memberName = (member: MemberView, lang: Lang): string =>
  member.name ?? sharingNetwork[lang].unnamed(member.owner.slice(0, 6))

/** «Viser 143 systemer, 12 avtaler og 4 til.» */
export function showsText(
  member: MemberView,
  kindOf: (id: string) => AnyKind | undefined,
  lang: Lang,
): string {
  const w = sharingNetwork[lang]
  const parts = member.shows
    .filter((s) => s.count > 0)
    .sort((a, b) => b.count - a.count)
    .flatMap(({ kind, count }) => {
      const found = kindOf(kind)
      return found ? [`${count} ${within(count === 1 ? found.label[lang] : found.plural[lang])}`] : []
    })
  return parts.length === 0 ? w.showsNothing : w.shows(listed(parts, lang))
}
