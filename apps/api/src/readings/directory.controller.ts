import { isErased, type Person } from '#access';
import type { KnownCycle, RoleHeld } from '#projections';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import {
  CyclesAnswer,
  JurisdictionsAnswer,
  RegulationAnswer,
  RegulationsAnswer,
  RolesAnswer,
  type CycleLine,
  type JurisdictionShown,
  type RegulationLine,
  type RoleHolder,
} from './directory.answers';
import * as lists from './directory.lists';
import {
  CyclesQuestion,
  JurisdictionsQuestion,
  RegulationsQuestion,
  RolesQuestion,
  UnitsQuestion,
} from './directory-questions.answers';
import { jurisdictionLine } from './jurisdiction-line';
import { isOr, Listing, type ListOf } from './listing/list';
import { Moments } from './questions.answers';
import type { Shown } from './shown';
import { unitLines } from './unit-lines';
import { UnitsAnswer, type UnitShown } from './unit.answers';
import { concerns, noRight, notThere, oversees, Rights } from './rights';

const jurisdiction = { name: 'jurisdiction', description: 'Id, name or slug of the jurisdiction', example: 'lao-cai' };

@ApiTags('readings')
@Controller()
export class DirectoryController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  /**
   * The jurisdictions in which I hold a role
   * @remarks Their ids and slugs are what the other readings ask for.
   */
  @Get('jurisdictions')
  @ApiOkResponse({ type: JurisdictionsAnswer, description: 'By name.' })
  async jurisdictions(@Asker() me: Person, @Query() asked: JurisdictionsQuestion): Promise<ListOf<Shown<JurisdictionShown>>> {
    const items: Shown<JurisdictionShown>[] = [];
    let moment = {};
    for (const { known, grants } of await this.rights.of(me)) {
      const needs = { extent: { jurisdiction: known.id }, retellings: ['directory'] } as const;
      const { there, said } = await this.house.then.ask(asked, needs, ({ readings, said }) => ({
        there: readings.directory
          .jurisdictions()
          .filter(({ id }) => id === known.id)
          .map((one) => jurisdictionLine(readings.directory, one, grants)),
        said,
      }));
      items.push(...there);
      moment = said;
    }
    return new Listing(lists.jurisdictions, items, { me, question: asked }, moment);
  }

  /**
   * The units of a jurisdiction
   * @remarks For everybody who holds a role there. `lineage` tells how each came from others or went into them, `situation` what it is like. With `effectiveAt`: those that are there on that day, and what is in force on it.
   */
  @Get('jurisdictions/:jurisdiction/units')
  @ApiParam(jurisdiction)
  @ApiOkResponse({ type: UnitsAnswer, description: 'By name.' })
  async units(
    @Asker() me: Person,
    @Param('jurisdiction') written: string,
    @Query() asked: UnitsQuestion,
  ): Promise<ListOf<Shown<UnitShown>>> {
    const { known } = await this.rights.in(me, written);
    const needs = { extent: { jurisdiction: known.id }, retellings: ['directory'], effective: true } as const;
    return this.house.then.ask(asked, needs, ({ readings, said }) => {
      const units = unitLines(readings.directory, known.id, asked.effectiveAt).filter(({ type }) => isOr(asked.type, type));
      return new Listing(lists.units, units, { me, question: asked, of: known.id }, said);
    });
  }

  /**
   * The regulations published for a jurisdiction
   * @remarks For everybody who holds a role there.
   */
  @Get('jurisdictions/:jurisdiction/regulations')
  @ApiParam(jurisdiction)
  @ApiOkResponse({ type: RegulationsAnswer, description: 'By code.' })
  async regulations(
    @Asker() me: Person,
    @Param('jurisdiction') written: string,
    @Query() asked: RegulationsQuestion,
  ): Promise<ListOf<Shown<RegulationLine>>> {
    const { known } = await this.rights.in(me, written);
    const needs = { extent: { jurisdiction: known.id }, retellings: ['directory'] } as const;
    return this.house.then.ask(asked, needs, ({ readings, said }) => {
      const all = readings.directory.regulations(known.id).filter(({ kind }) => isOr(asked.kind, kind));
      const lines = all.map(({ document, ...line }) => ({ ...line, name: document.name }));
      return new Listing(lists.regulations, lines, { me, question: asked, of: known.id }, said);
    });
  }

  /**
   * One regulation with its document
   * @remarks Criteria, leaves and the names of their inputs, classes, title, procedure. For everybody who holds a role in its jurisdiction.
   */
  @Get('regulations/:hash')
  @ApiParam({
    name: 'hash',
    description: 'Hash of the regulation',
    example: '6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
  })
  @ApiOkResponse({ type: RegulationAnswer, description: 'The regulation.' })
  async regulation(@Asker() me: Person, @Param('hash') hash: string, @Query() asked: Moments): Promise<Shown<RegulationAnswer>> {
    const mine = await this.rights.business(me);
    const all = mine.flatMap(({ known }) => this.house.readings.directory.regulations(known.id));
    const found = all.find((one) => one.hash === hash) ?? notThere();
    const needs = { extent: { jurisdiction: found.jurisdiction }, retellings: ['directory'] } as const;
    return this.house.then.ask(asked, needs, ({ readings, said }) => {
      const then = readings.directory.regulation(hash);
      return { ...then, name: then.document.name, document: { ...then.document }, ...said };
    });
  }

  /**
   * The cycles of a jurisdiction
   * @remarks Those of the kinds that one of my roles there is for.
   */
  @Get('jurisdictions/:jurisdiction/cycles')
  @ApiParam(jurisdiction)
  @ApiOkResponse({ type: CyclesAnswer, description: 'By period, then kind.' })
  async cycles(
    @Asker() me: Person,
    @Param('jurisdiction') written: string,
    @Query() asked: CyclesQuestion,
  ): Promise<ListOf<Shown<CycleLine>>> {
    const { known, grants } = await this.rights.in(me, written);
    const needs = { extent: { jurisdiction: known.id }, retellings: ['directory'] } as const;
    return this.house.then.ask(asked, needs, ({ readings, said }) => {
      const all = readings.directory
        .cycles(known.id)
        .filter((one) => isOr(asked.kind, one.kind) && isOr(asked.year, one.period.label) && isOr(asked.closed, one.closed));
      const mine = all.filter((one) => grants.some((grant) => concerns(grant, placeOf(one))));
      return new Listing(lists.cycles, mine, { me, question: asked, of: known.id }, said);
    });
  }

  /**
   * Who holds which role in a jurisdiction today, or held it on another day
   * @remarks For its city administrators and auditors; each sees the roles within their own reach.
   */
  @Get('jurisdictions/:jurisdiction/roles')
  @ApiParam(jurisdiction)
  @ApiOkResponse({ type: RolesAnswer, description: 'By role, then person.' })
  async roles(
    @Asker() me: Person,
    @Param('jurisdiction') written: string,
    @Query() asked: RolesQuestion,
  ): Promise<ListOf<Shown<RoleHolder>>> {
    const { known, today, grants } = await this.rights.in(me, written);
    const mine = grants.filter(({ role }) => role === 'city-administrator' || role === 'auditor');
    if (!mine.length) noRight();
    const needs = {
      extent: { jurisdiction: known.id, roles: true },
      retellings: ['roles', 'directory'],
      effective: true,
    } as const;
    return this.house.then.ask(asked, needs, ({ readings, day = today, said }) => {
      const held = readings.roleHolders
        .of(known.id, day, asked.ahead === 'true')
        .filter((one) => mine.some((grant) => oversees(grant, one.scope)) && isWanted(one, asked));
      const { people, vault } = this.house;
      const named = (person: string) => ({ name: people.find(person)?.name ?? null, nameErased: isErased(vault, person) });
      const nameOf = readings.directory.names();
      const lines = held.map((one) => ({
        ...one,
        ...named(one.person),
        unitNames: [one.scope.unit ?? one.scope.units ?? []].flat().map(nameOf),
        bodyName: readings.directory.bodyName(one.scope),
      }));
      return new Listing(lists.roleHolders, lines, { me, question: asked, of: known.id }, said);
    });
  }
}

const placeOf = ({ id: cycle, jurisdiction, kind, period }: KnownCycle) => ({ cycle, jurisdiction, kind, period });

const isWanted = ({ role, person, scope }: RoleHeld, asked: RolesQuestion) =>
  isOr(asked.role, role) &&
  isOr(asked.person, person) &&
  isOr(asked.unit, scope.unit ?? null) &&
  isOr(asked.kind, scope.kind ?? null);
