import { dossierIdOf } from '#process';
import type { Described } from '../api/described';
import { figuresOf, type LeafRead } from '../api/good-answer';
import { ids, type SmallCity } from '../api/small-city';

/** A number below `most`, as the seed has it. */
export type Choose = (most: number) => number;

interface Move {
  readonly move: string;
  readonly body: string | null;
  readonly appeal: string | null;
  readonly leaves: readonly string[];
  readonly mine: boolean;
  readonly refused: object | null;
}
interface Rated {
  readonly class: string;
  readonly title?: string | null;
}
interface Read {
  readonly leaves: readonly LeafRead[];
  readonly stage: { readonly code: string; readonly until: string | null } | null;
  readonly results: { readonly computed: Rated | null; readonly proposed: Rated | null };
}

/** What leads back, or to an early end, is done seldom: the year has to get on. */
const seldom: Readonly<Record<string, number>> = {
  'request-return': 20,
  'return-submission': 20,
  'extend-deadline': 20,
  'establish-fact': 20,
  'send-back-for-review': 20,
  'lodge-appeal': 4,
  'close-without-rating': 400,
};

/** By body, a fact that the regulation has it establish. */
const factOf: Readonly<Record<string, string>> = { 'noi-vu': 'leaderDisciplined', 'thanh-tra': 'evidenceFalsified' };
/** The day after the one that is: a new day has to be later than the old one. */
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** People at work in the same city: they do what they are told is open to them, so that requests meet a year in each of its stages. */
export class AtWork {
  readonly #dossiers = [ids.unit, ids.other].flatMap((unit) =>
    [ids.government, ids.party].map((cycle) => dossierIdOf(cycle, unit)),
  );

  /** `done`: counts the acts that were taken, by name. */
  constructor(
    private readonly city: SmallCity,
    private readonly described: Described,
    private readonly people: readonly string[],
    private readonly done: Record<string, number>,
  ) {}

  /** One of them looks what is open to them in a dossier and does it. Tells what was wrong: an act that is open must be taken. */
  async act(choose: Choose): Promise<string | null> {
    const dossier = this.#dossiers[choose(3) ? 0 : choose(this.#dossiers.length)] ?? '';
    const isFirst = dossier === this.#dossiers[0]; // its year is met as a whole
    const order = this.people.slice(choose(this.people.length)).concat(this.people);
    for (const who of new Set(order)) {
      const told = await this.city.get(who, `/api/dossiers/${dossier}/moves`);
      if (told.status !== 200) continue;
      const open = (told.body.items as Move[]).filter(
        ({ move, mine, refused }) =>
          mine && !refused && !(isFirst && move === 'close-without-rating') && choose(seldom[move] ?? 1) === 0,
      );
      const names = [...new Set(open.map(({ move }) => move))];
      const name = names[choose(names.length)];
      const same = open.filter(({ move }) => move === name);
      const move = same[choose(same.length)];
      if (move) return this.#do(who, dossier, move, choose);
    }
    return null;
  }

  async #do(who: string, dossier: string, move: Move, choose: Choose): Promise<string | null> {
    const read = (await this.city.get(who, `/api/dossiers/${dossier}`)).body as Read;
    if (move.move === 'propose-rating' && read.results.proposed) return null; // open for another proposal, not for the same again
    const body = bodyOf(move, read, choose);
    const act = 'explanation' in body ? 'explain-leaf' : move.move;
    const path = this.described.operations.find(({ path }) => path.endsWith(`/${act}`))?.path ?? '';
    const { status, text } = await this.city.give(who, path.replace('/api/', ''), { dossier, ...body });
    await this.city.house.settle();
    await this.city.house.told();
    this.done[act] = (this.done[act] ?? 0) + Number(status === 201);
    return status === 201 ? null : `${act} is told as open and refused (${status}): ${JSON.stringify(body)} ${text}`;
  }
}

/** A command as somebody would give it who means it well. */
function bodyOf({ move, body, appeal, leaves }: Move, { leaves: all, stage, results }: Read, choose: Choose): object {
  const named = all.filter(({ code }) => leaves.includes(code));
  const by = move === 'review-leaf' ? 'reviewRevision' : 'revision';
  const least = Math.min(...named.map((one) => one[by]));
  const leaf = named.find((one) => one[by] === least); // what nobody has looked at yet comes first
  const code = leaf?.code ?? '';
  const reasons = [{ leaf: code, reason: 'Chưa khớp số liệu.' }];
  const until = dayAfter(stage?.until ?? '2019-12-01');
  const rated = (result: Rated | null) => ({ class: result?.class, ...(result?.title && { title: result.title }) });
  switch (move) {
    case 'assess-leaf': // a figure needs its ground as well
      if (leaf?.revision === 1) return { leaf: code, revision: 1, explanation: 'Theo báo cáo quý IV.' };
      return { leaf: code, revision: leaf?.revision, figures: leaf && figuresOf(leaf) };
    case 'sign-leaf':
      return { leaf: code, revision: leaf?.revision };
    case 'request-return':
    case 'close-without-rating':
      return { reason: 'Phát hiện nhầm số liệu.' };
    case 'return-submission':
    case 'send-back-for-review':
      return { leaves: reasons, until };
    case 'extend-deadline':
      return { stage: stage?.code, until, document: { number: 'MH-2019/05', date: '2019-11-20' } };
    case 'review-leaf': {
      const otherwise = choose(2) && leaf ? { figures: figuresOf(leaf), reason: 'Đối chiếu số liệu của phòng.' } : {};
      return { leaf: code, revision: leaf?.reviewRevision, ...otherwise };
    }
    case 'establish-fact':
      return { fact: factOf[body ?? ''], value: false, reason: 'Kết luận xác minh.' };
    case 'complete-review':
      return { body };
    case 'lodge-appeal':
      return {
        appeal: `0b0e5d64-0d3f-4b52-8d0b-${String(choose(1e9)).padStart(12, '0')}`,
        leaves: [{ leaf: code, grounds: 'Đã có văn bản.' }],
      };
    case 'decide-appeal':
      return { appeal, leaf: code, upheld: false, reason: 'Không có căn cứ.' };
    case 'propose-rating':
      return { rating: rated(results.computed) };
    case 'decide-rating':
      return {
        rating: rated(results.proposed),
        document: { number: `MH-2019/${choose(1e6)}`, date: '2019-11-20' },
        signature: ['CHỦ TỊCH'],
      };
    default:
      return {};
  }
}
