/** The oldest base library that the mini-program runs on: the first with the privacy declarations. */
export const OLDEST_LIBRARY = '2.32.3';

/** Each call of WeChat's that may be made, by the base library that has it first, as its documentation says. */
export const KNOWN_CALLS: Readonly<Record<string, string>> = {
  chooseImage: '1.0.0',
  chooseMedia: '2.10.0',
  chooseMessageFile: '2.5.0',
  compressImage: '2.4.0',
  createCameraContext: '1.6.0',
  createIntersectionObserver: '1.9.3',
  createOffscreenCanvas: '2.16.1',
  createSelectorQuery: '1.4.0',
  downloadFile: '1.0.0',
  env: '2.0.0',
  getAppBaseInfo: '2.20.1',
  getDeviceInfo: '2.20.1',
  getFileSystemManager: '1.9.9',
  getImageInfo: '1.0.0',
  getNetworkType: '1.0.0',
  getSetting: '1.2.0',
  getStorage: '1.0.0',
  getStorageInfoSync: '1.0.0',
  getStorageSync: '1.0.0',
  getSystemInfoSync: '1.0.0',
  getWindowInfo: '2.20.1',
  login: '1.0.0',
  navigateBack: '1.0.0',
  navigateTo: '1.0.0',
  nextTick: '2.2.3',
  offNetworkStatusChange: '2.9.3',
  offThemeChange: '2.11.0',
  onNetworkStatusChange: '1.1.0',
  onThemeChange: '2.11.0',
  openDocument: '1.0.0',
  openSetting: '1.1.0',
  pageScrollTo: '1.4.0',
  previewImage: '1.0.0',
  reLaunch: '1.1.0',
  redirectTo: '1.0.0',
  removeStorage: '1.0.0',
  removeStorageSync: '1.0.0',
  removeTabBarBadge: '1.9.0',
  request: '1.0.0',
  requestSubscribeMessage: '2.4.4',
  saveFile: '1.0.0',
  scanCode: '1.0.0',
  setClipboardData: '1.1.0',
  setNavigationBarTitle: '1.0.0',
  setStorage: '1.0.0',
  setStorageSync: '1.0.0',
  setTabBarBadge: '1.9.0',
  shareFileMessage: '2.16.1',
  showActionSheet: '1.0.0',
  showModal: '1.0.0',
  showToast: '1.0.0',
  switchTab: '1.0.0',
  uploadFile: '1.0.0',
};

/** What a person is asked for first, by WeChat's kinds of information, when the mini-program makes the call or has the element. */
export const PRIVATE: Readonly<Record<string, string>> = {
  camera: '摄像头',
  chooseImage: '选中的照片或视频信息',
  chooseMedia: '选中的照片或视频信息',
  chooseMessageFile: '选中的文件',
  createCameraContext: '摄像头',
  scanCode: '摄像头',
  setClipboardData: '剪切板',
};

/** Whether the version is later than the other. */
export function isLater(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split('.').map(Number));
  const index = left!.findIndex((part, place) => part !== right![place]);
  return index >= 0 && left![index]! > right![index]!;
}
