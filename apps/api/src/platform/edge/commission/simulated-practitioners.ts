import type { CommissionPerson, CommissionRecord } from './commission.ts';

export interface SimulatedPractitioner extends CommissionPerson {
  readonly records: readonly CommissionRecord[];
}

/**
 * The three fictional holders of samples/documents, as the papers there have them. Something is left out of every record, as
 * in a real register, so that each arrives 未完善.
 */
export const simulatedPractitioners: readonly SimulatedPractitioner[] = [
  {
    documentType: 'RESIDENT_ID',
    documentNumber: '420583199105077328',
    name: '夏侯怡一',
    records: [
      {
        kind: 'education',
        externalId: 'edu-2012-0608-5911',
        fields: {
          level: '31',
          graduatedOn: '2012-06-30',
          school: '江城样例医学高等专科学校',
          schoolingLength: '3',
          major: '护理',
          diplomaNumber: '199981201206085911',
        },
      },
      {
        kind: 'nurse_licence',
        externalId: 'nurse-201342938368',
        fields: {
          licenceNumber: '201342938368',
          firstRegisteredOn: '2013-08-15',
          renewedOn: '2023-08-10',
          validUntil: '2028-08-14',
          authority: '江城样例卫生健康委员会',
        },
      },
      {
        kind: 'professional_title',
        externalId: 'title-17427326421',
        fields: {
          title: '254',
          level: 'junior',
          specialty: '护理学',
          grantedOn: '2017-05',
          certificateNumber: '17427326421',
        },
      },
    ],
  },
  {
    documentType: 'RESIDENT_ID',
    documentNumber: '421125198804038556',
    name: '刘斌梦',
    records: [
      {
        kind: 'education',
        externalId: 'edu-2011-0507-1719',
        fields: {
          level: '21',
          studyForm: 'FULL_TIME_HIGHER',
          graduatedOn: '2011-06-25',
          school: '江城样例医科大学',
          major: '临床医学',
          diplomaNumber: '199971201105071719',
        },
      },
      {
        kind: 'physician_qualification',
        externalId: 'pq-201242110-8556',
        fields: {
          certificateNumber: '201242110421125198804038556',
          class: '10',
          grade: 'practising',
          issuedOn: '2012-12-20',
        },
      },
      {
        kind: 'physician_licence',
        externalId: 'pl-110421125772134',
        fields: {
          licenceNumber: '110421125772134',
          category: '10',
          scope: '内科专业',
          level: 'practising',
          issuedOn: '2013-03-18',
          authority: '江城样例卫生健康局',
        },
      },
    ],
  },
  {
    documentType: 'RESIDENT_ID',
    documentNumber: '421087199709208260',
    name: '古丽娜尔·依明',
    records: [
      {
        kind: 'professional_title',
        externalId: 'title-20427100832',
        fields: {
          title: '265',
          level: 'junior_assistant',
          specialty: '临床医学检验技术',
          grantedOn: '2020-05',
        },
      },
    ],
  },
];
