import { refuse, type Role } from '#kernel';
import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Asked } from '../door/asker';
import { House } from '../house/house';
import { Rights } from '../readings/rights';

const mayGoFirst = 'may go first';

/** Marks what one may do before a second factor is set up: setting it up, looking after one’s own account, signing out. */
export const MayGoFirst = () => SetMetadata(mayGoFirst, true);

const administrators: readonly Role[] = ['city-administrator', 'system-operator'];

/** Where the settings ask for it, an administrator without a second factor does nothing before there is one. */
@Injectable()
export class SecondFactorFirst implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { person, session } = context.switchToHttp().getRequest<Asked>();
    if (!person || !session || !this.house.access.lacksSecondFactor(person.id, session)) return true;
    if (this.reflector.getAllAndOverride<boolean>(mayGoFirst, [context.getHandler(), context.getClass()])) return true;
    const held = await this.rights.of(person);
    return !held.some(({ grants }) => grants.some(({ role }) => administrators.includes(role))) || secondFactorFirst();
  }
}

const secondFactorFirst = (): never =>
  refuse(
    'second-factor-first',
    'Quản trị phải bật xác thực hai lớp trước: mở trang tài khoản của mình, mục Xác thực hai lớp.',
    'Administrators set up a second factor first, on the page of their own account.',
    'not-allowed',
  );
