import { createStore, type Reducer } from "../../shared/core/createStore";
import { Decimal } from "../../shared/calculation/money";
import { after, aReview } from "../support/aReviewState";
import { loaded, quantity, row } from "../support/editedLines";

interface Counts {
  count: number;
  list: number[];
  inner: { map: Map<string, { read: number }>; set: Set<string> };
  amount: Decimal;
}

const first = (): Counts => ({
  count: 1,
  list: [1],
  inner: { map: new Map([["a", { read: 0 }]]), set: new Set(["a"]) },
  amount: new Decimal(1),
});

type Change = (state: Counts) => unknown;
const changing: readonly { readonly why: string; readonly change: Change }[] = [
  { why: "a field", change: (state) => (state.count = 2) },
  { why: "a field that was not there", change: (state) => Object.assign(state, { more: 1 }) },
  { why: "a list", change: (state) => state.list.push(2) },
  { why: "an entry of a map", change: (state) => state.inner.map.set("b", { read: 1 }) },
  { why: "an entry taken away", change: (state) => state.inner.map.delete("a") },
  { why: "a map as a whole", change: (state) => state.inner.map.clear() },
  { why: "what stands in a map", change: (state) => Object.assign(state.inner.map.get("a") ?? {}, { read: 1 }) },
  { why: "a member of a set", change: (state) => state.inner.set.add("b") },
];

const mutating: Reducer<Counts, Change, never> = (state, change) => {
  change(state);
  return [state];
};

describe("a store under test does not let its state be changed", () => {
  it.each(changing)("by a reducer that is given it: $why", ({ change }) => {
    const store = createStore(first(), mutating, () => undefined);
    expect(() => store.dispatch(change)).toThrow(TypeError);
    expect(store.state()).toEqual(first());
  });

  it.each(changing)("by whoever reads what a reducer made anew: $why", ({ change }) => {
    const store = createStore<Counts, "again", never>(
      first(),
      () => [first()],
      () => undefined,
    );
    store.dispatch("again");
    expect(() => change(store.state())).toThrow(TypeError);
  });
});

it("figures, copies and the store itself work as they do elsewhere", () => {
  const store = createStore<Counts, "more", never>(
    first(),
    (state) => [
      {
        ...state,
        amount: state.amount.plus(1),
        inner: { ...state.inner, map: new Map(state.inner.map).set("b", { read: 1 }) },
      },
    ],
    () => undefined,
  );
  store.dispatch("more");
  expect(store.state().amount.toFixed()).toBe("2");
  expect([...store.state().inner.map.keys()]).toEqual(["a", "b"]);
});

it("nor are the states of an invoice review, which most tests make without a store", () => {
  const { workspaces } = after(aReview(loaded), quantity("6"));
  expect(() => (workspaces as Map<unknown, unknown>).clear()).toThrow(TypeError);
  for (const { edits } of workspaces.values()) {
    expect(() => Object.assign(edits.rows.get(row)?.fields ?? {}, { quantity: null })).toThrow(TypeError);
  }
});
