package org.commonweal.rounds;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.allocation.Ration;
import org.commonweal.allocation.Recipient;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Component;

/// Puts what a recipe found together with the queue of its source.
@Component
class Freezer {

  private final QueueStore queue;

  Freezer(QueueStore queue) {
    this.queue = queue;
  }

  Inputs read(CommunityId community, Recipe recipe, RoundOrder order) {
    return freeze(community, recipe, order, recipe.read(community, order));
  }

  Inputs freeze(CommunityId community, Recipe recipe, RoundOrder order, Claims claims) {
    int recipients = claims.recipients().size();
    if (recipients > RoundOrder.MAX_RECIPIENTS) {
      throw new Refused(new RoundsRefusal.TooManyRecipients(recipients, RoundOrder.MAX_RECIPIENTS));
    }
    return new Inputs(
        recipe.kind(),
        claims.community(),
        order.unit().id().value(),
        claims.terms(),
        queued(community, order.source(), claims.recipients()),
        claims.tiers());
  }

  /// Those who have a place first, by place; newcomers at the end.
  private List<Recipient> queued(CommunityId community, UUID source, List<Recipient> recipients) {
    Map<UUID, Long> places =
        queue.places(community, source, recipients.stream().map(Recipient::id).toList());
    return recipients.stream()
        .sorted(Comparator.comparing(r -> places.getOrDefault(r.id(), Long.MAX_VALUE)))
        .toList();
  }

  /// Newcomers get their places at the end; behind them go those who took an odd unit.
  void rotate(CommunityId community, UUID source, Inputs inputs, Ration ration) {
    List<UUID> all = inputs.queue().stream().map(Recipient::id).toList();
    queue.rotate(community, source, all, ration.sentBack());
  }
}
