/** @jest-environment jsdom */
import { resxTexts } from "../../host/web/manifest/resx";

const file = (body: string): string => `<?xml version="1.0" encoding="utf-8"?><root>${body}</root>`;

describe("resxTexts", () => {
  it.each([
    { why: "a text by its key", body: `<data name="A"><value>Send</value></data>`, texts: [["A", "Send"]] },
    {
      why: "letters of every language",
      body: `<data name="A"><value>Markér ≥ æøå</value></data>`,
      texts: [["A", "Markér ≥ æøå"]],
    },
    {
      why: "escaped markup is text",
      body: `<data name="A"><value>a &lt;b&gt; &amp; c</value></data>`,
      texts: [["A", "a <b> & c"]],
    },
    { why: "an empty text is empty, not missing", body: `<data name="A"><value/></data>`, texts: [["A", ""]] },
    {
      why: "lines and blanks are kept",
      body: `<data name="A" xml:space="preserve"><value> a\n b</value></data>`,
      texts: [["A", " a\n b"]],
    },
    {
      why: "the comment beside a text is not the text",
      body: `<data name="A"><value>x</value><comment>y</comment></data>`,
      texts: [["A", "x"]],
    },
    {
      why: "the header's entries are not texts",
      body: `<resheader name="version"><value>2.0</value></resheader>`,
      texts: [],
    },
    {
      why: "a file reference is not a text",
      body: `<data name="A" type="System.Resources.ResXFileRef"><value>a.png</value></data>`,
      texts: [],
    },
  ])("$why", ({ body, texts }) => expect([...resxTexts(file(body))]).toEqual(texts));

  it("refuses a file that is not XML, so that it is not taken for an untranslated control", () => {
    expect(() => resxTexts("<root><data")).toThrow("Not a resx file");
  });
});
