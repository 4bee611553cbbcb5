import { encode } from 'uqr';

/** A text as a QR code with the quiet border that readers need; always dark on light. */
export function QrCode({ text, name, className }: { readonly text: string; readonly name: string; readonly className: string | undefined }) {
  const { data, size } = encode(text, { border: 2, ecc: 'M' });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className={className} role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <path d={path} fill="#000" />
    </svg>
  );
}
