// The answer as a person would type it: what programs read is spelled out in full.

// A number that a letter or a bracket follows; not in a power, a denominator or a name, where the
// sign of multiplication keeps things apart, and not before an e, with which it would be a number.
const FACTOR = /(?<![\p{L}\p{N}_./^*])(\d+(?:\.\d+)?)\*(?=[a-df-zA-DF-Z(])/gu;

/** `2*x**2` as `2x^2`. */
export function typed(plain: string): string {
  return plain.replaceAll('**', '^').replaceAll(FACTOR, '$1');
}
