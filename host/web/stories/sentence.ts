import { element } from "../dom/element.js";

/** A sentence with its labels in bold: they stand between asterisks. */
export const sentence = (words: string): readonly Node[] =>
  words
    .split("*")
    .map((part, index) => (index % 2 === 1 ? element("strong", {}, part) : document.createTextNode(part)));
