package org.commonweal.kernel;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/// Does the work of a job for each of many, so that what fails for one keeps no other waiting.
public final class EachAlone {

  private static final System.Logger LOG = System.getLogger(EachAlone.class.getName());

  private EachAlone() {}

  public static <T> void of(List<T> all, Consumer<T> work) {
    for (T one : all) {
      try {
        work.accept(one);
      } catch (RuntimeException failure) {
        LOG.log(Level.ERROR, "A job failed for " + one + " and goes on with the next", failure);
      }
    }
  }
}
