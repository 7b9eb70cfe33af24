/**
 * What of wot-design-uni's code is used by name; its components are. The library ships sources only, which do not stand our
 * compiler's strictness.
 */

export interface ToastOptions {
  msg?: string;
  /** Milliseconds; 0 stays until it is closed. */
  duration?: number;
  cover?: boolean;
}

export interface Toast {
  show(options: ToastOptions | string): void;
  success(options: ToastOptions | string): void;
  error(options: ToastOptions | string): void;
  info(options: ToastOptions | string): void;
  warning(options: ToastOptions | string): void;
  loading(options: ToastOptions | string): void;
  close(): void;
}

/** For the `<wd-toast>` of the page. */
export function useToast(selector?: string): Toast;

export interface MessageOptions {
  title?: string;
  msg?: string;
  confirmButtonText?: string;
  cancelButtonText?: string;
  closeOnClickModal?: boolean;
}

export interface MessageResult {
  action: 'confirm' | 'cancel' | 'modal';
}

export interface Message {
  alert(options: MessageOptions | string): Promise<MessageResult>;
  /** Rejected when it is not confirmed. */
  confirm(options: MessageOptions | string): Promise<MessageResult>;
  close(): void;
}

/** For the `<wd-message-box>` of the page. */
export function useMessage(selector?: string): Message;
