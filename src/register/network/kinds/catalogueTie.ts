import { date, link, rows, text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'

/**
 * What an own record took from the common catalogue, field by field, as it read then. It is the middle of a three-way
 * comparison: what the entry says now against what was taken, and what stands here against the same. Never leaves.
 */
export const catalogueTie = defineKind({
  id: 'catalogueTie',
  label: t('Tilknytning til katalogen', 'Tilknyting til katalogen', 'Tie to the catalogue'),
  plural: t('Tilknytninger til katalogen', 'Tilknytingar til katalogen', 'Ties to the catalogue'),
  about: t(
    'Hva dere har hentet fra felles katalog, og slik det var da.',
    'Kva de har henta frå felles katalog, og slik det var då.',
    'What you have taken from the common catalogue, as it read then.',
  ),
  empty: t(
    'Dere har ikke brukt noe fra felles katalog ennå. Velg «Bruk denne» på en løsning.',
    'De har ikkje brukt noko frå felles katalog enno. Vel «Bruk denne» på ei løysing.',
    'You have used nothing from the common catalogue yet. Choose “Use this” on a solution.',
  ),
  group: 'network',
  icon: 'Link',
  document: 'intern',
  title: 'title',
  columns: ['title', 'own', 'entry', 'on'],
  facts: ['own', 'on'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Navn i katalogen', 'Namn i katalogen', 'Name in the catalogue'),
    }),
    own: link({
      theme: 'basis',
      core: true,
      audience: 'internal',
      to: ['system', 'product', 'component'],
      label: t('Hos oss', 'Hos oss', 'With us'),
      inverse: t('Tilknytning til katalogen', 'Tilknyting til katalogen', 'Tie to the catalogue'),
    }),
    entry: link({
      theme: 'basis',
      core: true,
      audience: 'internal',
      to: ['product', 'component'],
      label: t('Oppføring i katalogen', 'Oppføring i katalogen', 'Entry in the catalogue'),
      inverse: t('Hentet hit av', 'Henta hit av', 'Taken by'),
    }),
    taken: rows({
      theme: 'record',
      audience: 'internal',
      label: t('Hentet eller vurdert', 'Henta eller vurdert', 'Taken or considered'),
      help: t(
        'Feltene dere har tatt stilling til, slik katalogen sa det da.',
        'Felta de har teke stilling til, slik katalogen sa det då.',
        'The fields you have decided on, as the catalogue read then.',
      ),
      columns: { value: { type: 'text', label: t('Verdi da', 'Verdi då', 'Value then') } },
    }),
    on: date({
      theme: 'record',
      audience: 'internal',
      label: t('Tilknyttet dato', 'Knytt til dato', 'Tied on'),
    }),
  },
})
