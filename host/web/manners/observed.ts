/** How the platform was seen to behave where that is unkind to a control. */
interface Observed {
  /** What the host does, unless it is told to be kinder. */
  readonly seen: string;
  /** What it does when it is: as the typings and the vendor's pages have it. */
  readonly kinder: string;
  /** Where it was seen: pcfhub/<repository>, its SPEC.md unless another file is named. */
  readonly source: string;
}

/** Each can be switched by itself, in the panel or as `kinder=refresh,errors` in the address. Paging has ways of its own. */
export const observed = {
  values: {
    seen: 'a data set gives choices as text ("3") and dates as ISO text',
    kinder: "choices are numbers and dates are Date objects",
    source: "pcf-data-table, 2026-09-11; pcf-chart-view, 2026-09-19",
  },
  refresh: {
    seen: "a data set's refresh takes `slow` milliseconds, and another refresh while it loads is dropped",
    kinder: "it takes no longer than its request, and another one wins",
    source: "pcf-data-table, a sub-grid, 2026-09-11: 3 to 14 seconds",
  },
  errors: {
    seen: "webAPI rejects with { errorCode, code, message, title, raw }, no Error, title empty; the message of a payload's fault has a stack trace",
    kinder: "with { errorCode, message }",
    source: "pcf-hierarchy-view, 2026-09-17; pcf-kanban-board, 2026-09-29; pcf-tag-list dev/host.js, 2026-09-13",
  },
  lastPage: {
    seen: 'the nextLink of the last page is ""; a page of FetchXML has none, and a paging cookie where more follow',
    kinder: "it is absent",
    source: "pcf-hierarchy-view, 2026-09-17; pcf-audit-history, 2026-09-18",
  },
  updates: {
    seen: 'updatedProperties say ["value","parameters"], whatever has changed',
    kinder: "they name what has changed",
    source: "pcf-number-slider, 2026-10-03",
  },
  passes: {
    seen: "what is written anywhere on a form renders its control again, and an orgSettings pass comes `slow` milliseconds after the first",
    kinder: "a control is only rendered again for what concerns it",
    source: "pcf-number-slider, 2026-10-03",
  },
  properties: {
    seen: 'properties that are not set are { type: null, raw: null, security: {} } without their default; booleans are text, "false" where that is the default',
    kinder: "they have their default and type, and booleans are booleans",
    source: "pcf-number-slider, 2026-10-03; pcf-address-autocomplete-azure, 2026-09-13; pcf-row-commands",
  },
  sections: {
    seen: "a section clips what is positioned, and position: fixed is fixed to it",
    kinder: "it does neither",
    source: "pcf-tag-list, 2026-09-23",
  },
  shrink: {
    seen: "a main grid is no wider than what is in it",
    kinder: "it is as wide as the page",
    source: "pcf-chart-view, 2026-09",
  },
  openForm: {
    seen: "openForm settles `slow` milliseconds after the control was destroyed, with the opened record, and writes into the options that it was given",
    kinder: "it settles at once with nothing",
    source: "pcf-row-commands, 2026-09-25: 309 ms; pcf-kanban-board, 2026-09-14",
  },
} as const satisfies Readonly<Record<string, Observed>>;

export type Behaviour = keyof typeof observed;

export const behaviours = Object.keys(observed) as readonly Behaviour[];

/** Whether the host behaves as observed, or is kinder in that. */
export type Behaves = (behaviour: Behaviour) => boolean;

/** All of it: what is run without a page has no address to be told otherwise in. */
export const asObserved: Behaves = () => true;

/** What takes seconds on real forms takes so long here, unless the address says otherwise (`slow=3000`). */
export const usualSlowMs = 4;
