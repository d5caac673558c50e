/** The parts of the WebRTC carrier that need no browser: what is read from signalling, and who is heard. */
import { describe, expect, test } from 'vitest'
import { usableAddresses } from '../src/carry/webrtc/addresses.ts'
import { Bars } from '../src/carry/webrtc/bars.ts'
import { roomKey, seal, unseal } from '../src/carry/webrtc/cipher.ts'
import { fingerprintOf } from '../src/carry/webrtc/fingerprint.ts'
import { readFrame } from '../src/carry/webrtc/frame.ts'
import { readSignal } from '../src/carry/webrtc/signals.ts'

const pair = (byte: string): string => `a=fingerprint:sha-256 ${Array(32).fill(byte).join(':')}\r\n`
const sdp = `v=0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n${pair('AB')}`
const said = { type: 'signal', from: 'a', to: 'b', token: 1 }

describe('S25 the certificate that a description names', () => {
  test('is read in either case, and may be said twice', () => {
    expect(fingerprintOf(sdp)).toEqual(new Uint8Array(32).fill(0xab))
    expect(fingerprintOf(sdp + pair('ab'))).toEqual(new Uint8Array(32).fill(0xab))
  })
  test.each([
    ['none', 'v=0\r\n'],
    ['two', sdp + pair('AC')],
    ['another hash beside it', `${sdp}a=fingerprint:sha-1 ${Array(20).fill('AB').join(':')}\r\n`],
    ['another hash', sdp.replace('sha-256', 'sha-512')],
    ['a short one', sdp.replace('AB:', '')],
    ['a long one', sdp.replace('AB:', 'AB:AB:')],
    ['not hexadecimal', sdp.replace('AB', 'XY')],
  ])('%s: refused', (_what, text) => {
    expect(fingerprintOf(text)).toBeUndefined()
    expect(readSignal({ ...said, signal: { type: 'offer', sdp: text } })).toBe('signal-description')
  })
})

describe('S24 what is said through signalling', () => {
  test('comes out with the known fields alone', () => {
    expect(readSignal({ type: 'announce', from: 'a', more: 1 })).toEqual({ type: 'announce', from: 'a' })
    expect(readSignal({ ...said, more: 1, signal: { type: 'answer', sdp, more: 1 } })).toEqual({
      ...said,
      signal: { type: 'answer', sdp },
    })
    const candidate = { candidate: '', sdpMid: null, sdpMLineIndex: 0 }
    expect(
      readSignal({ ...said, signal: { type: 'candidate', candidate: { ...candidate, more: 1 } } }),
    ).toEqual({
      ...said,
      signal: { type: 'candidate', candidate },
    })
  })
  test.each([
    ['signal-shape', null],
    ['signal-shape', [{ type: 'announce', from: 'a' }]],
    ['signal-name', { type: 'announce' }],
    ['signal-name', { type: 'announce', from: '' }],
    ['signal-name', { type: 'announce', from: 'x'.repeat(65) }],
    ['signal-name', { type: 'announce', from: 'a', to: 7 }],
    ['signal-name', { ...said, to: undefined, signal: { type: 'offer', sdp } }],
    ['signal-type', { type: 'leave', from: 'a' }],
    ['signal-type', { ...said, signal: { type: 'renegotiate', renegotiate: true } }],
    ['signal-type', { ...said, signal: { type: 'rollback', sdp } }],
    ['signal-shape', { ...said, token: '1', signal: { type: 'offer', sdp } }],
    ['signal-shape', { ...said, signal: 'offer' }],
    ['signal-description', { ...said, signal: { type: 'offer', sdp: 7 } }],
    ['signal-description', { ...said, signal: { type: 'offer', sdp: sdp + ' '.repeat(16_384) } }],
    ['signal-description', { ...said, signal: { type: 'offer', sdp: `${sdp}m=audio 9 X 0\r\n` } }],
    ['signal-description', { ...said, signal: { type: 'offer', sdp: sdp.replace('application', 'video') } }],
    ['signal-candidate', { ...said, signal: { type: 'candidate', candidate: { candidate: '' } } }],
    ['signal-candidate', { ...said, signal: { type: 'candidate', candidate: { sdpMid: '0' } } }],
    ['signal-candidate', { ...said, signal: { type: 'candidate' } }],
  ])('%s: %j', (why, value) => {
    expect(readSignal(value)).toBe(why)
  })

  test('frames that y-webrtc’s servers do not say are passed over', () => {
    for (const text of ['', 'x', '7', 'null', '{}', '{"type":"publish"}', '{"type":"refused"}'])
      expect(readFrame(text)).toBeUndefined()
    expect(
      readFrame(JSON.stringify({ type: 'publish', topic: 't', data: 'd'.repeat(70_000) })),
    ).toBeUndefined()
    expect(readFrame('{"type":"pong","more":1}')).toEqual({ type: 'pong' })
    expect(readFrame('{"type":"publish","topic":"t","data":"d","clients":2}')).toEqual({
      type: 'publish',
      topic: 't',
      data: 'd',
    })
  })
})

test('S24 what is sealed opens with the password and the room’s name, and else is unreadable without a throw', async () => {
  const signal = { type: 'announce', from: 'a' } as const
  const key = await roomKey('secret', 'room')
  const sealed = await seal(signal, key)
  expect(await unseal(sealed, key)).toEqual(signal)
  expect(await seal(signal, key)).not.toBe(sealed)
  for (const other of [await roomKey('Secret', 'room'), await roomKey('secret', 'Room')])
    expect(await unseal(sealed, other)).toBeUndefined()
  const flipped = `${sealed.slice(0, 40)}${sealed[40] === 'A' ? 'B' : 'A'}${sealed.slice(41)}`
  for (const junk of ['', '€', 'AAAA', sealed.slice(0, 50), flipped])
    expect(await unseal(junk, key)).toBeUndefined()
})

test('S24 who is cut off is out for longer each time, and the list is bounded', () => {
  let now = 0
  const bars = new Bars(() => now)
  const outFor = (): number => {
    const from = now
    while (bars.has('x')) now += 1_000
    return now - from
  }
  expect(bars.has('x')).toBe(false)
  const times = Array.from({ length: 8 }, () => {
    bars.bar('x')
    return outFor()
  })
  expect(times).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 900_000, 900_000, 900_000])
  bars.bar('x')
  for (let n = 0; n < 1_000; n++) bars.bar(`other ${n}`)
  expect([bars.has('x'), bars.has('other 0'), bars.has('other 999')]).toEqual([false, true, true])
})

test('only addresses that this page may open are opened, each once', () => {
  const given = [
    'wss://a.no',
    'wss://a.no/#x',
    'ws://b.no',
    'ws://localhost:1/',
    'https://c.no',
    '',
    'tull',
    '//d',
  ]
  expect(usableAddresses(given, true)).toEqual(['wss://a.no/', 'ws://localhost:1/'])
  expect(usableAddresses(given, false)).toEqual(['wss://a.no/', 'ws://b.no/', 'ws://localhost:1/'])
})
