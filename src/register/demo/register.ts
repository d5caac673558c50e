import { isDay } from '../../schema/value.ts'
import type { DemoRecord } from './book.ts'
import { makeContracts } from './contracts.ts'
import { makeComponents, makeDatasets, makeFlows, makeProcesses, makeStandards } from './data.ts'
import { makeFollowUp } from './follow.ts'
import { makePeople, makeRoles } from './people.ts'
import { makePrivacy } from './privacy.ts'
import { makeServices } from './services.ts'
import { makeSystems } from './systems.ts'
import { newWorld } from './world.ts'

export type { DemoRecord }

export interface DemoOptions {
  /** The same seed, day and size give the same bytes. */
  readonly seed: string | number
  /** ISO day that contracts, confirmations and assessments are placed around. */
  readonly today: string
  /** Name of the municipality; one that is plainly an example unless told. */
  readonly municipality?: string
  /** How many systems, 60–600. */
  readonly size?: number
}
export interface DemoRegister {
  readonly name: string
  readonly records: readonly DemoRecord[]
}

export const smallestDemo = 60
export const largestDemo = 600

/**
 * A believable register: systems with the reference names, services, contracts that run out, processings, people, and
 * the gaps that every register has. All use is made up, and every record says so in «Kilde».
 *
 * @throws RangeError when the size is outside 60–600 or `today` is no day.
 */
export function demoRegister(options: DemoOptions): DemoRegister {
  const { seed, today, municipality: name = 'Eksempel kommune', size = 180 } = options
  if (!Number.isInteger(size) || size < smallestDemo || size > largestDemo)
    throw new RangeError(`size ${size} is not ${smallestDemo}–${largestDemo}`)
  if (!isDay(today)) throw new RangeError(`«${today}» is not a day`)
  const world = newWorld(String(seed), today, size, name)
  makePeople(world)
  makeSystems(world)
  makeRoles(world)
  makeServices(world)
  makeStandards(world)
  makeContracts(world)
  makeDatasets(world)
  makeFlows(world)
  makeProcesses(world)
  makePrivacy(world)
  makeComponents(world)
  makeFollowUp(world)
  return { name, records: world.book.records }
}
