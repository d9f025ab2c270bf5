/** @jest-environment jsdom */
import { keepOpened, keptOpened } from "../../shared/platform/openedInvoice";

const view = (id: string) => ({ getViewId: () => id });

/** How the page came to be, as a browser tells. */
const loadedBy = (type: string): void => void Object.assign(performance, { getEntriesByType: () => [{ type }] });

describe("which invoice is open, kept with the page's entry in the browser's history", () => {
  beforeEach(() => {
    history.replaceState(null, "");
    loadedBy("navigate");
  });

  it("comes back with the entry, for the view that it was opened from", () => {
    keepOpened(view("all"), "invoice-1");
    expect(keptOpened(view("all"))).toBe("invoice-1");
    expect(keptOpened(view("mine"))).toBeNull();
    history.pushState(null, ""); // another place of the app
    expect(keptOpened(view("all"))).toBeNull();
  });

  it.each([
    { why: "the page was loaded again", type: "reload", is: "invoice-1" },
    { why: "it was come back to from another page", type: "back_forward", is: "invoice-1" },
    { why: "its address was given once more: whoever does that wants the list", type: "navigate", is: null },
  ])("in another document it is $is where $why", ({ type, is }) => {
    history.replaceState({ pinvOpened: ["all", "invoice-1", 1] }, "");
    loadedBy(type);
    expect(keptOpened(view("all"))).toBe(is);
  });

  it("is no longer there once it is closed", () => {
    keepOpened(view("all"), "invoice-1");
    keepOpened(view("all"), null);
    expect(keptOpened(view("all"))).toBeNull();
  });

  it("closed from another view it is closed for that one too", () => {
    keepOpened(view("all"), "invoice-1");
    keepOpened(view("mine"), null);
    expect(keptOpened(view("all"))).toBeNull();
  });

  it("leaves the address and what the host keeps there as they are", () => {
    history.replaceState({ ofTheHost: 1 }, "");
    const { href } = location;
    keepOpened(view("all"), "invoice-1");
    expect(location.href).toBe(href);
    expect(history.state).toMatchObject({ ofTheHost: 1 });
  });

  it.each([
    { why: "a text of the host's", state: "theirs" },
    { why: "a list of the host's", state: ["theirs"] },
  ])("is not kept over $why", ({ state }) => {
    history.replaceState(state, "");
    keepOpened(view("all"), "invoice-1");
    expect(history.state).toEqual(state);
    expect(keptOpened(view("all"))).toBeNull();
  });

  it.each([
    { why: "something else under its name", kept: "invoice-1" },
    { why: "an id that is none", kept: ["all", 7, performance.timeOrigin] },
    { why: "nothing of an invoice", kept: ["all"] },
  ])("is none where the entry holds $why", ({ kept }) => {
    history.replaceState({ pinvOpened: kept }, "");
    expect(keptOpened(view("all"))).toBeNull();
  });

  it("is not kept where a page may not write its history, and nothing breaks", () => {
    const refused = jest.spyOn(history, "replaceState").mockImplementation(() => {
      throw new DOMException("not here", "SecurityError");
    });
    expect(() => keepOpened(view("all"), "invoice-1")).not.toThrow();
    refused.mockRestore();
    expect(keptOpened(view("all"))).toBeNull();
  });

  it("works where a host tells no view", () => {
    keepOpened({}, "invoice-1");
    expect(keptOpened({})).toBe("invoice-1");
  });
});
