/** What a column or a key of a ladder can hold. */
export type LadderKey = 'level' | 'levelTitle' | 'competency' | 'group' | 'criteria' | 'other';

const words: readonly (readonly [LadderKey, RegExp])[] = [
  ['level', /^(?:(?:career|job|seniority|skill|target|role)-)?(?:levels?|grades?|bands?|seniority|ranks?|tiers?|lvls?)(?:-(?:id|no|number|code))?$/],
  ['levelTitle', /^(?:(?:level|job|role)-)?(?:titles?|names?)$|^(?:roles?|positions?|stages?)$/],
  ['competency', /^(?:core-)?(?:competenc(?:y|ies|es?)|skills?|capabilit(?:y|ies)|attributes?|traits?|dimensions?|axis|axes|aspects?|topics?)(?:-(?:name|title|area)s?)?$/],
  ['competency', /^(?:(?:skill|focus|competency)-)?areas?$|^(?:expectation|criterion)-areas?$|^qualit(?:y|ies)$/],
  ['group', /^(?:themes?|categor(?:y|ies)|pillars?|groups?|domains?|sections?|disciplines?|principles?|values?)(?:-(?:name|title))?$/],
  ['criteria', /^(?:criteri(?:on|a)|expectations?|behaviou?rs?|descriptions?|texts?|indicators?|statements?|requirements?|definitions?|details?|summar(?:y|ies)|signals?|milestones?|what-(?:it|good)-looks?-like|expected-behaviou?rs?|key-behaviou?rs?|responsibilit(?:y|ies)|bullets?|items?|content)$/],
  ['other', /^(?:notes?|comments?|examples?|weights?|links?|sources?|urls?|owners?|resources?|ids?|uuids?|scores?|evidence|self-assessment|manager-assessment|ratings?|status|proficienc(?:y|ies)|supporting-urls|tags?|candidate|actual|gaps?|last-updated|years?|experience|salary|salary-range)$/],
]; // prettier-ignore

/** What a column's header or a key says it holds, by the words handbooks use; undefined for any other word. */
export function ladderKey(name: string): LadderKey | undefined {
  const key = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return words.find(([, pattern]) => pattern.test(key))?.[0];
}
