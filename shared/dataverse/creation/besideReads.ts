import { logicalName } from "../columns";
import { saysMissing } from "../organisation/missingColumn";
import { Organisation } from "../organisation/organisation";
import { ReadApi } from "../wire/readApi";
import { spareNavigations } from "./spareInCreation";

/**
 * Reads of creating name more than columns that they select: they follow navigations, and read later pages by FetchXML.
 * These leave out of that too what the organisation is known to lack, and ask again for as long as more of it turns out.
 *
 * @param reads that leave out selected columns (`knowingReads`)
 */
export const besideReads = (reads: ReadApi, organisation: Organisation): ReadApi => ({
  async retrieveMultipleRecords(table, options = "", ...rest) {
    for (;;) {
      const lacked = organisation.lackedOf(table);
      try {
        return await reads.retrieveMultipleRecords(table, [...lacked].reduce(without, options), ...rest);
      } catch (thrown) {
        const lost = navigationLostBy(table, thrown);
        if (lost !== undefined) organisation.learn(table, [lost]);
        if (organisation.lackedOf(table).size === lacked.size) throw thrown;
      }
    }
  },
});

/** By the words of the refusal: metadata need not say so as well. */
function navigationLostBy(table: string, thrown: unknown): string | undefined {
  const { message } = (thrown ?? {}) as { readonly message?: unknown };
  return spareNavigations.find(([from, name]) => from === table && saysMissing(message, name))?.[1];
}

/** Every query of ours has its expansions last. */
const expand = /&\$expand=(.*)$/;

const without = (options: string, name: string): string =>
  options
    .replace(expand, (_, list: string) => {
      const kept = list.split(/,(?![^(]*\))/).filter((each) => !each.startsWith(`${name}(`));
      return kept.length === 0 ? "" : `&$expand=${kept.join(",")}`;
    })
    .replace(encodeURIComponent(`<attribute name="${logicalName(name)}"/>`), "");
