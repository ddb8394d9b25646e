import { Module } from '@nestjs/common';
import type { Given } from '#kernel';
import { GivenFor, on } from '#event-store';
import { publishRegulation, regulationStory, type PublishedRegulation } from './publication';
import { PublishRegulation } from './regulation.commands';

/** Looks up what publishing needs: the actor's grants. */
export abstract class RegulationGivens extends GivenFor<PublishRegulation, PublishedRegulation, Given> {}

const regulation = {
  story: regulationStory,
  given: RegulationGivens,
  stream: ({ hash }: PublishRegulation) => `regulation-${hash}`,
};

@Module({ providers: [on(PublishRegulation, publishRegulation, regulation)] })
export class RegulationModule {}
