const { alikeNames } = require("./alikeNames.cjs");
const { arrowsForFunctions } = require("./arrowsForFunctions.cjs");
const { letForConst } = require("./letForConst.cjs");

/** A webpack plugin: writes every script smaller than the minifier left it, and means the same by it. */
const afterMinifying = {
  apply: ({ hooks, webpack: { Compilation, sources } }) => {
    hooks.thisCompilation.tap("afterMinifying", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: "afterMinifying", stage }, (assets) => {
        for (const name of Object.keys(assets).filter((each) => each.endsWith(".js"))) {
          const smaller = (asset) => alikeNames(arrowsForFunctions(letForConst(asset.source().toString())));
          compilation.updateAsset(name, (asset) => new sources.RawSource(smaller(asset)));
        }
      });
    });
  },
};

module.exports = { afterMinifying };
