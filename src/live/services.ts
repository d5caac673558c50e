import type { Lang, Text } from '../schema/text.ts'
import type { Value } from '../schema/field.ts'
import type { OwnerSort } from '../store/types.ts'
import type { ExampleFrom, ShownMember } from './networkTypes.ts'

/** An organisation that a register may be for, from the reference list. */
export interface KnownOrganisation {
  readonly number: string
  readonly name: string
  /** Other names it goes by (Sami, Kven, the other written Norwegian). */
  readonly names: readonly string[]
  readonly sort: Exclude<OwnerSort, 'other'>
  readonly county: string
  readonly orgnr?: string
  readonly population?: number
}
/** A controlled list behind `code` and `codes` fields. */
export interface CodeList {
  readonly list: readonly { readonly code: string; readonly label: Text }[]
  labelOf(code: string): Text | undefined
  /** Best first; everyday words may be fetched at the first search. */
  search(
    text: string,
    lang: Lang,
    limit?: number,
  ): Promise<readonly { readonly code: string; readonly label: Text; readonly group?: Text }[]>
}
/** A list that ships with the app, as «Om dataene» tells about it. */
export interface SourceNote {
  readonly id: string
  readonly title: Text
  readonly about: Text
  readonly origins: readonly { readonly name: string; readonly address?: string }[]
  readonly date?: string
  readonly licence: Text
  readonly attribution?: string
  readonly caveats: readonly Text[]
}
export interface NewRecord {
  readonly id: string
  readonly kind: string
  readonly fields: Readonly<Record<string, Value>>
}
export interface ExampleNetwork {
  readonly name: string
  /** Municipality of the person who looks. */
  readonly own: { readonly number: string; readonly name: string; readonly orgnr?: string }
  readonly members: readonly ShownMember[]
  networkRecords(): readonly NewRecord[]
  ownRecords(): readonly NewRecord[]
}
/** Reference facts and examples as the interface asks for them; main.ts says where they come from. Each is loaded when first asked for. */
export interface Reference {
  organisations(): Promise<readonly KnownOrganisation[]>
  codes(name: string): Promise<CodeList | undefined>
  sources(): Promise<readonly SourceNote[]>
  example(today: string): Promise<{ readonly name: string; readonly records: readonly NewRecord[] }>
  /** A region with made-up use: the network's own records, one municipality's, and what the others show, made when it is looked at. */
  exampleNetwork(from: ExampleFrom): Promise<ExampleNetwork>
  /** Records to begin with: reference services and common components, with fixed ids. */
  beginnings(): Promise<{
    readonly services: readonly NewRecord[]
    readonly components: readonly NewRecord[]
  }>
}
