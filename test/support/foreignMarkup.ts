/**
 * Elements that no screen of ours has, so that one could only come of a text from data. A link of ours leads into the
 * guide and nowhere else.
 */
export const foreignMarkup = [
  ...["script", "iframe", "img", "object", "embed", "[onerror]", "[srcdoc]"],
  'a[href]:not([href*="/WebResources/pinv_/user.html#"])',
].join(", ");
