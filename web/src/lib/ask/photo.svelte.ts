// A picture that becomes a question: what is shown of it, and what was read.

import { readPicture, type Failure, type ReadPicture } from '../api/client';
import { asker } from './asker.svelte';

type State =
  | { kind: 'none' }
  | { kind: 'reading'; picture: string }
  | { kind: 'read'; picture: string; reading: ReadPicture }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'unfit' };

const KINDS = ['image/png', 'image/jpeg', 'image/webp'];

class Photo {
  state: State = $state.raw({ kind: 'none' });

  #latest: Blob | undefined;

  /** Reads a picture and puts the text into the question box, where it can be corrected. */
  async read(file: Blob): Promise<void> {
    this.#latest = file;
    if (!KINDS.includes(file.type)) {
      this.state = { kind: 'unfit' };
      return;
    }
    // The page's security policy allows pictures from the server and in addresses of their own.
    const picture = await dataAddress(file);
    if (this.#latest !== file) return;
    this.state = { kind: 'reading', picture };
    const result = await readPicture(file);
    if (this.#latest !== file) return;
    if (result.ok) {
      asker.draft = result.value.text;
      this.state = { kind: 'read', picture, reading: result.value };
    } else {
      this.state = { kind: 'failed', failure: result.failure };
    }
  }

  /** Forgets the picture. */
  remove(): void {
    this.#latest = undefined;
    this.state = { kind: 'none' };
  }
}

export const photo = new Photo();

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(file);
  });
}
