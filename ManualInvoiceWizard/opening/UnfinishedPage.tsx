import * as React from "react";
import { Spinner } from "@fluentui/react";
import { Decimal } from "../../shared/calculation/money";
import { counted } from "../../shared/core/texts";
import { noAmount } from "../../shared/invoicing/words/formats";
import { ReconcileReport } from "../../shared/procedures/creation/reconcileOutcome";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { lackedFor, remediesOf } from "./remedies";
import { AtUnfinished, Remedy, Unfinished, OpeningState } from "./openingState";
import { useCalendar } from "../review/calendarContext";
import { DraftList } from "../review/DraftList";
import { currencyNamed } from "../review/moneyTexts";
import { StageProgress } from "../finish/FinishingPage";
import { PageHeading } from "../review/PageHeading";
import { RemedyQuestion } from "./RemedyQuestion";
import { useSelected } from "../../shared/ui/room";
import { EventButton } from "../review/EventButton";
import { OpeningEvent } from "./openingEvent";

interface UnfinishedPageProps {
  readonly page: AtUnfinished;
}

/** An earlier run did not come to its end: what it left, and what can be done about it. Nothing is created again. */
export function UnfinishedPage({ page }: UnfinishedPageProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const { inWords } = useCalendar();
  const { intent, open, now } = page;
  const contract = open.contracts.find(({ id }) => id === intent.rule.contract);
  return (
    <>
      <PageHeading title={texts("Unfinished_Title")} />
      <p>
        {counted(texts, "Unfinished_What", intent.selection.count, {
          contract: contract?.name ?? noAmount,
          day: inWords(intent.rule.cutOff),
          total: formats.money(
            new Decimal(intent.selection.total),
            currencyNamed(intent.rule.currency, contract?.currency),
          ),
        })}{" "}
        {texts("Unfinished_Once")}
      </p>
      {now.kind === "looking" ? <Spinner label={texts("Unfinished_Looking")} /> : null}
      {now.kind === "working" ? <StageProgress progress={now.progress} /> : null}
      {now.kind === "found" || now.kind === "asking" ? <Report page={page} report={now.report} /> : null}
      {now.kind === "asking" ? <RemedyQuestion page={page} asking={now} /> : null}
    </>
  );
}

interface ReportProps extends UnfinishedPageProps {
  readonly report: Extract<Unfinished, { kind: "found" | "asking" }>["report"];
}

function Report({ page, report }: ReportProps): React.ReactElement {
  const { texts } = useSurroundings();
  const { contract: contractId } = page.intent.rule;
  const currency = page.open.contracts.find(({ id }) => id === contractId)?.currency ?? null;
  if (report.kind === "failed") {
    return (
      <ErrorNotice
        title={texts("Unfinished_Failed")}
        error={report.error}
        actions={<Remedies page={page} report={report} />}
      />
    );
  }
  return (
    <Notice
      tone="warning"
      title={texts(`Unfinished_${report.kind}`)}
      actions={<Remedies page={page} report={report} />}
    >
      {report.kind === "ours" ? (
        <>
          <p>{counted(texts, "Unfinished_Rows", report.rowCount)}</p>
          {Object.entries({ Outside: report.outside, Missing: report.missing, Unlinked: report.unlinked }).map(
            ([what, count]) => (count > 0 ? <p key={what}>{counted(texts, `Unfinished_${what}`, count)}</p> : null),
          )}
          {report.isWhatWasChosen || report.isBeingEmptied || report.isNotBack ? null : (
            <p>{texts("Unfinished_Other")}</p>
          )}
        </>
      ) : null}
      {report.kind === "ours" ? <DraftList drafts={[report.draft]} currency={currency} /> : null}
      {report.kind === "several" ? <DraftList drafts={report.drafts} currency={currency} /> : null}
      {report.kind === "foreign" ? <p>{texts(`Unfinished_foreign_${report.of}`)}</p> : null}
      {page.intent.notBack ? <p>{texts("Unfinished_NotBack")}</p> : null}
      <p>{texts(`UnfinishedDo_${whatToDo(report)}`)}</p>
      {lackedNames(page, report).map((name) => (
        <p key={name}>{texts("Unfinished_Lacked", { name })}</p>
      ))}
    </Notice>
  );
}

type ReadReport = Exclude<ReconcileReport, { kind: "failed" }>;

function whatToDo(report: ReadReport): ReadReport["kind"] | "other" | "emptied" {
  if (report.kind !== "ours") return report.kind;
  if (remediesOf(report).length === 1) return "other";
  return report.isBeingEmptied ? "emptied" : report.kind;
}

const lackedNames = ({ open }: ReportProps["page"], report: ReconcileReport): readonly string[] => [
  ...new Set(remediesOf(report).flatMap((remedy) => lackedFor(remedy, report, open.removalLacks) ?? [])),
];

function Remedies({ page, report }: ReportProps): React.ReactElement {
  const { texts } = useSurroundings();
  const isReadOnly = useSelected((state: OpeningState) => state.isReadOnly);
  const remedies = remediesOf(report);
  const whether = (remedy: Remedy): { disabled: boolean; title?: string } => {
    const name = lackedFor(remedy, report, page.open.removalLacks);
    return name === null ? { disabled: isReadOnly } : { disabled: true, title: texts("Unfinished_Lacked", { name }) };
  };
  return (
    <>
      {remedies.includes("finish") ? (
        <EventButton<OpeningEvent>
          primary
          text={texts("Remedy_finish")}
          {...whether("finish")}
          event={{ type: "remedyChosen", remedy: "finish" }}
        />
      ) : null}
      <EventButton<OpeningEvent> text={texts("Remedy_look")} event={{ type: "lookAgainPressed" }} />
      {remedies
        .filter((remedy) => remedy !== "finish")
        .map((remedy) => (
          <EventButton<OpeningEvent>
            key={remedy}
            text={texts(`Remedy_${remedy}`)}
            {...whether(remedy)}
            event={{ type: "remedyChosen", remedy }}
          />
        ))}
    </>
  );
}
