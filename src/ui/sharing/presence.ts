import type { SharingOnDesk } from '../../live/joiningTypes.ts'

export interface Present {
  readonly device: string
  /** The person, without the machine. */
  readonly name: string
  readonly at: SharingOnDesk['peers'][number]['at']
}

/** «Kari (Kari sin PC)» → «Kari». */
export const personIn = (name: string): string => name.replace(/\s*\([^()]*\)\s*$/u, '') || name

/** Those who have shown who they are and are connected now, each person once; those nobody has named are left out. */
export function present(sharing: SharingOnDesk | undefined): readonly Present[] {
  const out = new Map<string, Present>()
  for (const { device, name, state, at } of sharing?.peers ?? []) {
    if (name === undefined || state === 'connecting' || state === 'proving') continue
    if (state === 'stranger' || state === 'cut-off') continue
    const person = personIn(name)
    // One with two machines is where she has a record open.
    if (!out.get(person)?.at) out.set(person, { device, name: person, at })
  }
  return [...out.values()]
}

/** Who has this record open, and who of them is in that field. */
export const lookingAt = (
  sharing: SharingOnDesk | undefined,
  record: string,
  field?: string,
): readonly string[] =>
  present(sharing).flatMap(({ name, at }) =>
    at?.record === record && (field === undefined || at.field === field) ? [name] : [],
  )
