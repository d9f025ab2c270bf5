import fc from "fast-check";
import { readAmount, readJsonNumber } from "../../shared/calculation/readAmount";
import { digits } from "../support/amount";
import { amountText } from "../support/anyAmount";
import { text, units } from "../support/bigintTotals";

const reading = (read: ReturnType<typeof readAmount>): string =>
  read.ok ? digits(read.value) : read.error.kind + ("allowed" in read.error ? ` ${read.error.allowed}` : "");

describe("readAmount", () => {
  it.each([
    { why: "plain", given: "1234.5", read: "1234.5" },
    { why: "a credit", given: "-1234.5", read: "-1234.5" },
    { why: "zeros that say nothing", given: "007.500", read: "7.5" },
    { why: "however many they are", given: "00000000000000000007.500000000000", read: "7.5" },
    { why: "zero is never negative", given: "-0", read: "0" },
    { why: "nor a rounded one", given: "-0.00", read: "0" },
    { why: "the largest money of Dataverse", given: "922337203685477.5807", read: "922337203685477.5807" },
    { why: "ten digits after the point", given: "0.0000000001", read: "0.0000000001" },
    { why: "an eleventh would be lost", given: "0.00000000001", read: "tooManyDigits 10" },
    { why: "an eleventh that is zero is not", given: "0.10000000000", read: "0.1" },
    { why: "sixteen digits before the point", given: "1000000000000000", read: "tooLarge" },
    { why: "empty", given: "", read: "notANumber" },
    { why: "a word", given: "abc", read: "notANumber" },
    { why: "an exponent", given: "1e3", read: "notANumber" },
    { why: "a comma belongs to a locale", given: "1,5", read: "notANumber" },
    { why: "so does a group separator", given: "1 000", read: "notANumber" },
    { why: "two points", given: "1.2.3", read: "notANumber" },
    { why: "a point without digits", given: "5.", read: "notANumber" },
    { why: "a sign without digits", given: "-", read: "notANumber" },
    { why: "hexadecimal, which a library would take", given: "0x10", read: "notANumber" },
    { why: "a line break after the number", given: "5\n", read: "notANumber" },
    { why: "what JavaScript calls infinite", given: "Infinity", read: "notANumber" },
    { why: "digits of another script", given: "١٢", read: "notANumber" },
  ])("$why: $given is $read", ({ given, read }) => expect(reading(readAmount(given))).toBe(read));

  it("gives back every digit of what it takes", () => {
    fc.assert(fc.property(amountText(15, 10), (given) => expect(reading(readAmount(given))).toBe(text(units(given)))));
  });

  it("refuses every text that is longer than that", () => {
    const tooLong = fc.oneof(
      amountText(24, 0).filter((given) => units(given) / units("1") > 10n ** 15n),
      amountText(3, 20).filter((given) => !given.endsWith("0")),
    );
    fc.assert(fc.property(tooLong, (given) => expect(readAmount(given).ok).toBe(false)));
  });
});

describe("readJsonNumber", () => {
  it.each([
    { why: "a price", given: 65.5, read: "65.5" },
    { why: "one that binary cannot hold", given: 0.1, read: "0.1" },
    { why: "zero is never negative", given: -0, read: "0" },
    { why: "fifteen digits", given: 99999999999.9999, read: "99999999999.9999" },
    { why: "a sum of doubles shows its error", given: 0.1 + 0.2, read: "tooManyDigits 15" },
    { why: "sixteen digits may have been others", given: 100000000000.0001, read: "tooManyDigits 15" },
    { why: "small ones are printed with an exponent", given: 1e-7, read: "0.0000001" },
    { why: "too small to keep", given: 1e-11, read: "tooManyDigits 10" },
    { why: "smaller still: the zeros before it are no digits that count", given: 1e-20, read: "tooManyDigits 10" },
    { why: "too large to be exact", given: 1e21, read: "tooLarge" },
    { why: "a fourth decimal still shows just below 2^39", given: 549755813887.0001, read: "tooManyDigits 15" },
    {
      why: "from there on it may be cut off: the text was 658399636640.7159",
      given: 658399636640.7159,
      read: "tooManyDigits 15",
    },
    { why: "so that no fraction is taken there", given: -700000000000.5, read: "tooManyDigits 15" },
    { why: "a whole amount is one all the same", given: 658399636640, read: "658399636640" },
    { why: "the last fraction that is sure", given: 549755813887.75, read: "549755813887.75" },
    { why: "larger than any money column", given: 1e15, read: "tooLarge" },
    { why: "beyond what integers are exact for", given: 2 ** 53, read: "tooManyDigits 15" },
    { why: "no number at all", given: NaN, read: "notANumber" },
    { why: "infinite", given: -Infinity, read: "notANumber" },
  ])("$why: $given is $read", ({ given, read }) => expect(reading(readJsonNumber(given))).toBe(read));

  it("of any amount of four decimals up to 2^40 reads just that, or nothing", () => {
    fc.assert(
      fc.property(amountText(12, 4), (written) => {
        const given = readJsonNumber(JSON.parse(written) as number);
        if (given.ok) expect(reading(given)).toBe(text(units(written)));
      }),
      { examples: [["658399636640.7159"], ["700000000000.1199"], ["-600000000000.7201"]] },
    );
  });

  it("takes every amount of four decimals within the platform's limits, as it was written", () => {
    fc.assert(
      fc.property(amountText(11, 4), (written) => {
        expect(reading(readJsonNumber(JSON.parse(written) as number))).toBe(text(units(written)));
      }),
    );
  });
});
