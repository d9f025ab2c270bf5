/** @jest-environment jsdom */
import { createNavigation } from "../../host/web/context/navigation";
import { createUserSettings } from "../../host/web/context/userSettings";
import { createUtility } from "../../host/web/context/utility";
import { unaskedPasses } from "../../host/web/hosting/unaskedPasses";
import type { Navigator } from "../../host/web/router/navigator";

describe("openForm, as seen (pcf-row-commands, 2026-09-25; pcf-kanban-board, 2026-09-14)", () => {
  const open = async (behaves: () => boolean) => {
    const steps: string[] = [];
    const shell = { go: (path: string) => void steps.push(path) } as unknown as Navigator;
    const pause = async (): Promise<void> => Promise.resolve(void steps.push("settles"));
    const options = { entityName: "invoice", entityId: "0f0f" };
    const { savedEntityReference } = await createNavigation(shell, String, behaves, pause).openForm(options);
    return { steps, options, savedEntityReference };
  };

  it("settles after the form is there, with the record, and writes into its options", async () => {
    const { steps, options, savedEntityReference } = await open(() => true);
    expect(steps).toEqual(["/invoices/0f0f", "settles"]);
    expect(savedEntityReference).toEqual([{ entityType: "invoice", id: "{0F0F}", name: "" }]);
    expect(options).toHaveProperty("recordSetQueryKey");
  });

  it("kinder: at once, with nothing", async () => {
    const { steps, options, savedEntityReference } = await open(() => false);
    expect({ steps, savedEntityReference }).toEqual({ steps: ["/invoices/0f0f"], savedEntityReference: [] });
    expect(options).not.toHaveProperty("recordSetQueryKey");
  });
});

describe("utils", () => {
  /** jsdom has no Response. */
  const answer = {
    ok: true,
    json: async () => Promise.resolve({ LogicalName: "invoice", EntitySetName: "invoices" }),
  } as unknown as Response;
  const utils = (isDeclared: boolean) =>
    createUtility(async () => Promise.resolve(answer), "/", {
      may: () => true,
      isDeclared,
    });

  it("metadata are an instance, to be read by name (pcf-kanban-board, 2026-09)", async () => {
    const metadata = await utils(true).getEntityMetadata("invoice");
    expect(metadata.EntitySetName).toBe("invoices");
    expect(Object.keys(metadata)).not.toContain("EntitySetName");
  });

  it("hasEntityPrivilege throws where the manifest does not declare Utility (pcf-row-commands, 2026-09-25)", async () => {
    const undeclared = utils(false);
    await undeclared.getEntityMetadata("invoice");
    expect(() => undeclared.hasEntityPrivilege("invoice", 2, 3)).toThrow("not declared");
    const declared = utils(true);
    expect(declared.hasEntityPrivilege("invoice", 2, 3)).toBe(false);
    await declared.getEntityMetadata("invoice");
    expect(declared.hasEntityPrivilege("invoice", 2, 3)).toBe(true);
  });
});

it("the time zone's offset without a date is the standard one, also in summer (pcf-calendar-view, 2026-09-16)", () => {
  const { getTimeZoneOffsetMinutes: offset } = createUserSettings({
    ...{ userId: "", userName: "", roles: [], languageId: 1033, rightToLeft: false },
    timeZone: "Europe/Copenhagen",
  });
  expect([offset(), offset(new Date("2026-07-01T12:00:00Z")), offset(new Date("2026-01-01T12:00:00Z"))]).toEqual([
    60, 120, 60,
  ]);
});

describe("passes that nobody asked for (pcf-number-slider, 2026-10-03)", () => {
  /** The next pass, and the end of them. */
  const nextPass = async (isOnForm: boolean, act: () => void, slowMs: number): Promise<readonly string[]> => {
    let stop = (): void => undefined;
    const pass = await new Promise<readonly string[]>((came) => {
      ({ stop } = unaskedPasses({ isOnForm, slowMs, update: (...names) => came(names) }));
      act();
    });
    stop();
    return pass;
  };

  it("one of the organisation's settings comes by itself", async () =>
    expect(await nextPass(false, () => undefined, 0)).toEqual(["orgSettings"]));

  it("what is written on the form renders it again", async () => {
    window.requestAnimationFrame = (frame) => window.setTimeout(() => frame(0));
    const write = (): void => void document.body.dispatchEvent(new Event("input", { bubbles: true }));
    expect(await nextPass(true, write, 60_000)).toEqual(["value", "parameters"]);
  });
});
