import type { Career } from '../people/career.ts';

export const nameAndSex = ({ holder }: Career) => ({ 姓名: holder.name, 性别: holder.sex });

export const holderFields = (career: Career) => ({ ...nameAndSex(career), 出生日期: career.holder.birth });

export const HOLDER_NAMES = ['姓名', '性别', '出生日期'] as const;

/** The text of a field that is known to be there. */
export const said = (fields: Readonly<Record<string, unknown>>, name: string) => String(fields[name] ?? '');
