import type { FoundHere } from "../../shared/invoicing/backlog/foundHere";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import {
  contractId,
  openCreationHost,
  projectId,
  type ContractKey,
  type CreationHost,
  type ProjectKey,
} from "../support/creationHost";
import { valueOf } from "../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost("wizard");
});
afterEach(async () => host.freshStart());
afterAll(async () => host.host.close());

/** Classes that the seed uses for other things, as if they were retainers of this organisation. */
const [fee, milestone, additional] = [192350004, 192350003, 690970001];

/** An organisation whose classes are these. */
const withClasses =
  (...options: readonly (readonly [value: number, english: string, danish?: string])[]) =>
  (real: Fetch): Fetch =>
  async (url, init) => {
    const came = await real(url, init);
    if (!url.includes("Picklist")) return came;
    const Options = options.map(([Value, english, danish = ""]) => ({
      Value,
      Label: { UserLocalizedLabel: { Label: english }, LocalizedLabels: [{ Label: english }, { Label: danish }] },
    }));
    const value = [{ LogicalName: "msdyn_transactionclassification", OptionSet: null, GlobalOptionSet: { Options } }];
    return { status: came.status, headers: came.headers, text: async () => JSON.stringify({ value }) };
  };

const foundOn = async (port: CreationPort, contract: ContractKey, project: ProjectKey): Promise<FoundHere> =>
  valueOf(await port.readBacklog(contractId(contract), projectId(project))).found;

it.each<{
  why: string;
  classes: readonly (readonly [number, string, string?])[];
  contract: "plantBuild" | "plantCare";
  has: boolean;
}>([
  { why: "a transaction of that class", classes: [[fee, "Retainer"]], contract: "plantBuild", has: true },
  {
    why: "named so in another of the languages",
    classes: [[fee, "?", "Forudbetaling"]],
    contract: "plantBuild",
    has: true,
  },
  { why: "none of it on this contract", classes: [[fee, "Retainer"]], contract: "plantCare", has: false },
  { why: "a class that nothing has", classes: [[additional, "Retainer"]], contract: "plantBuild", has: false },
  { why: "classes that are none", classes: [[fee, "Fee"]], contract: "plantBuild", has: false },
])("a contract's retainers: $why", async ({ classes, contract, has }) => {
  const port = host.port({ fetch: withClasses(...classes) });
  expect((await foundOn(port, contract, "plant")).hasRetainers).toBe(has);
});

it("a milestone of that class", async () => {
  const port = host.port({ fetch: withClasses([milestone, "Prepayment"]) });
  expect((await foundOn(port, "tower", "tower")).hasRetainers).toBe(true);
});

it("in an organisation without the class nothing of it is read, and its classes are asked for once", async () => {
  const port = host.port();
  await host.door("trace", {}, "DELETE");
  await port.readProject(projectId("plant"));
  await foundOn(port, "plantBuild", "plant");
  await foundOn(port, "plantCare", "plant");
  const trace = await host.door<{ path: string }[]>("trace");
  const about = (word: string): number => trace.filter(({ path }) => path.includes(word)).length;
  expect([about("Picklist"), about("msdyn_transactionclassification eq ")]).toEqual([1, 0]);
});

it("milestones that have no class are no retainers, and the backlog is shown", async () => {
  await host.door("settings", {
    missingColumns: ["msdyn_contractlinescheduleofvalue.msdyn_transactionclassification"],
  });
  const port = host.port({ fetch: withClasses([fee, "Retainer"]) });
  expect((await foundOn(port, "plantCare", "plant")).hasRetainers).toBe(false);
});

it("what may not be read is not taken for none: the backlog is not shown", async () => {
  await host.door("faults", {
    path: "msdyn_transactionclassification eq",
    status: 403,
    code: "0x80040220",
    message: "No",
    times: 9,
  });
  const port = host.port({ fetch: withClasses([fee, "Retainer"]) });
  expect(await port.readBacklog(contractId("plantBuild"), projectId("plant"))).toMatchObject({ ok: false });
});
