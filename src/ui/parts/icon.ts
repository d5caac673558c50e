const cache = new Map<string, readonly string[]>()

/** The outlines of an icon file. Only the path data is taken, so that no markup from a string reaches the page. */
export function pathsOf(svg: string): readonly string[] {
  let paths = cache.get(svg)
  if (!paths) {
    paths = [...svg.matchAll(/\sd="([^"]+)"/g)].map((m) => m[1] ?? '')
    cache.set(svg, paths)
  }
  return paths
}
