/** Presence is sealed under the key of the document that is open: who has it sees who is where, and nobody else (S26). */
import type { Session } from '../../store/types.ts'
import type { PresenceSeal } from '../exchange/types.ts'

export const presenceSealOf = (sessions: () => readonly Session[]): PresenceSeal => {
  const of = (owner: string): Session | undefined => sessions().find((session) => session.info.id === owner)
  return {
    seal: async (owner, document, plain) => {
      const sealed = await of(owner)?.sealNote(document, plain)
      if (!sealed) throw new Error(`no key for presence in ${document}`)
      return sealed
    },
    open: async (owner, document, sealed) => of(owner)?.openNote(document, sealed),
  }
}
