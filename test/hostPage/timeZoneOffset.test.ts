import fc from "fast-check";
import { timeZoneOffsetMinutes } from "../../host/web/context/timeZoneOffset";

describe("timeZoneOffsetMinutes", () => {
  it.each([
    {
      why: "the last second of Danish winter time",
      zone: "Europe/Copenhagen",
      instant: "2026-03-29T00:59:59Z",
      minutes: 60,
    },
    {
      why: "the first second of Danish summer time",
      zone: "Europe/Copenhagen",
      instant: "2026-03-29T01:00:00Z",
      minutes: 120,
    },
    {
      why: "the last second of Danish summer time",
      zone: "Europe/Copenhagen",
      instant: "2026-10-25T00:59:59Z",
      minutes: 120,
    },
    { why: "back in Danish winter time", zone: "Europe/Copenhagen", instant: "2026-10-25T01:00:00Z", minutes: 60 },
    {
      why: "Pacific time before its own change",
      zone: "America/Los_Angeles",
      instant: "2026-03-08T09:59:59Z",
      minutes: -480,
    },
    {
      why: "Pacific time after it, three weeks before Europe",
      zone: "America/Los_Angeles",
      instant: "2026-03-08T10:00:00Z",
      minutes: -420,
    },
    { why: "Pacific time before it ends", zone: "America/Los_Angeles", instant: "2026-11-01T08:59:59Z", minutes: -420 },
    { why: "Pacific time after it ended", zone: "America/Los_Angeles", instant: "2026-11-01T09:00:00Z", minutes: -480 },
    { why: "a zone with a part of an hour", zone: "Asia/Kathmandu", instant: "2026-06-01T00:00:00Z", minutes: 345 },
    { why: "midnight is hour 0, not 24 of the day before", zone: "UTC", instant: "2026-01-01T00:00:00Z", minutes: 0 },
    { why: "a change of half an hour", zone: "Australia/Lord_Howe", instant: "2026-06-01T00:00:00Z", minutes: 630 },
  ])("$why: $zone at $instant", ({ zone, instant, minutes }) => {
    expect(timeZoneOffsetMinutes(zone, new Date(instant))).toBe(minutes);
  });

  it("added to UTC it gives the wall clock of the zone", () => {
    const zones = fc.constantFrom("Europe/Copenhagen", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Auckland");
    const instants = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const shifted = new Date(instant.getTime() + timeZoneOffsetMinutes(zone, instant) * 60000);
        const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
        expect(wall.format(instant)).toBe(shifted.toISOString().slice(0, 19).replace("T", " "));
      }),
    );
  });
});
