import { House } from './house/house';
import { limitsFrom } from './house/then';
import { endWhenTold, serve, type Served } from './serve';
import { accessSettings, evidenceSettings, placeFrom, type Settings } from './settings/settings';
import { openLogFor, troubleOf } from './watch/log';
import { sendTraces } from './watch/traces';
import { watchOver } from './watch/watch';

/** Opens the house as the settings say, serves it, and ends in order when told to. */
export async function runServer(settings: Settings): Promise<{ served: Served; house: House }> {
  const log = await openLogFor(settings);
  const endTraces = settings.OTEL_EXPORTER_OTLP_ENDPOINT ? await sendTraces(settings.OTEL_EXPORTER_OTLP_ENDPOINT) : undefined;
  const trouble = (error: unknown) => log.error({ error: troubleOf(error) });
  const house = await House.open({
    ...placeFrom(settings),
    serves: true,
    trouble,
    evidence: evidenceSettings(settings),
    lookingBack: limitsFrom(settings),
    access: accessSettings(settings),
  });
  const place = { port: settings.PORT, host: settings.HOST };
  const served = await serve(house, place, watchOver(house, settings, log)).catch(async (error: unknown) => {
    await house.close();
    throw error;
  });
  log.info({ port: served.port }, 'serving');
  endWhenTold(served, house, async () => {
    log.info('ended in order');
    await endTraces?.();
  });
  return { served, house };
}
