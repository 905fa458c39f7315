package org.commonweal.savings;

import org.commonweal.commons.Village;
import org.springframework.stereotype.Component;

/// Lets neighbours take over places in circles, now.
@Component
class Substitutes {

  private final Substitutions substitutions;
  private final Circles circles;
  private final CirclePayments payments;

  Substitutes(Substitutions substitutions, Circles circles, CirclePayments payments) {
    this.substitutions = substitutions;
    this.circles = circles;
    this.payments = payments;
  }

  SubstitutionId propose(
      Ring.Around around,
      Village.Neighbour who,
      Village.Neighbour leaver,
      Village.Neighbour comes) {
    var proposal = new Substitutions.Proposal(leaver.member(), comes.member());
    return substitutions.propose(who.caller(), around.community(), around.id(), proposal);
  }

  void accept(Ring.Around around, Village.Neighbour who, SubstitutionId id) {
    substitutions.accept(who.caller(), around.community(), around.id(), id);
  }

  /// As the organiser.
  void approve(Ring.Around around, SubstitutionId id) {
    approve(around, around.organiser(), id);
  }

  void approve(Ring.Around around, Village.Neighbour who, SubstitutionId id) {
    substitutions.approve(who.caller(), around.community(), around.id(), id);
  }

  /// Proposed by who leaves, agreed on and approved.
  void replace(Ring.Around around, Village.Neighbour leaver, Village.Neighbour comes) {
    SubstitutionId id = propose(around, leaver, leaver, comes);
    accept(around, comes, id);
    approve(around, id);
  }

  Circle see(Ring.Around around, Village.Neighbour who) {
    return circles.get(who.caller(), around.community(), around.id());
  }

  void pay(Ring.Around around, Village.Neighbour who, int cycle) {
    payments.contribute(who.caller(), around.community(), around.cycle(cycle), "100");
  }
}
