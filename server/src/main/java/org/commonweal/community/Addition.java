package org.commonweal.community;

import java.util.List;
import org.commonweal.kernel.Refusal;

/// What became of one of several members to be added; `index` is its place in the set.
public sealed interface Addition {

  int index();

  record Added(int index, MemberId member) implements Addition {}

  record Declined(int index, List<Refusal> refusals) implements Addition {

    public Declined {
      refusals = List.copyOf(refusals);
    }
  }
}
