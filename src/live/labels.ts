/** What a newcomer calls itself: a person and a device, as one line that can be read by itself. A claim. */
const between = ' · '
export const labelOf = (person: string, device: string): string =>
  [person, device]
    .map((part) => part.replaceAll(between, ' ').trim())
    .filter(Boolean)
    .join(between)
export function labelParts(label: string): { readonly person: string; readonly device: string } {
  const [person = '', device = ''] = label.split(between)
  return { person, device }
}
