import { readProjectFile } from "../repository/projectFiles";
import { projectVersion } from "./packedSolution";

const version = projectVersion();

it("package.json has the one version, of three numbers as a control's version has", () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect((JSON.parse(readProjectFile("package-lock.json")) as { version: string }).version).toBe(version);
});

it.each([
  { file: "InvoiceReview/ControlManifest.Input.xml", place: /<control\s[^>]*?\bversion="([^"]*)"/ },
  { file: "ManualInvoiceWizard/ControlManifest.Input.xml", place: /<control\s[^>]*?\bversion="([^"]*)"/ },
  { file: "solution/src/Other/Solution.xml", place: /<Version>([^<]*)<\/Version>/ },
])("$file carries it (npm run pack writes it there)", ({ file, place }) => {
  expect(place.exec(readProjectFile(file))?.[1]).toBe(version);
});
