/* global module, require */

/** What pcf-scripts merges into its own configuration of every control; featureconfig.json allows it. */
module.exports = {
  module: {
    rules: [
      {
        // every file of the package, so that one the loader does not know is refused, not let through whole
        test: /[\\/]node_modules[\\/]decimal\.js[\\/]/,
        enforce: "pre",
        use: [require.resolve("./scripts/trimDecimal.cjs")],
      },
    ],
  },
  optimization: {
    // what one pass leaves unused, the next one drops; after five nothing is left to do
    minimizeOptions: { javascript: { compress: { passes: 5 } } },
  },
};
