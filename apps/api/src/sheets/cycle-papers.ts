import { refuse, type Day, type Grant } from '#kernel';
import type { Recognition, Summary } from '#papers';
import type { KnownCycle } from '#projections';
import { Injectable } from '@nestjs/common';
import { Notice } from '../door/notice';
import { House } from '../house/house';
import { reaches } from '../readings/rights';

/** What the papers of a whole cycle are made of, from the retellings. */
@Injectable()
export class CyclePapers {
  constructor(
    private readonly house: House,
    private readonly notice: Notice,
  ) {}

  /** All units whose dossiers these grants reach, by name. */
  summary(known: KnownCycle, grants: readonly Grant[]): Summary {
    const { jurisdiction, kind, period, id: cycle } = known;
    const there = { jurisdiction, kind, cycle, period };
    const lines = this.lines(known).filter(({ unit }) => grants.some((grant) => reaches(grant, { ...there, unit })));
    return {
      ...this.about(known),
      lines: lines.map(({ dossier, unitName, selfTotal, proposed, decided, document, closedWithoutRating }) => ({
        unitName,
        self: selfTotal,
        computed: this.house.readings.ratings.of(dossier).computed.at(-1)?.result ?? null,
        proposed,
        decided,
        document,
        withoutRating: closedWithoutRating,
      })),
    };
  }

  /** The units whose title was decided, or proposed and not decided yet, by name. Refuses a cycle in which there are none. */
  recognition(known: KnownCycle, day: Day): Recognition {
    const units = this.lines(known).flatMap(({ unitName, total, proposed, decided }) => {
      const rating = decided ?? proposed;
      return rating?.title ? [{ unitName, total, className: rating.className?.vi ?? null }] : [];
    });
    return units.length ? { ...this.about(known), day, units } : nobody();
  }

  private lines({ id }: KnownCycle) {
    return this.house.readings.ratings.ofCycle(id);
  }

  private about({ jurisdiction, kind, period, regulation }: KnownCycle) {
    const { directory } = this.house.readings;
    return {
      kind,
      jurisdictionName: directory.jurisdiction(jurisdiction).name,
      period: period.label,
      regulation: directory.regulation(regulation).document,
      notice: this.notice.words,
    };
  }
}

const nobody = (): never =>
  refuse(
    'nobody-to-recognise',
    'Chưa có đơn vị nào được đề xuất hoặc quyết định công nhận trong kỳ này.',
    'No unit has been proposed or decided for recognition in this cycle.',
  );
