/**
 * A piece of running text. A string is a paragraph. Inside any text `**strong**`, `` `Ctrl K` `` (a key) and
 * `[words](target)` are understood and nothing else; targets are named in ui/help/targets.ts.
 */
export type Block =
  | string
  | { readonly h: string }
  | { readonly ul: readonly string[] }
  | { readonly ol: readonly string[] }
  /** Something to mind. */
  | { readonly note: string }
  /** Key presses and what they do. */
  | { readonly keys: readonly (readonly [keys: string, what: string])[] }
  | { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

export interface HelpText {
  readonly title: string
  /** One sentence: what one learns here. */
  readonly lead: string
  /** Other words people search with. */
  readonly find: string
  readonly body: readonly Block[]
}

/** One topic in bokmål, nynorsk and English. That all three have the same blocks is tested. */
export const topic = (
  nb: HelpText,
  nn: HelpText,
  en: HelpText,
): Readonly<Record<'nb' | 'nn' | 'en', HelpText>> => ({
  nb,
  nn,
  en,
})
