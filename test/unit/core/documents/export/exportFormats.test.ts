import { expect } from 'chai';
import { formatsOffered } from '../../../../../src/core/documents/export/exportFormats';
import { readDocument, type ReadDocument } from '../../../../../src/core/documents/kit/readDocument';

const read = (front: string): ReadDocument => readDocument(`---\n${front}\n---\n\n# Title\n`) as ReadDocument;

describe('the formats a document is offered in', () => {
  it('are HTML, DOCX and JSON, and a PDF where the window can print it', () => {
    const script = read('type: script\naudience: self');
    expect(formatsOffered(script, false)).to.deep.equal(['html', 'docx', 'json']);
    expect(formatsOffered(script, true)).to.deep.equal(['html', 'docx', 'json', 'pdf']);
  });

  it('include JSON Resume for a public case alone', () => {
    expect(formatsOffered(read('type: case\naudience: public'), false)).to.include('json-resume');
    expect(formatsOffered(read('type: case\naudience: committee'), false)).not.to.include('json-resume');
    expect(formatsOffered(read('type: plan\naudience: public'), false)).not.to.include('json-resume');
  });
});
