import * as React from "react";
import { ITheme, ThemeProvider } from "@fluentui/react";
import { ErrorBoundary } from "../../shared/ui/ErrorBoundary";
import { SurroundingsProvider, Surroundings } from "../../shared/ui/surroundings";
import { StoreProvider } from "../../shared/ui/room";
import { themed } from "../../shared/ui/themed";
import { WizardStore } from "./wizardStore";
import { Calendar, CalendarProvider } from "../review/calendarContext";
import { WizardScreen } from "./WizardScreen";

export interface WizardAppProps {
  readonly store: WizardStore;
  readonly theme: ITheme;
  readonly surroundings: Surroundings;
  readonly calendar: Calendar;
  /** As the form gives it; null where it is not known. */
  readonly widthPx: number | null;
}

/** From here on a transaction fits on one line. */
const widePx = 720;

/** The whole control. Renders the same for the same props, so the platform's many calls cost nothing. */
export const WizardApp = React.memo(function WizardApp(props: WizardAppProps) {
  const { store, theme, surroundings, calendar, widthPx } = props;
  return (
    <ThemeProvider theme={theme} applyTo="none" {...themed("pinv-wizard", theme)}>
      <SurroundingsProvider value={surroundings}>
        <CalendarProvider value={calendar}>
          <StoreProvider value={store}>
            <ErrorBoundary>
              <WizardScreen isWide={widthPx === null || widthPx >= widePx} />
            </ErrorBoundary>
          </StoreProvider>
        </CalendarProvider>
      </SurroundingsProvider>
    </ThemeProvider>
  );
});
