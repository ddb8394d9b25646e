import { actingAs, refuse, type Decide, type Event, type Story } from '#kernel';
import { check } from './check/check';
import type { Regulation } from './document';
import { hashOf } from './hash';
import type { PublishRegulation } from './regulation.commands';

/** Everything that can happen to a regulation. A changed document is another regulation with another hash. */
export type RegulationEvent = Event<
  'RegulationPublished',
  {
    readonly jurisdiction: string;
    readonly code: string;
    readonly kind: string;
    readonly hash: string;
    readonly document: Regulation;
  }
>;

/** What is remembered of a regulation: where it was published, and its document. */
export interface PublishedRegulation {
  readonly published: RegulationEvent['data'] | null;
}

/** Stream `regulation-<hash>`. */
export const regulationStory: Story<PublishedRegulation, RegulationEvent> = {
  category: 'regulation',
  initial: { published: null },
  evolve: (regulation, event) => {
    switch (event.type) {
      case 'RegulationPublished':
        return { ...regulation, published: event.data };
    }
  },
};

/** The city's administrator publishes a document in which nothing is wrong, under the hash of its content, once. */
export const publishRegulation: Decide<PublishRegulation, PublishedRegulation, RegulationEvent> = (
  command,
  { published },
  given,
) => {
  const { jurisdiction, hash } = command;
  const document = command.regulation as Regulation;
  const kind: unknown = document.kind;
  const by = actingAs(given.grants, 'city-administrator', { jurisdiction, kind: typeof kind === 'string' ? kind : undefined });
  if (published)
    refuse('published-before', 'Quy định này đã được ban hành trên hệ thống.', 'This regulation has been published.', 'conflict');
  sound(document);
  const actual = hashOf(document);
  if (actual !== hash) {
    refuse(
      'hash-differs',
      'Nội dung quy định không khớp mã băm gửi kèm.',
      'The document does not have the hash given.',
      'invalid',
      { actual },
    );
  }
  return {
    by,
    events: [{ type: 'RegulationPublished', data: { jurisdiction, code: document.code, kind: document.kind, hash, document } }],
  };
};

function sound(document: Regulation) {
  const problems = check(document);
  const [first] = problems;
  if (!first) return;
  const count = problems.length;
  refuse(
    'regulation-unsound',
    `Quy định còn ${count} chỗ phải sửa; chỗ đầu tiên ở ${first.pointer || 'gốc'}: ${first.problem.vi} ${first.remedy.vi}`,
    `There ${count === 1 ? 'is 1 problem' : `are ${count} problems`} in the regulation; the first at ${first.pointer || 'the root'}: ${first.problem.en} ${first.remedy.en}`,
    'invalid',
    { problems },
  );
}
