import { checkerRuleCount, checkerRules } from "./solution/checkerRules.mjs";

const looked = await checkerRules();
for (const { file, problems } of looked) {
  console.log(
    problems.length === 0 ? `${file}: nothing` : `${file}:\n${problems.map((each) => `- ${each}`).join("\n")}`,
  );
}
console.log(`${checkerRuleCount} rules of the solution checker, by hand.`);
process.exitCode = looked.some(({ problems }) => problems.length > 0) ? 1 : 0;
