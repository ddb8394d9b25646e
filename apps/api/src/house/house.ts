import { createSecretKey } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { Receipt } from '#kernel';
import {
  carry,
  fileTrouble,
  isComplete,
  openLog,
  RandomEntropy,
  recordedFrom,
  SeededEntropy,
  ServingLock,
  StandingClock,
  SystemClock,
  Unusable,
  type Caller,
  type Clock,
  type Entropy,
  type EventStore,
  type LogOrigin,
} from '#event-store';
import {
  Access,
  belongTo,
  ErasedList,
  Eraser,
  isErased,
  Keys,
  RolesBook,
  SealedTexts,
  SqliteVault,
  type AccessSettings,
  type People,
  type Sessions,
  type SignIn,
} from '#access';
import { Evidence, type EvidenceSettings } from '#evidence';
import { ProcessManager } from '#process';
import { Citable } from './citable';
import { parts, refuseHalf, refuseOrphans, refuseUnfinished } from './data-folder';
import { InPlace, usualLimits, Workers, type Crew, type Limits } from '#projections';
import { Givens } from './givens';
import { HouseModule } from './house.module';
import { firstSaid, logIn, logThere, type HousePlace } from './log-place';
import { Readings } from './readings';
import { Then } from './then';

/** Where the house keeps its files, and whether a made-up history is to be told there. */
export interface HouseSettings extends HousePlace {
  /** False for a look at what is there: processes do not act meanwhile. */
  readonly follows?: boolean;
  /** True for a server: nobody else may serve the folder meanwhile. */
  readonly serves?: boolean;
  /** Told of what goes wrong behind the scenes, and is tried again. */
  readonly trouble?: (error: unknown) => void;
  /** Limits of evidence and its virus scanner; the usual ones when left out. */
  readonly evidence?: EvidenceSettings;
  /** How much may be looked back on at a time; without threads when only a look is taken. */
  readonly lookingBack?: Limits;
  /** About signing in; as usual when left out. */
  readonly access?: AccessSettings;
  /** For a made-up history: what its randomness grows from, when its log opens, and where its clock stands once it has been told. */
  readonly illustrative?: { readonly seed: string; readonly opensAt: string; readonly standsAt: string };
}

/** One data folder, opened: the log, the vault, the readings, and the way of commands. Close it to let everything finish. */
export class House {
  readonly people: People;
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly readings: Readings;
  readonly eraser: Eraser;
  /** The readings as they stood at an earlier moment. */
  readonly then: Then;
  private readonly process: ProcessManager;
  private telling: Promise<void> | undefined;

  private constructor(
    readonly store: EventStore,
    readonly clock: Clock,
    readonly entropy: Entropy,
    readonly origin: LogOrigin,
    readonly vault: SqliteVault,
    readonly givens: Givens,
    readonly rolesBook: RolesBook,
    readonly sealedTexts: SealedTexts,
    readonly evidence: Evidence,
    readonly access: Access,
    readonly data: string,
    trouble: (error: unknown) => void,
    private readonly lock: ServingLock | undefined,
    private readonly rooms: INestApplicationContext,
    crew: Crew,
    limits: Limits,
  ) {
    ({ people: this.people, signIn: this.signIn, sessions: this.sessions } = access);
    const list = new ErasedList(join(data, parts.erased), origin.origin);
    const kept = { store, log: origin.origin, vault, list, forget: evidence.forget.bind(evidence) };
    this.eraser = new Eraser(kept, clock, (command, caller) => this.give(command, caller));
    this.readings = Readings.in(join(data, 'read'), store, trouble);
    this.then = new Then(this, crew, limits);
    this.process = new ProcessManager(store, (command, caller) => this.give(command, caller), trouble);
  }

  /** What a data folder and its log hold, without changing anything there. */
  static async whatIsIn(data: string, log?: string): Promise<'nothing' | 'live' | 'illustration' | 'unfinished illustration'> {
    const store = logThere({ data, log });
    if (!store) return 'nothing';
    try {
      const found = await firstSaid(store);
      if (!found) return 'nothing';
      if (!found.illustrative) return 'live';
      return (await isComplete(store, found)) ? 'illustration' : 'unfinished illustration';
    } finally {
      await store.close();
    }
  }

  /** Opens a data folder. Throws `Unusable`, with one clear sentence, when its log is of the other sort, its files cannot be used, or another serves it. */
  static async open(settings: HouseSettings): Promise<House> {
    refuseUnfinished(settings.data);
    const lock = settings.serves || settings.illustrative ? ServingLock.take(settings.data) : undefined;
    return House.opened(settings, lock).catch((error: unknown) => {
      lock?.release();
      throw fileTrouble(error);
    });
  }

  private static async opened(
    {
      data,
      log,
      follows = true,
      trouble = console.error,
      lookingBack = usualLimits,
      illustrative,
      evidence: limits,
      access,
    }: HouseSettings,
    lock: ServingLock | undefined,
  ): Promise<House> {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    const store = logIn({ data, log }, trouble);
    const orClose = async (error: unknown) => {
      await store.close();
      throw error;
    };
    const entropy = illustrative ? new SeededEntropy(illustrative.seed) : new RandomEntropy();
    const found = await firstSaid(store).catch(orClose);
    if (log && !found) refuseOrphans(data);
    if (follows && !illustrative && found?.illustrative && !(await isComplete(store, found))) {
      await store.close();
      throw new Unusable(`The demo in "${data}" was broken off: run "npm start" to go on with it.`);
    }
    const standsAt = illustrative?.opensAt ?? found?.standsAt;
    const clock = standsAt ? new StandingClock(standsAt) : new SystemClock();
    const origin = await openLog(store, {
      illustrative: illustrative !== undefined || found?.illustrative === true,
      standsAt: illustrative?.standsAt,
      clock,
      entropy,
    }).catch(orClose);

    const latest = await store.latest();
    const logIsNew = latest?.type === 'LogOpened';
    refuseHalf(data, logIsNew);
    const vault = new SqliteVault(join(data, parts.vault));
    belongTo(origin.origin, vault, logIsNew);
    const keys = Keys.in(data, entropy);
    mkdirSync(join(data, parts.erased), { recursive: true, mode: 0o700 }); // empty, it can be kept apart before anybody is erased
    const sealer = new SealedTexts(vault, entropy);
    const rolesBook = new RolesBook(store);
    const evidence = new Evidence(join(data, parts.evidence), limits, { gone: (person) => isErased(vault, person) });
    const givens = new Givens(store, rolesBook, new Citable(evidence, origin, clock), (person) => vault.person(person) !== null);
    const settings = {
      hashKey: createSecretKey(keys.body),
      lastRecordedAt: latest ? recordedFrom(latest).context.recordedAt : '',
    };
    const rooms = await NestFactory.createApplicationContext(
      HouseModule.of({ store, clock, entropy, sealer, settings, givens }),
      {
        logger: ['error', 'warn'],
        abortOnError: false,
      },
    );
    const house = new House(
      store,
      clock,
      entropy,
      origin,
      vault,
      givens,
      rolesBook,
      sealer,
      evidence,
      new Access(vault, keys, access),
      data,
      trouble,
      lock,
      rooms,
      follows && lookingBack.threads > 0 && !log
        ? new Workers(join(data, parts.log), lookingBack)
        : new InPlace(store, lookingBack),
      lookingBack,
    );
    await house.eraser.settle();
    if (follows) house.process.start();
    if (!illustrative) await house.tell(); // a history is retold when it has been played: telling it act by act would take twice as long
    return house;
  }

  /** Gives a command in somebody's name; answers once it is recorded. Throws `Rejected`. The command has been validated by the door. */
  give(command: object, caller: Caller): Promise<Receipt> {
    return this.rooms.get(CommandBus).execute(carry(command, caller) as never);
  }

  /** Answers when the processes have carried everything recorded so far to where it has to go. */
  settle(): Promise<void> {
    return this.process.settle();
  }

  /** Answers when everything recorded so far can be read. */
  async told(): Promise<void> {
    await this.tell();
    await this.readings.teller.caughtUp();
  }

  private tell(): Promise<void> {
    return (this.telling ??= this.readings.teller.start());
  }

  /** Finishes what is under way, then closes the files. */
  async close(): Promise<void> {
    await this.process.stop();
    await this.readings.teller.stop();
    await this.then.close();
    await this.rooms.close(); // answers what was asked for, then closes the log
    this.readings.models.close();
    this.vault.close();
    this.lock?.release();
  }
}
