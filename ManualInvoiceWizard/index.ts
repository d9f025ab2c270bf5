import * as React from "react";
import { LaterVersionNotice } from "./components/LaterVersionNotice";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

/** Platform lifecycle only. Nothing is read or written yet: the notice says where to invoice until the wizard is here. */
export class ManualInvoiceWizard implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  init(): void {
    // Nothing to prepare: the notice needs only the texts, which come with every updateView.
  }

  updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    return React.createElement(LaterVersionNotice, {
      title: context.resources.getString("Later_Title"),
      explanation: context.resources.getString("Later_Explanation"),
      meanwhile: context.resources.getString("Later_Meanwhile"),
    });
  }

  getOutputs(): IOutputs {
    return {};
  }

  destroy(): void {
    // Nothing was opened or subscribed to.
  }
}
