import type { Day, Event, Role, Scope } from '#kernel';

/** The document a role is given or taken by (căn cứ). */
export interface RoleBasis {
  readonly title: string;
  readonly number?: string;
  readonly date?: Day;
}

/** Everything that can happen to the roles of one jurisdiction. Persons stand here by their opaque ids only. */
export type RoleEvent =
  | Event<
      'RoleGranted',
      {
        /** Id of this grant: what acts done by this right name. */
        grant: string;
        /** Actor id of the person. */
        person: string;
        role: Role;
        scope: Scope;
        /** First day on which it is held. */
        from: Day;
        /** Last day on which it is held; open when left out. */
        until?: Day;
        basis: RoleBasis;
        /** Capacity in which the person acts: "Trưởng phòng". */
        capacity?: string;
      }
    >
  | Event<
      'RoleRevoked',
      {
        grant: string;
        /** First day on which it is no longer held. */
        on: Day;
        basis: RoleBasis;
      }
    >;
