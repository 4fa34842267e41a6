// The real server and a real browser, for the tests of the page.

import axe from 'axe-core';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const BINARY = process.env.AIMATHS_BIN ?? '../target/release/aimaths';
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** A running `aimaths serve`, at an address of its own. */
export class Service {
  private constructor(
    readonly address: string,
    private readonly process: ChildProcess
  ) {}

  static async start(): Promise<Service> {
    if (!existsSync(BINARY))
      throw new Error(`${BINARY} is not there: build it, or set AIMATHS_BIN`);
    const process = spawn(BINARY, ['serve', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit']
    });
    return new Service(await announced(process), process);
  }

  /** Asks it to stop and waits until it has. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGINT');
    return ended;
  }
}

/** The address that the server prints when it listens. */
function announced(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    process.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/[^\s]+/.exec(printed)?.[0];
      if (address) resolve(address.replace(/\/$/, ''));
    });
    process.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  });
}

/** A fresh visitor: nothing remembered, and everything that goes wrong noted. */
export class Visit {
  /** Errors on the console and in scripts: violations of the security policy are among them. */
  readonly errors: string[] = [];
  /** Requests to anywhere but the server. */
  readonly strays: string[] = [];
  /** Bytes that came over the wire, by address. */
  readonly received = new Map<string, number>();

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly service: Service
  ) {}

  static async begin(
    browser: Browser,
    service: Service,
    options: Parameters<Browser['newContext']>[0] = {}
  ): Promise<Visit> {
    const context = await browser.newContext({ baseURL: service.address, ...options });
    const visit = new Visit(await context.newPage(), context, service);
    visit.listen();
    return visit;
  }

  private listen(): void {
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    this.page.on('pageerror', (error) => this.errors.push(error.message));
    this.context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.service.address}/`) && !url.startsWith('data:')) {
        this.strays.push(url);
      }
    });
    this.context.on('requestfinished', async (request) => {
      const sizes = await request.sizes().catch(() => undefined);
      if (sizes) this.received.set(request.url(), sizes.responseBodySize);
    });
  }

  /** Opens the page, ready to be used. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(path, { waitUntil: 'networkidle' });
  }

  /** Types a question into the box and presses Enter. */
  async ask(question: string): Promise<void> {
    await this.page.getByLabel('Your question').fill(question);
    await this.page.getByLabel('Your question').press('Enter');
  }

  get answer() {
    return this.page.getByTestId('answer');
  }

  /** What axe finds wrong on the page as it stands. */
  async flaws(): Promise<string[]> {
    // Evaluated, not added as a script: the page's security policy allows no scripts from outside.
    await this.page.evaluate(axe.source);
    const found = await this.page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      })
    );
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`)
    );
  }

  /** How far the page can be scrolled sideways. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  async end(): Promise<void> {
    await this.context.close();
  }
}
