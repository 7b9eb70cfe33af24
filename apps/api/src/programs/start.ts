import 'reflect-metadata';
import { startProduct } from '../start/start-product.ts';
import { StartProblem } from '../start/start-problem.ts';

/** `npm start`: the whole product on this machine, with demo data and simulators of the outside services. */
startProduct(process.env).catch((error: Error) => {
  process.stderr.write(error instanceof StartProblem ? `${error.message}\n` : `${error.stack}\n`);
  process.exit(1);
});
