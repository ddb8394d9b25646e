import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Left out: it stays until what it asks is done. */
  readonly close?: () => void;
  /** As large as the window: for what is looked at. */
  readonly wide?: boolean;
}

/** Over the page, which stays as it is. The browser's own dialog: it keeps the keyboard inside and gives it back afterwards. */
export function Dialog({ title, children, close, wide }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  // A layout effect is undone while the element still stands in the page: once it is gone, close() gives the keyboard to nobody.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog wide-dialog' : 'dialog'}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        close?.();
      }}
      // a browser gives in when somebody insists: what is asked stays nevertheless
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected && !currentTarget.open) currentTarget.showModal();
      }}
    >
      <h2 id={name}>{title}</h2>
      {children}
    </dialog>
  );
}
