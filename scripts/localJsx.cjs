/**
 * A webpack loader for components, after TypeScript: `React.createElement(`, which every element of theirs has become,
 * calls one local name instead. React is a global of the page, so that no minifier can shorten its members.
 */
module.exports = function localJsx(source) {
  const called = source.replaceAll("React.createElement(", "createElement(");
  return called === source ? source : `import { createElement } from ${JSON.stringify(local)};\n${called}`;
};

const local = require.resolve("./createElement.mjs");
