/** The four preparations, in the order one does them. The words of the addresses. */
export const parts = ['kommuner', 'oversikt', 'skjema', 'avtale'] as const
export type Part = (typeof parts)[number]
