import { Examined } from "./examine";
import { Phrase } from "./verdict";

export interface Summary {
  readonly kind: "ready" | "settings" | "notReady" | "notKnown" | "nothing";
  readonly sentence: Phrase;
}

/** How many reasons a sentence bears. */
const mostReasons = 3;

/** The one sentence on top. What keeps a control from working comes first, then what nobody could see. */
export function summary({ rows, assumed, surroundings, found }: Examined): Summary {
  if (found.answered === 0) return { kind: "nothing", sentence: nothing };
  // where the controls stand counts as well: a journal that is none keeps the wizard from working
  const all = [...rows, ...surroundings];
  const failing = all.filter(({ verdict }) => verdict === "fails");
  if (failing.length > 0) {
    const reasons = failing.map(({ what, found: said, controls }) => ({
      en: `${what}: ${lowered(said.en)}${ofControls(controls)}`,
      da: `${what}: ${lowered(said.da)}${ofControls(controls)}`,
    }));
    return { kind: "notReady", sentence: notReady(reasons) };
  }
  const unseen = all.filter(({ verdict }) => verdict === "unseen").length;
  if (unseen > 0) return { kind: "notKnown", sentence: notKnown(unseen) };
  const toSet = [...rows, ...assumed].filter(({ verdict }) => verdict === "set");
  const properties = new Set(toSet.map(({ property }) => property));
  return properties.size > 0
    ? { kind: "settings", sentence: withSettings([...properties].map(String)) }
    : { kind: "ready", sentence: ready };
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, "");
const ofControls = (controls: readonly string[]): string => (controls.length > 0 ? ` (${controls.join(", ")})` : "");

const ready: Phrase = {
  en: "Ready, as far as reading tells.",
  da: "Klar, så vidt det kan læses.",
};

const withSettings = (properties: readonly string[]): Phrase => {
  const [count, names] = [properties.length, properties.join(", ")];
  return {
    en: `Ready with ${count} ${count === 1 ? "setting" : "settings"}: ${names}.`,
    da: `Klar med ${count} ${count === 1 ? "indstilling" : "indstillinger"}: ${names}.`,
  };
};

function notReady(reasons: readonly Phrase[]): Phrase {
  const more = reasons.length - mostReasons;
  const first = reasons.slice(0, mostReasons);
  return {
    en: `Not ready because: ${first.map(({ en }) => en).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`,
    da: `Ikke klar fordi: ${first.map(({ da }) => da).join("; ")}${more > 0 ? `; og ${more} mere` : ""}.`,
  };
}

const notKnown = (count: number): Phrase => ({
  en: `Not known: ${count} ${count === 1 ? "thing" : "things"} could not be seen.`,
  da: `Vides ikke: ${count} ${count === 1 ? "ting" : "ting"} kunne ikke ses.`,
});

const nothing: Phrase = {
  en: "Nothing is known: you may read nothing of this organisation's tables, or nobody answers. Open the page as a System Administrator.",
  da: "Intet vides: du har ikke lov til at læse noget om organisationens tabeller, eller ingen svarer. Åbn siden som systemadministrator.",
};
