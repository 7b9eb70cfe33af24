import { Relay } from './relay.ts';

/** How many answers never arrived, of how many requests. */
export interface Losses {
  requests: number;
  cut: number;
}

/**
 * Stands before the API. Passes each request on and waits for the answer, so that whatever it changed is committed; then, for this share of
 * the requests, it cuts the connection instead of handing the answer over.
 */
export function losingAnswers(port: number, share: number, losses: Losses): Promise<Relay> {
  return Relay.to(port, ({ near, far }) => {
    let answering = true;
    let loses = false;
    near.on('data', (request) => {
      // Our clients ask one thing at a time on a connection: what follows an answer is the next request.
      if (answering) {
        losses.requests++;
        loses = Math.random() < share;
      }
      answering = false;
      far.write(request);
    });
    far.on('data', (answer) => {
      answering = true;
      if (!loses) {
        near.write(answer);
        return;
      }
      losses.cut++;
      near.destroy();
      far.destroy();
    });
  });
}
