const ts = require("typescript");

/**
 * The variables of a script, as the compiler resolves its names.
 *
 * @returns `variables`: of each where its name stands (`at`), how long that is (`size`), the scopes in which it can be
 * asked for, with those between (`scopes`), whether a function or a block declares it (`isInner`), and whether its name is a
 * member's at the same place (`isFixed`); `foreign`: names that the script does not declare
 */
function variablesOf(code) {
  const file = ts.createSourceFile("bundle.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const host = {
    getSourceFile: (name) => (name === "bundle.js" ? file : undefined),
    writeFile: () => undefined,
    getDefaultLibFileName: () => "",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => name === "bundle.js",
    readFile: () => undefined,
  };
  const options = { allowJs: true, noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.Latest };
  const checker = ts.createProgram(["bundle.js"], options, host).getTypeChecker();
  const bySymbol = new Map();
  const foreign = new Set();

  const visit = (node) => {
    if (ts.isIdentifier(node) && !isMemberOrLabel(node)) {
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      const [declaration] = symbol?.declarations ?? [];
      if (!declaration) foreign.add(node.text);
      if (declaration) {
        const own = declaringScope(declaration);
        if (!bySymbol.has(symbol))
          bySymbol.set(symbol, {
            at: [],
            size: node.text.length,
            scopes: new Set([own]),
            isInner: depthOf(own) > 1,
            isFixed: false,
          });
        const variable = bySymbol.get(symbol);
        variable.at.push(node.getStart());
        variable.isFixed ||= isShort(node);
        for (let scope = scopeOf(node); scope && scope !== own; scope = scopeOf(scope)) variable.scopes.add(scope);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { variables: [...bySymbol.values()], foreign };
}

/** Whether a name is a member's, or a label's, and no variable's. */
function isMemberOrLabel({ parent, ...own }) {
  const is = (name) => name?.pos === own.pos;
  if (ts.isBindingElement(parent)) return is(parent.propertyName);
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return is(parent.label);
  if (ts.isMetaProperty(parent)) return true;
  return (
    (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isClassElement(parent)) &&
    is(parent.name)
  );
}

/** Whether a member has the variable's name, so that it cannot have another. */
const isShort = ({ parent }) =>
  ts.isShorthandPropertyAssignment(parent) ||
  (ts.isBindingElement(parent) &&
    ts.isObjectBindingPattern(parent.parent) &&
    !parent.propertyName &&
    !parent.dotDotDotToken);

const makesScope = (node) =>
  ts.isFunctionLike(node) ||
  ts.isClassLike(node) ||
  ts.isCatchClause(node) ||
  ts.isCaseBlock(node) ||
  ts.isForStatement(node) ||
  ts.isForInStatement(node) ||
  ts.isForOfStatement(node) ||
  ts.isSourceFile(node) ||
  // what a function or a catch takes has the scope of its body
  (ts.isBlock(node) && !ts.isFunctionLike(node.parent) && !ts.isCatchClause(node.parent));

const scopeOf = (node) => node.parent && ts.findAncestor(node.parent, makesScope);

/** A `var` is its function's; what a function or a class is called by others is of the scope around it. */
function declaringScope(declaration) {
  const list = ts.isVariableDeclaration(declaration) && declaration.parent;
  const isVar = list && ts.isVariableDeclarationList(list) && !(list.flags & ts.NodeFlags.BlockScoped);
  if (isVar) return ts.findAncestor(declaration, (node) => ts.isFunctionLike(node) || ts.isSourceFile(node));
  const isExpression = ts.isFunctionExpression(declaration) || ts.isClassExpression(declaration);
  return isExpression ? declaration : scopeOf(declaration);
}

function depthOf(scope) {
  let depth = 0;
  for (let each = scope; each; each = scopeOf(each)) depth += 1;
  // the script, and the one function that it is
  return depth - 1;
}

module.exports = { variablesOf };
