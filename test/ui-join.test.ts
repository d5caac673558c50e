/** The way in: codes that are drawn and read, addresses that say who invites, words that are typed off paper. */
import decodeQR from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { claimIn, withClaim } from '../src/ui/join/claims.ts'
import { sentenceFor } from '../src/ui/join/failure.ts'
import { deviceSort } from '../src/ui/join/thisDevice.ts'
import { typedWords, withWord } from '../src/ui/join/typedWords.ts'
import { qrDrawing } from '../src/ui/sharing/qrPath.ts'

/** Fills the outline as a browser would, black on white, so many pixels a module. */
function picture(text: string, pixels: number): { width: number; height: number; data: Uint8ClampedArray } {
  const drawing = qrDrawing(text)
  if (!drawing) throw new Error('not drawn')
  const width = drawing.size * pixels
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, wide] of drawing.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row++)
      for (let at = Number(x) * pixels; at < (Number(x) + Number(wide)) * pixels; at++)
        data.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3)
  return { width, height: width, data }
}

describe('a drawn code', () => {
  const token = 'AQF0v-_8Zk2p'.repeat(8)
  test.each([
    ['an invitation', `https://samorden.kommune.no/app/#/bli-med/${token}`],
    ['one that says who it is from', withClaim(`https://a.no/#/bli-med/${token}`, 'Røros kommune', '5025')],
    ['a recovery sheet', `samorden-ark:${token}`],
  ])('%s is read again', (_what, text) => {
    expect(decodeQR(picture(text, 4))).toBe(text)
  })
  test('has four modules of quiet around it', () => {
    const drawing = qrDrawing('x')
    const starts = [...(drawing?.path ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g)]
    expect(Math.min(...starts.map((m) => Number(m[1])))).toBe(4)
    expect(Math.min(...starts.map((m) => Number(m[2])))).toBe(4)
    expect(Math.max(...starts.map((m) => Number(m[1]) + Number(m[3])))).toBe((drawing?.size ?? 0) - 4)
  })
  test('what is too long is not drawn at all', () => {
    expect(qrDrawing('x'.repeat(5000))).toBeUndefined()
  })
})

describe('who an invitation says it is from', () => {
  const address = 'https://a.no/samorden/#/bli-med/AQF0v-_8'
  test('stands beside the secret, and is read from a message too', () => {
    const whole = withClaim(address, 'Røros kommune & co', '5025')
    expect(claimIn(whole)).toEqual({ name: 'Røros kommune & co', number: '5025' })
    expect(claimIn(`Hei! Bli med her: ${whole}\nHilsen Kari`).name).toBe('Røros kommune & co')
    expect(whole.startsWith(`${address}?`)).toBe(true)
  })
  test('is nothing when it is not said, and never long or strange', () => {
    expect(claimIn(address)).toEqual({ name: undefined, number: undefined })
    expect(claimIn('hei')).toEqual({ name: undefined, number: undefined })
    const hostile = claimIn(
      `${address}?fra=${encodeURIComponent(`A${'\n '.repeat(90)}${'b'.repeat(500)}`)}&nr=<b>`,
    )
    expect(hostile.number).toBeUndefined()
    expect(hostile.name?.length).toBeLessThanOrEqual(100)
    expect(hostile.name).not.toContain('\n')
  })
})

test('words off a sheet: capitals, commas, numbers and lines are no matter', () => {
  const text = '1. Agurk, 2. ALBUM\n  ørn; pære'
  const words = typedWords(text)
  expect(words.map((w) => [w.place, w.written])).toEqual([
    [1, 'agurk'],
    [2, 'album'],
    [3, 'ørn'],
    [4, 'pære'],
  ])
  const [, album] = words
  expect(album && withWord(text, album, 'alle')).toBe('1. Agurk, 2. alle\n  ørn; pære')
  // A letter and its ring may be two characters, from some keyboards.
  expect(typedWords('a\u030aker')).toEqual([{ place: 1, written: 'åker', from: 0, to: 4 }])
  expect(typedWords('')).toEqual([])
})

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 5, 'phone'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile Safari', 5, 'phone'],
  ['Mozilla/5.0 (Linux; Android 15; SM-X900) Safari', 5, 'tablet'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 5, 'tablet'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 0, 'mac'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 10, 'windows'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 0, 'linux'],
  ['Lynx', 0, 'other'],
])('%s with %d fingers is %s', (userAgent, maxTouchPoints, sort) => {
  expect(deviceSort({ userAgent, maxTouchPoints })).toBe(sort)
})

test('a code without a sentence of its own has one all the same', () => {
  const words = { full: 'Fullt', other: 'Noe annet' }
  expect(['full', 'ukjent', undefined].map((code) => sentenceFor(words, code))).toEqual([
    'Fullt',
    'Noe annet',
    '',
  ])
})
