import { statfs } from 'node:fs/promises';
import type { NextFunction, Request, Response } from 'express';
import type { House } from '../house/house';

/** How long the readings may take to come up to the log before the server counts as behind, in milliseconds. */
const patience = 2_000;

/** Whether the server can do its work, part by part. Says nothing of what is in the house. */
export class Readiness {
  private ending = false;

  constructor(
    private readonly house: House,
    private readonly leastFree: number,
  ) {}

  /** From now on it is not ready: it has been told to end. */
  end() {
    this.ending = true;
  }

  /** Once it has been told to end, whoever was answered has to connect anew, and finds it gone: else a busy connection would never be let go. */
  farewell = (_: Request, response: Response, next: NextFunction) => {
    if (this.ending) response.setHeader('Connection', 'close');
    next();
  };

  async parts(): Promise<Record<string, boolean>> {
    const { store, vault, readings, data } = this.house;
    const well = (look: () => Promise<unknown>) =>
      look().then(
        () => true,
        () => false,
      );
    return {
      serving: !this.ending,
      log: await well(() => store.head()),
      vault: await well(async () => vault.person('')),
      readings: await well(async () => readings.teller.after(await store.head(), patience)),
      disk: await well(async () => {
        const { bavail, bsize } = await statfs(data);
        if (bavail * bsize < this.leastFree) throw new Error('There is too little room.');
      }),
    };
  }
}
