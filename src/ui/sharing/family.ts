/** Devices as people see them: gathered by whose they are, and who may remove whom. */
import type { DeviceView } from '../../live/sharingTypes.ts'
import { collator } from '../../schema/order.ts'

export interface Household {
  /** Person card; undefined for devices that nobody is named for. */
  readonly person: string | undefined
  readonly devices: readonly DeviceView[]
}

/** One's own first, then persons in the order of `titleOf`, those without a person last; removed devices are left out. */
export function byPerson(
  devices: readonly DeviceView[],
  titleOf: (person: string) => string,
): readonly Household[] {
  const found = new Map<string | undefined, DeviceView[]>()
  for (const device of devices) {
    if (device.removed === 'nothing') continue
    const list = found.get(device.person)
    if (list) list.push(device)
    else found.set(device.person, [device])
  }
  const rank = (h: Household): number => (h.devices.some((d) => d.me) ? 0 : h.person === undefined ? 2 : 1)
  return [...found]
    .map(([person, list]) => ({ person, devices: list.sort((a, b) => Number(b.me) - Number(a.me)) }))
    .sort(
      (a, b) => rank(a) - rank(b) || collator('nb').compare(titleOf(a.person ?? ''), titleOf(b.person ?? '')),
    )
}

/**
 * Devices that may remove this one: administrators that stand above it in the tree of certificates. The root (the recovery
 * sheet) always may, and is not a device. A ring among certificates, which cannot be, ends the walk.
 */
export function whoMayRemove(devices: readonly DeviceView[], id: string): readonly DeviceView[] {
  const known = new Map(devices.map((d) => [d.id, d]))
  const out: DeviceView[] = []
  const seen = new Set([id])
  let above = known.get(id)?.by
  while (above !== undefined && !seen.has(above)) {
    seen.add(above)
    const device = known.get(above)
    if (device && device.role === 'administrator' && device.removed === undefined) out.push(device)
    above = device?.by
  }
  return out
}
