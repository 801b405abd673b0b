import type { Role } from '../entries/role';
import { slug } from '../text/slug';

/** Tells which spellings are one skill: those whose slugs agree, and those an expectation lists as aliases. */
export class SkillNames {
  readonly #keys = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  /** What was asked before: thousands of wins name a few dozen skills. */
  readonly #asked = new Map<string, string>();
  readonly #isComplete: boolean;

  /** @param roles whose expectations name skills and aliases; where two disagree, the earlier one holds */
  constructor(roles: readonly Role[]) {
    this.#isComplete = false;
    for (const role of roles) {
      for (const { skill } of role.expectations) this.#claim(slug(skill), slug(skill), skill);
    }
    for (const role of roles) {
      for (const { skill, aliases } of role.expectations) {
        for (const alias of aliases) this.#claim(slug(alias), this.keyOf(skill), undefined);
      }
    }
    this.#isComplete = true;
  }

  /** The same text for all spellings of one skill. */
  keyOf(name: string): string {
    const asked = this.#asked.get(name);
    if (asked !== undefined) return asked;
    const written = slug(name);
    const key = this.#keys.get(written) ?? written;
    // While roles are still read, a later alias may change the answer.
    if (this.#isComplete) this.#asked.set(name, key);
    return key;
  }

  /** How a skill is shown: as a role writes it, else as it was written here. */
  labelOf(name: string): string {
    return this.#labels.get(this.keyOf(name)) ?? name;
  }

  #claim(spelling: string, key: string, label: string | undefined): void {
    if (!this.#keys.has(spelling)) this.#keys.set(spelling, key);
    if (label !== undefined && !this.#labels.has(key)) this.#labels.set(key, label);
  }
}
