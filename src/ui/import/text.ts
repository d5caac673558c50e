/** How mappings and plans are said in words. The indexed types make a code without its sentence a compile error. */
import type { Why } from '../../exchange/mapping.ts'
import type { MatchedBy, PairReason, Choice } from '../../exchange/planTypes.ts'
import type { ProblemCode, RefusalCode, SheetNote } from '../../exchange/problems.ts'
import { targetKey, type OwnType, type Target, type TargetChoice } from '../../exchange/target.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'
import type { Field } from '../../schema/field.ts'
import type { AnyKind } from '../../schema/kind.ts'
import { show, type ShowOptions } from '../../schema/show.ts'
import { t, type Lang } from '../../schema/text.ts'
import { importing } from '../../words/import.ts'
import { importColumns } from '../../words/importColumns.ts'
import { importPlan } from '../../words/importPlan.ts'
import { importProblems } from '../../words/importProblems.ts'
import type { ImportRun } from './run.svelte.ts'

export interface Sentence {
  readonly means: string
  readonly fix: string
}
export const refusalText = (why: RefusalCode, lang: Lang): Sentence => {
  const all: Readonly<Record<RefusalCode, Sentence>> = importProblems[lang].refused
  return all[why]
}
export const problemText = (code: ProblemCode, lang: Lang): Sentence => {
  const all: Readonly<Record<ProblemCode, Sentence>> = importProblems[lang].problem
  return all[code]
}
export const noteText = (note: SheetNote, lang: Lang): string => {
  const all: Readonly<Record<SheetNote, string>> = importing[lang].notes
  return all[note]
}
export const whyText = (why: Why, lang: Lang): string => {
  const all: Readonly<Record<Why, string>> = importColumns[lang].why
  return all[why]
}
export const reasonText = (reason: PairReason, lang: Lang): string => {
  const all: Readonly<Record<PairReason, string>> = importPlan[lang].reasons
  return all[reason]
}
export const choiceText = (choice: Choice, lang: Lang): string => {
  const all: Readonly<Record<Choice, string>> = importPlan[lang].choice
  return all[choice]
}
export const byText = (by: MatchedBy | 'pair', lang: Lang): string => {
  const all: Readonly<Record<MatchedBy | 'pair', string>> = importPlan[lang].by
  return all[by]
}

/** «Systemer» → «systemer», «ROS» stays: for a label inside a sentence. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
/** «143 systemer», «1 person». */
export const countOf = (n: number, kind: AnyKind | undefined, lang: Lang): string =>
  `${n.toLocaleString('nb-NO')} ${inSentence((n === 1 ? kind?.label : kind?.plural)?.[lang] ?? '')}`
/** «a, b og c». */
export const listed = (parts: readonly string[], lang: Lang): string =>
  new Intl.ListFormat(lang === 'en' ? 'en-GB' : 'nb-NO').format(parts)

export function targetLabel(target: Target, choices: ReadonlyMap<string, TargetChoice>, lang: Lang): string {
  const w = importColumns[lang]
  switch (target.to) {
    case 'nothing':
      return w.leaveOut
    case 'id':
      return w.samordenId
    case 'own':
      return w.own(target.label)
    default:
      return choices.get(targetKey(target))?.label[lang] ?? w.leaveOut
  }
}

/** Under this a person should look at the column; the engine's own mark. */
const look = 0.7
const certain = 0.9
export type Certainty = 'sure' | 'quite' | 'unsure' | 'none'
export const certaintyOf = (confidence: number, target: Target): Certainty =>
  target.to === 'nothing' && confidence === 0
    ? 'none'
    : confidence >= certain
      ? 'sure'
      : confidence >= look
        ? 'quite'
        : 'unsure'

const ownField = (type: OwnType, label: string, options: readonly string[] = []): Field => {
  const about = { label: t(label), theme: 'basis' }
  return type === 'choice'
    ? { type, ...about, options: options.map((o) => ({ value: o, label: t(o) })) }
    : { type, ...about }
}
/** The field that a change of the plan is about; own fields that the import will make are named `own:…`. */
export function fieldIn(run: ImportRun, kindId: string, name: string): Field | undefined {
  const kind = run.kinds.find((k) => k.id === kindId)
  if (!name.startsWith('own:')) return kind?.fields[name]
  const own = run.mapping?.columns
    .map((c) => c.target)
    .find((target) => target.to === 'own' && `own:${target.label}` === name)
  return own?.to === 'own' ? ownField(own.fieldType, own.label, own.options) : undefined
}

/** Titles of records of the register and of those that the plan will make (`+organisation/o3`, `+system/12`). */
export function titlesIn(run: ImportRun, lang: Lang): (ref: string) => string {
  const made = new Map(run.others.map((r) => [r.ref, r.title]))
  return (ref) =>
    made.get(ref) ??
    (run.portfolio.title(ref) || importPlan[lang].row(/\/(\d+)$/.exec(ref)?.[1] ?? '') || ref)
}

const longest = 300
/** A value on one line, long texts cut. */
export function valueText(field: Field | undefined, value: unknown, options: ShowOptions): string {
  const text = field ? show(field, value, options) : String(value ?? '')
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

/** `[3, 4, 9]` → «3, 4 og 9»; many are cut. */
export const rowList = (rows: readonly number[], lang: Lang, most = 6): string =>
  rows.length > most ? `${rows.slice(0, most).join(', ')} …` : listed(rows.map(String), lang)

/** True for a record that has an address of its own already. */
export const inRegister = (portfolio: Portfolio, ref: string): boolean =>
  !ref.startsWith('+') && portfolio.row(ref) !== undefined
