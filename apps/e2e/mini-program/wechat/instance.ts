import type { Phone } from './phone.ts';
import { parseTemplate } from './template.ts';
import { elementsOf, show, type Shown } from './view.ts';

type Method = (this: Instance, ...args: unknown[]) => unknown;

/** What a script gives to `Component` or `Page`. */
export interface Definition {
  readonly properties?: Readonly<
    Record<string, { readonly value?: unknown; readonly observer?: Method } | null>
  >;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly methods?: Readonly<Record<string, Method>>;
  readonly observers?: Readonly<Record<string, Method>>;
  readonly lifetimes?: Readonly<Record<string, Method | undefined>>;
  /** Older than `lifetimes`, which go before them; uni-app names its events right in one. */
  readonly created?: Method;
  readonly attached?: Method;
  readonly ready?: Method;
  readonly detached?: Method;
  readonly pageLifetimes?: Readonly<Record<string, Method | undefined>>;
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A page or component of the running mini-program, as far as its scripts can see it, with all that stands in it. */
export class Instance {
  readonly is: string;
  readonly route: string | undefined;
  readonly data: Record<string, unknown> = {};
  shown: (Shown | string)[] = [];
  private readonly phone: Phone;
  private readonly definition: Definition;
  private readonly owner: { readonly instance: Instance; element: Shown } | undefined;
  private readonly children = new Map<string, Instance>();
  private isAttached = false;
  [name: string]: unknown;

  constructor(phone: Phone, name: string, owner?: { readonly instance: Instance; element: Shown }) {
    this.phone = phone;
    this.is = name;
    this.route = owner ? undefined : name;
    this.owner = owner;
    this.definition = phone.definitionOf(name);
    Object.assign(this, this.definition.methods);
    Object.assign(this.data, structuredClone(this.definition.data ?? {}));
    for (const [property, said] of Object.entries(this.definition.properties ?? {}))
      this.data[property] = said?.value;
    if (owner) this.take(owner.element);
  }

  get properties(): Record<string, unknown> {
    return this.data;
  }

  attach(): void {
    this.live('created');
    this.live('attached');
    this.isAttached = true;
    this.render();
  }

  ready(): void {
    for (const child of this.children.values()) child.ready();
    this.live('ready');
  }

  detach(): void {
    for (const child of this.children.values()) child.detach();
    this.live('detached');
    this.isAttached = false;
  }

  setData(changes: Readonly<Record<string, unknown>>, done?: () => void): void {
    for (const [path, value] of Object.entries(changes)) put(this.data, path, value);
    this.phone.heardData(this, changes);
    if (this.isAttached) this.render();
    if (done) setTimeout(done);
  }

  triggerEvent(name: string, detail: unknown): void {
    if (!this.owner) return;
    const { instance, element } = this.owner;
    const handler = element.attributes[`bind:${name}`] ?? element.attributes[`bind${name}`];
    if (typeof handler === 'string') instance.hear(handler, { type: name, detail, element });
  }

  /** Calls a handler that a template names. */
  hear(
    handler: string,
    { type, detail = {}, element }: { type: string; detail?: unknown; element: Shown },
  ): void {
    const dataset = Object.fromEntries(
      Object.entries(element.attributes)
        .filter(([name]) => name.startsWith('data-'))
        .map(([name, value]) => [camel(name.slice(5)), value]),
    );
    const target = { id: element.attributes['id'] ?? '', dataset, offsetLeft: 0, offsetTop: 0 };
    (this[handler] as Method | undefined)?.call(this, {
      type,
      detail,
      target,
      currentTarget: target,
      timeStamp: Date.now(),
      touches: [],
      changedTouches: [],
    });
  }

  /** All that stands in it and in its components, each with whose template it is in. */
  everything(): { readonly instance: Instance; readonly element: Shown }[] {
    return elementsOf(this.shown).flatMap((element) => [
      { instance: this as Instance, element },
      ...(this.children.get(element.key)?.everything() ?? []),
    ]);
  }

  childOf(element: Shown): Instance | undefined {
    return this.children.get(element.key);
  }

  selectComponent(): null {
    return null;
  }

  selectAllComponents(): [] {
    return [];
  }

  createSelectorQuery(): unknown {
    return this.phone.wx['createSelectorQuery'] instanceof Function
      ? this.phone.wx['createSelectorQuery']()
      : undefined;
  }

  getOpenerEventChannel(): object {
    return {};
  }

  private live(moment: 'created' | 'attached' | 'ready' | 'detached'): void {
    (this.definition.lifetimes?.[moment] ?? this.definition[moment])?.call(this);
  }

  private render(): void {
    const nodes = this.phone.templateOf(this.is, parseTemplate);
    this.shown = show(nodes, this.data);
    const known = this.phone.output.componentsOf(this.is);
    const standing = new Set<string>();
    for (const element of elementsOf(this.shown)) {
      const name = known[element.tag];
      if (!name) continue;
      standing.add(element.key);
      const child = this.children.get(element.key);
      if (child) child.take(element);
      else this.add(name, element);
    }
    for (const [key, child] of this.children)
      if (!standing.has(key)) {
        this.children.delete(key);
        child.detach();
      }
  }

  private add(name: string, element: Shown): void {
    const child = new Instance(this.phone, name, { instance: this, element });
    this.children.set(element.key, child);
    child.attach();
    if (this.phone.isReady(this)) child.ready();
  }

  /** Takes the properties that its owner gives it now. */
  private take(element: Shown): void {
    if (this.owner) this.owner.element = element;
    for (const [attribute, value] of Object.entries(element.attributes)) {
      const property = camel(attribute);
      const said = this.definition.properties?.[property];
      if (said === undefined || Object.is(JSON.stringify(this.data[property]), JSON.stringify(value)))
        continue;
      this.data[property] = value;
      said?.observer?.call(this, value);
      this.definition.observers?.[property]?.call(this, value);
    }
  }
}

/** Puts a value where a path like `a.b[0].c` leads. */
function put(data: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  const last = steps.pop()!;
  let place: Record<string, unknown> = data;
  for (const step of steps) place = (place[step] ??= {}) as Record<string, unknown>;
  place[last] = value;
}
