const every = 20_000

/** What time it is, said again often enough that «for 3 minutter siden» is true. Call while a component starts. */
export function useNow(clock: () => number): { readonly current: number } {
  let now = $state(clock())
  $effect(() => {
    const timer = setInterval(() => (now = clock()), every)
    return () => clearInterval(timer)
  })
  return {
    get current() {
      return now
    },
  }
}
