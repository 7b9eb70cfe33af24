import { type Ref, ref } from 'vue';
import { useAction } from '../../platform/action.ts';
import { api, take } from '../../platform/api.ts';
import { announce } from '../../ui/announce.ts';
import { confirm } from '../../ui/confirm.ts';
import type { Staff } from './staff-types.ts';

interface Deed {
  readonly title: string;
  /** What it means for the person. */
  readonly consequence: string;
  readonly dangerous?: boolean;
  readonly done: string;
  readonly send: (path: { id: string }) => Promise<unknown>;
}

const DEEDS = {
  disable: {
    title: '停用账号',
    consequence: '将立即退出所有登录，不能再登录，直到重新启用。角色保留。',
    dangerous: true,
    done: '账号已停用',
    send: (path) => take(api.PUT('/api/staff/{id}/disablement', { params: { path } })),
  },
  enable: {
    title: '启用账号',
    consequence: '可以重新登录，恢复原有的角色。',
    done: '账号已启用',
    send: (path) => take(api.DELETE('/api/staff/{id}/disablement', { params: { path } })),
  },
  resetPassword: {
    title: '重置密码',
    consequence: '原密码立即失效，所有登录退出。新的初始密码只显示一次。',
    dangerous: true,
    done: '密码已重置',
    send: (path) => take(api.PUT('/api/staff/{id}/initial-password', { params: { path } })),
  },
  resetSecondFactor: {
    title: '重置身份验证器',
    consequence: '所有登录退出，下次登录时须重新绑定身份验证器。请先核实本人身份。',
    dangerous: true,
    done: '身份验证器已重置',
    send: (path) => take(api.DELETE('/api/staff/{id}/second-factor', { params: { path } })),
  },
  unlock: {
    title: '解除登录锁定',
    consequence: '可以马上再次尝试登录。',
    done: '已解除锁定',
    send: (path) => take(api.DELETE('/api/staff/{id}/lock', { params: { path } })),
  },
  endSessions: {
    title: '强制退出登录',
    consequence: '所有设备上的登录立即退出，未保存的内容可能丢失。',
    dangerous: true,
    done: '已全部退出',
    send: (path) => take(api.DELETE('/api/staff/{id}/sessions', { params: { path } })),
  },
} as const satisfies Record<string, Deed>;

type DeedName = keyof typeof DEEDS;

/** What administrators do to an account: each asks first, naming the person and what it means for him. */
export function useStaffActions(account: Ref<Staff | undefined>, changed: () => Promise<void>) {
  const issuedPassword = ref<string>();
  const { run, running, problem } = useAction((_, name: DeedName, id: string) => DEEDS[name].send({ id }));

  async function act(name: DeedName): Promise<void> {
    const staff = account.value;
    if (!staff) return;
    const { title, consequence, done, dangerous }: Deed = DEEDS[name];
    const text = `${staff.displayName}（${staff.userName}）${consequence}`;
    if (!(await confirm({ title, text, act: title, dangerous }))) return;
    const answer = await run(name, staff.accountId);
    if (problem.value) return;
    if (name === 'resetPassword')
      issuedPassword.value = (answer as { initialPassword: string }).initialPassword;
    announce(done);
    await changed();
  }

  const actions = Object.fromEntries(
    (Object.keys(DEEDS) as DeedName[]).map((name) => [name, () => act(name)]),
  ) as Record<DeedName, () => Promise<void>>;
  return { ...actions, running, problem, issuedPassword };
}
