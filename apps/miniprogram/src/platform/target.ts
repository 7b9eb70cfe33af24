import type { ApiClient, components } from '@htp/api-client';

/** What one of the two targets, mini-program or web page, does in its own way. `#target` is the one that is built. */
export interface Target {
  /** Where the API answers, without `/api`. */
  readonly origin: string;

  /** What has to be done once, before the first page. */
  launch(): void;

  /** Sends a request of the generated client. @throws TypeError when no answer came, as `fetch` does */
  transport(request: Request): Promise<Response>;

  /** Classes that the generated client makes its requests of, where the target lacks the web's own. */
  readonly Request?: typeof Request;

  readonly session: SessionTarget;

  /** Messages over WeChat; absent where WeChat takes no agreements. */
  readonly reminders?: ReminderTarget;

  /** How many times the usual size the device's owner wants text, as set outside of our pages; undefined where nothing says so. */
  textScale(): number | undefined;

  /** Gives the size of text to what stands outside of the pages' own frames. */
  showTextScale(scale: number): void;

  /** Leads to a page of somebody else's: opened where the target can, otherwise its address is copied. */
  openLink(address: string): void;
}

/** Asks for agreement to messages over WeChat (一次性订阅消息): one message of a template for each time that it is given. */
export interface ReminderTarget {
  /** Only at once after a tap: WeChat refuses to ask otherwise. @returns the templates that were agreed to */
  ask(templateIds: readonly string[]): Promise<readonly string[]>;
}

/** A session as the client holds it, in memory. */
export type Session = Pick<
  components['schemas']['SessionView'],
  'accessToken' | 'accessTokenExpiresAt' | 'accountId'
>;

/** What somebody was about to do when he was sent to WeChat. */
export interface SignInIntent {
  /** The page to go on with afterwards, with its query; the home page when left out. */
  readonly to?: string | undefined;
  /** The version of 用户服务协议 and 隐私政策 that he has agreed to just now. */
  readonly agreedVersion?: string | undefined;
}

/** How the target signs in, and where it keeps what renews a session. `api` is a client that waits for no session. */
export interface SessionTarget {
  /** Signs in by WeChat; undefined when the page is left for it: WeChat leads back to the sign-in page, which calls `comeBack`. */
  begin(api: ApiClient, intent: SignInIntent): Promise<Session | undefined>;

  /**
   * Goes on where `begin` left the page; undefined when nobody comes from there.
   * @param remember is told what was intended, also when the sign-in then fails
   * @throws ProblemError
   */
  comeBack(
    api: ApiClient,
    remember: (intent: SignInIntent) => void,
  ): Promise<{ session: Session; intent: SignInIntent } | undefined>;

  /** Undefined when this device has kept no session. @throws ProblemError of status 401 when it is over */
  renew(api: ApiClient): Promise<Session | undefined>;

  /** Forgets what renews it, where it is the client that keeps it. */
  forget(): void;

  /** Leaves everything that is in memory, and opens the home page. */
  startAnew(): void;
}
