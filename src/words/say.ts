/** The shape of one language's sentences: strings, or functions of what goes into the sentence. */
type Shape<M> = {
  readonly [K in keyof M]: M[K] extends string
    ? string
    : M[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<M[K]>
}

/**
 * The sentences of one part of the interface in bokmål, nynorsk and English. A sentence that is missing in one of them
 * does not compile. One module a part, so that a page brings its own words and no others.
 */
export const say = <M>(
  nb: M,
  nn: Shape<M>,
  en: Shape<M>,
): Readonly<Record<'nb' | 'nn' | 'en', Shape<M>>> => ({ nb: nb as Shape<M>, nn, en })

/** «1 system», «3 systemer»: the number in Norwegian grouping and the right form of the word. */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('nb-NO')} ${n === 1 ? one : many}`

/** A label inside a sentence: «Systemeier» becomes «systemeier», «ROS» and «KOSTRA-funksjon» stay as they are. */
export const within = (label: string): string =>
  /^\p{Lu}[^\p{L}]*\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('nb') + label.slice(1)
