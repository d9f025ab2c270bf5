const { letForConst } = jest.requireActual<{ letForConst: (code: string) => string }>("../../scripts/letForConst.cjs");

describe("a bundle has let in the place of const, and is otherwise the same", () => {
  it.each([
    { why: "a declaration", code: "const a=1,b=2;", becomes: "let a=1,b=2;" },
    { why: "parts of an object or a list", code: "const{a}=b;const[c]=d;", becomes: "let{a}=b;let[c]=d;" },
    {
      why: "in a loop and in a function",
      code: "for(const a of b)(()=>{const c=a})()",
      becomes: "for(let a of b)(()=>{let c=a})()",
    },
    {
      why: "in a piece of a template",
      code: "`${(()=>{const a=1;return a})()} const `",
      becomes: "`${(()=>{let a=1;return a})()} const `",
    },
    {
      why: "a text, a pattern, a member and a comment",
      code: "'const a';/const a/;a.const;/*! const a */",
      becomes: null,
    },
    { why: "let and var", code: "let a;var b", becomes: null },
    { why: "nothing", code: "", becomes: null },
  ])("$why", ({ code, becomes }) => expect(letForConst(code)).toBe(becomes ?? code));
});
