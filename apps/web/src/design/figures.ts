/** How numbers and days are written: exact values come as text ("179/2") and are rounded for showing only. */
export type Writing = 'vi' | 'en';

function parts(exact: string): [bigint, bigint] {
  const [over, under = '1'] = exact.split('/');
  if (over?.includes('.')) {
    const [whole = '0', rest = ''] = over.split('.');
    return [BigInt(whole + rest), 10n ** BigInt(rest.length)];
  }
  return [BigInt(over ?? '0'), BigInt(under)];
}

/** "179/2" → "89,50": half away from zero, with a decimal comma in Vietnamese. */
export function decimal(exact: string, places: number, writing: Writing = 'vi'): string {
  const [over, under] = parts(exact);
  const scaled = (over < 0n ? -over : over) * 10n ** BigInt(places);
  const rounded = (scaled * 2n + under) / (under * 2n);
  const digits = String(rounded).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, writing === 'vi' ? '.' : ',');
  const fraction = places ? (writing === 'vi' ? ',' : '.') + digits.slice(-places) : '';
  return (over < 0n && rounded !== 0n ? '−' : '') + whole + fraction;
}

/** Points with two places, or fewer where nothing is lost: "5", "4,5", "4,99". */
export const points = (exact: string, writing: Writing = 'vi') =>
  decimal(exact, 2, writing)
    .replace(/([.,]\d*?)0+$/, '$1')
    .replace(/[.,]$/, '');

/** "14/17" → "82,4 %". */
export function percent(exact: string, places = 1, writing: Writing = 'vi'): string {
  const [over, under] = parts(exact);
  return `${decimal(`${over * 100n}/${under}`, places, writing)}\u00a0%`;
}

/** A share as it was set: "4/5" → "80 %", "7/8" → "87,5 %". */
export function sharePercent(exact: string, writing: Writing = 'vi'): string {
  const [over, under] = parts(exact);
  return `${points(`${over * 100n}/${under}`, writing)}\u00a0%`;
}

/** Bytes as people say them: "843 B", "47,1 KB", "1,2 MB". */
export function fileSize(bytes: number, writing: Writing = 'vi'): string {
  if (bytes < 1024) return `${bytes}\u00a0B`;
  const [unit, of] = bytes < 1_048_576 ? ['KB', 1024] : ['MB', 1_048_576];
  return `${decimal(`${bytes}/${of}`, 1, writing)}\u00a0${unit}`;
}

/** As a number, for drawing only. */
export function drawn(exact: string): number {
  const [over, under] = parts(exact);
  return Number(over) / Number(under);
}

/** "2019-09-18" → "18/09/2019". */
export const day = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');

/** An instant in a zone: "18/09/2019 08:30". */
export function instant(iso: string, zone = 'Asia/Ho_Chi_Minh'): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(iso)).replace(', ', ' ');
}
