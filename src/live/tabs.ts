/** What the tabs of one browser tell each other about registers as a whole. What is written in one goes through the store. */
export type Word = { readonly is: 'registers' } | { readonly is: 'removed'; readonly id: string }

const isWord = (data: unknown): data is Word => {
  const word = data as Partial<Record<'is' | 'id', unknown>> | null
  return word?.is === 'registers' || (word?.is === 'removed' && typeof word.id === 'string')
}

/** Gives what tells the others; a tab does not hear itself. */
export function joinTabs(heard: (word: Word) => void): (word: Word) => void {
  const channel = new BroadcastChannel('samorden-tabs')
  channel.addEventListener('message', (e: MessageEvent<unknown>) => {
    if (isWord(e.data)) heard(e.data)
  })
  return (word) => channel.postMessage(word)
}
