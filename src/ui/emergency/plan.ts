import {
  contactsOf,
  emergencySystems,
  type Contact,
  type EmergencySystem,
  type PlanGap,
} from '../../insight/emergency.ts'
import { impactOf } from '../../insight/impact.ts'
import { numberOf, presentSystems, textOf, type Portfolio } from '../../insight/rows.ts'
import { collator, fold } from '../../schema/order.ts'

/** How many are shown: the vital ones, those of high criticality too, or every system that is there. */
export const levels = ['vital', 'high', 'all'] as const
export type Level = (typeof levels)[number]
export const isLevel = (v: unknown): v is Level => (levels as readonly unknown[]).includes(v)

/** A system's page in the emergency list. Gaps are told only for those said to be critical. */
export interface Plan extends Omit<EmergencySystem, 'criticality'> {
  readonly criticality: string | undefined
}

const order: Readonly<Record<string, number>> = { vital: 0, high: 1, medium: 2, low: 3 }
const rank = (plan: Plan): number => order[plan.criticality ?? ''] ?? 4

/** Vital first, then high, then the rest; within each by how soon it must be back, then by name. */
export function plansOf(view: Portfolio, today: string, level: Level): readonly Plan[] {
  const critical = emergencySystems(view, today)
  if (level === 'vital') return critical.filter((s) => s.criticality === 'vital')
  if (level === 'high') return critical
  const there = new Set(critical.map((s) => s.id))
  const rest = presentSystems(view)
    .filter((s) => !there.has(s.id))
    .map((system): Plan => ({
      id: system.id,
      name: textOf(system, 'name') ?? '',
      criticality: textOf(system, 'criticality'),
      rto: numberOf(system, 'rto'),
      workaround: textOf(system, 'workaround'),
      impact: impactOf(view, system.id),
      contacts: contactsOf(view, system, today),
      missing: [],
    }))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.rto ?? Infinity) - (b.rto ?? Infinity) ||
        collator('nb').compare(a.name, b.name),
    )
  return [...critical, ...rest]
}

/** Names of the system, of what stops with it and of whom to call, to be searched in. */
export const searchText = (plan: Plan, titleOf: (id: string) => string): string =>
  fold(
    [
      plan.name,
      ...plan.contacts.map((c) => c.name),
      ...plan.impact.services.map((s) => titleOf(s.id)),
      ...plan.impact.systems.map((s) => titleOf(s.id)),
    ].join(' '),
  )

/** The first number that leads to someone who can help. */
export const firstCall = (plan: Plan): Contact | undefined =>
  plan.contacts.find((c) => c.phone !== undefined && !c.left)

/** Digits and a leading plus: what a telephone dials. */
export const telHref = (phone: string): string => `tel:${phone.replace(/(?!^\+)\D/g, '')}`

const holding = { owner: 'owner', responsible: 'responsible', superUser: 'superUsers' } as const
/** The record and field where a gap is filled in. */
export function whereToFill(plan: Plan, gap: PlanGap): { readonly id: string; readonly field: string } {
  switch (gap) {
    case 'supplierPhone':
      return { id: plan.id, field: 'supportPhone' }
    case 'responsiblePhone': {
      const person = plan.contacts.find((c) => c.id?.startsWith('person:') && !c.left)
      return person?.id ? { id: person.id, field: 'phone' } : { id: plan.id, field: 'responsible' }
    }
    case 'personLeft': {
      const sort = plan.contacts.find((c) => c.left)?.sort
      const field = sort && sort in holding ? holding[sort as keyof typeof holding] : 'responsible'
      return { id: plan.id, field }
    }
    case 'onlyOne':
      return { id: plan.id, field: 'superUsers' }
    default:
      return { id: plan.id, field: gap }
  }
}
