import type { CaseTrack } from '../documents/case/caseRequest';
import { ownLayout, type Layout } from '../documents/kit/layout';
import { english, withPhrases, type Phrases } from '../documents/kit/phrased';
import { BrokenTemplate } from './brokenTemplate';
import { readPhrases } from './readPhrases';
import { readTemplate } from './readTemplate';
import {
  caseTemplate,
  phrasesFile,
  templateFile,
  templateKinds,
  type CaseTemplateName,
  type TemplateName,
} from './templateKinds';
import { templateLayout } from './templateLayout';

/** The templates of one brag folder. */
export interface UserTemplates {
  /** How a case of some path is put together. */
  caseLayout(track: CaseTrack): Layout;
  /** How another document is put together. */
  layout(name: Exclude<TemplateName, CaseTemplateName>): Layout;
  /** Writes a document with these templates, or says which of their files is in the way. */
  write<Written>(make: () => Written): Written | BrokenTemplate;
}

/**
 * The templates of a brag folder, as far as there are some; where there is none the program's own order and words hold.
 *
 * @param files the texts of the files in `templates/`, by name
 */
export function userTemplates(files: ReadonlyMap<string, string>): UserTemplates {
  const named = new Map([...files].map(([name, text]) => [name.toLowerCase(), text]));
  const layouts = new Map<TemplateName, Layout>();
  const layoutOf = (name: TemplateName): Layout => {
    let layout = layouts.get(name);
    if (layout === undefined) {
      const text = named.get(templateFile(name));
      const kind = templateKinds.find((one) => one.name === name)!;
      layout = text === undefined ? ownLayout : templateLayout(readTemplate(kind, text));
      layouts.set(name, layout);
    }
    return layout;
  };
  return {
    caseLayout: (track) => layoutOf(caseTemplate(track)),
    layout: layoutOf,
    write(make) {
      try {
        return withPhrases(phrasesIn(named.get(phrasesFile)), make);
      } catch (error) {
        if (error instanceof BrokenTemplate) return error;
        throw error;
      }
    },
  };
}

function phrasesIn(text: string | undefined): Phrases {
  if (text === undefined) return english;
  const { phrases, problems } = readPhrases(text);
  const mistake = problems.find(({ severity }) => severity === 'error');
  if (mistake) throw new BrokenTemplate(phrasesFile, mistake);
  return phrases;
}
