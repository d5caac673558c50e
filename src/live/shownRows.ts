import type { Row } from '../schema/kind.ts'
import type { Session } from '../store/types.ts'

/** What a member shows: of one's own registers what they publish, and not all that is in them. */
export const shownRows = (session: Session, kind: string): readonly Row[] =>
  session.info.mandate === 'own' ? session.publication.rows(kind) : session.rows(kind)
