/** @jest-environment jsdom */
import { keepOpened, keptOpened } from "../../shared/platform/openedInvoice";

const view = (id: string) => ({ getViewId: () => id });

describe("which invoice is open, kept with the page's entry in the browser's history", () => {
  beforeEach(() => history.replaceState(null, ""));

  it("comes back with the entry, for the view that it was opened from", () => {
    keepOpened(view("all"), "invoice-1");
    expect(keptOpened(view("all"))).toBe("invoice-1");
    expect(keptOpened(view("mine"))).toBeNull();
    history.pushState(null, ""); // another place of the app
    expect(keptOpened(view("all"))).toBeNull();
  });

  it("is no longer there once it is closed", () => {
    keepOpened(view("all"), "invoice-1");
    keepOpened(view("all"), null);
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
    { why: "an id that is none", kept: ["all", 7] },
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
