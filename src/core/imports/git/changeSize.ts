import type { FileChange } from './gitLog';

/** How much a piece of work changed. */
export interface ChangeSize {
  /** Lines of the product itself: neither tests nor documentation nor what builds it. */
  readonly source: number;
  /** Those lines, and a part of the lines of tests and documentation, which are work too but come in great numbers. */
  readonly weight: number;
}

const tooling =
  /(?:^|\/)(?:\.[^/]+|node_modules|vendor|third_party|dist|build|out)\/|(?:^|\/)\.[^/]+$|(?:^|\/)(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml|lerna\.json|nx\.json|turbo\.json|go\.(?:mod|sum)|requirements[^/]*\.txt|pyproject\.toml|setup\.(?:py|cfg)|Cargo\.toml|composer\.json|pom\.xml|build\.gradle[^/]*|gradle\.properties|Gemfile|Makefile|Dockerfile[^/]*|docker-compose[^/]*|Jenkinsfile|CNAME|CODEOWNERS|tsconfig[^/]*\.json|(?:esbuild|webpack|rollup|vite|gulpfile|Gruntfile)[^/]*\.[cm]?[jt]s)$|\.lock$|\.config\.[cm]?[jt]s$|\.min\.(?:js|css)$|\.(?:generated|g)\.\w+$|\.map$/i;
const tests =
  /(?:^|\/)(?:tests?|specs?|__tests__|__mocks__|__snapshots__|e2e|fixtures?|test-?data|testing|benchmarks?|bench)\/|[._-](?:tests?|specs?|bench|stories|mock)\.[^/]+$|(?:^|\/)(?:test_|test-)[^/]+$|\.snap$/i;
const docs =
  /(?:^|\/)(?:docs?|documentation|wiki)\/|\.(?:md|mdx|markdown|rst|adoc|txt)$|(?:^|\/)(?:LICEN[CS]E|COPYING|AUTHORS|CHANGELOG|README)[^/]*$/i;

/** Tests and documentation are about four lines for each that decides something. */
const shareOfOthers = 1 / 4;

/** How much changes of files are. @param countsDocs whether documentation is the product itself, as in a handbook's repository */
export function sizeOf(changes: readonly FileChange[], countsDocs: boolean): ChangeSize {
  let [source, others] = [0, 0];
  for (const { path, added, removed } of changes) {
    if (tooling.test(path)) continue;
    const isOther = tests.test(path) || (docs.test(path) && !countsDocs);
    if (isOther) others += added + removed;
    else source += added + removed;
  }
  return { source, weight: source + others * shareOfOthers };
}
