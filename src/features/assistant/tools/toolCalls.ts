import * as vscode from 'vscode';
import { answerTool } from '../../../core/assistant/answerTool';
import { CallLimits } from '../../../core/assistant/callLimits';
import { Failure } from '../../../core/assistant/failure';
import type { ServedRecord } from '../../../core/assistant/servedRecord';
import type { ToolName } from '../../../core/assistant/toolNames';
import { tools, type Tool } from '../../../core/assistant/tools';
import type { Audience } from '../../../core/entries/visibility';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { createEntry } from '../../../editor/files/createEntry';
import { readTemplateFiles } from '../../../editor/files/readTemplateFiles';
import type { Brag } from '../../../editor/index/brag';
import { readTexts } from '../../../editor/index/readTexts';
import { plainAnywhere } from '../../../editor/show/plainMarkdown';
import { leadsOut } from './leadsOut';

const others = ['manager', 'committee', 'public'] as const satisfies readonly Audience[];

/** Answers the calls of an assistant from one edition of the record, and asks before it adds a draft. */
export class ToolCalls {
  readonly #limits = new CallLimits();

  constructor(private readonly brag: Brag) {}

  /** What is shown before a call; for what writes, a question. */
  prepare(name: ToolName, input: object): vscode.PreparedToolInvocation {
    const tool: Tool = tools[name];
    if (!tool.writes || allowedAudience() === undefined) return { invocationMessage: tool.title };
    // A list reads well in a chat, which renders it, and in a dialog, which doesn't.
    const message = Object.entries(input)
      .map(([key, value]) => `- ${plainAnywhere(key)}: ${plainAnywhere([value].flat().map(String).join('; '))}`)
      .join('\n');
    return {
      invocationMessage: tool.title,
      confirmationMessages: { title: vscode.l10n.t('Add this draft to your brag document?'), message },
    };
  }

  async answer(name: ToolName, given: object): Promise<vscode.LanguageModelToolResult> {
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(await this.#textOf(name, given))]);
  }

  async #textOf(name: ToolName, given: object): Promise<string> {
    const audience = allowedAudience();
    if (audience === undefined)
      return vscode.l10n.t(
        'Nothing may be read yet. The user can allow it in their settings: brag.assistant.enabled, and who they would show it to in brag.assistant.audience.',
      );
    const refused = this.#limits.refusal(tools[name], performance.now());
    if (refused !== undefined) return refused;
    await this.brag.ready;
    const record = await this.#record();
    if (record === undefined) return vscode.l10n.t('There is no brag document in this window.');
    if (await leadsOut(this.brag))
      return vscode.l10n.t(
        'A link in the brag folder leads out of it, so nothing is read. The user can remove the link.',
      );
    const { text } = await answerTool({
      ...{ record, audience, date: this.brag.today(), client: 'vscode', random: crypto.randomUUID().slice(0, 8) },
      ...{ name, given },
      log: (message) => this.brag.log.error(message),
    });
    return text;
  }

  /** The record of the window; none is made because an assistant asks for it. */
  async #record(): Promise<ServedRecord | undefined> {
    const { brag } = this;
    if (brag.record?.exists !== true) return undefined;
    const folder = await chooseBragFolder(brag, { ask: false });
    if (folder === undefined) return undefined;
    return {
      uri: folder.toString(),
      entries: brag.library.entries,
      readTexts: (uris) => readTexts(brag, uris),
      readTemplates: async () => (await readTemplateFiles(folder)) ?? new Map<string, string>(),
      async create(entry) {
        const uri = await createEntry(brag, folder, entry);
        if (uri === undefined) return new Failure('unreadable', 'It could not be written.');
        await brag.takeIn([uri]);
        return undefined;
      },
    };
  }
}

/** Who reads what an assistant is told, by the user's own settings alone; undefined while it may read nothing. */
function allowedAudience(): Audience | undefined {
  const enabled = vscode.workspace.getConfiguration('brag').inspect<boolean>('assistant.enabled')?.globalValue;
  if (enabled !== true) return undefined;
  const chosen = vscode.workspace.getConfiguration('brag').inspect<string>('assistant.audience')?.globalValue;
  return others.find((audience) => audience === chosen);
}
