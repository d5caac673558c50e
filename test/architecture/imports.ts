/** What a source file imports and declares, read from its syntax tree, so that text in comments and strings is not taken for code. */
import ts from 'typescript'

export interface Import {
  /** As written, without `?worker`, `?url` and the like. */
  readonly from: string
  readonly line: number
}
export interface Source {
  readonly imports: readonly Import[]
  /** Imports whose target is not a plain string, and globs: nobody can check where they lead. */
  readonly unknown: readonly number[]
  /** True when every statement hands on another file's exports. */
  readonly onlyReExports: boolean
  /** Browser globals used as `name.something` or `new name()`, that the file does not declare itself. */
  readonly browserGlobals: readonly string[]
}

const browserOnly = new Set([
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'location',
  'history',
  'HTMLElement',
  'Worker',
  'DOMParser',
  'XMLHttpRequest',
])

/** A component's scripts, on their own lines, with everything else blank; and imports written in its markup. */
function scriptsOf(component: string): string {
  const kept = [...component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
  let code = component.replace(/[^\n]/g, ' ')
  const keep = (at: number, text: string): void => {
    code = code.slice(0, at) + text + code.slice(at + text.length)
  }
  for (const block of kept) keep(block.index + block[0].indexOf(block[1] ?? ''), block[1] ?? '')
  for (const call of component.matchAll(/\bimport\(\s*(['"`])[^'"`]+\1\s*\)/g)) keep(call.index, call[0])
  return code
}

const isNewUrlHere = (node: ts.Node): node is ts.NewExpression =>
  ts.isNewExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'URL' &&
  node.arguments?.[1]?.getText() === 'import.meta.url'

/** @param path decides the language: .ts, .svelte or .mjs */
export function readSource(path: string, text: string): Source {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const imports: Import[] = []
  const unknown: number[] = []
  const declared = new Set<string>()
  const used = new Set<string>()
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart()).line + 1
  const add = (target: ts.Node | undefined, at: ts.Node): void => {
    if (target !== undefined && ts.isStringLiteralLike(target))
      imports.push({ from: target.text.replace(/\?.*$/, ''), line: lineOf(at) })
    else unknown.push(lineOf(at))
  }

  /** A glob may list the files of a package; in our own folders it would hide who imports whom. */
  const addGlob = (node: ts.CallExpression): void => {
    const pattern = node.arguments[0]
    const inPackage =
      pattern !== undefined && ts.isStringLiteralLike(pattern)
        ? /^\/node_modules\/((?:@[^/*{]+\/)?[^/*{]+\/)/.exec(pattern.text)?.[1]
        : undefined
    if (inPackage === undefined) unknown.push(lineOf(node))
    else imports.push({ from: inPackage.slice(0, -1), line: lineOf(node) })
  }

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node)
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
      add(node.moduleSpecifier, node)
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, node)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], node)
    else if (ts.isCallExpression(node) && node.expression.getText() === 'import.meta.glob') addGlob(node)
    else if (isNewUrlHere(node)) add(node.arguments?.[0], node)

    if (
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    )
      declared.add(node.name.text)
    if (ts.isImportSpecifier(node) || ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node))
      if (node.name !== undefined) declared.add(node.name.text)
    if ((ts.isPropertyAccessExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression))
      used.add(node.expression.text)
    ts.forEachChild(node, visit)
  }
  visit(file)

  const statements = file.statements
  return {
    imports,
    unknown,
    onlyReExports:
      statements.length > 0 &&
      statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined),
    browserGlobals: [...used].filter((name) => browserOnly.has(name) && !declared.has(name)),
  }
}
