import {
  Metadata,
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import { ServerFeaturesService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb';
import { StreamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { appendAnswer, batchAnswer, batchTrouble, expectedIn, proposedIn, uuidIn } from './appends';
import { InvalidPosition, passes, ServerLog, type Filter, type From, type Proposed, type Written } from './server-log';
import { caughtUp, checkpoint, confirmation, eventFound, filterIn, fromIn, nameIn, noStream } from './reads';

/** A failure as gRPC tells it. */
export interface Trouble {
  readonly code: status;
  readonly details: string;
  /** The server's own name of it, such as "access-denied". */
  readonly exception?: string;
}

/** What a test may put between the wire and the log. */
export interface Faults {
  /** Instead of writing: write or not, then answer, fail, or say nothing ("silence"). */
  append?: (write: () => Written, stream: string) => Promise<Written | Trouble | 'silence'>;
  /** Fails a reading, also a subscription. */
  read?: () => Trouble | undefined;
  /** Told when somebody has subscribed. */
  subscribed?: () => void;
}

type Reading = ServerWritableStream<ReadReq, ReadResp>;

/** A KurrentDB for tests: speaks the client's own protocol on a free port of this machine, over a log in memory. */
export class KurrentDouble {
  readonly log = new ServerLog();
  readonly faults: Faults = {};
  /** Methods in the order in which they were called. */
  readonly called: string[] = [];
  /** From where subscriptions were asked for. */
  readonly subscribedFrom: From[] = [];
  private server = new Server();
  private port = 0;
  private readonly subscriptions = new Map<Reading, () => void>();

  /** `batches`: whether it says that it can append in batches, as servers do since 21.10. */
  constructor(private readonly batches = true) {}

  /** Begins to answer; once more on the same port after `stop`. */
  async start(): Promise<this> {
    this.server = new Server({ 'grpc.max_receive_message_length': 20 * 1024 * 1024 });
    this.server.addService(ServerFeaturesService, { getSupportedMethods: this.features });
    this.server.addService(StreamsService, {
      read: (call: Reading) => this.read(call),
      append: (call: ServerReadableStream<AppendReq, AppendResp>, done: sendUnaryData<AppendResp>) =>
        void this.append(call, done),
      batchAppend: (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => this.batchAppend(call),
      delete: unknown,
      tombstone: unknown,
    });
    this.port = await new Promise<number>((resolve, reject) => {
      this.server.bindAsync(`127.0.0.1:${this.port}`, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
    return this;
  }

  url(more = ''): string {
    return `kurrentdb://127.0.0.1:${this.port}?tls=false&discoveryInterval=1${more}`;
  }

  /** Ends as a machine that is switched off: every connection breaks. */
  stop(): void {
    for (const deaf of this.subscriptions.values()) deaf();
    this.subscriptions.clear();
    this.server.forceShutdown();
  }

  /** Breaks the subscriptions off and leaves everything else as it is. */
  dropSubscriptions(trouble: Trouble = { code: status.UNAVAILABLE, details: 'Dropped by the test.' }): void {
    for (const [call, deaf] of this.subscriptions) {
      deaf();
      fail(call, trouble);
    }
    this.subscriptions.clear();
  }

  private features = (_: ServerUnaryCall<unknown, SupportedMethods>, done: sendUnaryData<SupportedMethods>) => {
    this.called.push('getSupportedMethods');
    const methods = ['read', 'append', ...(this.batches ? ['batchappend'] : [])].map((name) =>
      new SupportedMethod().setMethodName(name).setServiceName('event_store.client.streams.streams'),
    );
    done(null, new SupportedMethods().setMethodsList(methods).setEventStoreServerVersion('26.0.0-double'));
  };

  private read(call: Reading) {
    const options = call.request.getOptions();
    if (!options) return fail(call, { code: status.INVALID_ARGUMENT, details: 'No options.' });
    this.called.push(options.hasSubscription() ? 'subscribe' : options.hasAll() ? 'readAll' : 'readStream');
    const trouble = this.faults.read?.();
    if (trouble) return fail(call, trouble);
    try {
      const [from, filter] = [fromIn(options), filterIn(options)];
      if (options.hasSubscription()) return this.subscribe(call, from, filter);
      const backwards = options.getReadDirection() === 1;
      const count = Number(options.getCount());
      const name = options.hasAll() ? undefined : nameIn(options);
      if (name !== undefined && this.log.stream(name).length === 0) {
        call.write(noStream(name));
        return call.end();
      }
      const found = name === undefined ? this.log.all(from, backwards) : this.ofStream(name, from, backwards);
      for (const record of found.filter((each) => passes(each, filter)).slice(0, count)) call.write(eventFound(record));
      call.end();
    } catch (error) {
      if (!(error instanceof InvalidPosition)) throw error;
      fail(call, { code: status.INVALID_ARGUMENT, details: 'Trying to read from an invalid position.' });
    }
  }

  private ofStream(name: string, from: From, backwards: boolean) {
    const all = this.log.stream(name);
    const [first, last] = [all[0]?.revision ?? 0, all.at(-1)?.revision ?? 0];
    const at = from === 'start' ? first : from === 'end' ? last : from;
    return backwards ? all.filter(({ revision }) => revision <= at).reverse() : all.filter(({ revision }) => revision >= at);
  }

  private subscribe(call: Reading, from: From, filter: Filter | undefined) {
    const records = from === 'end' ? [] : this.log.all(from, false);
    this.subscribedFrom.push(from);
    let next = this.log.records.length - records.length + (records[0]?.position === from ? 1 : 0); // after, not from, a position
    call.write(confirmation());
    const send = () => {
      for (; next < this.log.records.length; next += 1) {
        const record = this.log.records[next];
        if (record && passes(record, filter)) call.write(eventFound(record));
        else if (record && next % 4 === 0) call.write(checkpoint(record.position));
      }
    };
    send();
    call.write(caughtUp());
    const deaf = this.log.listen(send);
    this.subscriptions.set(call, deaf);
    this.faults.subscribed?.();
    call.on('cancelled', () => {
      deaf();
      this.subscriptions.delete(call);
    });
  }

  private async append(call: ServerReadableStream<AppendReq, AppendResp>, done: sendUnaryData<AppendResp>) {
    this.called.push('append');
    let options: AppendReq.Options | undefined;
    const events: Proposed[] = [];
    for await (const request of call as AsyncIterable<AppendReq>) {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) events.push(proposedIn(message));
    }
    const { stream, expected } = expectedIn(options);
    const outcome = await this.written(stream, () => this.log.write(stream, expected, events));
    if (outcome === 'silence') return;
    if ('code' in outcome) return done({ ...outcome, metadata: metadataOf(outcome) });
    done(null, appendAnswer(outcome, expected));
  }

  private batchAppend(call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) {
    this.called.push('batchAppend');
    const begun = new Map<string, { options: BatchAppendReq.Options; events: Proposed[] }>();
    call.on('data', (request: BatchAppendReq) => {
      const id = uuidIn(request.getCorrelationId());
      const options = request.getOptions() ?? begun.get(id)?.options;
      if (!options) return;
      const events = [...(begun.get(id)?.events ?? []), ...request.getProposedMessagesList().map(proposedIn)];
      begun.set(id, { options, events });
      if (!request.getIsFinal()) return;
      begun.delete(id);
      const { stream, expected } = expectedIn(options);
      void this.written(stream, () => this.log.write(stream, expected, events)).then((outcome) => {
        if (outcome === 'silence') return;
        if (!('code' in outcome)) return void call.write(batchAnswer(request, stream, outcome, expected));
        // what concerns one write only is told for it alone; anything else breaks off the call and all that is under way on it
        const alone = batchTrouble(request, stream, outcome);
        if (alone) call.write(alone);
        else fail(call, outcome);
      });
    });
    call.on('end', () => call.end());
  }

  private async written(stream: string, write: () => Written): Promise<Written | Trouble | 'silence'> {
    return this.faults.append ? this.faults.append(write, stream) : write();
  }
}

const unknown = (_: unknown, done: sendUnaryData<never>) => done({ code: status.UNIMPLEMENTED, details: 'Not in the double.' });

function metadataOf({ exception }: Trouble): Metadata {
  const metadata = new Metadata();
  if (exception) metadata.set('exception', exception);
  if (exception === 'maximum-append-size-exceeded') metadata.set('maximum-append-size', '1048576');
  return metadata;
}

const fail = (call: { emit(event: 'error', error: object): unknown }, trouble: Trouble) =>
  void call.emit('error', { ...trouble, metadata: metadataOf(trouble) });
