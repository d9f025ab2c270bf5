import type { App, ControlFolder } from "../app/app.js";
import { behavesBy } from "../settings/pageSettings.js";
import { makersProperties } from "./makersProperties.js";
import { propertyParameter } from "../context/propertyParameter.js";
import type { ControlParameters } from "../context/controlContext.js";
import type { FormIdentity } from "../context/mode.js";
import type { HostedDataSet } from "../dataSet/hostedDataSet.js";
import { element } from "../dom/element.js";
import { hostControl, type HostedControl } from "./hostedControl.js";

export interface SlotOptions {
  readonly folder: ControlFolder;
  readonly label: string;
  readonly form: FormIdentity | null;
  /** Given to the manifest's data set; made by the slot's owner, who also gets told through `changed`. */
  readonly dataSet?: (changed: () => void) => HostedDataSet;
  /** Values of bound columns, by property. Outputs are kept here, in the form's memory, and are not saved. */
  readonly bound?: Record<string, string | null>;
  /** Logical names of those columns, by property. */
  readonly columns?: Readonly<Record<string, string>>;
}

export interface ControlSlot {
  readonly element: HTMLElement;
  /** The data set, for the grid's own keyword filter. */
  readonly dataSet: HostedDataSet | null;
  /** Makes the control. Called once the element is in the page, so that the control can measure itself. */
  start(): void;
  dispose(): void;
}

/** A place on a page that holds one control and keeps it up to date. */
export async function fillSlot(app: App, options: SlotOptions): Promise<ControlSlot> {
  const behaves = behavesBy(app.settings);
  const isOnForm = options.form?.entityId !== undefined;
  const container = element("div", { class: "control-slot", "data-control": options.folder });
  const slot = element("div", { class: "control-frame" }, container);
  const control = await app.control(options.folder);
  if (!control) {
    const words = app.text("Control_NotBuilt", { name: options.folder });
    container.replaceChildren(element("p", { class: "notice", role: "alert" }, words));
    return { element: slot, dataSet: null, start: () => undefined, dispose: () => undefined };
  }

  let hosted: HostedControl | null = null;
  const dataSet = options.dataSet?.(() => hosted?.update("dataset")) ?? null;
  const bound = { ...options.bound };

  const made: Readonly<Record<string, string>> = { ...makersProperties, ...app.organisation.properties };

  const parameters = (): ControlParameters => {
    const values: ControlParameters = {};
    for (const name of control.manifest.dataSets) values[name] = dataSet?.current();
    for (const property of control.manifest.properties) {
      const text =
        property.usage === "bound"
          ? bound[property.name]
          : (app.settings().properties[property.name] ?? made[property.name]);
      values[property.name] = propertyParameter(property, text || null, options.columns?.[property.name], behaves);
    }
    return values;
  };

  const wearSettings = (): void => {
    const { width } = app.settings();
    slot.classList.toggle("clipping", behaves("sections"));
    slot.classList.toggle("shrinking", !isOnForm && width === null && behaves("shrink"));
    container.style.width = width === null ? "" : `${width}px`;
    slot.classList.toggle("sized", width !== null);
  };
  wearSettings();

  const forget = app.onSettingsChanged(() => {
    wearSettings();
    hosted?.update("parameters");
  });

  return {
    element: slot,
    dataSet,
    start() {
      hosted = hostControl(app, {
        control,
        container,
        label: options.label,
        disabled: false,
        isOnForm,
        allotted: slot,
        form: options.form,
        parameters,
        accept(outputs) {
          for (const [name, value] of Object.entries(outputs)) bound[name] = value === undefined ? null : String(value);
        },
      });
      dataSet?.start();
    },
    dispose() {
      forget();
      hosted?.destroy();
    },
  };
}
