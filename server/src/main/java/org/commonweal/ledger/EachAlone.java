package org.commonweal.ledger;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the work of a job for each of many, so that what fails for one keeps no other waiting.
final class EachAlone {

  private static final Logger LOG = LoggerFactory.getLogger(EachAlone.class);

  private EachAlone() {}

  static <T> void of(List<T> all, Consumer<T> work) {
    for (T one : all) {
      try {
        work.accept(one);
      } catch (RuntimeException failure) {
        LOG.error("A job failed for {} and goes on with the next", one, failure);
      }
    }
  }
}
