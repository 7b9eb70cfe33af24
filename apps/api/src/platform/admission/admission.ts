import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import type { Request } from 'express';
import { Environment } from '../config/index.ts';
import { Database } from '../database/index.ts';
import type { Audience } from '../http/request-context.ts';
import { retryAfterSeconds } from '../http/retry-after.ts';
import { Metrics } from '../operations/index.ts';
import { LoopDelay } from './loop-delay.ts';
import { Places } from './places.ts';

/** Requests of one audience in flight, for each connection of the pool: they take turns, and the last waits for no second. */
const PLACES_PER_CONNECTION = 4;
const UPLOADS = 64;
/** Of these, whoever is not signed in has a part of his own: he needs no account to send by drops. */
const PART_OF_STRANGERS = 1 / 4;
/** What is sent with them is held in memory until it is looked at. */
const UPLOADED_BYTES = 256 * 1024 * 1024;
/** The longest upload that is taken, for one that does not say how long it is. */
const UNKNOWN_LENGTH = 32 * 1024 * 1024;

/** Above these, in milliseconds, whoever comes is sent away: a crowd first, staff only when nothing works any more. */
const LIMITS = {
  crowd: { loopDelay: 400, connectionWait: 500 },
  staff: { loopDelay: 2_000, connectionWait: 2_000 },
} as const;

/** Those who are refused come back over so many seconds, at least and at most. */
const LEAST_SECONDS = 2;
const MOST_SECONDS = 20;

type Refusal = 'places' | 'event_loop' | 'connections';
type Room = Audience | 'uploads' | 'strangers_uploads';

/** Whether one more request is let in now (docs/adr/0030-load.md). */
@Injectable()
export class Admission implements OnModuleInit, OnModuleDestroy {
  private readonly loopDelay = new LoopDelay();
  private readonly rooms: Readonly<Record<Room, Places>>;
  private readonly refused: (room: string, reason: string) => void;
  /** Of the current second and the one before: how many were refused and how many left. */
  private readonly pace = { second: 0, refused: 0, left: 0, lastRefused: 0, lastLeft: 0 };

  constructor(
    private readonly environment: Environment,
    private readonly database: Database,
    metrics: Metrics,
  ) {
    const limit = environment.DATABASE_POOL_SIZE * PLACES_PER_CONNECTION;
    this.rooms = {
      staff: new Places(limit),
      candidates: new Places(limit),
      anybody: new Places(limit),
      uploads: uploads(1 - PART_OF_STRANGERS),
      strangers_uploads: uploads(PART_OF_STRANGERS),
    };
    this.refused = metrics.counterBy('requests_refused_total', 'Requests refused before any work', [
      'room',
      'reason',
    ]);
    metrics.gaugeByLabel('requests_in_flight', 'Requests that are worked on', 'room', async () =>
      Object.entries(this.rooms).reduce(
        (map, [room, places]) => map.set(room, places.taken),
        new Map<string, number>(),
      ),
    );
  }

  onModuleInit(): void {
    this.loopDelay.start();
  }

  onModuleDestroy(): void {
    this.loopDelay.stop();
  }

  /** @returns lets it out again @throws DomainError `overloaded` before anything was done for it */
  enter(audience: Audience, request: Request): () => void {
    const uploads = request.headers['content-type']?.startsWith('multipart/') ?? false;
    const room = uploads ? UPLOAD_ROOMS[audience] : audience;
    const reason = this.environment.LOAD_SHEDDING ? this.pressureOn(audience) : undefined;
    const leave = reason ? undefined : this.rooms[room].take(uploads ? bytesOf(request) : 0);
    this.tick();
    if (!leave && this.environment.LOAD_SHEDDING) return this.refuse(room, reason ?? 'places');
    return () => {
      this.pace.left++;
      leave?.();
    };
  }

  private pressureOn(audience: Audience): Refusal | undefined {
    const staff = audience === 'staff';
    const { loopDelay, connectionWait } = LIMITS[staff ? 'staff' : 'crowd'];
    if (this.loopDelay.milliseconds > loopDelay) return 'event_loop';
    if (this.database.longestWait(staff ? 'kept' : 'shared') > connectionWait) return 'connections';
    return undefined;
  }

  private refuse(room: Room, reason: Refusal): never {
    this.pace.refused++;
    this.refused(room, reason);
    throw new DomainError('overloaded', { retryAfterSeconds: this.retryAfter() });
  }

  /** As scattered as it takes for those who are refused to find a place when they come back. */
  private retryAfter(): number {
    const { refused, left, lastRefused, lastLeft } = this.pace;
    const crowd = Math.max(refused, lastRefused) / Math.max(1, left, lastLeft);
    return retryAfterSeconds(Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, Math.ceil(crowd))));
  }

  private tick(): void {
    const second = Math.floor(performance.now() / 1_000);
    const { pace } = this;
    if (second === pace.second) return;
    const isNext = second === pace.second + 1;
    pace.lastRefused = isNext ? pace.refused : 0;
    pace.lastLeft = isNext ? pace.left : 0;
    pace.refused = pace.left = 0;
    pace.second = second;
  }
}

const uploads = (part: number) => new Places(UPLOADS * part, UPLOADED_BYTES * part);

const UPLOAD_ROOMS = {
  staff: 'uploads',
  candidates: 'uploads',
  anybody: 'strangers_uploads',
} as const satisfies Record<Audience, Room>;

function bytesOf({ headers }: Request): number {
  const length = Number(headers['content-length']);
  return length >= 0 ? length : UNKNOWN_LENGTH;
}
