import type { Output } from './output.ts';

/** Elements that WeChat has itself. */
const BUILT_IN = new Set(
  `block template slot import include wxs view text image scroll-view swiper swiper-item input textarea button form label picker
  picker-view picker-view-column radio radio-group checkbox checkbox-group switch slider progress icon rich-text camera cover-view cover-image canvas
  navigator root-portal page-meta page-container match-media video web-view cover-view`.split(/\s+/),
);
/** A tag; what stands between quotes may have any sign. */
const TAG = /<([a-z][\w-]*)(?:\s+[^\s"'=/>]+(?:="[^"]*")?)*\s*\/?>/g;

/** The elements that a template has. */
export const tagsOf = (template: string): string[] => [
  ...new Set([...template.replace(/<wxs[^]*?<\/wxs>/g, '').matchAll(TAG)].map(([, tag]) => tag!)),
];

/** Elements that neither WeChat has nor the page names among its components: they would show nothing. */
export function templateFaults(output: Output): string[] {
  return output.withEnding('wxml').flatMap((file) => {
    const name = file.slice(0, -'.wxml'.length);
    const components = output.has(`${name}.json`) ? output.componentsOf(name) : {};
    return tagsOf(output.text(file))
      .filter((tag) => !BUILT_IN.has(tag) && !(tag in components))
      .map((tag) => `${file} has <${tag}>, which nothing shows`);
  });
}

/** The settings that WeChat goes by, where they are not as they should be. */
export function settingFaults({ app, ...output }: Pick<Output, 'app'> & { readonly theme: Theme }): string[] {
  const { light, dark } = output.theme;
  const named = [...JSON.stringify(app).matchAll(/"@(\w+)"/g)].map(([, name]) => name!);
  return [
    ...(app['lazyCodeLoading'] === 'requiredComponents'
      ? []
      : ['components are not loaded when they are needed']),
    ...(app['__usePrivacyCheck__'] === true ? [] : ['nobody is asked before personal data is read']),
    ...(app['darkmode'] === true && app['themeLocation'] === 'theme.json' ? [] : ['there is no dark mode']),
    ...named
      .filter((name) => !(name in light) || !(name in dark))
      .map((name) => `the colour @${name} is not in both themes`),
  ];
}

export interface Theme {
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
}
