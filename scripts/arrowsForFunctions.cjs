const ts = require("typescript");

/**
 * What a minifier has written, with its outermost functions as variables that hold an arrow, in one declaration with what
 * is declared beside them: a hundredth smaller once it is gzipped. The same but for one thing: a variable can be used only
 * below its place. So a function that may be called before that, while the script loads, stays as it is; and so does one
 * that an arrow cannot be (a generator, or one that says `this` or `arguments`).
 */
function arrowsForFunctions(code) {
  const file = ts.createSourceFile("bundle.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const pieces = [];
  let end = 0;
  for (const statements of scopesOf(file)) {
    const turned = turnedIn(statements);
    let isInList = false;
    for (const node of statements.filter((each) => turned.has(each) || isLet(each))) {
      const between = code.slice(end, node.getStart(file));
      const follows = isInList && between.trim() === "";
      if (follows) pieces.push(",");
      else pieces.push(isInList ? ";" : "", between, "let ");
      pieces.push(
        turned.has(node)
          ? arrowOf(node, code)
          : node.declarationList.declarations.map((each) => each.getText(file)).join(),
      );
      end = node.end;
      isInList = true;
    }
    if (isInList) pieces.push(";");
  }
  return pieces.join("") + code.slice(end);
}

function arrowOf({ name, modifiers, parameters, body }, code) {
  const text = ({ pos, end }) => code.slice(pos, end).trim();
  const isAsync = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  const [only, ...others] = parameters;
  const isBare = only && others.length === 0 && ts.isIdentifier(only.name) && !only.initializer && !only.dotDotDotToken;
  const taken = isBare ? text(only) : `(${code.slice(parameters.pos, parameters.end)})`;
  return `${name.text}=${isAsync ? "async" : ""}${isAsync && isBare ? " " : ""}${taken}=>${valueOf(body, text)}`;
}

/** A body as an arrow has it: what it returns, where it does nothing else. */
function valueOf(body, text) {
  const [only, ...others] = body.statements;
  if (others.length > 0 || !only || !ts.isReturnStatement(only) || !only.expression) return text(body);
  const value = text(only.expression);
  const isList =
    ts.isBinaryExpression(only.expression) && only.expression.operatorToken.kind === ts.SyntaxKind.CommaToken;
  return isList || value.startsWith("{") ? `(${value})` : value;
}

const isLet = (node) => ts.isVariableStatement(node) && Boolean(node.declarationList.flags & ts.NodeFlags.Let);

/** The statements of a script, and those of functions that it does nothing with but call them there and then. */
function scopesOf({ statements }) {
  const inner = statements.flatMap((statement) => {
    const call = ts.isExpressionStatement(statement) && ts.skipParentheses(statement.expression);
    const called = call && ts.isCallExpression(call) && ts.skipParentheses(call.expression);
    return called && isFunction(called) && ts.isBlock(called.body) ? scopesOf(called.body) : [];
  });
  return [[...statements], ...inner];
}

function turnedIn(statements) {
  const early = usedEarly(statements);
  return new Set(
    statements.filter(
      (node) => ts.isFunctionDeclaration(node) && !node.asteriskToken && !early.has(node) && !saysOwn(node.body),
    ),
  );
}

/**
 * The functions that may be called above their place. Whatever is used at once is taken to be called, and with it all that
 * it names; names that only look alike are taken to be the same.
 */
function usedEarly(statements) {
  const declared = new Map();
  for (const node of statements) {
    if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) declared.set(node.name.text, node);
    if (!ts.isVariableStatement(node)) continue;
    for (const { name, initializer } of node.declarationList.declarations)
      if (initializer && ts.isIdentifier(name)) declared.set(name.text, initializer);
  }
  const early = new Set();
  const seen = new Set();
  const use = (name, place) => {
    const node = declared.get(name);
    if (!node) return;
    if (node.pos >= place) early.add(node);
    if (seen.has(name)) return;
    seen.add(name);
    for (const each of namesIn(node, false)) use(each, place);
  };
  for (const node of statements.filter((each) => !ts.isFunctionDeclaration(each)))
    for (const name of namesIn(node, true)) use(name, node.end);
  return early;
}

/** All that is named in a piece of code; in functions that are not called there and then only where they count too. */
function namesIn(node, skipsLater) {
  const names = [];
  const visit = (each) => {
    if (skipsLater && isFunction(each) && !isCalledBy(each)) return;
    if (ts.isIdentifier(each) && !isOwnName(each)) names.push(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return names;
}

/** Whether it is what something here, or a member, is called: so it is not where that is used. */
const isOwnName = (node) => node.parent.name === node && !ts.isShorthandPropertyAssignment(node.parent);

/** Whether a call is made of it, or it is given to one. What an object holds that is given to one waits, and is not. */
function isCalledBy(node) {
  const outer = ts.walkUpParenthesizedExpressions(node.parent);
  return ts.isCallExpression(outer) || ts.isNewExpression(outer);
}

const isFunction = (node) => ts.isFunctionLike(node) && "body" in node;

/** Whether it says what an arrow has only of what is around it. */
function saysOwn(node) {
  const own = [ts.SyntaxKind.ThisKeyword, ts.SyntaxKind.SuperKeyword, ts.SyntaxKind.MetaProperty];
  if (own.includes(node.kind) || (ts.isIdentifier(node) && node.text === "arguments")) return true;
  if (isFunction(node) && !ts.isArrowFunction(node)) return false;
  return ts.forEachChild(node, saysOwn) ?? false;
}

module.exports = { arrowsForFunctions };
