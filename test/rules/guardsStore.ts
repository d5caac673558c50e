/** Guards of src/store that decide what counts and what is kept. Columns are explained in guards.ts; tests are test/rules/store…. */

export const storeDoor = String.raw`
intake.ts ¦ if (checked.is === 'waits') return waits(checked.for) ¦ ¦ Depot ¦ size, certificate, signature, chain and shape
intake.ts ¦ if (why === 'does-not-open') return waits('key') ¦ ¦ Depot ¦ size, certificate, signature, chain and shape
intake.ts ¦ if (cause instanceof Malformed) return refused('size-or-shape') ¦ ¦ Depot ¦ size, certificate, signature, chain and shape
intake.ts ¦ if (cause instanceof NewerEnvelope) return { is: 'newer' } ¦ ¦ Depot ¦ S16 what a newer release wrote
intake.ts ¦ else if (arrived === 'gap') outcomes.push(waits('envelope')) ¦ ¦ Depot ¦ a gap waits, and what follows it with it
intake.ts ¦ if (arrivals.filled.size > 0) core.stale = true ¦ ¦ DepotForks ¦ is given back by a peer
intake.ts ¦ ...arrivals.expect] ¦ ] ¦ DepotDisk ¦ both tabs take the same, and write, at once
intake.ts ¦ arrivals.newOwnFeeds() ¦ ¦ DepotForks ¦ a restored profile is given what it had written since
arrivals.ts ¦ if ((seq === 1) !== sameBytes(prev, noHash)) return 'broken' ¦ ¦ Depot ¦ size, certificate, signature, chain and shape
arrivals.ts ¦ if (!this.gaps) return 'gap' ¦ ¦ Depot ¦ a gap waits, and what follows it with it
arrivals.ts ¦ branches.length >= mostBranches ¦ false ¦ DepotForks ¦ a key thief who forks without end
arrivals.ts ¦ if (feed?.whole) this.feeds.set ¦ if (feed?.whole && false) this.feeds.set ¦ DepotForks ¦ several holes, filled out of order
arrivals.ts ¦ || (named && !sameBytes(named, hash))) return whole ¦ ) return whole ¦ DepotForks ¦ several damaged, one of them given back
holes.ts ¦ core.feeds.set(holed) ¦ ¦ DepotForks ¦ is given back by a peer
reading.ts ¦ const whole = feed.whole ?? feed ¦ const whole = feed ¦ DepotForks ¦ is given back by a peer
reading.ts ¦ core.feeds.common(branch, theirs) + 1 ¦ 0 ¦ DepotForks ¦ whoever has one branch is given the other
reading.ts ¦ const end = core.ends.get(feed.number)\n ¦ const end = undefined as { seq: number; hash: typeof feed.hash } | undefined\n ¦ DepotLimits ¦ S8 beyond the limit nothing is offered
rescue.ts ¦ if (drafts.size === 0) return undefined ¦ if (drafts.size >= 0) return undefined ¦ DepotForks ¦ a hole in one’s own feed, before anyone else
feeds.ts ¦ && !now[0]?.whole ¦ ¦ DepotForks ¦ a hole in one’s own feed, before anyone else
vouching.ts ¦ if (rests === 'waits') return { is: 'waits', for: 'certificate' } ¦ ¦ DepotStatements ¦ a statement of no root, a forged one
vouching.ts ¦ return rests ? undefined : { is: 'refused', why: 'statement' } ¦ return undefined ¦ DepotStatements ¦ a statement of no root, a forged one
vouching.ts ¦ said.role === 'administrator' && ¦ ¦ DepotStatements ¦ a statement of no root, a forged one
vouching.ts ¦ && said.type !== 'newer' ¦ ¦ DepotStatements ¦ S16 what rests on a newer release’s certificate
depotOf.ts ¦ if (!/^[a-z]/.test(purpose)) throw new RangeError('no purpose') ¦ ¦ Depot ¦ S25 what is signed for a carrier
`

export const storeCounting = String.raw`
counting.ts ¦ && feed.device === of.device ? allOfIt : 0 ¦ ? 0 : 0 ¦ Together ¦ sees what it writes itself, marked as waiting
counting.ts ¦ counts = Math.min(counts, furthest) ¦ ¦ DepotLimits ¦ S4 a write beyond the limit leaves no trace
counting.ts ¦ if (shared >= cut.seq) counts = Math.min(counts, cut.seq - 1) ¦ ¦ DepotMarks ¦ S3 a cut takes one branch away
counting.ts ¦ if (mark.seq <= feed.seq) return 0 ¦ ¦ DepotMarks ¦ S1 nothing counts of a line that has something else
counting.ts ¦ , ...others.map((branch) => of.feeds.common(feed, branch))) ¦ ) ¦ DepotMarks ¦ S1 a mark that has not come
replay.ts ¦ countOf(number) >= seq) && ¦ countOf(number) >= 0) && ¦ DepotLimits ¦ S1 S5 S8 the removal before, between or after
replay.ts ¦ countOf(number) <= from) ¦ countOf(number) >= 0) ¦ DepotMarks ¦ S5 a mark that comes late
replay.ts ¦ if (shell) sink.shell(write.key, shell) ¦ ¦ DepotLimits ¦ S4 a write beyond the limit leaves no trace
log.ts ¦ && !this.parts.waits(place, index) ¦ ¦ DepotDisk ¦ somebody’s edit of half an import
parts.ts ¦ if (begun && run.places.length === of) { ¦ if (begun) { ¦ DepotDisk ¦ half of an import, a reload with a cache
keepCache.ts ¦ if (transaction.of > 1) core.log.parts.add(place, transaction, index) ¦ ¦ DepotDisk ¦ half of an import, a reload with a cache
keepCache.ts ¦ for (const place of stamp.unread) if (await log.page(place)) return false ¦ ¦ Together ¦ S16 what could not be read is read when the app can
keepCache.ts ¦ if (![...stamp.heads].every(([number, seq]) => countOf(number) >= seq)) return false ¦ ¦ DepotLimits ¦ S5 a removal that came to another tab
projection.ts ¦ || overlap(before, update)) ¦ ) ¦ Texts ¦ S5 two updates that name the same characters
projection.ts ¦ if (text) setText(cells, path, [text[0], text[1], ...refsLeft(text, write)]) ¦ ¦ Texts ¦ both stand side by side whichever came first
texts.ts ¦ readText(edit.merged) !== to ¦ false ¦ Texts ¦ a text update that empties a text
draft.ts ¦ + 1, 2 ** 31) ¦ + 1, Infinity) ¦ Together ¦ the greatest depth there is
compose.ts ¦ const draft = still(write) ? draftOf(core.drafting, write) : undefined ¦ const draft = draftOf(core.drafting, write) ¦ Together ¦ written later, they leave alone
draft.ts ¦ base === undefined || base === now ? mine ¦ base !== now ? mine ¦ Texts ¦ a colleague’s words come while I type
threeWay.ts ¦ !those.some((other) => same(other, change)) ¦ true ¦ Texts ¦ an edit of one’s own that lies there already
`
