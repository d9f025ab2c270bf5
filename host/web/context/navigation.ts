import { element } from "../dom/element.js";
import { openModal } from "../dialogs/modal.js";
import type { Navigator } from "../router/navigator.js";
import { formPath } from "../router/route.js";
import type { Behaves } from "../manners/observed.js";
import type { ShellText } from "../texts/shellTexts.js";
import { notImitated, refusal } from "./notImitated.js";

/**
 * `context.navigation`: forms open in the page, dialogs are real modal ones, nothing leaves this origin.
 *
 * @param pause lets the time pass until an opened form is there
 */
export function createNavigation(
  shell: Navigator,
  text: ShellText,
  behaves: Behaves,
  pause: () => Promise<void>,
): ComponentFramework.Navigation {
  return {
    async openForm(options) {
      if (!options.entityId) return refusal("navigation.openForm for a new record");
      const path = formPath(options.entityName, options.entityId);
      if (options.openInNewWindow) window.open(shell.hrefOf(path), "_blank", "noopener");
      else shell.go(path);
      if (!behaves("openForm")) return { savedEntityReference: [] };
      Object.assign(options, { recordSetQueryKey: `${options.entityName}-${options.entityId}` });
      await pause();
      const id = `{${options.entityId.toUpperCase()}}`;
      return { savedEntityReference: [{ entityType: options.entityName, id, name: "" }] };
    },

    openAlertDialog: (strings, size) =>
      openModal<void>({
        title: text("Dialog_Notice"),
        body: paragraphs(strings.text),
        buttons: [{ label: strings.confirmButtonLabel ?? text("Dialog_Ok"), answer: undefined, primary: true }],
        dismissed: undefined,
        size: size ?? {},
      }),

    async openConfirmDialog(strings, size) {
      const confirmed = await openModal<boolean>({
        title: strings.title ?? text("Dialog_Confirm"),
        body: [
          strings.subtitle !== undefined && element("p", { class: "modal-subtitle" }, strings.subtitle),
          ...paragraphs(strings.text),
        ],
        buttons: [
          { label: strings.confirmButtonLabel ?? text("Dialog_Ok"), answer: true, primary: true },
          { label: strings.cancelButtonLabel ?? text("Dialog_Cancel"), answer: false },
        ],
        dismissed: false,
        size: size ?? {},
      });
      return { confirmed };
    },

    openErrorDialog: (options) =>
      openModal<void>({
        title: text("Dialog_ErrorTitle"),
        body: [
          ...paragraphs(options.message ?? ""),
          options.errorCode !== undefined &&
            element("p", { class: "modal-subtitle" }, `${text("Dialog_ErrorCode")}: ${options.errorCode}`),
          options.details !== undefined &&
            element(
              "details",
              {},
              element("summary", {}, text("Dialog_Details")),
              element("pre", { class: "modal-details", tabindex: 0 }, options.details),
            ),
        ],
        buttons: [{ label: text("Dialog_Ok"), answer: undefined, primary: true }],
        dismissed: undefined,
      }),

    openUrl(address) {
      const url = new URL(address, location.href);
      if (url.origin !== location.origin) notImitated(`navigation.openUrl to another origin (${url.origin})`);
      window.open(url.href, "_blank", "noopener");
    },

    openFile: () => refusal("navigation.openFile"),
    openWebResource: () => notImitated("navigation.openWebResource"),
  };
}

function paragraphs(words: string): HTMLParagraphElement[] {
  return words.split("\n").map((line) => element("p", {}, line));
}
