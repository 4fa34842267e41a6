import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, Service, Visit } from './service';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** A question for each kind of picture, and the name of the picture. */
const QUESTIONS: [string, string][] = [
  ['Graph', 'Find the area enclosed by the curves y = x^2 and y = x'],
  ['Graph', 'Find the image of A(1, 2), B(3, 4) and C(5, 1) under reflection in the y-axis.'],
  ['Number line', 'Solve |x - 2| < 3'],
  ['Figure', 'Find the length of the diagonal of a rectangle with length 8 cm and breadth 6 cm.'],
  ['Figure', 'Find the volume of a cone of radius 7 cm and height 24 cm.'],
  [
    'Figure',
    'The angle of elevation of the top of a tower from a point on the ground is 30°. On walking 20 m towards the tower, the angle of elevation becomes 60°. Find the height of the tower.'
  ],
  [
    'Venn diagram',
    'In a survey of 100 people, 60 like tea, 45 like coffee and 25 like both. How many like neither?'
  ],
  [
    'Chart',
    'Find the median from the following data: Marks: 0-10, 10-20, 20-30, 30-40, 40-50 Number of students: 4, 6, 10, 8, 2'
  ]
];

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
  visit = await Visit.begin(browser, service, PHONE);
});

afterEach(async () => {
  expect(visit.strays, 'requests to other hosts').toEqual([]);
  expect(visit.errors, 'errors in the browser').toEqual([]);
  await visit.end();
});

describe('figures on a phone', () => {
  test.each(QUESTIONS)('%s: %s', async (name, question) => {
    await visit.open(`/?q=${encodeURIComponent(question)}`);
    const figure = visit.page.getByRole('figure', { name });
    await figure.waitFor();
    // Drawn, and said in words to whoever can't see it.
    expect(await figure.locator('svg path, svg circle').count()).toBeGreaterThan(2);
    const picture = figure.getByRole('img');
    const words = figure.locator('figcaption');
    expect(await picture.getAttribute('aria-labelledby')).toBe(await words.getAttribute('id'));
    expect((await words.textContent())?.trim()).not.toBe('');
    expect(await visit.overflow(), 'scrolls sideways').toBe(0);
    expect(await visit.flaws()).toEqual([]);
  });

  test('nothing that is written leaves the picture', async () => {
    for (const [, question] of QUESTIONS) {
      await visit.open(`/?q=${encodeURIComponent(question)}`);
      const figure = visit.page.getByRole('figure').first();
      await figure.locator('mjx-container').first().waitFor();
      await visit.page.waitForTimeout(400);
      const outside = await figure.evaluate((element) => {
        const frame = element.getBoundingClientRect();
        const notes = [...element.querySelectorAll('.note')];
        return notes
          .filter((note) => {
            const box = note.getBoundingClientRect();
            return box.left < frame.left - 1 || box.right > frame.right + 1;
          })
          .map((note) => note.textContent);
      });
      expect(outside, question).toEqual([]);
    }
  });
});
