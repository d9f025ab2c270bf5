/* global module, require */
const { afterMinifying } = require("./scripts/afterMinifying.cjs");
const { foreignNames, shortened } = require("./scripts/foreignNames.cjs");
const { licenceNotices } = require("./scripts/licenceNotices.cjs");
const { typesChecked } = require("./scripts/typesChecked.cjs");

/** What pcf-scripts merges into its own configuration of every control; featureconfig.json allows it. */
module.exports = {
  // no comment that counts modules: it would go into bundle.js.LICENSE.txt
  output: { pathinfo: false },
  module: {
    rules: [
      {
        // every file of the package, so that one the loader does not know is refused, not let through whole
        test: /[\\/]node_modules[\\/]decimal\.js[\\/]/,
        enforce: "pre",
        use: [require.resolve("./scripts/trimDecimal.cjs")],
      },
      { test: /\.tsx$/, enforce: "post", use: [require.resolve("./scripts/localJsx.cjs")] },
      { test: /\.tsx?$/, enforce: "post", use: [require.resolve("./scripts/numberedEvents.cjs")] },
    ],
  },
  plugins: [licenceNotices, typesChecked, afterMinifying],
  optimization: {
    minimizeOptions: {
      javascript: {
        compress: {
          // whatever comes out smallest once it is gzipped, which is not what is shortest before
          passes: 3,
          inline: 1,
          sequences: 6,
          lhs_constants: false,
          // nothing here is made with `new` but classes, no property does anything when it is read, and no operator compares
          // objects (project/no-decimal-operators)
          ecma: 2021,
          unsafe_arrows: true,
          pure_getters: true,
          unsafe_comps: true,
          // String(x) becomes ""+x and the like: nothing here redefines what the language brings, or makes text of symbols
          unsafe: true,
          // numbers are pixels, seconds and counts: money is never one
          unsafe_math: true,
        },
        format: { ascii_only: true, keep_numbers: true },
        // what the browser and the language have is among the foreign names
        mangle: { properties: { regex: shortened, reserved: foreignNames(), builtins: true } },
      },
    },
  },
};
