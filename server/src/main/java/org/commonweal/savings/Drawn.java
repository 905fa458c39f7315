package org.commonweal.savings;

import java.util.List;
import java.util.stream.Collectors;
import org.commonweal.community.MemberId;

/// A lot that was drawn: the seed, and the tickets in the order of the places they had before.
public record Drawn(String seed, List<Ticket> tickets) {

  public Drawn {
    tickets = List.copyOf(tickets);
  }

  /// A member's place before the draw, the word they added, and the turn they got; both counted
  /// from 0.
  public record Ticket(int place, MemberId member, String name, String word, int turn) {}

  /// What the lot is recomputed from: the seed and the words, one a line.
  public String input() {
    return seed
        + "\n"
        + tickets.stream().map(ticket -> ticket.word() + "\n").collect(Collectors.joining());
  }
}
