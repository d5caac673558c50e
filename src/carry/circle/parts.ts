/** What a circle is built from; main.ts says which. Heavy parts are loaded when they are first needed. */
import type { OpenOptions, Registers } from '../../store/types.ts'
import type { Exchange, ExchangeOptions } from '../exchange/types.ts'
import type { Meet } from '../types.ts'

export interface Parts extends OpenOptions {
  readonly registers: Registers
  /** What a network's register is opened with; `kinds` are an organisation's. */
  readonly networkKinds: OpenOptions['kinds']
  readonly meet: () => Promise<Meet>
  readonly exchange: () => Promise<(options: ExchangeOptions) => Exchange>
  /** The signalling server of the app's own origin; none when it has none. */
  readonly signalling: () => Promise<readonly string[]>
}

/** For opening a network. */
export const forNetwork = (parts: Parts): Parts => ({ ...parts, kinds: parts.networkKinds })
