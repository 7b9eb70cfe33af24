import { format } from 'node:util';
import vm from 'node:vm';
import { type Output, resolved } from '../output.ts';
import { type Definition, Instance } from './instance.ts';
import type { TemplateNode } from './template.ts';
import { wordsOf } from './view.ts';
import { callsOn } from './wx.ts';

export interface Place {
  /** Where the mini-program believes the API to be. */
  readonly origin: string;
  /** Where it is. */
  readonly server: string;
  /** Whom WeChat says that the phone belongs to. */
  readonly name: string;
}

type Nodes = readonly (TemplateNode | string)[];

/** What phones of the oldest base library lack, and Node has. */
const LACKING = `for (const name of ['Intl', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'SharedArrayBuffer', 'Atomics', 'WebAssembly'])
  delete globalThis[name];
for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
for (const name of ['at', 'replaceAll', 'matchAll']) delete String.prototype[name];
for (const name of ['hasOwn', 'groupBy']) delete Object[name];
for (const name of ['allSettled', 'any', 'withResolvers']) delete Promise[name];`;

/**
 * WeChat, as far as a mini-program meets it: runs the built scripts without anything of a browser's, shows templates, and answers its calls.
 * It draws nothing.
 */
export class Phone {
  readonly output: Output;
  readonly wx: Record<string, unknown>;
  /** What the scripts have complained of. */
  readonly faults: string[] = [];
  /** What they have put into sight. */
  readonly put: { readonly is: string; readonly changes: Readonly<Record<string, unknown>> }[] = [];
  private readonly place: Place;
  private readonly context: vm.Context;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly definitions = new Map<string, Definition>();
  private readonly templates = new Map<string, Nodes>();
  private readonly readyPages = new WeakSet<Instance>();
  private pages: Instance[] = [];
  private app: Record<string, unknown> | undefined;
  private loading = '';
  private codes = 0;
  /** Answers that are still to come. */
  awaited = 0;

  constructor(output: Output, place: Place) {
    this.output = output;
    this.place = place;
    this.wx = callsOn(this);
    const complain = (...said: unknown[]) => void this.faults.push(format(...said));
    const define = (definition: Definition) => void this.definitions.set(this.loading, definition);
    this.context = vm.createContext(
      {
        wx: this.wx,
        global: {},
        console: {
          log: () => undefined,
          info: () => undefined,
          debug: () => undefined,
          warn: complain,
          error: complain,
        },
        ...{ setTimeout, clearTimeout, setInterval, clearInterval },
        App: (app: Record<string, unknown>) => (this.app = app),
        Page: define,
        Component: define,
        Behavior: (definition: unknown) => definition,
        getApp: () => this.app,
        getCurrentPages: () => [...this.pages],
      },
      // WeChat runs no text as a script.
      { codeGeneration: { strings: false, wasm: false } },
    );
    vm.runInContext(LACKING, this.context);
  }

  /** Starts the mini-program and opens its first page. */
  launch(): void {
    this.require('app.js');
    const options = { path: this.output.pages[0], query: {}, scene: 1001 };
    for (const step of ['onLaunch', 'onShow'])
      (this.app?.[step] as ((given: object) => void) | undefined)?.call(this.app, options);
    this.open(`/${this.output.pages[0]!}`, 'anew');
  }

  get page(): Instance {
    return this.pages.at(-1)!;
  }

  /** All words in sight, those of components too. */
  get words(): string {
    const { page } = this;
    return [page, ...page.everything().map(({ instance, element }) => instance.childOf(element))]
      .filter((instance) => instance !== undefined)
      .map(({ shown }) => wordsOf(shown))
      .join('\n');
  }

  /** Waits until no answer is awaited and nothing has changed any more for a moment. */
  async atRest(): Promise<void> {
    for (let seen = -1; seen !== this.put.length || this.awaited > 0;) {
      seen = this.put.length;
      await new Promise((done) => setTimeout(done, 30));
    }
  }

  open(address: string, way: 'push' | 'replace' | 'anew'): void {
    const [path = '', query = ''] = address.replace(/^\//, '').split('?');
    const left = way === 'push' ? [] : way === 'replace' ? this.pages.slice(-1) : this.pages;
    this.pages = this.pages.filter((page) => !left.includes(page));
    for (const page of left) this.end(page);
    const page = new Instance(this, path);
    this.pages.push(page);
    page.attach();
    this.call(page, 'onLoad', Object.fromEntries(new URLSearchParams(query)));
    this.call(page, 'onShow');
    this.readyPages.add(page);
    page.ready();
    this.call(page, 'onReady');
  }

  goBack(): void {
    this.end(this.pages.pop()!);
    this.call(this.page, 'onShow');
  }

  /** Taps the button or the choice that has these words. @throws Error when there is none */
  tap(words: string): void {
    for (const { instance, element } of this.page.everything()) {
      if (wordsOf(element.children) !== words) continue;
      const inner = instance
        .childOf(element)
        ?.everything()
        .find((one) => 'bindtap' in one.element.attributes);
      if (!inner) continue;
      inner.instance.hear(String(inner.element.attributes['bindtap']), {
        type: 'tap',
        element: inner.element,
      });
      return;
    }
    throw new Error(`there is no ${words}`);
  }

  definitionOf(name: string): Definition {
    this.loading = name;
    this.require(`${name}.js`);
    const definition = this.definitions.get(name);
    if (!definition) throw new Error(`${name} is neither a page nor a component`);
    return definition;
  }

  templateOf(name: string, parse: (text: string) => Nodes): Nodes {
    const known = this.templates.get(name) ?? parse(this.output.text(`${name}.wxml`));
    this.templates.set(name, known);
    return known;
  }

  heardData({ is }: Instance, changes: Readonly<Record<string, unknown>>): void {
    this.put.push({ is, changes });
  }

  isReady(instance: Instance): boolean {
    return this.readyPages.has(instance);
  }

  nextCode(): string {
    return `sim-${this.place.name}-mini${++this.codes}`;
  }

  reached(url: string): string {
    if (!url.startsWith(`${this.place.origin}/`))
      throw new Error(`${url} is not among the domains of the mini-program`);
    return url.replace(this.place.origin, this.place.server);
  }

  private end(page: Instance): void {
    this.call(page, 'onUnload');
    page.detach();
  }

  private call(page: Instance, name: string, ...given: unknown[]): void {
    (page[name] as ((...args: unknown[]) => void) | undefined)?.call(page, ...given);
  }

  private require(file: string): unknown {
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.modules.set(file, module);
    const script = `(function (require, module, exports) {${this.output.text(file)}\n})`;
    const run = vm.runInContext(script, this.context, { filename: file }) as (...given: unknown[]) => void;
    run((path: string) => this.require(resolved(path, file)), module, module.exports);
    return module.exports;
  }
}
