/** How deep a line is moved in at most: what is nested deeper stays readable and no line grows without end. */
const DEEPEST = 40;

/**
 * JSON laid out in lines, every sign of it as it was sent: nothing is parsed, so long numbers, doubled fields and the torn end
 * of a cut answer stay what they are. What does not begin like an object or a list is no JSON and is left as it is.
 */
export function indentJson(text: string): string {
  if (!/^\s*[{[]/.test(text)) return text;
  const out: string[] = [];
  let depth = 0;
  let at = 0;
  const line = (): string => `\n${'  '.repeat(Math.min(depth, DEEPEST))}`;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"') {
      const end = endOfString(text, at);
      out.push(text.slice(at, end));
      at = end;
      continue;
    }
    if (sign === '{' || sign === '[') {
      const next = nextSign(text, at + 1);
      if (next < text.length && text.charAt(next) === (sign === '{' ? '}' : ']')) {
        out.push(sign, text.charAt(next));
        at = next + 1;
        continue;
      }
      depth += 1;
      out.push(sign, line());
    } else if (sign === '}' || sign === ']') {
      depth = Math.max(0, depth - 1);
      out.push(line(), sign);
    } else if (sign === ',') out.push(sign, line());
    else if (sign === ':') out.push(': ');
    else if (!/\s/.test(sign)) out.push(sign);
    at += 1;
  }
  return out.join('');
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '"') return at + 1;
  }
  return text.length;
}

function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
