/** What a newer release might say. */
import { joinBytes, Writer } from '../../src/trust/bytes.ts'
import { bytesOf } from '../../src/trust/name.ts'
import { readStatement, type Signer, type Statement } from '../../src/trust/statement.ts'

/** A statement of a sort that does not exist yet, in its signer's place. */
export async function unknownAs(signer: Signer, payload = 'soon', type = 77): Promise<Statement> {
  const front = new Writer()
    .byte(0x54)
    .varint(type)
    .raw(bytesOf(signer.owner))
    .raw(signer.signPublic)
    .raw(bytesOf(signer.under))
    .varint(signer.seq)
    .raw(bytesOf(signer.prev))
    .text(payload)
    .done()
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', signer.sign, front))
  return readStatement(joinBytes([front, signature]))
}
