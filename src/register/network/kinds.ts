import type { Fields } from '../../schema/field.ts'
import { asAny, type AnyKind, type Kind } from '../../schema/kind.ts'
import { comment } from '../kinds/comment.ts'
import { organisation } from '../kinds/organisation.ts'
import { person } from '../kinds/person.ts'
import { task } from '../kinds/task.ts'
import { alias } from './kinds/alias.ts'
import { answer } from './kinds/answer.ts'
import { catalogueTie } from './kinds/catalogueTie.ts'
import { decision, meeting, poll } from './kinds/meeting.ts'
import { network } from './kinds/network.ts'
import { offer } from './kinds/offer.ts'
import { participant } from './kinds/participant.ts'
import { component, product } from './kinds/product.ts'
import { project } from './kinds/project.ts'
import { roadmap, roadmapItem } from './kinds/roadmap.ts'
import { suggestion } from './kinds/suggestion.ts'
import { vote } from './kinds/vote.ts'

/** A kind that a municipality has too, with its records in the network's own document. */
const inNetwork = <F extends Fields>(kind: Kind<F>): AnyKind => ({ ...asAny(kind), document: 'nettverk' })

/**
 * What a network's register is opened with. Suppliers, tasks and comments are as at home but belong to all members; persons
 * are cards, and are erased as cards are.
 */
export const networkKinds: readonly AnyKind[] = [
  asAny(network),
  asAny(participant),
  asAny(product),
  asAny(component),
  inNetwork(organisation),
  asAny(alias),
  asAny(offer),
  asAny(suggestion),
  asAny(project),
  asAny(roadmap),
  asAny(roadmapItem),
  asAny(meeting),
  asAny(decision),
  asAny(poll),
  inNetwork(task),
  inNetwork(comment),
  asAny(person),
]

/**
 * What a member says in a network, written in its own register: published answers and votes, and the tie to the catalogue,
 * which stays at home. An organisation's register, and its publication as others open it, need these beside their kinds.
 */
export const answerKinds: readonly AnyKind[] = [asAny(answer), asAny(vote), asAny(catalogueTie)]

const byId: ReadonlyMap<string, AnyKind> = new Map([...networkKinds, ...answerKinds].map((k) => [k.id, k]))
/** A kind of the network, or of what is said in it. */
export const networkKind = (id: string): AnyKind => {
  const kind = byId.get(id)
  if (!kind) throw new RangeError(`no network kind ${id}`)
  return kind
}
