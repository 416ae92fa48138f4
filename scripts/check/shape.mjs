import ts from 'typescript';
import { isSource, isTest } from './source-files.mjs';

const most = { parameters: 3, dependencies: 5, decorators: 3 };
const isReExport = (statement) =>
  ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;

/** Named functions and methods; a callback's parameters are its caller's choice. */
function isNamedFunction(node) {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return true;
  return (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isVariableDeclaration(node.parent);
}

function* problemsOf(node, path) {
  if (node.kind === ts.SyntaxKind.AnyKeyword && path.startsWith('shared/src/')) yield '`any` in shared';
  if (isNamedFunction(node) && node.parameters.length > most.parameters) {
    yield `${node.parameters.length} parameters: at most ${most.parameters}, else one object`;
  }
  if (ts.isConstructorDeclaration(node) && node.parameters.length > most.dependencies) {
    yield `${node.parameters.length} constructor dependencies (at most ${most.dependencies})`;
  }
  if (ts.isMethodDeclaration(node) && (ts.getDecorators(node)?.length ?? 0) > most.decorators) {
    yield `more than ${most.decorators} decorators on a handler`;
  }
}

function shapeOf({ path, text }) {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind);
  const found = [];
  const visit = (node) => {
    for (const problem of problemsOf(node, path)) {
      found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${problem}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const isBarrel = source.statements.length > 0 && source.statements.every(isReExport);
  return isBarrel ? [...found, `${path}: a barrel file; import from the file itself`] : found;
}

/** What the style guide counts: parameters, dependencies, decorators, `any` in shared, barrels. */
export function shapeProblems(files) {
  const read = files.filter((file) => isSource(file) && /\.tsx?$/.test(file.path) && !isTest(file));
  return { summary: `${read.length} files`, problems: read.flatMap(shapeOf) };
}
