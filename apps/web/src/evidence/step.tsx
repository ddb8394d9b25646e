interface Props {
  readonly way: 'back' | 'on';
  readonly to: number;
  readonly of: number;
  readonly go: (to: number) => void;
  readonly words: string;
}

/** One further, or one back. Where there is none it keeps the keyboard, unlike a button that is disabled. */
export function Step({ way, to, of, go, words }: Props) {
  return (
    <button type="button" className="act" aria-disabled={to < 0 || to >= of} onClick={() => go(to)}>
      {way === 'back' && <span aria-hidden="true">‹ </span>}
      <span className="in-words">{words}</span>
      {way === 'on' && <span aria-hidden="true"> ›</span>}
    </button>
  );
}
