import type { Phone } from './phone.ts';

interface Options {
  readonly success?: (answer: object) => void;
  readonly fail?: (failure: { readonly errMsg: string }) => void;
  readonly complete?: (answer: object) => void;
  readonly url?: string;
  readonly [name: string]: unknown;
}

const answer = (options: Options, given: object): void => {
  setTimeout(() => {
    const said = { errMsg: 'ok', ...given };
    options.success?.(said);
    options.complete?.(said);
  });
};
const refuse = (options: Options, errMsg: string): void => {
  setTimeout(() => {
    options.fail?.({ errMsg });
    options.complete?.({ errMsg });
  });
};

const SYSTEM = {
  ...{
    brand: 'sim',
    model: 'sim',
    system: 'Android 10',
    platform: 'android',
    version: '8.0.50',
    SDKVersion: '2.32.3',
  },
  ...{ language: 'zh_CN', theme: 'light', fontSizeScaleFactor: 1, pixelRatio: 2, statusBarHeight: 20 },
  ...{
    screenWidth: 375,
    screenHeight: 667,
    windowWidth: 375,
    windowHeight: 603,
    safeAreaInsets: { top: 20, bottom: 0 },
  },
  safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
};
const system = () => ({ ...SYSTEM });
const nothing = () => undefined;

const RECT = {
  top: 0,
  left: 0,
  right: 100,
  bottom: 40,
  width: 100,
  height: 40,
  scrollTop: 0,
  scrollLeft: 0,
  node: null,
};

/** A question to the page's layout: there is none, so everything is said to be as large. */
const query = (): object => {
  const answers: unknown[] = [];
  let isMany = false;
  const choose = (many: boolean) => () => ((isMany = many), asked);
  const ask = (done?: (found: unknown) => void) => {
    const found = isMany ? [RECT] : RECT;
    answers.push(found);
    setTimeout(() => done?.(found));
    return asked;
  };
  const asked = {
    in: () => asked,
    ...{ select: choose(false), selectAll: choose(true), selectViewport: choose(false) },
    ...{ boundingClientRect: ask, scrollOffset: ask },
    fields: (_wanted: object, done?: (found: unknown) => void) => ask(done),
    node: ask,
    exec: (done?: (all: unknown[]) => void) => void setTimeout(() => done?.(answers)),
  };
  return asked;
};

/** WeChat's calls, as far as the client makes them while nobody touches anything. */
export function callsOn(phone: Phone): Record<string, unknown> {
  const storage = new Map<string, unknown>();
  return {
    request: (options: Options) => void send(phone, options),
    login: (options: Options) => answer(options, { code: phone.nextCode() }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
    setStorage: ({ key, data, ...options }: Options & { key: string; data: unknown }) => {
      storage.set(key, structuredClone(data));
      answer(options, {});
    },
    getStorage: ({ key, ...options }: Options & { key: string }) =>
      storage.has(key)
        ? answer(options, { data: storage.get(key) })
        : refuse(options, 'getStorage:fail data not found'),
    removeStorage: ({ key, ...options }: Options & { key: string }) => {
      storage.delete(key);
      answer(options, {});
    },
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    ...{
      getSystemInfoSync: system,
      getAppBaseInfo: system,
      getWindowInfo: system,
      getDeviceInfo: system,
      getSystemSetting: system,
      getAppAuthorizeSetting: system,
    },
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getMenuButtonBoundingClientRect: () => ({
      top: 26,
      bottom: 58,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'release', version: '' },
    }),
    canIUse: () => true,
    nextTick: (then: () => void) => void queueMicrotask(then),
    getNetworkType: (options: Options) => answer(options, { networkType: 'wifi' }),
    ...{
      onNetworkStatusChange: nothing,
      offNetworkStatusChange: nothing,
      onThemeChange: nothing,
      offThemeChange: nothing,
    },
    ...{
      onAppShow: nothing,
      onAppHide: nothing,
      onError: nothing,
      onUnhandledRejection: nothing,
      onPageNotFound: nothing,
    },
    createSelectorQuery: query,
    createIntersectionObserver: () => ({
      relativeTo: () => ({ observe: nothing }),
      relativeToViewport: () => ({ observe: nothing }),
      observe: nothing,
      disconnect: nothing,
    }),
    createCameraContext: () => ({ takePhoto: (options: Options) => refuse(options, 'takePhoto:fail') }),
    getFileSystemManager: () => ({ readFileSync: nothing, writeFileSync: nothing, unlinkSync: nothing }),
    env: { USER_DATA_PATH: 'http://usr' },
    ...Object.fromEntries(
      [
        'showToast',
        'hideToast',
        'showLoading',
        'hideLoading',
        'setNavigationBarTitle',
        'setTabBarBadge',
        'removeTabBarBadge',
        'pageScrollTo',
        'hideTabBarRedDot',
        'showTabBarRedDot',
        'setClipboardData',
      ].map((name) => [name, (options: Options = {}) => answer(options, {})]),
    ),
    getSetting: (options: Options) =>
      answer(options, { authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
    showModal: (options: Options) => answer(options, { confirm: false, cancel: true }),
    navigateTo: (options: Options) => void go(phone, 'push', options),
    redirectTo: (options: Options) => void go(phone, 'replace', options),
    reLaunch: (options: Options) => void go(phone, 'anew', options),
    switchTab: (options: Options) => void go(phone, 'anew', options),
    navigateBack: (options: Options = {}) => {
      phone.goBack();
      answer(options, {});
    },
  };
}

function go(phone: Phone, way: 'push' | 'replace' | 'anew', options: Options): void {
  // As WeChat does: after the script that asks for it, and with its faults told to nobody but the console.
  setTimeout(() => {
    phone.open(options.url ?? '', way);
    answer(options, {});
  });
}

async function send(phone: Phone, options: Options): Promise<void> {
  const {
    url = '',
    method = 'GET',
    header = {},
    data,
  } = options as Options & { method?: string; header?: Record<string, string>; data?: string };
  phone.awaited += 1;
  try {
    const response = await fetch(phone.reached(url), {
      method,
      headers: header,
      ...(method === 'GET' ? {} : { body: data }),
    });
    const text = await response.text();
    answer(options, {
      data: text,
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
    });
  } catch (error) {
    refuse(options, `request:fail ${String(error)}`);
  } finally {
    phone.awaited -= 1;
  }
}
