/**
 * Names of ours that others have too (the browser, the platform, React, Fluent), or that are words of ours as well, and that
 * these controls ask of their own objects alone. A bundle makes them short like the sentences of foreignNames.cjs.
 *
 * That they are asked of nobody else, and never by a text, the compiler tells: test/repository/namesakes.test.ts. What a
 * type of ours describes, and somebody else gives (an answer of the Web API, a context of the platform), it takes to be
 * ours: such names do not stand here.
 */
const namesakes = [
  ...["absent", "act", "amounts", "anchor", "answer", "ask", "availability", "base"],
  ...["below", "bulk", "cancel", "cancelWait", "category", "cause", "changes", "close", "columnKey", "command"],
  ...["copied", "cursor", "diff", "differences", "dispatch", "edit", "editing", "edits", "effect", "event"],
  ...["field", "fields", "figure", "finding", "first", "fit", "following", "formats", "give", "grid", "group"],
  ...["groups", "header", "icon", "ids", "inHand", "invoices", "kept", "kind", "known"],
  ...["lacks", "learn", "leastPx", "list", "load", "loaded", "look", "many", "notice", "numbers", "offering"],
  ...["ok", "options", "part", "path", "patience", "percent", "permission", "place", "placement", "port"],
  ...["problem", "problems", "progress", "put", "reach", "read", "readFacts", "readInvoice"],
  ...["readInvoices", "readOpenLines", "refusal", "released", "request", "requestId", "result", "retry"],
  ...["reveal", "row", "second", "seen", "selected", "sentences", "setValue", "settings", "settle", "showKeys"],
  ...["showUntaken", "since", "sorted", "source", "spare", "stale", "stop", "store", "subscribe"],
  ...["take", "tell", "tone", "totals", "unpriced", "unread", "update", "wait", "wanted", "warnings"],
  ...["whole", "widthShare", "work"],
];

module.exports = { namesakes };
