import { type EmbeddedServer, startEmbeddedPostgres } from '@htp/embedded-postgres';

/** PostgreSQL of a proof's own, durable as in production; it can be killed and started again at the same address. */
export class Postgres {
  readonly folder: string;
  private readonly settings: Readonly<Record<string, string>>;
  private server: EmbeddedServer;
  private formerLogs = '';

  private constructor(folder: string, settings: Readonly<Record<string, string>>, server: EmbeddedServer) {
    this.folder = folder;
    this.settings = settings;
    this.server = server;
  }

  static async start(folder: string, settings: Readonly<Record<string, string>>): Promise<Postgres> {
    return new Postgres(folder, settings, await startEmbeddedPostgres({ folder, settings, durable: true }));
  }

  get ownerUrl(): string {
    return this.server.ownerUrl;
  }

  get applicationUrl(): string {
    return this.server.applicationUrl;
  }

  get superuserUrl(): string {
    return this.server.superuserUrl;
  }

  /** Data and WAL. */
  get dataFolder(): string {
    return this.server.dataFolder;
  }

  /** Everything it has logged, over all its lives. */
  get log(): string {
    return this.formerLogs + this.server.log();
  }

  kill(): Promise<void> {
    return this.server.kill();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** After `kill` or `stop`. @returns after how many milliseconds it took connections */
  async start(): Promise<number> {
    const begun = performance.now();
    const { folder, settings } = this;
    this.formerLogs = this.log;
    this.server = await startEmbeddedPostgres({ folder, settings, durable: true, port: this.server.port });
    return performance.now() - begun;
  }
}
