/** Guards of src/carry/folder and src/carry/file. Columns are explained in guards.ts; tests are test/rules/carry…. */

export const carryFolder = String.raw`
folder/samdel.ts ¦ if (!sameBytes(sum, bytes.subarray(end))) throw new SamdelProblem('truncated') ¦ ¦ FolderHostile ¦ a byte changed on the way
folder/samdel.ts ¦ if (!isOnItsWay(bytes)) throw new SamdelProblem('not-samorden') ¦ ¦ FolderHostile ¦ a zip
folder/samdel.ts ¦ throw new SamdelProblem('newer-format') ¦ ¦ FolderHostile ¦ a file of a newer release is kept
folder/samdel.ts ¦ if (cause instanceof Malformed) throw new SamdelProblem('not-samorden') ¦ ¦ FolderHostile ¦ a whole file whose insides are rubbish
folder/status.ts ¦ (await crypto.subtle.verify('Ed25519', verifier, bytes.slice(at), signed)) ? ¦ signed ? ¦ FolderHostile ¦ a forged or borrowed status file
folder/reading.ts ¦ if (facts.size > this.limits.file) { ¦ if (facts.size < 0) { ¦ FolderHostile ¦ oversize is not even opened
folder/reading.ts ¦ const again = note.why === 'truncated' ¦ const again = note.why === 'too-large' ¦ FolderHostile ¦ room made, not filled
folder/reading.ts ¦ 2 ** Math.min(tries - 1, 30) ¦ 1 ¦ FolderHostile ¦ tried again ever more seldom
folder/reading.ts ¦ if (note.open && note.under !== standing.under) return true ¦ ¦ Folder ¦ a file whose certificate comes later
folder/reading.ts ¦ (standing.last(note, run) ?? 0) >= run.from - 1) ¦ run.from < 0) ¦ Folder ¦ in any order
folder/reading.ts ¦ if (gone.length === 0) return false ¦ return false ¦ Folder ¦ S15 what the folder gave
folder/readFile.ts ¦ if (!depot) ¦ if (!depot && bytes.length < 0) ¦ FolderHostile ¦ another owner’s file in our folder
folder/places.ts ¦ if (picked.name === baseName) return picked ¦ ¦ Folder ¦ a step higher or lower
folder/places.ts ¦ if (only && found.length === 1) return only ¦ ¦ Folder ¦ a step higher or lower
folder/places.ts ¦ if (depth === 0 && !wanted(name)) { ¦ if (depth < 0) { ¦ FolderHostile ¦ another owner’s folder is named
folder/writing.ts ¦ (head.device === device ? present.mine : present.all) ¦ (present.all) ¦ FolderRelay ¦ files that somebody deleted come back
folder/writing.ts ¦ writer !== undefined && present.hasPlace(writer) ? this.pauses.placed : this.pauses.placeless ¦ this.pauses.placeless ¦ FolderRelay ¦ one who has a place here is given time
folder/writing.ts ¦ return now - since >= pause * (1 + shareOf(device)) ¦ return now < 0 ¦ FolderRelay ¦ a phone without a folder
folder/present.ts ¦ place.slice(prefix.length) < device ¦ place.slice(prefix.length) !== device ¦ FolderRelay ¦ never both let go
folder/tidying.ts ¦ || this.clock() - by.made < this.pauses.settle ¦ ¦ FolderTidy ¦ the old ones stay until
folder/tidying.ts ¦ note.device === depot.device &&\n        !replaced ¦ !replaced ¦ FolderTidy ¦ only one’s own files
folder/tidying.ts ¦ !past.has(header.document) ? ¦ past ? ¦ FolderTidy ¦ S33 what has been erased
folder/tidying.ts ¦ return toHex(samdel.sum) === note.sum ? samdel : undefined ¦ return samdel ¦ FolderTidy ¦ another since it was read
folder/tidying.ts ¦ || (await this.#whole(directory, larger, by)) === undefined) continue ¦ ) continue ¦ FolderTidy ¦ the larger file damaged since
folder/names.ts ¦ nameOf(new Uint8Array([...sum, ...sum])).slice(2, 6) ¦ String(sum.length) ¦ Folder ¦ S14 two copies of a device
file/deliver.ts ¦ if (bad === undefined) good.push ¦ if (bad !== 'envelope') good.push ¦ FolderRelay ¦ hides nothing
file/deliver.ts ¦ return this.#refusals > mostRefused || this.#tries > mostTries ¦ return false ¦ FolderHostile ¦ so much rubbish in one file
file/carried.ts ¦ throw new ContainerProblem('not-samorden') ¦ ¦ File ¦ a carried file and a backup are told apart
file/carried.ts ¦ throw new ContainerProblem('newer-format') ¦ ¦ File ¦ of a newer release
file/carried.ts ¦ throw new Malformed('whose it is comes first') ¦ ¦ File ¦ envelopes of nobody
file/carried.ts ¦ else if (section === 'statement' || section === 'join') ¦ else ¦ File ¦ a carried file authorises nothing
file/lacking.ts ¦ ours.tips.length > 1 ? ¦ ours.tips.length > 99 ? ¦ File ¦ S3 both branches of a forked feed
`
