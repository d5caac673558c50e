/** One bar of a chart; the whole row opens the list behind it. */
export interface Bar {
  readonly id: string
  readonly label: string
  readonly value: number
  /** The value as people read it. */
  readonly text: string
  readonly note?: string
  readonly href: string
  readonly tone?: 'accent' | 'quiet' | 'warning'
}
