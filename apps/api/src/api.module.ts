import { Sessions } from '#access';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Changes } from './changes/changes';
import { ChangesController } from './changes/changes.controller';
import { AppealController } from './commands/appeal.controller';
import { ApprovalController } from './commands/approval.controller';
import { CommandDesk } from './commands/command-desk';
import { CycleController } from './commands/cycle.controller';
import { IntakeController } from './commands/intake.controller';
import { PublicationController } from './commands/publication.controller';
import { RegulationsController } from './commands/regulations.controller';
import { ReviewController } from './commands/review.controller';
import { RolesController } from './commands/roles.controller';
import { SelfAssessmentController } from './commands/self-assessment.controller';
import { TerritoryController } from './commands/territory.controller';
import { EvidenceController } from './evidence/evidence.controller';
import { EvidenceRights } from './evidence/evidence-rights';
import { UploadsController } from './evidence/uploads.controller';
import { Cookies } from './door/cookies';
import { HealthController } from './door/health.controller';
import { Notice, NoticeGiven } from './door/notice';
import { ProblemFilter } from './door/problem.filter';
import { SignedIn } from './door/signed-in.guard';
import { SecondFactorFirst } from './sign-in/second-factor-first.guard';
import { Validation } from './door/validation';
import { House } from './house/house';
import { PersonRate } from './watch/person-rate.guard';
import { Readiness } from './watch/readiness';
import { SecurityLog } from './watch/security-log';
import type { Watch } from './watch/watch';
import { AccountRights } from './people/account-rights';
import { PeopleController } from './people/people.controller';
import { DiffController } from './readings/diff.controller';
import { DirectoryController } from './readings/directory.controller';
import { DossiersController } from './readings/dossiers.controller';
import { EvidenceOfDossierController } from './readings/evidence-of-dossier.controller';
import { FiguresController } from './readings/figures.controller';
import { ListsGiven } from './readings/listing/given';
import { LiveDossier } from './readings/live-dossier';
import { MovesController } from './readings/moves.controller';
import { PointsController } from './readings/points.controller';
import { RecognisedController } from './readings/recognised.controller';
import { RegulationCheckController } from './readings/regulation-check.controller';
import { Rights } from './readings/rights';
import { SystemController } from './readings/system.controller';
import { ToldAfter } from './readings/told-after';
import { CyclePapers } from './sheets/cycle-papers';
import { CyclePapersController } from './sheets/cycle-papers.controller';
import { SheetOf } from './sheets/sheet-of';
import { SheetsController } from './sheets/sheets.controller';
import { Taking } from './sheets/taking';
import { OwnAccountController } from './sign-in/own-account.controller';
import { PasswordsController } from './sign-in/passwords.controller';
import { ProviderController } from './sign-in/provider.controller';
import { SecondFactorController } from './sign-in/second-factor.controller';
import { SignInController } from './sign-in/sign-in.controller';
import { SignOutController } from './sign-in/sign-out.controller';

const stages = [
  SelfAssessmentController,
  IntakeController,
  ReviewController,
  AppealController,
  ApprovalController,
  PublicationController,
];
const city = [CycleController, TerritoryController, RolesController, RegulationsController];
const files = [UploadsController, EvidenceController];
const readings = [
  DossiersController,
  MovesController,
  PointsController,
  EvidenceOfDossierController,
  FiguresController,
  DirectoryController,
  RegulationCheckController,
  DiffController,
  RecognisedController,
];
const papers = [SheetsController, CyclePapersController];

/** The door of one house: who is let in, what is understood, and how each answer and each refusal is given. */
@Module({})
export class ApiModule {
  static over(house: House, watch: Watch, more: readonly Type[] = []): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        SignInController,
        SignOutController,
        OwnAccountController,
        PasswordsController,
        SecondFactorController,
        ProviderController,
        PeopleController,
        ...stages,
        ...city,
        ...readings,
        ...papers,
        ...files,
        ChangesController,
        HealthController,
        SystemController,
        ...more,
      ],
      providers: [
        { provide: House, useValue: house },
        { provide: SecurityLog, useValue: watch.security },
        { provide: Sessions, useValue: house.sessions },
        { provide: Cookies, useValue: new Cookies(watch.settings.COOKIE_SECURE) },
        { provide: Notice, useValue: new Notice(house.origin) },
        { provide: CommandDesk, useValue: new CommandDesk(house, watch.metrics) },
        Rights,
        { provide: Changes, inject: [Rights], useFactory: (rights: Rights) => new Changes(house, rights, watch) },
        LiveDossier,
        SheetOf,
        Taking,
        CyclePapers,
        EvidenceRights,
        AccountRights,
        { provide: Readiness, useValue: watch.readiness },
        { provide: APP_GUARD, useClass: SignedIn },
        { provide: APP_GUARD, useValue: new PersonRate(watch.perPerson) },
        { provide: APP_GUARD, useClass: SecondFactorFirst },
        { provide: APP_PIPE, useClass: Validation },
        { provide: APP_INTERCEPTOR, useClass: NoticeGiven },
        { provide: APP_INTERCEPTOR, useClass: ListsGiven },
        { provide: APP_INTERCEPTOR, useClass: ToldAfter },
        { provide: APP_FILTER, useValue: new ProblemFilter(new Notice(house.origin), watch.log) },
      ],
    };
  }
}
