import { controls, readProjectFile } from "./projectFiles";

/** Names of the inputs that a manifest declares. */
function declared(control: string): string[] {
  const manifest = readProjectFile(`${control}/ControlManifest.Input.xml`).replace(/<!--[\s\S]*?-->/g, "");
  return [...manifest.matchAll(/<(?:property|data-set)\s[^>]*?\bname="([^"]+)"/g)].flatMap(([, name]) => name ?? []);
}

/** Members of IInputs in the types generated from it. */
function generated(control: string): string[] {
  const types = readProjectFile(`${control}/generated/ManifestTypes.d.ts`);
  const [, inputs = ""] = /interface IInputs \{([^}]*)\}/.exec(types) ?? [];
  return [...inputs.matchAll(/^\s*(\w+)\??:/gm)].flatMap(([, name]) => name ?? []);
}

// pcf-scripts 1.51.1 gives the second control the first one's inputs too; scripts/pcfTypesFix.cjs mends it
it.each(controls())("the inputs that %s sees are those of its own manifest", (control) => {
  expect(declared(control)).not.toEqual([]);
  expect(generated(control).sort()).toEqual(declared(control).sort());
});
