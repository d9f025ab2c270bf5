import { notImitated } from "./notImitated.js";

/** `context.factory`: `requestRender` leads to another updateView; the popup service is not there. */
export function createFactory(requestRender: () => void): ComponentFramework.Factory {
  return { requestRender, getPopupService: () => notImitated("factory.getPopupService") };
}
