import { Registry } from 'prom-client';
import type { House } from '../../apps/api/src/house/house';
import { known } from '../../apps/api/src/settings/settings';
import type { Setting } from '../../apps/api/src/settings/reading';
import { Metrics } from '../../apps/api/src/watch/metrics';

const cell = (text: string) => text.replace(/\|/g, '\\|');

/** Every setting as the program reads it: its name, what it means, what holds when nothing is said. */
export function settingsTable(): string {
  const rows = Object.entries<Setting<unknown>>(known).map(
    ([name, { meaning, otherwise }]) =>
      `| \`${name}\` | ${cell(meaning)} | ${otherwise === '' ? '' : `\`${String(otherwise)}\``} |`,
  );
  return ['| setting | meaning | when nothing is said |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Every figure of ours that /metrics shows. */
export async function metricsTable(): Promise<string> {
  const shown = jest.spyOn(Registry.prototype, 'registerMetric');
  const house = { readings: { teller: { progress: () => [] } }, store: { head: async () => '' } };
  new Metrics(house as unknown as House);
  const ours = shown.mock.calls.map(([metric]) => metric as unknown as { name: string; help: string; labelNames?: string[] });
  shown.mockRestore();
  const rows = ours
    .filter(({ name }) => !/^minhbach_(process|nodejs)_/.test(name))
    .map(({ name, help, labelNames = [] }) => `| \`${name}\` | ${cell(help)} | ${labelNames.join(', ')} |`);
  return ['| figure | meaning | labels |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The page with what stands between its marks made anew. */
export function renewed(page: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const place = new RegExp(`(<!-- ${name}:[^>]*-->\n)[^]*(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`The page has no place for ${name}.`);
    return text.replace(place, (_, before: string, after: string) => `${before}${part}\n${after}`);
  }, page);
}
