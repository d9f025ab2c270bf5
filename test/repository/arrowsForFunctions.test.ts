const { arrowsForFunctions } = jest.requireActual<{ arrowsForFunctions: (code: string) => string }>(
  "../../scripts/arrowsForFunctions.cjs",
);

/** As a bundle is: everything in one function that is called there and then. */
const bundle = (code: string): string => `(()=>{${code}})();`;

describe("a bundle's outermost functions are arrows, and it means the same", () => {
  it.each([
    { why: "what it returns alone", code: "function f(a){return a+1}", becomes: "let f=a=>a+1;" },
    { why: "an object", code: "function f(){return{a:1}}", becomes: "let f=()=>({a:1});" },
    { why: "a list", code: "function f(a){return a(),1}", becomes: "let f=a=>(a(),1);" },
    { why: "nothing", code: "function f(){return}", becomes: "let f=()=>{return};" },
    { why: "more", code: "function f(a,b){a();return b}", becomes: "let f=(a,b)=>{a();return b};" },
    { why: "that waits", code: "async function f(a){await a}", becomes: "let f=async a=>{await a};" },
    { why: "that waits, for two", code: "async function f(a,b){await a}", becomes: "let f=async(a,b)=>{await a};" },
    { why: "parts of what it takes", code: "function f({a}){return a}", becomes: "let f=({a})=>a;" },
    { why: "all that it takes", code: "function f(...a){return a}", becomes: "let f=(...a)=>a;" },
    { why: "what it takes, or else", code: "function f(a=1){return a}", becomes: "let f=(a=1)=>a;" },
    {
      why: "beside what is declared there, in one list",
      code: "let a=1;function f(){return b}let b=2;function g(){return a}f();",
      becomes: "let a=1,f=()=>b,b=2,g=()=>a;f();",
    },
    {
      why: "of two that call each other",
      code: "function f(){return g()}function g(){return f()}",
      becomes: "let f=()=>g(),g=()=>f();",
    },
    {
      why: "which is given to what keeps it, and not called",
      code: "let kept={call(){return f()}};function f(){return 1}",
      becomes: "let kept={call(){return f()}},f=()=>1;",
    },
    {
      why: "called below its place",
      code: "function f(){return 1}let a=f();",
      becomes: "let f=()=>1,a=f();",
    },
  ])("$why", ({ code, becomes }) => expect(arrowsForFunctions(bundle(code))).toBe(bundle(becomes)));
});

describe("a function stays as it is", () => {
  it.each([
    { why: "that is called above its place", code: "f();function f(){return 1}" },
    { why: "that is called there by another", code: "g();function g(){return f()}function f(){return 1}" },
    { why: "that is called there by what is given to a call", code: "[1].map(()=>f());function f(){return 1}" },
    { why: "whose value is taken there", code: "class A{b=1}A.c=f;function f(){return 1}" },
    { why: "that gives one by one", code: "function*f(){yield 1}" },
    { why: "that says this", code: "function f(){return this.a}" },
    { why: "that says it in an arrow of its own", code: "function f(){return()=>this.a}" },
    { why: "that says arguments", code: "function f(){return arguments.length}" },
    { why: "in another", code: "class A{b(){function f(){return 1}return f()}}" },
  ])("$why", ({ code }) => expect(arrowsForFunctions(bundle(code))).toBe(bundle(code)));

  it("but for one whose own function says this", () =>
    expect(arrowsForFunctions(bundle("function f(){return function(){return this}}"))).toBe(
      bundle("let f=()=>function(){return this};"),
    ));
});
