/** The sentence for a code, else the one for whatever has none. */
export const sentenceFor = (
  words: Readonly<Record<string, string>> & { readonly other: string },
  code: string | undefined,
): string => (code === undefined ? '' : (words[code] ?? words.other))
