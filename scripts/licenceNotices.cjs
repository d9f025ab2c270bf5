const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const inProject = (path) => join(__dirname, "..", path);

/** Packages whose code is in the bundles; test/solution/licences.test.ts holds the list against what is imported. */
const bundled = [{ name: "decimal.js", licence: "LICENCE.md" }];

const textOf = (path) => readFileSync(inProject(path), "utf8").replaceAll("\r\n", "\n").trim();

/** Our licence and those of what we bundle, in full, as the MIT licence asks of every copy. */
function notices() {
  const theirs = bundled.map(({ name, licence }) => {
    const { version } = JSON.parse(readFileSync(inProject(`node_modules/${name}/package.json`), "utf8"));
    return `This file contains code of ${name} ${version}:\n\n${textOf(`node_modules/${name}/${licence}`)}`;
  });
  return ["Project Invoicing", textOf("LICENSE"), ...theirs].join("\n\n");
}

/**
 * @param {readonly string[]} files that went into a bundle, by their paths on any system
 * @returns {string[]} packages among them that no notice names
 */
function unnamed(files) {
  const names = files.flatMap((file) => file.match(/.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/)?.[1] ?? []);
  const known = bundled.map(({ name }) => name);
  return [...new Set(names.map((name) => name.replace("\\", "/")))].filter((name) => !known.includes(name));
}

/**
 * A webpack plugin. It fails a build into which a package got whose licence is not in the notices. A comment that begins
 * with an exclamation mark is moved by the minifier into bundle.js.LICENSE.txt, beside the bundle, which ships with the
 * control.
 */
const licenceNotices = {
  apply: (compiler) => {
    new compiler.webpack.BannerPlugin({ raw: true, banner: `/*!\n${notices()}\n*/` }).apply(compiler);
    compiler.hooks.thisCompilation.tap("licenceNotices", (compilation) => {
      compilation.hooks.finishModules.tap("licenceNotices", (modules) => {
        for (const name of unnamed(Array.from(modules, ({ resource }) => resource ?? ""))) {
          const says = `${name} got into the bundle, and scripts/licenceNotices.cjs does not name it.`;
          compilation.errors.push(new compiler.webpack.WebpackError(says));
        }
      });
    });
  },
};

module.exports = { licenceNotices, notices, unnamed, bundled };
