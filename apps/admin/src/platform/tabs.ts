/** What the tabs of one browser tell each other: they share the session. */
export type News =
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'active'; readonly at: number };

const channel = new BroadcastChannel('htp-session');

export function tellTabs(news: News): void {
  channel.postMessage(news);
}

/** @returns stops listening */
export function hearTabs(listener: (news: News) => void): () => void {
  const hear = ({ data }: MessageEvent<News>) => listener(data);
  channel.addEventListener('message', hear);
  return () => channel.removeEventListener('message', hear);
}
