/** Guards of src/trust that stand before anything is decided: bytes, bodies, keys; words, sheets and links. */

export const trustBytes = String.raw`
bytes.ts ¦ throw new Malformed('varint out of range') ¦ ¦ Shapes ¦ a varint is whole
bytes.ts ¦ throw new Malformed('lone surrogate') ¦ ¦ Shapes ¦ a key that is no cell is not written
bytes.ts ¦ throw new Malformed('ends too early') ¦ ¦ Shapes ¦ a varint is whole
bytes.ts ¦ throw new Malformed('varint not shortest') ¦ ¦ Shapes ¦ a varint is whole
bytes.ts ¦ throw new Malformed('number too large') ¦ ¦ Shapes ¦ a varint is whole
bytes.ts ¦ throw new Malformed('varint too long') ¦ return 0 ¦ Shapes ¦ a varint is whole
bytes.ts ¦ throw cause instanceof TypeError ? new Malformed('not UTF-8') : cause ¦ return '' ¦ Shapes ¦ names have sixteen bytes
bytes.ts ¦ throw new Malformed('bytes left over') ¦ ¦ Shapes ¦ bytes left over
bytes.ts ¦ throw new Malformed('not base64url') ¦ ¦ Shapes ¦ names have sixteen bytes
name.ts ¦ throw new Malformed('a name has sixteen bytes') ¦ ¦ Shapes ¦ names have sixteen bytes
name.ts ¦ throw new Malformed('not a name') ¦ return new Uint8Array(16) ¦ Shapes ¦ names have sixteen bytes
name.ts ¦ || (i === 0 && five > 7) ¦ ¦ Shapes ¦ names have sixteen bytes
value.ts ¦ throw new Malformed('lone surrogate') ¦ ¦ Shapes ¦ a key that is no cell is not written
value.ts ¦ throw new Malformed('value too deep')\n  if (value ¦ void 0\n  if (value ¦ Shapes ¦ sorts, numbers and depths
value.ts ¦ throw new Malformed('value too deep')\n  const t ¦ void 0\n  const t ¦ Format ¦ S2 a number has one spelling
value.ts ¦ else throw new Malformed('not a number of JSON') ¦ ¦ Shapes ¦ sorts, numbers and depths
value.ts ¦ if (!Number.isFinite(value)) throw new Malformed('not a number of JSON') ¦ ¦ Shapes ¦ sorts, numbers and depths
value.ts ¦ throw new Malformed('zero is not negative') ¦ ¦ Shapes ¦ sorts, numbers and depths
value.ts ¦ throw new Malformed('forbidden name')\n      w.text ¦ void 0\n      w.text ¦ Format ¦ S2 a value cannot reach for the prototype
value.ts ¦ throw new Malformed('forbidden name')\n        out ¦ void 0\n        out ¦ Format ¦ S2 a value cannot reach for the prototype
value.ts ¦ else throw new Malformed('not JSON') ¦ ¦ Shapes ¦ sorts, numbers and depths
value.ts ¦ throw new Malformed('unknown value') ¦ return null ¦ Shapes ¦ sorts, numbers and depths
body.ts ¦ throw new Malformed('not a cell') ¦ ¦ Shapes ¦ a key that is no cell is not written
body.ts ¦ throw new Malformed('unknown write') ¦ ¦ Shapes ¦ flags, words, parts and ids
body.ts ¦ throw new Malformed('unknown word') ¦ return '' ¦ Shapes ¦ flags, words, parts and ids
body.ts ¦ throw new Malformed('unknown transaction') ¦ ¦ Shapes ¦ flags, words, parts and ids
body.ts ¦ throw new Malformed('no such part') ¦ ¦ Shapes ¦ flags, words, parts and ids
body.ts ¦ throw new Malformed('unknown id') ¦ ¦ Shapes ¦ flags, words, parts and ids
body.ts ¦ throw new Malformed('too many writes') ¦ ¦ Shapes ¦ more writes than one envelope
body.ts ¦ r.varint(limits.seen) ¦ r.varint() ¦ Attacks ¦ endless: refused
body.ts ¦ for (let n = r.varint(limits.parents); n > 0; n--) {\n ¦ for (let n = r.varint(); n > 0; n--) {\n ¦ Attacks ¦ endless: refused
body.ts ¦ parent: r.varint(parents) - 1 ¦ parent: r.varint() - 1 ¦ Attacks ¦ of a parent that is not in the list
body.ts ¦ r.end() ¦ ¦ Shapes ¦ bytes left over
body.ts ¦ throw new NewerBody() ¦ ¦ Shapes ¦ bytes left over
body.ts ¦ r.varint(limits.body) ¦ r.varint() ¦ Format ¦ S2 zip bomb
inflate.ts ¦ throw new Malformed('inflates to more than it said') ¦ ¦ Format ¦ S2 zip bomb
inflate.ts ¦ throw new Malformed('inflates to less than it said') ¦ ¦ Format ¦ S2 zip bomb
inflate.ts ¦ throw cause instanceof Malformed ? cause : new Malformed('does not inflate') ¦ throw cause ¦ Shapes ¦ bytes left over
envelope.ts ¦ throw new Malformed('envelope too large')\n  const r ¦ void 0\n  const r ¦ Shapes ¦ a header says its version
envelope.ts ¦ throw new Malformed('envelope too large')\n  return ¦ void 0\n  return ¦ Attacks ¦ S2 truncated, oversize and zip-bomb
envelope.ts ¦ throw new NewerEnvelope() ¦ ¦ Shapes ¦ a header says its version
envelope.ts ¦ throw new Malformed('feeds begin at one') ¦ ¦ Shapes ¦ a header says its version
envelope.ts ¦ throw new Malformed('ends too early') ¦ ¦ Shapes ¦ a header says its version
envelope.ts ¦ throw new Malformed('does not open') ¦ throw cause ¦ Entry ¦ signed by a member, sealed under another key
envelope.ts ¦ additionalData: bytes.slice(0, opened.size) }, ¦ }, ¦ Entry ¦ an honest envelope is let in
box.ts ¦ throw new Malformed('box does not open') ¦ throw cause ¦ Keys ¦ sealed to a device, opened by it alone
box.ts ¦ .catch(notA) ¦ ¦ Keys ¦ sealed to a device, opened by it alone
sealKeys.ts ¦ throw new Malformed('no document key') ¦ ¦ Keys ¦ sealed to a device, opened by it alone
sealKeys.ts ¦ if (cause instanceof DOMException) throw new Malformed('wrapped key does not open') ¦ ¦ Keys ¦ wrapped under another key
invitation.ts ¦ throw new Malformed('no invitation secret') ¦ ¦ Keys ¦ the same secret gives the same keys
invitation.ts ¦ throw new Malformed('no rendezvous') ¦ ¦ Shapes ¦ keys and secrets of another length
keys.ts ¦ throw new Malformed('no such key') ¦ throw cause ¦ Shapes ¦ keys and secrets of another length
`

export const trustPaper = String.raw`
checks.ts ¦ throw new Malformed('copied wrongly') ¦ ¦ Words ¦ S2 hostile text is refused
checks.ts ¦ if (sum === 0 || weighed === 0) return -1 ¦ ¦ Words ¦ words that have changed places
checks.ts ¦ let sum = total & 255 ¦ let sum = 0 ¦ Words ¦ words that have changed places
link.ts ¦ throw new Malformed('too many addresses') ¦ ¦ Words ¦ only addresses of the right sort
link.ts ¦ throw new Malformed('no such address') ¦ ¦ Words ¦ only addresses of the right sort
link.ts ¦ throw new Malformed('no secret') ¦ ¦ Words ¦ a link without a whole secret
link.ts ¦ if (token.length > most.characters) throw new Malformed('too long') ¦ ¦ Words ¦ S2 hostile text is refused
link.ts ¦ if ((whole[0] ?? 0) > version) throw new Malformed('newer link') ¦ ¦ Words ¦ S2 hostile text is refused
link.ts ¦ if (r.byte() !== version) throw new Malformed('not an invitation') ¦ r.byte() ¦ Words ¦ S2 hostile text is refused
link.ts ¦ if (!as) throw new Malformed('newer link') ¦ ¦ Words ¦ S2 hostile text is refused
link.ts ¦ r.end() ¦ ¦ Words ¦ S2 nothing is hidden behind a link
link.ts ¦ checkedAddresses(read) ¦ ¦ Words ¦ only addresses of the right sort
link.ts ¦ if (text.length > most.text) throw new Malformed('too long') ¦ ¦ Words ¦ S2 hostile text is refused
link.ts ¦ if (longest === undefined) throw new Malformed('not an invitation') ¦ if (longest === undefined) return readToken('') ¦ Words ¦ S2 hostile text is refused
recovery.ts ¦ if (cause instanceof WrongWord) throw new SheetProblem('damaged', cause.place) ¦ ¦ Words ¦ what is wrong with it is named
recovery.ts ¦ throw new SheetProblem(sheet ? 'damaged' : 'not-a-sheet') ¦ throw new SheetProblem('damaged') ¦ Words ¦ what is wrong with it is named
recovery.ts ¦ throw new SheetProblem('newer') ¦ ¦ Words ¦ what is wrong with it is named
recovery.ts ¦ throw new SheetProblem('damaged')\n ¦ void 0\n ¦ Words ¦ what is wrong with it is named
recovery.ts ¦ throw new SheetProblem('needs-passphrase') ¦ ¦ Words ¦ gives the root back from words and from code
recovery.ts ¦ throw new SheetProblem('wrong-passphrase') ¦ throw cause ¦ Words ¦ gives the root back from words and from code
sixWords.ts ¦ throw new WrongWord(place, written) ¦ return 0 ¦ Words ¦ of several words that are not in the list
sixWords.ts ¦ if (text.length > longest * 40) throw new Malformed('too long for words') ¦ ¦ Words ¦ words that have changed places
sixWords.ts ¦ throw new Malformed('not so many words') ¦ ¦ Words ¦ words that have changed places
sixWords.ts ¦ throw new Malformed('several words are wrong') ¦ return codes ¦ Words ¦ words that have changed places
sixWords.ts ¦ throw new WrongWord(wrong + 1, word) ¦ return codes ¦ Words ¦ a wrong word is named by its place
container.ts ¦ throw new ContainerProblem('not-samorden') ¦ ¦ Format ¦ a container is refused by name
container.ts ¦ throw new ContainerProblem('newer-format') ¦ ¦ Format ¦ a container is refused by name
container.ts ¦ throw new ContainerProblem(cause.reason === 'ends too early' ? 'truncated' : 'corrupt') ¦ throw cause ¦ Format ¦ a container is refused by name
container.ts ¦ throw new ContainerProblem('truncated') ¦ ¦ Format ¦ a container is refused by name
container.ts ¦ if (!sameBytes(await sha256(file.slice(0, end)), file.subarray(end))) throw new ContainerProblem('corrupt') ¦ ¦ Format ¦ a container is refused by name
container.ts ¦ throw new ContainerProblem('needs-passphrase') ¦ ¦ Format ¦ a locked container opens for its passphrase alone
container.ts ¦ throw new ContainerProblem('wrong-passphrase') ¦ throw cause ¦ Format ¦ a locked container opens for its passphrase alone
container.ts ¦ if (cause instanceof Malformed) throw new ContainerProblem('corrupt') ¦ ¦ Shapes ¦ a container whose sum holds
`
