import { sectorsOf } from '../../insight/costGroups.ts'
import type { Condition } from '../../insight/filter.ts'
import type { Portfolio as View } from '../../insight/rows.ts'
import { serviceAreas } from '../../register/areas.ts'
import type { Row } from '../../schema/kind.ts'
import { collator } from '../../schema/order.ts'
import type { Lang } from '../../schema/text.ts'

export const sectorLabel = (sector: string, lang: Lang): string =>
  serviceAreas.find((a) => a.value === sector)?.label[lang] ?? sector

/** Choices of a sector filter: all first, then by name. */
export const sectorOptions = (
  all: string,
  lang: Lang,
): readonly { readonly value: string; readonly label: string }[] => [
  { value: '', label: all },
  ...serviceAreas
    .map((a) => ({ value: a.value as string, label: a.label[lang] }))
    .sort((a, b) => collator(lang).compare(a.label, b.label)),
]
/** Whether a system works for the sector; every system when none is asked for. */
export const inSector = (view: View, sector: string): ((system: Row) => boolean) =>
  sector === '' ? () => true : (system) => sectorsOf(view, system).includes(sector)
/** The same as a filter of the list behind. */
export const sectorCondition = (sector: string): readonly Condition[] =>
  sector === '' ? [] : [{ field: 'd:sectors', op: 'is', value: sector }]
