/** A leaf as a dossier's reading shows it. */
export interface LeafRead {
  readonly code: string;
  readonly kind: string;
  readonly revision: number;
  readonly reviewRevision: number;
  readonly reviewedBy: string;
  readonly criterion: string | null;
  readonly inputs: readonly {
    readonly name: string;
    readonly type: string;
    readonly levels?: readonly { readonly code: string }[];
  }[];
}

/** A good answer to whatever a leaf asks for. */
export const figuresOf = ({ kind, inputs }: Pick<LeafRead, 'kind' | 'inputs'>) =>
  Object.fromEntries(
    inputs.map(({ name, type, levels }) => {
      if (type === 'level') return [name, levels?.[0]?.code];
      if (type === 'boolean') return [name, true];
      return [name, kind === 'deduction' ? 0 : type === 'amount' ? '100.5' : 100];
    }),
  );
