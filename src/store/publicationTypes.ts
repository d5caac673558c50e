/** What an organisation shows others, as the rest of the app asks about it. */
import type { CellWrite } from '../schema/cells.ts'
import type { Row } from '../schema/kind.ts'
import type { NetworkChoice } from './publicationChoices.ts'
import type { Saved } from './saved.ts'

export interface FieldShown {
  readonly field: string
  /** Shown to begin with; may be shown, and is; may be shown, and is not (or has been turned off); never. */
  readonly is: 'shown' | 'on' | 'off' | 'never'
}
export interface Preview {
  readonly counts: readonly { readonly kind: string; readonly count: number }[]
  /** Rows as others will see them. */
  rows(kind: string): readonly Row[]
  /** Records that others do not see today, and will no longer. */
  readonly appears: readonly string[]
  readonly disappears: readonly string[]
  /** Cells that are withdrawn; what others have received they may keep. */
  readonly withdrawn: readonly string[]
}
export interface PublicationState {
  /** It goes to somebody. */
  readonly on: boolean
  /** The disk refused it: tried again with the next edit. */
  readonly pending: boolean
  readonly at: number | undefined
}
export interface PublicationHere extends Pick<Preview, 'counts' | 'rows'> {
  readonly state: PublicationState
  fields(kind: string): readonly FieldShown[]
  /** As others would see it if these writes (publicationChoices.ts) were made. */
  preview(changes?: readonly CellWrite[]): Preview
  /** Networks that the organisation's own devices are told of, and where they meet. */
  readonly networks: readonly NetworkChoice[]
  /** Writes what is chosen now, also when the organisation is in no network. */
  publish(): Promise<Saved>
}
