/**
 * Tells Excel which function answers which id of functions.json. Excel wants to know before the page is ready, so this
 * stands in the page from the start and is small; the functions with the engine come when the first formula asks.
 */
import { FUNCTION_OF_ID, type Functions } from './ids';

type AnyFunction = (...values: readonly unknown[]) => unknown[][];

async function load(): Promise<Functions> {
  try {
    return await import('./functions');
  } catch {
    const sentence = '加载项的程序文件没有读到。请检查到加载项所在服务器的网络，再重新计算。';
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
  }
}

// Without Office's own script the page shows why in its own place.
if (typeof CustomFunctions !== 'undefined') {
  for (const [id, name] of Object.entries(FUNCTION_OF_ID)) {
    CustomFunctions.associate(id, async (...values: readonly unknown[]) => {
      const functions = await load();
      return (functions[name] as AnyFunction)(...values);
    });
  }
}
