import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** What whoever guesses at us tries first: the product's, the exam's and the field's words, as people type them. */
const OWN_WORDS = [
  ...['卫生人才', '卫生专业技术资格考试', '考务', '审核', '管理员', '医院', '湖北', '武汉', '密码'],
  ...[
    'weishengrencai',
    'weisheng',
    'rencai',
    'kaoshi',
    'kaowu',
    'shenhe',
    'guanliyuan',
    'yiyuan',
    'hubei',
    'wuhan',
    'mima',
  ],
  ...[
    'health',
    'talent',
    'platform',
    'hospital',
    'officer',
    'reviewer',
    'province',
    'administrator',
    'welcome',
    'htp',
  ],
];

/** "Safely unguessable" against whoever tries online, a thousand times over (zxcvbn's scale from 0 to 4). */
const LEAST_SCORE = 3;
const LEAST_LEFT = 6;

let estimator: Promise<ZxcvbnFactory> | undefined;

/**
 * Whether it is among the common or breached passwords, made of our own words or the account's, or of keyboard rows, dates and
 * repetitions. The dictionaries are loaded when somebody first chooses a password.
 */
export async function isEasilyGuessed(password: string, userName: string): Promise<boolean> {
  const names = [userName, ...userName.split(/[^\p{L}\p{N}]+/u)].filter(({ length }) => length > 2);
  if (isMadeOf(password, [...OWN_WORDS, ...names])) return true;
  estimator ??= loadEstimator();
  return (await estimator).check(password, names).score < LEAST_SCORE;
}

async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [core, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...dictionary, ownWords: OWN_WORDS },
    graphs: adjacencyGraphs,
  });
}

/** Whether little is left of it without these words, digits and signs. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const spelled = password.toLowerCase();
  const rest = words.reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), spelled);
  return rest !== spelled && rest.replace(/[^\p{L}]/gu, '').length < LEAST_LEFT;
}
