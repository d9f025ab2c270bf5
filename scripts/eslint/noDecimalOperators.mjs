/**
 * `a < b` on two decimals compiles, and compares their texts: 10 comes before 9. `===` compares the objects,
 * and `+` joins the texts. Each has a method that means it: lt, gt, eq, plus, minus, times.
 */
export const noDecimalOperators = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      operator: "'{{operator}}' does not compute with decimals: use the method that does (lt, gt, eq, plus, minus …).",
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const typesOf = (node) => {
      const type = services.getTypeAtLocation(node);
      return type.isUnion() ? type.types : [type];
    };
    const isDecimal = (type) => type.getSymbol()?.getName() === "Decimal";
    return {
      BinaryExpression({ left, right, operator, loc }) {
        const sides = [...typesOf(left), ...typesOf(right)];
        // of two that may be absent, === may well ask whether both are
        const compares = equality.has(operator) ? sides.every(isDecimal) : sides.some(isDecimal);
        if (compares && !["in", "instanceof"].includes(operator)) {
          context.report({ loc, messageId: "operator", data: { operator } });
        }
      },
    };
  },
};

const equality = new Set(["===", "!==", "==", "!="]);
