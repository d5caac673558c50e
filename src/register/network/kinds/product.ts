import { links, tags, url } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'
import { component as ownComponent } from '../../kinds/component.ts'
import { product as ownProduct } from '../../kinds/product.ts'

const otherNames = tags({
  theme: 'basis',
  audience: 'shared',
  label: t('Andre navn', 'Andre namn', 'Other names'),
  help: t(
    'Det kommunene kaller den. Systemer med et av navnene regnes med.',
    'Det kommunane kallar ho. System med eitt av namna blir rekna med.',
    'What municipalities call it. Systems with one of these names are counted.',
  ),
  synonyms: ['alias', 'også kalt', 'forkortelse'],
})

/**
 * An entry of the common catalogue. The kind's id and the record's id are those a municipality's own copy has: the same id is
 * the tie, so links from systems hold wherever the copy stands. Whether it is agreed on is derived, not written.
 */
export const product = defineKind({
  ...ownProduct,
  about: t(
    'Løsninger slik nettverket er enig om å kalle dem.',
    'Løysingar slik nettverket er einig om å kalle dei.',
    'Solutions by the names the network has agreed on.',
  ),
  empty: t(
    'Katalogen er tom. Hent fjorårets oversikt, eller velg «Foreslå for katalogen» på et system.',
    'Katalogen er tom. Hent oversikta frå i fjor, eller vel «Føreslå for katalogen» på eit system.',
    'The catalogue is empty. Fetch last year’s list, or choose “Propose for the catalogue” on a system.',
  ),
  group: 'network',
  document: 'nettverk',
  fields: {
    ...ownProduct.fields,
    otherNames,
    components: links({
      theme: 'technical',
      audience: 'shared',
      to: ['component'],
      label: t('Bruker felleskomponentene', 'Bruker felleskomponentane', 'Uses the components'),
      inverse: t('Løsninger som bruker den', 'Løysingar som bruker han', 'Solutions that use it'),
      synonyms: ['felleskomponenter', 'integrert med'],
    }),
    recommendedBy: tags({
      theme: 'catalogue',
      audience: 'shared',
      label: t('Anbefalt av', 'Tilrådd av', 'Recommended by'),
      help: t(
        'Råd, fagutvalg eller KS. Ikke navn på personer.',
        'Råd, fagutval eller KS. Ikkje namn på personar.',
        'Councils or KS. Not names of people.',
      ),
    }),
    homepage: url({
      theme: 'basis',
      audience: 'shared',
      label: t('Nettsted', 'Nettstad', 'Website'),
      synonyms: ['nettside', 'hjemmeside', 'lenke'],
    }),
  },
})

/** A national or KS component in the common catalogue; those of the ready list have the same fixed ids everywhere. */
export const component = defineKind({
  ...ownComponent,
  about: t(
    'Nasjonale løsninger og løsninger fra KS som nettverket følger innføringen av.',
    'Nasjonale løysingar og løysingar frå KS som nettverket følgjer innføringa av.',
    'National solutions, and solutions from KS, whose roll-out the network follows.',
  ),
  empty: t(
    'Hent den ferdige lista over felleskomponenter, eller bare dem nettverket arbeider med.',
    'Hent den ferdige lista over felleskomponentar, eller berre dei nettverket arbeider med.',
    'Fetch the ready list of common components, or only those the network works with.',
  ),
  group: 'network',
  document: 'nettverk',
  fields: { ...ownComponent.fields, otherNames },
})
