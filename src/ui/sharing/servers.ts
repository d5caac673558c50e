/** Addresses as they are written in a box, one a line. */
export const lines = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

export function wrongSignalling(line: string): boolean {
  if (!/^wss?:\/\//i.test(line)) return true
  return !URL.canParse(line)
}
/** `stun:host:port`, `turn:host?transport=tcp`: what browsers take, without a name and a password. */
export const wrongIce = (line: string): boolean => !/^(?:stuns?|turns?):[^\s/]+$/i.test(line)
