// gray-matter asks for Buffer.from(text) only to keep the original beside its result; the web host has no Buffer.
export const Buffer = { from: (text) => text };
