import { join } from "node:path";
import ts from "typescript";
import { projectRoot } from "./projectFiles";

/** A key that is put together, as what stands between its gaps, and what can stand in each; null where that is any text. */
export interface ComposedKey {
  readonly place: string;
  readonly fixed: readonly string[];
  readonly members: readonly (readonly string[] | null)[];
}

/** A beginning that only keys have: `Reason_${kind}`. */
const beginning = /^[A-Z][A-Za-z0-9]*_(?:[A-Za-z0-9]+_)*$/;

/** Every key that the control's code puts together, with the members of the unions in its gaps as the compiler knows them. */
export function composedKeys(files: readonly string[]): readonly ComposedKey[] {
  const { config } = ts.readConfigFile(join(projectRoot, "tsconfig.json"), ts.sys.readFile.bind(ts.sys));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, projectRoot);
  const program = ts.createProgram([...files], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const found: ComposedKey[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file)!;
    const visit = (node: ts.Node): void => {
      if (ts.isTemplateExpression(node) && beginning.test(node.head.text)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({
          place: `${file.slice(projectRoot.length + 1)}:${line + 1}`,
          fixed: [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)],
          members: node.templateSpans.map(({ expression }) =>
            literalsOf(checker.getTypeAtLocation(expression), checker),
          ),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function literalsOf(type: ts.Type, checker: ts.TypeChecker): readonly string[] | null {
  const own = checker.getBaseConstraintOfType(type) ?? type;
  const parts = own.isUnion() ? own.types : [own];
  const texts = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  return texts.length === parts.length ? texts : null;
}

/** What each member asks for: a pattern with the other gaps open, as not every two of them meet. */
export const askedBy = ({ place, fixed, members }: ComposedKey): readonly { readonly says: string; key: RegExp }[] =>
  members.flatMap((each, gap) =>
    (each ?? []).map((member) => {
      const between = members.map((_, at) => (at === gap ? member : "\\w+"));
      const key = fixed.map((text, at) => text + (between[at] ?? "")).join("");
      return { says: `${place} asks for ${key.replaceAll("\\w+", "…")}`, key: new RegExp(`^${key}(?:_One|_Many)?$`) };
    }),
  );
