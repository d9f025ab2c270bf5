import * as React from "react";

/** Marks the element that takes the focus when its page comes up. */
export const stepHeading = "data-step-heading";

/**
 * Takes the focus to the heading of a new page, when the focus was in the wizard: its button has gone with the old
 * page. Opening the form, or a reply that comes while the user is elsewhere, steals nothing.
 */
export function useStepFocus(page: string): React.RefObject<HTMLElement> {
  const root = React.useRef<HTMLElement>(null);
  const hadFocus = React.useRef(false);
  const shown = React.useRef(page);

  React.useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const enter = (): void => void (hadFocus.current = true);
    // the wizard's questions stand beside it in the page, so that nothing of the form covers them
    const isElsewhere = (target: EventTarget | null): boolean =>
      target instanceof Element && !element.contains(target) && !target.closest(".pinv-dialog");
    // without a related target the focused element left the page, or the window lost the focus: it is still ours
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (isElsewhere(relatedTarget)) hadFocus.current = false;
    };
    const press = ({ target }: MouseEvent): void => {
      if (isElsewhere(target)) hadFocus.current = false;
    };
    element.addEventListener("focusin", enter);
    element.addEventListener("focusout", leave);
    document.addEventListener("mousedown", press);
    return () => {
      element.removeEventListener("focusin", enter);
      element.removeEventListener("focusout", leave);
      document.removeEventListener("mousedown", press);
    };
  }, []);

  React.useLayoutEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (hadFocus.current) root.current?.querySelector<HTMLElement>(`[${stepHeading}]`)?.focus();
  }, [page]);

  return root;
}
