/** Guards of src/trust that decide what counts: the door, statements, joins and snapshots. Columns are explained in guards.ts. */

export const trustDoor = String.raw`
entry.ts ¦ if (cause instanceof NewerEnvelope) return { is: 'unfit', why: 'newer-envelope' } ¦ ¦ Entry ¦ oversize, truncated and empty
entry.ts ¦ if (cause instanceof Malformed) return { is: 'unfit', why: 'size-or-shape' } ¦ ¦ Entry ¦ oversize, truncated and empty
entry.ts ¦ if (verdict.is === 'never') return { is: 'unfit', why: verdict.why } ¦ ¦ Entry ¦ S7 a reader who writes never counts
entry.ts ¦ if (verdict.is === 'waits') return verdict ¦ ¦ Entry ¦ a member who writes in another owner’s document
entry.ts ¦ return { is: 'unfit', why: 'not-allowed' } ¦ void 0 ¦ Attacks ¦ S8 a removed device that goes on writing
entry.ts ¦ || !(await verifyEnvelope(bytes, device.verifier))) return { is: 'unfit', why: 'signature' } ¦ ) return { is: 'unfit', why: 'signature' } ¦ Entry ¦ a stranger who says it is the device
entry.ts ¦ if (link === 'gap') return { is: 'waits', for: 'envelope' } ¦ ¦ Entry ¦ replay, gap and fork are told apart
entry.ts ¦ if (keys.length === 0) return { is: 'waits', for: 'key' } ¦ ¦ Entry ¦ a document with several keys
entry.ts ¦ if (!(cause instanceof Malformed)) throw cause\n    return ¦ throw cause\n    return ¦ Entry ¦ a member’s junk or bomb
entry.ts ¦ if (!(cause instanceof Malformed)) throw cause\n    } ¦ throw cause\n    } ¦ Entry ¦ a document with several keys
entry.ts ¦ return { is: 'unfit', why: cause.reason === 'does not open' ? 'does-not-open' : 'body' } ¦ return { is: 'unfit', why: 'body' } ¦ Entry ¦ signed by a member, sealed under another key
entry.ts ¦ throw new Malformed('does not open') ¦ return new Uint8Array() ¦ Entry ¦ a document with several keys
entry.ts ¦ if (cause instanceof NewerBody) return undefined ¦ ¦ Entry ¦ S16 a newer release’s body
feed.ts ¦ if (header.seq > head.seq + 1) return 'gap' ¦ ¦ Entry ¦ replay, gap and fork are told apart
feed.ts ¦ sameBytes(header.prev, head.hash) ? ¦ head.hash ? ¦ Attacks ¦ S3 fork forced by a key thief
heads.ts ¦ !replaced.has(w.name) ¦ w.name ¦ Attacks ¦ S4 what counted writes have seen
membership.ts ¦ if (m.past.has(header.document)) return { is: 'never', why: 'erased' } ¦ ¦ Entry ¦ S33 an older generation never counts again
membership.ts ¦ if (!m.inForce.has(header.document)) return { is: 'waits', for: 'document' } ¦ ¦ Entry ¦ a member who writes in another owner’s document
membership.ts ¦ if (ways.length === 0) return { is: 'waits', for: 'certificate' } ¦ ¦ Entry ¦ a stranger without a certificate waits
membership.ts ¦ if (writing.length === 0) return { is: 'never', why: 'not-allowed' } ¦ ¦ Entry ¦ S7 a reader who writes never counts
membership.ts ¦ const writing = ways.filter((way) => way.role !== 'reader') ¦ const writing = ways ¦ Entry ¦ S7 a reader who writes never counts
membership.ts ¦ if (generation > 0 && !byRoot && !rewritten.has(name)) continue ¦ ¦ Network ¦ S33 an administrator rewrites cards
membership.ts ¦ || said.member === owner) ¦ ) ¦ Network ¦ owners that admit themselves and each other
membership.ts ¦ Math.max(0, generation - longestPast) ¦ generation - 2000 ¦ Network ¦ S2 an endless number of generations
membership.ts ¦ if (!shared.has(m.inForce.get(document)?.name ?? '')) return ways ¦ ¦ Network ¦ S7 a member’s devices write in what the network owns
membership.ts ¦ standing.length > 0 ? standing : ways ¦ ways ¦ Membership ¦ S3 limits of several certificates
membership.ts ¦ all.filter((s) => certificates.standing(s) === 'counts') ¦ [...all] ¦ Membership ¦ S7 an editor’s or a reader’s certificate
membership.ts ¦ upTo.every((marks) => marks.some((m) => ¦ upTo.some((marks) => marks.some((m) => ¦ Membership ¦ several removals: what counts is within all
membership.ts ¦ if (ways.reduce((n, lists) => n * lists.length, 1) > most) return ways.flat() ¦ ¦ Membership ¦ S2 endless removals
membership.ts ¦ every((r) => r.said.leaves === 'reading') ¦ some((r) => r.said.leaves === 'reading') ¦ Membership ¦ narrowed to reading
membership.ts ¦ .filter((b) => certificates.isOver(b.under, statement.under)) ¦ ¦ Network ¦ S3 a branch of a member’s feed
`

export const trustStatements = String.raw`
certificates.ts ¦ if (above === 'never') return 'never' ¦ ¦ Network ¦ what is signed under a certificate that cannot be read
certificates.ts ¦ if (said.type === 'newer') return 'waits' ¦ ¦ Network ¦ what is signed under a certificate that cannot be read
certificates.ts ¦ said.role !== 'administrator' || ¦ ¦ Membership ¦ S7 an editor’s or a reader’s certificate
certificates.ts ¦ !sameBytes(said.signPublic, statement.signer)\n    )\n      return 'never' ¦ false\n    )\n      return 'never' ¦ Membership ¦ a certificate cannot be used with another key
certificates.ts ¦ if (above !== 'counts') return above ¦ ¦ Membership ¦ S8 what a removed administrator’s own administrators say
certificates.ts ¦ if (within.has(statement.hash)) continue ¦ ¦ Membership ¦ a removal of an administrator says how far
certificates.ts ¦ if (statement.seq >= openBelow) return 'late' ¦ ¦ Membership ¦ a removal of an administrator says how far
certificates.ts ¦ openBelow = Math.max(openBelow, below) ¦ ¦ Membership ¦ S1 a statement that may lie before the mark
certificates.ts ¦ standing = 'waits' ¦ ¦ Membership ¦ S1 a statement that may lie before the mark
certificates.ts ¦ this.isOver(r.under, statement.under) && ¦ ¦ Membership ¦ by the root and by whom one was certified
certificates.ts ¦ this.standing(r) === 'counts' && ¦ ¦ Membership ¦ S8 a removal by one who may not say it
certificates.ts ¦ r.said.of === of && ¦ ¦ Network ¦ a removal of an owner is none of a device
certificates.ts ¦ (of === 'device' || ends(r, statement)) ¦ true ¦ Network ¦ a removal that names an admission ends that one
devices.ts ¦ said.role === 'administrator' && all.some((r) => r.said.leaves === 'writing') ¦ false ¦ Membership ¦ narrowed to writing
devices.ts ¦ all.filter((r) => r.said.leaves !== 'writing') ¦ all ¦ Membership ¦ narrowed to writing
devices.ts ¦ && certificates.isOver(b.under, of.under) ¦ ¦ Membership ¦ a branch of a feed is cut by one who stands over
devices.ts ¦ if (places.has(place)) found.add(signer.join()) ¦ ¦ Membership ¦ both branches of its statements count
devices.ts ¦ ways.some((way) => way.removals.length === 0) ¦ false ¦ Membership ¦ two certificates from administrators beside each other
documentKeys.ts ¦ if (!one.boxes.has(to)) ¦ ¦ Network ¦ nobody spoils a box from below
documentKeys.ts ¦ Number(b.counts) - Number(a.counts) || ¦ ¦ Network ¦ a removed administrator’s late keys
documentKeys.ts ¦ b.epoch - a.epoch || ¦ ¦ Network ¦ the key to write under is of the highest epoch
invited.ts ¦ && closed.get(one.invitation) !== 'withdrawn' ¦ ¦ Network ¦ withdrawn is stronger than used
invited.ts ¦ if (!closed.has(one.invitation)) closed.set ¦ closed.set ¦ Network ¦ withdrawn is stronger than an answer
invited.ts ¦ if (join.owner !== m.owner) return 'never' ¦ ¦ Attacks ¦ carried over to another owner
invited.ts ¦ if (known?.removals.length === 0) return 'answered' ¦ ¦ Network ¦ open, then answered, and used
invited.ts ¦ if (known && forEver) return 'never' ¦ ¦ Network ¦ open, then answered, and used
invited.ts ¦ if (!invitation) return 'waits' ¦ ¦ Network ¦ a join whose invitation has not come
invited.ts ¦ if ((invitation.as === 'member') !== (join.member !== undefined)) return 'never' ¦ ¦ Network ¦ an organisation’s join answers a member’s invitation
invited.ts ¦ return invitation.closed ?? 'open' ¦ return 'open' ¦ Attacks ¦ an invitation used again
statement.ts ¦ throw new Malformed('statement too large')\n  const byRoot ¦ void 0\n  const byRoot ¦ Shapes ¦ statements that are too large are not made
statement.ts ¦ throw new Malformed('statement too large')\n  const r = ¦ void 0\n  const r = ¦ Attacks ¦ S2 truncated, oversize and zip-bomb
statement.ts ¦ throw new Malformed('not a statement') ¦ ¦ Attacks ¦ an envelope that says it is a statement
statement.ts ¦ throw new Malformed('ends too early') ¦ ¦ Shapes ¦ what is said is read to its end
statement.ts ¦ throw new Malformed('not signed by the root') ¦ ¦ Attacks ¦ signed by another root in this owner’s name
statement.ts ¦ throw new Malformed('no such place') ¦ ¦ Attacks ¦ a root’s statement with a place in a chain
statement.ts ¦ seq > 0 || prev !== toRoot ¦ seq > 0 ¦ Attacks ¦ a root’s statement with a place in a chain
statement.ts ¦ || (seq === 1) !== (prev === toRoot) ¦ ¦ Attacks ¦ a root’s statement with a place in a chain
statement.ts ¦ throw new Malformed('signature does not hold') ¦ ¦ Attacks ¦ signed by another key under the root’s public half
statement.ts ¦ throw new Malformed('only the root says so') ¦ ¦ Network ¦ only the root says where the recovery sheet
said.ts ¦ if (said.type !== 'newer') r.end() ¦ ¦ Shapes ¦ what is said is read to its end
said.ts ¦ throw new Malformed('no public key') ¦ ¦ Shapes ¦ what is said is read to its end
said.ts ¦ if (form === 'first' && type > numberOf.document) return { type: 'newer', number: type } ¦ ¦ Shapes ¦ S16 roles, ends and removals
join.ts ¦ throw new Malformed('label too long') ¦ ¦ Keys ¦ S2 a thousand bytes at most
join.ts ¦ throw new Malformed('member or device') ¦ ¦ Keys ¦ says who asks, and for what
join.ts ¦ throw new Malformed('join too large') ¦ ¦ Keys ¦ S2 a thousand bytes at most
join.ts ¦ throw new Malformed('not a join') ¦ ¦ Keys ¦ what does not begin as a join
join.ts ¦ throw new Malformed('ends too early') ¦ ¦ Keys ¦ S2 every single changed byte is noticed
join.ts ¦ throw new Malformed('signature does not hold') ¦ ¦ Attacks ¦ for someone else’s invitation
join.ts ¦ [signPublic, r.at + signatureSize], ¦ ¦ Attacks ¦ for someone else’s invitation
join.ts ¦ [invitation.signPublic, r.at], ¦ ¦ Attacks ¦ for someone else’s invitation
snapshot.ts ¦ throw new Malformed('snapshot too large')\n  const ¦ void 0\n  const ¦ Snapshot ¦ every changed byte is noticed
snapshot.ts ¦ throw new Malformed('not a snapshot') ¦ ¦ Snapshot ¦ what does not begin as a snapshot
snapshot.ts ¦ throw new Malformed('ends too early') ¦ ¦ Snapshot ¦ every changed byte is noticed
snapshot.ts ¦ throw new Malformed('not from one who may write') ¦ ¦ Snapshot ¦ from a reader, a stranger or a removed device
snapshot.ts ¦ || by.removals.length > 0 || ¦ || ¦ Snapshot ¦ from a reader, a stranger or a removed device
snapshot.ts ¦ || by.device.role === 'reader' ¦ ¦ Snapshot ¦ from a reader, a stranger or a removed device
snapshot.ts ¦ throw new Malformed('covers what is cut') ¦ ¦ Snapshot ¦ it is ignored when it covers anything cut
snapshot.ts ¦ throw new Malformed('signature does not hold') ¦ ¦ Snapshot ¦ signed by another than it says
snapshot.ts ¦ throw new Malformed('does not open') ¦ ¦ Snapshot ¦ every changed byte is noticed
snapshot.ts ¦ if (verdict !== 'limited') return verdict !== 'counts' ¦ ¦ Snapshot ¦ it is ignored when it covers anything cut
snapshot.ts ¦ without.length > 0 || ¦ ¦ Snapshot ¦ it is ignored when it covers anything cut
snapshot.ts ¦ c.seq === head.seq && ¦ ¦ Snapshot ¦ it is ignored when it covers anything cut
equal.ts ¦ [...cells].sort(byKey) ¦ cells ¦ Snapshot ¦ the order of cells
`
