import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, Service, Visit } from './service';

const PICTURE = '../crates/reader/tests/pictures/hand2.png';

let service: Service;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  [service, browser] = await Promise.all([Service.start(), launch()]);
});

afterAll(async () => {
  await browser?.close();
  expect(await service?.stop()).toBe(0);
});

beforeEach(async () => {
  visit = await Visit.begin(browser, service);
  await visit.open();
});

afterEach(async () => {
  expect(visit.strays, 'requests to other hosts').toEqual([]);
  expect(visit.errors, 'errors in the browser').toEqual([]);
  await visit.end();
});

describe('a photo', () => {
  test('is shown beside what was read, corrected, and only then asked', async () => {
    await visit.page.getByLabel('Photo', { exact: true }).setInputFiles(PICTURE);
    const photo = visit.page.getByTestId('photo');
    await photo.locator('mjx-container').first().waitFor();
    await photo.getByRole('img', { name: 'Your picture' }).waitFor();
    expect(await photo.textContent()).toContain('% sure');
    const box = visit.page.getByLabel('Your question');
    expect(await box.inputValue()).toBe('e^{2x}=4');
    expect(await visit.page.getByTestId('answer').count()).toBe(0);
    expect(await visit.flaws()).toEqual([]);
    await box.fill('Solve e^{2x} = 9');
    await box.press('Enter');
    await visit.answer.locator('mjx-container').first().waitFor();
    expect(visit.page.url()).toContain('9');
  });

  test('can be dropped onto the box', async () => {
    const bytes = [...readFileSync(PICTURE)];
    const data = await visit.page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }));
      return transfer;
    }, bytes);
    await visit.page.locator('form .box').dispatchEvent('drop', { dataTransfer: data });
    await visit.page.getByTestId('photo').waitFor();
  });

  test('that cannot be read says why', async () => {
    const broken = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('nothing') };
    await visit.page.getByLabel('Photo', { exact: true }).setInputFiles(broken);
    const failure = visit.page.getByTestId('photo-failure');
    await failure.waitFor();
    expect(await failure.textContent()).toContain('PNG, JPEG or WebP');
    // The browser reports the answer that said so.
    visit.errors.length = 0;
  });
});
