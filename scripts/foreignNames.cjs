const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { namesakes } = require("./namesakes.cjs");

/** Long names of ours that are asked for often, and are the name of nothing in the data. */
const ours = [
  ...["actings", "agreeing", "amountAfter", "amountBefore", "asked", "backlog", "billingStatus", "busySeconds"],
  ...["byAnother", "byGroup", "contractAmount", "contractLine", "contractLineName", "cutOffMs", "dayEndMs"],
  ...["decimalPlaces", "decimals", "decimalSeparator", "documentDate", "factsError", "foundBy"],
  ...["groupSeparator", "groupSizes", "headingPx", "hindrance", "instantMs", "invoicedBefore", "journalLimit"],
  ...["leftFor", "lineId", "messageName", "modernWord", "negativePattern", "nowMs", "onPress"],
  ...["openInvoiceForm", "openLines", "openSourceForm", "outcome", "outcomes", "pageRows", "reads"],
  ...["readSources", "readSourceStatus", "recalculateError", "recalculates", "recordIds", "removalLacks"],
  ...["resourcingUnit", "roleOrCategory", "rowHeightPx", "rowKey", "runDataSet", "saveRows", "seesSources"],
  ...["serviceRoot", "standing", "surroundings", "takeRest", "takesFocus", "texts", "totalRows"],
  ...["transactionClass", "unlinked", "untaken", "userDay", "useSelected", "useStore", "waitWhileBusy"],
  ...["widthPx", "workspaces", "writes"],
  ...["amountMethod", "askColumns", "astray", "batchRows", "billingMethod", "billingTypes", "blockersIn"],
  ...["cutOffText", "editor", "english", "facts", "figures", "finance", "findings"],
  ...["floorPx", "invoiceStatus", "inWords", "lackedOf", "lacking", "lacksOther", "learnOther", "notBack"],
  ...["orderType", "organisation", "previewTotal", "pricePerUnit", "problemOf", "readAvailability"],
  ...["readDraftRows", "readDrafts", "readOrganisation", "readServerTime", "rescue", "secondType", "stageOf"],
  ...["statusOf", "technical", "unlinkedAllowed", "unreadContracts", "workspace"],
];

/** Names of these forms are sentences of ours ("isRecalculated"): many, long, and never made of parts or written to JSON. */
const form = `(?:is|has|can|to)[A-Z]\\w*|[a-z]\\w*(?:ById|Count)|${ours.join("|")}`;
const sentence = new RegExp(`^(?:${form})$`);
/** Whatever a bundle makes short. */
const shortened = new RegExp(`^(?:${form}|${namesakes.join("|")})$`);
const anywhere = new RegExp(`\\b(?:${form})\\b`, "g");

/** Who else has names of this form on objects that we give or get: the platform, and in the last the browser and the language. */
const packages = ["@types/powerapps-component-framework", "@types/react", "@fluentui", "typescript/lib"];

/**
 * The names of this form that are not ours alone: a bundle keeps them as they are.
 *
 * @returns {string[]} found in the typings of everything that the controls talk to
 */
function foreignNames() {
  const found = new Set();
  for (const name of packages) {
    const folder = join(__dirname, "../node_modules", name);
    for (const file of readdirSync(folder, { recursive: true })) {
      // the compiler describes itself beside the language
      if (!file.endsWith(".d.ts") || file.startsWith("ts") || file.startsWith("typescript.")) continue;
      for (const [each] of readFileSync(join(folder, file), "utf8").matchAll(anywhere)) found.add(each);
    }
  }
  return [...found].sort();
}

module.exports = { sentence, shortened, anywhere, foreignNames };
