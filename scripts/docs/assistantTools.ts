import { toJsonSchema } from '@valibot/to-json-schema';
import { toolNames } from '../../src/core/assistant/toolNames';
import { tools } from '../../src/core/assistant/tools';

/** The tools as package.json declares them to VS Code: `contributes.languageModelTools`. */
export function assistantTools(): object[] {
  return toolNames.map((name) => {
    const { title, description, schema } = tools[name];
    const { $schema: _, ...inputSchema } = toJsonSchema(schema, { typeMode: 'input' });
    return {
      name: `brag_${name}`,
      displayName: title,
      modelDescription: description,
      toolReferenceName: `brag${name.replace(/(?:^|_)([a-z])/g, (__, letter: string) => letter.toUpperCase())}`,
      canBeReferencedInPrompt: true,
      tags: ['brag'],
      when: 'config.brag.assistant.enabled',
      inputSchema,
    };
  });
}
