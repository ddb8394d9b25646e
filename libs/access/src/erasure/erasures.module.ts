import { Module } from '@nestjs/common';
import type { Given } from '#kernel';
import { GivenFor, on } from '#event-store';
import { ErasePerson } from './erasures.commands';
import { erasePerson, erasuresOf, erasuresStory, type Erased } from './erasures';

/** Looks up what decisions on erasures need: the console's own right. */
export abstract class ErasuresGivens extends GivenFor<ErasePerson, Erased, Given> {}

const erasures = { story: erasuresStory, given: ErasuresGivens, stream: ({ log }: ErasePerson) => erasuresOf(log) };

@Module({ providers: [on(ErasePerson, erasePerson, erasures)] })
export class ErasuresModule {}
