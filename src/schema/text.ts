/** Sentences that follow the data (labels, help, choices) are declared once, in the three languages together. */
export const languages = ['nb', 'nn', 'en'] as const
export type Lang = (typeof languages)[number]
export type Text = Readonly<Record<Lang, string>>

/** `t('Eier', 'Eigar', 'Owner')`: bokmål, nynorsk, English. With one argument the same word serves all three. */
export const t = (nb: string, nn: string = nb, en: string = nb): Text => ({ nb, nn, en })
