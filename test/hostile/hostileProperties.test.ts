import type { IInputs as ReviewInputs } from "../../InvoiceReview/generated/ManifestTypes";
import { settingsFrom as reviewSettings } from "../../InvoiceReview/readContext/settingsFrom";
import type { IInputs as WizardInputs } from "../../ManualInvoiceWizard/generated/ManifestTypes";
import { settingsFrom as wizardSettings } from "../../ManualInvoiceWizard/readContext/settingsFrom";
import { defaultMessages } from "../../shared/dataverse/messages";
import { manifestOf } from "../solution/manifests";
import { hostileTexts } from "../support/hostileTexts";
import { absent, hostileValues } from "../support/hostileValues";

interface Told {
  readonly problems: readonly { readonly property: string; readonly found: unknown }[];
}

const controls: Readonly<Record<string, (parameters: object) => Told & object>> = {
  InvoiceReview: (parameters) => reviewSettings(parameters as ReviewInputs, defaultMessages),
  ManualInvoiceWizard: (parameters) => wizardSettings(parameters as WizardInputs, "msdyn_NewInvoiceContract"),
};

/** What a maker sets: a new one joins by itself. */
const propertiesOf = (control: string): readonly string[] =>
  manifestOf(control)
    .properties.filter(({ type }) => type !== "data set")
    .map(({ name }) => name);
const properties = Object.entries(controls).flatMap(([control, settings]) =>
  propertiesOf(control).map((name) => [`${control}.${name}`, name, settings] as const),
);

const values = [...hostileValues, ...hostileTexts, ["not a number", NaN] as const].map(
  ([why, value]) => [why, value === absent ? undefined : value] as const,
);
const journal = { raw: null, attributes: { LogicalName: "pinv_invoicingjournal", MaxLength: 4000 } };

/** A name or an id that may stand in an address, a choice, a yes, a length. */
const harmless = (value: unknown): boolean => {
  if (typeof value === "number") return value > 0;
  return value === null || typeof value === "boolean" || (typeof value === "string" && /^[\w-]+$/.test(value));
};

/** Settings without what is said of them, messages among them. */
const usedOf = ({ problems: _told, ...settings }: Told): readonly unknown[] =>
  Object.values(settings).flatMap((value) =>
    typeof value === "object" && value !== null ? Object.values(value) : [value],
  );

describe.each(properties)("%s", (_label, name, settings) => {
  it.each(values)("that holds %s is used where it can be, or named, and never breaks the control", (_why, value) => {
    for (const given of [{ raw: value }, value]) {
      const told = settings({ journal, [name]: given });
      expect(usedOf(told).filter((used) => !harmless(used))).toEqual([]);
      for (const { property, found } of told.problems) {
        expect([property, typeof found]).toEqual([name, "string"]);
        expect(String(found).length).toBeLessThanOrEqual(100);
      }
    }
  });
});

it.each(Object.entries(controls))("%s reads every property that a maker can set", (control, settings) => {
  const read = new Set<unknown>();
  settings(new Proxy({ journal }, { get: (given, name) => (read.add(name), Reflect.get(given, name) as unknown) }));
  expect(propertiesOf(control).filter((name) => !read.has(name))).toEqual([]);
});

it.each(values)("a journal column whose name or length is %s is not asked for", (_why, value) => {
  const named = wizardSettings({ journal: { attributes: { LogicalName: value, MaxLength: value } } } as never, "x");
  expect(usedOf(named).filter((used) => !harmless(used))).toEqual([]);
});
