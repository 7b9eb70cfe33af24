/** The parser of XML that read-excel-file reads workbooks with; it comes without types. Only what we use of it. */
declare module 'saxen' {
  export class Parser {
    on(event: 'error' | 'warn', listener: (error: Error) => void): this;
    on(
      event: 'text' | 'comment' | 'cdata' | 'question' | 'attention',
      listener: (text: string) => void,
    ): this;
    on(
      event: 'openTag',
      listener: (
        name: string,
        attributesOf: () => Record<string, string>,
        decode: (text: string) => string,
      ) => void,
    ): this;
    parse(xml: string): void;
    stop(): void;
  }
}
