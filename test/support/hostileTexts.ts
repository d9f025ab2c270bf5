/**
 * Texts that a record, a clipboard or a property may hold, each made to be taken for something else than a text. They
 * are short enough to stand in a table; what they are held against is the room that shows or reads them.
 */
export const hostileTexts: readonly (readonly [why: string, text: string])[] = [
  ["markup that runs", `<img src=x onerror="document.title='taken'">`],
  ["markup that ends what it stands in", `"></span></td></table><script>document.title='taken'</script>`],
  ["a reference to a character", "&lt;b&gt; &amp;amp; &#x202e;"],
  ["a formula of a spreadsheet", `=HYPERLINK("https://example.org";"1,600.00")`],
  ["a script as an address", "javascript:document.title='taken'"],
  ["the place of a value in our own texts", "{name} {count} {amount} {0}"],
  ["what stands for a match where texts are replaced", "$& $1 $$ $` $'"],
  ["what stands for a value in messages of programs", "%s %d %o"],
  ["a name that every object has", "__proto__"],
  ["another one", "constructor"],
  ["a text that turns the rest around", "Contoso \u202e dtL"],
  ["the end of an enclosure that it did not begin", "Contoso\u2069\u202c\u202e1"],
  ["nothing that can be seen", "\u200b\u2060\ufeff"],
  ["half of a character", "Contoso \ud83d"],
  ["the other half", "\udca9 Contoso"],
  ["characters of control", "Con\u0007to\u001bso\u0085"],
  ["two lines and a tab", "Contoso\r\nLtd\t8"],
  ["a family of one character", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}"],
  ["without end", "Contoso ".repeat(12_500)],
];
