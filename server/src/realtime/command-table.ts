import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Command } from '@greenroom/shared/realtime/command';
import { commandOf } from './answers.ts';
import type { Caller } from './connection.ts';

export interface CommandEntry {
  readonly command: Command;
  readonly handle: (payload: unknown, caller: Caller) => Promise<unknown>;
}

/** Every command that a feature answers, found once at boot. */
@Injectable()
export class CommandTable implements OnApplicationBootstrap {
  private readonly entries = new Map<string, CommandEntry>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  get(name: string): CommandEntry | undefined {
    return this.entries.get(name);
  }

  get commands(): readonly Command[] {
    return [...this.entries.values()].map(({ command }) => command);
  }

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      this.collectFrom(instance as Record<string, unknown>);
    }
  }

  private collectFrom(gateway: Record<string, unknown>): void {
    for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(gateway) as object)) {
      const method = gateway[name];
      if (typeof method !== 'function') continue;
      const command = commandOf(method);
      if (command === undefined) continue;
      if (this.entries.has(command.name)) throw new Error(`Command ${command.name} is answered twice`);
      const handle = method.bind(gateway) as CommandEntry['handle'];
      this.entries.set(command.name, { command, handle });
    }
  }
}
