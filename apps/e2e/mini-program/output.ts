import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

export interface AppSettings {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string }[] };
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly [setting: string]: unknown;
}

/** A built mini-program: what WeChat's developer tool opens and uploads. */
export class Output {
  readonly folder: string;
  /** All files, by their paths below the folder. */
  readonly files: readonly string[];
  readonly app: AppSettings;
  readonly roots: readonly string[];

  constructor(folder: string) {
    this.folder = folder;
    this.files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort();
    this.app = this.json('app.json') as AppSettings;
    this.roots = (this.app.subPackages ?? []).map(({ root }) => root);
  }

  has(file: string): boolean {
    return this.files.includes(file);
  }

  text(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  json(file: string): unknown {
    return JSON.parse(this.text(file));
  }

  withEnding(...endings: string[]): string[] {
    return this.files.filter((file) => endings.some((ending) => file.endsWith(`.${ending}`)));
  }

  /** The root of the subpackage that the file is in; empty for the main package. */
  packageOf(file: string): string {
    return this.roots.find((root) => file.startsWith(`${root}/`)) ?? '';
  }

  bytesOf(root?: string): number {
    return this.files
      .filter((file) => root === undefined || this.packageOf(file) === root)
      .reduce((sum, file) => sum + statSync(join(this.folder, file)).size, 0);
  }

  get pages(): string[] {
    const further = (this.app.subPackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => `${root}/${page}`),
    );
    return [...this.app.pages, ...further];
  }

  /** The components that the page or component with this name may use, by tag. */
  componentsOf(name: string): Record<string, string> {
    const { usingComponents = {} } = this.json(`${name}.json`) as AppSettings;
    const own = Object.entries(usingComponents).map(([tag, path]) => [tag, resolved(path, `${name}.json`)]);
    const all = Object.entries(this.app.usingComponents ?? {}).map(([tag, path]) => [
      tag,
      resolved(path, 'app.json'),
    ]);
    return Object.fromEntries([...all, ...own]);
  }
}

/** What a path in a file names, below the folder. */
export const resolved = (path: string, from: string): string =>
  path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
