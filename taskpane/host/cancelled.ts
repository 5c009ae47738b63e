import { HostError } from './host';

/** @throws HostError cancelled when that was asked for */
export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError('cancelled', '已取消。');
}
