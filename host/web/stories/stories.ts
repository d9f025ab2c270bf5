import type { Fault } from "../door/hostDoor.js";
import type { StoryTextKey } from "../texts/storyTexts.js";

/** Two minutes with the product: the data it begins with, what goes wrong in it, where it begins, and what is said beside it. */
export interface Story {
  readonly key: string;
  readonly scenario: string;
  readonly faults: readonly Fault[];
  /** The page it begins on. The ids are those that the scenarios give (`scenarios/wellKnown.ts`), held by a test. */
  readonly place: string;
  readonly title: StoryTextKey;
  /** Two things to do, and what to notice. */
  readonly sentences: readonly [StoryTextKey, StoryTextKey, StoryTextKey];
}

const draft = "/invoices/2a5cf150-5f12-43a0-8068-26e8563319d9";
const website = "/projects/8efcc456-6c05-4830-84d6-984cf59bf1a5";

export const stories: readonly Story[] = [
  {
    key: "month-end",
    scenario: "contoso",
    faults: [],
    place: "/invoices",
    title: "MonthEnd_Title",
    sentences: ["MonthEnd_Select", "MonthEnd_Send", "MonthEnd_Notice"],
  },
  {
    key: "disputed-line",
    scenario: "contoso",
    faults: [],
    place: draft,
    title: "Disputed_Title",
    sentences: ["Disputed_Lower", "Disputed_Recalculate", "Disputed_Notice"],
  },
  {
    key: "by-hand",
    scenario: "wizard",
    faults: [],
    place: website,
    title: "ByHand_Title",
    sentences: ["ByHand_Choose", "ByHand_Finish", "ByHand_Notice"],
  },
  {
    key: "network",
    scenario: "contoso",
    faults: [{ method: "POST", path: "msdyn_PostInvoice", when: "after", status: 503, times: 1 }],
    place: draft,
    title: "Network_Title",
    sentences: ["Network_Send", "Network_Wait", "Network_Notice"],
  },
];

export const storyOf = (key: string | null | undefined): Story | undefined => stories.find((each) => each.key === key);

/** The address that puts a story's data in place and leads to where it begins; open it again to begin again. */
export const beginningOf = ({ key }: Story): string => `/start/${key}`;
