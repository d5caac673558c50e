/**
 * A mark on the page's body for as long as the component is there and `on` says so. Rules that begin with `body:has(…)` say the
 * same, and have the browser look through the whole page again at every change of a cell.
 */
export function useBodyMark(name: 'lying' | 'bulk', on: () => boolean = () => true): void {
  $effect(() => {
    if (!on()) return
    document.body.toggleAttribute(`data-${name}`, true)
    return () => {
      document.body.toggleAttribute(`data-${name}`, false)
    }
  })
}
