/** Roles made of the ladders in test/fixtures/ladders, as they were read and found right. */
export const goldens = [
  { ladder: 'job-family/engineering.yml', level: 'principal-ic', source: 'engineering.yml', golden: 'job-family-principal-ic.md' },
  { ladder: 'job-family/engineering.yml', level: 'senior-1', source: 'ladders/engineering.yml', golden: 'job-family-senior-1.md' },
  { ladder: 'topics/backend.md', level: 'level-3', source: 'backend.md', golden: 'topics-backend-3.md' },
  { ladder: 'topics/product.md', level: 'level-4', source: 'product.md', golden: 'topics-product-4.md' },
  { ladder: 'handbooks/headings-below-front-matter.md', level: 'level-2', source: 'community.md', golden: 'headings-below-front-matter-2.md' },
  { ladder: 'handbooks/table-levels-across.md', level: 'designer', source: 'handbook.md', golden: 'table-designer.md' },
  { ladder: 'handbooks/table-levels-down.md', level: 'S1', source: 'support.md', golden: 'table-support-engineer.md' },
  { ladder: 'handbooks/headings-levels-first.md', level: 'P1', source: 'platform.md', golden: 'headings-platform-engineer.md' },
  { ladder: 'handbooks/matrix.csv', level: 'senior', source: 'matrix.csv', golden: 'csv-senior.md' },
] as const; // prettier-ignore
