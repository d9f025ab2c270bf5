import eslintJs from "@eslint/js";
import powerApps from "@microsoft/eslint-plugin-power-apps";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import typescript from "typescript-eslint";
import { moneyInCalculation } from "./scripts/eslint/moneyInCalculation.mjs";
import { noCircles } from "./scripts/eslint/noCircles.mjs";
import { noDecimalOperators } from "./scripts/eslint/noDecimalOperators.mjs";
import { rooms } from "./scripts/eslint/rooms.mjs";

/** Mistakes and the direction of imports; style belongs to Prettier. */
const sources = ["**/*.{ts,tsx}"];
const shipped = [
  "InvoiceReview/**/*.{ts,tsx}",
  "ManualInvoiceWizard/**/*.{ts,tsx}",
  "shared/**/*.{ts,tsx}",
  "check/**/*.ts",
];

/** Rooms that give the same answer at any time and place: time and chance come in as arguments. */
const pure = [
  "shared/calculation/**",
  "shared/invoicing/**",
  "InvoiceReview/{list,invoice,lines,document,edits,acts,app}/!(use*|focus*|*Context|*Keyboard).ts",
  "ManualInvoiceWizard/{opening,parameters,review,finish,app}/!(use*|*Context).ts",
];

export default [
  { ignores: ["**/generated/**", "out/**", ".data/**", "coverage/**", "test-results/**"] },
  eslintJs.configs.recommended,
  ...typescript.configs.recommendedTypeChecked.map((config) => ({ ...config, files: sources })),
  {
    files: sources,
    plugins: {
      project: { rules: { "money-in-calculation": moneyInCalculation, "no-decimal-operators": noDecimalOperators } },
    },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["playwright.config.ts"], defaultProject: "test/tsconfig.json" },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "project/no-decimal-operators": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // the platform's interfaces declare methods that are plain functions
      "@typescript-eslint/unbound-method": "off",
      // a port's function may have nothing to wait for today
      "@typescript-eslint/require-await": "off",
      "no-control-regex": "off",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: [...sources, "**/*.mjs"],
    plugins: { files: { rules: { "no-circles": noCircles } } },
    rules: { "files/no-circles": "error" },
  },
  {
    ...powerApps.configs.paCheckerHosted,
    files: shipped,
    plugins: { "@microsoft/power-apps": powerApps },
    languageOptions: { globals: { ...globals.browser, ComponentFramework: true } },
  },
  {
    files: shipped,
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: shipped,
    // a default stands for no member of a union: one that comes has to be answered
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: false }],
    },
  },
  {
    files: shipped,
    ignores: ["shared/calculation/**"],
    rules: { "project/money-in-calculation": "error" },
  },
  ...rooms.map(({ files, patterns }) => ({
    files,
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
  })),
  {
    files: pure,
    rules: {
      "no-restricted-globals": [
        "error",
        "fetch",
        "window",
        "document",
        "setTimeout",
        "setInterval",
        "crypto",
        "navigator",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Time comes in as an argument or in an event." },
        { object: "Math", property: "random", message: "Chance comes in as an argument." },
      ],
    },
  },
  {
    files: ["host/**/*.ts"],
    // rows are untyped JSON here, and their values print as what they are
    rules: { "@typescript-eslint/no-base-to-string": "off" },
  },
  {
    files: ["host/web/context/**"],
    // the platform rejects with plain objects, and so does its double
    rules: { "@typescript-eslint/only-throw-error": "off", "@typescript-eslint/prefer-promise-reject-errors": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      // a test looks into parsed JSON and matches parts of objects, both typed any; expect says what is there
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  // of the bench a part runs in pages, the other beside them
  { files: ["bench/**/*.mjs"], languageOptions: { globals: globals.browser } },
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
];
