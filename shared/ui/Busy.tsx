import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { BusyEvent, BusyState } from "../core/busyGate";
import { Notice } from "./Notice";
import { useSelected, useStore } from "./room";
import { useSurroundings } from "./surroundings";

/**
 * That the service is busy, whatever of the control waits for it, when it is asked again, and the way out. Its place is
 * there before it is, to be read out.
 */
export function Busy(): React.ReactElement {
  const seconds = useSelected((state: BusyState) => state.busySeconds);
  return (
    <div className="pinv-still pinv-busy" aria-live="polite">
      {seconds !== null && <CountDown seconds={seconds} />}
    </div>
  );
}

/** Where the focus goes that was on Cancel: the page's heading, or what stands in its place. */
const home = "h2[tabindex], h3[tabindex], .pinv-back, [role=region], .ms-Button--primary";

function CountDown({ seconds }: { readonly seconds: number }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<BusyState, BusyEvent>();
  const place = React.useRef<HTMLDivElement>(null);
  // read out once: a number that is spoken every second says nothing
  const [first] = React.useState(seconds);
  React.useLayoutEffect(() => {
    const element = place.current;
    const around = element?.closest(".pinv-dialog, .pinv-review, .pinv-wizard");
    return () => {
      if (!element?.contains(document.activeElement)) return;
      around?.querySelector<HTMLElement>(home)?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div ref={place}>
      <Notice
        tone="info"
        title=""
        actions={
          <DefaultButton text={texts("Busy_Cancel")} onClick={() => store.dispatch({ type: "waitCancelled" })} />
        }
      >
        <strong aria-hidden="true">{texts("Busy_Waiting", { seconds })}</strong>
        <span className="pinv-hidden">{texts("Busy_Waiting", { seconds: first })}</span>
      </Notice>
    </div>
  );
}
