import {
  DOCUMENT_KINDS,
  SLOT_DOCUMENTS,
  type DocumentKind,
  type DocumentSlot,
  type Section,
} from '@htp/domain';

/** What labels call the kinds, each told by what no other is called; the first that fits counts. */
const NAMES: readonly (readonly [RegExp, DocumentKind])[] = [
  [/备案表/, 'chsi_registration_form'],
  [/认证报告/, 'chsi_report'],
  [/社保|社会保险|参保/, 'social_security_proof'],
  [/申报表|申请表|报名表/, 'national_application_form'],
  [/规范化培训|规培/, 'residency_certificate'],
  [/护士/, 'nurse_licence'],
  [/医师执业/, 'physician_licence'],
  [/医师资格/, 'physician_qualification'],
  [/技术资格|职称|任职资格/, 'professional_title'],
  [/中专|中等|学历证明/, 'secondary_school_proof'],
  [/毕业证|学历证书/, 'education_certificate'],
];

/** The kind of a label's `type`, in Chinese or by our own name; null for one that we do not read. */
export function kindOf(type: string): DocumentKind | null {
  const own = DOCUMENT_KINDS.find((kind) => kind === type);
  return own ?? NAMES.find(([name]) => name.test(type))?.[1] ?? null;
}

/** Where such a paper is handed in. */
export function slotOf(kind: DocumentKind): DocumentSlot & { kinds: readonly DocumentKind[] } {
  for (const [section, fields] of Object.entries(SLOT_DOCUMENTS)) {
    for (const [field, kinds] of Object.entries(
      fields as Readonly<Record<string, readonly DocumentKind[]>>,
    )) {
      if (kinds.includes(kind)) return { section: section as Section, field, kinds };
    }
  }
  throw new Error(`no field of the form takes a ${kind}`);
}
