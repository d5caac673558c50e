/** Which register was open last in this browser. */
const lastOpen = 'samorden.register'

export function readLast(): string | null {
  try {
    return localStorage.getItem(lastOpen)
  } catch {
    return null // storage refused: the register opened last is chosen by its date instead
  }
}
export function writeLast(id: string): void {
  try {
    localStorage.setItem(lastOpen, id)
  } catch (error) {
    console.warn('Cannot remember which register was open:', error)
  }
}
