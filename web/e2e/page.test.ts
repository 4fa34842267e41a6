import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, Service, Visit } from './service';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const LINEAR = 'Solve 2x + 5 = 11 for x';
const QUADRATIC = 'Solve x^2 - 5x + 6 = 0';
const NONSENSE = 'Please fry 2 eggs';

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

/** Waits until a formula inside `locator` has been typeset. */
async function typeset(locator: ReturnType<Visit['page']['locator']>): Promise<void> {
  await locator.locator('mjx-container').first().waitFor();
}

describe('asking', () => {
  test('shows the answer, typeset, with its verdict in words', async () => {
    await visit.open();
    await visit.ask(LINEAR);
    await typeset(visit.answer);
    expect(await visit.answer.locator('math').first().textContent()).toContain('3');
    await visit.page
      .getByText(/Checked exactly/)
      .first()
      .waitFor();
    expect(await visit.page.title()).toContain(LINEAR);
  });

  test('previews how the question is read while it is typed', async () => {
    await visit.open();
    await visit.page.getByLabel('Your question').pressSequentially('Solve x^2 = \\frac{9}{4}');
    const preview = visit.page.locator('form .preview');
    await typeset(preview);
    expect(await visit.page.getByTestId('answer').count()).toBe(0);
  });

  test('draws a graph and marks the roots', async () => {
    await visit.open(`/?q=${encodeURIComponent(QUADRATIC)}`);
    const graph = visit.page.getByRole('figure', { name: 'Graph' });
    await graph.waitFor();
    expect(await graph.locator('svg circle.found').count()).toBe(2);
    expect(await graph.getByRole('img').count()).toBe(1);
  });

  test('draws an inequality on the number line', async () => {
    await visit.open(`/?q=${encodeURIComponent('Solve 3x - 2 > 7')}`);
    await visit.page.getByRole('figure', { name: 'Number line' }).waitFor();
  });

  test('says what it does not understand, and leads back to the question', async () => {
    await visit.open();
    await visit.ask(NONSENSE);
    const problem = visit.page.getByTestId('problem');
    await problem.waitFor();
    await problem.getByRole('button', { name: 'Change the question' }).click();
    const box = visit.page.getByLabel('Your question');
    expect(await box.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('says when the server is gone, and tries again', async () => {
    await visit.open();
    await visit.context.setOffline(true);
    await visit.ask(LINEAR);
    await visit.page.getByTestId('failure').waitFor();
    await visit.context.setOffline(false);
    await visit.page.getByRole('button', { name: 'Try again' }).click();
    await typeset(visit.answer);
    // The browser reports the requests that could not be made.
    visit.errors.length = 0;
  });
});

describe('steps', () => {
  test('open one by one and all at once', async () => {
    await visit.open(`/?q=${encodeURIComponent(QUADRATIC)}`);
    const why = visit.page.getByRole('button', { name: 'Why step 1?' });
    await why.click();
    expect(await why.getAttribute('aria-expanded')).toBe('true');
    const reason = visit.page.locator(`[id="${await why.getAttribute('aria-controls')}"]`);
    expect((await reason.textContent())?.trim()).not.toBe('');
    expect(await reason.isVisible()).toBe(true);
    await visit.page.getByRole('button', { name: 'Open all' }).click();
    await visit.page.getByRole('button', { name: 'Close all' }).click();
    expect(await reason.isVisible()).toBe(false);
  });
});

describe('several methods', () => {
  test('stand beside each other when they are compared', async () => {
    await visit.open(`/?q=${encodeURIComponent(QUADRATIC)}`);
    await visit.page.getByRole('heading', { name: 'By factors' }).waitFor();
    const button = visit.page.getByRole('button', { name: 'By the formula' });
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await visit.page.getByRole('heading', { name: 'By the formula' }).waitFor();
    await visit.page.getByText('Use the quadratic formula').waitFor();
    expect(await visit.flaws()).toEqual([]);
    await button.click();
    expect(await visit.page.getByRole('heading', { name: 'By the formula' }).count()).toBe(0);
  });
});

describe('a long chain of steps', () => {
  // ((1 + 2)·3 + 4)·5 + …: each operation is a step.
  const long = Array.from({ length: 15 }, (_, n) => 2 * n + 3).reduce(
    (inner, n) => `(${inner})*${n}+${n + 1}`,
    '1+2'
  );

  test('shows its ends first, and all of it when asked', async () => {
    await visit.open(`/?q=${encodeURIComponent(long)}`);
    await typeset(visit.answer);
    const numbers = visit.page.locator('li > .number');
    const few = await numbers.count();
    const between = visit.page.getByRole('button', { name: /^Show the \d+ steps between$/ });
    const left = Number(/\d+/.exec((await between.textContent()) ?? '')?.[0]);
    await between.click();
    await expect.poll(() => numbers.count()).toBe(few + left);
    expect(await between.count()).toBe(0);
  });
});

describe('links', () => {
  test('reproduce a question, and the back button returns to the one before', async () => {
    await visit.open(`/?q=${encodeURIComponent(LINEAR)}`);
    await typeset(visit.answer);
    expect(await visit.page.getByLabel('Your question').inputValue()).toBe(LINEAR);
    await visit.ask(QUADRATIC);
    await visit.page.waitForURL(/x%5E2/);
    await visit.page.goBack();
    await visit.page.waitForFunction(
      (question) => document.querySelector('textarea')?.value === question,
      LINEAR
    );
  });

  test('lead from the examples', async () => {
    await visit.open();
    const examples = visit.page.getByRole('navigation', { name: 'Try one' }).getByRole('link');
    const addresses = await examples.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? '')
    );
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      await visit.open(address);
      await visit.answer.waitFor({ timeout: 5000 });
    }
  });

  test('keep earlier questions in this browser until they are cleared', async () => {
    await visit.open(`/?q=${encodeURIComponent(LINEAR)}`);
    await typeset(visit.answer);
    await visit.open();
    await visit.page.getByRole('link', { name: LINEAR }).waitFor();
    await visit.page.getByRole('button', { name: 'Clear' }).click();
    await visit.open();
    expect(await visit.page.getByText('Earlier questions').count()).toBe(0);
  });
});

describe('checking an answer', () => {
  const compare = async (mine: string, right: string) => {
    await visit.page.getByLabel('Your answer').fill(mine);
    await visit.page.getByLabel('Right answer').fill(right);
    await visit.page.getByRole('button', { name: 'Check', exact: true }).click();
  };

  test('right in another form', async () => {
    await visit.open();
    await compare('2/4', '\\frac{1}{2}');
    await visit.page.getByText('Right: both mean the same').waitFor();
  });

  test('wrong, with a case that shows it', async () => {
    await visit.open();
    await compare('x^2 + 1', '(x+1)^2');
    const panel = visit.page.getByRole('region', { name: 'Check my answer' });
    await panel.getByText('Not the same').waitFor();
    await typeset(panel.locator('dl'));
  });

  test('draws two functions and the place where they differ', async () => {
    await visit.open();
    await compare('x^2 + 1', '(x+1)^2');
    const panel = visit.page.getByRole('region', { name: 'Check my answer' });
    const graph = panel.getByRole('figure', { name: 'Graph' });
    await graph.waitFor();
    expect(await graph.locator('svg .curve').count()).toBe(2);
    expect(await graph.locator('svg circle.found').count()).toBe(2);
    expect(await graph.locator('svg .gap').count()).toBe(1);
    expect(await visit.flaws()).toEqual([]);
  });

  test('asks for a form, places or a value of π if the question does', async () => {
    await visit.open();
    await visit.page.getByText('What the question asks for').click();
    await visit.page.getByLabel('Form').selectOption('Simplest form');
    await compare('2/4', '1/2');
    await visit.page.getByText('The value is right, the form is not').waitFor();
    await visit.page.getByLabel('Form').selectOption('Any form');
    await visit.page.getByLabel('Value of π').selectOption('22/7');
    await compare('154', '49\\pi');
    await visit.page.getByText('Right: both mean the same').waitFor();
    await visit.page.getByLabel('Decimal places').fill('2');
    await compare('1.41', '\\sqrt2');
    await visit.page.getByText('Right: both mean the same').waitFor();
    expect(await visit.flaws()).toEqual([]);
  });

  test('takes the right answer from the question', async () => {
    await visit.open(`/?q=${encodeURIComponent(LINEAR)}`);
    await typeset(visit.answer);
    await visit.page.getByLabel('Your answer').fill('x = 3');
    await visit.page.getByLabel('Your answer').press('Enter');
    await visit.page.getByText('Right: both mean the same').waitFor();
  });
});

test('without MathJax everything is there as plain text', async () => {
  await visit.open();
  await visit.context.route('**/*.js', (route) => route.abort());
  await visit.ask(QUADRATIC);
  await visit.answer.waitFor();
  expect(await visit.answer.innerText()).toContain('3');
  expect(await visit.page.locator('main').innerText()).not.toMatch(/\\[a-z]/);
  expect(await visit.page.locator('mjx-container').count()).toBe(0);
  // The browser reports the scripts that did not come.
  visit.errors.length = 0;
});

test('nothing jumps when the formulas are typeset', async () => {
  await visit.open();
  await visit.page.evaluate(() => {
    const watch = window as unknown as { shift: number };
    watch.shift = 0;
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[];
      // What moves because something was asked is no surprise.
      for (const { value, hadRecentInput } of shifts) if (!hadRecentInput) watch.shift += value;
    }).observe({ type: 'layout-shift' });
  });
  await visit.ask(QUADRATIC);
  await typeset(visit.answer);
  await visit.page.waitForTimeout(500);
  const shift = await visit.page.evaluate(() => (window as unknown as { shift: number }).shift);
  console.log(`layout shift: ${shift.toFixed(3)}`);
  expect(shift).toBeLessThan(0.1);
});

describe('everyone', () => {
  test('can use the keyboard alone', async () => {
    const { page } = visit;
    const { keyboard } = page;
    await visit.open();
    await keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await tabTo('#question');
    await keyboard.type(QUADRATIC);
    await keyboard.press('Shift+Enter');
    await keyboard.press('Backspace');
    await keyboard.press('Enter');
    await typeset(visit.answer);
    await tabTo('button[aria-expanded]');
    await keyboard.press('Enter');
    const opened = page.locator('button[aria-expanded="true"]');
    await opened.first().waitFor();
    const outline = await opened
      .first()
      .evaluate((button) => getComputedStyle(button).outlineStyle);
    expect(outline).toBe('solid');

    async function tabTo(selector: string): Promise<void> {
      for (let pressed = 0; pressed < 40; pressed += 1) {
        const there = await page.evaluate((s) => document.activeElement?.matches(s), selector);
        if (there) return;
        await keyboard.press('Tab');
      }
      throw new Error(`${selector} can't be reached with the Tab key`);
    }
  });

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['phone', PHONE]
  ])('finds no accessibility flaws: %s', async (_, options) => {
    await visit.end();
    visit = await Visit.begin(browser, service, options);
    await visit.open();
    expect(await visit.flaws()).toEqual([]);
    await visit.ask(QUADRATIC);
    await typeset(visit.answer);
    await visit.page.getByRole('button', { name: 'Open all' }).click();
    await visit.page.getByLabel('Your answer').fill('x = 7');
    await visit.page.getByRole('button', { name: 'Check', exact: true }).click();
    await visit.page.getByText('Not the same').waitFor();
    expect(await visit.flaws()).toEqual([]);
    await visit.ask(NONSENSE);
    await visit.page.getByTestId('problem').waitFor();
    expect(await visit.flaws()).toEqual([]);
  });

  test('can read it in Nepali, and finds it in Nepali again', async () => {
    await visit.open(`/?q=${encodeURIComponent(LINEAR)}`);
    await visit.page.getByRole('button', { name: 'नेपाली' }).click();
    await visit.page.getByRole('heading', { name: 'चरणहरू' }).waitFor();
    await visit.open();
    expect(await visit.page.locator('html').getAttribute('lang')).toBe('ne');
    expect(await visit.flaws()).toEqual([]);
  });

  test('never has to scroll sideways on a phone', async () => {
    await visit.end();
    visit = await Visit.begin(browser, service, PHONE);
    await visit.open();
    expect(await visit.overflow()).toBe(0);
    const long = `Expand ${Array.from({ length: 9 }, (_, n) => `(x + ${n + 1})`).join('')}`;
    for (const question of [QUADRATIC, long, NONSENSE, '9'.repeat(300), '\\frac{1}{2} + 2^100']) {
      await visit.ask(question);
      await visit.page.waitForLoadState('networkidle');
      await visit.page.waitForTimeout(200);
      expect(await visit.overflow(), question).toBe(0);
    }
  });
});

test('the first visit stays light', async () => {
  await visit.open();
  const first = [...visit.received.values()].reduce((sum, bytes) => sum + bytes, 0);
  await visit.ask(LINEAR);
  await typeset(visit.answer);
  await visit.page.evaluate(() => document.fonts.ready);
  await visit.page.waitForTimeout(500);
  const all = [...visit.received.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log(
    `first page: ${kilobytes(first)} kB; with MathJax and its fonts: ${kilobytes(all)} kB`
  );
  expect(first).toBeLessThan(100_000);
  expect(all).toBeLessThan(500_000);
});

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
