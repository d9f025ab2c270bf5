import { hostDoor } from "../door/hostDoor.js";
import { searchOf, type PageSettings } from "../settings/pageSettings.js";
import type { Story } from "./stories.js";

/**
 * Puts a story's data and faults in place, then leads to where it begins. The page is loaded anew, so that nothing of
 * what was tried before is left in it; the address of the beginning is not in the history, so that Back does not begin again.
 *
 * @throws when the host refuses
 */
export async function beginStory(story: Story, settings: PageSettings): Promise<void> {
  await hostDoor.reset({ scenario: story.scenario });
  await hostDoor.clearFaults();
  for (const fault of story.faults) await hostDoor.setFault(fault);
  location.replace(story.place + searchOf({ ...settings, story: story.key }));
}
