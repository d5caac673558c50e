import type { Block, HelpText } from '../../words/helpText.ts'
import { fold } from '../../schema/order.ts'
import { plain } from './inline.ts'

/** Every line of a block, without marks. */
export function linesOf(block: Block): readonly string[] {
  if (typeof block === 'string') return [plain(block)]
  if ('h' in block) return [block.h]
  if ('note' in block) return [plain(block.note)]
  if ('ul' in block) return block.ul.map(plain)
  if ('ol' in block) return block.ol.map(plain)
  if ('keys' in block) return block.keys.map(([keys, what]) => `${keys}: ${what}`)
  return block.rows.map((row) => row.map(plain).join(' – '))
}

export interface TopicHit<T> {
  readonly topic: T
  /** The first line that holds a word, for showing why. */
  readonly line: string | undefined
}
const longestLine = 180

/** Topics that hold every word, those with it in the title or search words first. */
export function findTopics<T>(
  all: readonly T[],
  textOf: (topic: T) => HelpText,
  query: string,
): readonly TopicHit<T>[] {
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const scored = all.flatMap((topic): (TopicHit<T> & { score: number })[] => {
    const text = textOf(topic)
    const title = fold(text.title)
    const extra = fold(`${text.find} ${text.lead}`)
    const lines = text.body.flatMap(linesOf)
    const folded = lines.map(fold)
    let score = 0
    for (const word of words) {
      const inBody = folded.some((l) => l.includes(word))
      if (!title.includes(word) && !extra.includes(word) && !inBody) return []
      score += title.includes(word) ? 10 : extra.includes(word) ? 4 : 1
    }
    const best = folded.findIndex((l) => words.some((word) => l.includes(word)))
    const line = lines[best]
    return [
      {
        topic,
        score,
        line: line && line.length > longestLine ? `${line.slice(0, longestLine)}…` : line,
      },
    ]
  })
  return scored.sort((a, b) => b.score - a.score).map(({ topic, line }) => ({ topic, line }))
}
