/**
 * What CHANGELOG.md says of a version: the text below its heading, up to the next one.
 *
 * @param {string} changelog
 * @param {string} name as the heading has it in brackets: a version, or "Unreleased"
 * @throws when there is no such section, or nothing in it
 */
export function changesOf(changelog, name) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((each) => each.startsWith(`[${name}]`));
  const text = section?.slice(section.indexOf("\n")).trim() ?? "";
  if (text === "") {
    throw new Error(`CHANGELOG.md has no section [${name}]: write what is in it for those who install it.`);
  }
  return text;
}
