import { element, type Child } from "../dom/element.js";

export interface ModalButton<Answer> {
  readonly label: string;
  readonly answer: Answer;
  readonly primary?: boolean;
}

export interface Modal<Answer> {
  readonly title: string;
  readonly body: readonly Child[];
  readonly buttons: readonly ModalButton<Answer>[];
  /** The answer of Esc. */
  readonly dismissed: Answer;
  readonly size?: { readonly width?: number | undefined; readonly height?: number | undefined };
}

let opened = 0;

/**
 * Shows a modal dialog and waits for its answer. The browser keeps focus inside and makes the rest inert;
 * afterwards focus goes back to where it was.
 */
export function openModal<Answer>(modal: Modal<Answer>): Promise<Answer> {
  const titleId = `modal-title-${++opened}`;
  const before = document.activeElement;
  return new Promise((resolve) => {
    const close = (answer: Answer): void => {
      dialog.close();
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve(answer);
    };
    const dialog = element(
      "dialog",
      { class: "modal", "aria-labelledby": titleId },
      element("h2", { id: titleId, class: "modal-title" }, modal.title),
      element("div", { class: "modal-body" }, ...modal.body),
      element(
        "div",
        { class: "modal-buttons" },
        ...modal.buttons.map((button) =>
          element(
            "button",
            {
              type: "button",
              class: button.primary ? "button primary" : "button",
              onclick: () => close(button.answer),
            },
            button.label,
          ),
        ),
      ),
    );
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(modal.dismissed);
    });
    if (modal.size?.width) dialog.style.width = `${modal.size.width}px`;
    if (modal.size?.height) dialog.style.minHeight = `${modal.size.height}px`;
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector<HTMLElement>(".primary")?.focus();
  });
}
