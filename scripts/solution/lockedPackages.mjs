/**
 * @typedef {object} LockedPackage one version of one package, wherever and however often it is installed
 * @property {string} name by which it is published
 * @property {string} version
 * @property {{ integrity: string, license?: string }} entry
 * @property {boolean} isTool needed to build or test only
 * @property {boolean} isDirect named in package.json
 * @property {{ name: string, version: string }[]} needs what it finds when it asks for what it names
 */

/**
 * The packages of a lock file, each version once, in the order of their names.
 *
 * @param {Record<string, object>} packages of package-lock.json, version 3: entries by their folder
 * @returns {LockedPackage[]}
 */
export function componentsOf(packages) {
  const found = new Map();
  for (const [folder, entry] of Object.entries(packages)) {
    if (folder === "") continue;
    const { name, version } = publishedAs(folder, entry);
    const key = `${name}@${version}`;
    const one = found.get(key) ?? { name, version, entry, isTool: true, isDirect: false, needs: new Map() };
    found.set(key, one);
    one.isTool &&= Boolean(entry.dev || entry.devOptional);
    for (const need of neededFrom(packages, folder, entry)) one.needs.set(`${need.name}@${need.version}`, need);
  }
  const root = packages[""];
  const direct = neededFrom(packages, "", { dependencies: { ...root.dependencies, ...root.devDependencies } });
  for (const { name, version } of direct) found.get(`${name}@${version}`).isDirect = true;
  return inOrder(found).map((each) => ({ ...each, needs: inOrder(each.needs) }));
}

/** The scope of a package's name, and the rest. */
export function identityOf(name) {
  const [, group, local] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  return { group, local };
}

/** An alias (`"react-17": "npm:react@17.0.2"`) is the package it stands for. */
function publishedAs(folder, { name, version }) {
  return { name: name ?? folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length), version };
}

/** What is installed of all that a package names: an optional one or a peer may be left out. */
function neededFrom(packages, folder, { dependencies, optionalDependencies, peerDependencies }) {
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.flatMap((name) => {
    const place = placeOf(packages, folder, name);
    return place === undefined ? [] : [publishedAs(place, packages[place])];
  });
}

/** Where Node looks: in the package's own node_modules, then in each one further out. */
function placeOf(packages, folder, name) {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const place = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (place in packages) return place;
    if (at === "") return undefined;
  }
}

/** By name and version, letter by letter: no language decides. */
const inOrder = (found) => [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
