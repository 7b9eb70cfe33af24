import { type FloorSettings, startFloor } from '../bench/floor-server.ts';

/** The floor that `npm run bench` measures the API against; it is told everything by its environment. */
const settings = JSON.parse(process.env['FLOOR'] ?? '{}') as FloorSettings;
startFloor(settings).listen(Number(process.env['PORT']), '127.0.0.1');
