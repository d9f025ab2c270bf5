const { alikeNames } = jest.requireActual<{ alikeNames: (code: string) => string }>("../../scripts/alikeNames.cjs");
const { variablesOf } = jest.requireActual<{
  variablesOf: (code: string) => { variables: readonly { readonly at: readonly number[] }[] };
}>("../../scripts/variablesOf.cjs");

/** A bundle is one function, whose own variables keep their names. */
const inBundle = (code: string) => `(()=>{${code}})();`;
const inner = (code: string) =>
  alikeNames(inBundle(code)).slice(inBundle("").indexOf("}"), -inBundle("").length + "(()=>{".length);
const usual = 'let aa=[t=>t.first.concat("alike"),t=>t.first.concat("alike")];';

describe("letters of variables in a bundle", () => {
  it("are those that make code read like code elsewhere", () => {
    expect(inner(`${usual}let bb=x=>x.first.concat("alike");`)).toBe(`${usual}let bb=t=>t.first.concat("alike");`);
  });

  it.each([
    { why: "one around it is named there", code: 'let bb=t=>x=>x.first.concat("alike",t);' },
    { why: "a global of that name is meant", code: 'let bb=x=>x.first.concat("alike",t);' },
    {
      why: "it is named in a block below, where another has the letter",
      code: 'let bb=x=>{{let t=1;aa(x.first.concat("alike"),t)}};',
    },
    { why: "a member has its name", code: 'let bb=({x})=>x.first.concat("alike");' },
  ])("are not those of others: $why", ({ code }) => {
    expect(inner(usual + code)).not.toContain('t=>t.first.concat("alike",');
    expect(inner(usual + code)).toContain(code.includes("({x})") ? "({x})=>x.first" : ".first");
  });

  it.each([
    { why: "a parameter hidden by one inside", code: "let f=n=>[n].map(n=>n.x)" },
    { why: "a default that names another parameter", code: "let f=(n,e=n)=>e" },
    {
      why: "a loop, a catch, a switch",
      code: "let f=n=>{for(let e of n){try{n(e)}catch(e){n(e)}switch(n){case 1:let e=n;n(e)}}}",
    },
    { why: "a var of a block, asked for outside it", code: "let f=function(n){if(n){var e=1}return e}" },
    {
      why: "a function and a class by their own names",
      code: "let f=[function n(e){return n(e)},class n{m(e){return new n(e)}}]",
    },
    { why: "a label that is called like a variable", code: "let f=n=>{n:for(;;){break n}return n}" },
    { why: "what is taken apart, with a rest", code: "let f=({a:n,b:[e],...t})=>[n,e,t]" },
  ])("mean what they meant: $why", ({ code }) => {
    const places = (text: string) => variablesOf(text).variables.map(({ at }) => at);
    const renamed = alikeNames(inBundle(usual + code));
    expect(renamed).toHaveLength(inBundle(usual + code).length);
    expect(places(renamed)).toEqual(places(inBundle(usual + code)));
  });
});
