import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Field } from '../src/schema/field.ts'
import {
  answer,
  choice,
  choices,
  date,
  email,
  money,
  number,
  orgnr,
  phone,
  tags,
  text,
  url,
} from '../src/schema/field.ts'
import { fromText } from '../src/schema/fromText.ts'
import { candidatesOf, finish, readDate } from '../src/schema/parseDate.ts'
import { joinList, splitList } from '../src/schema/parseList.ts'
import { t } from '../src/schema/text.ts'

const about = { label: t('x'), theme: 'basis' }
const options = [
  { value: 'ordinary', label: t('Alminnelige', 'Alminnelege', 'Ordinary') },
  {
    value: 'criminal',
    label: t('Straffedommer og lovovertredelser', 'Straffedommar og lovbrot', 'Criminal'),
    synonyms: ['straff'],
  },
  { value: 'nationalId', label: t('Fødselsnummer') },
  { value: 'saas', label: t('Sky (SaaS)') },
  { value: 'entra', label: t('Entra ID/AD') },
]
const fields = {
  number: number(about),
  share: number({ ...about, unit: t('%'), min: 0, max: 100 }),
  hours: number({ ...about, unit: t('timer', 'timar', 'hours') }),
  money: money(about),
  date: date(about),
  answer: answer(about),
  choice: choice({ ...about, options }),
  choices: choices({ ...about, options }),
  tags: tags(about),
  orgnr: orgnr(about),
  url: url(about),
  email: email(about),
  phone: phone(about),
  text: text(about),
} satisfies Record<string, Field>
const value = (field: keyof typeof fields, s: string): unknown => {
  const parsed = fromText(fields[field], s)
  return parsed.ok ? parsed.value : `!${parsed.why}`
}

describe('numbers', () => {
  test.each([
    ['money', '1 200 000 kr', 1_200_000],
    ['money', '1\u00a0200\u00a0000', 1_200_000],
    ['money', '1\u202f200\u202f000,-', 1_200_000],
    ['money', '1.200.000,50', 1_200_001],
    ['money', '1.200', 1200],
    ['money', 'kr 1200,-', 1200],
    ['money', '1200,-', 1200],
    ['money', '1200,00', 1200],
    ['money', '1,2 mill', 1_200_000],
    ['money', '1,2 mill. kr', 1_200_000],
    ['money', '1.15 MNOK', 1_150_000],
    ['money', '250 tkr', 250_000],
    ['money', '3 mrd.', 3_000_000_000],
    ['money', 'ca. 300', 300],
    ['money', 'ca 120 000 kr eks. mva', 120_000],
    ['money', '120 000 pr. år', 120_000],
    ['money', '120 000 kr/år', 120_000],
    ['money', '(1 200)', -1200],
    ['money', '\u22125 000', -5000],
    ['money', '1,200,000', 1_200_000],
    ['money', '1,2E+05', 120_000],
    ['number', '1,234', 1.234],
    ['number', '12.5', 12.5],
    ['number', '300 brukere', 300],
    ['number', 'ca. 300', 300],
    ['hours', '4 timer', 4],
    ['hours', '4 t', 4],
    ['share', '12,5 %', 12.5],
    ['share', '40 prosent', 40],
    ['share', '120', '!out-of-range'],
    ['number', '12 %', '!not-a-number'],
    ['number', '100-200', '!not-a-number'],
    ['number', '12 34', '!not-a-number'],
    ['number', '300+', '!not-a-number'],
    ['number', 'mange', '!not-a-number'],
    ['money', '10 000 pr mnd', '!not-a-number'],
    ['number', '', undefined],
    ['number', '-', undefined],
    ['number', '–', undefined],
    ['number', 'n/a', undefined],
    ['number', '?', undefined],
    ['number', '0', 0],
  ] as const)('%s «%s»', (field, s, expected) => expect(value(field, s)).toEqual(expected))

  test('an amount with three decimals is asked about, not guessed', () => {
    expect(fromText(fields.money, '1,200')).toEqual({
      ok: false,
      why: 'not-a-number',
      candidates: [1200, 1.2],
    })
  })
})

describe('dates', () => {
  test.each([
    ['2027-03-01', '2027-03-01'],
    ['2027-03-01T00:00:00', '2027-03-01'],
    ['20270301', '2027-03-01'],
    ['1.3.2027', '2027-03-01'],
    ['01.03.27', '2027-03-01'],
    ['01.03.87', '1987-03-01'],
    ['01-03-2027', '2027-03-01'],
    ['1. mars 2027', '2027-03-01'],
    ['1.mars 2027', '2027-03-01'],
    ['1 mar 27', '2027-03-01'],
    ['1/3 2027', '2027-03-01'],
    ['1/3-27', '2027-03-01'],
    ['1/3/2027', '2027-03-01'],
    ['31. desember 2026', '2026-12-31'],
    ['01.03.2027 kl. 12:30', '2027-03-01'],
    ['31.02.2027', '!not-a-date'],
    ['våren 2027', '!not-a-date'],
    ['løpende', '!not-a-date'],
    ['mars 2027', '!ambiguous-date'],
    ['jul.22', '!ambiguous-date'],
    ['2027', '!ambiguous-date'],
    ['3. kvartal 2027', '!ambiguous-date'],
    ['12/2027', '!ambiguous-date'],
    ['22. juli', '!ambiguous-date'],
    ['03/25/2027', '!ambiguous-date'],
    ['1 234', '!not-a-date'],
    ['-', undefined],
    ['ukjent', undefined],
  ])('«%s»', (s, expected) => expect(value('date', s)).toEqual(expected))

  test('«jul.22» is a month of a year or a day of a month; the person says which', () => {
    const read = readDate('jul.22')
    expect(read).toEqual({
      is: 'ambiguous',
      readings: [
        { is: 'month', year: 2022, month: 7 },
        { is: 'day', month: 7, day: 22 },
      ],
    })
    if (read.is !== 'ambiguous') return
    expect(candidatesOf(read.readings, 2026)).toEqual(['2022-07-01', '2022-07-31', '2026-07-22'])
    const [month, day] = read.readings
    if (!month || !day) return
    expect(finish(month, { reading: 'month', edge: 'last' })).toBe('2022-07-31')
    expect(finish(month, { reading: 'day', year: 2026 })).toBeUndefined()
    expect(finish(day, { reading: 'day', year: 2026 })).toBe('2026-07-22')
    expect(finish(day, { reading: 'month', edge: 'first' })).toBeUndefined()
  })

  test('every day written the Norwegian way is read as that day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }),
        (d) => {
          const iso = d.toISOString().slice(0, 10)
          const [y = '', m = '', day = ''] = iso.split('-')
          for (const s of [
            `${day}.${m}.${y}`,
            `${Number(day)}.${Number(m)}.${y.slice(2)}`,
            `${Number(day)}/${Number(m)} ${y}`,
          ])
            expect(readDate(s)).toMatchObject({ is: 'day', iso })
        },
      ),
    )
  })
})

describe('answers and choices', () => {
  test.each([
    ['Ja', 'yes'],
    ['J', 'yes'],
    ['x', 'yes'],
    ['X', 'yes'],
    ['true', 'yes'],
    ['✓', 'yes'],
    ['Nei', 'no'],
    ['N', 'no'],
    ['false', 'no'],
    ['?', 'unknown'],
    ['vet ikke', 'unknown'],
    ['Veit ikkje', 'unknown'],
    ['ukjent', 'unknown'],
    ['Don’t know', 'unknown'],
    ['', undefined],
    ['-', undefined],
    ['ikke besvart', undefined],
    ['Ja, fra 2025', '!not-an-answer'],
    ['delvis', '!not-an-answer'],
  ])('answer «%s»', (s, expected) => expect(value('answer', s)).toEqual(expected))

  test.each([
    ['choice', 'alminnelige', 'ordinary'],
    ['choice', 'Ordinary', 'ordinary'],
    ['choice', 'criminal', 'criminal'],
    ['choice', 'SaaS', 'saas'],
    ['choice', 'sky', 'saas'],
    ['choice', 'Sky (Azure)', 'saas'],
    ['choice', 'ukjent', undefined],
    ['choice', 'noe annet', '!not-a-choice'],
    ['choices', 'Straffedommer og lovovertredelser', ['criminal']],
    ['choices', 'fødselsnummer og straffedommer og lovovertredelser', ['nationalId', 'criminal']],
    ['choices', 'Alminnelige, Entra ID/AD', ['ordinary', 'entra']],
    ['choices', 'alminnelige/fødselsnummer', ['ordinary', 'nationalId']],
    ['choices', 'alminnelige\nSky (SaaS)', ['ordinary', 'saas']],
    ['choices', 'alminnelige, rart', '!not-a-choice'],
  ] as const)('%s «%s»', (field, s, expected) => expect(value(field, s)).toEqual(expected))

  test('what looks like an option is offered and not taken', () => {
    expect(fromText(fields.choice, 'Alminelige')).toEqual({
      ok: false,
      why: 'not-a-choice',
      candidates: ['ordinary'],
    })
  })
})

describe('addresses and numbers of people and firms', () => {
  test.each([
    ['orgnr', '974 760 673', '974760673'],
    ['orgnr', 'NO 974 760 673 MVA', '974760673'],
    ['orgnr', '974760674', '!not-an-orgnr'],
    ['url', 'www.visma.no', 'https://www.visma.no'],
    ['url', 'http://intra/side', 'http://intra/side'],
    ['url', 'javascript:alert(1)', '!not-an-address'],
    ['url', 'visma', '!not-an-address'],
    ['email', 'Ola Nordmann <ola@orkland.kommune.no>', 'ola@orkland.kommune.no'],
    ['email', 'ola@orkland', '!not-an-email'],
    ['phone', 'tlf. 73 50 00 00', '73 50 00 00'],
    ['phone', '+47 73500000', '+47 73500000'],
    ['phone', 'ring Kari', '!not-a-phone'],
    ['text', '- brukes av helse', '- brukes av helse'],
    ['text', '=1+1', '=1+1'],
    ['text', '-', undefined],
  ] as const)('%s «%s»', (field, s, expected) => expect(value(field, s)).toEqual(expected))
})

describe('lists', () => {
  test.each([
    ['a, b', ['a', 'b']],
    ['HR, lønn; Arkiv', ['HR, lønn', 'Arkiv']],
    ['• en\n• to', ['en', 'to']],
    ['personvern og sikkerhet', ['personvern og sikkerhet']],
    ['HR/lønn', ['HR/lønn']],
    ['Ola / Kari', ['Ola', 'Kari']],
  ])('«%s»', (s, expected) => expect(value('tags', s)).toEqual(expected))

  test('joinList and splitList are each other’s inverse', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('a, b', 'c; d', 'e\nf', '["x"]', ' g ', 'h / i'),
    )
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), (items) => {
        expect(splitList(joinList(items))).toEqual(items)
      }),
    )
  })
})

test('nothing that people can write makes it throw', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(fields)),
      fc.string({ unit: 'binary', maxLength: 60 }),
      (field, s) => {
        const parsed = fromText(field, s)
        expect(typeof parsed.ok).toBe('boolean')
      },
    ),
    { numRuns: 500 },
  )
})
