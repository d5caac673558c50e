/** Every target a heading may mean, with how sure it is: heading first, then what the cells say against or for it. */
import type { FieldType } from '../schema/field.ts'
import { fit } from './evidence.ts'
import type { Why } from './mapping.ts'
import type { Profile, TableColumn } from './table.ts'
import {
  fieldTargets,
  linkedFields,
  linkedKinds,
  relatedFields,
  relatedKinds,
  type Around,
  type Target,
} from './target.ts'
import { fieldWords, headingForms, kindWords, wordScore } from './vocabulary.ts'

export interface Candidate {
  readonly target: Target
  readonly score: number
  readonly why: Why
}

/** `systemansvarlig e post` minus `systemansvarlig` → `e post`. Undefined when the words are not in it. */
function without(form: string, words: string): string | undefined {
  if (words.length < 3 || !form.includes(words)) return undefined
  const m = new RegExp(`(?:^| )${words}(?:s|ens|nes|ets|en|et)?(?: |$)`).exec(form)
  if (!m) return undefined
  const rest = `${form.slice(0, m.index)} ${form.slice(m.index + m[0].length)}`.replace(
    /\b(?:til|for|hos|på)\b/g,
    ' ',
  )
  return rest.replace(/\s+/g, ' ').trim()
}

/** Candidates above 0.3, best first. */
export function candidatesFor(column: TableColumn, profile: Profile, around: Around): readonly Candidate[] {
  const out: Candidate[] = []
  if (!column.heading) return out
  const forms = headingForms(column.heading)
  const groupForms = column.group ? headingForms(column.group) : []
  const add = (target: Target, score: number, why: Why): void => {
    if (score > 0.3) out.push({ target, score, why })
  }
  // [fieldId] at the end is what our own export writes when two labels are alike.
  const exact = /\[([\w:]+)\]$/.exec(column.heading)?.[1]
  const names = new Map(fieldTargets(around.kind))
  const own = new Map<string, number>()
  for (const { field, spec, phrases } of fieldWords(around.kind)) {
    if (!names.has(field)) continue
    const score =
      exact === field ? 1.5 : Math.max(wordScore(forms, phrases), withGroup(column, phrases) * 0.98)
    if (score <= 0.3) continue
    const sure = score >= 0.93 ? 0.6 : 1 // cells say less against the very words of a label
    own.set(field, score)
    const fits = fit(spec, profile) * sure
    // Between two columns with the same heading the first counts, not the one with the tidier cells.
    add(
      { to: 'field', field },
      score + (score >= 0.9 ? Math.min(0, fits) : fits),
      score >= 0.9 ? 'heading' : 'similar',
    )
  }
  const best = Math.max(0, ...own.values())
  linked(forms, groupForms, profile, around, add)
  related(forms, groupForms, profile, around, best, add)
  return out.sort((a, b) => b.score - a.score)
}

const withGroup = (column: TableColumn, phrases: Parameters<typeof wordScore>[1]): number =>
  column.group ? wordScore(headingForms(`${column.group} ${column.heading}`), phrases) : 0

type Add = (target: Target, score: number, why: Why) => void

/** «Leverandør orgnr», «Systemansvarligs e-post», or «E-post» under «Systemansvarlig». */
function linked(
  forms: readonly string[],
  groups: readonly string[],
  p: Profile,
  around: Around,
  add: Add,
): void {
  for (const { link, to } of linkedKinds(around)) {
    const words = fieldWords(around.kind).find((w) => w.field === link)
    if (!words) continue
    const fields = new Map(linkedFields(to))
    const underGroup = groups.length ? wordScore(groups, words.phrases) : 0
    const rests = forms.flatMap((form) => words.phrases.flatMap((ph) => without(form, ph.text) || []))
    for (const w of fieldWords(to)) {
      const score = Math.max(
        underGroup > 0.8 ? wordScore(forms, w.phrases) * 0.97 : 0,
        ...rests.map((r) => wordScore([r], w.phrases)),
      )
      if (score < 0.8) continue
      if (w.field === to.title) add({ to: 'field', field: link }, score * 0.96, 'group')
      else if (fields.has(w.field))
        add({ to: 'linked', link, field: w.field }, score * 0.96 + fit(w.spec, p), 'group')
    }
  }
}

const checkable: ReadonlySet<FieldType> = new Set<FieldType>(['date', 'number', 'money', 'answer'])

/** «Avtalens sluttdato», «Oppsigelsestid», «ROS utført»: facts of another record that belongs to this row. */
function related(
  forms: readonly string[],
  groups: readonly string[],
  p: Profile,
  around: Around,
  best: number,
  add: Add,
): void {
  for (const { link, from } of relatedKinds(around)) {
    const fields = new Map(relatedFields(from, link))
    const kindly = kindWords(from).filter((w) => w.tight.length >= 3)
    const underGroup = groups.length > 0 && wordScore(groups, kindly) > 0.75
    const rests = forms.flatMap((form) => kindly.flatMap((ph) => without(form, ph.text) || []))
    const inside = forms.some((f) =>
      kindly.some((w) => w.tight.length >= 4 && f.replaceAll(' ', '').includes(w.tight)),
    )
    for (const w of fieldWords(from)) {
      const spec = fields.get(w.field)
      if (!spec) continue
      const whole = wordScore(forms, w.phrases)
      const part = Math.max(underGroup ? whole : 0, ...rests.map((r) => wordScore([r], w.phrases)))
      const target: Target = { to: 'related', kind: from.id, link, field: w.field }
      if (part >= 0.8) add(target, part * 0.95 + fit(spec, p), 'group')
      // Without the kind's name only facts that can be checked, under words the row's own kind has no use for.
      else if (whole >= 0.9 && (inside || (best < 0.7 && checkable.has(spec.type))))
        add(target, whole * (inside ? 0.92 : 0.82) + fit(spec, p), 'similar')
    }
  }
}
