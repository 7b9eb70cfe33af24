import { beijingDay, type Decision, type Section } from '@htp/domain';
import { SECTION_NAMES, sectionFieldName } from '@htp/wording';
import { computed, nextTick, ref, shallowRef, watch } from 'vue';
import { announce } from '../../../ui/announce.ts';
import type {
  Comparison,
  DocumentPlace,
  ViewedDocument,
} from '../../../ui/document-viewer/viewed-document.ts';
import { caseDocument, comparisonOf, documentsOf } from './case-documents.ts';
import { changesIn, sectionsIn } from './case-notices.ts';
import { likelyDecision } from './decision-check.ts';
import { type CaseFinding, fileOf, type FindingPlace, pictureOf } from './findings/case-findings.ts';
import type { Findings } from './findings/use-findings.ts';
import { fieldRows } from './field-rows.ts';
import type { SectionDraft } from './note-draft.ts';
import type { Beside, Part } from './parts.ts';
import {
  earlierReasonOf,
  type FieldChange,
  may,
  mayJudge,
  type ReviewedSection,
  stateOf,
} from './review-case.ts';
import type { ReviewNote } from './review-note.ts';
import type { OpenCase } from './use-case.ts';

const DAYS_TO_CORRECT = 7;
const DAY_MS = 86_400_000;

/** What is at hand of an open case: the section, its documents, and going on from one to the next. */
export function useWorkbench(
  { opened, notices, judging, resolving }: OpenCase,
  note: ReviewNote,
  findings: Findings,
) {
  const current = ref<Section>('education');
  /** Looked at instead of the section, which stays at hand. */
  const beside = ref<Beside>();
  const selected = ref<string>();
  const comparison = shallowRef<Comparison>();
  /** A document that is no part of the section as it is now, such as one that was taken away. */
  const extra = shallowRef<ViewedDocument>();
  /** A place of a document that one was led to. */
  const place = shallowRef<DocumentPlace>();
  const deciding = ref(false);
  /** Told to the page: where the focus goes. */
  const heading = shallowRef<HTMLElement | null>(null);

  const sections = computed(() => opened.value?.sections ?? []);
  const section = computed(() => {
    const shown = sections.value.find((one) => one.section === current.value);
    // What changed under the reviewer's hands is marked like what changed since his stage last decided.
    return shown && { ...shown, changes: [...shown.changes, ...latestChanges(shown)] };
  });
  /** What was found in it. */
  const found = computed(() => findings.all.value.filter((one) => one.section === current.value));
  const rows = computed(() => (section.value ? fieldRows(section.value) : []));
  const documents = computed(() => {
    const own = beside.value === 'findings' ? findings.documents.value : documentsOf(rows.value);
    return [...own, ...(extra.value ? [extra.value] : [])];
  });
  const part = computed<Part>({ get: () => beside.value ?? current.value, set: turnTo });
  const earlier = computed(() => opened.value && earlierReasonOf(opened.value, current.value));
  const again = computed(() => sectionsIn(notices.value));
  const allowed = computed(() => opened.value !== undefined && mayJudge(opened.value));
  /** A section is before the reviewer's eyes, and his to judge. */
  const judgeable = computed(() => allowed.value && beside.value === undefined);
  const draft = computed({
    get: () => note.draft.value.sections[current.value],
    set: (typed: SectionDraft | undefined) => {
      if (typed) note.draft.value.sections[current.value] = typed;
      else delete note.draft.value.sections[current.value];
    },
  });

  watch(
    () => section.value && `${opened.value?.id} ${opened.value?.number} ${section.value.section}`,
    (key) => key && arrange(),
    { immediate: true },
  );

  function latestChanges({ section: of, changes }: ReviewedSection): FieldChange[] {
    return changesIn(notices.value, of).filter(
      ({ field }) => !changes.some((known) => known.field === field),
    );
  }

  /** What changed is looked at first: a file that was replaced stands beside the old one. */
  function arrange(): void {
    extra.value = place.value = undefined;
    const replaced = section.value?.changes
      .map((change) => comparisonOf(current.value, change))
      .find(Boolean);
    comparison.value = replaced;
    selected.value = replaced?.after.id ?? documentsOf(rows.value)[0]?.id;
  }

  function begin(): void {
    const first = sections.value.find((one) => stateOf(one) !== 'accepted') ?? sections.value[0];
    if (first) current.value = first.section;
    focus();
  }

  let focusing: ReturnType<typeof setTimeout> | undefined;

  function focus(): void {
    leaveFocus();
    // After whatever else takes the focus when a page or a dialog comes or goes.
    focusing = setTimeout(() => heading.value?.focus({ preventScroll: true }));
  }

  /** For whoever types on before the heading has the focus: it goes where he has gone. */
  function leaveFocus(): void {
    clearTimeout(focusing);
  }

  function turnTo(to: Part): void {
    beside.value = to === 'eligibility' || to === 'findings' ? to : undefined;
    if (to !== 'eligibility' && to !== 'findings') current.value = to;
  }

  function go(to: Part): void {
    deciding.value = false;
    turnTo(to);
    focus();
  }

  function goTo(index: number): void {
    const to = sections.value[index];
    if (to) go(to.section);
  }

  /** To the next section without a verdict; when all have one, to the decision. */
  function goOn(): void {
    const order = sections.value.map((one) => one.section);
    const at = order.indexOf(current.value);
    const ahead = [...sections.value.slice(at + 1), ...sections.value.slice(0, at)];
    const next = ahead.find((one) => stateOf(one) === 'undecided');
    if (next) go(next.section);
    else openDecision();
  }

  async function accept(): Promise<void> {
    if (!judgeable.value) return;
    const judged = await judging.run(current.value, { verdict: 'accepted' });
    if (!judged) return;
    draft.value = undefined;
    goOn();
  }

  async function returnSection({ reason, remark }: SectionDraft): Promise<void> {
    const judged = await judging.run(current.value, {
      verdict: 'returned',
      reason,
      remark: remark.trim() || null,
    });
    if (!judged) return;
    draft.value = undefined;
    announce(`已记录“${SECTION_NAMES[judged.section]}”的问题`);
    goOn();
  }

  /** The dialog opens with what the sections say, unless something else was begun. */
  function openDecision(decision?: Decision): void {
    if (!opened.value || !may(opened.value, 'pass')) return;
    const typed = note.draft.value;
    typed.decision = decision ?? likelyDecision(opened.value);
    if (typed.decision === 'returned')
      typed.correctBy ??= beijingDay(new Date(Date.now() + DAYS_TO_CORRECT * DAY_MS));
    deciding.value = true;
  }

  function look(to: Section, change: FieldChange): void {
    if (sections.value.some((one) => one.section === to)) turnTo(to);
    void nextTick(() => {
      comparison.value = comparisonOf(to, change);
      const file = change.after ?? change.before;
      if (!comparison.value && change.file && typeof file === 'string')
        openFile(file, sectionFieldName(to, change.field));
    });
  }

  /** To the findings, at one of them: this one, else the next that is open. */
  function goToFinding(finding?: CaseFinding): void {
    deciding.value = false;
    turnTo('findings');
    leaveFocus();
    if (finding) findings.turnTo(finding.id);
    else if (!findings.advance()) focus();
  }

  async function resolve(finding: CaseFinding, remark: string): Promise<void> {
    if (!(await resolving.run(finding, remark))) return;
    findings.remarks.delete(finding.id);
    announce('已处理');
    if (findings.advance()) return;
    if (section.value && stateOf(section.value) === 'undecided') go(current.value);
    else goOn();
  }

  /** Opens the page that a place is on, and marks it. */
  function lookAt(found: FindingPlace): void {
    const file = fileOf(found);
    if (!file) return;
    openFile(file.id, file.label);
    place.value = pictureOf(found);
  }

  /** The same, of a document that is at hand. */
  function leadTo(found: DocumentPlace): void {
    openFile(found.documentId);
    place.value = { ...found };
  }

  function openFile(id: string, label = '原附件'): void {
    comparison.value = undefined;
    if (!documents.value.some((one) => one.id === id)) extra.value = caseDocument(id, label);
    selected.value = id;
  }

  return {
    current,
    part,
    beside,
    place,
    selected,
    comparison,
    deciding,
    heading,
    sections,
    section,
    rows,
    found,
    documents,
    earlier,
    again,
    allowed,
    judgeable,
    draft,
    begin,
    focus,
    leaveFocus,
    go,
    goTo,
    goOn,
    accept,
    returnSection,
    openDecision,
    look,
    lookAt,
    leadTo,
    goToFinding,
    resolve,
    openFile,
    compare: (change: FieldChange) => (comparison.value = comparisonOf(current.value, change)),
    closeComparison: () => (comparison.value = undefined),
  };
}

export type Workbench = ReturnType<typeof useWorkbench>;
