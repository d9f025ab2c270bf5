import { backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import { isAccessible, isAccessibleInEveryLook } from "./support/everyLook";
import { expect, test } from "./support/fixtures";
import type { Fault } from "./support/hostDoor";
import { creations, openWizard, wizard } from "./support/wizardScreen";

test.use({ scenario: "wizard" });

const { website } = backlogProjects;

interface Beginning {
  readonly why: string;
  readonly project: string;
  readonly user?: string;
  readonly missing?: string;
  /** Text in the journal column that the wizard did not write. */
  readonly journal?: string;
  /** The maker's properties. */
  readonly query?: string;
  readonly fault?: Omit<Fault, "when" | "times">;
  readonly says: string;
  /** What to do about it. */
  readonly todo: string;
}

const beginnings: readonly Beginning[] = [
  {
    why: "a project that is not saved",
    project: "new",
    says: "There is no saved project here yet.",
    todo: "Save the project first; then it can be invoiced.",
  },
  {
    why: "no contract",
    project: backlogProjects.idea,
    says: "This project is on no project contract.",
    todo: "Add the project to a line of a project contract",
  },
  {
    why: "nothing is ready",
    project: backlogProjects.archive,
    says: "is ready to invoice for this project.",
    todo: "mark transactions and milestones as ready to invoice",
  },
  {
    why: "nothing has a price",
    project: backlogProjects.pilot,
    says: "lacks a price.",
    todo: "Check the contract's price list",
  },
  {
    why: "no privilege",
    project: website,
    user: "reader",
    says: "You have no permission to create invoices",
    todo: "Ask your administrator for the right to create and change invoices",
  },
  {
    why: "a missing message",
    project: website,
    missing: "msdyn_NewInvoiceContract",
    says: "This organisation has no message msdyn_NewInvoiceContract.",
    todo: "create the invoice from the project contract",
  },
  {
    why: "no privilege to create",
    project: website,
    user: "drafter",
    says: "You have no permission to create invoices",
    todo: "Ask your administrator for the right to create and change invoices",
  },
  {
    why: "the project may not be read",
    project: website,
    fault: { method: "GET", path: "^msdyn_projects.*pinv_invoicingjournal", status: 403, code: "0x80040220" },
    says: "The project could not be read. You have no permission for this.",
    todo: "Ask your administrator.",
  },
  {
    why: "its transactions may not be read",
    project: website,
    fault: { method: "GET", path: "^msdyn_actuals", status: 403, code: "0x80040220" },
    says: "What can be invoiced could not be read. You have no permission for this.",
    todo: "Ask your administrator.",
  },
  {
    why: "a journal column that the organisation does not have",
    project: website,
    fault: {
      method: "GET",
      path: "^msdyn_projects.*pinv_invoicingjournal",
      status: 400,
      code: "0x80060888",
      message:
        "Could not find a property named 'pinv_invoicingjournal' on type 'Microsoft.Dynamics.CRM.msdyn_project'.",
    },
    says: "This organisation has no column pinv_invoicingjournal on its projects.",
    todo: "binds this control to another multi-line text column",
  },
  {
    why: "a journal that is not the wizard's",
    project: website,
    journal: "Remember to call the customer",
    says: "The wizard's journal of this project cannot be read.",
    todo: "Show your administrator what it begins with: Remember to call the customer",
  },
  {
    why: "the customer's own message without a name",
    project: website,
    query: "p.createMode=customApi&p.customApi=",
    says: "This control is to call your own message, and none is named.",
    todo: "A maker names the Custom API in the control's properties",
  },
];

for (const { why, project, user, missing, journal, query, fault, says, todo } of beginnings) {
  test(`it cannot begin and says what to do: ${why}`, async ({ page, door }) => {
    if (missing) await door.changeSettings({ missingMessages: [missing] });
    if (journal)
      await door.webApi("billing", "PATCH", `msdyn_projects(${project})`, { pinv_invoicingjournal: journal });
    if (fault) await door.fault({ when: "before", times: 10, ...fault });
    await openWizard(page, project, [user && `user=${user}`, query].filter(Boolean).join("&"));
    await expect(wizard(page).getByText(says)).toBeVisible();
    await expect(wizard(page).getByText(todo)).toBeVisible();
    // the words differ, their colours do not
    if (why === beginnings[0]?.why) await isAccessibleInEveryLook(page);
    else await isAccessible(page);
    expect(await creations(door)).toBe(0);
  });
}
