import type { House } from '../house/house';
import type { Settings } from '../settings/settings';
import { silentLog, type Log } from './log';
import { Metrics } from './metrics';
import { Rate } from './rates';
import { Readiness } from './readiness';
import { SecurityLog } from './security-log';

/** All that watches over a server: its log, its figures, whether it is ready, how often it may be asked. */
export interface Watch {
  readonly log: Log;
  readonly security: SecurityLog;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly perPerson: Rate;
  readonly perAddress: Rate;
  readonly settings: Settings;
}

export const watchOver = (house: House, settings: Settings, log: Log = silentLog()): Watch => ({
  log,
  security: new SecurityLog(log, house.access.mark),
  metrics: new Metrics(house),
  readiness: new Readiness(house, settings.MIN_FREE_MB * 1024 * 1024),
  perPerson: new Rate(settings.RATE_PER_PERSON),
  perAddress: new Rate(settings.RATE_PER_ADDRESS),
  settings,
});
