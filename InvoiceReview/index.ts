import * as React from "react";
import { ComposedReview, composeReview } from "./composeReview";
import { ReviewApp } from "./app/ReviewApp";
import { IInputs, IOutputs } from "./generated/ManifestTypes";

/** Platform lifecycle only: a context goes in, one element comes out. */
export class InvoiceReview implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private review!: ComposedReview;

  init(context: ComponentFramework.Context<IInputs>): void {
    context.mode.trackContainerResize(true);
    this.review = composeReview(context);
  }

  updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    return React.createElement(ReviewApp, this.review.update(context));
  }

  getOutputs(): IOutputs {
    return {};
  }

  destroy(): void {
    this.review.stop();
  }
}
