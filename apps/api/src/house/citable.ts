import type { Clock, LogOrigin } from '#event-store';
import type { Evidence } from '#evidence';
import type { DossierGiven } from '#evaluation';

/** What a unit may cite as evidence: the one place where that is said. */
export class Citable {
  constructor(
    private readonly evidence: Pick<Evidence, 'find'>,
    private readonly origin: LogOrigin,
    private readonly clock: Clock,
  ) {}

  /**
   * The file under a hash, if it was uploaded for this unit, in whatever year and by whomever, or by the person who cites it; null when
   * not, whether or not others have it; nothing to be said of the past of a made-up history, which is told without files.
   */
  async find(hash: string, unit: string, actor: string): Promise<DossierGiven['evidence']> {
    if (isToldWithoutFiles(this.origin, this.clock.now())) return undefined;
    const filed = await this.evidence.find(hash);
    const mine = filed?.brought.some((one) => one.unit === unit || one.by === actor);
    return filed && mine ? { mediaType: filed.mediaType, size: filed.size } : null;
  }
}

/** What a made-up history tells of the time before its clock stood still cites files that never were. */
export const isToldWithoutFiles = ({ illustrative, standsAt }: LogOrigin, at: string): boolean =>
  illustrative && standsAt !== undefined && at < standsAt;
