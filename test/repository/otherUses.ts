import { join } from "node:path";
import ts from "typescript";
import { projectRoot } from "./projectFiles";

/** A place that asks for a name of an object of others, or by a text, so that it cannot be any other name. */
export interface OtherUse {
  readonly name: string;
  readonly place: string;
}

/** What these write as JSON they compare with what they wrote before, and give to nobody. */
const comparing = /^InvoiceReview\/(?:readContext\/contextReader|edits\/pendingEdits)\.ts$/;

/** Every such place in these files, as the compiler understands them; whatever it knows no type of counts as of others. */
export function otherUses(files: readonly string[]): readonly OtherUse[] {
  const { config } = ts.readConfigFile(join(projectRoot, "tsconfig.json"), ts.sys.readFile.bind(ts.sys));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, projectRoot);
  const program = ts.createProgram([...files], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file)!;
    const path = file.slice(projectRoot.length + 1);
    const found: OtherUse[] = [];
    const visit = (node: ts.Node): void => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const isCompared = comparing.test(path) && isCallOf(node, /^JSON\.stringify$/);
      const names = isCompared ? [] : [...askedOfOthers(node, checker), ...askedByText(node, checker)];
      found.push(...names.map((name) => ({ name, place: `${path}:${line + 1}` })));
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function askedOfOthers(node: ts.Node, checker: ts.TypeChecker): readonly string[] {
  if (!ts.isIdentifier(node)) return [];
  const symbols = symbolsOf(node, checker);
  return symbols && (symbols.length === 0 || !symbols.every(isOurs)) ? [node.text] : [];
}

/** What declares a member where it is named; null where the name is no member's. */
function symbolsOf(name: ts.Identifier, checker: ts.TypeChecker): readonly ts.Symbol[] | null {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name)
    return [checker.getSymbolAtLocation(name)].flatMap((each) => each ?? []);
  if (
    ts.isBindingElement(parent) &&
    ts.isObjectBindingPattern(parent.parent) &&
    (parent.propertyName ?? parent.name) === name
  )
    return membersOf(checker.getTypeAtLocation(parent.parent), name.text, checker);
  if (ts.isObjectLiteralElement(parent) && parent.name === name) {
    const given = checker.getContextualType(parent.parent as ts.Expression);
    const members = given ? membersOf(given, name.text, checker) : [];
    return members.length > 0 ? members : [checker.getSymbolAtLocation(name)!];
  }
  // what a class of ours calls its own may be what it has from another
  if (ts.isPropertyDeclaration(parent) && parent.name === name && ts.isClassLike(parent.parent))
    return parent.parent.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) ? [] : null;
  return null;
}

const partsOf = (type: ts.Type): readonly ts.Type[] =>
  type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];
const membersOf = (type: ts.Type, name: string, checker: ts.TypeChecker): readonly ts.Symbol[] =>
  partsOf(type).flatMap((part) => checker.getPropertyOfType(part, name) ?? []);

/** One that is made of a union of texts is declared nowhere; who asks for it by one of them, askedByText tells. */
const isOurs = ({ declarations = [] }: ts.Symbol): boolean =>
  declarations.every((each) => !each.getSourceFile().fileName.includes("node_modules"));

const isCallOf = (node: ts.Node, whose: RegExp): node is ts.CallExpression =>
  ts.isCallExpression(node) && whose.test(node.expression.getText());

/** The members of ours that some text, one that is known or any, can be the name of here. */
function askedByText(node: ts.Node, checker: ts.TypeChecker): readonly string[] {
  const of = (at: ts.Node, isDeep = false): readonly string[] =>
    namesOf(checker.getTypeAtLocation(at), checker, isDeep);
  const by = (at: ts.Node, names: readonly string[]): readonly string[] => {
    const type = checker.getTypeAtLocation(at);
    const keys = partsOf(checker.getBaseConstraintOfType(type) ?? type);
    const isKnown = keys.every((key) => key.isStringLiteral() || key.flags & ts.TypeFlags.NumberLike);
    const texts = keys.flatMap((key) => (key.isStringLiteral() ? key.value : []));
    return isKnown ? names.filter((name) => texts.includes(name)) : names;
  };
  if (ts.isElementAccessExpression(node)) return by(node.argumentExpression, of(node.expression));
  if (ts.isComputedPropertyName(node)) return by(node.expression, of(node.parent.parent));
  if (isCallOf(node, /^Object\.(?:keys|entries)$/)) return of(node.arguments[0]!);
  if (isCallOf(node, /^JSON\.stringify$/)) return of(node.arguments[0]!, true);
  if (isCallOf(node, /^(?:Object\.fromEntries|fromKeys)$/)) return of(node);
  if (ts.isAsExpression(node) && isCallOf(node.expression, /^JSON\.parse$/)) return of(node, true);
  return [];
}

/** The members of a type that are ours; with those of all that they hold, where it is written or read as a whole. */
function namesOf(
  whole: ts.Type,
  checker: ts.TypeChecker,
  isDeep: boolean,
  seen = new Set<ts.Type>(),
): readonly string[] {
  return partsOf(checker.getBaseConstraintOfType(whole) ?? whole).flatMap((part) => {
    if (seen.has(part) || part.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike))
      return [];
    seen.add(part);
    const members = checker.getPropertiesOfType(part).filter(isOurs);
    const inner = isDeep
      ? [...checker.getTypeArguments(part as ts.TypeReference), ...members.map((each) => checker.getTypeOfSymbol(each))]
      : [];
    return [...members.map(({ name }) => name), ...inner.flatMap((each) => namesOf(each, checker, isDeep, seen))];
  });
}
