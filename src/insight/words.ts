/** The pieces that sentences about facts are made of, in the three languages together. Sentences stand beside their facts. */
import { showDate, showMoney, showMoneyShort, showNumber } from '../schema/show.ts'
import { t, type Lang, type Text } from '../schema/text.ts'

/** A sentence written by a function of the language. */
export const each = (write: (lang: Lang) => string): Text => t(write('nb'), write('nn'), write('en'))

type Forms = Readonly<Record<Lang, readonly [one: string, many: string]>>
const forms = (nb: [string, string], nn: [string, string], en: [string, string]): Forms => ({ nb, nn, en })

/** The sector's nouns, one and several. */
export const nouns = {
  system: forms(['system', 'systemer'], ['system', 'system'], ['system', 'systems']),
  service: forms(['tjeneste', 'tjenester'], ['teneste', 'tenester'], ['service', 'services']),
  contract: forms(['avtale', 'avtaler'], ['avtale', 'avtalar'], ['contract', 'contracts']),
  person: forms(['person', 'personer'], ['person', 'personar'], ['person', 'people']),
  supplier: forms(['leverandør', 'leverandører'], ['leverandør', 'leverandørar'], ['supplier', 'suppliers']),
  record: forms(['oppføring', 'oppføringer'], ['oppføring', 'oppføringar'], ['record', 'records']),
  dpa: forms(
    ['databehandleravtale', 'databehandleravtaler'],
    ['databehandlaravtale', 'databehandlaravtalar'],
    ['data processing agreement', 'data processing agreements'],
  ),
  month: forms(['måned', 'måneder'], ['månad', 'månader'], ['month', 'months']),
  day: forms(['dag', 'dager'], ['dag', 'dagar'], ['day', 'days']),
  hour: forms(['time', 'timer'], ['time', 'timar'], ['hour', 'hours']),
  field: forms(['felt', 'felt'], ['felt', 'felt'], ['field', 'fields']),
  change: forms(['endring', 'endringer'], ['endring', 'endringar'], ['change', 'changes']),
  option: forms(['opsjon', 'opsjoner'], ['opsjon', 'opsjonar'], ['option', 'options']),
} as const satisfies Record<string, Forms>
export type Noun = keyof typeof nouns

/** «3 avtaler», «1 system». */
export const many = (n: number, noun: Noun, lang: Lang): string =>
  `${showNumber(n, lang)} ${nouns[noun][lang][n === 1 ? 0 : 1]}`
export const kr = (n: number, lang: Lang): string => showMoney(Math.round(n), lang)
/** «1,4 mill. kr»: for headlines. */
export const krShort = (n: number, lang: Lang): string => showMoneyShort(Math.round(n), lang)
export const onDay = (iso: string, lang: Lang): string => showDate(iso, lang)

/** «A, B og C». */
export const andList = (words: readonly string[], lang: Lang): string => {
  if (words.length < 2) return words.join('')
  const and = lang === 'en' ? 'and' : 'og'
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`
}

/** Sentences after each other. */
export const join = (...texts: readonly (Text | undefined)[]): Text =>
  each((lang) =>
    texts
      .flatMap((text) => (text ? [text[lang]] : []))
      .filter(Boolean)
      .join(' '),
  )

/** « 4 er ikke besvart.»: said beside every count that some do not answer; nothing when all do. */
export const notAnswered = (n: number): Text | undefined =>
  n === 0
    ? undefined
    : t(
        `${n} er ikke besvart.`,
        `${n} er ikkje svart på.`,
        n === 1 ? '1 is not answered.' : `${n} are not answered.`,
      )
