/** What became of a write. */

/** Failure is a value with a name and a way out. */
export type Saved =
  | { readonly saved: true; readonly transaction: string }
  | {
      readonly saved: false
      readonly why: 'disk-full' | 'disk-refused' | 'disk-closed' | 'stopped' | 'not-allowed' | 'too-large'
      readonly doThis: 'export' | 'reload' | 'nothing'
    }

export type SaveState =
  | { readonly is: 'saved'; readonly at: number | undefined }
  | { readonly is: 'saving'; readonly edits: number }
  | {
      readonly is: 'failed'
      readonly why: string
      readonly edits: number
      readonly doThis: 'export' | 'reload'
    }
