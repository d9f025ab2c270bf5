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
  transform: { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.json" }] },
  // host/web is written as browser modules, whose imports end in ".js"
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
};
