/** Sizes that are checked before anything is parsed or allocated (S2). Frozen with the format: raising one is a newer release. */
export const limits = {
  /** Bytes of one envelope. A long text of 300 000 characters fits; what is larger is refused as `too-large`. */
  envelope: 1_000_000,
  /** Bytes of a body after inflating. */
  body: 4_000_000,
  /** Body bytes aimed at when a large transaction is cut in parts: about 5 ms of deflate each. */
  part: 40_000,
  /** Writes in one envelope: the store keeps a write's index in fourteen bits. */
  writes: 16_000,
  /** Parts of one transaction. */
  parts: 10_000,
  /** Writes that one write may say it has seen. */
  seen: 64,
  /** Envelopes that one envelope may name as parents. */
  parents: 16_000,
  /** Characters of a record id, a field name or an element. */
  name: 300,
  /** Levels of arrays and objects inside a value. */
  depth: 12,
  /** Bytes of one encoded cell value. */
  value: 200_000,
  /** Characters of a long text. */
  text: 300_000,
  /** Bytes of one signed statement. */
  statement: 65_536,
  /** Bytes of a newcomer's join, and of the label in it. */
  join: 1000,
  label: 400,
  /** Bytes of a snapshot. */
  snapshot: 100_000_000,
  /** Bytes of a `.samorden` file. */
  container: 1_500_000_000,
} as const
