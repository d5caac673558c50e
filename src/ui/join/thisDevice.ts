export type DeviceSort = 'phone' | 'tablet' | 'windows' | 'mac' | 'linux' | 'other'

interface Browser {
  readonly userAgent: string
  readonly maxTouchPoints: number
}
/** What a person would call what the browser runs on; a proposal to be changed, and never sent but as what the person keeps. */
export function deviceSort({ userAgent, maxTouchPoints }: Browser): DeviceSort {
  if (/iPhone|Android.*Mobile|Mobile.*Firefox/i.test(userAgent)) return 'phone'
  if (/iPad|Android|Tablet/i.test(userAgent)) return 'tablet'
  if (/Windows/i.test(userAgent)) return 'windows'
  // An iPad says that it is a Mac; a Mac has no touch screen.
  if (/Macintosh/i.test(userAgent)) return maxTouchPoints > 1 ? 'tablet' : 'mac'
  return /Linux|CrOS/i.test(userAgent) ? 'linux' : 'other'
}
