import type { Period } from '#evaluation';
import type { Day, Scope, Sentence } from '#kernel';
import type { Regulation } from '#regulation';
import { isCalled, slug } from '#territory';
import { bodyNamed, kindWords } from '../labels';
import type { Retellings } from '../projection';
import { directory } from './directory';
import type {
  KnownCycle,
  KnownDossier,
  KnownJurisdiction,
  KnownLineage,
  KnownRegulation,
  KnownSituation,
  KnownTarget,
  KnownUnit,
} from './known';
import { lineageOf, type LineageRow } from './lineage';
import { byName, only } from './only';

const units = 'SELECT id, jurisdiction, name, type, code, since, short AS slug FROM units';
const byNameAndId = (one: KnownUnit, other: KnownUnit) => byName(one.name, other.name) || (one.id < other.id ? -1 : 1);

/** Finds what people mean by their words. Refuses "not-found" with what is known, and "ambiguous" with the candidates: it never guesses. */
export class Directory {
  private readonly documents = new Map<string, KnownRegulation>();
  /** What was read of the rows, for as long as nothing more is told: there are many dossiers, and seldom a new one. */
  private kept = { told: '', answers: new Map<string, unknown>() };

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

  /** The targets that stand in a jurisdiction, by kind. */
  targets(jurisdiction: string): KnownTarget[] {
    return this.rows
      .all<Omit<KnownTarget, 'basis'> & { basis: string }>(
        'SELECT kind, share, by, basis FROM targets WHERE jurisdiction = ? ORDER BY kind',
        jurisdiction,
      )
      .map(({ basis, ...target }) => ({ ...target, basis: JSON.parse(basis) as KnownTarget['basis'] }));
  }

  units(jurisdiction?: string): readonly KnownUnit[] {
    return this.once(`units ${jurisdiction}`, () => {
      const found = jurisdiction
        ? this.rows.all<KnownUnit>(`${units} WHERE jurisdiction = ?`, jurisdiction)
        : this.rows.all<KnownUnit>(units);
      return found.sort(byNameAndId);
    });
  }

  /** How each unit of a jurisdiction came from others or went into them, by the day from which it is in force. */
  lineage(jurisdiction: string): (unit: string) => readonly KnownLineage[] {
    const known = this.once(`lineage ${jurisdiction}`, () =>
      lineageOf(
        this.rows.all<LineageRow>(
          'SELECT l.unit, l.change, l.others, l.outside, l.since, l.basis FROM lineage l JOIN units u ON u.id = l.unit WHERE u.jurisdiction = ? ORDER BY l.since, l.unit, l.version',
          jurisdiction,
        ),
      ),
    );
    return (unit) => known.get(unit) ?? [];
  }

  /** What each unit of a jurisdiction is like, as last described; of a day: for that day or an earlier one. */
  situations(jurisdiction: string, on?: Day): (unit: string) => KnownSituation | null {
    const sql = `SELECT unit, max(day) AS "on", facts, basis FROM situations s JOIN units u ON u.id = s.unit
      WHERE u.jurisdiction = ? AND (? IS NULL OR day <= ?) GROUP BY unit`; // the other columns are those of the latest day
    const rows = this.rows.all<SituationRow>(sql, jurisdiction, on ?? null, on ?? null);
    const known = new Map(rows.map((row) => [row.unit, row]));
    return (unit) => {
      const row = known.get(unit);
      if (!row) return null;
      const { on: day, facts, basis } = row;
      return {
        on: day,
        facts: JSON.parse(facts) as KnownSituation['facts'],
        basis: JSON.parse(basis) as KnownSituation['basis'],
      };
    };
  }

  /** By id, code, name or slug, with or without diacritics and type word: "binh-minh", "phuong-binh-minh", "Bình Minh", "02658". In one jurisdiction, in some, or anywhere. */
  unit(where: string | readonly string[] | undefined, written: string): KnownUnit {
    const here = where === undefined ? undefined : typeof where === 'string' ? [where] : where;
    const key = slug(written) || null;
    const sql = `${units} WHERE id = ? OR code = ? OR slug = ? OR short = ?`;
    const named = this.rows.all<KnownUnit>(sql, written, written, key, key);
    const called = named.filter(({ jurisdiction }) => !here || here.includes(jurisdiction)).sort(byNameAndId);
    const whole = called.filter(({ name }) => slug(name) === key);
    const found = whole.length ? whole : called;
    const words = { vi: `đơn vị "${written}"`, en: `unit "${written}"` };
    const known = () => (here ? here.flatMap((one) => this.units(one)) : this.units());
    return only(found, words, found.length ? [] : known().map(({ name, slug }) => `${name} (${slug})`));
  }

  cycles(jurisdiction?: string): KnownCycle[] {
    return this.rows
      .all<CycleRow>('SELECT id, jurisdiction, kind, period, regulation, units, closed FROM cycles ORDER BY label, kind, id')
      .map((row) => ({ ...row, period: periodIn(row.period), closed: row.closed === 1 }))
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
  dossiers(of: { unit?: string; cycle?: string }): readonly KnownDossier[] {
    const [column, value] = of.unit !== undefined ? ['unit', of.unit] : ['cycle', of.cycle ?? ''];
    return this.once(`dossiers ${column} ${value}`, () => this.dossiersBy(column, value));
  }

  private dossiersBy(column: string, value: string): KnownDossier[] {
    return this.rows
      .all<DossierRow>(
        `SELECT id, cycle, jurisdiction, unit, kind, period, regulation FROM dossiers WHERE ${column} = ? ORDER BY label, kind, id`,
        value,
      )
      .map((row) => ({ ...row, period: periodIn(row.period) }));
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
    return only(row ? [{ ...row, period: periodIn(row.period) }] : [], { vi: `hồ sơ "${id}"`, en: `dossier "${id}"` }, null);
  }

  /** The unit's name; its id when nothing is known of it. */
  unitName(id: string): string {
    return this.rows.one<{ name: string }>('SELECT name FROM units WHERE id = ?', id)?.name ?? id;
  }

  /** The names of many units. */
  names(): (id: string) => string {
    const names = this.once('names', () => {
      const rows = this.rows.all<{ id: string; name: string }>('SELECT id, name FROM units');
      return new Map(rows.map(({ id, name }) => [id, name]));
    });
    return (id) => names.get(id) ?? id;
  }

  regulations(jurisdiction?: string): KnownRegulation[] {
    const hashes = this.rows.all<{ hash: string; jurisdiction: string }>(
      'SELECT hash, jurisdiction FROM regulations ORDER BY code, hash',
    );
    return hashes
      .filter((one) => !jurisdiction || one.jurisdiction === jurisdiction)
      .flatMap(({ hash }) => this.published(hash) ?? []);
  }

  /** A published regulation by its hash. */
  regulation(hash: string): KnownRegulation {
    const found = this.published(hash);
    const words = { vi: `quy định có mã băm ${hash}`, en: `regulation with the hash ${hash}` };
    return only(found ? [found] : [], words, null);
  }

  private published(hash: string): KnownRegulation | undefined {
    const kept = this.documents.get(hash);
    if (kept) return kept;
    const row = this.rows.one<RegulationRow>(
      'SELECT hash, jurisdiction, code, kind, document FROM regulations WHERE hash = ?',
      hash,
    );
    if (!row) return undefined;
    const found = { ...row, document: JSON.parse(row.document) as Regulation };
    this.documents.set(hash, found);
    return found;
  }

  /** What the body is called that a role is for: by the regulation for the latest years that has it; null where none has. */
  bodyName({ jurisdiction, kind, body }: Scope): Sentence | null {
    if (body === undefined) return null;
    const documents = this.regulations(jurisdiction).map(({ document }) => document);
    const latestFirst = documents.sort((one, other) => other.years.from - one.years.from);
    const having = latestFirst.find((one) => (kind === undefined || one.kind === kind) && bodyNamed(one, body));
    return (having && bodyNamed(having, body)) ?? null;
  }

  private get rows() {
    return this.models.rows(directory);
  }

  private once<Answer>(name: string, read: () => Answer): Answer {
    const told = this.rows.told();
    if (this.kept.told !== told) this.kept = { told, answers: new Map() };
    const { answers } = this.kept;
    if (!answers.has(name)) answers.set(name, read());
    return answers.get(name) as Answer;
  }
}

type CycleRow = Omit<KnownCycle, 'period' | 'closed'> & { period: string; closed: number };
type DossierRow = Omit<KnownDossier, 'period'> & { period: string };
interface SituationRow {
  readonly unit: string;
  readonly on: Day;
  readonly facts: string;
  readonly basis: string;
}
type RegulationRow = Omit<KnownRegulation, 'document'> & { document: string };

/** Read once for each text: many dossiers are of one period. */
const periods = new Map<string, Period>();
function periodIn(text: string): Period {
  const found = periods.get(text) ?? (JSON.parse(text) as Period);
  periods.set(text, found);
  return found;
}
