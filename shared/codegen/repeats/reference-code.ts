import type { JsxElement, JsxNode, JsxValue } from '../jsx.ts';
import type { Reference } from './data-level.ts';

/** An attribute's value that reads data. */
export function reading(reference: Reference): JsxValue {
  return {
    get code() {
      return reference.code;
    },
  };
}

/** A text that reads data. */
export function codeNode(reference: Reference): JsxNode {
  return {
    type: 'code',
    get code() {
      return reference.code;
    },
  };
}

/** What is shown where data has something. */
export function conditionOn(asked: Reference, shown: JsxElement): JsxNode {
  return {
    type: 'condition',
    get test() {
      return asked.code;
    },
    show: [shown],
    otherwise: [],
  };
}
