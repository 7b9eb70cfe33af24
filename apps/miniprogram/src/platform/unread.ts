/** Where 消息 stands among the tabs. */
const MESSAGES_TAB = 2;

/** Shows at the tab 消息 how many messages are unread. */
export function showUnread(unread: number, isCapped = false): void {
  // It may be called when no tab is in sight: the next one that is shows it.
  const fail = () => undefined;
  if (unread === 0) uni.removeTabBarBadge({ index: MESSAGES_TAB, fail });
  else uni.setTabBarBadge({ index: MESSAGES_TAB, text: isCapped ? `${unread}+` : String(unread), fail });
}
