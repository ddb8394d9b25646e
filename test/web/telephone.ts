import { readFileSync } from 'node:fs';
import { TOTP, URI } from 'otpauth';
import type { Locator, Page } from 'playwright-core';

const step = 30_000;

/**
 * Time stands still for the server, ten seconds into the half minute in which the tests began: so no code runs out in the middle of one. It
 * is not just any time, for the browser has its own, by which cookies run out.
 */
export class StandingTime {
  private now = Math.floor(Date.now() / step) * step + 10_000;
  private readonly spy = jest.spyOn(Date, 'now').mockImplementation(() => this.now);

  /** A code is good once: the next one comes half a minute later. */
  pass = () => void (this.now += step);
  end = () => this.spy.mockRestore();
}

/** A telephone with an authenticator app that was given a secret. */
export class Telephone {
  private constructor(
    private readonly app: TOTP,
    private readonly time: StandingTime,
  ) {}

  /** `uri`: as it is read from a QR code. */
  static scanning = (uri: string, time: StandingTime) => new Telephone(URI.parse(uri) as TOTP, time);

  /** A code that was not shown before. */
  next(): string {
    this.time.pass();
    return this.app.generate();
  }

  /** None of those that are good now. */
  wrong = (): string => String((Number(this.app.generate()) + 1) % 1_000_000).padStart(6, '0');
}

/** What its camera reads from a picture on the page. */
export async function scanned(page: Page, picture: Locator): Promise<string> {
  await page.evaluate(readFileSync(require.resolve('jsqr'), 'utf8'));
  return page.evaluate<string>(read((await picture.screenshot()).toString('base64')));
}

/** Runs in the browser, which opens pictures. */
const read = (png: string) => `(async () => {
  const image = new Image();
  image.src = 'data:image/png;base64,${png}';
  await image.decode();
  const { width, height } = image;
  const paper = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  paper.drawImage(image, 0, 0);
  return jsQR(paper.getImageData(0, 0, width, height).data, width, height)?.data ?? '';
})()`;
