/** A run of text as help texts mark it up: `**strong**`, `` `key` `` and `[words](target)`. */
export type Segment =
  | { readonly is: 'text' | 'strong' | 'key'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly to: string }

const mark = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g

/** `see **this** [list](systems)` → four segments. What is not closed is plain text. */
export function segments(line: string): readonly Segment[] {
  const out: Segment[] = []
  let from = 0
  for (const m of line.matchAll(mark)) {
    if (m.index > from) out.push({ is: 'text', text: line.slice(from, m.index) })
    const [, strong, key, words, to] = m
    if (strong !== undefined) out.push({ is: 'strong', text: strong })
    else if (key !== undefined) out.push({ is: 'key', text: key })
    else if (words !== undefined && to !== undefined) out.push({ is: 'link', text: words, to })
    from = m.index + m[0].length
  }
  if (from < line.length) out.push({ is: 'text', text: line.slice(from) })
  return out
}

/** The text alone, for searching. */
export const plain = (line: string): string =>
  segments(line)
    .map((s) => s.text)
    .join('')
