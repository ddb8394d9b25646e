import { Empty, StreamIdentifier, UUID } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { ReadResp, type ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import type { Filter, From, LogRecord } from './server-log';

/** The stream that is asked for. */
export const nameIn = (options: ReadReq.Options): string =>
  Buffer.from(options.getStream()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();

/** Where the reading begins. */
export function fromIn(options: ReadReq.Options): From {
  const [all, stream] = [options.getAll(), options.getStream()];
  if (all?.hasEnd() || stream?.hasEnd()) return 'end';
  if (all?.hasPosition()) return Number(all.getPosition()?.getCommitPosition());
  if (stream?.hasRevision()) return Number(stream.getRevision());
  return 'start';
}

export function filterIn(options: ReadReq.Options): Filter | undefined {
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (!filter || !expression) return undefined;
  return {
    on: filter.hasStreamIdentifier() ? 'stream' : 'type',
    prefixes: expression.getPrefixList(),
    regex: expression.getRegex(),
  };
}

export const identifier = (stream: string) => new StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

export const noStream = (stream: string) =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)));

export const confirmation = () => new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('1'));

export const caughtUp = () => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());

export const checkpoint = (position: number) =>
  new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

export function eventFound({ stream, revision, id, type, contentType, data, metadata, position }: LogRecord): ReadResp {
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(id))
    .setStreamIdentifier(identifier(stream))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(position))
    .setPreparePosition(String(position))
    .setData(data)
    .setCustomMetadata(metadata);
  recorded.getMetadataMap().set('type', type).set('content-type', contentType).set('created', '15795648000000000');
  const event = new ReadResp.ReadEvent().setEvent(recorded);
  event.setCommitPosition(String(position));
  event.setNoPosition(undefined as Empty | undefined);
  event.setCommitPosition(String(position));
  return new ReadResp().setEvent(event);
}
