import type { LanguageId } from "../settings/pageSettings.js";
import { dateFormattingInfo } from "./dateFormattingInfo.js";
import { numberFormattingInfo } from "./numberFormattingInfo.js";
import { timeZoneOffsetMinutes } from "./timeZoneOffset.js";

export interface UserSettingsSource {
  readonly userId: string;
  readonly userName: string;
  /** The platform has ids here; the host's roles have only names. */
  readonly roles: readonly string[];
  readonly languageId: LanguageId;
  readonly rightToLeft: boolean;
  /** IANA name of the user's Dataverse time zone, which need not be the browser's. */
  readonly timeZone: string;
}

/** `context.userSettings`. The id is in braces, as the platform gives it here though not elsewhere. */
export function createUserSettings(source: UserSettingsSource): ComponentFramework.UserSettings {
  return {
    userId: `{${source.userId.toUpperCase()}}`,
    userName: source.userName,
    securityRoles: [...source.roles],
    languageId: source.languageId,
    isRTL: source.rightToLeft,
    dateFormattingInfo: dateFormattingInfo(source.languageId),
    numberFormattingInfo: numberFormattingInfo(source.languageId),
    // without a date it is the zone's standard offset, also in summer (pcfhub/pcf-calendar-view, 2026-09-16)
    getTimeZoneOffsetMinutes: (date) =>
      date ? timeZoneOffsetMinutes(source.timeZone, date) : standardOffsetMinutes(source.timeZone),
  };
}

/** The smaller of the offsets of winter and summer, on either half of the earth. */
const standardOffsetMinutes = (zone: string): number =>
  Math.min(...["01", "07"].map((month) => timeZoneOffsetMinutes(zone, new Date(`2026-${month}-01T12:00:00Z`))));
