// Times mathsteps (npm, 0.2.0) on the inputs of perf/mathsteps.json beside the engine, whose times the
// binary given as argument prints, and prints a table. Both start from the text, warm; ours also
// checks the answer.

const { execFileSync } = require("node:child_process");
const mathsteps = require("mathsteps");

const WORK = {
  simplify: (text) => mathsteps.simplifyExpression(text),
  factor: (text) => mathsteps.factor(text),
  solve: (text) => mathsteps.solveEquation(text),
};

/** Median seconds of a call, over as many as fit into a quarter of a second. */
function medianTime(work) {
  for (let k = 0; k < 20; k++) work();
  const times = [];
  const started = process.hrtime.bigint();
  while (times.length < 20 || process.hrtime.bigint() - started < 250_000_000n) {
    const one = process.hrtime.bigint();
    work();
    times.push(Number(process.hrtime.bigint() - one) / 1e9);
  }
  return median(times);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const micro = (seconds) => (seconds * 1e6).toFixed(1);
const ours = execFileSync(process.argv[2], ["mathsteps"], { encoding: "utf8" });
const ratios = [];
console.log("medians in µs; `–`: mathsteps has no steps; `?`: our answer is not proved\n");
console.log("| kind | input | ours, checked | mathsteps | times |\n|---|---|---|---|---|");
for (const line of ours.trim().split("\n")) {
  const { kind, input, seconds, right } = JSON.parse(line);
  const call = () => WORK[kind](input);
  let steps = 0;
  try {
    steps = call().length;
  } catch {
    steps = 0;
  }
  const mine = `${micro(seconds)}${right ? "" : " ?"}`;
  if (steps === 0) {
    console.log(`| ${kind} | \`${input}\` | ${mine} | – | |`);
    continue;
  }
  const theirs = medianTime(call);
  ratios.push(theirs / seconds);
  console.log(
    `| ${kind} | \`${input}\` | ${mine} | ${micro(theirs)} | ${(theirs / seconds).toFixed(0)} |`,
  );
}
console.log(
  `\nmathsteps takes ${median(ratios).toFixed(0)} times as long at the median, ` +
    `${Math.min(...ratios).toFixed(0)} at least, over ${ratios.length} inputs`,
);
