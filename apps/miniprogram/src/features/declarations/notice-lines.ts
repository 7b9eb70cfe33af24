/** A line of a notice: with a number in front of it, as notices count their points (一、 （一） 1.), or a plain paragraph. */
export interface NoticeLine {
  readonly number: string;
  readonly text: string;
}

const NUMBERED =
  /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.、．](?!\d))\s*(.+)$/;

/** The text of a notice as it was typed, line by line; empty lines only set paragraphs apart. */
export function noticeLines(body: string): NoticeLine[] {
  return body
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, number = '', text = line] = NUMBERED.exec(line) ?? [];
      return { number, text };
    });
}
