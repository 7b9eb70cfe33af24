import type { CredentialKind } from '@htp/domain';
import { documentFile, documentTruth } from '@htp/test-kit';

/** A credential as its holder would type it from the paper, with the papers to attach. */
export interface TrueCredential {
  readonly kind: CredentialKind;
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Buffer>>;
}

/** The nurse of samples/documents: 夏侯怡一, front-easy-1. */
export async function nurseCredentials(): Promise<TrueCredential[]> {
  const [diploma, form, licence, title] = await papers(
    'diploma-college-nursing.jpg',
    'chsi-registration-form.pdf',
    'nurse-licence.jpg',
    'professional-title-nurse.jpg',
  );
  return [
    {
      kind: 'education',
      fields: {
        level: '31',
        studyForm: 'FULL_TIME_HIGHER',
        enteredOn: diploma('入学时间'),
        graduatedOn: diploma('毕业时间'),
        school: diploma('毕业院校'),
        schoolingLength: '3',
        majorType: 'medical',
        major: diploma('所学专业'),
        diplomaNumber: diploma('毕业证号'),
        verificationNumber: form('在线验证码'),
      },
      files: {
        diplomaPicture: await documentFile('diploma-college-nursing.jpg'),
        verificationFile: await documentFile('chsi-registration-form.pdf'),
      },
    },
    {
      kind: 'nurse_licence',
      fields: {
        licenceNumber: licence('证书编号'),
        practiceUnit: licence('执业地点'),
        firstRegisteredOn: licence('首次注册日期'),
        renewedOn: licence('延续注册日期'),
        validUntil: licence('有效期至'),
        authority: licence('发证机关'),
      },
      files: { picture: await documentFile('nurse-licence.jpg') },
    },
    {
      kind: 'professional_title',
      fields: {
        title: '254',
        level: 'junior',
        specialty: title('专业名称'),
        grantedOn: title('批准日期'),
        managementNumber: title('管理号'),
        certificateNumber: title('证书编号'),
        authority: title('签发单位'),
      },
      files: { picture: await documentFile('professional-title-nurse.jpg') },
    },
  ];
}

/** The physician of samples/documents: 刘斌梦, front-easy-2. */
export async function physicianCredentials(): Promise<TrueCredential[]> {
  const [qualification, licence] = await papers(
    'physician-qualification.jpg',
    'physician-practice-licence.jpg',
  );
  return [
    {
      kind: 'physician_qualification',
      fields: {
        certificateNumber: qualification('证书编码'),
        class: '10',
        grade: 'practising',
        issuedOn: qualification('签发日期'),
        authority: qualification('签发机关'),
      },
      files: { picture: await documentFile('physician-qualification.jpg') },
    },
    {
      kind: 'physician_licence',
      fields: {
        licenceNumber: licence('执业证书编码'),
        category: '10',
        scope: licence('执业范围'),
        level: 'practising',
        practiceUnit: licence('主要执业机构'),
        firstRegisteredOn: licence('发证日期'),
        issuedOn: licence('发证日期'),
        authority: licence('发证机关'),
      },
      files: { picture: await documentFile('physician-practice-licence.jpg') },
    },
  ];
}

type Paper = (field: string) => string;

async function papers(...files: string[]): Promise<Paper[] & [Paper, Paper, Paper, Paper]> {
  const truths = await Promise.all(files.map((file) => documentTruth(file)));
  const readers = truths.map(({ fields }) => (field: string) => {
    const value = fields[field];
    if (value === undefined) throw new Error(`the paper has no ${field}`);
    return value;
  });
  return readers as Paper[] & [Paper, Paper, Paper, Paper];
}
