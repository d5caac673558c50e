/** Sentences about a contract's notice and end. */
import { t, type Lang, type Text } from '../schema/text.ts'
import { each, kr, many, onDay } from './words.ts'

const months = (n: number, lang: Lang): string => many(n, 'month', lang)

export const noticeWords = {
  follows: (): Text => t('Følger hovedavtalen.', 'Følgjer hovudavtalen.', 'Follows the main contract.'),
  stated: (day: string): Text =>
    each(
      (lang) =>
        t(
          `Siste frist for oppsigelse er skrevet inn: ${onDay(day, lang)}.`,
          `Siste frist for oppseiing er skriven inn: ${onDay(day, lang)}.`,
          `The last day to give notice was entered: ${onDay(day, lang)}.`,
        )[lang],
    ),
  derived: (end: string, notice: number, day: string): Text =>
    each(
      (lang) =>
        t(
          `Perioden går ut ${onDay(end, lang)} og oppsigelsestiden er ${months(notice, lang)}, så siste dag er ${onDay(day, lang)}.`,
          `Perioden går ut ${onDay(end, lang)} og oppseiingstida er ${months(notice, lang)}, så siste dag er ${onDay(day, lang)}.`,
          `The period ends ${onDay(end, lang)} and notice is ${months(notice, lang)}, so the last day is ${onDay(day, lang)}.`,
        )[lang],
    ),
  renews: (renewal: number): Text =>
    each(
      (lang) =>
        t(
          `Etter det fornyes avtalen av seg selv med ${months(renewal, lang)}.`,
          `Etter det blir avtalen fornya av seg sjølv med ${months(renewal, lang)}.`,
          `After that the contract renews itself for ${months(renewal, lang)}.`,
        )[lang],
    ),
  renewalUnknown: (): Text =>
    t(
      'Dere har ikke svart på om avtalen fornyes av seg selv.',
      'De har ikkje svart på om avtalen blir fornya av seg sjølv.',
      'You have not said whether the contract renews itself.',
    ),
  renewalMonthsUnknown: (): Text =>
    t(
      'Avtalen fornyes av seg selv, men det står ikke hvor lenge om gangen.',
      'Avtalen blir fornya av seg sjølv, men det står ikkje kor lenge om gongen.',
      'The contract renews itself, but for how long at a time is not stated.',
    ),
  missed: (day: string, end: string): Text =>
    each(
      (lang) =>
        t(
          `Fristen for perioden som går ut ${onDay(end, lang)}, var ${onDay(day, lang)}.`,
          `Fristen for perioden som går ut ${onDay(end, lang)}, var ${onDay(day, lang)}.`,
          `Notice for the period that ends ${onDay(end, lang)} was due ${onDay(day, lang)}.`,
        )[lang],
    ),
  statedPassed: (day: string): Text =>
    each(
      (lang) =>
        t(
          `Fristen som er skrevet inn, var ${onDay(day, lang)}.`,
          `Fristen som er skriven inn, var ${onDay(day, lang)}.`,
          `The day that was entered has passed: ${onDay(day, lang)}.`,
        )[lang],
    ),
  anyDay: (notice: number, earliest: string): Text =>
    each(
      (lang) =>
        t(
          `Kan sies opp når som helst med ${months(notice, lang)} varsel. Sier dere opp i dag, slutter den ${onDay(earliest, lang)}.`,
          `Kan seiast opp når som helst med ${months(notice, lang)} varsel. Seier de opp i dag, sluttar han ${onDay(earliest, lang)}.`,
          `Can be ended on any day with ${months(notice, lang)} notice. Given today, it ends ${onDay(earliest, lang)}.`,
        )[lang],
    ),
  irrevocable: (day: string): Text =>
    each(
      (lang) =>
        t(
          `Dere er bundet til ${onDay(day, lang)}.`,
          `De er bundne til ${onDay(day, lang)}.`,
          `You are bound until ${onDay(day, lang)}.`,
        )[lang],
    ),
  expires: (end: string): Text =>
    each(
      (lang) =>
        t(
          `Løper ut av seg selv ${onDay(end, lang)} og trenger ikke sies opp.`,
          `Går ut av seg sjølv ${onDay(end, lang)} og treng ikkje seiast opp.`,
          `Runs out by itself ${onDay(end, lang)}; no notice is needed.`,
        )[lang],
    ),
  options: (left: number, each_: number | undefined, decideBy: string): Text =>
    each((lang) => {
      const length = each_ === undefined ? '' : t(' à ', ' à ', ' of ')[lang] + months(each_, lang)
      return t(
        `${many(left, 'option', lang)}${length} er igjen. Bestem dere innen ${onDay(decideBy, lang)}.`,
        `${many(left, 'option', lang)}${length} er att. Avgjer dette innan ${onDay(decideBy, lang)}.`,
        `${many(left, 'option', lang)}${length} left. Decide by ${onDay(decideBy, lang)}.`,
      )[lang]
    }),
  over: (end: string): Text =>
    each(
      (lang) =>
        t(
          `Avtalen gikk ut ${onDay(end, lang)}.`,
          `Avtalen gjekk ut ${onDay(end, lang)}.`,
          `The contract ended ${onDay(end, lang)}.`,
        )[lang],
    ),
  endPassed: (end: string): Text =>
    each(
      (lang) =>
        t(
          `Sluttdatoen var ${onDay(end, lang)}.`,
          `Sluttdatoen var ${onDay(end, lang)}.`,
          `The end date was ${onDay(end, lang)}.`,
        )[lang],
    ),
  noEnd: (): Text =>
    t(
      'Verken sluttdato eller oppsigelsestid er skrevet inn.',
      'Verken sluttdato eller oppseiingstid er skriven inn.',
      'Neither an end date nor a notice period has been entered.',
    ),
  noNotice: (end: string): Text =>
    each(
      (lang) =>
        t(
          `Perioden går ut ${onDay(end, lang)}, men oppsigelsestiden er ikke skrevet inn.`,
          `Perioden går ut ${onDay(end, lang)}, men oppseiingstida er ikkje skriven inn.`,
          `The period ends ${onDay(end, lang)}, but the notice period has not been entered.`,
        )[lang],
    ),
  notWorkday: (day: string): Text =>
    each(
      (lang) =>
        t(
          `Det er ikke en arbeidsdag: send den senest ${onDay(day, lang)}.`,
          `Det er ikkje ein arbeidsdag: send ho seinast ${onDay(day, lang)}.`,
          `That is not a working day: send it by ${onDay(day, lang)}.`,
        )[lang],
    ),
  costs: (amount: number, n: number): Text =>
    each(
      (lang) =>
        t(
          `Glemmer dere fristen, betaler dere ${kr(amount, lang)} for ${months(n, lang)} til.`,
          `Gløymer de fristen, betaler de ${kr(amount, lang)} for ${months(n, lang)} til.`,
          `If you forget, you pay ${kr(amount, lang)} for ${months(n, lang)} more.`,
        )[lang],
    ),
} as const
