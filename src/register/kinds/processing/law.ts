import { answer, choices, rows, text, type Fields } from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'
import { articleNineBases, articleSixBases } from '../../legalBases.ts'

/** What the processing rests on: GDPR Art. 6, 9 and 10. */
export const processingLaw = {
  articleSix: choices({
    theme: 'privacy',
    core: true,
    weight: 2,
    audience: 'internal',
    label: t('Grunnlag i artikkel 6', 'Grunnlag i artikkel 6', 'Basis in Article 6'),
    help: t(
      'Hvorfor dere har lov. For en kommune er det som regel c eller e, og da må loven oppgis.',
      'Kvifor de har lov. For ein kommune er det som regel c eller e, og då må lova oppgivast.',
      'Why you may. For a municipality usually c or e, and then the law must be named.',
    ),
    synonyms: [
      'behandlingsgrunnlag',
      'behandlingsgrunnlag artikkel 6',
      'rettslig grunnlag',
      'rettsleg grunnlag',
      'artikkel 6',
      'art. 6',
      'art 6',
      'hjemmelsgrunnlag',
    ],
    options: articleSixBases,
  }),
  articleSixReference: text({
    theme: 'privacy',
    label: t('Lov som gir grunnlaget', 'Lov som gir grunnlaget', 'Law giving the basis'),
    help: t(
      'Lov og paragraf i norsk rett. Kreves for c og e.',
      'Lov og paragraf i norsk rett. Blir kravd for c og e.',
      'Act and section in Norwegian law. Required for c and e.',
    ),
    synonyms: [
      'artikkel 6 - henvisning til annen lovgiving',
      'supplerende rettsgrunnlag',
      'lovhjemmel',
      'hjemmel',
      'heimel',
      'lov',
    ],
  }),
  articleNine: choices({
    theme: 'privacy',
    label: t('Grunnlag i artikkel 9', 'Grunnlag i artikkel 9', 'Basis in Article 9'),
    help: t(
      'Bare for særlige kategorier: helse, religion, etnisitet og lignende.',
      'Berre for særlege kategoriar: helse, religion, etnisitet og liknande.',
      'Only for special categories: health, religion, ethnicity and the like.',
    ),
    synonyms: [
      'behandlingsgrunnlag artikkel 9',
      'artikkel 9',
      'art. 9',
      'art 9',
      'grunnlag særlige kategorier',
    ],
    options: articleNineBases,
  }),
  articleNineReference: text({
    theme: 'privacy',
    label: t('Lov for artikkel 9', 'Lov for artikkel 9', 'Law for Article 9'),
    synonyms: ['artikkel 9 - henvisning til annen lovgiving', 'hjemmel artikkel 9', 'lovhjemmel artikkel 9'],
  }),
  articleNineReferences: rows({
    theme: 'privacy',
    label: t(
      'Lov per bokstav i artikkel 9',
      'Lov per bokstav i artikkel 9',
      'Law for each letter of Article 9',
    ),
    help: t(
      'Når ulike bokstaver i artikkel 9 bygger på ulike lover.',
      'Når ulike bokstavar i artikkel 9 byggjer på ulike lover.',
      'When letters of Article 9 rest on different laws.',
    ),
    synonyms: ['henvisning til annet hjemmelsgrunnlag'],
    columns: {
      basis: { type: 'choice', label: t('Bokstav', 'Bokstav', 'Letter'), options: articleNineBases },
      reference: { type: 'text', label: t('Lov', 'Lov', 'Law') },
    },
  }),
  articleTen: answer({
    theme: 'privacy',
    label: t(
      'Straffedommer eller lovovertredelser?',
      'Straffedommar eller lovbrot?',
      'Criminal convictions or offences?',
    ),
    help: t(
      'Artikkel 10. Også politiattest teller.',
      'Artikkel 10. Også politiattest tel.',
      'Article 10. Police certificates count.',
    ),
    synonyms: ['behandlingsgrunnlag artikkel 10', 'artikkel 10', 'art. 10', 'art 10'],
  }),
  articleTenReference: text({
    theme: 'privacy',
    label: t('Lov for artikkel 10', 'Lov for artikkel 10', 'Law for Article 10'),
    synonyms: ['artikkel 10 - henvisning til annen lovgiving', 'hjemmel artikkel 10'],
  }),
} as const satisfies Fields
