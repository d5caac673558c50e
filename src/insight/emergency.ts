/** Beredskap: when the servers are gone, which systems matter, what stops with them, what to do meanwhile and whom to call. */
import type { Row } from '../schema/kind.ts'
import { collator } from '../schema/order.ts'
import { t, type Text } from '../schema/text.ts'
import { impactOf, type Impact } from './impact.ts'
import { hasLeft, isCurrentRole } from './people.ts'
import {
  inverse,
  liveRow,
  numberOf,
  presentSystems,
  setOf,
  textOf,
  type Figure,
  type Portfolio,
} from './rows.ts'
import { each, join, many, notAnswered } from './words.ts'

export const contactSorts = [
  'support',
  'supplier',
  'operator',
  'responsible',
  'owner',
  'role',
  'superUser',
  'mailbox',
] as const
export type ContactSort = (typeof contactSorts)[number]
export interface Contact {
  readonly sort: ContactSort
  /** The record to open: a person, an organisation, a role; none for the system's own support line and mailbox. */
  readonly id?: string
  readonly name: string
  readonly phone?: string
  readonly email?: string
  readonly hours?: string
  /** The person has left: shown, so that nobody spends the night calling. */
  readonly left: boolean
}

/** What an emergency plan for one system should say and does not. */
export type PlanGap =
  'rto' | 'workaround' | 'supplierPhone' | 'responsible' | 'responsiblePhone' | 'personLeft' | 'onlyOne'
export interface EmergencySystem {
  readonly id: string
  readonly name: string
  readonly criticality: 'vital' | 'high'
  /** Hours; undefined is not answered, and is listed after those that say. */
  readonly rto: number | undefined
  readonly workaround: string | undefined
  readonly impact: Impact
  readonly contacts: readonly Contact[]
  readonly missing: readonly { readonly gap: PlanGap; readonly reason: Text }[]
}

type Partial_<T> = { [P in keyof T]?: T[P] | undefined }
const contact = (sort: ContactSort, name: string, left: boolean, more: Partial_<Contact>): Contact => ({
  sort,
  name,
  left,
  ...(more.id === undefined ? {} : { id: more.id }),
  ...(more.phone === undefined ? {} : { phone: more.phone }),
  ...(more.email === undefined ? {} : { email: more.email }),
  ...(more.hours === undefined ? {} : { hours: more.hours }),
})

/** Whom to call about a system, the fastest help first. Persons stand once, by the nearest part they have. */
export function contactsOf(view: Portfolio, system: Row, today: string): readonly Contact[] {
  const out: Contact[] = []
  const supportName = textOf(system, 'supportName')
  const supportPhone = textOf(system, 'supportPhone')
  const hours = textOf(system, 'supportHours')
  if (supportName !== undefined || supportPhone !== undefined)
    out.push(contact('support', supportName ?? '', false, { phone: supportPhone, hours }))
  for (const sort of ['supplier', 'operator'] as const) {
    const row = liveRow(view, textOf(system, sort))
    if (row && !out.some((c) => c.id === row.id))
      out.push(
        contact(sort, textOf(row, 'name') ?? '', false, {
          id: row.id,
          phone: textOf(row, 'phone'),
          email: textOf(row, 'email'),
        }),
      )
  }
  const seen = new Set<string>()
  const person = (sort: ContactSort, id: string | undefined): void => {
    const row = id === undefined || seen.has(id) ? undefined : view.row(id)
    if (!row) return
    seen.add(row.id)
    const left = hasLeft(row, today) || textOf(row, 'archivedOn') !== undefined
    out.push(
      contact(sort, textOf(row, 'name') ?? '', left, {
        id: row.id,
        phone: textOf(row, 'phone'),
        email: textOf(row, 'email'),
      }),
    )
  }
  person('responsible', textOf(system, 'responsible'))
  person('owner', textOf(system, 'owner'))
  for (const role of inverse(view, 'role', 'systems').get(system.id) ?? [])
    if (isCurrentRole(role, today)) person('role', textOf(role, 'person'))
  for (const id of setOf(system, 'superUsers')) person('superUser', id)
  const mailbox = textOf(system, 'roleMailbox')
  if (mailbox !== undefined) out.push(contact('mailbox', '', false, { email: mailbox }))
  return out
}

const internal: ReadonlySet<ContactSort> = new Set(['responsible', 'owner', 'role', 'superUser'])
function planGaps(system: Row, contacts: readonly Contact[]): EmergencySystem['missing'] {
  const there = contacts.filter((c) => internal.has(c.sort) && !c.left)
  const outside = contacts.filter((c) => ['support', 'supplier', 'operator'].includes(c.sort))
  const gaps: PlanGap[] = []
  if (textOf(system, 'workaround') === undefined) gaps.push('workaround')
  if (numberOf(system, 'rto') === undefined) gaps.push('rto')
  if (!outside.some((c) => c.phone !== undefined)) gaps.push('supplierPhone')
  if (there.length === 0) gaps.push('responsible')
  else if (!there.some((c) => c.phone !== undefined)) gaps.push('responsiblePhone')
  if (contacts.some((c) => c.left)) gaps.push('personLeft')
  if (there.length === 1) gaps.push('onlyOne')
  return gaps.map((gap) => ({ gap, reason: gapWords[gap] }))
}

/** Systems said to be vital or of high criticality: vital first, then by how soon they must be back, then by name. */
export function emergencySystems(view: Portfolio, today: string): readonly EmergencySystem[] {
  return presentSystems(view)
    .flatMap((system): EmergencySystem[] => {
      const criticality = textOf(system, 'criticality')
      if (criticality !== 'vital' && criticality !== 'high') return []
      const contacts = contactsOf(view, system, today)
      return [
        {
          id: system.id,
          name: textOf(system, 'name') ?? '',
          criticality,
          rto: numberOf(system, 'rto'),
          workaround: textOf(system, 'workaround'),
          impact: impactOf(view, system.id),
          contacts,
          missing: planGaps(system, contacts),
        },
      ]
    })
    .sort(
      (a, b) =>
        Number(b.criticality === 'vital') - Number(a.criticality === 'vital') ||
        (a.rto ?? Infinity) - (b.rto ?? Infinity) ||
        collator('nb').compare(a.name, b.name),
    )
}

/** Critical systems whose plan lacks something; `unanswered` are the systems nobody has said how critical they are. */
export function emergencyGaps(view: Portfolio, today: string): Figure {
  const critical = emergencySystems(view, today)
  const ids = critical.filter((s) => s.missing.length > 0).map((s) => s.id)
  const unanswered = presentSystems(view)
    .filter((s) => textOf(s, 'criticality') === undefined)
    .map((s) => s.id)
  return {
    ids,
    unanswered,
    of: critical.length,
    target: { kind: 'system', where: [{ field: 'd:plan', op: 'is', value: 'gaps' }] },
    reason: join(
      each(
        (lang) =>
          t(
            `${ids.length} av ${many(critical.length, 'system', lang)} som er kritiske, mangler noe i beredskapsplanen.`,
            `${ids.length} av ${many(critical.length, 'system', lang)} som er kritiske, manglar noko i beredskapsplanen.`,
            `${ids.length} of ${many(critical.length, 'system', lang)} that are critical lack something in the emergency plan.`,
          )[lang],
      ),
      notAnswered(unanswered.length),
    ),
  }
}

/** Everyone's phone numbers in one list, for the printed page: organisations and persons that critical systems name. */
export function phoneList(
  systems: readonly EmergencySystem[],
): readonly (Contact & { readonly systems: readonly string[] })[] {
  const byKey = new Map<string, Contact & { systems: string[] }>()
  for (const system of systems)
    for (const c of system.contacts) {
      if (c.phone === undefined || c.left) continue
      const key = `${c.id ?? c.name} ${c.phone}`
      const known = byKey.get(key)
      if (known) known.systems.push(system.id)
      else byKey.set(key, { ...c, systems: [system.id] })
    }
  return [...byKey.values()].sort((a, b) => collator('nb').compare(a.name, b.name))
}

const gapWords: Readonly<Record<PlanGap, Text>> = {
  rto: t(
    'Det står ikke hvor fort systemet må være oppe igjen.',
    'Det står ikkje kor fort systemet må vere oppe att.',
    'How soon it must be back is not stated.',
  ),
  workaround: t(
    'Det står ikke hva dere gjør i mellomtiden.',
    'Det står ikkje kva de gjer i mellomtida.',
    'What to do meanwhile is not stated.',
  ),
  supplierPhone: t(
    'Verken brukerstøtte, leverandør eller driftsleverandør har telefonnummer.',
    'Verken brukarstøtte, leverandør eller driftsleverandør har telefonnummer.',
    'Neither support, supplier nor operator has a phone number.',
  ),
  responsible: t(
    'Ingen hos dere står som ansvarlig.',
    'Ingen hos dykk står som ansvarleg.',
    'Nobody among you is named as responsible.',
  ),
  responsiblePhone: t(
    'Ingen av de ansvarlige har telefonnummer.',
    'Ingen av dei ansvarlege har telefonnummer.',
    'None of those responsible has a phone number.',
  ),
  personLeft: t(
    'En som står oppført, har sluttet.',
    'Ein som står oppført, har slutta.',
    'Someone listed has left.',
  ),
  onlyOne: t(
    'Bare én person hos dere kjenner systemet.',
    'Berre éin person hos dykk kjenner systemet.',
    'Only one person among you knows the system.',
  ),
}
