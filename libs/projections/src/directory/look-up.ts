import type { Period } from '#evaluation';
import type { Regulation } from '#regulation';
import { isCalled, slug } from '#territory';
import { kindWords } from '../labels';
import type { Retellings } from '../projection';
import { directory } from './directory';
import type { KnownCycle, KnownDossier, KnownJurisdiction, KnownRegulation, KnownUnit } from './known';
import { byName, only } from './only';

/** Finds what people mean by their words. Refuses "not-found" with what is known, and "ambiguous" with the candidates: it never guesses. */
export class Directory {
  private readonly documents = new Map<string, KnownRegulation>();

  constructor(private readonly models: Retellings) {}

  jurisdictions(): KnownJurisdiction[] {
    return this.rows.all<KnownJurisdiction>('SELECT id, name, zone, short AS slug FROM jurisdictions ORDER BY slug, id');
  }

  /** By id, name or slug: "lao-cai", "Thành phố Lào Cai". Of these only, if some are given. */
  jurisdiction(written: string, all: readonly KnownJurisdiction[] = this.jurisdictions()): KnownJurisdiction {
    const found = all.filter(({ id, name }) => id === written || isCalled(name, written));
    return only(
      found,
      { vi: `địa bàn "${written}"`, en: `jurisdiction "${written}"` },
      all.map(({ name, slug }) => `${name} (${slug})`),
    );
  }

  units(jurisdiction?: string): KnownUnit[] {
    const sql = 'SELECT id, jurisdiction, name, type, code, since, short AS slug FROM units';
    const units = jurisdiction
      ? this.rows.all<KnownUnit>(`${sql} WHERE jurisdiction = ?`, jurisdiction)
      : this.rows.all<KnownUnit>(sql);
    return units.sort((one, other) => byName(one.name, other.name) || (one.id < other.id ? -1 : 1));
  }

  /** By id, code, name or slug, with or without diacritics and type word: "binh-minh", "phuong-binh-minh", "Bình Minh", "02658". In one jurisdiction, in some, or anywhere. */
  unit(where: string | readonly string[] | undefined, written: string): KnownUnit {
    const all = Array.isArray(where) ? where.flatMap((one: string) => this.units(one)) : this.units(where as string | undefined);
    const called = all.filter(({ id, code, name }) => id === written || code === written || isCalled(name, written));
    const whole = called.filter(({ name }) => slug(name) === slug(written));
    const found = whole.length ? whole : called;
    return only(
      found,
      { vi: `đơn vị "${written}"`, en: `unit "${written}"` },
      all.map(({ name, slug }) => `${name} (${slug})`),
    );
  }

  cycles(jurisdiction?: string): KnownCycle[] {
    return this.rows
      .all<CycleRow>('SELECT id, jurisdiction, kind, period, regulation, units, closed FROM cycles ORDER BY label, kind, id')
      .map((row) => ({ ...row, period: JSON.parse(row.period) as Period, closed: row.closed === 1 }))
      .filter((cycle) => !jurisdiction || cycle.jurisdiction === jurisdiction);
  }

  /** By what people call the period: "2018". */
  cycle(jurisdiction: string, kind: string, label: string): KnownCycle {
    const all = this.cycles(jurisdiction).filter((cycle) => cycle.kind === kind);
    const { vi, en } = kindWords(kind);
    const words = { vi: `kỳ đánh giá ${vi} "${label}"`, en: `${en} cycle "${label}"` };
    return only(
      all.filter(({ period }) => period.label === label),
      words,
      all.map(({ period }) => period.label),
    );
  }

  /** The dossiers of a unit; of a cycle. */
  dossiers(of: { unit?: string; cycle?: string }): KnownDossier[] {
    const [column, value] = of.unit !== undefined ? ['unit', of.unit] : ['cycle', of.cycle ?? ''];
    return this.rows
      .all<DossierRow>(
        `SELECT id, cycle, jurisdiction, unit, kind, period, regulation FROM dossiers WHERE ${column} = ? ORDER BY label, kind, id`,
        value,
      )
      .map((row) => ({ ...row, period: JSON.parse(row.period) as Period }));
  }

  /** One unit, one kind, one period. */
  dossier(unit: string, kind: string, label: string): KnownDossier {
    const all = this.dossiers({ unit }).filter((dossier) => dossier.kind === kind);
    const { vi, en } = kindWords(kind);
    const name = this.unitName(unit);
    const words = { vi: `hồ sơ ${vi} "${label}" của ${name}`, en: `${en} dossier "${label}" of ${name}` };
    return only(
      all.filter(({ period }) => period.label === label),
      words,
      all.map(({ period }) => period.label),
    );
  }

  dossierById(id: string): KnownDossier {
    const row = this.rows.one<DossierRow>(
      'SELECT id, cycle, jurisdiction, unit, kind, period, regulation FROM dossiers WHERE id = ?',
      id,
    );
    return only(
      row ? [{ ...row, period: JSON.parse(row.period) as Period }] : [],
      { vi: `hồ sơ "${id}"`, en: `dossier "${id}"` },
      null,
    );
  }

  /** The unit's name; its id when nothing is known of it. */
  unitName(id: string): string {
    return this.rows.one<{ name: string }>('SELECT name FROM units WHERE id = ?', id)?.name ?? id;
  }

  regulations(jurisdiction?: string): KnownRegulation[] {
    const hashes = this.rows.all<{ hash: string; jurisdiction: string }>(
      'SELECT hash, jurisdiction FROM regulations ORDER BY code, hash',
    );
    return hashes.filter((one) => !jurisdiction || one.jurisdiction === jurisdiction).map(({ hash }) => this.regulation(hash));
  }

  /** A published regulation by its hash. */
  regulation(hash: string): KnownRegulation {
    const kept = this.documents.get(hash);
    if (kept) return kept;
    const row = this.rows.one<RegulationRow>(
      'SELECT hash, jurisdiction, code, kind, document FROM regulations WHERE hash = ?',
      hash,
    );
    const words = { vi: `quy định có mã băm ${hash}`, en: `regulation with the hash ${hash}` };
    const found = only(row ? [{ ...row, document: JSON.parse(row.document) as Regulation }] : [], words, null);
    this.documents.set(hash, found);
    return found;
  }

  private get rows() {
    return this.models.rows(directory);
  }
}

type CycleRow = Omit<KnownCycle, 'period' | 'closed'> & { period: string; closed: number };
type DossierRow = Omit<KnownDossier, 'period'> & { period: string };
type RegulationRow = Omit<KnownRegulation, 'document'> & { document: string };
