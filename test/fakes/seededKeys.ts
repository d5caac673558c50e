/** A device's keys that a seed decides: who sorts before whom is then the same each time. */
import { fromBase64Url, type Bytes } from '../../src/trust/bytes.ts'
import { deviceIdOf, pkcs8, type DeviceKeys } from '../../src/trust/keys.ts'
import type { Chance } from '../../src/store/types.ts'

async function pairOf(
  seed: Bytes,
  curve: 110 | 112,
  name: 'X25519' | 'Ed25519',
  uses: KeyUsage[],
): Promise<{ readonly key: CryptoKey; readonly raw: Bytes }> {
  const key = await crypto.subtle.importKey('pkcs8', pkcs8(seed, curve), name, true, uses)
  const { x } = await crypto.subtle.exportKey('jwk', key)
  return { key, raw: fromBase64Url(x ?? '') }
}

export async function seededKeys(chance: Chance): Promise<DeviceKeys> {
  const seed = (): Bytes => {
    const bytes = new Uint8Array(32)
    chance(bytes)
    return bytes
  }
  const sign = await pairOf(seed(), 112, 'Ed25519', ['sign'])
  const box = await pairOf(seed(), 110, 'X25519', ['deriveBits'])
  const lock = await crypto.subtle.importKey('raw', seed(), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const id = await deviceIdOf(sign.raw, box.raw)
  return { id, sign: sign.key, box: box.key, signPublic: sign.raw, boxPublic: box.raw, lock }
}
