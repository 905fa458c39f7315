package org.commonweal.pots;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.treasury.Figures;
import org.commonweal.treasury.TreasuryRefusal;

/// What it takes to decide a set of loads into one pot: the members there are, their purses, and
/// what wallets and purses hold, which are locked.
record Loading(
    Pot pot,
    Figures figures,
    Map<MemberId, Member> there,
    Map<MemberId, Holder> holders,
    Map<AccountKey, BigInteger> held) {

  /// Decides each load alone; nobody is loaded for twice.
  List<Loaded> decide(List<NewLoad> asked) {
    Set<MemberId> named = new HashSet<>();
    return asked.stream().map(one -> decide(one, named)).toList();
  }

  private Loaded decide(NewLoad one, Set<MemberId> named) {
    Member member = there.get(one.member());
    if (member == null) {
      return declined(one, "", new Refused(new PotsRefusal.NoSuchParticipant("member")));
    }
    try {
      return done(one, member, named);
    } catch (Refused refused) {
      return declined(one, member.name(), refused);
    }
  }

  private static Loaded declined(NewLoad one, String name, Refused refused) {
    return new Loaded.Declined(one.member(), name, refused.refusals());
  }

  private Loaded done(NewLoad one, Member member, Set<MemberId> named) {
    if (member.status() == MemberStatus.LEFT) {
      throw new Refused(new PotsRefusal.NoSuchParticipant("member"));
    }
    if (!named.add(one.member())) {
      throw new Refused(new PotsRefusal.TwiceNamed("member", member.name()));
    }
    Quantity amount = figures.amount("amount", one.amount());
    Quantity wallet = pot.currency().quantity(Lookup.in(held, wallet(one.member())));
    if (wallet.compareTo(amount) < 0) {
      throw new Refused(
          new TreasuryRefusal.WalletShort(
              "amount", member.name(), wallet, amount, pot.currency().code()));
    }
    Quantity purse = pot.currency().quantity(Lookup.in(held, purse(one.member())));
    return new Loaded.Done(
        one.member(), member.name(), amount, wallet.minus(amount), purse.plus(amount));
  }

  Money.Step step(Loaded.Done done) {
    return new Money.Step(wallet(done.member()), purse(done.member()), done.amount());
  }

  private AccountKey wallet(MemberId member) {
    return Money.wallet(member, pot.currency());
  }

  private AccountKey purse(MemberId member) {
    return Money.purse(Lookup.in(holders, member), pot.currency());
  }
}
