/** Names of products that have versions, with a capital letter where they are words of English as well. */
const products =
  '[Nn]ode\\.?[Jj][Ss]|Node|[Pp]ython|[Jj]ava(?:[Ss]cript)?|(?:Open)?JDK|JRE|[Rr]uby|Rails|[Dd]jango|Flask|FastAPI|PHP|php|[Ll]aravel|[Ss]ymfony|Go|[Gg]olang|Rust|Swift|[Kk]otlin|[Ss]cala|[Ee]lixir|[Ee]rlang|OTP|Haskell|GHC|Perl|C#|F#|\\.NET(?: Core)?|[Dd]ot[Nn]et|ECMAScript|ES|HTML|CSS|HTTP|TLS|SSL|OAuth|OpenAPI|FHIR|PCI DSS|' +
  'React(?: Native)?|[Aa]ngular(?:JS)?|Vue|Svelte(?:Kit)?|Next|Nuxt|Ember|Express|Nest|Remix|Astro|Gatsby|[Jj]Query|[Bb]ootstrap|[Tt]ailwind|[Ww]ebpack|Vite|[Vv]itest|[Ee][Ss][Ll]int|Jest|Babel|Storybook|Cypress|Playwright|[Tt]ype[Ss]cript|TS|npm|pnpm|Yarn|\\p{L}+\\.js|Expo|Flutter|Dart|Electron|Ionic|Xamarin|' +
  'i(?:Pad)?OS|macOS|watchOS|tvOS|visionOS|Android|Windows(?: Server)?|[Uu]buntu|[Dd]ebian|RHEL|CentOS|Fedora|Alpine|SUSE|SLES|Linux|Chrome|Firefox|Safari|Xcode|Gradle|Maven|Spring(?: Boot)?|Hibernate|Quarkus|Tomcat|JUnit|[Kk]ubernetes|[Kk]8s|EKS|AKS|GKE|OpenShift|Docker|Helm|[Tt]erraform|Ansible|Jenkins|GitLab|Grafana|Prometheus|Istio|Keycloak|[Nn]ginx|Vault|' +
  '[Pp]ostgres(?:[Qq][Ll])?|PostGIS|[Mm]y[Ss][Qq][Ll]|[Mm]aria[Dd][Bb]|[Mm]ongo[Dd][Bb]|SQL Server|Oracle|Redis|[Ee]lastic[Ss]earch|OpenSearch|Kafka|RabbitMQ|Cassandra|ClickHouse|Spark|Hadoop|Airflow|dbt|CUDA|PyTorch|TensorFlow|NumPy|[Pp]andas|Pydantic|' +
  'WordPress|Drupal|TYPO3|Joomla|Magento|Odoo|SAP|Jira|Confluence|SharePoint|Exchange|Office|Unity|Unreal(?: Engine)?|Godot|OpenSSL|GCC|LLVM|[Cc]lang|CMake|Qt|gRPC|[Pp]rotobuf';

const namesVersion = new RegExp(`(?<![\\p{L}\\p{N}])(?:${products}|[Vv]ersions?|[Rr]eleases?)$`, 'u');
const upgrades = /(?<!\p{L})(?:(?:up|down)grad(?:ed?|ing)|migrat(?:ed?|ing)|port(?:ed|ing)?)\s/iu;
const parts = /^(?:(?<lead>\p{L}+)\s?)?v?(?<version>\d{1,4}(?:\.\d+)*)(?!\d)(?<rest>\D.*)?$/u;
/** Behind a number, what only a measurement has: a sign, a short unit, a noun in the plural. */
const unit = /^\s?(?:[%‰\p{Sc}×/]|(?:[kµmnu]?[sgbhx]|[kmgt]b|\p{L}+s)(?!\p{L}))|^[.,]/iu;

/**
 * Whether two numbers are versions, which measure nothing: of a product that is named before them, `Node 18 → 20`, or of
 * what was upgraded, `Upgraded the clusters from 11 to 14`.
 *
 * @param said what is said before the first of them
 */
export function isChangeOfVersion(said: string, before: string, after: string): boolean {
  const [one, other] = [parts.exec(before)?.groups, parts.exec(after)?.groups];
  if (one === undefined || other === undefined) return false;
  if (/\d\.\d+\.\d/.test(`${one['version']} ${other['version']}`)) return true;
  const rests = [one['rest'] ?? '', other['rest'] ?? ''];
  if (rests.some((rest) => unit.test(rest))) return false;
  // `PHP` is a product before 5 and a currency before 500.
  const name = `${said.trimEnd()} ${one['lead'] ?? ''}`.trimEnd().replace(/(?<!\s)\s+from$/i, '');
  const isNamed = namesVersion.test(name) && isLater(one['version']!, other['version']!);
  return isNamed || (upgrades.test(`${name} `) && rests.every((rest) => rest.trim() === ''));
}

/** A version of a product, or one of three parts: `Node 20`, `0.75.2`. */
const version = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${products})\s+v?(?!\d{3}(?!\d))\d{1,4}(?:\.\d+)*(?![\d.,]*\d)(?!\s?(?:[%‰\p{Sc}×/]|(?!(?:across|as|has|is|was)(?!\p{L}))(?:[kµmnu]?[sgbhx]|[kmgt]b|\p{L}+s)(?!\p{L})))|(?<![\d.,])v?\d+\.\d{1,2}\.\d{1,2}(?![\d.])`,
  'gu',
);

/** A text without the versions that it names or goes between. @param change the two numbers that it says one became the other of */
export function withoutVersions(
  text: string,
  { name = '', before, after }: { name?: string | undefined; before?: string | undefined; after?: string | undefined },
): string {
  const isVersions = before !== undefined && after !== undefined && isChangeOfVersion(name, before, after);
  return (isVersions ? text.replace(before, ' ').replace(after, ' ') : text).replace(version, ' ');
}

function isLater(one: string, other: string): boolean {
  const [numbers, others] = [one, other].map((version) => version.split('.').map(Number)) as [number[], number[]];
  if (numbers[0]! > 199 && numbers[0]! < 1990) return false;
  const at = others.findIndex((number, index) => number !== (numbers[index] ?? 0));
  return at !== -1 && others[at]! > (numbers[at] ?? 0);
}
