import { isMap } from '../../entries/fields';
import { sentence } from '../../text/sentence';
import { isWebAddress } from '../candidateFrom';
import { columnsNamed, readCsvRecords, type CsvRecords } from './csvRecords';
import { listOf, readJsonRecords, textAt, textOf, type JsonRecord, type PlacedRecord } from './jsonRecords';
import type { ReadExport } from '../reading';
import { readWorkItems, type Someone, type Tracker, type WorkItem } from './workItems';

const tracker: Tracker = {
  name: 'Jira',
  missingDate: sentence('It has no resolution date. Export it with the field Resolved.'),
};

/** Issues of Jira: the JSON of a search, or the CSV of its export with any columns. */
export const jira: ReadExport = function* (text, answers) {
  if (/^\s*[[{]/.test(text.replace(/^\uFEFF/, ''))) {
    const read = readJsonRecords(text, ['issues', 'values']);
    if (read && (read.records.length === 0 || read.records.some(({ record }) => 'key' in record || 'fields' in record)))
      return yield* readWorkItems(tracker, [...read.unread, ...read.records.map(fromJson)], answers);
  } else {
    const table = readCsvRecords(text);
    if (table && columnsNamed(table.header, ...columns.summary).length > 0)
      return yield* readWorkItems(tracker, [...table.unread, ...fromCsv(table)], answers);
  }
  return {
    kind: 'unreadable',
    lookedFor: sentence('Expected the issues of Jira: the JSON of a search, or a CSV export with a column Summary.'),
    found: sentence('Found no issues.'),
  };
};

function fromJson({ at, record }: PlacedRecord): WorkItem {
  const fields: JsonRecord = isMap(record['fields']) ? record['fields'] : record;
  const key = textAt(record, 'key');
  const url = addressOf(textAt(record, 'self'), key);
  const status = fields['status'];
  const category = isMap(status) ? textAt(status['statusCategory'], 'key') : undefined;
  const resolution = textAt(fields['resolution'], 'name') ?? textOf(fields['resolution']);
  const project = textAt(fields['project'], 'name');
  return {
    at,
    source: sourceOf(key, textAt(fields, 'summary')),
    group: project ?? key?.replace(/-\d+$/, '') ?? 'Jira',
    title: textAt(fields, 'summary'),
    date: textAt(fields, 'resolutiondate', 'statuscategorychangedate'),
    state: stateOf(
      textAt(status, 'name') ?? textOf(status),
      resolution,
      category,
      'resolutiondate' in fields ? textAt(fields, 'resolutiondate') !== undefined : undefined,
    ),
    owners: people(fields['assignee']),
    reviewers: [],
    reviews: [],
    project,
    labels: [...listOf(fields['labels']), ...listOf(fields['components'])].flatMap(
      (label) => textOf(label) ?? textAt(label, 'name') ?? [],
    ),
    url,
    urlLabel: key ?? 'Issue',
    text: proseOf(fields['description']),
    details: [
      ['Kind', textAt(fields['issuetype'], 'name')],
      ['Priority', textAt(fields['priority'], 'name')],
      ['Reported by', textAt(fields['reporter'], 'displayName', 'name')],
      ['Resolution', resolution],
      [
        'Part of',
        isMap(fields['parent'])
          ? (textAt(fields['parent']['fields'], 'summary') ?? textAt(fields['parent'], 'key'))
          : undefined,
      ],
      [
        'Released in',
        listOf(fields['fixVersions'])
          .flatMap((version) => textAt(version, 'name') ?? [])
          .join(', '),
      ],
      ['Opened', textAt(fields, 'created')?.slice(0, 10)],
      ['Due', textAt(fields, 'duedate')],
      ...Object.entries(fields)
        .filter(([name]) => name.startsWith('customfield_'))
        .map(
          ([name, value]) =>
            [name, typeof value === 'string' || typeof value === 'number' ? textOf(value) : undefined] as const,
        ),
    ],
  };
}

/** The columns of an export, as Jira calls them in the languages of its interface. */
const columns = {
  summary: ['Summary', 'Zusammenfassung', 'Résumé', 'Resumen', 'Resumo', 'Riepilogo', 'Samenvatting'],
  key: ['Issue key', 'Vorgangsschlüssel', 'Clé de ticket', 'Clé', 'Clave de incidencia', 'Chave da item', 'Chave', 'Chiave ticket', 'Chiave'], // prettier-ignore
  description: ['Description', 'Beschreibung', 'Descripción', 'Descrição', 'Descrizione', 'Beschrijving'],
  status: ['Status', 'État', 'Statut', 'Estado', 'Stato'],
  category: ['Status Category', 'Statuskategorie', 'Catégorie d’état', 'Categoría de estado'],
  assignee: ['Assignee', 'Zugewiesene Person', 'Bearbeiter', 'Responsable', 'Attribution', 'Personne assignée', 'Persona asignada', 'Responsável', 'Assegnatario', 'Toegewezen persoon'], // prettier-ignore
  project: ['Project name', 'Projektname', 'Nom du projet', 'Nombre del proyecto', 'Nome do projeto', 'Nome progetto'],
  resolved: ['Resolved', 'Resolution Date', 'Erledigt', 'Gelöst', 'Résolu', 'Résolue', 'Résolu(e)', 'Resuelta', 'Resuelto', 'Resolvido', 'Resolvida', 'Risolto', 'Risolta', 'Opgelost'], // prettier-ignore
  resolution: ['Resolution', 'Lösung', 'Résolution', 'Resolución', 'Resolução', 'Risoluzione', 'Oplossing'],
  labels: ['Labels', 'Label', 'Component/s', 'Components', 'Stichwörter', 'Stichworte', 'Étiquettes', 'Etiquetas', 'Etichette', 'Komponenten', 'Komponente/n'], // prettier-ignore
} as const;

function* fromCsv({ header, rows }: CsvRecords): Generator<WorkItem> {
  const columnOf = (name: keyof typeof columns): number | undefined => columnsNamed(header, ...columns[name])[0];
  const once = ['summary', 'key', 'description', 'status', 'category', 'assignee', 'project'] as const;
  const at = new Map(once.map((name) => [name, columnOf(name)]));
  const resolved = columnOf('resolved');
  // Where a workflow sets no resolution, the day on which the issue became done.
  const changed = columnsNamed(header, 'Status Category Changed', 'Status Category Changed Date')[0];
  const labels = columnsNamed(header, ...columns.labels);
  const assigneeIds = columnsNamed(header, 'Assignee Id', 'Assignee Email');
  const resolution = columnOf('resolution');
  const taken = new Set([...at.values(), resolved, ...labels, ...assigneeIds]);
  for (const { line, cells } of rows) {
    const cell = (name: (typeof once)[number]): string | undefined => textOf(cells[at.get(name) ?? -1]);
    const key = cell('key');
    const project = cell('project');
    const [assignee] = people(cell('assignee'));
    const ids = assigneeIds.flatMap((index) => textOf(cells[index]) ?? []);
    yield {
      at: { line },
      source: sourceOf(key, cell('summary')),
      group: project ?? key?.replace(/-\d+$/, '') ?? 'Jira',
      title: cell('summary'),
      date: textOf(cells[resolved ?? -1]) ?? textOf(cells[changed ?? -1]),
      state: stateOf(
        cell('status'),
        textOf(cells[resolution ?? -1]),
        cell('category'),
        resolved === undefined ? undefined : textOf(cells[resolved]) !== undefined,
      ),
      owners: assignee ? [{ ...assignee, aliases: [...assignee.aliases, ...ids] }] : [],
      reviewers: [],
      reviews: [],
      project,
      labels: labels.flatMap((index) => (cells[index] ?? '').split(/[,;]/)),
      url: undefined,
      urlLabel: key ?? 'Issue',
      text: cell('description'),
      details: [
        ['Issue', key],
        ...header.flatMap((name, index) => (taken.has(index) ? [] : [[name, textOf(cells[index])] as const])),
      ],
    };
  }
}

function sourceOf(key: string | undefined, title: string | undefined): string {
  return `jira:${key ?? `|${title ?? ''}`}`;
}

/** @param isResolved whether it has a day on which it was resolved, which says the same in every language */
function stateOf(
  status: string | undefined,
  resolution: string | undefined,
  category: string | undefined,
  isResolved: boolean | undefined,
): WorkItem['state'] {
  if (
    /^(?:won.?t (?:do|fix)|duplicate|cannot reproduce|declined|invalid|abandoned|rejected|cancell?ed|obsolete|not a bug|duplikat|wird nicht (?:erledigt|behoben|umgesetzt)|nicht reproduzierbar|abgelehnt|abgebrochen|doublon|ne sera pas (?:fait|corrigé|résolu)|impossible à reproduire|rejetée?|annulée?|duplicad[oa]|no se (?:hará|resolverá|corregirá)|rechazad[oa]|cancelad[oa]|não será (?:feito|corrigido)|recusad[oa]|duplicato|non verrà (?:eseguito|risolto)|annullat[oa]|dubbel|geannuleerd)$/i.test(
      resolution ?? status ?? '',
    )
  )
    return 'dropped';
  if (category !== undefined)
    return category.toLowerCase() === 'done' || category.toLowerCase() === 'complete' ? 'done' : 'open';
  if (isResolved) return 'done';
  if (resolution !== undefined) return isResolved === false || /^unresolved$/i.test(resolution) ? 'open' : 'done';
  return status === undefined ||
    /^(?:done|closed|resolved|released|complete[d]?|deployed|shipped|finished|accepted)$/i.test(status)
    ? 'done'
    : 'open';
}

function people(value: unknown): Someone[] {
  const shown = textOf(value) ?? textAt(value, 'displayName', 'name', 'emailAddress', 'accountId');
  if (shown === undefined || /^unassigned$/i.test(shown.trim())) return [];
  const aliases = isMap(value)
    ? ['accountId', 'name', 'key', 'emailAddress', 'displayName'].flatMap((key) => textAt(value, key) ?? [])
    : [shown];
  return [{ name: shown, aliases }];
}

/** The address of an issue's page, from the one that the API gives. */
function addressOf(self: string | undefined, key: string | undefined): string | undefined {
  const site = /^(https?:\/\/.+?)\/rest\/(?:api|agile)\//.exec(self ?? '')?.[1];
  const url = site === undefined || key === undefined ? undefined : `${site}/browse/${key}`;
  return url !== undefined && isWebAddress(url) ? url : undefined;
}

const deepest = 50;

/** The words of a description: text, or the document format of Jira's cloud, block by block. */
function proseOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text !== undefined || !isMap(value)) return text;
  const blocks: string[] = [];
  let open = '';
  const close = (): void => {
    if (open.trim() !== '') blocks.push(open.trim());
    open = '';
  };
  const walk = (node: unknown, depth: number): void => {
    if (!isMap(node) || depth > deepest) return;
    const type = textAt(node, 'type') ?? '';
    if (type === 'hardBreak') open += '\n';
    open +=
      textAt(node, 'text') ??
      (isMap(node['attrs']) && type !== 'link' ? (textAt(node['attrs'], 'text', 'url', 'shortName') ?? '') : '');
    for (const mark of listOf(node['marks'])) {
      const href = isMap(mark) && isMap(mark['attrs']) ? textAt(mark['attrs'], 'href') : undefined;
      if (href !== undefined) open += ` (${href})`;
    }
    for (const child of listOf(node['content'])) walk(child, depth + 1);
    if (/^(?:paragraph|heading|codeBlock|listItem|tableCell|tableHeader|blockquote)$/.test(type)) close();
  };
  walk(value, 0);
  close();
  return blocks.length > 0 ? blocks.join('\n\n') : undefined;
}
