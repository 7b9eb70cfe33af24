import { onLoad } from '@dcloudio/uni-app';
import { addressOf, PAGES, presentPage } from './pages.ts';
import { restoreSession } from './session.ts';

/** For a page that needs somebody: goes on with the session that the device has kept, or leads to the sign-in. */
export function requireSession(): void {
  onLoad(async () => {
    const restored = await restoreSession().catch(() => true);
    if (!restored) uni.reLaunch({ url: addressOf('signIn', { to: presentPage() ?? PAGES.home }) });
  });
}
