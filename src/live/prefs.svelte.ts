import { languages, type Lang } from '../schema/text.ts'

export type Scheme = 'auto' | 'light' | 'dark'

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(name)
  } catch {
    return null // storage refused: the choice lasts for this visit
  }
}
const write = (name: string, value: string): void => {
  try {
    localStorage.setItem(name, value)
  } catch (error) {
    console.warn('The choice lasts for this visit only:', error)
  }
}

/** What this person has chosen for this device: language and light or dark. Nothing about the register. */
export class Prefs {
  #lang = $state<Lang>('nb')
  #scheme = $state<Scheme>('auto')

  constructor() {
    const lang = read('samorden.lang')
    if (languages.some((l) => l === lang)) this.#lang = lang as Lang
    const scheme = read('samorden.scheme')
    if (scheme === 'light' || scheme === 'dark') this.#scheme = scheme
    this.#apply()
  }
  get lang(): Lang {
    return this.#lang
  }
  set lang(lang: Lang) {
    this.#lang = lang
    write('samorden.lang', lang)
    this.#apply()
  }
  get scheme(): Scheme {
    return this.#scheme
  }
  set scheme(scheme: Scheme) {
    this.#scheme = scheme
    write('samorden.scheme', scheme)
    this.#apply()
  }
  #apply(): void {
    document.documentElement.lang = this.#lang
    document.documentElement.dataset.colorScheme = this.#scheme
  }
}
