const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const ts = require("typescript");

/** Where the events and effects of the controls are told apart by name. */
const rooms = ["InvoiceReview", "ManualInvoiceWizard", "shared"].map((room) => join(__dirname, "..", room));

/** Words of ours too, which the user is told: they are parts of a text's key. */
const kept = ["markPaid", "selectionChanged", "sourceNotFound"];

/** The names of several words that events (`type`) or effects (`effect`) have: nobody outside hears of them. */
function namesOf(kind) {
  const told = new RegExp(`\\breadonly ${kind}: ((?:"\\w+"(?: \\| )?)+)`, "g");
  const names = rooms
    .flatMap((room) => readdirSync(room, { recursive: true }).map((file) => join(room, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(told)].flatMap(([, union]) => union.match(/\w+/g)));
  return [...new Set(names)].filter((name) => /[A-Z]/.test(name) && !kept.includes(name)).sort();
}

/** A webpack loader for sources, after TypeScript: events and effects have numbers, and so have turns, which events find. */
module.exports = function numberedEvents(compiled) {
  const events = namesOf("type");
  const texts = [...new Set([...events, ...namesOf("effect")])];
  const numberOf = (node) => {
    if (ts.isStringLiteral(node)) return ts.isImportDeclaration(node.parent) ? -1 : texts.indexOf(node.text);
    return ts.isIdentifier(node) && isKey(node) ? events.indexOf(node.text) : -1;
  };
  const file = ts.createSourceFile("module.js", compiled, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const pieces = [];
  let end = 0;
  const visit = (node) => {
    const number = numberOf(node);
    if (number >= 0) {
      const before = compiled.slice(end, node.getStart());
      // "case" may touch a text, and no number
      // no number is 0: whoever asks whether there is an event means any
      pieces.push(before, /\w$/.test(before) ? " " : "", number + 1);
      if (ts.isShorthandPropertyAssignment(node.parent)) pieces.push(":", node.text);
      end = node.end;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return pieces.join("") + compiled.slice(end);
};

/** Whether a name is that of a member where an object is made. */
const isKey = (node) => ts.isObjectLiteralElement(node.parent) && node.parent.name === node;

module.exports.namesOf = namesOf;
