/** What there is to filter by, as choices in a form and as chips. Only what somebody is. */
import { filterChoices } from '../../../insight/network/filters.ts'
import { productAreas } from '../../../register/areas.ts'
import { sizeClasses, sizeClassLabels } from '../../../register/network/places.ts'
import type { Lang } from '../../../schema/text.ts'
import { networkSpread } from '../../../words/networkSpread.ts'
import { havings, type FilterName } from './choices.ts'
import type { SpreadModel } from './model.svelte.ts'

export interface FilterSelect {
  readonly name: Exclude<FilterName, 'tekst' | 'navn'>
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

const plain = (values: readonly string[]): FilterSelect['options'] =>
  values.map((value) => ({ value, label: value }))

/** A choice between one thing and itself is not offered, unless it is what the address asks for. */
export function selectsFor(model: SpreadModel, lang: Lang): readonly FilterSelect[] {
  const w = networkSpread[lang]
  const { spread } = model.network
  const there = filterChoices(spread, sizeClasses)
  const used = new Set(spread.areas.map((a) => a.area))
  const all: readonly FilterSelect[] = [
    {
      name: 'omrade',
      label: w.area,
      options: productAreas
        .filter((a) => used.has(a.value))
        .map((a) => ({ value: a.value, label: a.label[lang] })),
    },
    { name: 'leverandor', label: w.supplier, options: plain(there.suppliers) },
    { name: 'minst', label: w.having, options: havings.map((value) => ({ value, label: w.havings[value] })) },
    {
      name: 'fylke',
      label: w.county,
      options: there.counties.map((c) => ({ value: c.number, label: c.name })),
    },
    { name: 'region', label: w.region, options: plain(there.subRegions) },
    { name: 'samarbeid', label: w.cooperation, options: plain(there.cooperations) },
    {
      name: 'storrelse',
      label: w.size,
      options: there.sizes.map((s) => ({ value: s, label: sizeClassLabels[s][lang] })),
    },
  ]
  return all.filter((s) => s.options.length > 1 || (model.query[s.name] ?? '') !== '')
}

/** «Region: Fosen», «Søk i kommuner: ør». */
export function chipText(model: SpreadModel, name: FilterName, selects: readonly FilterSelect[]): string {
  const w = networkSpread[model.desk.prefs.lang]
  const value = model.query[name] ?? ''
  if (name === 'tekst') return `${w.solutionText}: ${value}`
  if (name === 'navn') return `${w.municipalityText}: ${value}`
  const select = selects.find((s) => s.name === name)
  const label = select?.options.find((o) => o.value === value)?.label ?? value
  return `${select?.label ?? name}: ${label}`
}
/** All of them on one line, for files and pictures; '' when there are none. */
export function filterLine(model: SpreadModel): string {
  const lang = model.desk.prefs.lang
  const selects = selectsFor(model, lang)
  const topic = model.topic === 'alle' ? [] : [networkSpread[lang].topics[model.topic]]
  const names: readonly FilterName[] = ['tekst', 'navn', ...selects.map((s) => s.name)]
  return [...topic, ...names.filter((n) => model.query[n]).map((n) => chipText(model, n, selects))].join('; ')
}
