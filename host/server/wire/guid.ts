/** How an id is written on the wire, as a part of a regular expression. */
export const guid = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";
