// One working at a time: what is written, and what was found of it.

import { judge, type Failure, type Working } from '../api/client';
import { store, stored } from '../storage';
import { speech } from '../words/speech.svelte';

export type State =
  | { kind: 'idle' }
  | { kind: 'judging'; before: Working | undefined }
  | { kind: 'judged'; working: Working }
  | { kind: 'failed'; failure: Failure };

const QUESTION = 'working.question';
const LINES = 'working.lines';

class Checker {
  question = $state('');
  lines = $state('');
  state: State = $state.raw({ kind: 'idle' });

  #request: AbortController | undefined;

  /** Takes up what was being written; a question from elsewhere comes before the one kept. */
  start(question: string | undefined): void {
    this.lines ||= stored(LINES) ?? '';
    if (question === undefined) this.question ||= stored(QUESTION) ?? '';
    else this.question = question;
  }

  /** Keeps what is written in this browser. What was found no longer belongs to it. */
  written(): void {
    store(QUESTION, this.question);
    store(LINES, this.lines);
    this.#request?.abort();
    this.state = { kind: 'idle' };
  }

  /** Writes a working for the reader. */
  write(question: string, lines: string): void {
    this.question = question;
    this.lines = lines;
    this.written();
  }

  async judge(): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.state = { kind: 'judging', before: this.working };
    const question = this.question.trim();
    const result = await judge(question, this.lines, speech.language, request.signal);
    if (request !== this.#request || request.signal.aborted) return;
    this.state = result.ok
      ? { kind: 'judged', working: result.value }
      : { kind: 'failed', failure: result.failure };
  }

  /** Judges the same again: in another language, or after a failure. */
  again(): void {
    if (this.state.kind !== 'idle') void this.judge();
  }

  get working(): Working | undefined {
    if (this.state.kind === 'judged') return this.state.working;
    return this.state.kind === 'judging' ? this.state.before : undefined;
  }
}

export const checker = new Checker();

/** The address of the page that checks a working, for a question if one is open. */
export function linkToWorking(question: string | undefined): string {
  return question ? `/working?${new URLSearchParams({ q: question })}` : '/working';
}
