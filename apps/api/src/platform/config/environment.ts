import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { addressProblem } from './database-address.ts';

const httpUrl = { require_tld: false, protocols: ['http', 'https'], require_protocol: true };
const postgresUrl = { require_tld: false, protocols: ['postgres', 'postgresql'], require_protocol: true };

/** Reads the raw text: the implicit conversion would take `'false'` for true. */
const ToBoolean = () =>
  Transform(({ obj, key, value }) => (obj[key] === 'true' ? true : obj[key] === 'false' ? false : value));

/** Every setting the API reads from its environment; there is no other way in. */
export class Environment {
  @IsIn(['development', 'test', 'production'])
  readonly NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @IsString()
  readonly HOST: string = '127.0.0.1';

  @IsInt()
  @Min(0)
  @Max(65535)
  readonly PORT: number = 3000;

  /** The role that serves requests; it can neither change nor delete the record of activity. */
  @IsUrl(postgresUrl)
  readonly DATABASE_URL: string;

  /** The role that owns the tables; only migrations use it. Without it, DATABASE_URL's role migrates too. */
  @IsOptional()
  @IsUrl(postgresUrl)
  readonly DATABASE_OWNER_URL?: string;

  @IsInt()
  @Min(2)
  @Max(200)
  readonly DATABASE_POOL_SIZE: number = 16;

  /** Key ring of the file `KeyProvider`; never inside the repository. */
  @IsString()
  @MinLength(1)
  readonly KEY_FILE: string;

  /** What new ciphertexts are made with; both are always read. The second is for 密评. */
  @IsIn(['aes-256-gcm', 'sm4-ctr-hmac-sm3'])
  readonly CIPHER_SUITE: 'aes-256-gcm' | 'sm4-ctr-hmac-sm3' = 'aes-256-gcm';

  /**
   * Folder of the epoch keys, shared by all processes and taken along by no backup; outside production it is beside the
   * key file when left out.
   */
  @IsOptional()
  @IsString()
  @MinLength(1)
  readonly EPOCH_KEY_FOLDER?: string;

  /** For how long pictures of a decided identity case are still kept, in hours. */
  @IsInt()
  @Min(0)
  @Max(72)
  readonly IDENTITY_PICTURE_GRACE_HOURS: number = 24;

  /** Requests for manual review that one account may make in a Beijing day. */
  @IsInt()
  @Min(1)
  @Max(20)
  readonly IDENTITY_REQUESTS_PER_DAY: number = 3;

  /** Whole document numbers that one reviewer may have shown in a Beijing day. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly IDENTITY_REVEALS_PER_DAY: number = 200;

  /**
   * For how long an ended identity case keeps name and number, in days. At least the six months in which a decision can be
   * taken to court (行政诉讼法, article 46).
   */
  @IsInt()
  @Min(1)
  @Max(3650)
  readonly IDENTITY_CASE_RETENTION_DAYS: number = 190;

  /** For how long an ended registration keeps whom it names, in days; likewise. */
  @IsInt()
  @Min(1)
  @Max(3650)
  readonly REGISTRATION_RETENTION_DAYS: number = 190;

  /** Folder of the local `FileStore`: attachments (encrypted) and anchors of the record's head. */
  @IsString()
  @MinLength(1)
  readonly FILE_STORE_FOLDER: string;

  @IsUrl(httpUrl)
  readonly WECHAT_BASE_URL: string = 'https://api.weixin.qq.com';

  @IsString()
  @MinLength(1)
  readonly WECHAT_APP_ID: string;

  @IsString()
  @MinLength(1)
  readonly WECHAT_APP_SECRET: string;

  /** The 公众号 by which the web page signs in (网页授权), with its secret; without both the web page offers no sign-in. */
  @IsOptional()
  @IsString()
  readonly WECHAT_WEB_APP_ID?: string;

  @IsOptional()
  @IsString()
  readonly WECHAT_WEB_APP_SECRET?: string;

  /** Where browsers are sent to authorise. */
  @IsUrl(httpUrl)
  readonly WECHAT_AUTHORISE_URL: string = 'https://open.weixin.qq.com/connect/oauth2/authorize';

  /** Ids of the 订阅消息 templates; a topic without one is not offered to candidates. */
  @IsOptional()
  @IsString()
  readonly WECHAT_TEMPLATE_REVIEW_RESULT?: string;

  @IsOptional()
  @IsString()
  readonly WECHAT_TEMPLATE_DEADLINE?: string;

  @IsOptional()
  @IsString()
  readonly WECHAT_TEMPLATE_IDENTITY_RESULT?: string;

  @IsUrl(httpUrl)
  readonly COMMISSION_BASE_URL: string;

  @IsString()
  @MinLength(1)
  readonly COMMISSION_API_KEY: string;

  /** Starts the simulators of the outside services beside the API. A production start refuses it. */
  @IsBoolean()
  @ToBoolean()
  readonly SIMULATORS: boolean = false;

  /** Holds the instant at which the time stands, for proofs over several processes. A production start refuses it. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  readonly SIMULATED_CLOCK_FILE?: string;

  /** Refuses requests while there is too much to do. Only to show what happens without: a production start refuses `false`. */
  @IsBoolean()
  @ToBoolean()
  readonly LOAD_SHEDDING: boolean = true;

  /** Runs the background jobs in the API's own process (otherwise `worker.ts` does). */
  @IsBoolean()
  @ToBoolean()
  readonly JOBS_IN_PROCESS: boolean = false;

  /** Loads the recogniser's models as soon as the process serves; otherwise the first picture waits for them. */
  @IsBoolean()
  @ToBoolean()
  readonly RECOGNIZER_AT_START: boolean = true;

  @IsInt()
  @Min(1)
  @Max(16)
  readonly RECOGNIZER_WORKERS: number = 1;

  @IsInt()
  @Min(1)
  @Max(1000)
  readonly RECOGNIZER_QUEUE_LIMIT: number = 16;

  /** How long somebody waits for what the recogniser says, his turn included. */
  @IsInt()
  @Min(1)
  @Max(85)
  readonly RECOGNIZER_PATIENCE_SECONDS: number = 30;

  /** How long a finished export can be downloaded before it is removed. */
  @IsInt()
  @Min(1)
  @Max(168)
  readonly EXPORT_LIFETIME_HOURS: number = 24;

  /** The built admin app, served under `/admin`. */
  @IsString()
  @MinLength(1)
  readonly ADMIN_FOLDER: string = 'apps/admin/dist';

  /** The candidates' client, built for the web, served at the root. */
  @IsString()
  @MinLength(1)
  readonly CLIENT_FOLDER: string = 'apps/miniprogram/dist/h5';

  /** After so long without a key or a click the admin app signs its user out. */
  @IsInt()
  @Min(1)
  @Max(120)
  readonly ADMIN_IDLE_MINUTES: number = 30;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  readonly LOG_LEVEL: string = 'info';

  /** Bearer token for `/metrics`; without it only requests from this machine are answered. */
  @IsOptional()
  @IsString()
  @MinLength(16)
  readonly METRICS_TOKEN?: string;

  /** Number of proxies in front whose `X-Forwarded-For` is believed. */
  @IsInt()
  @Min(0)
  @Max(5)
  readonly TRUSTED_PROXIES: number = 0;

  /** Multiplies every rate limit and budget of requests, for tests and proofs that are not about them. A production start refuses it. */
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly RATE_LIMIT_FACTOR: number = 1;
}

/** A setting is missing or wrong: `message` has one line per setting and never shows a value. */
export class EnvironmentError extends Error {}

/** Reads and checks the settings. @throws EnvironmentError naming every setting that is wrong. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const known = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const environment = plainToInstance(Environment, known, {
    enableImplicitConversion: true,
    exposeDefaultValues: true,
  });
  const problems = validateSync(environment, { skipMissingProperties: false }).map(
    (error) => `${error.property}: ${Object.values(error.constraints ?? {}).join(', ')}`,
  );
  problems.push(...webAppProblems(environment), ...productionProblems(environment));
  if (environment.NODE_ENV === 'production' && source['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    problems.push('NODE_TLS_REJECT_UNAUTHORIZED: refused in production, it believes any certificate');
  if (problems.length > 0) throw new EnvironmentError(problems.join('\n'));
  return environment;
}

/** The web page's app, when it has one. */
export function wechatWebApp({
  WECHAT_WEB_APP_ID: appId,
  WECHAT_WEB_APP_SECRET: appSecret,
  WECHAT_AUTHORISE_URL: authoriseUrl,
}: Environment): { appId: string; appSecret: string; authoriseUrl: string } | undefined {
  return appId && appSecret ? { appId, appSecret, authoriseUrl } : undefined;
}

function webAppProblems({ WECHAT_WEB_APP_ID: id, WECHAT_WEB_APP_SECRET: secret }: Environment): string[] {
  return (id === undefined) === (secret === undefined)
    ? []
    : ['WECHAT_WEB_APP_ID, WECHAT_WEB_APP_SECRET: both or neither'];
}

/** A simulator, or a way to something outside that anybody can stand on, would make a production system accept anybody. */
function productionProblems(environment: Environment): string[] {
  if (environment.NODE_ENV !== 'production') return [];
  const problems: string[] = [];
  if (environment.SIMULATORS) problems.push('SIMULATORS: refused in production');
  if (environment.SIMULATED_CLOCK_FILE) problems.push('SIMULATED_CLOCK_FILE: refused in production');
  if (environment.RATE_LIMIT_FACTOR !== 1) problems.push('RATE_LIMIT_FACTOR: must be 1 in production');
  if (!environment.LOAD_SHEDDING) problems.push('LOAD_SHEDDING: must be true in production');
  if (!environment.EPOCH_KEY_FOLDER) problems.push('EPOCH_KEY_FOLDER: must be set in production');
  for (const name of ['WECHAT_BASE_URL', 'WECHAT_AUTHORISE_URL', 'COMMISSION_BASE_URL'] as const) {
    if (!environment[name]?.startsWith('https://')) problems.push(`${name}: must be https in production`);
  }
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'] as const) {
    const address = environment[name];
    const problem = address && addressProblem(address);
    if (problem) problems.push(`${name}: ${problem}`);
  }
  return problems;
}
