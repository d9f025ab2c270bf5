let isGuarding = false;

/** Asks before the page is left while something is unsaved. Once a page: edits outlive the control that made them. */
export function guardLeaving(hasUnsaved: () => boolean): void {
  if (isGuarding) return;
  isGuarding = true;
  window.addEventListener("beforeunload", (event) => {
    if (!hasUnsaved()) return;
    event.preventDefault();
    event.returnValue = ""; // what older browsers ask for
  });
}
