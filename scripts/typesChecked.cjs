/**
 * A plugin for webpack.config.js. ts-loader checks the types of all sources once for each control; where somebody has
 * just done so (buildControls.mjs says it), it only leaves them out. The bundle is the same.
 */
exports.typesChecked = {
  apply({ options }) {
    if (process.env.TYPES_CHECKED !== "1") return;
    const loaders = options.module.rules.flatMap(({ use }) => (Array.isArray(use) ? use : []));
    for (const each of loaders) {
      if (/[\\/]ts-loader[\\/]/.test(each.loader ?? "")) each.options = { ...each.options, transpileOnly: true };
    }
  },
};
