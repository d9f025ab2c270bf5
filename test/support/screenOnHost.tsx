import { act, fireEvent, render } from "@testing-library/react";
import * as React from "react";
import { ReviewApp } from "../../InvoiceReview/app/ReviewApp";
import { composeReview } from "../../InvoiceReview/composeReview";
import type { IInputs as ReviewInputs } from "../../InvoiceReview/generated/ManifestTypes";
import type { ReviewStore } from "../../InvoiceReview/app/reviewStore";
import { WizardApp } from "../../ManualInvoiceWizard/app/WizardApp";
import { composeWizard } from "../../ManualInvoiceWizard/composeWizard";
import type { IInputs as WizardInputs } from "../../ManualInvoiceWizard/generated/ManifestTypes";
import type { WizardStore } from "../../ManualInvoiceWizard/app/wizardStore";
import { aDataSet } from "./aDataSet";
import { contextOnHost, requestsUnderWay, type ControlParts } from "./controlOnHost";
import { projectId, type ProjectKey } from "./creationHost";
import { forgetChoices } from "./forgetChoices";
import { forgetThePage } from "./forgetThePage";
import { invoiceId, type InvoiceKey } from "./reviewHost";
import { pausesUnderWay } from "./timeWithoutWaiting";

/** A control on the page, as its user has it before them. */
export interface Screen {
  /** Everything that is said: in words, in fields, on hover and to a screen reader. */
  readonly said: () => string;
  /** What is written on the page, without fields and what is said on hover. */
  readonly shown: () => string;
  readonly page: HTMLElement;
  /** Presses a button by its name, if it is there and can be pressed. */
  readonly press: (name: RegExp) => Promise<boolean>;
  /** Does something that is no press, and lets everything that it sets off come to its end. */
  readonly does: (what: () => void) => Promise<void>;
  readonly close: () => void;
}

type Parts = Omit<ControlParts, "control" | "form" | "parameters"> & {
  readonly parameters?: ControlParts["parameters"];
};

/** An invoice on its own form. */
export async function reviewOnForm(
  invoice: InvoiceKey,
  { parameters, ...parts }: Parts,
): Promise<Screen & { readonly store: ReviewStore }> {
  return review({
    ...parts,
    control: "InvoiceReview",
    form: { entityTypeName: "invoice", entityId: invoiceId(invoice) },
    parameters: { records: aDataSet({ table: "msdyn_invoicelinetransaction" }).dataSet, ...parameters },
  });
}

/** A view of invoices. */
export async function reviewOnList(
  invoices: readonly InvoiceKey[],
  { parameters, ...parts }: Parts,
): Promise<Screen & { readonly store: ReviewStore }> {
  const rows = Object.fromEntries(invoices.map((key) => [invoiceId(key), { name: key }]));
  return review({
    ...parts,
    control: "InvoiceReview",
    form: null,
    parameters: { records: aDataSet({ columns: [{ name: "name" }], rows }).dataSet, ...parameters },
  });
}

async function review(parts: ControlParts): Promise<Screen & { readonly store: ReviewStore }> {
  forgetThePage();
  const context = await contextOnHost<ReviewInputs>(parts);
  const props = composeReview(context).update(context);
  return { ...(await screenOf(<ReviewApp {...props} />)), store: props.store };
}

export async function wizardOnForm(
  project: ProjectKey,
  { parameters, ...parts }: Parts,
): Promise<Screen & { readonly store: WizardStore }> {
  forgetChoices();
  const context = await contextOnHost<WizardInputs>({
    ...parts,
    control: "ManualInvoiceWizard",
    form: { entityTypeName: "msdyn_project", entityId: projectId(project) },
    parameters: { journal: { raw: null, attributes: { LogicalName: "pinv_invoicingjournal" } }, ...parameters },
  });
  const props = composeWizard(context).update(context);
  return { ...(await screenOf(<WizardApp {...props} />)), store: props.store };
}

/** Turns in which nothing is under way, after which nothing will be. */
const quietTurns = 6;
/** More than a control ever takes: what goes on for ever ends here, and is seen by what is said then. */
const mostTurns = 50_000;

const rest = async (): Promise<void> =>
  act(async () => {
    for (let quiet = 0, turn = 0; quiet < quietTurns && turn < mostTurns; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = requestsUnderWay() + pausesUnderWay() > 0 ? 0 : quiet + 1;
    }
  });

async function screenOf(element: React.ReactElement): Promise<Screen> {
  const { baseElement, unmount } = render(element);
  const page = baseElement;
  await rest();
  return {
    page,
    said: () => [page.textContent, ...[...page.querySelectorAll("*")].flatMap(hidden)].join("\n"),
    shown: () => page.textContent ?? "",
    press: async (name) => {
      const button = [...page.querySelectorAll("button")].find(
        (each) => name.test(each.textContent ?? "") && !isDisabled(each),
      );
      if (!button) return false;
      await does(() => fireEvent.click(button));
      return true;
    },
    does,
    close: unmount,
  };
}

async function does(what: () => void): Promise<void> {
  act(() => {
    what();
  });
  await rest();
}

const hidden = (element: Element): readonly (string | null)[] => [
  element.getAttribute("title"),
  element.getAttribute("aria-label"),
  element.getAttribute("aria-description"),
  (element as HTMLInputElement).value,
];

export const isDisabled = (button: HTMLButtonElement): boolean =>
  button.disabled || button.getAttribute("aria-disabled") === "true";
