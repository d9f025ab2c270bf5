const fields = "input, select, textarea";

/**
 * Gives an editor whose text could not be taken the focus back after a press elsewhere. Not from another field: what is
 * typed next is meant for that one.
 */
export function stayIn(editor: HTMLElement): void {
  window.setTimeout(() => {
    if (!document.activeElement?.matches(fields)) editor.focus({ preventScroll: true });
  }, 0);
}

/** Goes to the editor whose text keeps what was asked for from beginning, where its reason stands. */
export function focusUntaken(): void {
  const editor = document.querySelector<HTMLElement>('.pinv-invoice [aria-invalid="true"]');
  editor?.closest("details")?.setAttribute("open", "");
  editor?.focus();
}
