import { findBulkColumn } from "../../../shared/dataverse/organisation/bulkColumn";
import { valueOf } from "../../support/valueOf";

const found = async (english: string) => {
  const label = { LocalizedLabels: [{ Label: english, LanguageCode: 1033 }] };
  const column = { LogicalName: "msdyn_bulkconfirmstatus", OptionSet: { Options: [{ Value: 1, Label: label }] } };
  const answer = {
    status: 200,
    headers: new Headers({ "Content-Type": "application/json", "OData-Version": "4.0" }),
    text: async () => JSON.stringify({ value: [column] }),
  };
  return valueOf(await findBulkColumn({ serviceRoot: "/", fetch: async () => answer }))?.stageOf(1);
};

it.each([
  { word: "Scheduled", stage: "running" },
  { word: "Processing", stage: "running" },
  { word: "Complete", stage: "done" },
  { word: "Failed", stage: "failed" },
  { word: "Processing failed", stage: "failed", why: "it runs no more: Send would be kept back for good" },
  { word: "Something else", stage: "unknown" },
])("a confirmation in bulk whose word is $word is $stage", async ({ word, stage }) => {
  expect(await found(word)).toBe(stage);
});
