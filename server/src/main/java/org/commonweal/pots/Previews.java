package org.commonweal.pots;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says how an expense would be divided, by the code that divides it, and writes nothing.
@Service
public class Previews {

  private final Pots pots;
  private final ExpenseReader reader;
  private final PurseStore purses;
  private final Membership membership;
  private final Members members;

  Previews(
      Pots pots, ExpenseReader reader, PurseStore purses, Membership membership, Members members) {
    this.pots = pots;
    this.reader = reader;
    this.purses = purses;
    this.membership = membership;
    this.members = members;
  }

  /// For pots, for whoever keeps them.
  @Transactional
  public Preview of(Caller caller, CommunityId community, NewExpense asked) {
    Member author = membership.require(caller, community, Permission.READ);
    Optional<Pot> pot = asked.pot().map(id -> pots.kept(author, id));
    Map<MemberId, Member> held = new HashMap<>();
    members
        .hold(
            community,
            java.util.stream.Stream.concat(
                    asked.participants().stream().map(NewExpense.Weight::member),
                    asked.payers().stream().map(NewExpense.Payment::member))
                .toList())
        .forEach(member -> held.put(member.id(), member));
    held.put(author.id(), author);
    Worked worked = reader.read(author, asked, pot, held);
    Map<MemberId, BigInteger> before =
        pot.map(one -> purses.balances(one, worked.parts().stream().map(Portion::member).toList()))
            .orElse(Map.of());
    List<Preview.Line> lines =
        worked.parts().stream().map(part -> line(worked, part, before)).toList();
    return new Preview(worked.total(), worked.currency().code(), lines, worked.debts());
  }

  private static Preview.Line line(Worked worked, Portion part, Map<MemberId, BigInteger> before) {
    Quantity held = worked.currency().quantity(before.getOrDefault(part.member(), BigInteger.ZERO));
    boolean charged = worked.pot().isPresent();
    Quantity after = charged ? held.minus(part.amount()) : held;
    return new Preview.Line(
        part.member(),
        part.name(),
        part.amount(),
        part.queued(),
        held,
        after,
        worked.pot().filter(pot -> refuses(pot, after)).isPresent());
  }

  private static boolean refuses(Pot pot, Quantity after) {
    return switch (pot.policy()) {
      case BLOCK -> after.signum() < 0;
      case LIMIT -> after.negated().compareTo(pot.lowest()) > 0;
      case WARN, ALLOW -> false;
    };
  }
}
