import * as React from "react";

/**
 * What stays in sight while the lines scroll. How far down it ends is told to the style sheet, which gives the lines the
 * rest of the window: whatever the form has above, and however many notices there are.
 */
export function Head({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const head = React.useRef<HTMLDivElement>(null);
  React.useLayoutEffect(() => {
    const element = head.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() =>
      element.parentElement?.style.setProperty("--pinv-above", `${element.getBoundingClientRect().bottom}px`),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={head} className="pinv-head">
      {children}
    </div>
  );
}
