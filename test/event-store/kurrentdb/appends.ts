import { Empty as GoogleEmpty } from 'google-protobuf/google/protobuf/empty_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import {
  AccessDenied,
  AllStreamPosition,
  Empty,
  MaximumAppendSizeExceeded,
  Timeout,
  WrongExpectedVersion,
  type UUID,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb';
import {
  AppendResp,
  BatchAppendResp,
  type AppendReq,
  type BatchAppendReq,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import type { Trouble } from './double';
import { identifier } from './reads';
import type { ExpectedState, Proposed, Written } from './server-log';

export function uuidIn(id: UUID | undefined): string {
  const structured = id?.getStructured();
  if (!structured) return id?.getString() ?? '';
  const half = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const hex = half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function proposedIn(message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): Proposed {
  const about = message.getMetadataMap();
  return {
    id: uuidIn(message.getId()),
    type: about.get('type') ?? '',
    contentType: about.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** The stream that is written to, and what the writer expects of it. */
export function expectedIn(options: AppendReq.Options | BatchAppendReq.Options | undefined): {
  stream: string;
  expected: ExpectedState;
} {
  if (!options) throw new TypeError('An append without options.');
  const stream = Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
  if (options.hasNoStream()) return { stream, expected: 'no-stream' };
  if (options.hasAny()) return { stream, expected: 'any' };
  if (options.hasStreamExists()) return { stream, expected: 'stream-exists' };
  const revision = 'getRevision' in options ? options.getRevision() : options.getStreamPosition();
  return { stream, expected: Number(revision) };
}

export function appendAnswer(written: Written, expected: ExpectedState): AppendResp {
  if ('wrong' in written) {
    const wrong = new AppendResp.WrongExpectedVersion();
    if (written.wrong < 0) wrong.setCurrentNoStream(new Empty());
    else wrong.setCurrentRevision(String(written.wrong));
    if (typeof expected === 'number') wrong.setExpectedRevision(String(expected));
    else wrong.setExpectedNoStream(new Empty());
    return new AppendResp().setWrongExpectedVersion(wrong);
  }
  const position = new AppendResp.Position()
    .setCommitPosition(String(written.position))
    .setPreparePosition(String(written.position));
  return new AppendResp().setSuccess(new AppendResp.Success().setCurrentRevision(String(written.revision)).setPosition(position));
}

const batchTo = (request: BatchAppendReq, stream: string) =>
  new BatchAppendResp().setCorrelationId(request.getCorrelationId()).setStreamIdentifier(identifier(stream));

export function batchAnswer(request: BatchAppendReq, stream: string, written: Written, expected: ExpectedState): BatchAppendResp {
  const answer = batchTo(request, stream);
  if ('wrong' in written) {
    const wrong = new WrongExpectedVersion();
    if (written.wrong < 0) wrong.setCurrentNoStream(new GoogleEmpty());
    else wrong.setCurrentStreamRevision(String(written.wrong));
    if (typeof expected === 'number') wrong.setExpectedStreamPosition(String(expected));
    else wrong.setExpectedNoStream(new GoogleEmpty());
    return answer.setError(saying('WrongExpectedVersion', wrong));
  }
  const position = new AllStreamPosition()
    .setCommitPosition(String(written.position))
    .setPreparePosition(String(written.position));
  return answer.setSuccess(new BatchAppendResp.Success().setCurrentRevision(String(written.revision)).setPosition(position));
}

/** A failure of one write alone, where the server has a word for it. */
export function batchTrouble(
  request: BatchAppendReq,
  stream: string,
  { exception, details }: Trouble,
): BatchAppendResp | undefined {
  const word = {
    'access-denied': () => saying('AccessDenied', new AccessDenied()),
    timeout: () => saying('Timeout', new Timeout()),
    'maximum-append-size-exceeded': () =>
      saying('MaximumAppendSizeExceeded', new MaximumAppendSizeExceeded().setMaxappendsize(1_048_576)),
    busy: () => new Status().setMessage(details).setDetails(packed('google.protobuf.Empty', new Uint8Array())),
  }[exception ?? ''];
  return word && batchTo(request, stream).setError(word());
}

const saying = (name: string, message: { serializeBinary(): Uint8Array }) =>
  new Status().setDetails(packed(`event_store.client.${name}`, message.serializeBinary()));

function packed(name: string, bytes: Uint8Array): Any {
  const any = new Any();
  any.pack(bytes, name);
  return any;
}
