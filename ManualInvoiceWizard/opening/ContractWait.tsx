import * as React from "react";
import { Spinner } from "@fluentui/react";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { AtContract } from "./openingState";
import { EventButton } from "../review/EventButton";
import { OpeningEvent } from "./openingEvent";

/** In place of the choices: a contract is to be chosen, or its backlog is being read, or could not be. */
export function ContractWait({ page }: { readonly page: AtContract }): React.ReactElement {
  const { texts } = useSurroundings();
  if (!page.contract) return <p>{texts("Contract_Choose")}</p>;
  if (!page.error) return <Spinner label={texts("Backlog_Loading")} />;
  const retry = <EventButton<OpeningEvent> text={texts("Retry")} event={{ type: "startAgainPressed" }} />;
  return <ErrorNotice title={texts("Backlog_Failed")} error={page.error} actions={retry} />;
}
