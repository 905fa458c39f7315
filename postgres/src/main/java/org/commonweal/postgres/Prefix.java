package org.commonweal.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The words in front of every command of PostgreSQL.
///
/// `setsid` keeps Ctrl-C from reaching the server; the parent-death signal stops it when the JVM is
/// killed. PostgreSQL refuses to run as root: a user namespace hides root, and a real change of
/// user is the second choice because that user may be unable to reach the directory.
record Prefix(List<String> words) {

  static final int NOBODY = 65534;

  private static final List<String> DIE_WITH_PARENT = List.of("setpriv", "--pdeathsig=INT");
  private static final List<String> BE_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  Prefix {
    words = List.copyOf(words);
  }

  boolean changesUser() {
    return words.containsAll(BE_NOBODY);
  }

  static Prefix detect(Commands plain) throws IOException {
    if (!Platform.current().linux()) {
      return new Prefix(List.of());
    }
    var words = new ArrayList<>(hideRoot(plain));
    if (plain.works("sh", "-c", "setsid setpriv --pdeathsig=INT true")) {
      words.add("setsid");
      words.addAll(DIE_WITH_PARENT); // last, because a change of user clears the signal
    }
    return new Prefix(words);
  }

  private static List<String> hideRoot(Commands plain) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    if (plain.works("sh", "-c", "unshare -U true")) {
      return List.of("unshare", "-U");
    }
    if (plain.works("sh", "-c", String.join(" ", BE_NOBODY) + " true")) {
      return BE_NOBODY;
    }
    throw new PostgresFailure(
        "PostgreSQL refuses to run as root; start the server as another user, or set DATABASE_URL.");
  }
}
