import fc from "fast-check";
import { timeZoneOffsetMinutes } from "../../host/web/context/timeZoneOffset";
import { userDayIn } from "../../shared/platform/userDay";

const minute = 60_000;
const day = 24 * 60 * minute;
const yearBegan = Date.UTC(2026, 0, 1);

/** Zones whose clocks change, north and south, by an hour and by half of one, at midnight and later. */
const changing = [
  ...["America/St_Johns", "America/New_York", "America/Santiago", "America/Havana", "Atlantic/Azores", "Europe/London"],
  ...["Europe/Copenhagen", "Africa/Cairo", "Asia/Beirut", "Asia/Jerusalem"],
  ...["Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham"],
];

const dayIn = (zone: string) =>
  userDayIn({ getTimeZoneOffsetMinutes: (date = new Date()) => timeZoneOffsetMinutes(zone, date) });

describe("the user's day of an instant", () => {
  it.each<{ why: string; zone: string; instant: string; day: string }>([
    { why: "UTC, a minute before midnight", zone: "UTC", instant: "2026-10-31T23:59:00Z", day: "2026-10-31" },
    { why: "UTC, midnight itself is the new day", zone: "UTC", instant: "2026-11-01T00:00:00Z", day: "2026-11-01" },
    {
      why: "+1, a minute before midnight",
      zone: "Europe/Copenhagen",
      instant: "2026-11-30T22:59:00Z",
      day: "2026-11-30",
    },
    { why: "+1, midnight", zone: "Europe/Copenhagen", instant: "2026-11-30T23:00:00Z", day: "2026-12-01" },
    {
      why: "−8, a minute before midnight",
      zone: "America/Los_Angeles",
      instant: "2026-12-01T07:59:00Z",
      day: "2026-11-30",
    },
    { why: "−8, midnight", zone: "America/Los_Angeles", instant: "2026-12-01T08:00:00Z", day: "2026-12-01" },
    // whose day is the next one in every zone ahead
    {
      why: "the last instant of a computer is no day",
      zone: "Asia/Tokyo",
      instant: "+275760-09-13T00:00:00Z",
      day: "",
    },
    { why: "what is no instant is none", zone: "UTC", instant: "soon", day: "" },
    { why: "+14 is a day ahead", zone: "Pacific/Kiritimati", instant: "2026-10-31T10:00:00Z", day: "2026-11-01" },
    { why: "+14, a minute before", zone: "Pacific/Kiritimati", instant: "2026-10-31T09:59:00Z", day: "2026-10-31" },
    { why: "+5:45 counts its minutes", zone: "Asia/Kathmandu", instant: "2026-10-31T18:15:00Z", day: "2026-11-01" },
    {
      why: "clocks went back an hour ago: +1 again",
      zone: "Europe/Copenhagen",
      instant: "2026-10-25T22:30:00Z",
      day: "2026-10-25",
    },
    {
      why: "the evening before it was +2",
      zone: "Europe/Copenhagen",
      instant: "2026-10-24T22:30:00Z",
      day: "2026-10-25",
    },
    {
      why: "clocks go forward tonight: still +1",
      zone: "Europe/Copenhagen",
      instant: "2026-03-28T22:30:00Z",
      day: "2026-03-28",
    },
    {
      why: "the evening after it is +2",
      zone: "Europe/Copenhagen",
      instant: "2026-03-29T22:30:00Z",
      day: "2026-03-30",
    },
    {
      why: "in the Pacific the day clocks go back",
      zone: "America/Los_Angeles",
      instant: "2026-11-02T07:30:00Z",
      day: "2026-11-01",
    },
    { why: "an offset is as good as Z", zone: "UTC", instant: "2026-11-01T00:30:00+01:00", day: "2026-10-31" },
  ])("$why", ({ zone, instant, day }) => expect(dayIn(zone)(instant)).toBe(day || null));

  it("of what is no instant there is none", () => {
    expect([dayIn("UTC")(""), dayIn("UTC")("yesterday")]).toEqual([null, null]);
  });

  it("is the one on the wall, whatever the zone and the instant", () => {
    const zones = ["UTC", "America/Los_Angeles", "Europe/Copenhagen", "Pacific/Kiritimati", "Asia/Kathmandu"];
    const onTheWall = new Map(zones.map((zone) => [zone, new Intl.DateTimeFormat("sv-SE", { timeZone: zone })]));
    const instants = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
        expect(dayIn(zone)(instant.toISOString())).toBe(onTheWall.get(zone)?.format(instant));
      }),
    );
  });

  it("is that at every offset from −12 to +14, at midnight and where clocks change", () => {
    const fixed = Array.from({ length: 27 }, (_, place) => `Etc/GMT${place < 12 ? "+" : "-"}${Math.abs(12 - place)}`);
    const zones = [...fixed, ...changing];
    let changes = 0;
    const wrong = zones.flatMap((zone) => {
      const onTheWall = new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
      const offsetAt = (instant: number): number => timeZoneOffsetMinutes(zone, new Date(instant));
      const changed = Array.from({ length: 365 }, (_, place) => yearBegan + place * day).filter(
        (instant) => offsetAt(instant) !== offsetAt(instant + day),
      );
      changes += changed.length;
      // a day that has 23 or 25 hours, its neighbours, and one in either half of the year
      const days = [yearBegan + 15 * day, yearBegan + 196 * day, ...changed.flatMap((at) => [at - day, at, at + day])];
      const instants = days.flatMap((at) =>
        // midnight as it is before the change and after it, and the hour between them
        [offsetAt(at), offsetAt(at + day)].flatMap((offset) =>
          [-60, -1, 0, 1, 60].map((minutes) => at - (offset - minutes) * minute),
        ),
      );
      return instants.flatMap((instant) => {
        const at = new Date(instant);
        return dayIn(zone)(at.toISOString()) === onTheWall.format(at) ? [] : [`${zone} ${at.toISOString()}`];
      });
    });
    expect(wrong).toEqual([]);
    expect(changes).toBe(2 * changing.length);
  });
});
