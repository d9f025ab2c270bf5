/** How the guide looks: the system's own letters, light or dark as the system is, tables as cards where it is narrow. */
export const guideStyle = `
:root { color-scheme: light dark; --text: #1b1a19; --page: #fff; --rule: #e1dfdd; --link: #0f548c; --here: #fff4ce; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f3f2f1; --page: #1b1a19; --rule: #484644; --link: #62abf5; --here: #433519; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.55 "Segoe UI", system-ui, sans-serif; }
main { max-width: 1100px; margin: 0 auto; padding: 12px 20px 60vh; overflow-wrap: anywhere; }
h1 { font-size: 24px; line-height: 1.3; }
h2 { font-size: 20px; line-height: 1.3; margin: 32px 0 8px; border-top: 1px solid var(--rule); padding-top: 16px; }
h3 { font-size: 16px; margin: 24px 0 8px; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 12px 0; }
p, li { max-width: 85ch; }
a { color: var(--link); }
table { border-collapse: collapse; width: 100%; margin: 12px 0; }
th, td { text-align: start; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid var(--rule); }
th { position: sticky; top: 0; background: var(--page); }
:target { scroll-margin-top: 48px; }
p > :target { scroll-margin-top: 96px; }
tr:has(:target), :is(h2, h3):is(:target, :has(+ p > :target)) { background: var(--here); outline: 2px solid var(--link); outline-offset: -2px; }
@media (max-width: 640px) {
  thead { display: none; }
  tr, td { display: block; border: 0; padding: 2px 0; }
  tr { border-bottom: 1px solid var(--rule); padding: 8px 0; }
  td:first-child { font-weight: 600; }
}
@media print { th { position: static; } main { padding-bottom: 0; } }
`;
