import type { App } from "../app/app.js";
import { createContextFactory, type ControlParameters } from "../context/controlContext.js";
import type { FormIdentity } from "../context/mode.js";
import { element } from "../dom/element.js";
import type { LoadedControl } from "../platform/loadControl.js";
import { behavesBy } from "../settings/pageSettings.js";
import { createErrorBoundary } from "./errorBoundary.js";
import { trackWidth } from "./trackWidth.js";
import { unaskedPasses } from "./unaskedPasses.js";

export interface Placement {
  readonly control: LoadedControl;
  /** The control's own element; what was in it is replaced. */
  readonly container: HTMLElement;
  /** What its width is told of: on a main grid the control's own element is as wide as what is in it. */
  readonly allotted: HTMLElement;
  readonly label: string;
  readonly disabled: boolean;
  readonly form: FormIdentity | null;
  /** Whether what is written beside it is written on its form. */
  readonly isOnForm: boolean;
  /** `context.parameters` as they are now. */
  parameters(): ControlParameters;
  /** What the control gave out after notifyOutputChanged. */
  accept(outputs: Readonly<Record<string, unknown>>): void;
}

export interface HostedControl {
  /** Has the control draw again, naming what changed. */
  update(...updatedProperties: string[]): void;
  destroy(): void;
}

/**
 * Runs one instance of a virtual control, as the platform does: `init`, then the element of `updateView`
 * rendered by the platform's React, again and again, and `destroy` at the end.
 *
 * updateView comes often on purpose: once more after init, on every resize, data and setting change, and unasked. An
 * error of the control is shown in its place.
 */
export function hostControl(app: App, placement: Placement): HostedControl {
  const { control, container, form } = placement;
  const { reactDom } = app.platform;
  const boundary = createErrorBoundary(app.platform.react, (cause) => fail(cause));
  const contextAt = createContextFactory(app, control, form, () => update());
  const behaves = behavesBy(app.settings);
  const instance = new control.controlClass();
  let failed = false;
  let destroyed = false;
  let state: ComponentFramework.Dictionary = {};

  const width = trackWidth(placement.allotted, () => update("layout"));
  const context = (updatedProperties: readonly string[]) =>
    contextAt({
      parameters: placement.parameters(),
      updatedProperties: behaves("updates") && updatedProperties.length > 0 ? sayNothing : updatedProperties,
      mode: {
        label: placement.label,
        disabled: placement.disabled,
        form,
        width: width.pixels(),
        trackContainerResize: width.track,
        setControlState: (next) => {
          state = { ...state, ...next };
          return true;
        },
        setFullScreen: (full) => {
          container.classList.toggle("full-screen", full);
          update(full ? "fullscreen_open" : "fullscreen_close");
        },
      },
    });

  function fail(cause: unknown): void {
    if (failed) return;
    failed = true;
    console.error(cause);
    // React is still at work when its boundary reports; the tree may go only after that
    queueMicrotask(() => {
      reactDom.unmountComponentAtNode(container);
      container.replaceChildren(failureNotice(app, cause));
    });
  }

  function guarded(step: () => void): void {
    if (failed || destroyed) return;
    try {
      step();
    } catch (cause) {
      fail(cause);
    }
  }

  function update(...updatedProperties: string[]): void {
    guarded(() => reactDom.render(boundary(instance.updateView(context(updatedProperties))), container));
  }

  function outputChanged(): void {
    guarded(() => placement.accept(instance.getOutputs?.() ?? {}));
    update("parameters");
  }

  container.replaceChildren();
  guarded(() => instance.init(context([]), outputChanged, state));
  update();
  requestAnimationFrame(() => update());
  const passes = behaves("passes")
    ? unaskedPasses({ isOnForm: placement.isOnForm, slowMs: app.settings().slowMs, update })
    : null;

  return {
    update,
    destroy() {
      width.stop();
      passes?.stop();
      guarded(() => instance.destroy());
      destroyed = true;
      reactDom.unmountComponentAtNode(container);
    },
  };
}

const sayNothing = ["value", "parameters"];

function failureNotice(app: App, cause: unknown): HTMLElement {
  const details = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return element(
    "div",
    { class: "notice danger", role: "alert" },
    element("p", { class: "notice-title" }, app.text("Control_Failed")),
    element("pre", { tabindex: 0 }, details),
  );
}
