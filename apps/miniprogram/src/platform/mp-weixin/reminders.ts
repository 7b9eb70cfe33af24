import type { ReminderTarget } from '../target.ts';

/** WeChat's answer: by template `accept`, `reject`, `ban` or `filter`, beside `errMsg`. */
type Answer = Readonly<Record<string, unknown>>;

export const reminders: ReminderTarget = {
  ask: (templateIds) =>
    new Promise((resolve) =>
      uni.requestSubscribeMessage({
        tmplIds: [...templateIds],
        success: (answer) =>
          resolve(templateIds.filter((id) => (answer as unknown as Answer)[id] === 'accept')),
        // Whoever has turned such messages off in WeChat's settings is not asked: that is an answer too.
        fail: () => resolve([]),
      }),
    ),
};
