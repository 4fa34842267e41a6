// One question at a time: what is being asked, and what came back.

import { ask, type Answer, type Failure } from '../api/client';
import { history } from '../history/history.svelte';
import { speech } from '../words/speech.svelte';

export type State =
  | { kind: 'idle' }
  | { kind: 'asking'; question: string; before: Answer | undefined }
  | { kind: 'answered'; answer: Answer }
  | { kind: 'failed'; question: string; failure: Failure };

class Asker {
  /** What stands in the question box. */
  draft = $state('');
  state: State = $state.raw({ kind: 'idle' });

  #request: AbortController | undefined;

  /** Asks; an earlier question that is still being worked is dropped. */
  async ask(question: string): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.state = { kind: 'asking', question, before: this.answer };
    const result = await ask(question, speech.language, request.signal);
    if (request !== this.#request) return;
    if (result.ok) {
      this.state = { kind: 'answered', answer: result.value };
      if (!result.value.problem) history.remember(question);
    } else {
      this.state = { kind: 'failed', question, failure: result.failure };
    }
  }

  /** Asks the same again: in another language, or after a failure. */
  again(): void {
    const question = this.question;
    if (question !== undefined) void this.ask(question);
  }

  /** Back to the empty page. */
  reset(): void {
    this.#request?.abort();
    this.#request = undefined;
    this.state = { kind: 'idle' };
  }

  get question(): string | undefined {
    if (this.state.kind === 'idle') return undefined;
    return this.state.kind === 'answered' ? this.state.answer.question : this.state.question;
  }

  get answer(): Answer | undefined {
    if (this.state.kind === 'answered') return this.state.answer;
    return this.state.kind === 'asking' ? this.state.before : undefined;
  }
}

export const asker = new Asker();

/** The address that asks a question when it is opened. */
export function linkTo(question: string): string {
  return `/?${new URLSearchParams({ q: question })}`;
}
