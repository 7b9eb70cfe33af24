import { SetMetadata } from '@nestjs/common';
import type { Audience } from '../http/request-context.ts';

/** Where a route or its controller keeps what `@Serves` says. */
export const SERVED_AUDIENCE = 'htp:audience';

/** `always`: whoever runs the process must be answered, however busy it is. */
export type Served = Audience | 'always';

/** Whom a route serves that does not say it by its permission. */
export const Serves = (audience: Served) => SetMetadata<string, Served>(SERVED_AUDIENCE, audience);
