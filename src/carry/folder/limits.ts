/** Every bound of a shared folder in one place. Tests may make them smaller. */
export const folderLimits = {
  /** Bytes of one file that is read. Written ones stay well below it. */
  file: 16_000_000,
  /** Envelope bytes that a new file, and one made of many, aim at. */
  fresh: 4_000_000,
  merged: 12_000_000,
  /** Bytes of a status file. */
  status: 4_000_000,
  /** Names looked at in one place; places looked at in all. */
  names: 20_000,
  places: 2_000,
  /** Files of about the same size before their owner makes one of them; what «about the same» means. */
  many: 32,
  small: 256_000,
  middle: 4_000_000,
  /** Strange files that are named. */
  strange: 200,
  /** Looks between two tries of a file that was not whole: doubled each time. */
  mostLooks: 64,
  /** Every so many looks, the others' status files are read again. */
  statusEvery: 4,
  /** Every so many looks, each file's size and time are asked for, not only its name. */
  deepEvery: 20,
} as const
export type FolderLimits = { readonly [K in keyof typeof folderLimits]: number }

/** Milliseconds. */
export const folderPauses = {
  /** From an edit until its file: what comes in between goes into the same. */
  burst: 3_000,
  /** Between looks: right after something happened, and at most. */
  first: 5_000,
  most: 120_000,
  /** With a browser that tells of changes itself. */
  watched: 300_000,
  /** Others' edits are written when their own device has had this time to do it: one that has no place here, and one that has. */
  placeless: 30_000,
  placed: 600_000,
  /** Files that a larger one has taken the place of stay so long: the cloud is to carry the larger one first. */
  settle: 600_000,
  /** An empty file that this device left when it was cut off while writing. */
  stub: 86_400_000,
  /** Between status files when only others' edits have come. */
  status: 300_000,
} as const
export type FolderPauses = { readonly [K in keyof typeof folderPauses]: number }
