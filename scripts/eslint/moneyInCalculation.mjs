/**
 * Money is worked out in shared/calculation and nowhere else: there each figure has one formula, one rounding and a
 * worked example in docs/calculation.md. Elsewhere decimals are compared and written, never computed with.
 */
const computing = new Set([
  ...["plus", "add", "minus", "sub", "times", "mul", "div", "dividedBy", "divToInt", "dividedToIntegerBy"],
  ...["mod", "modulo", "pow", "toPower", "neg", "negated", "sqrt", "squareRoot", "sum"],
  ...["toDecimalPlaces", "toDP", "toSignificantDigits", "toSD", "toNearest", "round", "floor", "ceil", "trunc"],
  "truncated",
]);
/** A float of an amount is the first step to computing with it. */
const floating = new Set(["toNumber", "valueOf"]);

export const moneyInCalculation = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      computes: "'{{method}}' computes with a decimal: name the figure in shared/calculation, and ask for it there.",
      floats: "'{{method}}' makes a float of a decimal: money never meets one.",
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const isDecimal = (node) => {
      const type = services.getTypeAtLocation(node);
      const names = (type.isUnion() ? type.types : [type]).map((one) => one.getSymbol()?.getName());
      return names.includes("Decimal") || node.name === "Decimal";
    };
    return {
      "CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/]"({ callee, arguments: [first], loc }) {
        if (first && isDecimal(first)) context.report({ loc, messageId: "floats", data: { method: callee.name } });
      },
      "CallExpression > MemberExpression.callee"({ object, property, computed, loc }) {
        if (computed) return;
        const messageId = computing.has(property.name) ? "computes" : floating.has(property.name) ? "floats" : null;
        if (messageId && isDecimal(object)) context.report({ loc, messageId, data: { method: property.name } });
      },
    };
  },
};
