/** Guards of members, keys and publication in src/store. Columns are explained in guards.ts; tests are test/rules/store…. */

export const storeMembers = String.raw`
householdKeys.ts ¦ (m.devices.has(to) && !mayRead(m, to)) || ¦ ¦ Members ¦ two administrators who each remove somebody apart
householdKeys.ts ¦ if (!isDirect(m, name) && holds(oldBoxes(m))) return true ¦ ¦ Members ¦ two administrators who each remove somebody apart
householdKeys.ts ¦ if (holds(member.removals.length > 0 ? boxEpochs(membership) : oldBoxes(membership))) return true ¦ ¦ MembersNetwork ¦ reaches all of a member
householdKeys.ts ¦ if (!box || (inside && (!key ¦ if (!box || inside || (inside && (!key ¦ MembersNetwork ¦ a member that is removed: its work stands
householdKeys.ts ¦ (invitation.as !== 'member' || name === 'nettverk') ¦ true ¦ MembersNetwork ¦ a secretariat without a municipality
householdKeys.ts ¦ if (mayRead(m, device.id)) out.push ¦ out.push ¦ Members ¦ a newcomer reads back, a removed one not forward
householdKeys.ts ¦ else if (top) await say(key, [wrapped(top.commitment, top.bytes)]) ¦ ¦ Members ¦ a newcomer reads back, a removed one not forward
householdKeys.ts ¦ if (fresh) await make(0)\n    return ¦ await make(0)\n    return ¦ MembersKeys ¦ a sheet, and statements from before
householdVerbs.ts ¦ if (as === 'member' && !isNetwork(ring)) return undefined ¦ ¦ MembersNetwork ¦ only an administrator speaks for an organisation
householdVerbs.ts ¦ if (!(await speaksFor(ring, join))) return undefined ¦ ¦ MembersNetwork ¦ is not seen, and cannot be let in
householdVerbs.ts ¦ cuts: cutsOf(now, new Set([device.id])), ¦ cuts: [], ¦ Members ¦ a newcomer reads back, a removed one not forward
householdVerbs.ts ¦ ...kin.flatMap((network) => network.feeds)] ¦ ] ¦ MembersNetwork ¦ reaches all of a member
householdVerbs.ts ¦ statements: admissionsOf(ring, owner).map(({ seq, hash }) => ({ seq, hash })) ¦ statements: [] ¦ MembersMandates ¦ comes back by a new invitation
householdView.ts ¦ !(await speaksFor(ring, join))) continue ¦ false) continue ¦ MembersNetwork ¦ is not seen, and cannot be let in
householdView.ts ¦ return device?.role === 'administrator' && ¦ return ¦ MembersNetwork ¦ is not seen, and cannot be let in
householdSign.ts ¦ if (devices.some((device) => device.id === ring.device.id)) return undefined ¦ ¦ Members ¦ wider is given, narrower is for good
keyring.ts ¦ if (ring.membership.newer > 0) return 'newer-release' ¦ ¦ Kept ¦ an unknown statement makes the register read-only
keyring.ts ¦ if (document === undefined || !holdsNewest(ring, document)) return 'waiting' ¦ ¦ MembersKeys ¦ nothing is written under an older one
keyring.ts ¦ return answered ? 'removed' : 'visitor' ¦ return 'visitor' ¦ Members ¦ a withdrawn invitation
openJoins.ts ¦ if (standingOfJoin(membership, join) !== 'open') return false ¦ ¦ Members ¦ reads at once; what it writes waits
newcomer.ts ¦ if (!found) throw new Refused('invitation-unknown') ¦ if (!found) throw new TypeError() ¦ Members ¦ a link of another invitation
newcomer.ts ¦ if (found.closed) throw new Refused('invitation-closed') ¦ ¦ Members ¦ a withdrawn invitation
newcomer.ts ¦ if (own && standingOf(own) !== 'administrator') throw new Refused('not-allowed') ¦ ¦ MembersNetwork ¦ only an administrator speaks for an organisation
household.ts ¦ const expect = [{ table: 'keep', key: 'epoch', seq: core.epoch }] as const ¦ const expect = [] as const ¦ MembersKeys ¦ two tabs invite at once
household.ts ¦ if (core.ring === before || ¦ if ( ¦ MembersKeys ¦ nothing says that it lets go of the root
eraseElsewhere.ts ¦ left.push({ key, shown, text, by, before }) ¦ ¦ MembersErase ¦ what the other had done meanwhile stands
eraseElsewhere.ts ¦ heads.filter((h) => same(h.value, before)) ¦ heads.filter((h) => h.ref < 0) ¦ MembersErase ¦ what the other had done meanwhile stands
eraseElsewhere.ts ¦ if (next.membership.erased.has(idOfKey(key))) continue ¦ ¦ MembersErase ¦ the statement alone has come
erase.ts ¦ return new Set(lists).size > 1 ¦ return false ¦ MembersErase ¦ two who erase somebody each, apart
restore.ts ¦ ...(here ? await leaveClosed(disk, here, ring) : []), ¦ ¦ MembersErase ¦ by file: a copy from whoever erased
house.ts ¦ (off.has(one.network) ? { ...one, inside: false } : one) ¦ one ¦ MembersMandates ¦ whoever leaves is published no further
`

export const storePublication = String.raw`
publicationShown.ts ¦ return (publication === document) === (aside || info.mandate === 'member') ¦ return true ¦ Publication ¦ what the schema says is shared
publicationOf.ts ¦ kind.document === 'intern' && ¦ ¦ PublicationModel ¦ S7 never an internal field
publicationOf.ts ¦ && !archived && ¦ && ¦ PublicationModel ¦ S7 never an internal field
publicationOf.ts ¦ !choices.holds(kind.id, id) && ¦ ¦ Publication ¦ narrowed, it is withdrawn
publicationOf.ts ¦ if (field.type === 'link') return points(String(value)) ? value : undefined ¦ ¦ PublicationModel ¦ S7 never an internal field
publicationOf.ts ¦ if (field.type === 'links') return points(element) ? true : undefined ¦ ¦ PublicationModel ¦ S7 never an internal field
publicationOf.ts ¦ if (field.type === 'roleLinks') return points(element.split(' ')[0] ?? '') ? true : undefined ¦ ¦ PublicationModel ¦ S7 never an internal field
publicationOf.ts ¦ if (column.type === 'link' && !points(String(value))) continue ¦ ¦ PublicationModel ¦ S7 never an internal field
publicationOf.ts ¦ if (!column || !isValue(column, value)) continue ¦ if (!column) { out[name] = value; continue } ¦ Publication ¦ what the schema says is shared
publicationChoices.ts ¦ if (audience === 'internal') return false ¦ ¦ Publication ¦ narrowed, it is withdrawn
publicationChoices.ts ¦ on && fields.get(name) !== false ¦ on ¦ Publication ¦ where two choices differ
publication.ts ¦ of cells) if (this.#isMine( ¦ of cells) if (true || this.#isMine( ¦ Publication ¦ whoever wrote it, once
publicationKept.ts ¦ if (points(id) !== before && this.#targets.has(id)) return undefined ¦ ¦ PublicationModel ¦ following what has changed
publicationKept.ts ¦ if (this.#loose.has(id) || (allowed && !isFirm(allowed))) return undefined ¦ ¦ PublicationModel ¦ following what has changed
publication.ts ¦ this.#made = this.#chosen = undefined ¦ ¦ PublicationModel ¦ edits that come while
publication.ts ¦ if (hindranceOf(core.ring, 'delt')) return nothing ¦ ¦ Publication ¦ a reader publishes nothing
`
