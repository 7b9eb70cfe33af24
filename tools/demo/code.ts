import { codeOf, secondsLeft } from './authenticator.ts';

/** `npm run demo:code -- USER`: the code that this demo account's authenticator shows now. */
const [userName] = process.argv.slice(2);
if (!userName) {
  process.stderr.write('whose code? for example: npm run demo:code -- hospital-officer\n');
  process.exit(1);
}
process.stdout.write(`${codeOf(userName)}  (for ${secondsLeft()} s; good for one sign-in)\n`);
