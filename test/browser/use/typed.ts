import type { Chance } from "./chance";

/** Numbers as people type them: most are good, and each of the others was once typed by somebody. */
const good = ["0", "1", "6", "7.5", "8", "8.25", "12", "40", "0.5", "100"];
const odd = [
  ...["", " ", "x", "eight", "-8", "−8", "8-", "1,5", "1.5.5", "1e3", "٣", "8 h", "1 000", "1'000.50", "1.234,50"],
  ...["999999999999", "0.0000001", "=2+2", "1/2", "NaN", "Infinity", "+8", "8\u00a0", "８"],
];

export const anyNumber = (chance: Chance): string => (chance.happens(0.7) ? chance.pick(good) : chance.pick(odd));

const texts = [
  ...["Scanners", "Aarhus", "8000", "Workshop, second day", "", " ", "x".repeat(300), "Ærø · «Østergade»"],
  ...["<b>bold</b> & more", "שלום", "😀 and more", "a\tb", "Robert'); --"],
];

export const anyText = (chance: Chance): string => chance.pick(texts);

/** As typed into a field of day, month and year in any order: some of these are dates. */
export const anyDay = (chance: Chance): string => chance.pick(["10152026", "01012027", "12312026", "0230", "", "1"]);
