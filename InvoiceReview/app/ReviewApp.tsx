import * as React from "react";
import { ITheme, ThemeProvider } from "@fluentui/react";
import { ReviewScreen } from "./ReviewScreen";
import { StoreProvider } from "../../shared/ui/room";
import { ReviewStore } from "./reviewStore";
import { themed } from "../../shared/ui/themed";
import { SurroundingsProvider, Surroundings } from "../../shared/ui/surroundings";
import { Guarded } from "../edits/Guarded";

export interface ReviewAppProps {
  readonly store: ReviewStore;
  readonly theme: ITheme;
  readonly surroundings: Surroundings;
  /** As the form gives it; null where it is not known. */
  readonly widthPx: number | null;
  /** What it is to fill where the form is no wider than what is in it; 0 elsewhere. */
  readonly floorPx: number;
}

/** Below this an invoice lies over the list, above it stands beside it. */
const besidePx = 1560;

/** The whole control. Renders the same for the same props, so the platform's many calls cost nothing. */
export const ReviewApp = React.memo(function ReviewApp(props: ReviewAppProps) {
  const { store, theme, surroundings, widthPx, floorPx } = props;
  const { className, style } = themed("pinv-review", theme);
  return (
    <ThemeProvider theme={theme} applyTo="none" className={className} style={{ ...style, minWidth: floorPx }}>
      <SurroundingsProvider value={surroundings}>
        <StoreProvider value={store}>
          <Guarded>
            <ReviewScreen isWide={widthPx !== null && widthPx >= besidePx} />
          </Guarded>
        </StoreProvider>
      </SurroundingsProvider>
    </ThemeProvider>
  );
});
