import type { RuntimeId } from '@greenroom/shared/run/runtime';
import type { RuntimeHost } from './host-state.ts';
import { SandboxHost } from './sandbox-host.ts';

const hosts = new Map<RuntimeId, RuntimeHost>();

/** The one host of a language in this page. Nothing is downloaded before it is asked to. */
export function runtimeHost(id: RuntimeId): RuntimeHost {
  const known = hosts.get(id);
  if (known) return known;
  const host = new SandboxHost(id);
  hosts.set(id, host);
  return host;
}
