/** What a figure must be for the promise to be kept; none for what is only worth knowing. */
export interface Target {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A figure as it is printed: one line of JSON. */
export interface Line {
  readonly proof: string;
  readonly figure: string;
  readonly value: number;
  readonly unit?: string;
  readonly target?: Target;
  readonly met?: boolean;
  readonly note?: string;
}

interface FigureOptions extends Target {
  readonly unit?: string;
  /** Words that explain the figure: never personal data. */
  readonly note?: string;
  /** A time or a rate: judged by the command, on a quiet machine, and only told in `npm test`. */
  readonly timed?: boolean;
}

interface ReportOptions {
  readonly proof: string;
  readonly judgeTimes: boolean;
  readonly print: (line: string) => void;
}

/** The figures of a proof, each printed as a line of JSON as soon as it is known. */
export class Report {
  readonly lines: Line[] = [];
  private readonly options: ReportOptions;

  constructor(options: ReportOptions) {
    this.options = options;
  }

  figure(figure: string, value: number, { unit, note, timed, ...target }: FigureOptions = {}): void {
    const judged = Object.keys(target).length > 0 && (this.options.judgeTimes || !timed);
    this.add({ figure, value, unit, target, note, ...(judged ? { met: isWithin(value, target) } : {}) });
  }

  /** The same look at what must be seen: whoever does not see it here would not have seen it before. */
  control(what: string, wasSeen: boolean, note?: string): void {
    this.add({
      figure: `control: ${what}`,
      value: wasSeen ? 1 : 0,
      target: { atLeast: 1 },
      met: wasSeen,
      note,
    });
  }

  /** What falls short of its target. */
  get shortfalls(): readonly Line[] {
    return this.lines.filter(({ met }) => met === false);
  }

  private add(line: Omit<Line, 'proof'>): void {
    const whole = { proof: this.options.proof, ...line };
    this.lines.push(whole);
    this.options.print(JSON.stringify(whole));
  }
}

const isWithin = (value: number, { atLeast = -Infinity, atMost = Infinity }: Target): boolean =>
  value >= atLeast && value <= atMost;
