/** What people are told of files that cannot be read. */
import type { SamdelWhy } from './samdel.ts'

/** A file that does not give what a file should: named, and left where it is. `too-many`: a place with more than is looked at. */
export interface Strange {
  readonly name: string
  readonly why: SamdelWhy | 'too-large' | 'too-many' | 'corrupt' | 'stranger'
}
