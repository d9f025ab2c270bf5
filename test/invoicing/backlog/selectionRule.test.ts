import type { BacklogChoices } from "../../../shared/invoicing/backlog/backlogChoices";
import { choicesOf, ruleOf } from "../../../shared/invoicing/backlog/selectionRule";
import { transactionClasses } from "../../../shared/invoicing/words/transactionClass";
import { someChoices, source, unit } from "../../support/aBacklogItem";

describe("choices written down as a rule", () => {
  const choices: BacklogChoices = someChoices({
    itemTypes: new Set(["time", "expense"]),
    units: new Set([unit("Hour").id, unit("Day").id]),
    resourcingUnits: new Set([unit("Seattle").id, unit("Copenhagen").id]),
    leftOut: new Set([source("2"), source("1")]),
  });

  it("are the same text in whatever order they were ticked", () => {
    expect(ruleOf(choices)).toEqual({
      contract: "contract",
      project: "project",
      currency: "USD",
      cutOff: "2026-10-31",
      itemTypes: ["expense", "time"],
      units: ["Day", "Hour"],
      resourcingUnits: ["Copenhagen", "Seattle"],
      leftOut: ["1", "2"],
    });
  });

  it("name every type where none was ticked, as every journal does", () => {
    expect(ruleOf({ ...choices, itemTypes: new Set() }).itemTypes).toEqual([...transactionClasses].sort());
  });

  it("are the same choices when they are read again", () => {
    expect(choicesOf(ruleOf(choices))).toEqual(choices);
  });
});
