import type { Person } from '#access';
import { AssessLeaf, AttachEvidence, ExplainLeaf, SignLeaf, SubmitSelfAssessment, WithdrawEvidence } from '#evaluation';
import { Body, Post } from '@nestjs/common';
import { Asker } from '../door/asker';
import { CommandDesk, Commands, Key } from './command-desk';
import type { ReceiptGiven } from './receipt.answers';

@Commands('self-assessment')
export class SelfAssessmentController {
  constructor(private readonly desk: CommandDesk) {}

  /**
   * Enter the figures of one leaf, or claim that it does not apply
   * @remarks By the unit’s row officers, editors or head while the sheet is open. `revision` is the one shown by GET /api/dossiers/{id}; a stale one is refused with 409 `stale` and the newer value in `details`. Figures are named as the regulation names the leaf’s inputs; a level leaf takes the level’s code under its input’s name.
   */
  @Post('assess-leaf')
  assessLeaf(@Body() command: AssessLeaf, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Explain one leaf in words, instead of evidence or beside it
   * @remarks The text is stored sealed; only its ciphertext stands in the log.
   */
  @Post('explain-leaf')
  explainLeaf(@Body() command: ExplainLeaf, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Attach a piece of evidence to a leaf by the hash of its content
   * @remarks The file has to be uploaded for the unit first: POST /api/evidence, or /api/evidence/uploads. A leaf needs evidence or an explanation before the sheet can be submitted, unless the regulation says otherwise.
   */
  @Post('attach-evidence')
  attachEvidence(@Body() command: AttachEvidence, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Take a piece of evidence off a leaf again
   * @remarks The log keeps that it was there, and why it was taken off.
   */
  @Post('withdraw-evidence')
  withdrawEvidence(@Body() command: WithdrawEvidence, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Sign one row of the sheet (ký xác nhận)
   * @remarks By a row officer of the unit, on the `revision` shown by GET /api/dossiers/{id}. A later change of the leaf, its explanation or its evidence leaves the signature without force, for everybody to see. Whether every row has to be signed before the sheet is handed in, the regulation says (`everyLeafSigned`).
   */
  @Post('sign-leaf')
  signLeaf(@Body() command: SignLeaf, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }

  /**
   * Sign the sheet and hand it in (nộp hồ sơ tự đánh giá)
   * @remarks By the head of the unit, when every leaf has its answer. What was signed is kept as it was.
   */
  @Post('submit-self-assessment')
  submitSelfAssessment(@Body() command: SubmitSelfAssessment, @Asker() by: Person, @Key() key: string): Promise<ReceiptGiven> {
    return this.desk.give(command, by, key);
  }
}
