import fc from "fast-check";

/** A row of the invoice, whatever number of rows it has. */
const place = fc.nat(6);
/** Whole numbers, so that every amount is exact and a difference is one of meaning. */
const quantity = fc.constantFrom("8", "6", "1", "0", "-3", "9", "40", "-200");
const price = fc.constantFrom("165", "10", "1", "0", "400");
const billingType = fc.constantFrom("chargeable", "nonChargeable", "complimentary");
const billingOption = fc.constantFrom(192350000, 192350001, 192350002);

const edit = (field: "quantity" | "price" | "billingType" | "description", value: fc.Arbitrary<string>) =>
  fc.record({ do: fc.constant("edit" as const), field: fc.constant(field), place, value });
const editBoth = fc.record({ do: fc.constant("editBoth" as const), place, quantity, price });
/** Past the control, by somebody else, of whom the platform refuses what it refuses. */
const otherEdits = fc.record({
  do: fc.constant("otherEdits" as const),
  place,
  columns: fc.oneof(
    fc.record({ msdyn_quantity: quantity.map(Number) }),
    fc.record({ msdyn_price: price.map(Number) }),
    fc.record({ msdyn_quantity: quantity.map(Number), msdyn_price: price.map(Number) }),
    fc.record({ msdyn_billingtype: billingOption }),
  ),
});
/** On the contract, so that the line on the invoice has another amount. */
const milestoneBecomes = <Name extends string>(name: Name) =>
  fc.record({ do: fc.constant(name), place: fc.nat(1), amount: fc.constantFrom(45_000, 30_001, 12_500) });
const at = <Name extends string>(name: Name) => fc.record({ do: fc.constant(name), place });
const doing = <Name extends string>(name: Name) => fc.constant({ do: name } as const);

const onAnyLines = [
  { weight: 6, arbitrary: edit("quantity", quantity) },
  { weight: 6, arbitrary: edit("price", price) },
  { weight: 4, arbitrary: editBoth },
  { weight: 5, arbitrary: edit("billingType", billingType) },
  { weight: 1, arbitrary: edit("description", fc.constantFrom("Handheld screens", "Picking workshop")) },
  { weight: 2, arbitrary: at("keepUncharged") },
  { weight: 1, arbitrary: at("takeOff") },
  { weight: 4, arbitrary: otherEdits },
  { weight: 1, arbitrary: doing("otherAddsACredit") },
  { weight: 1, arbitrary: at("otherSpoils") },
  { weight: 2, arbitrary: doing("othersMend") },
  { weight: 1, arbitrary: doing("undo") },
  { weight: 2, arbitrary: doing("save") },
  { weight: 2, arbitrary: doing("recalculate") },
  { weight: 1, arbitrary: doing("reload") },
  { weight: 1, arbitrary: doing("send") },
  { weight: 1, arbitrary: doing("sendWhileOtherEdits") },
  { weight: 1, arbitrary: doing("sendWhileOtherSpoils") },
] as const;
const onMilestones = [
  { weight: 6, arbitrary: milestoneBecomes("milestoneBecomes") },
  { weight: 1, arbitrary: milestoneBecomes("sendWhileMilestoneBecomes") },
] as const;
type Of<Weighted> = Weighted extends { readonly arbitrary: fc.Arbitrary<infer Value> } ? Value : never;
export type Turn = Of<(typeof onAnyLines)[number] | (typeof onMilestones)[number]>;

/** What is done to a draft, or to a correction of the same lines once they are sent. */
export interface Story {
  /** The lines of `draft` in the scenario `small`, or two milestones beside time and a product. */
  readonly lines: "transactions" | "milestones";
  readonly of: "draft" | "correction";
  readonly turns: readonly Turn[];
}

const turnsOn: Readonly<Record<Story["lines"], fc.Arbitrary<Turn>>> = {
  transactions: fc.oneof(...onAnyLines),
  milestones: fc.oneof(...onAnyLines, ...onMilestones),
};
const story = (lines: Story["lines"], of: Story["of"]): fc.Arbitrary<Story> =>
  fc.record({
    lines: fc.constant(lines),
    of: fc.constant(of),
    turns: fc.array(turnsOn[lines], { minLength: 1, maxLength: 10 }),
  });

export const anyStory: fc.Arbitrary<Story> = fc.oneof(
  { weight: 2, arbitrary: story("transactions", "draft") },
  { weight: 2, arbitrary: story("transactions", "correction") },
  { weight: 4, arbitrary: story("milestones", "draft") },
  { weight: 1, arbitrary: story("milestones", "correction") },
);
