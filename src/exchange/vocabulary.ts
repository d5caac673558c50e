/** What headings mean: every label and synonym of the kinds, folded, and how like a heading is to one of them. */
import type { AnyKind } from '../schema/kind.ts'
import { fieldsOf } from '../schema/kind.ts'
import type { Field } from '../schema/field.ts'
import { fold } from '../schema/order.ts'
import { similarity } from '../schema/parseChoice.ts'

/** One field's words. `tight` is without blanks: «org nr» and «orgnr», «e post» and «epost» are the same word. */
export interface FieldWords {
  readonly field: string
  readonly spec: Field
  readonly phrases: readonly Phrase[]
}
interface Phrase {
  readonly text: string
  readonly tight: string
  readonly tokens: readonly string[]
  /** Labels before synonyms, synonyms before ids. */
  readonly weight: number
}

const phrase = (text: string, weight: number): Phrase => {
  const folded = fold(text)
  return { text: folded, tight: folded.replaceAll(' ', ''), tokens: folded.split(' '), weight }
}

const spelled = (id: string): string => id.replace(/([a-z])([A-Z])/g, '$1 $2')

const phrases = (labels: readonly string[], synonyms: readonly string[], id: string): readonly Phrase[] => {
  const out = new Map<string, Phrase>()
  const add = (text: string, weight: number): void => {
    const p = phrase(text, weight)
    if (p.text && !out.has(p.text)) out.set(p.text, p)
  }
  for (const label of labels) add(label, 1)
  for (const synonym of synonyms) add(synonym, 0.98)
  if (id) add(spelled(id), 0.94)
  return [...out.values()]
}

const words = new WeakMap<AnyKind, readonly FieldWords[]>()
/** The words of a kind's fields; made once a kind. */
export function fieldWords(kind: AnyKind): readonly FieldWords[] {
  let known = words.get(kind)
  if (!known) {
    known = fieldsOf(kind).map(([field, spec]) => ({
      field,
      spec,
      phrases: phrases(Object.values(spec.label), spec.synonyms ?? [], field.startsWith('x:') ? '' : field),
    }))
    words.set(kind, known)
  }
  return known
}

const kindPhrases = new WeakMap<AnyKind, readonly Phrase[]>()
/** Words that mean the kind itself: «avtale», «kontrakter», «ROS». */
export function kindWords(kind: AnyKind): readonly Phrase[] {
  let known = kindPhrases.get(kind)
  if (!known) {
    const labels = [...Object.values(kind.label), ...Object.values(kind.plural)]
    known = phrases(
      [...labels, ...labels.map((l) => l.replace(/\s*[([].*$/, ''))],
      [...(kind.synonyms ?? []), ...labels.flatMap((l) => /\(([^)]+)\)/.exec(l)?.[1] ?? [])],
      kind.id,
    )
    kindPhrases.set(kind, known)
  }
  return known
}

/** The ways a heading may be read: whole, without brackets, without a year, each side of «/». */
export function headingForms(heading: string): readonly string[] {
  const bare = heading.replace(/\s*[([{][^)\]}]*[)\]}]/g, ' ')
  const forms = [
    heading,
    bare,
    bare.replace(/\b(?:19|20)\d{2}\b/g, ' '),
    ...bare.split(/[/\n|;]| eller | ev\.? /i),
  ]
  return [...new Set(forms.map(fold))].filter((f) => f !== '')
}

/** 0–1: how sure it is that a folded heading means a phrase. 1 only for the words themselves. */
export function phraseScore(heading: string, p: Phrase): number {
  if (heading === p.text) return p.weight
  const tight = heading.replaceAll(' ', '')
  if (tight === p.tight) return p.weight * 0.98
  const longer = Math.max(tight.length, p.tight.length)
  const shorter = Math.min(tight.length, p.tight.length)
  // A slip of the pen, or another ending («leverandører», «leverandørens»).
  if (shorter >= 5 && longer - shorter <= longer * 0.2) {
    const alike = similarity(tight, p.tight)
    if (alike >= 0.8) return p.weight * (0.72 + (alike - 0.8))
  }
  const tokens = heading.split(' ')
  if (p.tight.length >= 3 && p.tokens.every((t) => tokens.includes(t)))
    return p.weight * (0.5 + 0.35 * (p.tight.length / tight.length))
  if (tight.length >= 5 && tokens.every((t) => p.tokens.includes(t)))
    return p.weight * (0.45 + 0.35 * (tight.length / p.tight.length))
  // Norwegian writes words together: «leverandørnavn», «driftsleverandør».
  if (p.tight.length >= 5 && (tight.startsWith(p.tight) || tight.endsWith(p.tight)))
    return p.weight * (0.4 + 0.35 * (p.tight.length / tight.length))
  return 0
}

const scores = new WeakMap<readonly Phrase[], Map<string, number>>()

/** Best score of a heading's forms against some phrases. A part of the heading counts a little less than the whole. */
export function wordScore(forms: readonly string[], phraseList: readonly Phrase[]): number {
  // The same headings are held against the same words for every kind, sheet and try: remembered, up to a bound.
  let known = scores.get(phraseList)
  if (!known || known.size > 2000) scores.set(phraseList, (known = new Map<string, number>()))
  let best = 0
  for (const [i, form] of forms.entries()) {
    let score = known.get(form)
    if (score === undefined) {
      score = 0
      for (const p of phraseList) score = Math.max(score, phraseScore(form, p))
      known.set(form, score)
    }
    best = Math.max(best, i === 0 ? score : score * 0.97)
  }
  return best
}

/** Every phrase of every field, for telling a header row from others. */
export function headingSet(kinds: readonly AnyKind[]): ReadonlySet<string> {
  const out = new Set<string>()
  for (const kind of kinds)
    for (const { phrases: list } of fieldWords(kind)) for (const p of list) out.add(p.tight)
  return out
}
