import { childrenOf, readXml } from "./readXml";

/** A property of a control, as its manifest declares it. */
export interface Property {
  readonly name: string;
  /** Enum, TwoOptions, SingleLine.Text, Multiple; "data set" for the data set. */
  readonly type: string;
  readonly required: boolean;
  /** As a maker meets it; undefined where the manifest gives none. */
  readonly initial: string | undefined;
  /** The choices of an Enum, by value, with the keys of their names. */
  readonly choices: readonly { readonly value: string; readonly nameKey: string }[];
  readonly nameKey: string;
  readonly descriptionKey: string;
}

export interface Manifest {
  /** Its name in a solution: prefix_namespace.constructor. */
  readonly solutionName: string;
  readonly dataSet: string | undefined;
  readonly properties: readonly Property[];
}

const prefix = "pinv";

export function manifestOf(control: string): Manifest {
  const [element] = childrenOf(readXml(`${control}/ControlManifest.Input.xml`), "control");
  if (!element) throw new Error(`${control} has no control element.`);
  const { namespace = "", ["constructor" as string]: constructor = "" } = element.attributes;
  const inputs = element.children.filter(({ name }) => name === "property" || name === "data-set");
  return {
    solutionName: `${prefix}_${namespace}.${constructor}`,
    dataSet: childrenOf(element, "data-set")[0]?.attributes.name,
    properties: inputs.map((input) => ({
      name: input.attributes.name ?? "",
      type: input.attributes["of-type"] ?? "data set",
      required: input.name === "data-set" || input.attributes.required === "true",
      initial: input.attributes["default-value"],
      choices: childrenOf(input, "value").map(({ text, attributes }) => ({
        value: text,
        nameKey: attributes["display-name-key"] ?? "",
      })),
      nameKey: input.attributes["display-name-key"] ?? "",
      descriptionKey: input.attributes["description-key"] ?? "",
    })),
  };
}
