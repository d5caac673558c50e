import type { Lang } from './text.ts'

const collators = new Map<Lang, Intl.Collator>()
/** Norwegian order: Æ Ø Å last, numbers by size, case apart only at the end. One collator a language: making one is slow. */
export function collator(lang: Lang): Intl.Collator {
  let c = collators.get(lang)
  if (!c) {
    c = new Intl.Collator(lang === 'en' ? 'en-GB' : 'nb', { numeric: true, sensitivity: 'variant' })
    collators.set(lang, c)
  }
  return c
}

/** Lower case, accents kept out except the Norwegian letters, punctuation as one space: for comparing names loosely. */
export const fold = (s: string): string =>
  s
    .normalize('NFC')
    .toLowerCase()
    .replace(/[đŋŧ]/g, (c) => ({ đ: 'd', ŋ: 'n', ŧ: 't' })[c] ?? c)
    .replace(/[æøå]/g, (c) => ({ æ: '\ue001', ø: '\ue002', å: '\ue003' })[c] ?? c)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\ue001-\ue003]/g, (c) => ({ '\ue001': 'æ', '\ue002': 'ø', '\ue003': 'å' })[c] ?? c)
    .replace(/[^a-z0-9æøå]+/g, ' ')
    .trim()
