/** An invitation that is being answered, kept so that the page may be closed while nobody is there to meet. Gone when it is done. */
import type { JoinAs } from './joiningTypes.ts'

const name = 'samorden.begun-join'

export function keptBegun(): JoinAs | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return undefined
    const { link, person, device, member } = kept as Partial<Record<keyof JoinAs, unknown>>
    if (typeof link !== 'string' || typeof person !== 'string' || typeof device !== 'string') return undefined
    return { link, person, device, member: typeof member === 'string' ? member : undefined }
  } catch (error) {
    console.warn('An answer that was begun cannot be read:', error)
    return undefined
  }
}
export function keepBegun(as: JoinAs | undefined): void {
  try {
    if (as) localStorage.setItem(name, JSON.stringify(as))
    else localStorage.removeItem(name)
  } catch (error) {
    console.warn('An answer that is begun cannot be kept:', error)
  }
}
