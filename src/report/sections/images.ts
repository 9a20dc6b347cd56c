import { type Report, type Review, VERDICTS } from '../../model/review.ts';
import { bytes } from '../amounts.ts';
import { counts, gradeWords, severityWords, subjectWords } from '../findings.ts';
import { outcome } from '../headline.ts';
import { codeCell, details, table } from '../markdown.ts';
import type { View } from './view.ts';

type Column = readonly [title: string, cell: (review: Review, report: Report) => string | undefined];

const COLUMNS: readonly Column[] = [
  ['Reviewed', reviewedCell],
  ['Result', resultCell],
  ['Grade', gradeCell],
  ['Risks', risksCell],
  [
    'Size',
    ({ subject, layers }) => (subject.image ? bytes(layers.reduce((sum, { size }) => sum + size, 0)) : undefined),
  ],
  ['Layers', layersCell],
  ['Platform', ({ subject }) => subject.image && codeCell(subject.image.platform, 60)],
  ['Base image', ({ subject }) => (subject.baseImage === undefined ? undefined : codeCell(subject.baseImage, 120))],
];

/** One row an image; a column that no image has anything for is left out. */
export function imagesTable(reviews: readonly Review[], { report }: View): string {
  const rows = reviews.map((review) => COLUMNS.map(([, cell]) => cell(review, report)));
  const used = COLUMNS.map((_, column) => rows.some((row) => row[column] !== undefined));
  return table(
    COLUMNS.filter((_, column) => used[column]).map(([title]) => title),
    rows.map((row) => row.filter((_, column) => used[column]).map((cell) => cell ?? '–')),
  );
}

/** The images that the table before the first fold has no row for. */
export function otherImages(others: readonly Review[], view: View): string {
  if (others.length === 0) return '';
  const more = others.length - view.rows;
  const note = more > 0 ? `\n\nand ${more} more in the full report.` : '';
  return details(`Other images (${others.length})`, `${imagesTable(others.slice(0, view.rows), view)}${note}`);
}

/** Worst first, so that the row that matters is never among those left out. */
export function worstReviews({ report, placed }: View): Review[] {
  const first = new Map<Review, number>();
  for (const [index, { review }] of placed.entries()) if (!first.has(review)) first.set(review, index);
  const rank = (review: Review) => first.get(review) ?? placed.length;
  return [...report.reviews].sort(
    (a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) || rank(a) - rank(b),
  );
}

function reviewedCell(review: Review, report: Report): string {
  const { dockerfile, image } = review.subject;
  const name = codeCell(subjectWords(review, report), 120);
  return dockerfile !== undefined && image ? `${name}, image ${codeCell(image.reference, 120)}` : name;
}

const RESULTS = {
  error: 'could not review',
  nothing: '–',
  blocked: '**blocked**',
  warned: 'would block',
  incomplete: 'incomplete',
  'self-waived': 'waived by this pull request',
  passed: 'passed',
} as const;

function resultCell(review: Review, report: Report): string {
  return RESULTS[outcome({ ...report, verdict: review.verdict, reviews: [review] })];
}

function gradeCell(review: Review): string | undefined {
  return review.verdict === 'error' ? undefined : gradeWords(review);
}

function risksCell({ findings, verdict }: Review): string | undefined {
  const counted = findings.filter(counts);
  const waived = findings.length - counted.length;
  if (verdict === 'error' && findings.length === 0) return undefined;
  const words = severityWords(counted);
  return `${words === '' ? 'none' : words}${waived > 0 ? `; ${waived} waived` : ''}`;
}

function layersCell({ layers, subject }: Review): string | undefined {
  if (!subject.image) return undefined;
  const base = layers.filter(({ origin }) => origin === 'base').length;
  return base === 0 ? `${layers.length}` : `${layers.length} (${base} from the base)`;
}
