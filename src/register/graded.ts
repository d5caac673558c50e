import { t, type Text } from '../schema/text.ts'

/**
 * Said wherever security fields are filled in. Grades: sikkerhetsloven (BEGRENSET, KONFIDENSIELT, HEMMELIG, STRENGT
 * HEMMELIG) and beskyttelsesinstruksen (FORTROLIG, STRENGT FORTROLIG). Not the same as the scale of confidentiality 1–4.
 */
export const gradedWarning = t(
  'Skriv aldri inn gradert informasjon (BEGRENSET og høyere, eller etter beskyttelsesinstruksen).',
  'Skriv aldri inn gradert informasjon (BEGRENSET og høgare, eller etter beskyttelsesinstruksen).',
  'Never enter graded information (BEGRENSET and above, or under the Protection Instructions).',
)

/** Help text for a security field: the help itself, then the warning. */
export const graded = (nb: string, nn: string, en: string): Text => ({
  nb: `${nb} ${gradedWarning.nb}`,
  nn: `${nn} ${gradedWarning.nn}`,
  en: `${en} ${gradedWarning.en}`,
})
