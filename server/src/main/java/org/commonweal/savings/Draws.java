package org.commonweal.savings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Draws lots that anybody can check: the hash of the seed is known before the members add their
/// words, and seed and words are shown with the order that follows from them.
@Service
public class Draws {

  /// Characters of a word.
  public static final int WORD_LIMIT = 100;

  private final Circles circles;
  private final DrawStore store;
  private final TurnStore turns;
  private final Membership membership;
  private final InstantSource clock;

  Draws(
      Circles circles,
      DrawStore store,
      TurnStore turns,
      Membership membership,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.turns = turns;
    this.membership = membership;
    this.clock = clock;
  }

  /// Adds the caller's word, or changes it, until the lot is drawn.
  @Transactional
  public void say(Caller caller, CommunityId community, CircleId id, String word) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = circles.locked(member, id);
    if (circle.turn(member.id()).isEmpty()) {
      throw new Refused(new SavingsRefusal.NotInCircle());
    }
    refuseUnlessOpen(circle);
    turns.word(circle, member.id(), checked(word));
  }

  private static String checked(String word) {
    var checks = new Checks();
    String text = checks.text("word", word, WORD_LIMIT);
    if (text.chars().anyMatch(Character::isISOControl)) {
      checks.add(new InputRefusal.NotAllowedCharacter("word"));
    }
    checks.done();
    return text;
  }

  private static void refuseUnlessOpen(Circle circle) {
    if (circle.terms().order() != TurnOrder.LOT) {
      throw new Refused(new SavingsRefusal.OtherOrder(circle.terms().order()));
    }
    if (circle.drawnAt().isPresent()) {
      throw new Refused(new SavingsRefusal.DrawnAlready());
    }
    Circles.refuseUnless(circle, CircleStatus.DRAFT);
  }

  /// Draws the lot of a full circle, once.
  @Transactional
  public void draw(Caller caller, CommunityId community, CircleId id) {
    Circle circle = circles.organised(caller, community, id, CircleStatus.DRAFT);
    refuseUnlessOpen(circle);
    Circles.refuseUnlessFull(circle);
    List<Turn> places = circle.turns();
    var draw = new Draw(store.seed(circle), places.stream().map(Turn::word).toList());
    List<Integer> order = draw.order();
    store.insert(circle, tickets(places, order));
    store.drawn(circle, clock.instant());
    turns.order(circle, order.stream().map(place -> places.get(place).member()).toList());
  }

  private static List<Drawn.Ticket> tickets(List<Turn> places, List<Integer> order) {
    return IntStream.range(0, places.size())
        .mapToObj(place -> {
          Turn turn = places.get(place);
          return new Drawn.Ticket(
              place, turn.member(), turn.name(), turn.word(), order.indexOf(place));
        })
        .toList();
  }

  /// The lot with its seed, once it was drawn; for whoever sees the circle.
  public Optional<Drawn> of(Circle circle) {
    return circle.drawnAt().map(_ -> new Drawn(store.seed(circle), store.tickets(circle)));
  }
}
