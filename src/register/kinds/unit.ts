import { choice, link, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'
import { serviceAreas } from '../areas.ts'

export const unit = defineKind({
  id: 'unit',
  label: t('Enhet', 'Eining', 'Unit'),
  plural: t('Enheter', 'Einingar', 'Units'),
  about: t(
    'Sektorer, avdelinger, skoler og kontorer: hvem i kommunen som bruker hva.',
    'Sektorar, avdelingar, skular og kontor: kven i kommunen som bruker kva.',
    'Sectors, departments, schools and offices: who uses what.',
  ),
  empty: t(
    'Enhetene lar deg se systemer og kostnader per sektor. Begynn med sektorene; resten kan vente.',
    'Einingane lèt deg sjå system og kostnader per sektor. Begynn med sektorane; resten kan vente.',
    'Units let you see systems and costs by sector. Begin with the sectors; the rest can wait.',
  ),
  group: 'people',
  icon: 'Branching',
  document: 'intern',
  title: 'name',
  columns: ['name', 'sector', 'parent', 'leader'],
  facts: ['sector', 'parent', 'leader'],
  synonyms: [
    'enheter',
    'einingar',
    'avdelinger',
    'avdelingar',
    'organisasjonskart',
    'sektorer',
    'virksomheter',
    'units',
  ],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Navn', 'Namn', 'Name'),
      synonyms: [
        'enhet',
        'enhetsnavn',
        'eining',
        'avdeling',
        'avdelingsnavn',
        'virksomhet',
        'verksemd',
        'kontor',
        'etat',
        'unit',
      ],
    }),
    sector: choice({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Sektor', 'Sektor', 'Sector'),
      help: t(
        'Brukes til å vise kostnad og systemer per sektor.',
        'Blir brukt til å vise kostnad og system per sektor.',
        'Used to show costs and systems by sector.',
      ),
      synonyms: ['tjenesteområde', 'tenesteområde', 'kommunalområde', 'fagområde', 'område'],
      options: serviceAreas,
    }),
    parent: link({
      theme: 'basis',
      to: ['unit'],
      label: t('Hører til', 'Høyrer til', 'Belongs to'),
      inverse: t('Har under seg', 'Har under seg', 'Has below it'),
      synonyms: ['overordnet enhet', 'overordna eining', 'overordnet', 'del av', 'forelder'],
    }),
    leader: link({
      theme: 'people',
      to: ['person'],
      label: t('Leder', 'Leiar', 'Leader'),
      inverse: t('Leder enhetene', 'Leier einingane', 'Leads the units'),
      synonyms: ['enhetsleder', 'einingsleiar', 'avdelingsleder', 'virksomhetsleder', 'rektor', 'styrer'],
    }),
  },
})
