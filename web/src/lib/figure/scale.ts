// From numbers to places in a picture, and the round numbers that are written along its edges.

export type Range = readonly [number, number];

/** A function from `domain` to `range`, linear. */
export function scale(domain: Range, range: Range): (value: number) => number {
  const [from, to] = domain;
  const size = to - from || 1;
  return (value) => range[0] + ((value - from) / size) * (range[1] - range[0]);
}

/** Round numbers inside `range`, about `count` of them. */
export function ticks(range: Range, count: number): number[] {
  const size = range[1] - range[0];
  if (!Number.isFinite(size) || size <= 0) return [];
  const step = roundStep(size / count);
  const first = Math.ceil(range[0] / step - 1e-9);
  const last = Math.floor(range[1] / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
}

/** The smallest of 1, 2, 5, 10, 20, 50, … and 0.5, 0.2, … that is at least `size`. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Without the dust of binary fractions: 0.3, not 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

const RAISED: Record<string, string> = Object.fromEntries(
  [...'-0123456789'].map((sign, index) => [sign, [...'⁻⁰¹²³⁴⁵⁶⁷⁸⁹'][index] ?? sign])
);

/** A tick as it is written, with a real minus sign. */
export function tickLabel(value: number): string {
  const size = Math.abs(value);
  const far = size !== 0 && (size >= 1e6 || size < 1e-4);
  if (!far) return String(value).replaceAll('-', '−');
  const [digits = '', power = ''] = value.toExponential().split('e');
  const raised = [...power.replace('+', '')].map((sign) => RAISED[sign] ?? sign).join('');
  return `${digits.replaceAll('-', '−')}·10${raised}`;
}
