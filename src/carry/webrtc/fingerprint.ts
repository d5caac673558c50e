/** Which certificate a connection is with: what a proof of identity is bound to (S25). */
import { fromHex, sameBytes, sha256, type Bytes } from '../../trust/bytes.ts'

/**
 * SHA-256 of the certificate that a session description names. Undefined unless it names exactly one: with two, the
 * one that is read here need not be the one that the browser accepted.
 */
export function fingerprintOf(sdp: string): Bytes | undefined {
  const named = new Set(
    [...sdp.matchAll(/^a=fingerprint:(.*)$/gm)].map(([, rest = '']) => rest.trim().toLowerCase()),
  )
  const [only = ''] = named
  const hex = /^sha-256 ([0-9a-f]{2}(?::[0-9a-f]{2}){31})$/.exec(only)?.[1]
  return named.size === 1 && hex !== undefined ? fromHex(hex.replaceAll(':', '')) : undefined
}

/** Is the certificate that the connection really saw the one named? Browsers that do not show it are taken at their description. */
export async function isCertified(pc: RTCPeerConnection, named: Bytes): Promise<boolean> {
  const transport = pc.sctp?.transport
  // Not in every browser, whatever the types say.
  if (transport === undefined || !('getRemoteCertificates' in transport)) return true
  const [certificate] = transport.getRemoteCertificates()
  return certificate !== undefined && sameBytes(await sha256(new Uint8Array(certificate)), named)
}
