// What a question asks of an answer besides its value.

import type { Demands } from '../api/client';

export const FORMS = ['any', 'simplest', 'factorised', 'expanded', 'same'] as const;

/** The values that school books use for π. */
export const PI_VALUES = ['22/7', '3.14', '3.1416'] as const;

/** What stands in the fields. */
export interface Chosen {
  form: (typeof FORMS)[number];
  /** Numbers are `null` in an empty field. */
  places: number | null;
  figures: number | null;
  pi: string;
  assumed: string;
}

export const NOTHING: Chosen = { form: 'any', places: null, figures: null, pi: '', assumed: '' };

/** What is asked of the server: only what was chosen. */
export function demands(chosen: Chosen): Demands {
  const assume = chosen.assumed
    .split(/[,;]/)
    .map((relation) => relation.trim())
    .filter(Boolean);
  return {
    ...(chosen.form === 'any' ? {} : { form: chosen.form }),
    ...(chosen.places === null ? {} : { places: chosen.places }),
    ...(chosen.figures === null ? {} : { figures: chosen.figures }),
    ...(chosen.pi ? { pi: [chosen.pi] } : {}),
    ...(assume.length ? { assume } : {})
  };
}
