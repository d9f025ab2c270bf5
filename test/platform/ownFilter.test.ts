import { narrowed } from "../../shared/dataverse/review/listFilter";
import { createOwnFilter, isNarrowable } from "../../shared/platform/ownFilter";
import { aDataSet } from "../support/aDataSet";

type DataSet = ComponentFramework.PropertyTypes.DataSet;
type Filter = ReturnType<DataSet["filtering"]["getFilter"]>;

const filter = (attributeName: string): Filter => ({
  filterOperator: 0,
  conditions: [{ attributeName, conditionOperator: 0, value: "1" }],
});
const [chip, other, makers] = ["status", "state", "owner"].map(filter) as [Filter, Filter, Filter];

/** A data set that holds a filter, and may give it back as another object. */
function aHost(first: Filter | null = null) {
  let held = first;
  let view = "view";
  const filtering = {
    getFilter: () => JSON.parse(JSON.stringify(held)) as Filter,
    setFilter: (next: Filter) => void (held = next),
    clearFilter: () => void (held = null),
  };
  const dataSet = (): DataSet => ({ ...aDataSet({}).dataSet, filtering, getViewId: () => view });
  return { dataSet, held: () => held, lead: (to: string) => void (view = to), ...filtering };
}

describe("the control's part of a data set's filter", () => {
  const own = () => createOwnFilter(narrowed);

  it("stands beside what was there, which is what is left once it is taken off", () => {
    const host = aHost(makers);
    const ours = own();
    ours.set(host.dataSet(), chip);
    expect(host.held()).toEqual({ filterOperator: 0, conditions: [], filters: [chip, makers] });
    expect([ours.foreign(host.dataSet()), ours.isOn(host.dataSet())]).toEqual([makers, true]);
    ours.set(host.dataSet(), other);
    expect(host.held()).toMatchObject({ filters: [other, makers] });
    ours.set(host.dataSet(), null);
    expect([host.held(), ours.isOn(host.dataSet())]).toEqual([makers, false]);
  });

  it("leaves none where there was none", () => {
    const host = aHost();
    const ours = own();
    ours.set(host.dataSet(), chip);
    expect(host.held()).toEqual(chip);
    ours.set(host.dataSet(), null);
    expect(host.held()).toBeNull();
  });

  it.each([
    { why: "another view", gone: (host: ReturnType<typeof aHost>) => host.lead("another") },
    { why: "a host that forgot it", gone: (host: ReturnType<typeof aHost>) => host.clearFilter() },
  ])("is off with $why", ({ gone }) => {
    const host = aHost();
    const ours = own();
    ours.set(host.dataSet(), chip);
    gone(host);
    expect(ours.isOn(host.dataSet())).toBe(false);
  });

  it.each([
    { why: "another chip is pressed", next: other, left: [other, makers] },
    { why: "the chip is taken off", next: null, left: makers },
  ])("leaves a filter that the host sets meanwhile: $why", ({ next, left }) => {
    const host = aHost();
    const ours = own();
    ours.set(host.dataSet(), chip);
    host.setFilter(makers);
    expect([ours.foreign(host.dataSet()), ours.isOn(host.dataSet())]).toEqual([makers, false]);
    ours.set(host.dataSet(), next);
    expect(next ? host.held()?.filters : host.held()).toEqual(left);
  });

  it("can be taken off where a host keeps it for another view", () => {
    const host = aHost(makers);
    const ours = own();
    ours.set(host.dataSet(), chip);
    host.lead("another");
    expect([ours.foreign(host.dataSet()), ours.isOn(host.dataSet())]).toEqual([makers, false]);
    ours.set(host.dataSet(), other);
    ours.set(host.dataSet(), null);
    expect(host.held()).toEqual(makers);
  });

  it("cannot be where a host has no filters", () => {
    const bare = { ...aHost().dataSet(), filtering: undefined } as unknown as DataSet;
    expect([isNarrowable(aHost().dataSet()), isNarrowable(bare), own().foreign(bare)]).toEqual([true, false, null]);
  });
});
