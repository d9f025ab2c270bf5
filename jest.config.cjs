/** Unit, property, contract and host tests. The browser journeys have their own runner (playwright.config.ts). */
module.exports = {
  testEnvironment: "node",
  // by itself jest leaves one core idle, which on two cores is half of them
  maxWorkers: "100%",
  // this only ends a hang: what passes never waits for it, however slow the machine is
  testTimeout: 600_000,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  setupFiles: ["<rootDir>/test/support/frozenStates.ts"],
  transform: { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.json" }] },
  moduleNameMapper: {
    // the build that model-driven apps load is one file; the package's own modules are a thousand, read anew by each suite
    "^@fluentui/react$": "<rootDir>/node_modules/@fluentui/react/dist/fluentui-react.umd.js",
    "^React$": "react",
    "^ReactDOM$": "react-dom",
    // host/web is written as browser modules, whose imports end in ".js"
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
};
