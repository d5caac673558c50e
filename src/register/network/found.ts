/** What a network begins with: its name, and a place held for each municipality. */
import type { PlainRecord } from '../reference/records.ts'
import { networks, presumedMembers } from '../reference/networks.ts'
import { municipalities } from '../reference/municipalities.ts'
import { networkId, participantId } from './ids.ts'
import { placeOf } from './places.ts'

export interface Founding {
  readonly name: string
  /** Municipality numbers; those that are none are left out. */
  readonly numbers: readonly string[]
  readonly purpose?: string
  readonly agreement?: string
  readonly agreedOn?: string
}
/** Records for the network's register. Their ids follow from the numbers: placed twice, they are there once. */
export function foundingRecords(founding: Founding): readonly PlainRecord[] {
  const { name, purpose, agreement, agreedOn } = founding
  return [
    {
      id: networkId,
      kind: 'network',
      fields: {
        name,
        ...(purpose ? { purpose } : {}),
        ...(agreement ? { agreement } : {}),
        ...(agreedOn ? { agreedOn } : {}),
      },
    },
    ...placeholderRecords(founding.numbers),
  ]
}
export const placeholderRecords = (numbers: readonly string[]): readonly PlainRecord[] =>
  [...new Set(numbers)].flatMap((number): PlainRecord[] => {
    const place = placeOf(number)
    return place
      ? [{ id: participantId(number), kind: 'participant', fields: { name: place.name, number } }]
      : []
  })

/** Who is presumed to be in a regional network (reference/networks.ts): a beginning that people change. */
export function presumedNumbers(network: string): readonly string[] {
  const found = networks().find((n) => n.id === network)
  return found ? presumedMembers(found, municipalities()).map((m) => m.number) : []
}
