const { variablesOf } = require("./variablesOf.cjs");

/** Letters for variables, the most usual first. */
const letters = [..."etnoriaslcudfmpyvwgkbhx_MNCP$SDTRALOIEBFKjqHWUGzJVZYQX"].map((letter) => letter.charCodeAt(0));
/** How many letters the pieces of code have that are looked for elsewhere. */
const shortest = 5;
const longest = 10;
const passes = 4;

/**
 * What a minifier has written, with other letters for the variables of functions: those that make the code around a
 * variable read like code elsewhere, which is a hundredth smaller once it is gzipped.
 *
 * A minifier gives each scope the first letters that are free. Here a variable of one letter may take any other that means
 * nothing else where the variable can be named; how good a letter is, the pieces of code tell that it makes: the more often
 * they stand elsewhere, the better. Whether every name means after it what it meant before is looked at in the end.
 */
function alikeNames(code) {
  const { variables, foreign } = variablesOf(code);
  const text = Buffer.from(code, "latin1");
  const known = knownPieces(text);
  const nameOf = ({ at }) => text[at[0]];
  const movable = variables.filter(({ isInner, isFixed, size }) => isInner && !isFixed && size === 1);
  const names = new Map(movable.map((each) => [each, rivalsOf(each, variables)]));

  for (let pass = 0; pass < passes; pass += 1)
    for (const [variable, rivals] of names) {
      const { at } = variable;
      const starts = startsAround(at);
      const write = (letter) => at.forEach((place) => (text[place] = letter));
      const now = nameOf(variable);
      known.add(starts, -1);
      const taken = new Set(rivals.map(nameOf));
      let best = now;
      let most = known.likeness(starts);
      for (const letter of letters) {
        if (taken.has(letter) || foreign.has(String.fromCharCode(letter))) continue;
        write(letter);
        const likeness = known.likeness(starts);
        if (likeness > most) [best, most] = [letter, likeness];
      }
      write(best);
      known.add(starts, 1);
    }

  const renamed = text.toString("latin1");
  const meant = (all) => JSON.stringify(all.variables.map(({ at }) => at).sort(([a], [b]) => a - b));
  if (meant(variablesOf(renamed)) !== meant({ variables })) throw new Error("A name would mean something else.");
  return renamed;
}

/** Variables of one letter that can be named somewhere where this one can. */
const rivalsOf = (variable, variables) =>
  variables.filter(
    (other) => other !== variable && other.size === 1 && [...other.scopes].some((scope) => variable.scopes.has(scope)),
  );

/** Where pieces begin that have one of these places in them, each with the least size that has. */
function startsAround(places) {
  const starts = new Map();
  for (const place of places)
    for (let start = Math.max(0, place - longest + 1); start <= place; start += 1)
      if (!starts.has(start)) starts.set(start, Math.max(shortest, place - start + 1));
  return [...starts];
}

/** How often each piece of a text stands in it. Two that share a place in the table are taken for one: it is rare. */
function knownPieces(text) {
  const table = new Int16Array(2 ** 22);
  /** Tells the place of every piece that begins there, and has at least so many letters. */
  const eachPiece = (start, least, tell) => {
    let hash = 0;
    const end = Math.min(start + longest, text.length);
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ text[at], 0x01000193) + 0x9e3779b;
      if (at - start + 1 >= least) tell((hash ^ (hash >>> 15)) & (table.length - 1));
    }
  };
  const add = (starts, by) => {
    for (const [start, least] of starts) eachPiece(start, least, (place) => (table[place] += by));
  };
  add(
    [...text.keys()].map((start) => [start, shortest]),
    1,
  );
  return {
    add,
    likeness: (starts) => {
      let sum = 0;
      for (const [start, least] of starts) eachPiece(start, least, (place) => (sum += Math.log2(1 + table[place])));
      return sum;
    },
  };
}

module.exports = { alikeNames };
