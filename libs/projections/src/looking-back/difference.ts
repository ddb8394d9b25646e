import type { Position, Recorded, Sentence } from '#kernel';
import type { Regulation } from '#regulation';
import type { DossierEvent } from '#evaluation';
import { idOf, type HouseEvent } from '../heard';
import { sentence } from '../history/sentences';
import { local, who } from '../history/timeline';
import { kindWords } from '../labels';

/** What a figure is of. */
export interface About {
  readonly reading: 'attainment' | 'rating' | 'leaf' | 'streak';
  readonly cycle: string | null;
  readonly dossier: string | null;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly kind: string;
  /** What people call the period; null for a streak, which is of many. */
  readonly period: string | null;
}

/** One figure that stands otherwise at the second moment than at the first. */
export interface Difference extends About {
  /** Stable name of the figure: "attained", "decision", "4.1 review". */
  readonly figure: string;
  readonly label: Sentence;
  /** Null where there was nothing yet. */
  readonly before: Sentence | null;
  readonly after: Sentence | null;
  /** What was recorded between the two moments and bears on it, oldest first. */
  readonly events: readonly Cause[];
}

/** An event that bears on a figure, for people. */
export interface Cause {
  readonly id: string;
  readonly position: Position;
  readonly type: string;
  readonly stream: string;
  readonly dossier: string | null;
  readonly at: string;
  readonly day: string;
  readonly time: string;
  readonly actor: string;
  readonly who: Sentence;
  readonly what: Sentence;
}

/** The event as people read it. `regulationOf` finds the rules a dossier is under. */
export function causeOf(event: Recorded<HouseEvent>, zone: string, regulationOf: (dossier: string) => Regulation): Cause {
  const dossier = event.stream.startsWith('dossier-') ? idOf(event) : null;
  return {
    id: event.id,
    position: event.position,
    type: event.type,
    stream: event.stream,
    dossier,
    at: event.context.recordedAt,
    ...local(event.context.recordedAt, zone),
    actor: event.context.actor,
    who: who(event),
    what: dossier === null ? ofTheCity(event) : sentence(event as Recorded<DossierEvent>, regulationOf(dossier)),
  };
}

function ofTheCity(event: HouseEvent): Sentence {
  if (event.type === 'CycleOpened') {
    const { kind, period, units } = event.data;
    return {
      vi: `Mở kỳ đánh giá ${kindWords(kind).vi} ${period.label} cho ${units.length} đơn vị.`,
      en: `The ${kindWords(kind).en} cycle ${period.label} was opened for ${units.length} units.`,
    };
  }
  if (event.type === 'AttainmentTargetSet') {
    const { kind, share, by } = event.data;
    return {
      vi: `Đặt chỉ tiêu ${kindWords(kind).vi} ${share} đến năm ${by}.`,
      en: `The ${kindWords(kind).en} target was set to ${share} by ${by}.`,
    };
  }
  if (event.type === 'RegulationPublished')
    return { vi: `Ban hành quy định ${event.data.code}.`, en: `The regulation ${event.data.code} was published.` };
  return { vi: event.type, en: event.type };
}
