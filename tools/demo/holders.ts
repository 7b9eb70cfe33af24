import type { CredentialSection } from '@htp/domain';
import { documentTruth } from '@htp/test-kit';

/** A field that is filled with the upload of a file of `samples/documents`. */
export interface Upload {
  readonly upload: string;
}

export type TypedField = string | number | boolean | Upload;
export type TypedFields = Readonly<Record<string, TypedField>>;

/** One of the fictional people of `samples/`: what they have in their hands and type from it. */
export interface Holder {
  readonly wechatName: string;
  readonly idCard: string;
  readonly back: string;
  readonly level: 'junior' | 'intermediate';
  readonly specialtyCode: string;
  /** What the commission's platform leaves out of each record. */
  readonly credentials: Readonly<Partial<Record<CredentialSection, TypedFields>>>;
  /** 工作经历, which the commission does not know. */
  readonly workPeriods: readonly TypedFields[];
  /** 申报信息. */
  readonly details: TypedFields;
}

const upload = (file: string): Upload => ({ upload: file });

/** The people the demo can play, in this order: each may declare once in a season. */
export async function holders(): Promise<Holder[]> {
  return [await nurse(), await physician()];
}

async function nurse(): Promise<Holder> {
  const [report, title, licence, form] = await Promise.all([
    documentTruth('chsi-registration-form.pdf'),
    documentTruth('professional-title-nurse.jpg'),
    documentTruth('nurse-licence.jpg'),
    documentTruth('national-application-form.pdf'),
  ]);
  return {
    wechatName: 'nurse',
    idCard: 'front-easy-1',
    back: 'back-good-1',
    level: 'intermediate',
    specialtyCode: '368',
    credentials: {
      education: {
        studyForm: 'FULL_TIME_HIGHER',
        enteredOn: report.fields['入学日期']!,
        majorType: 'medical',
        diplomaPicture: upload('diploma-college-nursing.jpg'),
        verificationNumber: report.fields['在线验证码']!,
        verificationFile: upload('chsi-registration-form.pdf'),
      },
      professional_title: {
        managementNumber: title.fields['管理号']!,
        authority: title.fields['签发单位']!,
        picture: upload('professional-title-nurse.jpg'),
      },
      nurse_licence: { practiceUnit: licence.fields['执业地点']!, picture: upload('nurse-licence.jpg') },
    },
    workPeriods: [
      {
        unit: licence.fields['执业地点']!,
        family: 'nursing',
        specialty: '护理',
        startedOn: licence.fields['首次注册日期']!,
      },
      {
        unit: '江城样例社区卫生服务中心',
        family: 'nursing',
        specialty: '护理',
        startedOn: '2012-07',
        endedOn: '2013-07',
      },
    ],
    details: {
      residencyCertificate: false,
      registrationNumber: form.fields['网报号']!,
      registrationCode: form.fields['验证码']!,
      applicationForm: upload('national-application-form.pdf'),
    },
  };
}

async function physician(): Promise<Holder> {
  const [diploma, qualification, licence, residency] = await Promise.all([
    documentTruth('diploma-bachelor-medicine.jpg'),
    documentTruth('physician-qualification.jpg'),
    documentTruth('physician-practice-licence.jpg'),
    documentTruth('residency-training.jpg'),
  ]);
  return {
    wechatName: 'physician',
    idCard: 'front-easy-2',
    back: 'back-good-2',
    level: 'intermediate',
    specialtyCode: '303',
    credentials: {
      education: {
        enteredOn: diploma.fields['入学时间']!,
        schoolingLength: '5',
        majorType: 'medical',
        diplomaPicture: upload('diploma-bachelor-medicine.jpg'),
        // The samples hold no report of his: the number is the guide's example.
        verificationNumber: 'BM123456',
        verificationFile: upload('diploma-bachelor-medicine.jpg'),
      },
      physician_qualification: {
        authority: qualification.fields['签发机关']!,
        picture: upload('physician-qualification.jpg'),
      },
      physician_licence: {
        scope: licence.fields['执业范围']!,
        practiceUnit: licence.fields['主要执业机构']!,
        firstRegisteredOn: licence.fields['发证日期']!,
        authority: licence.fields['发证机关']!,
        picture: upload('physician-practice-licence.jpg'),
      },
    },
    workPeriods: [
      {
        unit: licence.fields['主要执业机构']!,
        family: 'clinical',
        specialty: '内科',
        startedOn: licence.fields['发证日期']!,
      },
    ],
    details: {
      residencyCertificate: true,
      residencyEndYear: Number(residency.fields['规培结束年份']),
      residencySpecialty: residency.fields['培训专业']!,
      residencyUnit: residency.fields['培训基地']!,
      residencyPicture: upload('residency-training.jpg'),
      registrationNumber: '420794436083',
      registrationCode: '37614004',
      applicationForm: upload('national-application-form.png'),
    },
  };
}
