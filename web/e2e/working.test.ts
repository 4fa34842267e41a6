import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, Service, Visit } from './service';

const SMALL = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const SLIP = '2x + 3 = 7\n2x = 10\nx = 5';

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
});

afterEach(async () => {
  expect(visit.strays, 'requests to other hosts').toEqual([]);
  expect(visit.errors, 'errors in the browser').toEqual([]);
  await visit.end();
});

async function begin(options: Parameters<typeof Visit.begin>[2]): Promise<void> {
  await visit.end();
  visit = await Visit.begin(browser, service, options);
}

async function check(question: string, lines: string): Promise<void> {
  await visit.page.locator('#working-question').fill(question);
  await visit.page.locator('#working-lines').fill(lines);
  await visit.page.locator('form button[type="submit"]').click();
  await result().waitFor();
}

const result = () => visit.page.getByTestId('working');
const line = (number: number) => result().locator(`#line-${number}`);

describe('a working', () => {
  test('shows each line with its mark, what is wrong, and the marks', async () => {
    await visit.open('/working');
    await check('Solve 2x + 3 = 7', SLIP);
    const verdicts = await result()
      .locator('li')
      .evaluateAll((lines) => lines.map((item) => (item as HTMLElement).dataset['verdict']));
    expect(verdicts).toEqual(['follows', 'does-not-follow', 'follows']);
    await line(2).locator('.maths mjx-container').first().waitFor();
    const said = await line(2).innerText();
    expect(said).toContain('It does not follow from');
    expect(said).toContain('line 1 is true, but this line is not');
    await result().getByRole('heading', { name: 'Line 2 does not follow' }).waitFor();
    const marks = await result().locator('dl').innerText();
    expect(marks).toContain('2 of 3');
    expect(marks).toContain('wrong');
    await result().getByRole('link', { name: 'Line 2' }).click();
    expect(visit.page.url()).toMatch(/#line-2$/);
  });

  test('says on what condition a line follows', async () => {
    await visit.open('/working');
    await check('Solve x^2 = 3x', 'x = 3');
    const said = await line(1).innerText();
    expect(said).toContain('Take care');
    expect(said).toContain('holds only where');
    expect(await result().innerText()).toContain('without any working');
  });

  test('is judged without a question that is not understood', async () => {
    await visit.open('/working');
    await check('Why is the sky blue?', '3 + 4\n= 7');
    expect(await result().innerText()).toContain('judged without it');
    await result().getByRole('heading', { name: 'Every line follows' }).waitFor();
  });

  test('is announced, and its result goes when it is changed', async () => {
    await visit.open('/working');
    await check('Solve 2x + 3 = 7', SLIP);
    const status = visit.page.getByRole('status');
    await expect
      .poll(() => status.textContent())
      .toContain('Line 2 does not follow. Lines that follow: 2 of 3. Final answer: wrong.');
    await visit.page.locator('#working-lines').press('End');
    await visit.page.keyboard.type('0');
    expect(await result().count()).toBe(0);
  });

  test('is written and checked by keyboard alone, and is still there after a reload', async () => {
    const { keyboard } = visit.page;
    await visit.open('/working');
    await visit.page.locator('#working-question').focus();
    await keyboard.press('Tab');
    await keyboard.type('3 + 4');
    await keyboard.press('Enter');
    await keyboard.type('= 8');
    await keyboard.press('Control+Enter');
    await result().getByRole('heading', { name: 'Line 2 does not follow' }).waitFor();
    await visit.open('/working');
    expect(await visit.page.locator('#working-lines').inputValue()).toBe('3 + 4\n= 8');
  });

  test('takes the question that is open on the other page', async () => {
    await visit.open(`/?q=${encodeURIComponent('Solve 2x + 5 = 11 for x')}`);
    await visit.answer.waitFor();
    await visit.page.getByRole('link', { name: 'Check my working' }).click();
    await expect
      .poll(() => visit.page.locator('#working-question').inputValue())
      .toBe('Solve 2x + 5 = 11 for x');
    await visit.page.getByRole('link', { name: 'Ask', exact: true }).click();
    await visit.answer.waitFor();
  });

  test('that could not be sent says so, and is sent again', async () => {
    await visit.open('/working');
    await visit.context.setOffline(true);
    await visit.page.locator('#working-lines').fill(SLIP);
    await visit.page.locator('#working-lines').press('Control+Enter');
    await visit.page.getByTestId('failure').waitFor();
    await visit.context.setOffline(false);
    await visit.page.getByRole('button', { name: 'Try again' }).click();
    await result().waitFor();
    // The browser reports the requests that could not be made.
    visit.errors.length = 0;
  });
});

describe.each([
  ['English', 'English'],
  ['Nepali', 'नेपाली']
])('in %s', (_, language) => {
  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['small', SMALL]
  ])('has no accessibility flaws and never scrolls sideways: %s', async (look, options) => {
    await begin(options);
    await visit.open('/working');
    await visit.page.getByRole('button', { name: language }).click();
    expect(await visit.flaws()).toEqual([]);
    expect(await visit.overflow()).toBe(0);
    const wide = `x = ${Array.from({ length: 30 }, (_, n) => `1${n}`).join(' + ')}`;
    for (const [question, lines] of [
      ['Solve 2x + 3 = 7', `${SLIP}\nx = = 3\n${'Wort'.repeat(60)}`],
      ['Solve x^2 = 3x', 'x = 3'],
      ['Simplify (x^2 - 1)/(x - 1)', `(x-1)(x+1)/(x-1)\nx + 1\n${wide}`]
    ] as const) {
      await check(question, lines);
      await result().locator('mjx-container').first().waitFor();
      await visit.page.waitForTimeout(300);
      expect(await visit.overflow(), lines).toBe(0);
      expect(await visit.flaws()).toEqual([]);
      const folder = process.env.SCREENSHOTS;
      const name = `${look}-${language}-${question.length}.png`;
      if (folder) await visit.page.screenshot({ path: `${folder}/${name}`, fullPage: true });
    }
  });
});
