// The server's routes, with the types that its OpenAPI description declares.

import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

type Schemas = components['schemas'];

export type Answer = Schemas['Answer'];
export type Part = Schemas['Part'];
export type Method = Schemas['Method'];
export type Step = Schemas['Step'];
export type Evidence = Schemas['Evidence'];
export type Counterexample = Schemas['Counterexample'];
export type Problem = Schemas['Problem'];
export type Figure = Schemas['Figure'];
export type Plane = Schemas['Plane'];
export type NumberLine = Schemas['NumberLine'];
export type Drawing = Schemas['Drawing'];
export type Venn = Schemas['Venn'];
export type Tree = Schemas['Tree'];
export type Branch = Schemas['Branch'];
export type Chart = Schemas['Chart'];
export type Mark = Schemas['Mark'];
export type Bar = Schemas['Bar'];
export type Sector = Schemas['Sector'];
export type Class = Schemas['Class'];
export type Reading = Schemas['Reading'];
export type Verdict = Schemas['Verdict'];
export type Language = Schemas['Language'];
export type Comparison = Schemas['CheckResponse'];
export type Working = Schemas['Working'];
export type WorkingLine = Schemas['WorkingLine'];
export type LineVerdict = Schemas['LineVerdict'];
export type Marks = Schemas['Marks'];
export type ReadPicture = Schemas['ReadPicture'];
export type ReadLine = Schemas['ReadLine'];

/** Why a request brought no result. */
export type Failure =
  { kind: 'offline' } | { kind: 'cancelled' } | { kind: 'refused'; message: string; hint: string };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

const client = createClient<paths>();

/** Asks a question. */
export function ask(
  question: string,
  language: Language,
  signal?: AbortSignal
): Promise<Result<Answer>> {
  return settle<Answer>(client.POST('/api/ask', { body: { question, language }, ...only(signal) }));
}

/** What a question asks of an answer besides its value. */
export type Demands = Pick<
  Schemas['CheckRequest'],
  'form' | 'places' | 'figures' | 'pi' | 'assume'
>;

/** Compares an answer with the right one. */
export function check(
  gold: string,
  answer: string,
  language: Language,
  demands: Demands = {}
): Promise<Result<Comparison>> {
  return settle<Comparison>(
    client.POST('/api/check', { body: { gold, answer, language, ...demands } })
  );
}

/** Judges a working, one line of `text` after the other; the question may be empty. */
export function judge(
  question: string,
  text: string,
  language: Language,
  signal?: AbortSignal
): Promise<Result<Working>> {
  const body = question ? { question, text, language } : { text, language };
  return settle<Working>(client.POST('/api/working', { body, ...only(signal) }));
}

/** Reads a picture. */
export async function readPicture(picture: Blob): Promise<Result<ReadPicture>> {
  // The generated client writes JSON; a picture goes as it is.
  const send = async (): Promise<Outcome> => {
    const response = await fetch('/api/read', {
      method: 'POST',
      headers: { 'Content-Type': picture.type },
      body: picture
    });
    const body: unknown = await response.json();
    return response.ok ? { data: body } : { error: body };
  };
  return settle<ReadPicture>(send());
}

function only(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal ? { signal } : {};
}

interface Outcome {
  data?: unknown;
  error?: unknown;
}

// `T` is stated by the caller: on their way through openapi-fetch the types of pairs become those
// of arrays.
async function settle<T>(request: Promise<Outcome>): Promise<Result<T>> {
  try {
    const { data, error } = await request;
    if (data !== undefined) return { ok: true, value: data as T };
    return { ok: false, failure: refusal(error) };
  } catch (thrown) {
    const cancelled = thrown instanceof DOMException && thrown.name === 'AbortError';
    return { ok: false, failure: { kind: cancelled ? 'cancelled' : 'offline' } };
  }
}

function refusal(body: unknown): Failure {
  const error = (body as Partial<Schemas['ErrorBody']> | undefined)?.error;
  // Something between the page and the server answered in the server's place.
  if (!error) return { kind: 'offline' };
  return { kind: 'refused', message: error.message, hint: error.hint };
}
