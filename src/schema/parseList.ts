/** Several values in one cell. `splitList(joinList(items))` gives the items back, whatever they hold. */

const clean = (parts: readonly string[]): string[] => parts.map((p) => p.trim()).filter((p) => p !== '')

const asJson = (s: string): string[] | undefined => {
  if (!s.startsWith('["')) return undefined
  try {
    const list: unknown = JSON.parse(s)
    return Array.isArray(list) && list.every((i) => typeof i === 'string') ? list : undefined
  } catch {
    return undefined // a name may begin with `["`; then it is no list
  }
}

/**
 * Line breaks, `;` and `|` split before commas, commas before ` / `: whoever uses a stronger sign means the weaker one
 * as part of the words («HR, lønn; Arkiv» is two). Bullets are taken away. Not split on «og» or a tight `/`:
 * «personvern og sikkerhet» and «HR/lønn» are one thing each unless the reader knows better.
 */
export function splitList(text: string): string[] {
  const s = text.trim()
  const json = asJson(s)
  if (json) return json
  const by = /[\n\r;|]/.test(s) ? /[\n\r;|]/ : s.includes(',') ? /,/ : / \/ /
  return [...new Set(clean(s.split(by).map((p) => p.replace(/^\s*[•·▪*]\s*/, ''))))]
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i])

/** The plainest text that reads back as the same list: `a, b`, else `a, b; c;`, else a JSON list. */
export function joinList(items: readonly string[]): string {
  const comma = items.join(', ')
  if (same(splitList(comma), items)) return comma
  const semicolon = `${items.join('; ')};`
  return same(splitList(semicolon), items) ? semicolon : JSON.stringify(items)
}

/**
 * Cuts text into known things, longest first, on every sign people use between them (`,` `;` newline `/` `|` `+` `&`
 * ` og ` ` and ` ` samt `): a label that itself holds «og» or `/` stays whole when it is known.
 * @returns what was found, and the pieces that are nothing known.
 */
export function splitKnown<T>(
  text: string,
  find: (piece: string) => T | undefined,
): { readonly found: readonly T[]; readonly rest: readonly string[] } {
  const whole = find(text.trim())
  if (whole !== undefined) return { found: [whole], rest: [] }
  const parts = text.split(/(\s*[\n\r;,|/+&•]\s*|\s+(?:og|and|samt)\s+)/i)
  const found: T[] = []
  const rest: string[] = []
  // Even places hold words, odd places the signs between them. A cell of hundreds of pieces is prose, not a list.
  const words = Math.min(Math.ceil(parts.length / 2), 200)
  for (let i = 0; i < words;) {
    let took = 0
    for (let n = Math.min(words - i, 8); n > 0 && !took; n--) {
      const piece = parts
        .slice(i * 2, (i + n) * 2 - 1)
        .join('')
        .trim()
      const hit = piece === '' ? undefined : find(piece)
      if (hit === undefined) continue
      if (!found.includes(hit)) found.push(hit)
      took = n
    }
    const left = (parts[i * 2] ?? '').trim()
    if (!took && left) rest.push(left)
    i += took || 1
  }
  return { found, rest }
}
