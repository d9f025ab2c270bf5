import * as React from "react";
import { WizardApp } from "./app/WizardApp";
import { ComposedWizard, composeWizard } from "./composeWizard";
import { IInputs, IOutputs } from "./generated/ManifestTypes";

/** Platform lifecycle only: a context goes in, one element comes out. */
export class ManualInvoiceWizard implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private wizard!: ComposedWizard;

  init(context: ComponentFramework.Context<IInputs>): void {
    context.mode.trackContainerResize(true);
    this.wizard = composeWizard(context);
  }

  updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    return React.createElement(WizardApp, this.wizard.update(context));
  }

  /** The journal is written by the Web API under the project's version, never through the form. */
  getOutputs(): IOutputs {
    return {};
  }

  destroy(): void {
    // What is under way goes on to its end: the journal remembers it, whoever looks. What only waits to begin does not.
    this.wizard.stop();
  }
}
