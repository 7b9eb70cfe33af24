import Ocr from '@gutenye/ocr-node';

/** Child of library.ts: reads each file it is told of and answers the seconds that took, or null when it failed. */
const ocr = await Ocr.create();

process.on('message', (path: string) => {
  void secondsToRead(path).then((seconds) => process.send?.(seconds));
});
process.send?.('ready');

async function secondsToRead(path: string): Promise<number | null> {
  const began = performance.now();
  try {
    await ocr.detect(path);
    return (performance.now() - began) / 1000;
  } catch {
    return null;
  }
}
