import type { IInputs } from "../../InvoiceReview/generated/ManifestTypes";
import { readResx } from "../repository/readResx";
import { aDataSet, type FakeDataSet } from "./aDataSet";

type Context = ComponentFramework.Context<IInputs>;
type Row = Readonly<Record<string, unknown>>;

interface ContextParts {
  /** What the Web API answers, by table; nothing of those left out. */
  readonly rows?: Readonly<Record<string, readonly Row[]>>;
  /** The form that the control stands on. */
  readonly form?: { readonly entityTypeName: string; readonly entityId: string };
  readonly properties?: Readonly<Record<string, string | boolean | null>>;
  /** How far the user's privileges reach, as the platform numbers it; 3, the whole organisation, unless it is said. */
  readonly depth?: number;
}

interface Moment {
  readonly dataSet?: FakeDataSet;
  readonly isControlDisabled?: boolean;
}

export interface FakeContexts {
  /** A new object each time, as the platform makes one for every updateView. */
  readonly context: (moment?: Moment) => Context;
  /** How many words the screen has asked for: a count of what was rendered. */
  readonly wordsAsked: () => number;
  /** Tables that were read, in order. */
  readonly reads: readonly string[];
}

/** The platform's services around one control, in English, in Copenhagen. */
export function reviewContexts(parts: ContextParts = {}): FakeContexts {
  const english = readResx("InvoiceReview", 1033);
  let words = 0;
  const reads: string[] = [];
  const services = {
    client: { isOffline: () => false },
    userSettings: {
      languageId: 1033,
      numberFormattingInfo: { numberDecimalSeparator: ".", numberGroupSeparator: "," },
      dateFormattingInfo: { shortDatePattern: "M/d/yyyy", dateSeparator: "/" },
      getTimeZoneOffsetMinutes: () => 60,
    },
    resources: {
      getString: (key: string) => {
        words += 1;
        return english.get(key) ?? key;
      },
    },
    utils: {
      getEntityMetadata: () => Promise.resolve({}),
      hasEntityPrivilege: (_table: string, _privilege: number, depth: number) => depth <= (parts.depth ?? 3),
    },
    webAPI: {
      retrieveMultipleRecords: (table: string) => {
        reads.push(table);
        return Promise.resolve({ entities: parts.rows?.[table] ?? [] });
      },
    },
    navigation: { openForm: () => Promise.resolve({ savedEntityReference: [] }) },
    // it does not give its address: everything is read by `webAPI`, here
    page: { ...parts.form },
  };
  const properties = Object.fromEntries(Object.entries(parts.properties ?? {}).map(([name, raw]) => [name, { raw }]));
  return {
    context: ({ dataSet = aDataSet(), isControlDisabled = false } = {}) =>
      ({
        ...services,
        fluentDesignLanguage: { tokenTheme: { colorNeutralForeground1: "#242424" }, isDarkTheme: false },
        mode: { isControlDisabled, allocatedWidth: 1000, allocatedHeight: -1, trackContainerResize: () => undefined },
        parameters: { ...properties, records: dataSet.dataSet },
      }) as unknown as Context,
    wordsAsked: () => words,
    reads,
  };
}
