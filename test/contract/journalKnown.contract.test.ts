import { type Outside, performEffect } from "../../ManualInvoiceWizard/app/performEffect";
import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import { contractId, openCreationHost, projectId, type CreationHost } from "../support/creationHost";
import { valueOf } from "../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost("wizard");
});
afterEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const journal = "pinv_invoicingjournal";

/** What an organisation says of the project's table and the column. */
const defined =
  (isChecked: unknown, isUpdatable: unknown, column = journal) =>
  (real: Fetch): Fetch =>
  async (url, init) => {
    const came = await real(url, init);
    const body = {
      IsOptimisticConcurrencyEnabled: isChecked,
      Attributes: [{ LogicalName: column, IsValidForUpdate: isUpdatable }],
    };
    const isAsked = url.includes("msdyn_project')");
    const text = async (): Promise<string> => (isAsked ? JSON.stringify(body) : came.text());
    return { status: came.status, headers: came.headers, text };
  };

it.each<{ why: string; fetch: (real: Fetch) => Fetch; problem: string | undefined }>([
  { why: "all is well", fetch: defined(true, true), problem: undefined },
  { why: "the column takes no update", fetch: defined(true, false), problem: "journalReadOnly" },
  { why: "the table checks no versions", fetch: defined(false, true), problem: "journalUnversioned" },
  { why: "another column takes none", fetch: defined(true, false, "pinv_other"), problem: undefined },
  { why: "nothing is said of it", fetch: defined(undefined, undefined), problem: undefined },
  { why: "what answers is something else", fetch: defined(true, true, undefined), problem: undefined },
])("before choices are made it is known, by reading alone: $why", async ({ fetch, problem }) => {
  const around = (real: Fetch): Fetch => fetch((url, init) => real(url, init));
  await host.door("trace", {}, "DELETE");
  const project = valueOf(await host.port({ fetch: around }).readProject(projectId("plant")));
  expect(project.journalProblem).toBe(problem);
  const trace = await host.door<{ method: string }[]>("trace");
  expect(trace.every(({ method }) => method === "GET")).toBe(true);
});

it("the host's own definitions tell it too, once in the life of the page", async () => {
  await host.door("settings", { optimisticConcurrency: { except: ["msdyn_project"] } });
  const port = host.port();
  await host.door("trace", {}, "DELETE");
  for (const _ of [1, 2]) {
    expect(valueOf(await port.readProject(projectId("plant"))).journalProblem).toBe("journalUnversioned");
  }
  const trace = await host.door<{ path: string }[]>("trace");
  expect(trace.filter(({ path }) => path.startsWith("EntityDefinitions(LogicalName='msdyn_project')"))).toHaveLength(1);
});

it("where definitions may not be read nothing is said: the first write tells", async () => {
  await host.door("settings", { optimisticConcurrency: false });
  await host.door("faults", { path: "^EntityDefinitions", status: 403, code: "0x80040220", message: "No", times: 9 });
  expect(valueOf(await host.port().readProject(projectId("plant"))).journalProblem).toBeUndefined();
});

describe("a project that is saved between two reads", () => {
  const backlog = async (between: () => Promise<unknown>) => {
    const port = host.port();
    const { version, id } = valueOf(await port.readProject(projectId("plant")));
    await between();
    const effect = {
      effect: "readBacklog",
      errand: 1,
      contract: contractId("plantBuild"),
      project: id,
      version,
    } as const;
    return new Promise((resolve) =>
      performEffect(
        effect,
        (event) => event.type === "backlogRead" && resolve([valueOf(event.read).items.length > 0, event.isMoving]),
        { port } as Outside,
      ),
    );
  };
  const saved = async () => host.send("PATCH", `msdyn_projects(${projectId("plant")})`, { msdyn_subject: "Plant" });

  it("by a job of the platform's is said to move", async () => expect(await backlog(saved)).toEqual([true, true]));
  it("by nobody is not", async () => expect(await backlog(async () => undefined)).toEqual([true, false]));
  it("that cannot be read again is not said to", async () => {
    const refuse = { path: "^msdyn_projects", status: 503, message: "Busy", times: 9 };
    expect(await backlog(async () => host.door("faults", refuse))).toEqual([true, false]);
  });
});
