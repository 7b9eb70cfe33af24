import type { ShortMemory } from '../target.ts';

/** A mini-program that WeChat has killed comes back with nothing but its storage, which no other program on the phone reads. */
export const shortMemory: ShortMemory = {
  read(key) {
    const kept: unknown = uni.getStorageSync(key);
    return kept === '' ? undefined : kept;
  },
  write: (key, value) => uni.setStorageSync(key, value),
  forget: (key) => uni.removeStorageSync(key),
};
