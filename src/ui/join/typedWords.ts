/** Words as somebody types them off a sheet: capitals, commas, numbers and line breaks are no matter. */
export interface TypedWord {
  /** From 1, as on the sheet. */
  readonly place: number
  readonly written: string
  /** Where it stands in the text. */
  readonly from: number
  readonly to: number
}

export function typedWords(text: string): readonly TypedWord[] {
  return [...text.normalize('NFC').matchAll(/\p{L}+/gu)].map((m, i) => ({
    place: i + 1,
    written: m[0].toLowerCase(),
    from: m.index,
    to: m.index + m[0].length,
  }))
}
/** The same text with another word in that place. */
export const withWord = (text: string, word: TypedWord, instead: string): string => {
  const whole = text.normalize('NFC')
  return whole.slice(0, word.from) + instead + whole.slice(word.to)
}
