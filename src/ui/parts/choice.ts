/** One thing to pick in a combobox. */
export interface Choice {
  readonly id: string
  readonly label: string
  readonly detail?: string
}
