package org.commonweal.rounds;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.commonweal.allocation.Ration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rations by the hash of their inputs; the last few are kept as long as there is memory, since a
/// plan is looked at, committed and paid out one after the other, and several rounds at a time.
@Component
class Rations {

  private static final int KEPT = 8;

  private final SequencedMap<PlanHash, SoftReference<Ration>> kept = new LinkedHashMap<>();

  Ration of(PlanHash hash, Supplier<Inputs> inputs) {
    Ration known = find(hash);
    if (known != null) {
      return known;
    }
    Ration ration = inputs.get().ration();
    keep(hash, ration);
    return ration;
  }

  private synchronized @Nullable Ration find(PlanHash hash) {
    SoftReference<Ration> found = kept.get(hash);
    if (found != null) {
      kept.putLast(hash, found);
      return found.get();
    }
    return null;
  }

  /// Those used last are at the end; the first one goes.
  private synchronized void keep(PlanHash hash, Ration ration) {
    kept.putLast(hash, new SoftReference<>(ration));
    if (kept.size() > KEPT) {
      kept.pollFirstEntry();
    }
  }
}
