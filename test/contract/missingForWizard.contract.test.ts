import { openWorkId } from "../../host/scenarios/wellKnownBacklog";
import { leanings } from "../../shared/dataverse/organisation/leanings";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import {
  contractId,
  openCreationHost,
  projectId,
  type ContractKey,
  type CreationHost,
  type ProjectKey,
} from "../support/creationHost";
import { valueOf } from "../support/valueOf";

const control = "ManualInvoiceWizard";
const { tables, navigations, messages } = leanings();

/** "table.column=value" of every option that the wizard leans on. */
const options = tables.flatMap(({ table, columns }) =>
  columns
    .filter(({ neededBy, sparedBy }) => [...neededBy, ...sparedBy].includes(control))
    .flatMap(({ name, options: values }) => values.map((value) => `${table}.${name}=${value}`)),
);
/** "table.Navigation", of those that are spared or not. */
const ofWizard = (isSpared: boolean): readonly string[] =>
  navigations
    .filter((each) => each.control === control && each.isSpared === isSpared)
    .map(({ table, name }) => `${table}.${name}`);

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost("wizard");
});
afterEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const backlogOf = async (port: CreationPort, contract: ContractKey, project: ProjectKey) =>
  valueOf(await port.readBacklog(contractId(contract), projectId(project)));

interface Traced {
  readonly path: string;
  readonly status: number;
}
const refused = async (): Promise<number> =>
  (await host.door<Traced[]>("trace")).filter(({ status }) => status === 400).length;

/** How often it was asked whether anything could ever be ready; which classes are retainers is another question. */
const askedForOptions = async (): Promise<number> =>
  (await host.door<Traced[]>("trace")).filter(({ path }) => /Picklist.*billingstatus/.test(path)).length;

/** What the wizard shows of two contracts: one with everything, one with several customers. */
const shown = async (port: CreationPort) => {
  const plant = await backlogOf(port, "plantBuild", "plant");
  const villa = await backlogOf(port, "villa", "villa");
  return { items: [plant.items, villa.items], customers: [plant.customers, villa.customers] };
};

describe("a navigation that is missing", () => {
  it.each(ofWizard(true))(
    "%s: the same sources and customers, said to be missing, and asked for once",
    async (missing) => {
      const whole = await shown(host.port());
      await host.door("settings", { missingNavigations: [missing] });
      await host.door("trace", {}, "DELETE");
      const port = host.port();
      expect(await shown(port)).toEqual(whole);
      expect((await backlogOf(port, "plantBuild", "plant")).found.lacking).toEqual([missing]);
      expect(await refused()).toBe(1);
    },
  );

  it("without the schedules' the cut-off date begins with today", async () => {
    await host.door("settings", { missingNavigations: ["msdyn_contractlineinvoiceschedule.msdyn_ContractLineId"] });
    expect((await backlogOf(host.port(), "plantBuild", "plant")).scheduledCutOff).toBeNull();
  });

  it.each(ofWizard(false))(
    "%s: money hangs on it, so the platform's words name it and nothing is begun",
    async (missing) => {
      await host.door("settings", { missingNavigations: [missing] });
      expect(await host.port().readContracts(projectId("plant"))).toMatchObject({
        ok: false,
        error: { kind: "rejected", message: expect.stringContaining(`'${missing.split(".")[1] ?? ""}'`) as string },
      });
    },
  );

  it("whose contract cannot be read either keeps the backlog from being shown: who is billed is not known", async () => {
    await host.door("settings", { missingNavigations: ["salesorderdetail.salesorderid"] });
    await host.door("faults", { path: "^salesorders", status: 403, code: "0x80040220", message: "No", times: 9 });
    const read = await host.port().readBacklog(contractId("villa"), projectId("villa"));
    expect(read).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
});

describe("an option that is missing", () => {
  /** Without these nothing of their kind could ever be invoiced. */
  const decisive = ["msdyn_actual.msdyn_billingstatus=192350004", "msdyn_actual.msdyn_transactiontypecode=192350005"];

  /** As if of this project nothing had ever been ready: what is adjusted was. */
  const neverReady = (): CreationPort =>
    host.port({
      odd: (_, row) =>
        row["msdyn_actualid"] === openWorkId("archive/adjusted") ? { ...row, msdyn_billingstatus: 192350000 } : row,
    });

  it.each(options)("%s: the wizard opens and works", async (missing) => {
    const whole = await shown(host.port());
    await host.door("settings", { missingOptions: [missing] });
    await host.door("trace", {}, "DELETE");
    const port = neverReady();
    valueOf(await port.readProject(projectId("plant")));
    valueOf(await port.readContracts(projectId("plant")));
    expect(await shown(port)).toEqual(whole);
    // nothing is ready, so that it is asked why; once
    const { found } = await backlogOf(port, "archive", "archive");
    expect(found.lacking).toEqual(decisive.includes(missing) ? [missing] : []);
    await backlogOf(port, "archive", "archive");
    expect([await askedForOptions(), await refused()]).toEqual([1, 0]);
  });

  it("nothing is asked of them where something is ready", async () => {
    await shown(host.port());
    expect(await askedForOptions()).toBe(0);
  });

  it("and nothing is said where nobody tells", async () => {
    await host.door("settings", { missingOptions: [...decisive] });
    await host.door("faults", { path: "Picklist", status: 403, code: "0x80040220", message: "No", times: 9 });
    expect((await backlogOf(neverReady(), "archive", "archive")).found.lacking).toEqual([]);
  });
});

describe("a message that is missing", () => {
  it.each(messages.filter((each) => each.control === control).map(({ name }) => name))(
    "%s: known before anything is begun",
    async (missing) => {
      await host.door("settings", { missingMessages: [missing] });
      expect(await host.port().readCreationAvailability()).toBe("missing");
    },
  );

  it("the recalculation: a draft is made all the same, it is said, and it is not asked for", async () => {
    await host.door("settings", { missingMessages: ["msdyn_InvoiceRecalculate"] });
    const port = host.port();
    expect(await port.readCreationAvailability()).toBe("there");
    expect(await port.readCreationAvailability()).toBe("there"); // what is known to be lacking is in the way of no read
    await host.door("trace", {}, "DELETE");
    expect(await port.recalculate("00000000-0000-4000-8000-000000000001" as never)).toEqual({
      ok: true,
      value: "answered",
    });
    expect((await backlogOf(port, "plantBuild", "plant")).found.lacking).toEqual([
      "sdkmessage.msdyn_InvoiceRecalculate",
    ]);
    expect((await host.door<Traced[]>("trace")).some(({ path }) => path.includes("Recalculate"))).toBe(false);
  });
});
