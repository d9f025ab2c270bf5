/** @jest-environment jsdom */
import { controlManifestFrom } from "../../host/web/manifest/controlManifest";
import { propertyParameter } from "../../host/web/context/propertyParameter";

const manifest = controlManifestFrom(`<?xml version="1.0"?>
<manifest>
  <control namespace="Sample" constructor="Board" version="1.0.0" display-name-key="n" control-type="virtual">
    <data-set name="records" display-name-key="r"/>
    <property name="journal" display-name-key="j" of-type="Multiple" usage="bound"/>
    <property name="allow" display-name-key="a" of-type="TwoOptions" usage="input" default-value="false"/>
    <property name="mode" display-name-key="m" of-type="Enum" usage="input" default-value="trim">
      <value name="t" display-name-key="Mode_Trim">trim</value>
      <value name="w" display-name-key="Mode_Whole">whole</value>
    </property>
    <feature-usage><uses-feature name="Utility" required="true"/></feature-usage>
    <resources>
      <code path="bundle.js" order="1"/>
      <css path="css/Board.css" order="1"/>
      <resx path="strings/Board.1033.resx" version="1.0.0"/>
      <resx path="strings/Board.1030.resx" version="1.0.0"/>
    </resources>
  </control>
</manifest>`);

describe("controlManifestFrom", () => {
  it("knows the name under which the bundle registers", () => expect(manifest.name).toBe("Sample.Board"));

  it("lists what lies beside the bundle", () => {
    expect(manifest).toMatchObject({
      dataSets: ["records"],
      code: "bundle.js",
      styles: ["css/Board.css"],
      texts: ["strings/Board.1033.resx", "strings/Board.1030.resx"],
    });
  });

  it("knows the features that it declares", () => expect(manifest.features).toEqual(["Utility"]));

  it("keeps the choices of an Enum property in order", () => {
    expect(manifest.properties.find(({ name }) => name === "mode")?.choices).toEqual([
      { value: "trim", displayNameKey: "Mode_Trim" },
      { value: "whole", displayNameKey: "Mode_Whole" },
    ]);
  });

  it("refuses a manifest without a control", () => expect(() => controlManifestFrom("<manifest/>")).toThrow());
});

describe("propertyParameter", () => {
  const named = (name: string) => {
    const property = manifest.properties.find((each) => each.name === name);
    if (!property) throw new Error(`No property ${name}`);
    return property;
  };

  it.each([
    { why: "an input nobody set has no default (pcf-number-slider, 2026-10-03)", name: "mode", text: null, raw: null },
    { why: "what the maker set wins", name: "mode", text: "whole", raw: "whole" },
    { why: "a switch nobody set is the truthy text (pcf-row-commands)", name: "allow", text: null, raw: "false" },
    { why: "a switch that is on", name: "allow", text: "true", raw: "true" },
    { why: "an empty bound column is empty, whatever the default", name: "journal", text: null, raw: null },
    { why: "a bound column has its text", name: "journal", text: "{}", raw: "{}" },
  ])("as observed $why", ({ name, text, raw }) => expect(propertyParameter(named(name), text).raw).toBe(raw));

  it.each([
    { why: "an input nobody set has the manifest's default", name: "mode", text: null, raw: "trim" },
    { why: "a switch is a boolean, by default as well", name: "allow", text: null, raw: false },
    { why: "a switch that is on", name: "allow", text: "true", raw: true },
  ])("kinder: $why", ({ name, text, raw }) =>
    expect(propertyParameter(named(name), text, undefined, () => false).raw).toBe(raw),
  );

  it.each([
    { why: "bound to no column", column: undefined, type: null, security: {} },
    {
      why: "bound to one that has no column security",
      column: "pinv_invoicingjournal",
      type: "Multiple",
      security: { secured: false, editable: true, readable: true },
    },
  ])("$why (pcf-address-autocomplete-azure, 2026-09-13)", ({ column, type, security }) =>
    expect(propertyParameter(named("journal"), null, column)).toMatchObject({ type, raw: null, security }),
  );
});
