import { type Output, resolved } from './output.ts';

const KIB = 1024;
/** Ours of the main package, which WeChat allows 2 MB; WeChat's of the others. */
const MOST_BYTES = { main: 1.5 * KIB * KIB, subpackage: 2 * KIB * KIB, whole: 20 * KIB * KIB };

/** Packages that WeChat would not take, or that are slower than we promise. */
export function sizeFaults(output: Output): string[] {
  const sizes = [
    ['the main package', output.bytesOf(''), MOST_BYTES.main],
    ...output.roots.map((root) => [root, output.bytesOf(root), MOST_BYTES.subpackage] as const),
    ['the whole', output.bytesOf(), MOST_BYTES.whole],
  ] as const;
  return sizes
    .filter(([, bytes, most]) => bytes > most)
    .map(([name, bytes]) => `${name} has ${Math.ceil(bytes / KIB)} KiB`);
}

/** Pages and components without one of their files. A page without style has none of that: then its look is the application's. */
export function missingFiles(output: Output): string[] {
  const components = [...output.pages, ...output.withEnding('json').map((file) => file.slice(0, -5))]
    .filter((name) => output.has(`${name}.json`) && output.has(`${name}.wxml`))
    .flatMap((name) => Object.values(output.componentsOf(name)));
  const wanted = [...new Set([...output.pages, ...components])];
  return wanted.flatMap((name) =>
    ['js', 'json', 'wxml'].map((ending) => `${name}.${ending}`).filter((file) => !output.has(file)),
  );
}

/** Pages that the sources register and the output lacks, or the reverse. */
export function pageFaults(output: Output, registered: readonly string[]): string[] {
  return [
    ...registered.filter((page) => !output.pages.includes(page)).map((page) => `${page} is not in app.json`),
    ...output.pages.filter((page) => !registered.includes(page)).map((page) => `${page} is in app.json only`),
  ];
}

const REQUIRED = /\brequire\("([^"]+)"\)/g;

/** What a file asks for that is not there, or is in a package that need not have come yet. */
export function reachFaults(output: Output): string[] {
  const scripts = output
    .withEnding('js')
    .flatMap((file) =>
      [...output.text(file).matchAll(REQUIRED)].map(([, path]) => ({ file, to: resolved(path!, file) })),
    );
  const components = output
    .withEnding('wxml')
    .map((file) => file.slice(0, -'.wxml'.length))
    .flatMap((name) =>
      Object.values(output.componentsOf(name)).map((to) => ({ file: `${name}.json`, to: `${to}.js` })),
    );
  return [...scripts, ...components].flatMap(({ file, to }) => {
    if (!output.has(to)) return [`${file} asks for ${to}, which is not there`];
    const there = output.packageOf(to);
    return there === '' || there === output.packageOf(file)
      ? []
      : [`${file} asks for ${to} of another package`];
  });
}

const ADDRESS = /\b(?:https?|wss?):\/\/[^\s"'`)\\<]*/g;
/** Names of vocabularies, what messages to developers point at, and what people are told to open elsewhere: nothing is asked for there. */
const NO_REQUESTS = [
  /^http:\/\/www\.cpta\.com\.cn\//,
  /^https:\/\/hbzzxt\.e21\.cn\//,

  /^http:\/\/www\.w3\.org\//,
  /^https:\/\/vuejs\.org\/error-reference\//,
  /^https:\/\/uniapp\.dcloud\.net\.cn\/tutorial\//,
  /^https:\/\/$/,
];

/** Addresses other than the API's. uni-app hides one of its own in numbers, for a picture that is fetched ahead. */
export function addressFaults(output: Output, api: string): string[] {
  return output.withEnding('js', 'wxml', 'wxss', 'json').flatMap((file) => {
    const text = output.text(file);
    const addresses = [...text.matchAll(ADDRESS)].map(([address]) => address);
    const strange = addresses.filter(
      (address) => !address.startsWith(api) && !NO_REQUESTS.some((known) => known.test(address)),
    );
    if (/preloadAssets/.test(text)) strange.push('something that is fetched ahead');
    return strange.map((address) => `${file} names ${address}`);
  });
}
