/**
 * How a text begins that a spreadsheet would take for a formula: also behind blanks and quotation marks, and as a keyboard
 * of East Asia writes the signs. A number below zero begins so as well; whoever asks knows how theirs are written.
 */
export const formula = /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
