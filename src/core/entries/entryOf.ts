/** What every entry has beside the values of its front matter. */

import type * as v from 'valibot';

export interface EntryIdentity<Type extends string> {
  readonly type: Type;
  /** The address of its file, as text. */
  readonly uri: string;
  /** By which other entries name it: its `id` key, or its file name without `.md`. */
  readonly id: string;
}

export type CamelCase<Key> = Key extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Key;
export type DeepReadonly<Value> = Value extends string | number | boolean | undefined
  ? Value
  : {
      readonly [Key in keyof Value]: DeepReadonly<Value[Key]>;
    };

/** An entry as its schema reads it, with `next-steps` as `nextSteps`. */
export type EntryOf<Type extends string, Schema extends v.GenericSchema<unknown, object>> = EntryIdentity<Type> & {
  readonly [Key in keyof v.InferOutput<Schema> as CamelCase<Key>]: DeepReadonly<v.InferOutput<Schema>[Key]>;
};
