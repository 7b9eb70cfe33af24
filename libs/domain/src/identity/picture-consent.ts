/**
 * The version of 敏感个人信息处理同意书 that has to be agreed to, apart from everything else, before the first picture of a document is
 * taken (个人信息保护法, articles 28 to 30). Changing its text means a new version here: it is then asked for before the next picture.
 */
export const PICTURE_CONSENT_VERSION = '2026-12';
