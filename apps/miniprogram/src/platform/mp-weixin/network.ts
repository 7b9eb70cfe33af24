export function watchNetwork(hear: (isConnected: boolean) => void): () => void {
  const tell = ({ isConnected }: { isConnected: boolean }) => hear(isConnected);
  uni.getNetworkType({ success: ({ networkType }) => hear(networkType !== 'none') });
  uni.onNetworkStatusChange(tell);
  return () => uni.offNetworkStatusChange(tell);
}
