import type { Audience, Field } from '../schema/field.ts'
import { isLink } from '../schema/field.ts'
import { asAny, coreFields, fieldsOf, type AnyKind } from '../schema/kind.ts'
import type { Text } from '../schema/text.ts'
import { body } from './kinds/body.ts'
import { comment } from './kinds/comment.ts'
import { component } from './kinds/component.ts'
import { confirmation } from './kinds/confirmation.ts'
import { contract } from './kinds/contract.ts'
import { controller } from './kinds/controller.ts'
import { dataset } from './kinds/dataset.ts'
import { device } from './kinds/device.ts'
import { dpa } from './kinds/dpa.ts'
import { dpia } from './kinds/dpia.ts'
import { fieldSetting } from './kinds/fieldSetting.ts'
import { incident } from './kinds/incident.ts'
import { integration } from './kinds/integration.ts'
import { organisation } from './kinds/organisation.ts'
import { ownField } from './kinds/ownField.ts'
import { person } from './kinds/person.ts'
import { process } from './kinds/process.ts'
import { processing } from './kinds/processing.ts'
import { product } from './kinds/product.ts'
import { riskAssessment } from './kinds/riskAssessment.ts'
import { role } from './kinds/role.ts'
import { service } from './kinds/service.ts'
import { sharingChoice } from './kinds/sharingChoice.ts'
import { standard } from './kinds/standard.ts'
import { system } from './kinds/system.ts'
import { task } from './kinds/task.ts'
import { unit } from './kinds/unit.ts'
import { view } from './kinds/view.ts'

/** Every kind, in the order people meet them. */
export const kinds: readonly AnyKind[] = [
  asAny(system),
  asAny(service),
  asAny(organisation),
  asAny(contract),
  asAny(integration),
  asAny(dataset),
  asAny(process),
  asAny(product),
  asAny(component),
  asAny(standard),
  asAny(processing),
  asAny(riskAssessment),
  asAny(dpia),
  asAny(dpa),
  asAny(incident),
  asAny(controller),
  asAny(person),
  asAny(unit),
  asAny(role),
  asAny(body),
  asAny(comment),
  asAny(task),
  asAny(confirmation),
  asAny(ownField),
  asAny(fieldSetting),
  asAny(sharingChoice),
  asAny(view),
  asAny(device),
]
export const kindById: ReadonlyMap<string, AnyKind> = new Map(kinds.map((kind) => [kind.id, kind]))

/** A field of another kind that may link here, and how the link reads from here. */
export interface InverseLink {
  readonly kind: string
  readonly field: string
  readonly label: Text
}

const collectInverse = (to: string): readonly InverseLink[] =>
  kinds.flatMap((kind) =>
    fieldsOf(kind).flatMap(([field, spec]) =>
      isLink(spec) && (spec.to.includes(to) || spec.to.includes('*'))
        ? [{ kind: kind.id, field, label: spec.inverse }]
        : [],
    ),
  )
const inverse: ReadonlyMap<string, readonly InverseLink[]> = new Map(
  kinds.map((kind) => [kind.id, collectInverse(kind.id)]),
)
const none: readonly InverseLink[] = []

/** Which (kind, field) may link to a kind, links to any kind (`*`) included; in the order of `kinds`. Links inside rows are in `inverseColumns`. */
export const inverseLinks = (kindId: string): readonly InverseLink[] => inverse.get(kindId) ?? none

export interface InverseColumn extends InverseLink {
  readonly column: string
}
/** Columns of row fields that link to a kind: who is to carry out a measure, for instance. */
export const inverseColumns = (kindId: string): readonly InverseColumn[] =>
  kinds.flatMap((kind) =>
    fieldsOf(kind).flatMap(([field, spec]) =>
      spec.type === 'rows'
        ? Object.entries(spec.columns).flatMap(([column, c]) =>
            c.type === 'link' && (c.to.includes(kindId) || c.to.includes('*'))
              ? [{ kind: kind.id, field, column, label: c.inverse }]
              : [],
          )
        : [],
    ),
  )

/** Who may see a field; nothing leaves by forgetting to say so. */
export const audienceOf = (field: Field): Audience => field.audience ?? 'internal'

/** What completeness counts: core fields and their weights, 1 unless told. */
export const completenessFields = (
  kind: AnyKind,
): readonly { readonly name: string; readonly field: Field; readonly weight: number }[] =>
  coreFields(kind).map(([name, field]) => ({ name, field, weight: field.weight ?? 1 }))
