import { logicalName } from "../columns";
import { BesideColumns } from "../organisation/knowingReads";
import { saysMissing } from "../organisation/missingColumn";
import { spareNavigations } from "./spareInCreation";

/** Every query of ours has its expansions last. */
const expand = /&\$expand=(.*)$/;

/** Queries of creating follow navigations, and read later pages by FetchXML. */
export const besideColumns: BesideColumns = {
  lostBy: (table, message) =>
    spareNavigations.find(([from, name]) => from === table && saysMissing(message, name))?.[1],
  without: (options, name) =>
    options
      .replace(expand, (_, list: string) => {
        const kept = list.split(/,(?![^(]*\))/).filter((each) => !each.startsWith(`${name}(`));
        return kept.length === 0 ? "" : `&$expand=${kept.join(",")}`;
      })
      .replace(encodeURIComponent(`<attribute name="${logicalName(name)}"/>`), ""),
};
