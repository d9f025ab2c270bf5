import { Phrase } from "../verdict";
import { listed } from "./listed";

/** What the page says of rows that are there already. */
export const wordsOfData = {
  heldIn: (held: number, all: number): Phrase => ({
    en: `Holds in ${held} of ${all} rows seen.`,
    da: `Holder i ${held} af ${all} sete rækker.`,
  }),
  nothingToSee: (looked: number): Phrase => ({
    en: `Nothing to see in existing data (${looked} looked at).`,
    da: `Intet at se i eksisterende data (${looked} gennemgået).`,
  }),
  notLooked: (status: number): Phrase =>
    status === 401 || status === 403
      ? { en: "You may not read the rows that tell.", da: "Du har ikke lov til at læse de rækker, der fortæller det." }
      : {
          en: "No rows that tell: there are none, or they could not be asked for.",
          da: "Ingen rækker fortæller det: der er ingen, eller de kunne ikke hentes.",
        },
  rounded: (mode: string, ties: number): Phrase => ({
    en: `Rounded as ${mode} in ${ties} of ${ties} ties seen.`,
    da: `Afrundet som ${mode} i ${ties} af ${ties} sete tilfælde på midten.`,
  }),
  roundedBothWays: (even: number, ties: number): Phrase => ({
    en: `Rounded as halfToEven in ${even} of ${ties} ties seen, as halfAwayFromZero in the others.`,
    da: `Afrundet som halfToEven i ${even} af ${ties} sete tilfælde på midten, som halfAwayFromZero i resten.`,
  }),
  setRounding: (mode: string): Phrase => ({
    en: `Set roundingMode of both controls to ${mode}.`,
    da: `Sæt roundingMode på begge kontrolelementer til ${mode}.`,
  }),
  linked: (said: Phrase, tables: readonly string[]): Phrase => ({
    en: `${said.en} Linked are: ${listed(tables, "none")}.`,
    da: `${said.da} Linket er: ${listed(tables, "ingen")}.`,
  }),
  linkUnknown: {
    en: "Lines without a link that is known: Send says so, and the wizard takes nothing off. Tell the developers.",
    da: "Linjer uden kendt link: Send siger det, og guiden fjerner intet. Sig det til udviklerne.",
  },
  moreReads: {
    en: "The controls go by the links instead. Nothing to set.",
    da: "Kontrolelementerne går efter links i stedet. Intet skal sættes.",
  },
  billedBeforeDiffers: {
    en: "The figure may have this invoice in it. Tell the developers.",
    da: "Tallet kan rumme denne faktura. Sig det til udviklerne.",
  },
  restDiffers: {
    en: "What Send says of the rest may be wrong. Read the actuals of such a line, and tell the developers.",
    da: "Det, Send siger om resten, kan være forkert. Læs de faktiske værdier for en sådan linje, og sig det til udviklerne.",
  },
} as const;
