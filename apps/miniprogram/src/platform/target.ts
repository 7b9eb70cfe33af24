import type { ApiClient, components } from '@htp/api-client';
import type { FileTarget } from './file-target.ts';

/** What one of the two targets, mini-program or web page, does in its own way. `#target` is the one that is built. */
export interface Target {
  /** Where the API answers, without `/api`. */
  readonly origin: string;

  /** What has to be done once, before the first page. */
  launch(): void;

  /**
   * Sends a request of the generated client.
   * @throws TypeError when no answer came, as `fetch` does; an `AbortError` when it was given up
   */
  transport(request: Request, transfer?: Transfer): Promise<Response>;

  /** Classes that the generated client makes its requests of, where the target lacks the web's own. */
  readonly Request?: typeof Request;

  readonly session: SessionTarget;

  /** Messages over WeChat; absent where WeChat takes no agreements. */
  readonly reminders?: ReminderTarget;

  /** How many times the usual size the device's owner wants text, as set outside of our pages; undefined where nothing says so. */
  textScale(): number | undefined;

  /** Gives the size of text to what stands outside of the pages' own frames. */
  showTextScale(scale: number): void;

  /** Tells whether the device has a network: now, and whenever that changes. @returns what ends it */
  watchNetwork(hear: (isConnected: boolean) => void): () => void;

  /** Leads to a page of somebody else's: opened where the target can, otherwise its address is copied. */
  openLink(address: string): void;

  /** Saves or opens a workbook of the API's. @param url relative to the API, good for whoever holds it */
  openWorkbook(url: string): Promise<void>;

  /**
   * Saves an archive of the API's. Where the target cannot save one, what is returned hands it on to a chat, and has to be done by a tap of
   * its own.
   */
  saveArchive(url: string): Promise<(() => Promise<void>) | undefined>;

  /** Reads a QR code with the camera; absent where the device's own camera does that. Undefined when nothing was read. */
  readonly scanCode?: () => Promise<string | undefined>;

  readonly pictures: PictureTarget;

  readonly shortMemory: ShortMemory;

  readonly files: FileTarget;
}

/** A request that takes long enough to be watched, and given up. */
export interface Transfer {
  /** Is told how much of the body has been sent, 0 … 1, where the target can tell. */
  sent?(share: number): void;

  /** Is given what ends it. */
  begun?(giveUp: () => void): void;
}

/** Pixels of a picture, row by row: red, green, blue and opacity, 0 … 255. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface OpenedPicture {
  /** The picture's own size. */
  readonly width: number;
  readonly height: number;
  /** What is sent of it: a picture file, its longer side reduced to what was asked, without where and by what it was taken. */
  readonly bytes: ArrayBuffer;
  /** Its pixels, reduced further; undefined where the device gives none. */
  readonly pixels: Pixels | undefined;
}

/** What a target does with pictures that its camera or its owner's choice gave, each at a path of its own. */
export interface PictureTarget {
  /** @throws Error when it is no picture that this device can open */
  open(path: string, sides: { readonly sent: number; readonly judged: number }): Promise<OpenedPicture>;

  /** Lets go of it: nothing of it is left at its path. */
  release(path: string): void;
}

/** Keeps what is typed and not yet acknowledged while a page may be killed and come back. What is written can be sent as JSON. */
export interface ShortMemory {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  forget(key: string): void;
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
  /** Whose session has lapsed: another person does not go on with it. */
  readonly of?: string | undefined;
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
