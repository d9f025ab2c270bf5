import { Tampering, edit, remove } from "./tampering";

const page = "WebResources/pinv_brugerhtmlC85E20D4-6B1F-4E93-B7A0-19F4D2836CE5";

/** What can be wrong with the guide in one of its languages. */
export const guideTamperings: readonly Tampering[] = [
  { with: "the Danish guide", change: remove(page), says: `${page} is missing.` },
  {
    with: "the Danish guide's component",
    change: edit("solution.xml", /\n.*bruger\.html.*/, ""),
    says: "RootComponents lacks 61 pinv_/bruger.html.",
  },
  {
    with: "the Danish guide's id",
    change: edit("customizations.xml", "{c85e20d4", "{c85e20d5"),
    says: "customizations.xml lacks the web resource pinv_/bruger.html {c85e20d4",
  },
  {
    with: "a script in the guide",
    change: edit(page, "</main>", "<script>1</script></main>"),
    says: "pinv_/bruger.html has a script.",
  },
  {
    with: "a picture in the guide",
    change: edit(page, "</main>", '<img src="#" /></main>'),
    says: "pinv_/bruger.html loads what is not in it.",
  },
  {
    with: "a link out of the organisation",
    change: edit(page, "</main>", '<a href="https://elsewhere.example">1</a></main>'),
    says: "pinv_/bruger.html leads elsewhere.",
  },
  { with: "half a guide", change: edit(page, "</html>", ""), says: "pinv_/bruger.html is not whole." },
];
