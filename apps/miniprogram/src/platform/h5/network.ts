/** Asked of the browser itself: where it knows the kind of network too, uni-app never tells that there is none. */
export function watchNetwork(hear: (isConnected: boolean) => void): () => void {
  const tell = () => hear(navigator.onLine);
  addEventListener('online', tell);
  addEventListener('offline', tell);
  tell();
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
}
