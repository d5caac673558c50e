/** Words to read aloud, recovery sheets and links: what people copy, type and paste. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { Malformed, sha256, toHex, utf8, type Bytes } from '../../src/trust/bytes.ts'
import { withChecks, wrongByte } from '../../src/trust/checks.ts'
import { makeRoot, type Root } from '../../src/trust/keys.ts'
import { readLink, writeLink, type InvitationLink } from '../../src/trust/link.ts'
import { asksForPassphrase, makeSheet, openSheet } from '../../src/trust/recovery.ts'
import { listed } from '../../src/trust/sheetWords.ts'
import { bytesOfWords, sixWords, WrongWord, wordsOf } from '../../src/trust/sixWords.ts'
import { filled, testRoot } from '../fakes/frozen.ts'

let root: Root
beforeAll(async () => {
  root = await testRoot(1)
})

describe('words', () => {
  test('256 of them, none begins as another, and their order never changes', async () => {
    expect(new Set(listed.map((w) => w.slice(0, 4))).size).toBe(256)
    for (const word of listed) {
      expect(word).toMatch(/^[a-zæøå]{3,10}$/)
      expect(listed.filter((w) => w.startsWith(word))).toEqual([word])
    }
    expect(toHex(await sha256(utf8(listed.join(' ')))).slice(0, 16)).toBe('9ed7e8a3f5ca52e4')
  })
  test('six words are the same for the same bytes', async () => {
    const words = await sixWords(filled(1))
    expect(words).toHaveLength(6)
    expect(await sixWords(filled(1))).toEqual(words)
    expect(await sixWords(filled(2))).not.toEqual(words)
  })
  test('what is written is read, in capitals, numbered lines and with words only begun', () => {
    const some = fc.uint8Array({ minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(some, (bytes) => {
        const words = wordsOf(bytes)
        expect(words).toHaveLength(bytes.length + 2)
        expect(bytesOfWords(words.join(' '))).toEqual(bytes)
        const lines = words.map((w, i) => `${i + 1}. ${w.slice(0, 4).toUpperCase().normalize('NFD')}`)
        expect(bytesOfWords(lines.join(',\r\n'))).toEqual(bytes)
      }),
    )
  })
  test('a wrong word is named by its place, also when it is another of the list', () => {
    const some = fc.uint8Array({ minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(some, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, by) => {
        const words = wordsOf(bytes)
        const place = at % words.length
        const other = listed[listed.indexOf(words[place] ?? '') ^ by] ?? ''
        for (const wrong of [other, 'qwerty'])
          try {
            bytesOfWords(words.with(place, wrong).join(' '))
            expect.unreachable()
          } catch (cause) {
            expect(cause).toBeInstanceOf(WrongWord)
            expect(cause).toMatchObject({ place: place + 1, word: wrong })
          }
      }),
    )
  })
  test('of several words that are not in the list the first is named', () => {
    const words = wordsOf(filled(7, 20)).with(4, 'qwerty').with(9, 'asdf')
    expect(() => bytesOfWords(words.join(' '))).toThrow('word 5 is wrong')
  })
  test('words that have changed places, or fallen out, are noticed', () => {
    const words = wordsOf(filled(0, 20).map((_, i) => i * 7))
    for (let i = 0; i + 1 < words.length; i++) {
      const swapped = words.with(i, words[i + 1] ?? '').with(i + 1, words[i] ?? '')
      expect(() => bytesOfWords(swapped.join(' ')), `${i}`).toThrow('several words')
    }
    expect(() => bytesOfWords(words.slice(1).join(' '))).toThrow(Malformed)
    expect(() => bytesOfWords('')).toThrow('not so many')
    expect(() => bytesOfWords('ape '.repeat(5000))).toThrow('too long')
    expect(wrongByte(withChecks(new Uint8Array()))).toBeUndefined()
    expect(wrongByte(withChecks(new Uint8Array(3)).slice(1))).not.toBeUndefined()
  })
})

describe('the recovery sheet', () => {
  const why = (opening: Promise<unknown>): Promise<unknown> =>
    opening.then(
      () => 'opened',
      (cause: unknown) => [(cause as { why: string }).why, (cause as { word?: number }).word],
    )
  test('gives the root back from words and from code, with the passphrase', async () => {
    const made = await makeRoot()
    const { words, code } = await makeSheet(made, 'Blåbærtur i juni')
    expect(words).toHaveLength(67)
    expect(asksForPassphrase(code)).toBe(true)
    for (const text of [words.join('\n'), code, `Skann: ${code} .`]) {
      const opened = await openSheet(text, 'Blåbærtur i juni'.normalize('NFD'))
      expect([opened.owner, opened.signPublic]).toEqual([made.owner, made.signPublic])
    }
    expect(await why(openSheet(code, 'blåbærtur i juni'))).toEqual(['wrong-passphrase', undefined])
    expect(await why(openSheet(code, ''))).toEqual(['needs-passphrase', undefined])
  })
  test('without a passphrase it says so', async () => {
    const { words, code } = await makeSheet(root, '')
    expect(words).toHaveLength(35)
    expect(asksForPassphrase(words.join(' '))).toBe(false)
    expect((await openSheet(code, 'whatever')).owner).toBe(root.owner)
  })
  test('what is wrong with it is named', async () => {
    const { words, code } = await makeSheet(root, '')
    const text = words.join(' ')
    expect(await why(openSheet(words.with(11, 'qwerty').join(' '), ''))).toEqual(['damaged', 12])
    const misread = words.with(11, words[11] === 'agurk' ? 'album' : 'agurk').join(' ')
    expect(await why(openSheet(misread, ''))).toEqual(['damaged', 12])
    expect(await why(openSheet(words.toReversed().join(' '), ''))).toEqual(['damaged', undefined])
    expect(await why(openSheet(wordsOf(filled(1, 20)).join(' '), ''))).toEqual(['damaged', undefined])
    expect(await why(openSheet(wordsOf(filled(3)).join(' '), ''))).toEqual(['newer', undefined])
    expect(await why(openSheet('', ''))).toEqual(['not-a-sheet', undefined])
    expect(await why(openSheet('%%%', ''))).toEqual(['not-a-sheet', undefined])
    expect(await why(openSheet(text.repeat(40), ''))).toEqual(['not-a-sheet', undefined])
    const changed = code.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))
    expect(await why(openSheet(changed, ''))).toEqual(['damaged', undefined])
    expect(await why(openSheet(code.slice(0, -5), ''))).toEqual(['damaged', undefined])
  })
})

describe('links', () => {
  const link = (): InvitationLink => ({
    owner: root.owner,
    as: 'editor',
    rendezvous: filled(3, 16),
    secret: filled(4, 16),
    signalling: [],
    iceServers: [],
  })
  const far = {
    signalling: ['wss://signal.example.no/samorden', 'ws://localhost:8080'],
    iceServers: ['turn:turn.example.no:3478?transport=udp'],
  }
  test('short, and read as it was written, alone and from what people paste', () => {
    const token = writeLink(link())
    expect(token.length).toBeLessThan(75)
    const address = `https://samorden.example.no/app/#/bli-med/${token}`
    for (const text of [token, ` ${token}\n`, address, `Hei!\n\nBli med her: <${address}>. Mvh Kari`])
      expect(readLink(text)).toEqual(link())
    const whole = { ...link(), as: 'member' as const, ...far }
    expect(readLink(writeLink(whole))).toEqual(whole)
  })
  test('S2 hostile text is refused with a reason', () => {
    const token = writeLink({ ...link(), ...far })
    const reason = (text: string): string => {
      try {
        readLink(text)
        return 'read'
      } catch (cause) {
        expect(cause).toBeInstanceOf(Malformed)
        return (cause as Malformed).reason
      }
    }
    expect(reason('')).toBe('not an invitation')
    expect(reason('https://samorden.example.no/#/system')).toBe('not an invitation')
    expect(reason('x'.repeat(30_000))).toBe('too long')
    expect(reason(' '.repeat(30_000))).toBe('too long')
    expect(reason('A'.repeat(5000))).toBe('too long')
    for (let n = 41; n < token.length; n++) expect(reason(token.slice(0, n)), `${n}`).not.toBe('read')
    for (let n = 2; n < token.length; n++) {
      const changed = `${token.slice(0, n)}${token[n] === 'x' ? 'y' : 'x'}${token.slice(n + 1)}`
      expect(reason(changed), `${n}`).toBe('copied wrongly')
    }
    const bytes = (change: (b: Bytes) => void): string => {
      const of = new Uint8Array(50).fill(1)
      change(of)
      return reason(Buffer.from(withChecks(of)).toString('base64url'))
    }
    expect(bytes(() => undefined)).toBe('read')
    expect(bytes((b) => (b[0] = 2))).toBe('newer link')
    expect(bytes((b) => (b[0] = 0))).toBe('not an invitation')
    expect(bytes((b) => (b[1] = 9))).toBe('newer link')
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void reason(text)))
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 40, maxLength: 300 }),
        (junk) => void reason(Buffer.from(withChecks(junk.with(0, 1))).toString('base64url')),
      ),
    )
  })
  test('S2 nothing is hidden behind a link', () => {
    const whole = Buffer.from(writeLink({ ...link(), ...far }), 'base64url').subarray(0, -2)
    const longer = withChecks(new Uint8Array([...whole, 0]))
    expect(() => readLink(Buffer.from(longer).toString('base64url'))).toThrow('left over')
  })
  test('only addresses of the right sort are written or read', () => {
    for (const signalling of [
      ['http://a'],
      ['wss://a b'],
      ['wss://' + 'a'.repeat(300)],
      Array<string>(9).fill('ws://a'),
    ])
      expect(() => writeLink({ ...link(), signalling })).toThrow(Malformed)
    expect(() => writeLink({ ...link(), iceServers: ['javascript:alert(1)'] })).toThrow('address')
    const whole = Buffer.from(writeLink({ ...link(), ...far }), 'base64url').subarray(0, -2)
    const changed = Buffer.from(whole.toString('latin1').replace('turn:', 'tu rn'), 'latin1')
    expect(() => readLink(Buffer.from(withChecks(changed)).toString('base64url'))).toThrow('address')
  })
  test('a link without a whole secret or meeting place is not written', () => {
    for (const short of [{ secret: filled(1, 15) }, { rendezvous: filled(1, 17) }])
      expect(() => writeLink({ ...link(), ...short })).toThrow('no secret')
  })
})
