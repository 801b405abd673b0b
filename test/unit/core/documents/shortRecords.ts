import type { Entry } from '../../../../src/core/entries/entry';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { Role } from '../../../../src/core/entries/role';
import type { Entries } from '../../../../src/core/library/entries';
import { byType } from '../arbitraries';
import { readExample, readUnevenRecord } from './readExample';

/** A record to compile, with the role or the title that it is compiled for. */
export interface RecordToCompile {
  readonly name: string;
  readonly entries: Entries;
  readonly texts: Map<string, string>;
  readonly role: Role | { readonly title: string };
  readonly date: string;
}

/** The files of a record by their paths, each as its front matter alone. */
type Files = Readonly<Record<string, string>>;

const written: readonly {
  readonly name: string;
  readonly aim: string;
  readonly date: string;
  readonly files: Files;
}[] = [
  {
    name: 'one line a win',
    aim: 'Deputy Unit Lead',
    date: '2026-10-05',
    files: {
      profile: 'type: profile\nname: Tomasz Reiter\ncurrent-role: Registered nurse\nsince: 2021-03-01\nmanager: gwen',
      'people/gwen': 'type: person\nname: Gwen Oduya\naliases: [GO]\ntitle: Unit Manager\nrelation: manager',
      'wins/a': 'title: line infections\ndate: 2025-12-04\nskills: [Infection control]\nmetrics: [5 -> 1 a quarter]',
      'wins/b':
        'title: Machine downtime logbook\ndate: 2026-01-15\nskills: [Organisation]\nmetrics: ["machine downtime 14 h -> 5 h a month"]\ncollaborators: [Paula]',
      'wins/c':
        'title: Ran the unit on 4 Saturdays while Gwen was on leave\ndate: 2026-02-20\nskills: [Leadership]\nimpact: ',
      'wins/d':
        'title: Power cut on the unit\ndate: 2026-06-08\nskills: [Leadership]\nimpact: All 11 patients came off safely in 20 minutes\nfeedback: [{quote: "Textbook.", from: "Ama Osei, consultant"}]',
      'wins/e': 'title: Card from Mr Lindqvist\ndate: 2026-07-22',
    },
  },
  {
    name: 'half sentences',
    aim: 'Site foreman',
    date: '2026-10-12',
    files: {
      profile: 'type: profile\nname: Kev Dunmore\ncurrent-role: Electrician\nmanager: Sal',
      'asks/foreman':
        'type: ask\ntitle: site foreman\nkind: promotion\nto: Sal\nstatus: declined\nasked: 2026-04-02\noutcome: says I need the paperwork side',
      'wins/a': 'title: switchroom Mill Lane, done 2 days early\ndate: 2025-10-20',
      'wins/b': 'title: snags\ndate: 2026-01-13\nmetrics: [40 -> 6]\nskills: [quality]',
      'wins/c': 'title: apprentice passed AM2\ndate: 2026-02-27\nkind: mentoring',
      'wins/d': 'title: did the RAMS for Harbour St, no comments back\ndate: 2026-05-15\nskills: [paperwork]',
      'wins/e': 'title: "cable order 12k -> 9k"\ndate: 2026-06-30\nskills: [cost]\nmetrics: ["cable order 12k -> 9k"]',
      'wins/f': 'title: night shutdown, back at 04:50 instead of 06:00\ndate: 2026-09-05\nrole: led',
    },
  },
  {
    name: 'from commits',
    aim: 'senior',
    date: '2026-11-09',
    files: {
      profile: 'type: profile\nname: Jun Park\ncurrent-role: Data Analyst\nmanager: rahel',
      'people/rahel':
        'type: person\nname: Rahel Stein\naliases: [RS]\ntitle: Analytics Lead\nrelation: manager\nvalues: [trust in the numbers]',
      'roles/senior':
        'type: role\ntitle: Senior Data Analyst\nlevel: L4\ndeciders: [rahel]\ncycle: 2026-12-15\nexpectations: [{skill: modelling, evidence: 2}, {skill: stakeholder-management}, {skill: data-quality, evidence: 1}]',
      'asks/senior':
        'type: ask\ntitle: Senior Data Analyst\nkind: promotion\nrole: senior\nto: RS\nstatus: asked\nasked: 2026-09-14\nfollow-up: 2026-11-16',
      'meetings/one':
        'type: meeting\ntitle: 1:1\ndate: 2026-09-14\nstatus: held\nwith: [RS]\nasks: [senior]\noutcome: she takes it to the round\nnext-steps: [{text: send the churn numbers, owner: Jun, due: 2026-10-31}]',
      'wins/a':
        'title: nightly run 5h10 -> 1h40\ndate: 2026-06-15\nskills: [modelling]\nproject: warehouse\nrole: owned',
      'wins/b':
        'title: dedupe sessions\ndate: 2026-01-20\nskills: [data-quality]\nproject: warehouse\nmetrics: ["duplicates 3.1% -> 0.02%"]',
      'wins/c':
        'title: Churn model\ndate: 2026-03-09\nskills: [modelling]\nrole: led\nimpact: saved about EUR 210k in the first half\nmetrics: ["cost per guest EUR 41 -> EUR 17"]\nfeedback: [{quote: "link this everywhere", from: RS}]',
    },
  },
  {
    name: 'one win',
    aim: 'Team lead',
    date: '2026-10-12',
    files: {
      profile: 'type: profile\nname: Ada Quist\ncurrent-role: Support agent',
      'wins/a': 'title: macros for the most asked questions\ndate: 2026-10-02\nimpact: first answer in 6 minutes',
    },
  },
  {
    name: 'all private',
    aim: 'Lead Investigator',
    date: '2026-10-12',
    files: {
      profile: 'type: profile\nname: Lior Adler\ncurrent-role: Investigator\nmanager: Noor',
      'wins/a':
        'title: closed the case\ndate: 2026-02-10\nvisibility: private\nimpact: recovered 1.2 million EUR\nskills: [investigation]',
    },
  },
  {
    name: 'dictated',
    aim: 'lead',
    date: '2026-11-30',
    files: {
      profile:
        'type: profile\nname: Deirdre Quill\ncurrent-role: Paramedic\nsince: 2018-10-01\nmanager: conor\nvision: {one-year: running a station where people stay}',
      'people/conor':
        'type: person\nname: Conor Halloran\ntitle: Station Officer\nrelation: manager\nvalues: [response times, sick leave]',
      'people/ita': 'type: person\nname: Dr Ita Brophy\ntitle: Area Manager\nrelation: gatekeeper',
      'roles/lead':
        'type: role\ntitle: Station Lead\nneeds: [someone who gets the rosters filled, less overtime]\ndeciders: [ita]\ncycle: 2026-12-04',
      'wins/a':
        'title: so nobody was doing the drug bag checks and I put a sheet by the door and now they are done every shift and the last audit had zero missing\ndate: 2025-12-03\nskills: [patient safety]',
      'wins/b':
        'title: first on scene and did the triage for 14 people all 14 alive\ndate: 2026-01-24\nskills: [leadership]\nfeedback: [{quote: "the scene was already sorted", from: "Mark, fire service"}]',
      'wins/c':
        'title: got overtime down\ndate: 2026-03-02\nskills: [rosters]\nmetrics: ["overtime hours 410 -> 260 a month"]',
      'wins/d': 'title: sick leave fell by a third\ndate: 2026-05-30\nskills: [rosters]\nrole: contributed',
      'wins/e':
        'title: trained up 5 students\ndate: 2026-07-11\nkind: mentoring\nskills: [teaching]\nfeedback: [{quote: "she never makes you feel stupid", from: Tara}, {quote: "best placement I had", from: Owen}]',
    },
  },
  {
    name: 'in the passive, most of it private',
    aim: 'seo',
    date: '2026-11-30',
    files: {
      profile:
        'type: profile\nname: Harriet Lowe\ncurrent-role: Higher Executive Officer\nsince: 2020-02-03\nmanager: Mrs Lund',
      'people/head': 'type: person\nname: Mrs Lund\ntitle: Head of Licensing\nrelation: manager',
      'people/director': 'type: person\nname: Dr Shabnam Iqbal\nrelation: skip-level\nvisibility: private',
      'roles/seo':
        'type: role\ntitle: Senior Executive Officer\ndeciders: [head, director]\nexpectations: [{skill: delivering-at-pace, text: "Outcomes are delivered to time.", evidence: 2}, {skill: managing-a-quality-service, evidence: 1}, {skill: sql, evidence: 1}]',
      'asks/seo':
        'type: ask\ntitle: To be considered for temporary promotion\nkind: promotion\nrole: seo\nto: Mrs Lund\nstatus: deferred\nasked: 2026-03-16\noutcome: It was felt that further evidence was required.\nfollow-up: 2026-10-19',
      'wins/a':
        'title: The backlog of appeals was reduced\ndate: 2026-02-05\nskills: [delivering-at-pace]\nrole: led\nmetrics: ["cases outstanding 1,184 -> 312"]\nimpact: A reduction was achieved within eleven weeks, and it was noted that this had been accomplished without recourse to overtime.',
      'wins/b':
        'title: A working group on fees was convened for Mrs Lund and chaired\ndate: 2026-07-09\nrole: led\nimpact: Agreement was reached by four departments, from which savings of £1.4m a year are expected.',
      'wins/c':
        'title: Correspondence standards were met\ndate: 2026-04-30\nskills: [managing-a-quality-service]\nvisibility: private\nmetrics: ["replies within 20 days 71% -> 100%"]',
      'wins/d':
        'title: Induction material was prepared\ndate: 2026-09-02\nskills: [sql]\nkind: glue\nvisibility: private',
    },
  },
  {
    name: 'in two languages',
    aim: 'Lead Game Designer',
    date: '2026-11-23',
    files: {
      profile:
        'type: profile\nname: Jannis Thöne\ncurrent-role: Game Designer\nsince: 2022-06-01\nvision: {one-year: "Lead Design auf dem nächsten Projekt 🎮"}',
      'people/mel': 'type: person\nname: Pavel Horák\ntitle: Creative Director\nrelation: manager\nvalues: [Retention]',
      'wins/a':
        'title: Economy rework 💰\ndate: 2026-01-15\nskills: [economy]\nrole: led\nmetrics: ["refund requests 8.4% -> 2.1%", "starter pack price €9.99 -> €4.99"]',
      'wins/b':
        'title: Tutorial gekürzt 🎉🎉\ndate: 2026-02-20\nskills: [onboarding]\nmetrics: ["Dauer 14 min -> 6 min"]',
      'wins/c':
        'title: pitch für das DLC bei Pavel durchgekriegt, budget 250k€\ndate: 2026-10-09\nskills: [pitching]\nrole: owned',
      'wins/d': 'title: crash rate went from 1.9 % to 2.6 % but we rolled back in 40 min 🔥\ndate: 2026-07-17',
    },
  },
  {
    name: 'from a phone',
    aim: 'Site supervisor',
    date: '2026-11-30',
    files: {
      profile: 'type: profile\nname: rosa mendes\ncurrent-role: team lead cleaning nights\nmanager: gary',
      'people/gary': 'type: person\nname: gary\ntitle: contract manager\nrelation: manager',
      'wins/a': 'title: got the agancy people down from 6 to 2 a nite\ndate: 2026-01-08\nskills: [staffing]',
      'wins/b': 'title: saved abt 900 quid a month on chemicals\ndate: 2026-05-02\nskills: [cost]',
      'wins/c':
        'title: flood in the basment i stayed till 5am\ndate: 2026-06-30\nskills: [reliability]\nfeedback: [{quote: "you saved us", from: the shop manager}]',
      'wins/d': 'title: new rota starts\ndate: 2026-12-15\nskills: [staffing]',
    },
  },
  {
    name: 'sideways',
    aim: 'writer',
    date: '2026-11-02',
    files: {
      profile:
        'type: profile\nname: Petra Novak\ncurrent-role: Support Specialist\nmanager: ivo\nself-ratings: {writing: 4, sql: 2}\ncalendar: [{name: Planning, kind: planning, date: 2026-12-01, every: quarter}]',
      'people/ivo': 'type: person\nname: Ivo Marek\ndepartment: Support\nrelation: manager',
      'people/hana': 'type: person\nname: Hana Sato\ndepartment: Design\nrelation: gatekeeper',
      'roles/writer':
        'type: role\ntitle: UX Writer\ntrack: lateral\ndepartment: Design\nneeds: [Release notes that people read]\ndeciders: [hana]\nexpectations: [{skill: writing, evidence: 2}, {skill: research, evidence: 1}, {skill: facilitation, evidence: 1}]',
      'wins/a':
        'title: Rewrote the refund macros\ndate: 2026-01-22\nskills: [writing]\nrole: owned\nmetrics: ["reopened tickets 22% -> 9%"]',
      'wins/b':
        'title: Invoice page\ndate: 2026-04-14\nskills: [writing, research]\nimpact: tickets about it fell by a third\nfeedback: [{quote: "Can we keep her?", from: Hana Sato}]',
      'wins/c': 'title: Interviewed 12 customers who left\ndate: 2026-07-03\nskills: [research]',
    },
  },
  {
    name: 'two wins',
    aim: 'Accountant',
    date: '2026-11-30',
    files: {
      profile:
        'type: profile\nname: Idris Okafor\ncurrent-role: Junior Accountant\nsince: 2025-01-06\nmanager: Mrs Lund',
      'asks/pay': 'type: ask\ntitle: a raise of 6%\nkind: pay\nto: Mrs Lund\nstatus: planned\ndue: 2026-11-30',
      'wins/a':
        'title: Month-end close\ndate: 2026-05-04\nmetrics: ["close 9 days -> 5 days"]\nrole: owned\nskills: [sql, month end]',
      'wins/b': 'title: Found £48,000 of VAT we had paid twice\ndate: 2026-09-30\nskills: [sql]',
    },
  },
  {
    name: 'numbers alone',
    aim: 'senior',
    date: '2026-11-16',
    files: {
      profile:
        'type: profile\nname: Piotr Zielinski\ncurrent-role: Laboratory Technician\nsince: 2021-05-03\nmanager: Dr Okoye',
      'people/okoye':
        'type: person\nname: Dr Okoye\ntitle: Head of Quality Control\nrelation: manager\nvalues: [right first time, audit findings]',
      'roles/senior':
        'type: role\ntitle: Senior Technician\ncycle: 2027-01-18\ndeciders: [Dr Okoye]\nexpectations: [{skill: Methods, evidence: 2}, {skill: Compliance, evidence: 1}, {skill: Training others, evidence: 1}]',
      'asks/senior':
        'type: ask\ntitle: Senior Technician\nkind: promotion\nrole: senior\nto: Dr Okoye\nstatus: planned\ndue: 2026-12-07\ncriteria: [{text: "0 repeat OOS in Q4", by: 2026-12-31}]',
      'wins/a': 'title: HPLC\ndate: 2026-02-11\nskills: [methods]\nmetrics: ["run 48 min -> 31 min", "n = 412"]',
      'wins/b': 'title: "OOS 14 -> 3"\ndate: 2026-05-06\nskills: [methods, compliance]\nrole: owned',
      'wins/c': 'title: "99.2 %"\ndate: 2026-06-19\nskills: [compliance]\nimpact: RFT 99.2 % (Q2), 96.8 % (Q1)',
      'wins/d': 'title: "3/3"\ndate: 2026-08-24\nskills: [training others]\nkind: mentoring',
      'wins/e':
        'title: TAT\ndate: 2026-10-02\nskills: [methods]\nmetrics: [9 d -> 5 d]\nfeedback: [{quote: "5 d!", from: Dr Okoye}]',
    },
  },
  {
    name: 'in the third person',
    aim: 'Parish Manager',
    date: '2026-11-16',
    files: {
      profile:
        'type: profile\nname: Margaret Ferris\ncurrent-role: Parish Administrator\nsince: 2017-09-01\nmanager: vicar\nvision: {one-year: Margaret will run both parishes}',
      'people/vicar': 'type: person\nname: Revd Tom Ashdown\naliases: [the vicar]\ntitle: Vicar\nrelation: manager',
      'wins/a':
        'title: Margaret organised the harvest supper\ndate: 2025-10-05\nskills: [events]\nimpact: She raised £2,310 for the roof.',
      'wins/b':
        "title: Mrs Ferris stood in for the vicar during his sabbatical\ndate: 2026-03-29\nend: 2026-06-21\nskills: [leadership]\nimpact: Her services were never late.\nfeedback: [{quote: 'Margaret kept us all going.', from: Joan Pell (churchwarden)}]",
      'wins/c':
        'title: Halved the time the rota takes\ndate: 2026-07-12\nskills: [rotas]\nmetrics: [4 evenings -> 2 evenings]',
      'wins/d':
        'title: Margaret taught three volunteers the accounts\ndate: 2026-09-20\nskills: [teaching]\nkind: mentoring',
    },
  },
  {
    name: 'half of it the team',
    aim: 'head',
    date: '2026-11-16',
    files: {
      profile:
        'type: profile\nname: Ines Carvalho\ncurrent-role: Engineering Manager\nsince: 2023-02-01\nmanager: sven\ntrade-offs: [I hand the on-call rota to Bo]',
      'people/sven':
        'type: person\nname: Sven Lund\ntitle: Director of Engineering\nrelation: manager\nstance: unconvinced\nvalues: [what was yours, hiring]',
      'roles/head': 'type: role\ntitle: Head of Engineering\ndeciders: [sven]\nneeds: [One plan for three teams]',
      'wins/a':
        'title: The team shipped the new billing\ndate: 2026-03-05\nrole: supported\nattribution: Bo led it; I kept two other requests away from them for a quarter.\nskills: [delivery]\nmetrics: ["invoices wrong 4.1% -> 0.3%"]',
      'wins/b':
        'title: We hired six engineers in a freeze\ndate: 2026-05-14\nrole: led\nskills: [hiring]\nimpact: All six are still here.',
      'wins/c':
        "title: our on-call got quiet\ndate: 2026-06-30\nskills: [delivery]\nmetrics: ['pages a week 31 -> 6']\ncollaborators: [Bo Lind, Asha Rao]",
      'wins/d':
        'title: The leads presented the roadmap without me\ndate: 2026-08-20\nkind: mentoring\nskills: [coaching]\nfeedback: [{quote: "Did not need her in the room, which is the point.", from: Asha Rao}]',
      'wins/e': 'title: One plan for three teams\ndate: 2026-09-18\nrole: led\nscope: cross-team\nskills: [planning]',
      'wins/f': 'title: Bo was promoted\ndate: 2026-10-01\nkind: mentoring\nrole: supported\nskills: [coaching]',
    },
  },
  {
    name: 'translated',
    aim: 'Produktionsleitung',
    date: '2026-11-16',
    files: {
      profile:
        'type: profile\nname: Léa Fontanel\ncurrent-role: freelance translator and editor\nsince: 2020-01-15\nvision: {three-years: to have an own small office with two colleagues}',
      'people/kunde':
        'type: person\nname: Birgit Ahrens\ntitle: Verlagsleitung\nrelation: stakeholder\nstance: supportive',
      'asks/tjm':
        'type: ask\ntitle: day rate 450 € -> 520 €\nkind: pay\nto: kunde\nstatus: declined\nasked: 2026-05-04\noutcome: has said that the budget of this year it is already distributed',
      'wins/a':
        'title: I have realized the translation of the catalogue (212 pages)\ndate: 2026-01-30\nskills: [translation]\nimpact: delivered 9 days before the date',
      'wins/b': 'title: Corrections per page 3,4 -> 0,8\ndate: 2026-04-17\nskills: [quality]',
      'wins/c':
        'title: Has been confided to me the whole collection\ndate: 2026-07-08\nskills: [trust]\nfeedback: [{quote: "Endlich liest sich das wie von uns.", from: Birgit Ahrens}]',
      'wins/d': 'title: revenue with the client +38 %, 1.240 € a month more\ndate: 2026-09-30\nskills: [business]',
    },
  },
];

/** The records of people who keep notes as people do: those of the fixtures, and more habits beside them. */
export function shortRecords(): RecordToCompile[] {
  const fixtures = [
    { name: 'teacher', aim: 'Phase leader for Years 3 and 4', date: '2026-09-14' },
    { name: 'warehouse', aim: 'operations-manager', date: '2026-10-05' },
    { name: 'sales-engineer', aim: 'senior-sales-engineer', date: '2026-11-09' },
  ].map((record) => withRole(record, readUnevenRecord(record.name)));
  const { entries, texts } = readExample('staff-engineer');
  const example = withRole(
    { name: 'staff-engineer', aim: 'principal-engineer', date: '2026-06-15' },
    { entries, texts },
  );
  return [...fixtures, example, ...written.map(({ files, ...record }) => withRole(record, read(record.name, files)))];
}

/** A record with more of everything than one page holds. */
export function crowdedRecord(): RecordToCompile {
  const sentence =
    'Waiting time at the front desk fell for everyone who came in the morning, and the queue was gone by ten';
  const files: Record<string, string> = {
    profile: 'type: profile\nname: Rosa Lindt\ncurrent-role: Desk officer\nsince: 2020-01-06\nmanager: Dag Moen',
    'roles/lead': `type: role\ntitle: Head of Desks\ndeciders: [Dag Moen, Ines Roth]\ncycle: 2026-12-01\nneeds: [${sentence}, ${sentence} too]\nbenefits: [${sentence}]\nrisks: [${sentence}, ${sentence} too]`,
  };
  for (let at = 0; at < 40; at++)
    files[`wins/${at}`] =
      `title: ${sentence.slice(0, 90)} (${at})\ndate: 2026-0${1 + (at % 9)}-1${at % 10}\nskills: [Skill ${at % 11}]\nmetrics: ["queue ${at + 40} -> ${at}"]\nimpact: ${sentence}\ncollaborators: [Person ${at % 13}]\nfeedback: [{quote: "${sentence}", from: "Someone ${at}, officer at the desk"}]`;
  return withRole({ name: 'crowded', aim: 'lead', date: '2026-10-05' }, read('crowded', files));
}

function read(name: string, files: Files): { entries: Entries; texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const entries: Entry[] = [];
  for (const [path, front] of Object.entries(files)) {
    const uri = `file:///${name}/brag/${path}.md`;
    const text = `---\n${front}\n---\n`;
    const parsed = parseEntry(uri, text);
    if (parsed.kind !== 'entry') throw new Error(`${path} can't be read.`);
    texts.set(uri, text);
    entries.push(parsed.entry);
  }
  return { entries: byType(entries), texts };
}

function withRole(
  { name, aim, date }: { name: string; aim: string; date: string },
  { entries, texts }: { entries: Entries; texts: Map<string, string> },
): RecordToCompile {
  return { name, entries, texts, date, role: entries.roles.find(({ id }) => id === aim) ?? { title: aim } };
}
