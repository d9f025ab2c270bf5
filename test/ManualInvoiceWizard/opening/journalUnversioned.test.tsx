/** @jest-environment ./test/support/pageWithHost.cjs */
import { openClient, type HostClient } from "../../host/hostClient";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { wizardOnForm } from "../../support/screenOnHost";

eachOnANewPage();

let client: HostClient;
beforeAll(async () => {
  client = await openClient("wizard");
});
afterAll(async () => client.host.close());

it("where projects have no row versions it is said before anything is chosen", async () => {
  await client.door("settings", { optimisticConcurrency: { except: ["msdyn_project"] } });
  const { shown, store } = await wizardOnForm("website", { client });
  expect(store.state().page).toMatchObject({ step: "blocked", reason: { kind: "journalUnversioned" } });
  expect(shown()).toContain("does not check row versions of projects, so that the journal pinv_invoicingjournal");
});
